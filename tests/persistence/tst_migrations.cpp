#include "persistence/books_fixture.h"
#include "persistence/migrations.h"

using namespace laci;
using namespace laci::test;
using S = PaymentState;
using E = PaymentEvent;

namespace {

/// A till of schema 2 (First sale): three sales of 10,000. A is paid in time, B is paid late, C waits.
constexpr const char *kOldTill[] = {
    "INSERT INTO receipt_counter VALUES ('K1', '2026-11-19', 1)",
    "UPDATE receipt_counter SET last = 2",
    "UPDATE receipt_counter SET last = 3",
    "INSERT INTO sale SELECT 'sale-' || column1, 'K1-20261119-000' || column2, 'K1', '2026-11-19', column2, 'Sari',"
    " 'Asia/Jakarta', 'open', 1000 * column2, NULL, '', 'none', 0, 0, 10000, 0, 0, 10000, 0, '', '[]', 10000, 0"
    " FROM (VALUES ('A', 1), ('B', 2), ('C', 3))",
    "INSERT INTO sale_line SELECT id, 0, 7, 'S-7', '', 'Kopi', '', 10000, 10000, 1000, 'none', 'none', 0, 0, '', 10000, 0, 0,"
    " 10000, 0, 0, 10000 FROM sale",
    "INSERT INTO payment SELECT 'pay-' || number, id, 'gobiz', 'qris', 'REF-' || sequence, 'KEY-' || sequence, 10000, 0, 0, 0,"
    " 'requesting', 0, '', '', '', '', NULL, '', '', created_at, created_at, 1 FROM sale",
    "INSERT INTO payment_event SELECT id, 1, created_at, 'recorded', 'recorded', '', '' FROM payment",
    "INSERT INTO payment_event SELECT id, 2, created_at, 'request_sent', 'requesting', '', '' FROM payment",
    "UPDATE payment SET state = 'paid', watched = 0 WHERE reference = 'REF-1'",
    "INSERT INTO payment_event SELECT id, 3, 1500, 'seen_paid', 'paid', '', '' FROM payment WHERE reference = 'REF-1'",
    "UPDATE payment SET state = 'expired' WHERE reference = 'REF-2'",
    "INSERT INTO payment_event SELECT id, 3, 2500, 'seen_expired', 'expired', '', '' FROM payment WHERE reference = 'REF-2'",
    "UPDATE payment SET state = 'paid', late = 1, watched = 0, updated_at = 2900 WHERE reference = 'REF-2'",
    "INSERT INTO payment_event SELECT id, 4, 2700, 'seen_paid', 'paid', '', '' FROM payment WHERE reference = 'REF-2'",
    "UPDATE sale SET state = 'paid', closed_at = 2900 WHERE id IN ('sale-A', 'sale-B')",
};

} // namespace

/// Files of earlier versions open, and what is in them goes on.
class TestMigrations : public QObject {
    Q_OBJECT
private slots:
    void aTillOfSchemaTwoGoesOn()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("till.db"));
        {
            auto old = Connection::open(file, Connection::Use::Write);
            QVERIFY(old);
            QVERIFY(migrate(**old, 2));
            for (const char *sql : kOldTill) {
                const auto done = (*old)->change(QString::fromLatin1(sql));
                QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            }
        }
        SetClock clock;
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->cameFrom, 2);
        QCOMPARE(opened->schema, latestSchema());
        SqliteSaleBooks books(db, clock);

        const auto payments = await(books.payments(false, 10));
        QVERIFY(payments);
        QCOMPARE(payments->size(), 3);
        for (const Payment &payment : *payments) {
            QCOMPARE(payment.amount, rp(10'000));
            QCOMPARE(payment.charged(), rp(10'000));
            QCOMPARE(payment.byPerson, false);
        }
        QCOMPARE(payments->at(0).state, S::Requesting);
        QCOMPARE(await(books.watchedPayments())->size(), 1);

        // The late payment of before is in the inbox, with the time it came.
        QCOMPARE(await(books.counts())->lateMoney, 1);
        const auto inbox = await(books.lateMoney(false, 10));
        QCOMPARE(inbox->size(), 1);
        const LateMoney late = inbox->at(0);
        QCOMPARE(late.payment.reference, QStringLiteral("REF-2"));
        QCOMPARE(late.saleNumber, QStringLiteral("K1-20261119-0002"));
        QCOMPARE(late.arrivedAt.toMSecsSinceEpoch(), 2700);
        QVERIFY(await(books.decideLate(late.payment.id, LateDecision::Attach, QStringLiteral("his coffee"), QStringLiteral("Ayu"))));
        QCOMPARE(await(books.counts())->lateMoney, 0);

        // The new steps of a payment's life hold for old payments too.
        const PaymentId waiting = payments->at(0).id;
        QVERIFY(await(books.tell({waiting, E::AnswerUnclear, {}, {}})));
        const auto confirmed = await(books.tell({waiting, E::ConfirmedByPerson, {}, QStringLiteral("Ayu: seen")}));
        QVERIFY(confirmed);
        QVERIFY(confirmed->payments[0].byPerson);
        QCOMPARE(confirmed->sale.state, SaleState::Paid);
        const auto reversed = await(books.tell({payments->at(2).id, E::SeenReversed, {}, {}}));
        QVERIFY(reversed);
        QCOMPARE(reversed->payments[0].state, S::Failed);
        QCOMPARE(await(books.sellForCash(draftOf(5'000), cash(5'000, 5'000)))->payments[0].payerFee, rp(0));
        QCOMPARE(*await(db.checkIntegrity()), QStringList());
    }

    void aLatePaymentWithoutATrailHasATimeToo()
    {
        const QTemporaryDir dir;
        auto file = Connection::open(dir.filePath(QStringLiteral("till.db")), Connection::Use::Write);
        QVERIFY(file);
        QVERIFY(migrate(**file, 2));
        for (const char *sql : {kOldTill[3], kOldTill[5]})
            QVERIFY((*file)->change(QString::fromLatin1(sql)));
        QVERIFY((*file)->change(QStringLiteral("UPDATE payment SET state = 'paid', late = 1, updated_at = 4321")));
        QVERIFY(migrate(**file, latestSchema()));
        QCOMPARE(*(*file)->whole(QStringLiteral("SELECT count(*) FROM payment WHERE late_at = 4321")), std::optional<qint64>(3));
        // And news about it is still taken.
        QVERIFY((*file)->change(QStringLiteral("UPDATE payment SET watched = 0")));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
