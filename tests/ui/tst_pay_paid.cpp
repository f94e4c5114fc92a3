#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/paid_follow_up.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/pay/waiting_row.h"
#include "ui/pages/pay/waiting_sheet.h"
#include "ui/text/print_text.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// What follows when money came in: sound, paper, the drawer; and the list of what still waits.
class TestPayPaid final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        QWidget window;
        PayPage *page;
        PaidFollowUp follow{till.services};
        Bench()
        {
            window.resize(1196, 740);
            page = new PayPage(till.services, &window);
            page->resize(window.size());
        }
        void begin(int product = 0)
        {
            till.ring(product);
            window.show();
            page->payCart();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page, key); }
        void tap(const char *name)
        {
            QTRY_VERIFY2(named<Button>(window, name), name);
            QTest::mouseClick(named<Button>(window, name), Qt::LeftButton);
        }
        PayFace face() const { return page->session().face(); }
        QStringList printed() const
        {
            QStringList titles;
            for (const PrintJob &job : till.desk.jobs)
                titles += job.title;
            return titles;
        }
        QString number() const { return till.books.records.last().sale.number; }
        Sheet *sheet()
        {
            const auto sheets = window.findChildren<Sheet *>();
            for (Sheet *each : sheets) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void oneCashSaleIsOneReceiptAndOpensTheDrawer()
    {
        Bench b;
        b.till.desk.on = true;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QTRY_COMPARE(b.printed(), QStringList{QStringLiteral("receipt %1 drawer").arg(b.number())});
        QCOMPARE(b.till.sounds.played, QList<Sound>{Sound::Paid});
        QVERIFY2(b.till.sounds.said.isEmpty(), "nobody has to be told of cash that he counted");
        // The same sale again, for whatever reason, prints nothing more.
        emit b.till.checkout->changed(b.till.books.records.last());
        letEventsRun();
        QCOMPARE(b.till.desk.jobs.size(), 1);
        QCOMPARE(b.till.sounds.played.size(), 1);
    }
    void moneyInTheBackgroundIsSaidAndPrintedOnce()
    {
        Bench b;
        b.till.desk.on = true;
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        const Payment code = b.till.last();
        QVERIFY(b.till.desk.jobs.isEmpty());
        b.key(Qt::Key_Escape);                               // the next customer
        QVERIFY(!b.page->session().isActive());
        QVERIFY(b.till.gateway.set(code.reference, ChargeStatus::Paid));
        QVERIFY(b.till.check(code));
        QTRY_COMPARE(b.printed(), QStringList{QStringLiteral("receipt ") + b.number()});
        QCOMPARE(b.till.sounds.said, QStringList{QStringLiteral("QRIS 18000")});
        QVERIFY(b.till.check(code));
        letEventsRun();
        QCOMPARE(b.till.desk.jobs.size(), 1);
        QCOMPARE(b.till.sounds.said.size(), 1);
    }
    void anOldSaleThatChangesIsLeftAlone()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        PaidFollowUp later(b.till.services);                 // the program was started anew
        b.till.desk.on = true;
        b.till.clock.advance(std::chrono::hours(2));
        emit b.till.checkout->changed(b.till.books.records.last());
        letEventsRun();
        QVERIFY(b.till.desk.jobs.isEmpty());
        QCOMPARE(b.till.sounds.played.size(), 1);
    }
    void aPartInCashOpensTheDrawerAndPrintsNothing()
    {
        Bench b;
        b.till.desk.on = true;
        b.begin();
        QTest::keyClicks(named<QLineEdit>(b.window, "received"), QStringLiteral("10000"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(b.printed(), QStringList{QStringLiteral("drawer")});
    }
    void printedByHandWhenNotByItself()
    {
        Bench b;
        b.till.desk.on = true;
        QVERIFY(b.till.settings.set(QStringLiteral("printer.auto"), QStringLiteral("false")));
        QVERIFY(b.till.settings.set(QStringLiteral("printer.drawer"), QStringLiteral("false")));
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        letEventsRun();
        QVERIFY(b.till.desk.jobs.isEmpty());
        b.key(Qt::Key_P);
        QTRY_COMPARE(b.printed(), QStringList{QStringLiteral("receipt ") + b.number()});
        b.tap("printReceipt");                               // now it is a copy
        QTRY_COMPARE(b.till.desk.jobs.size(), 2);
        QCOMPARE(b.till.desk.jobs.last().title, QStringLiteral("copy ") + b.number());
        shoot(b.window, QStringLiteral("paid-printer"));
    }
    void withoutAPrinterThereIsStillAReceipt()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(!named<Button>(b.window, "printReceipt"));
        b.key(Qt::Key_P);
        letEventsRun();
        QVERIFY(b.till.desk.jobs.isEmpty());
        b.tap("seeReceipt");
        QTRY_VERIFY(b.sheet());
    }
    void printerTroubleIsSaidAndAPersonDecides()
    {
        Bench b;
        b.till.desk.on = true;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QTRY_COMPARE(b.till.desk.jobs.size(), 1);
        PrintJob job = b.till.desk.jobs.first();
        job.sale = b.till.books.records.last().sale.id;
        job.state = PrintJobState::Doubtful;
        emit b.till.desk.changed(job);
        auto *trouble = named<Banner>(b.window, "printTrouble");
        QVERIFY(trouble);
        QCOMPARE(trouble->text(), printProblemText(job));
        shoot(b.window, QStringLiteral("paid-trouble"));
        b.tap("printAnew");
        QTRY_COMPARE(b.till.desk.jobs.size(), 2);
        QCOMPARE(b.till.desk.jobs.last().title, QStringLiteral("again ") + job.id.value);
        job.state = PrintJobState::Done;
        emit b.till.desk.changed(job);
        QVERIFY(!named<Banner>(b.window, "printTrouble"));
        job.state = PrintJobState::Failed;
        emit b.till.desk.changed(job);
        b.tap("printIgnore");
        QTRY_COMPARE(b.till.desk.jobs.last().title, QStringLiteral("drop ") + job.id.value);
        // Another sale's paper is not this customer's.
        job.state = PrintJobState::Dropped;
        emit b.till.desk.changed(job);
        job.sale = SaleId{QStringLiteral("another")};
        job.state = PrintJobState::Failed;
        emit b.till.desk.changed(job);
        QVERIFY(!named<Banner>(b.window, "printTrouble"));
    }
    void theQrCanBePrinted()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY(!named<Button>(b.window, "printQr"));        // no printer
        b.till.desk.on = true;
        b.key(Qt::Key_F5);
        QTRY_VERIFY(named<Button>(b.window, "printQr"));
        QTRY_VERIFY(!b.page->session().busy());
        b.tap("printQr");
        QTRY_COMPARE(b.printed(), QStringList{b.till.last().id.value});
        QCOMPARE(b.till.desk.jobs.first().matter, PrintMatter::PaymentQr);
    }

    void waitingListOpensAPayment_data()
    {
        QTest::addColumn<bool>("byTouch");
        QTest::newRow("keys") << false;
        QTest::newRow("touch") << true;
    }
    void waitingListOpensAPayment()
    {
        QFETCH(bool, byTouch);
        Bench b;
        for (int i = 0; i < 3; ++i) {
            b.begin(i);
            b.key(Qt::Key_F9);
            QTRY_COMPARE(b.face(), PayFace::Qr);
            b.key(Qt::Key_Escape);
        }
        b.till.clock.advance(std::chrono::minutes(3));
        std::optional<SaleRecord> opened;
        showWaiting(b.page, b.till.services, [&](const SaleRecord &record) { opened = record; });
        QTRY_VERIFY(named<WaitingRow>(b.window, "waiting_2"));
        auto *first = named<WaitingRow>(b.window, "waiting_0");
        auto *second = named<WaitingRow>(b.window, "waiting_1");
        QVERIFY(first->hasFocus());
        QVERIFY(first->height() >= 44);
        QVERIFY2(first->accessibleName().contains(QStringLiteral("Rp")), qPrintable(first->accessibleName()));
        QVERIFY2(first->accessibleDescription().contains(QStringLiteral("GoBiz")), qPrintable(first->accessibleDescription()));
        QVERIFY2(first->accessibleDescription().contains(QStringLiteral("3 min")), qPrintable(first->accessibleDescription()));
        shoot(b.window, QStringLiteral("waiting"));
        const SaleId wanted = second->payment().sale;
        if (byTouch) {
            QTest::mouseClick(second, Qt::LeftButton);
        } else {
            b.key(Qt::Key_Down);
            QVERIFY(second->hasFocus());
            b.key(Qt::Key_Return);
        }
        QTRY_VERIFY(opened);
        QCOMPARE(opened->sale.id, wanted);
        QTRY_VERIFY(!b.sheet());
    }
    void waitingListFollowsWhatHappens()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        const Payment code = b.till.last();
        b.key(Qt::Key_Escape);
        showWaiting(b.page, b.till.services, [](const SaleRecord &) {});
        QTRY_VERIFY(named<WaitingRow>(b.window, "waiting_0"));
        QVERIFY(b.till.gateway.set(code.reference, ChargeStatus::Paid));
        QVERIFY(b.till.check(code));
        QTRY_VERIFY(!named<WaitingRow>(b.window, "waiting_0"));
        QVERIFY(named<TextLabel>(b.window, "waitingSaid"));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : b.sheet(), Qt::Key_Escape);
        QTRY_VERIFY(!b.sheet());
    }
};

LACI_GUI_MAIN(TestPayPaid)
#include "tst_pay_paid.moc"
