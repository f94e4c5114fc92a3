#include "persistence/books_fixture.h"
#include "persistence/customer_rows.h"
#include "persistence/sale_lists.h"
#include "persistence/sale_query.h"
#include "persistence/twin_sale.h"

using namespace laci;
using namespace laci::test;
using E = PaymentEvent;

/// What the database itself refuses, whoever asks (law 12), and that the lists stay quick.
class TestBooksLaw : public QObject {
    Q_OBJECT
private slots:
    void refuses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("allowed");
        const QString columns = QStringLiteral(
            "(id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change, state, late,"
            " gateway_ref, qris, link, virtual_account, expires_at, reason, detail, created_at, updated_at, watched)");
        const auto no = [&](const char *sql) {
            QTest::newRow(sql) << QString::fromLatin1(sql).replace(QStringLiteral("%1"), columns) << false;
        };
        const auto yes = [](const char *sql) { QTest::newRow(sql) << QString::fromLatin1(sql) << true; };
        // One paid sale (K1-…-0001, cash) and one open one (K1-…-0002, gobiz, pending) are there.
        for (const char *column : {"id", "number", "till", "day", "cashier", "time_zone", "service_label", "taxes", "customer_name",
                                   "customer_phone", "note"}) {
            const QByteArray sql = QByteArray("UPDATE sale SET ") + column + " = 'x', state = 'cancelled', closed_at = 1"
                " WHERE state = 'open'";
            no(sql.constData());
        }
        for (const char *column : {"sequence", "created_at", "discount_amount", "discount_basis_points", "gross",
                                   "line_discounts", "cart_discount", "net", "service", "total", "customer"}) {
            const QByteArray sql = QByteArray("UPDATE sale SET ") + column + " = 77, state = 'cancelled', closed_at = 1"
                " WHERE state = 'open'";
            no(sql.constData());
        }
        no("UPDATE sale SET training = 1, state = 'cancelled', closed_at = 1 WHERE state = 'open'");
        no("UPDATE sale SET discount_kind = 'percent', state = 'cancelled', closed_at = 1 WHERE state = 'open'");
        no("UPDATE sale SET total = 1 WHERE state = 'open'");
        no("UPDATE sale SET total = 1 WHERE state = 'paid'");
        no("UPDATE sale SET state = 'open', closed_at = NULL WHERE state = 'paid'");
        no("UPDATE sale SET state = 'cancelled' WHERE state = 'paid'");
        no("UPDATE sale SET state = 'paid', closed_at = 1 WHERE state = 'open'");         // no money
        no("UPDATE sale SET state = 'cancelled' WHERE state = 'open'");                   // no closing time
        yes("UPDATE sale SET state = 'cancelled', closed_at = 1, close_reason = 'x' WHERE state = 'open'");
        no("DELETE FROM sale");
        no("DELETE FROM sale_line");
        no("DELETE FROM payment");
        no("DELETE FROM payment_event");
        no("DELETE FROM receipt_counter");
        no("UPDATE sale_line SET total = 1");
        no("UPDATE payment_event SET detail = 'x'");
        no("UPDATE receipt_counter SET last = last + 2");
        no("UPDATE receipt_counter SET last = last - 1");
        no("UPDATE receipt_counter SET day = '2020-01-01', last = last + 1");
        no("INSERT OR REPLACE INTO receipt_counter VALUES ('K1', '2026-11-20', 1)");
        no("INSERT OR REPLACE INTO payment_event SELECT payment, sequence, at, 'seen_paid', 'paid', '', '' FROM payment_event");
        no("INSERT OR REPLACE INTO sale_line SELECT * FROM sale_line");
        no("UPDATE sale_line SET cost = 1");
        no("UPDATE sale SET discount_approved_by = 'Budi'");
        no("INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total) SELECT sale, position + 1, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total FROM sale_line WHERE sale = (SELECT id FROM sale WHERE state = 'paid')");
        no("INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total) SELECT sale, position + 1, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total FROM sale_line WHERE sale = (SELECT id FROM sale WHERE state = 'open')");
        no("INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total) SELECT 'nobody', position, product, sku, barcode, name, unit, unit_price, list_price,"
           " quantity, tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
           " cart_discount, net, service, tax, total FROM sale_line");
        for (const char *column : {"id", "gateway", "channel", "reference", "idempotency_key"}) {
            const QByteArray sql = QByteArray("UPDATE payment SET ") + column + " = 'x' WHERE gateway = 'gobiz'";
            no(sql.constData());
        }
        for (const char *column : {"amount", "rounding", "received", "change", "created_at"}) {
            const QByteArray sql = QByteArray("UPDATE payment SET ") + column + " = 77 WHERE gateway = 'gobiz'";
            no(sql.constData());
        }
        no("UPDATE payment SET sale = (SELECT id FROM sale WHERE state = 'paid') WHERE gateway = 'gobiz'");
        no("UPDATE payment SET state = 'requesting' WHERE gateway = 'gobiz'");
        no("UPDATE payment SET state = 'pending' WHERE gateway = 'cash'");
        no("UPDATE payment SET state = 'nonsense' WHERE gateway = 'gobiz'");
        yes("UPDATE payment SET state = 'paid' WHERE gateway = 'gobiz'");
        yes("UPDATE payment SET late = 1, late_at = 5 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET late = 1 WHERE gateway = 'gobiz'");                          // when did it come?
        no("UPDATE payment SET late_at = 5 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET late = 1, late_at = 5, late_decided = 1 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET by_person = 1 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET by_person = 1, state = 'paid' WHERE gateway = 'gobiz'");
        no("UPDATE payment SET by_person = 1 WHERE gateway = 'cash'");
        no("UPDATE payment SET payer_fee = 1 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET payer_fee = -1 WHERE gateway = 'gobiz'");
        no("UPDATE payment SET payer_fee = 1 WHERE gateway = 'cash'");
        yes("UPDATE payment SET watched = 0, reason = 'x', updated_at = 5 WHERE gateway = 'gobiz'");
        no("INSERT INTO payment %1 SELECT 'p2', sale, gateway, channel, 'r2', 'k2', amount, rounding, received, change, 'paid',"
           " 0, '', '', '', '', NULL, '', '', 1, 1, 1 FROM payment WHERE gateway = 'gobiz'");
        no("INSERT INTO payment %1 SELECT 'p2', sale, 'gobiz', channel, 'r2', 'k2', amount, rounding, received, change,"
           " 'requesting', 0, '', '', '', '', NULL, '', '', 1, 1, 1 FROM payment WHERE gateway = 'cash'");
        no("INSERT INTO payment %1 SELECT 'p2', 'nobody', gateway, channel, 'r2', 'k2', amount, rounding, received, change,"
           " 'requesting', 0, '', '', '', '', NULL, '', '', 1, 1, 1 FROM payment WHERE gateway = 'gobiz'");
        for (const char *column : {"by_person", "late", "late_decided"}) {
            QString sql = QStringLiteral("INSERT INTO payment %1 SELECT 'p2', sale, gateway, channel, 'r2', 'k2', amount,"
                                         " rounding, received, change, 'requesting', ");
            sql += column == QByteArray("late") ? QStringLiteral("1") : QStringLiteral("0");
            sql += QStringLiteral(", '', '', '', '', NULL, '', '', 1, 1, 1");
            QString named = columns;
            if (column != QByteArray("late")) {
                named = named.chopped(1) + QStringLiteral(", ") + QLatin1String(column) + u')';
                sql += QStringLiteral(", 1");
            }
            QTest::addRow("INSERT INTO payment with %s", column)
                << sql.arg(named) + QStringLiteral(" FROM payment WHERE gateway = 'gobiz'") << false;
        }
        no("INSERT OR REPLACE INTO sale SELECT * FROM sale WHERE state = 'open'");
        no("INSERT OR REPLACE INTO sale_line SELECT * FROM sale_line");
        no("INSERT OR REPLACE INTO payment SELECT * FROM payment WHERE gateway = 'gobiz'");
        no("INSERT OR REPLACE INTO payment %1 SELECT 'p2', sale, gateway, channel, reference, 'k2', amount, rounding, received,"
           " change, 'requesting', 0, '', '', '', '', NULL, '', '', 1, 1, 1 FROM payment WHERE gateway = 'gobiz'");
        no("INSERT OR REPLACE INTO payment_event SELECT * FROM payment_event");
        no("INSERT INTO payment_event VALUES ('nobody', 1, 1, 'recorded', 'recorded', '', '')");
    }
    void refuses()
    {
        QFETCH(QString, sql);
        QFETCH(bool, allowed);
        Books b;
        QVERIFY(await(b.books.sellForCash(draftOf(5000), cash(5000, 5000))));
        const auto opened = await(b.books.openSale(draftOf(7000), gatewayPayment(7000, QStringLiteral("R1"))));
        QVERIFY(b.tell(opened->payments[0].id, E::ChargeMade));
        const auto done = b.raw(sql);
        QCOMPARE(done.has_value(), allowed);
        if (allowed)
            QVERIFY(*done > 0);
        else
            QCOMPARE(done.error().code, ErrorCode::Conflict);
    }

    void lateIsNeverTakenBack()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(7000), gatewayPayment(7000, QStringLiteral("R1"))));
        QVERIFY(opened);
        QVERIFY(b.raw(QStringLiteral("UPDATE payment SET late = 1, late_at = 5")));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET late = 0, late_at = NULL")));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET late_at = 6")));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET late_at = NULL")));
    }

    void aPersonsWordStandsInTheTrailFirst()
    {
        Books b;
        const auto opened = await(b.books.openSale(draftOf(7000), gatewayPayment(7000, QStringLiteral("R1"))));
        const PaymentId id = opened->payments[0].id;
        QVERIFY(b.tell(id, E::AnswerUnclear));
        const QString confirm = QStringLiteral("UPDATE payment SET state = 'paid', by_person = 1");
        const QString note = QStringLiteral("INSERT INTO payment_event SELECT id, %1, 1, '%2', 'paid', '', 'Sari: seen' FROM payment");
        QVERIFY(!b.raw(confirm));
        QVERIFY(b.raw(note.arg(4).arg(QStringLiteral("confirmed_by_person"))));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET by_person = 1")));               // still unknown
        QVERIFY(b.raw(note.arg(5).arg(QStringLiteral("seen_pending"))));
        QVERIFY(!b.raw(confirm));                                                          // no longer the last word
        QVERIFY(b.raw(note.arg(6).arg(QStringLiteral("confirmed_by_person"))));
        QVERIFY(b.raw(confirm));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET by_person = 0")));
        QCOMPARE(b.count(QStringLiteral("SELECT by_person FROM payment")), 1);
    }

    void theFeeOnTopOnlyGoesDown()
    {
        Books b;
        Payment va = gatewayPayment(7000, QStringLiteral("R1"));
        va.channel = QStringLiteral("bca_va");
        va.payerFee = rp(4000);
        const auto opened = await(b.books.openSale(draftOf(7000), va));
        QVERIFY(opened);
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET payer_fee = 4001")));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET payer_fee = -1")));
        QVERIFY(b.raw(QStringLiteral("UPDATE payment SET payer_fee = 3000")));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET payer_fee = 4000")));
        QVERIFY(b.tell(opened->payments[0].id, E::SeenPaid));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET payer_fee = 2000")));
        QVERIFY(b.tell(opened->payments[0].id, E::SeenRefunded));
        QVERIFY(!b.raw(QStringLiteral("UPDATE payment SET payer_fee = 2000")));
        QCOMPARE(b.count(QStringLiteral("SELECT payer_fee FROM payment")), 3000);
    }

    void filters()
    {
        Books b;
        const auto open = [&](const char *reference) {
            b.clock.forward(60);
            return await(b.books.openSale(draftOf(1000), gatewayPayment(1000, QString::fromLatin1(reference))))
                ->payments[0].id;
        };
        b.clock.forward(60);
        QVERIFY(await(b.books.sellForCash(draftOf(5000), cash(5000, 5000))));                          // 1 paid
        open("WAIT-1");                                                                                // 2 requesting
        QVERIFY(b.tell(open("WAIT-2"), E::ChargeMade));                                                // 3 pending
        QVERIFY(b.tell(open("UNSURE"), E::AnswerUnclear));                                             // 4 unknown
        const PaymentId late = open("LATE");                                                           // 5 late
        QVERIFY(b.tell(late, E::ChargeMade));
        QVERIFY(b.tell(late, E::SeenExpired));
        PaymentChange named;
        named.gatewayRef = QStringLiteral("gwABC-99");
        QVERIFY(b.tell(late, E::SeenPaid, named));
        b.clock.forward(24 * 3600);
        QVERIFY(await(b.books.sellForCash(draftOf(5000), cash(5000, 5000))));                          // next day 1

        const auto numbers = [&](SaleFilter filter, const char *text = "", QDate day = {}, int limit = 200, int offset = 0) {
            QStringList found;
            const auto list = await(b.books.sales({filter, day, QString::fromLatin1(text), limit, offset}));
            if (!list)
                return list.error().detail;
            for (const SaleSummary &summary : *list)
                found.append(summary.number.mid(9));
            return found.join(u' ');
        };
        const auto is = [](const char *text) { return QString::fromLatin1(text); };
        QCOMPARE(numbers(SaleFilter::All), is("21-0001 20-0005 20-0004 20-0003 20-0002 20-0001"));
        QCOMPARE(numbers(SaleFilter::All, "", {}, 2, 1), is("20-0005 20-0004"));
        QCOMPARE(numbers(SaleFilter::Waiting), is("20-0003 20-0002"));
        QCOMPARE(numbers(SaleFilter::Unsure), is("20-0004"));
        QCOMPARE(numbers(SaleFilter::LateMoney), is("20-0005"));
        QCOMPARE(numbers(SaleFilter::Paid), is("21-0001 20-0005 20-0001"));
        QCOMPARE(numbers(SaleFilter::Paid, "", QDate(2026, 11, 20)), is("20-0005 20-0001"));
        QCOMPARE(numbers(SaleFilter::All, "", QDate(2026, 11, 21)), is("21-0001"));
        QCOMPARE(numbers(SaleFilter::All, "", QDate(2026, 11, 19)), is(""));
        QCOMPARE(numbers(SaleFilter::Waiting, "", QDate(2026, 11, 20)), is("20-0003 20-0002"));
        QCOMPARE(numbers(SaleFilter::All, "0004"), is("20-0004"));
        QCOMPARE(numbers(SaleFilter::All, "4"), is("20-0004"));
        QCOMPARE(numbers(SaleFilter::All, "k1-20261121"), is("21-0001"));
        QCOMPARE(numbers(SaleFilter::All, "WAIT"), is("20-0003 20-0002"));
        QCOMPARE(numbers(SaleFilter::All, "ait-2"), is("20-0003"));
        QCOMPARE(numbers(SaleFilter::All, "gwABC"), is("20-0005"));
        QCOMPARE(numbers(SaleFilter::All, "abc-9"), is("20-0005"));
        QCOMPARE(numbers(SaleFilter::Waiting, "WAIT-1"), is("20-0002"));
        QCOMPARE(numbers(SaleFilter::Unsure, "WAIT-1"), is(""));
        QCOMPARE(numbers(SaleFilter::LateMoney, "gw", QDate(2026, 11, 20)), is("20-0005"));
        QCOMPARE(numbers(SaleFilter::All, "%"), is(""));
        QCOMPARE(numbers(SaleFilter::All, "' OR 1=1"), is(""));
        const auto counts = await(b.books.counts());
        QCOMPARE(counts->waiting, 2);
        QCOMPARE(counts->unsure, 1);
        QCOMPARE(counts->lateMoney, 1);

        const auto all = await(b.books.payments(false, 3));
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(1).reference, is("LATE"));
        const auto stillOpen = await(b.books.payments(true, 100));
        QCOMPARE(stillOpen->size(), 3);
        QCOMPARE(stillOpen->at(0).reference, is("UNSURE"));
        QCOMPARE(await(b.books.watchedPayments())->size(), 3);
        QCOMPARE(await(b.books.watchedPayments())->at(0).reference, is("WAIT-1"));
    }

    void noListReadsAWholeTable()
    {
        Books b;
        const auto plan = [&](const QString &sql) {
            return *await(b.db.report([sql](Connection &c) -> Result<QStringList> {
                auto rows = c.query(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
                QStringList steps;
                while (rows && rows->next())
                    steps.append(rows->text(3));
                return steps;
            }));
        };
        QStringList statements = saleQueryStatements() + customerStatements();
        for (const char *sql :
             {"SELECT * FROM payment WHERE watched = 1 ORDER BY created_at, rowid",
              "SELECT * FROM payment WHERE sale = 'x' ORDER BY created_at, rowid",
              "SELECT * FROM payment ORDER BY created_at DESC, rowid DESC LIMIT 5",
              "SELECT * FROM payment WHERE state IN ('requesting', 'pending', 'unknown') ORDER BY created_at DESC LIMIT 5",
              "SELECT * FROM payment INDEXED BY payment_inbox WHERE late = 1 AND late_decided = 0 ORDER BY late_at DESC, rowid DESC LIMIT 5",
              "SELECT * FROM payment INDEXED BY payment_late_by_time WHERE late = 1 ORDER BY late_at DESC, rowid DESC LIMIT 5",
              "SELECT * FROM payment WHERE gateway = 'x' AND created_at >= 1 AND created_at < 9 ORDER BY created_at, rowid",
              "SELECT count(*) FROM payment p WHERE p.state IN ('requesting', 'pending', 'unknown') AND p.state <> 'unknown'",
              "SELECT * FROM payment WHERE reference <> '' AND reference = 'x'",
              "SELECT * FROM payment_event WHERE payment = 'x' ORDER BY sequence",
              "SELECT * FROM sale_line WHERE sale = 'x' ORDER BY position",
              "SELECT * FROM refund WHERE sale = 'x' ORDER BY at, rowid",
              "SELECT * FROM refund WHERE state IN ('requesting', 'unknown') ORDER BY at, rowid",
              "SELECT * FROM refund_line WHERE refund = 'x' ORDER BY position",
              "SELECT * FROM print_job WHERE state NOT IN ('done', 'dropped') ORDER BY created_at, rowid",
              "SELECT * FROM print_job ORDER BY created_at DESC, rowid DESC LIMIT 5",
              "SELECT group_concat(number, ' ') FROM refund WHERE sale = 'x' AND state <> 'failed'"})
            statements.append(QString::fromLatin1(sql));
        statements << twinStatement() << inboxCountStatement() << givenBackStatement();
        for (const QString &statement : statements) {
            const QString sql = QString(statement).replace(u'?', QStringLiteral("'1'"));
            const QStringList steps = plan(sql);
            QVERIFY(!steps.isEmpty());
            for (const QString &step : steps) {
                // Walking an index in order until the limit is fine; so is what a part already cut down to its limit.
                const bool wholeTable = step.startsWith(QStringLiteral("SCAN")) && !step.contains(QStringLiteral("INDEX"))
                    && !step.contains(QStringLiteral("subquery"), Qt::CaseInsensitive)
                    && !step.startsWith(QStringLiteral("SCAN hit")) && !step.startsWith(QStringLiteral("SCAN (subquery"));
                QVERIFY2(!wholeTable, qPrintable(sql + u'\n' + steps.join(u'\n')));
            }
            const bool ordersAll = steps.contains(QStringLiteral("USE TEMP B-TREE FOR ORDER BY"))
                && !sql.contains(QStringLiteral("hit")) && !sql.contains(QStringLiteral("IN ('requesting'"))
                && !sql.contains(QStringLiteral("FROM customer WHERE"));
            QVERIFY2(!ordersAll, qPrintable(sql + u'\n' + steps.join(u'\n')));
        }
        // These three must use their own index; the others of the table would read far too much of it.
        const auto uses = [&](const QString &sql, const char *index) {
            return plan(QString(sql).replace(u'?', QStringLiteral("'1'"))).join(u'\n').contains(QLatin1String(index));
        };
        QVERIFY(uses(twinStatement(), "USING INDEX sale_by_time (created_at>?)"));
        QVERIFY(uses(inboxCountStatement(), "payment_inbox"));
        QVERIFY(uses(QStringLiteral("SELECT * FROM payment WHERE gateway = ? AND created_at >= ? AND created_at < ?"
                                    " ORDER BY created_at, rowid"), "payment_by_gateway (gateway=? AND created_at>? AND"));
    }
};

QTEST_GUILESS_MAIN(TestBooksLaw)
#include "tst_books_law.moc"
