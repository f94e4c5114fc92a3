#include "books_fixture.h"
#include "persistence/journal_rows.h"
#include "persistence/sqlite_journal.h"
#include <QFile>

using namespace laci;
using namespace laci::test;

namespace {

constexpr int kEntries = 9;

struct Notes : Books {
    Notes() { books.setWhoActs([this] { return who; }); }
    void fill(int count = kEntries)
    {
        for (int i = 1; i <= count; ++i) {
            clock.forward(1);
            filled = filled && await(journal.note({JournalKind::SettingChanged, QStringLiteral("Sari"), QStringLiteral("Bu Rina"), QStringLiteral("key.%1").arg(i),
                                                   QStringLiteral("a → %1").arg(i)}));
        }
    }
    /// As somebody with sqlite3 at hand: no trigger is in the way.
    void dropTriggers()
    {
        const auto names = await(db.report([](Connection &c) -> Result<QStringList> {
            auto row = c.query(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'"));
            QStringList list;
            while (row && row->next())
                list.append(row->text(0));
            return list;
        })).value();
        for (const QString &name : names)
            QVERIFY(raw(QStringLiteral("DROP TRIGGER ") + name));
    }
    QString verdict()
    {
        const auto said = await(journal.verify());
        if (!said)
            return said.error().detail;
        return said->fits() ? QStringLiteral("fits %1").arg(said->entries) : QStringLiteral("%1 %2").arg(said->problem).arg(said->firstBad.value_or(-1));
    }
    QStringList acts()
    {
        QStringList lines;
        const auto found = await(journal.entries({}));
        for (const JournalEntry &entry : found.value_or(QList<JournalEntry>()))
            lines.prepend(journalKindWord(entry.act.kind) + u'|' + entry.act.who + u'|' + entry.act.approvedBy + u'|' + entry.act.subject + u'|' + entry.act.detail);
        return lines;
    }

    QString who = QStringLiteral("Sari");
    SqliteJournal journal{db, clock};
    bool filled = true;
};

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void goesOn()
    {
        Notes notes;
        QVERIFY(notes.opened);
        QCOMPARE(notes.verdict(), QStringLiteral("fits 0"));
        QVERIFY(!await(notes.journal.note({JournalKind::Exported, QStringLiteral(" "), {}, {}, {}})));
        notes.fill();
        QVERIFY(notes.filled);
        QCOMPARE(notes.verdict(), QStringLiteral("fits 9"));
        JournalQuery query;
        query.text = QStringLiteral("key.7");
        const auto found = await(notes.journal.entries(query)).value();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().number, 7);
        QCOMPARE(found.first().hash.size(), 64);
        query = {};
        query.limit = 2;
        query.offset = 1;
        QCOMPARE(await(notes.journal.entries(query)).value().first().number, 8);
        query = {};
        query.text = QStringLiteral("%");            // no wildcard
        QVERIFY(await(notes.journal.entries(query)).value().isEmpty());
    }

    /// What comes back from the file has to be what was hashed.
    void oddTextsFitToo()
    {
        Notes notes;
        const QString half = QString(QChar(0xD83D)) + QStringLiteral("x") + QChar(0) + QStringLiteral("y");
        for (const QString &text : {half, QString(3000, u'é'), QStringLiteral("  \n'\"; DROP TABLE journal;--"), QString()}) {
            const auto entry = await(notes.journal.note({JournalKind::Refund, QStringLiteral("S") + text, text, text, text}));
            QVERIFY(entry);
            QVERIFY(entry->act.detail.size() <= 1000);
        }
        QCOMPARE(notes.verdict(), QStringLiteral("fits 4"));
    }

    void refusesPlainSql()
    {
        Notes notes;
        notes.fill();
        for (const char *sql : {"UPDATE journal SET who = 'x' WHERE number = 3", "DELETE FROM journal WHERE number = 9", "DELETE FROM journal",
                                "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE number = 4",
                                "INSERT INTO journal VALUES (12, 1, 'refund', 'x', '', '', '', 'h')", "UPDATE journal_head SET number = 8",
                                "UPDATE journal_head SET hash = 'h'", "DELETE FROM journal_head", "INSERT OR REPLACE INTO journal_head VALUES (1, 0, '')"})
            QVERIFY2(!notes.raw(QString::fromLatin1(sql)), sql);
        QCOMPARE(notes.verdict(), QStringLiteral("fits 9"));
    }

    void findsTampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *sql, const char *verdict) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromLatin1(verdict);
        };
        row("at", "UPDATE journal SET at = at + 1 WHERE number = 4", "changed 4");
        row("kind", "UPDATE journal SET kind = 'refund' WHERE number = 4", "changed 4");
        row("who", "UPDATE journal SET who = 'Budi' WHERE number = 1", "changed 1");
        row("approved_by", "UPDATE journal SET approved_by = '' WHERE number = 9", "changed 9");
        row("subject", "UPDATE journal SET subject = 'key.5 ' WHERE number = 5", "changed 5");
        row("detail", "UPDATE journal SET detail = replace(detail, '5', '6') WHERE number = 5", "changed 5");
        row("a word moved to the next column", "UPDATE journal SET who = 'SariB', approved_by = 'u Rina' WHERE number = 6", "changed 6");
        row("hash", "UPDATE journal SET hash = 'x' WHERE number = 2", "changed 2");
        row("last hash", "UPDATE journal SET hash = 'x' WHERE number = 9", "changed 9");
        row("number", "UPDATE journal SET number = 20 WHERE number = 9", "missing 9");
        row("first gone", "DELETE FROM journal WHERE number = 1", "missing 1");
        row("middle gone", "DELETE FROM journal WHERE number BETWEEN 4 AND 6", "missing 4");
        row("middle gone, renumbered", "DELETE FROM journal WHERE number = 4;UPDATE journal SET number = number - 1 WHERE number > 4", "changed 4");
        row("last gone", "DELETE FROM journal WHERE number = 9", "cut_off 9");
        row("all gone", "DELETE FROM journal", "cut_off 1");
        row("all gone with the head", "DELETE FROM journal;DELETE FROM journal_head", "cut_off 1");
        row("head gone", "DELETE FROM journal_head", "cut_off 10");
        row("head put back alone", "UPDATE journal_head SET number = 8, hash = (SELECT hash FROM journal WHERE number = 8)", "changed 9");
        row("head of another chain", "UPDATE journal_head SET hash = 'x'", "changed 9");
        row("swapped", "UPDATE journal SET number = 100 WHERE number = 3;UPDATE journal SET number = 3 WHERE number = 6;"
                       "UPDATE journal SET number = 6 WHERE number = 100", "order 3");
        row("put before the first", "INSERT INTO journal SELECT 0, at, kind, who, approved_by, subject, detail, 'h' FROM journal WHERE number = 1", "order 0");
        row("added at the end", "INSERT INTO journal SELECT 10, at, kind, who, approved_by, subject, detail, 'h' FROM journal WHERE number = 1", "changed 10");
    }
    void findsTampering()
    {
        QFETCH(QString, sql);
        static Notes notes;                          // each row works on it and takes it back: the chain is the same for all
        if (notes.acts().isEmpty()) {
            notes.fill();
            notes.dropTriggers();
        }
        const QStringList statements = sql.split(u';');
        const QString verdict = await(notes.db.run([statements](Connection &c) -> Result<QString> {
            QString said;
            const auto undone = c.transact([&]() -> Result<void> {
                for (const QString &each : statements) {
                    if (auto done = c.change(each); !done)
                        return tl::unexpected(done.error());
                }
                const auto found = verifyJournal(c);
                said = !found ? found.error().detail : found->fits() ? QStringLiteral("fits") : QStringLiteral("%1 %2").arg(found->problem).arg(found->firstBad.value_or(-1));
                return fail(ErrorCode::Cancelled, QStringLiteral("taken back"));
            });
            return undone.error().code == ErrorCode::Cancelled ? Result<QString>(said) : tl::unexpected(undone.error());
        })).value_or(QStringLiteral("no SQL"));
        QTEST(verdict, "verdict");
    }

    /// What the file alone cannot tell: a chain made anew. Its head is another, and the old one stands on the last Z and in each backup.
    void aChainMadeAnewHasAnotherHead()
    {
        Notes notes;
        notes.fill();
        const QByteArray before = await(notes.journal.verify()).value().head;
        notes.dropTriggers();
        QVERIFY(notes.raw(QStringLiteral("DELETE FROM journal WHERE number > 4")));
        QVERIFY(notes.raw(QStringLiteral("UPDATE journal_head SET number = 4, hash = (SELECT hash FROM journal WHERE number = 4)")));
        QCOMPARE(notes.verdict(), QStringLiteral("fits 4"));
        QVERIFY(await(notes.journal.verify()).value().head != before);
    }

    void exportsWholeOrNot()
    {
        Notes notes;
        notes.fill(3);
        QVERIFY(await(notes.journal.note({JournalKind::Refund, QStringLiteral("=1+1"), {}, QStringLiteral("a,\"b\""), {}})));
        const QString file = notes.dir.filePath(QStringLiteral("j.csv"));
        QCOMPARE(await(notes.journal.exportTo(file, {})).value(), 4);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.first().startsWith("\xEF\xBB\xBFnumber,at,kind,who"));
        QVERIFY(lines.at(1).startsWith("1,2026-11-20T03:00:01.000Z,setting_changed,\"Sari\",\"Bu Rina\",\"key.1\","));
        QVERIFY(lines.at(4).contains(",\"'=1+1\",\"\",\"a,\"\"b\"\"\",\"\","));
        QVERIFY(!await(notes.journal.exportTo(notes.dir.filePath(QStringLiteral("no/such/j.csv")), {})));
    }

    void seesAClockSetBack()
    {
        Notes notes;
        QCOMPARE(await(notes.journal.checkClock(QStringLiteral("Sari"))).value(), 0);
        QVERIFY(await(notes.books.sellForCash(draftOf(10'000), cash(10'000, 10'000))));
        notes.clock.forward(-50);
        QCOMPARE(await(notes.journal.checkClock(QStringLiteral("Sari"))).value(), 0);
        notes.clock.forward(-3550);
        QCOMPARE(await(notes.journal.checkClock(QStringLiteral("Sari"))).value(), 3600);
        QCOMPARE(notes.acts().size(), 1);
        QVERIFY(notes.acts().first().startsWith(QStringLiteral("clock_moved_back|Sari||clock|at start: 3600 s before")));
    }

    void actsOfTheBooks()
    {
        Notes notes;
        SqliteSaleBooks &books = notes.books;
        const QString sari = QStringLiteral("Sari");
        const QString rina = QStringLiteral("Bu Rina");
        const auto last = [&notes] { return notes.acts().value(notes.acts().size() - 1); };

        const auto plain = await(books.sellForCash(draftOf(50'000), cash(50'000, 50'000))).value();
        QVERIFY(notes.acts().isEmpty());             // an ordinary sale is nothing to note

        Refund refund;
        refund.sale = plain.sale.id;
        refund.kind = RefundKind::Void;
        refund.lines = {{0, Quantity::pieces(1), rp(50'000)}};
        refund.amount = rp(50'000);
        refund.reason = QStringLiteral("salah ketik");
        refund.by = rina;
        QVERIFY(await(books.bookRefund(refund)));
        QVERIFY2(last().startsWith(QStringLiteral("void|Sari|Bu Rina|") + plain.sale.number), qPrintable(last()));
        QVERIFY(last().endsWith(QStringLiteral("whole sale, Rp50.000, cash: salah ketik")));
        QVERIFY(!await(books.bookRefund(refund)));   // refused by the books: nothing to note
        QCOMPARE(notes.acts().size(), 1);

        QVERIFY(await(books.noteDrawer(QStringLiteral("tukar uang"), sari)));
        QCOMPARE(last(), QStringLiteral("drawer_opened|Sari||drawer|tukar uang"));

        SaleDraft other = draftOf(20'000);
        QVERIFY(setUnitPrice(other.cart, 0, rp(15'000)));
        other.cart.lines[0].approvedBy = rina;
        other.cart.discount = Discount::ofPercent(5000);
        other.totals = totalsOf(other.cart, TaxPolicy(), QDate(2026, 11, 20)).value();
        QVERIFY(await(books.sellForCash(other, cash(7'500, 7'500))));
        QVERIFY(last().startsWith(QStringLiteral("price_changed|Sari|Bu Rina|")));
        QVERIFY(last().endsWith(QStringLiteral("Kopi Susu: Rp20.000 → Rp15.000")));
        QCOMPARE(notes.acts().size(), 3);            // up to 100 percent is free
        books.setFreeDiscount([] { return 49; });
        QVERIFY(await(books.sellForCash(other, cash(7'500, 7'500))));
        QCOMPARE(notes.acts().size(), 5);
        QVERIFY(last().startsWith(QStringLiteral("discount|Sari||")));
        QVERIFY(last().endsWith(QStringLiteral("whole sale: −Rp7.500 of Rp15.000")));

        const auto open = await(books.openSale(draftOf(30'000), gatewayPayment(30'000, QStringLiteral("R-1")))).value();
        const PaymentId first = open.payments.first().id;
        const auto forced = await(books.addPayment(open.sale.id, gatewayPayment(30'000, QStringLiteral("R-2")), QStringLiteral("HP pelanggan mati")));
        QVERIFY(forced);
        QVERIFY(last().startsWith(QStringLiteral("method_forced|Sari||") + open.sale.number));
        QVERIFY(last().contains(QStringLiteral("gobiz Rp30.000 R-1 may still be paid: HP pelanggan mati")));
        const qsizetype before = notes.acts().size();
        QVERIFY(notes.tell(first, PaymentEvent::AnswerUnclear, because("timeout")));
        QCOMPARE(notes.acts().size(), before);       // what a gateway says stands in the trail
        QVERIFY(await(books.tell({first, PaymentEvent::ConfirmedByPerson, {}, QStringLiteral("Bu Rina: lihat di HP"), rina})));
        QVERIFY(last().startsWith(QStringLiteral("manual_confirmation|Sari|Bu Rina|") + open.sale.number));
        const PaymentId second = forced->payments.last().id;
        QVERIFY(notes.tell(second, PaymentEvent::AnswerUnclear, because("timeout")));
        QVERIFY(await(books.tell({second, PaymentEvent::GivenUp, {}, QStringLiteral("Bu Rina: tidak jadi"), rina})));
        QVERIFY(last().startsWith(QStringLiteral("payment_given_up|Sari|Bu Rina|")));
        QVERIFY(notes.tell(second, PaymentEvent::SeenPaid));
        QVERIFY(await(books.decideLate(second, LateDecision::RefundNoted, QStringLiteral("kembali tunai"), rina)));
        QVERIFY(last().startsWith(QStringLiteral("late_money_decided|Sari|Bu Rina|")));
        QVERIFY(last().contains(QStringLiteral("refund_noted: gobiz Rp30.000 R-2; kembali tunai")));
        QCOMPARE(notes.verdict(), QStringLiteral("fits %1").arg(notes.acts().size()));
    }

    void manyFit()
    {
        Notes notes;
        QVERIFY(await(notes.db.run([&notes](Connection &c) -> Result<void> {
            return c.transact([&]() -> Result<void> {
                for (int i = 0; i < 20'000; ++i) {
                    if (auto done = writeJournal(c, {JournalKind::SignedIn, QStringLiteral("Sari"), {}, QStringLiteral("Sari"), {}}, notes.clock.now()); !done)
                        return tl::unexpected(done.error());
                }
                return {};
            });
        })));
        QCOMPARE(notes.verdict(), QStringLiteral("fits 20000"));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
