#include "persistence/books_fixture.h"

using namespace laci;
using namespace laci::test;
using S = PaymentState;
using E = PaymentEvent;

namespace {

QString is(const char *text) { return QString::fromLatin1(text); }

/// A code that was given up and is paid afterwards.
PaymentId lateOf(Books &b, const char *reference, qint64 total = 10'000)
{
    const auto opened = await(b.books.openSale(draftOf(total), gatewayPayment(total, is(reference))));
    const PaymentId id = opened->payments[0].id;
    (void)b.tell(id, E::ChargeMade);
    (void)b.tell(id, E::SeenExpired);
    (void)b.tell(id, E::SeenPaid);
    return id;
}

QStringList references(Books &b, bool decidedToo, int limit = 100)
{
    QStringList list;
    for (const LateMoney &entry : await(b.books.lateMoney(decidedToo, limit)).value_or(QList<LateMoney>()))
        list.append(entry.payment.reference);
    return list;
}

} // namespace

/// The late-money inbox (law 6): nothing disappears without a person's word, and that word stays.
class TestLateMoney : public QObject {
    Q_OBJECT
private slots:
    void newestArrivalFirst()
    {
        Books b;
        QCOMPARE(references(b, true), QStringList());
        const auto early = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, is("EARLY"))));
        const PaymentId earlyId = early->payments[0].id;
        QVERIFY(b.tell(earlyId, E::ChargeMade));
        QVERIFY(b.tell(earlyId, E::SeenExpired));
        lateOf(b, "SECOND");
        QVERIFY(await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, is("WAITING")))));
        QVERIFY(b.tell(earlyId, E::SeenPaid));          // begun first, came last
        const QDateTime arrived = b.clock.now();
        QVERIFY(b.tell(earlyId, E::SeenPartlyRefunded)); // later news does not make it newer
        lateOf(b, "THIRD");

        QCOMPARE(references(b, false), (QStringList{is("THIRD"), is("EARLY"), is("SECOND")}));
        QCOMPARE(references(b, false, 2), (QStringList{is("THIRD"), is("EARLY")}));
        QCOMPARE(references(b, false, 0), QStringList());
        QCOMPARE(await(b.books.counts())->lateMoney, 3);
        const LateMoney entry = await(b.books.lateMoney(false, 10))->at(1);
        QCOMPARE(entry.payment.id, earlyId);
        QCOMPARE(entry.payment.state, S::PartiallyRefunded);
        QCOMPARE(entry.saleNumber, early->sale.number);
        QCOMPARE(entry.saleState, SaleState::Paid);
        QCOMPARE(entry.arrivedAt, arrived);
        QVERIFY(!entry.decision);
        QVERIFY(!entry.decidedAt.isValid());
        QCOMPARE(entry.note + entry.by, QString());
    }

    void aPersonDecidesOnce_data()
    {
        QTest::addColumn<int>("decision");
        for (const LateDecision decision : {LateDecision::Attach, LateDecision::RefundNoted, LateDecision::NewSale})
            QTest::addRow("%s", qPrintable(lateDecisionWord(decision))) << int(decision);
    }
    void aPersonDecidesOnce()
    {
        QFETCH(int, decision);
        const auto word = LateDecision(decision);
        Books b;
        const PaymentId id = lateOf(b, "LATE");
        const SaleRecord before = **await(b.books.saleOfPayment(id));
        b.clock.forward(60);
        const auto decided = await(b.books.decideLate(id, word, is(" as agreed "), is("Ayu")));
        QVERIFY(decided);
        QCOMPARE(decided->sale.state, before.sale.state);       // the books are only followed
        QCOMPARE(decided->payments[0].state, S::Paid);

        QCOMPARE(references(b, false), QStringList());
        QCOMPARE(await(b.books.counts())->lateMoney, 0);
        const auto all = await(b.books.lateMoney(true, 10));
        QCOMPARE(all->size(), 1);
        QCOMPARE(int(all->at(0).decision.value_or(LateDecision(9))), decision);
        QCOMPARE(all->at(0).note, is("as agreed"));
        QCOMPARE(all->at(0).by, is("Ayu"));
        QCOMPARE(all->at(0).decidedAt, b.clock.now());

        QCOMPARE(b.trail(id).last(), is("late_decided>paid"));
        const TrailEntry entry = await(b.books.trail(id))->last();
        QCOMPARE(entry.at, b.clock.now());
        QCOMPARE(entry.detail,
                 QStringLiteral("%1 (%2 is paid) by Ayu: as agreed").arg(lateDecisionWord(word), before.sale.number));

        const qsizetype trail = b.trail(id).size();
        QCOMPARE(await(b.books.decideLate(id, LateDecision::NewSale, is("again"), is("Budi"))).error().code, ErrorCode::Conflict);
        QCOMPARE(b.trail(id).size(), trail);
        QCOMPARE(await(b.books.lateMoney(true, 10))->at(0).by, is("Ayu"));
    }

    void whatIsNotDecided()
    {
        Books b;
        const PaymentId late = lateOf(b, "LATE");
        const auto sold = await(b.books.sellForCash(draftOf(5'000), cash(5'000, 5'000)));
        const auto refused = [&](const PaymentId &id, const char *note, const char *by) {
            return await(b.books.decideLate(id, LateDecision::Attach, is(note), is(by))).error().code;
        };
        QCOMPARE(refused(late, "", "Ayu"), ErrorCode::InvalidInput);
        QCOMPARE(refused(late, "  ", "Ayu"), ErrorCode::InvalidInput);
        QCOMPARE(refused(late, "why", ""), ErrorCode::InvalidInput);
        QCOMPARE(refused(sold->payments[0].id, "why", "Ayu"), ErrorCode::NotFound);
        QCOMPARE(refused({is("nobody")}, "why", "Ayu"), ErrorCode::NotFound);
        QCOMPARE(b.count(is("SELECT count(*) FROM late_decision")), 0);
        QCOMPARE(b.count(is("SELECT count(*) FROM payment_event WHERE event = 'late_decided'")), 0);
        QCOMPARE(references(b, false), QStringList{is("LATE")});
    }

    void aCancelledSaleStaysCancelled()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, is("GONE"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::ChargeMade));
        QVERIFY(b.tell(id, E::SeenExpired));
        QVERIFY(await(b.books.cancelSale(opened->sale.id, is("walked away"))));
        QVERIFY(b.tell(id, E::SeenPaid));
        QCOMPARE(await(b.books.lateMoney(false, 10))->at(0).saleState, SaleState::Cancelled);
        const auto decided = await(b.books.decideLate(id, LateDecision::Attach, is("he had the coffee"), is("Ayu")));
        QVERIFY(decided);
        QCOMPARE(decided->sale.state, SaleState::Cancelled);
        QVERIFY(await(b.books.trail(id))->last().detail.contains(is("is cancelled)")));
    }

    void anOpenSaleIsClosedByTheMoneyItself()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(10'000), gatewayPayment(4'000, is("HALF"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::ChargeMade));
        QVERIFY(b.tell(id, E::SeenExpired));
        QVERIFY(b.tell(id, E::SeenPaid));
        const LateMoney half = await(b.books.lateMoney(false, 10))->at(0);
        QCOMPARE(half.saleState, SaleState::Open);
        const auto decided = await(b.books.decideLate(id, LateDecision::Attach, is("pays its part"), is("Ayu")));
        QVERIFY(decided);
        QCOMPARE(decided->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*decided), rp(6'000));
        const auto rest = await(b.books.addCash(opened->sale.id, cash(6'000, 6'000), {}));
        QVERIFY(rest);
        QCOMPARE(rest->sale.state, SaleState::Paid);
    }

    void moneyThatWentStaysInTheInbox()
    {
        Books b;
        const PaymentId id = lateOf(b, "LATE");
        QVERIFY(b.tell(id, E::SeenReversed));
        QCOMPARE(references(b, false), QStringList{is("LATE")});
        QCOMPARE(await(b.books.lateMoney(false, 1))->at(0).payment.state, S::Failed);
        QVERIFY(await(b.books.decideLate(id, LateDecision::RefundNoted, is("the gateway took it"), is("Ayu"))));
        QCOMPARE(b.trail(id).last(), is("late_decided>failed"));
        QCOMPARE(await(b.books.counts())->lateMoney, 0);
    }

    void theOrdersListHasTheUndecidedFirst()
    {
        Books b;
        const PaymentId one = lateOf(b, "ONE");
        lateOf(b, "TWO");
        const PaymentId three = lateOf(b, "THREE");
        QVERIFY(await(b.books.decideLate(three, LateDecision::Attach, is("x"), is("Ayu"))));
        QVERIFY(await(b.books.sellForCash(draftOf(5'000), cash(5'000, 5'000))));
        const auto list = [&](const char *text, const QDate &day) {
            SaleQuery query;
            query.filter = SaleFilter::LateMoney;
            query.text = is(text);
            query.day = day;
            QStringList lines;
            for (const SaleSummary &line : await(b.books.sales(query)).value_or(QList<SaleSummary>()))
                lines.append(line.number.right(4) + (line.lateMoney ? u'!' : u' '));
            return lines;
        };
        const QDate day(2026, 11, 20);
        for (const char *text : {"", "K1-"}) {
            for (const QDate &when : {QDate(), day})
                QCOMPARE(list(text, when), (QStringList{is("0002!"), is("0001!"), is("0003 ")}));
        }
        QVERIFY(await(b.books.decideLate(one, LateDecision::NewSale, is("x"), is("Ayu"))));
        QCOMPARE(list("", day), (QStringList{is("0002!"), is("0003 "), is("0001 ")}));
    }

    void theDatabaseKeepsTheWord_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *sql, bool allowed) { QTest::newRow(sql) << is(sql) << allowed; };
        // LATE is decided; OPEN is not, but its last word in the trail is late_decided; MUTE is late without such a word;
        // PAID is money in time, with such a word all the same.
        row("UPDATE late_decision SET note = 'other'", false);
        row("UPDATE late_decision SET decision = 'new_sale'", false);
        row("DELETE FROM late_decision", false);
        row("INSERT OR REPLACE INTO late_decision SELECT payment, 'new_sale', note, who, 9 FROM late_decision", false);
        row("INSERT INTO late_decision SELECT payment, 'new_sale', note, who, 9 FROM late_decision WHERE TRUE"
            " ON CONFLICT DO UPDATE SET note = 'other'", false);
        row("UPDATE payment SET late_decided = 1 WHERE reference = 'OPEN'", false);
        row("UPDATE payment SET late_decided = 0 WHERE reference = 'LATE'", false);
        row("INSERT INTO late_decision SELECT id, 'attach', 'n', 'w', 1 FROM payment WHERE reference = 'OPEN'", true);
        row("INSERT INTO late_decision SELECT id, 'attach', '', 'w', 1 FROM payment WHERE reference = 'OPEN'", false);
        row("INSERT INTO late_decision SELECT id, 'attach', 'n', '', 1 FROM payment WHERE reference = 'OPEN'", false);
        row("INSERT INTO late_decision SELECT id, 'forget', 'n', 'w', 1 FROM payment WHERE reference = 'OPEN'", false);
        row("INSERT INTO late_decision SELECT id, 'attach', 'n', 'w', 1 FROM payment WHERE reference = 'MUTE'", false);
        row("INSERT INTO late_decision SELECT id, 'attach', 'n', 'w', 1 FROM payment WHERE reference = 'PAID'", false);
        row("INSERT INTO late_decision VALUES ('nobody', 'attach', 'n', 'w', 1)", false);
    }
    void theDatabaseKeepsTheWord()
    {
        QFETCH(QString, sql);
        QFETCH(bool, allowed);
        Books b;
        QVERIFY(await(b.books.decideLate(lateOf(b, "LATE"), LateDecision::Attach, is("x"), is("Ayu"))));
        lateOf(b, "OPEN");
        lateOf(b, "MUTE");
        const auto paid = await(b.books.openSale(draftOf(10'000), gatewayPayment(10'000, is("PAID"))));
        QVERIFY(b.tell(paid->payments[0].id, E::SeenPaid));
        QVERIFY(b.raw(is("INSERT INTO payment_event SELECT id, 99, 1, 'late_decided', state, '', '' FROM payment"
                         " WHERE reference IN ('OPEN', 'PAID')")));
        const auto done = b.raw(sql);
        QCOMPARE(done.has_value(), allowed);
        if (!allowed)
            QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(references(b, false), allowed ? QStringList{is("MUTE")} : (QStringList{is("MUTE"), is("OPEN")}));
    }

    void theInboxSurvivesARestart()
    {
        Books b;
        const PaymentId id = lateOf(b, "LATE");
        lateOf(b, "OPEN");
        QVERIFY(await(b.books.decideLate(id, LateDecision::RefundNoted, is("cash back"), is("Ayu"))));
        Database again;
        QVERIFY(await(again.openReadOnly(b.file())));
        SqliteSaleBooks looking(again, b.clock);
        QCOMPARE(await(looking.counts())->lateMoney, 1);
        QCOMPARE(await(looking.lateMoney(false, 5))->at(0).payment.reference, is("OPEN"));
        QCOMPARE(await(looking.lateMoney(true, 5))->at(1).note, is("cash back"));
        QCOMPARE(*await(again.checkIntegrity()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLateMoney)
#include "tst_late_money.moc"
