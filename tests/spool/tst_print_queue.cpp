// The print queue against a printer that is slow, refuses, disappears in the middle and comes back: nothing is lost, nothing is
// printed twice by itself, and nobody waits.
#include "spool/network_way.h"
#include "spool/print_queue.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/fake_print_jobs.h"
#include "support/fake_printer.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;
using Manner = FakePrinter::Manner;

namespace {

QList<SettingField> fields() { return shopFields(); }

SaleRecord saleNumber(int number, int lines = 3)
{
    SaleRecord record;
    record.sale.id.value = QStringLiteral("sale-%1").arg(number);
    record.sale.number = QStringLiteral("K1-20261120-%1").arg(number, 4, 10, QLatin1Char('0'));
    record.sale.createdAt = QDateTime(QDate(2026, 11, 20), QTime(3, 42), Qt::UTC);
    record.sale.state = SaleState::Paid;
    record.sale.cashier = QStringLiteral("Sari");
    for (int i = 0; i < lines; ++i) {
        CartLine line;
        line.name = QStringLiteral("Barang %1").arg(i);
        line.unitPrice = Rupiah::trusted(5'000);
        record.sale.cart.lines.append(line);
        LineTotals totals;
        totals.gross = totals.net = totals.total = Rupiah::trusted(5'000);
        record.sale.totals.lines.append(totals);
    }
    record.sale.totals.gross = record.sale.totals.net = record.sale.totals.total = Rupiah::trusted(5'000 * lines);
    Payment cash;
    cash.gateway = QStringLiteral("cash");
    cash.amount = cash.received = record.sale.totals.total;
    cash.state = PaymentState::Paid;
    record.payments = {cash};
    return record;
}

/// A till's part of paper: the jobs on "disk" outlive the queue.
struct Rig {
    FakePrintJobs jobs;
    FakeClock clock;
    Settings settings{fields()};
    QTemporaryDir folder;
    std::unique_ptr<PrintQueue> queue;
    NetworkPatience network{1s, 150ms, 700ms, 300ms, 300ms};

    Rig()
    {
        if (!settings.load(folder.filePath(QStringLiteral("s.json"))))
            qFatal("settings");
    }
    void use(const FakePrinter &printer)
    {
        QVERIFY(settings.set(QStringLiteral("printer.kind"), QStringLiteral("network")));
        QVERIFY(settings.set(QStringLiteral("printer.address"), printer.address()));
    }
    void begin()
    {
        queue = std::make_unique<PrintQueue>(
            jobs, settings, clock, [] { return receiptWordsId(); }, [] {
                ShopProfile shop;
                shop.name = QStringLiteral("Warung Contoh");
                return shop;
            },
            [this](const PrinterSetup &setup, PrintThread &thread) -> std::unique_ptr<PrintWay> {
                if (setup.kind != PrinterSetup::Kind::Network)
                    return wayTo(setup, thread);
                return setup.isOn() ? std::make_unique<NetworkWay>(*networkAddress(setup.address), thread, network) : nullptr;
            },
            QueuePatience{50ms, 200ms, 50ms, 15s});
    }
    PrintJobState state(int i) const { return jobs.jobs.value(i).state; }
    QString problem(int i) const { return jobs.jobs.value(i).problem; }
};

int holding(const FakePrinter &printer, const QString &number)
{
    int count = 0;
    for (const QByteArray &paper : printer.papers)
        count += int(paper.count(number.toLatin1()));
    return count;
}

} // namespace

class TestPrintQueue : public QObject {
    Q_OBJECT
private slots:
    void withoutAPrinterItSaysSo()
    {
        Rig rig;
        rig.begin();
        QVERIFY(!rig.queue->isOn());
        const auto answer = await(rig.queue->printReceipt(saleNumber(1), false, false));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QVERIFY(rig.jobs.jobs.isEmpty());
    }

    void prints_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<int>("bytesPerTick");
        QTest::newRow("silent") << int(Manner::Silent) << 0;
        QTest::newRow("talks") << int(Manner::Talks) << 0;
        QTest::newRow("never hangs up") << int(Manner::StaysOpen) << 0;
        QTest::newRow("silent and slow") << int(Manner::Silent) << 12;
        QTest::newRow("talks and is slow") << int(Manner::Talks) << 40;
    }
    void prints()
    {
        QFETCH(int, manner);
        QFETCH(int, bytesPerTick);
        FakePrinter printer;
        printer.manner = Manner(manner);
        printer.bytesPerTick = bytesPerTick;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        rig.begin();
        rig.network.confirming = 5s;
        rig.begin();
        const auto kept = await(rig.queue->printReceipt(saleNumber(1), false, true));
        QVERIFY(kept);
        if (bytesPerTick > 0)
            QVERIFY2(rig.state(0) != PrintJobState::Done, "the sale waited for paper");
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(0), PrintJobState::Done, 15'000);
        QCOMPARE(printer.papers.size(), 1);
        QTRY_COMPARE(printer.papers[0], rig.jobs.jobs[0].data);   // its machine has all of it; it may still read
        QCOMPARE(rig.jobs.jobs[0].tries, 1);
        QVERIFY(rig.queue->unfinished().isEmpty());
    }

    void theFirstSlipIsOneJobForEver()
    {
        FakePrinter printer;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        rig.begin();
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, false)));
        QTRY_COMPARE(rig.state(0), PrintJobState::Done);
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, false)));
        QTest::qWait(300);
        QCOMPARE(rig.jobs.jobs.size(), 1);
        QCOMPARE(holding(printer, QStringLiteral("K1-20261120-0001")), 1);
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), true, false)));
        QTRY_COMPARE(rig.state(1), PrintJobState::Done);
        QCOMPARE(holding(printer, QStringLiteral("K1-20261120-0001")), 2);
        QVERIFY(printer.papers.last().contains("SALINAN"));
        QVERIFY(!printer.papers.first().contains("SALINAN"));
    }

    void refusedIsTriedAgainUntilItComesBack()
    {
        FakePrinter printer;
        QVERIFY(printer.start());
        printer.stop();
        Rig rig;
        rig.use(printer);
        rig.begin();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(await(rig.queue->printReceipt(saleNumber(i), false, false)));
        QTRY_VERIFY(rig.jobs.jobs[0].tries >= 3);
        QTRY_COMPARE(rig.state(0), PrintJobState::Queued);
        QCOMPARE(rig.problem(0), QStringLiteral("refused"));
        QCOMPARE(rig.queue->unfinished().size(), 3);
        QVERIFY(printer.start());
        QTRY_VERIFY(rig.queue->unfinished().isEmpty());
        QCOMPARE(printer.papers.size(), 3);
        for (int i = 1; i <= 3; ++i)
            QVERIFY(printer.papers[i - 1].contains(saleNumber(i).sale.number.toLatin1()));   // in their order
    }

    void aLineThatBreaksIsForAPerson_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QString>("problem");
        QTest::newRow("resets") << int(Manner::DiesAfter) << QStringLiteral("cut_off");
        QTest::newRow("stalls") << int(Manner::Stalls) << QStringLiteral("timeout");
    }
    void aLineThatBreaksIsForAPerson()
    {
        QFETCH(int, manner);
        QFETCH(QString, problem);
        FakePrinter printer;
        printer.manner = Manner(manner);
        printer.dieAfter = 100;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        rig.begin();
        // More than all buffers on the way can hold, so that a printer which stops reading shows.
        PrintJob big;
        big.id.value = QStringLiteral("receipt-big");
        big.data = QByteArray("\x1B@\x1Bp\x00\x19\xFA", 7) + QByteArray("Kopi susu\n").repeated(manner == int(Manner::Stalls) ? 4'000'000 : 4'000);
        big.createdAt = rig.clock.now();
        rig.jobs.jobs = {big};
        QVERIFY(await(rig.queue->takeUp()));
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(0), PrintJobState::Doubtful, 20'000);
        QCOMPARE(rig.problem(0), problem);
        QCOMPARE(rig.queue->unfinished().size(), 1);
        // The next one is not held up, and the doubtful one is not sent by itself.
        printer.manner = Manner::Silent;
        QVERIFY(await(rig.queue->printReceipt(saleNumber(2), false, false)));
        QTRY_COMPARE(rig.state(1), PrintJobState::Done);
        QTest::qWait(500);
        QCOMPARE(rig.state(0), PrintJobState::Doubtful);
        QCOMPARE(rig.jobs.jobs[0].tries, 1);
        // A person wants it: a paper of its own that says so and opens no drawer.
        const auto once = await(rig.queue->again(rig.jobs.jobs[0].id));
        QVERIFY(once);
        QCOMPARE(rig.state(0), PrintJobState::Dropped);
        QVERIFY(once->data.startsWith("\x1B@"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.jobs.find(once->id)->state, PrintJobState::Done, 20'000);
        QVERIFY(printer.papers.last().contains("*** SALINAN ***"));
        QVERIFY(!printer.papers.last().contains(QByteArray("\x1Bp", 2)));
        QVERIFY(!await(rig.queue->again(rig.jobs.jobs[0].id)));
        QCOMPARE(rig.jobs.jobs.size(), 3);
    }

    void withoutPaperNothingIsSent()
    {
        FakePrinter printer;
        printer.paperOut = true;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        rig.begin();
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, false)));
        QTRY_COMPARE(rig.problem(0), QStringLiteral("no_paper"));
        QVERIFY(printer.papers.isEmpty());
        printer.paperOut = false;
        QTRY_COMPARE(rig.state(0), PrintJobState::Done);
        QCOMPARE(printer.papers.size(), 1);
    }

    void aRestartGoesOnWithoutDoubling()
    {
        FakePrinter printer;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        PrintJob waiting;
        waiting.id.value = QStringLiteral("receipt-a");
        waiting.data = "\x1B@first";
        waiting.createdAt = rig.clock.now();
        PrintJob outside = waiting;
        outside.id.value = QStringLiteral("receipt-b");
        outside.state = PrintJobState::Sending;
        rig.jobs.jobs = {outside, waiting};
        rig.begin();
        QTest::qWait(200);
        QCOMPARE(printer.connections, 0);             // nothing lies in the hand before takeUp()
        const auto taken = await(rig.queue->takeUp());
        QVERIFY(taken);
        QCOMPARE(*taken, 2);
        QTRY_COMPARE(rig.state(1), PrintJobState::Done);
        QCOMPARE(rig.state(0), PrintJobState::Doubtful);
        QCOMPARE(rig.problem(0), QStringLiteral("interrupted"));
        QCOMPARE(printer.papers.size(), 1);
        QVERIFY(await(rig.queue->drop(outside.id)));
        QCOMPARE(rig.state(0), PrintJobState::Dropped);
        QVERIFY(rig.queue->unfinished().isEmpty());
    }

    void dyingInTheMiddleIsDoubtfulAtTheNextStart()
    {
        FakePrinter printer;
        printer.bytesPerTick = 1;
        QVERIFY(printer.start());
        Rig rig;
        rig.network.closing = 5s;
        rig.use(printer);
        rig.begin();
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1, 400), false, false)));
        QVERIFY(await(rig.queue->printReceipt(saleNumber(2), false, false)));
        QTRY_VERIFY(!printer.papers.isEmpty());
        rig.queue.reset();
        QCOMPARE(rig.state(0), PrintJobState::Sending);
        printer.bytesPerTick = 0;
        rig.begin();
        QVERIFY(await(rig.queue->takeUp()));
        QTRY_COMPARE(rig.state(1), PrintJobState::Done);
        QCOMPARE(rig.state(0), PrintJobState::Doubtful);
        QCOMPARE(holding(printer, saleNumber(2).sale.number), 1);
    }

    void theDrawerDoesNotOpenForNobody()
    {
        FakePrinter printer;
        QVERIFY(printer.start());
        printer.stop();
        Rig rig;
        rig.use(printer);
        rig.begin();
        QVERIFY(await(rig.queue->openDrawer()));
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, true)));
        QTRY_COMPARE(rig.problem(0), QStringLiteral("refused"));
        rig.clock.advance(60s);
        QVERIFY(printer.start());
        QTRY_COMPARE(rig.state(1), PrintJobState::Done);
        QCOMPARE(rig.state(0), PrintJobState::Dropped);
        QCOMPARE(rig.problem(0), QStringLiteral("too_late"));
        QCOMPARE(printer.papers.size(), 1);
        QVERIFY(!printer.papers[0].contains(QByteArray("\x1Bp", 2)));
        QVERIFY(await(rig.queue->openDrawer()));
        QTRY_COMPARE(rig.state(2), PrintJobState::Done);
        QVERIFY(printer.papers[1].contains(QByteArray("\x1Bp", 2)));
        QVERIFY(rig.settings.set(QStringLiteral("printer.drawer"), QStringLiteral("false")));
        QVERIFY(!await(rig.queue->openDrawer()));
    }

    void aFullDiskNeverPrintsTwice()
    {
        FakePrinter printer;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(printer);
        rig.begin();
        // The disk fails between the paper and the note about it.
        connect(rig.queue.get(), &PrintDesk::changed, rig.queue.get(), [&rig](const PrintJob &job) {
            if (job.state == PrintJobState::Sending)
                rig.jobs.broken = true;
        });
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, false)));
        QTRY_COMPARE(printer.papers.size(), 1);
        QTest::qWait(1'200);
        QCOMPARE(rig.state(0), PrintJobState::Sending);
        QCOMPARE(printer.papers.size(), 1);
        rig.queue->disconnect();
        rig.jobs.broken = false;
        QTRY_COMPARE(rig.state(0), PrintJobState::Done);
        QCOMPARE(printer.papers.size(), 1);
        const auto lost = [&rig] {
            rig.jobs.broken = true;
            return await(rig.queue->printReceipt(saleNumber(2), false, false));
        }();
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Storage);
        QCOMPARE(printer.papers.size(), 1);
    }

    void anotherPrinterIsUsedAtOnce()
    {
        FakePrinter gone;
        QVERIFY(gone.start());
        gone.stop();
        FakePrinter printer;
        QVERIFY(printer.start());
        Rig rig;
        rig.use(gone);
        rig.begin();
        QVERIFY(await(rig.queue->printReceipt(saleNumber(1), false, false)));
        QTRY_COMPARE(rig.problem(0), QStringLiteral("refused"));
        rig.use(printer);
        QTRY_COMPARE(rig.state(0), PrintJobState::Done);
        QCOMPARE(printer.papers.size(), 1);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("ip") << QStringLiteral(" 192.168.1.50 ") << QStringLiteral("192.168.1.50") << 9100;
        QTest::newRow("port") << QStringLiteral("printer.local:9101") << QStringLiteral("printer.local") << 9101;
        QTest::newRow("v6") << QStringLiteral("fe80::1") << QStringLiteral("fe80::1") << 9100;
        QTest::newRow("v6 with a port") << QStringLiteral("[fe80::1]:515") << QStringLiteral("fe80::1") << 515;
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("port 0") << QStringLiteral("a:0") << QString() << 0;
        QTest::newRow("port too high") << QStringLiteral("a:65536") << QString() << 0;
        QTest::newRow("blank inside") << QStringLiteral("a b") << QString() << 0;
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto address = networkAddress(text);
        QCOMPARE(address.has_value(), !host.isEmpty());
        if (address) {
            QCOMPARE(address->host, host);
            QCOMPARE(int(address->port), port);
        }
    }
};

QTEST_GUILESS_MAIN(TestPrintQueue)
#include "tst_print_queue.moc"
