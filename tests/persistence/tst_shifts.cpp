// Shifts in the books: figures against sums made independently, blind counts, the Z that stays.
#include "persistence/books_fixture.h"
#include "persistence/sqlite_shifts.h"
#include <QRandomGenerator>

using namespace laci;
using namespace laci::test;

namespace {

struct Shop : Books {
    SqliteShifts shifts{db, clock, [] { return SqliteShifts::Place{QStringLiteral("K1"), "Asia/Jakarta"}; }};

    Result<Shift> open(qint64 cashFloat = 300'000)
    {
        return await(shifts.open({QStringLiteral("Pagi"), rp(cashFloat), QStringLiteral("Sari")}));
    }
    Result<SaleRecord> sellForCash(qint64 total, qint64 received, qint64 rounding = 0)
    {
        clock.forward(1);
        return await(books.sellForCash(draftOf(total), cash(total, received, rounding)));
    }
    Result<SaleRecord> waiting(qint64 total, const QString &reference)
    {
        clock.forward(1);
        return await(books.openSale(draftOf(total), gatewayPayment(total, reference)));
    }
    Result<SaleRecord> paid(const SaleRecord &record) { return tell(record.payments.last().id, PaymentEvent::SeenPaid); }
    Result<SaleRecord> refund(const SaleRecord &record, qint64 amount, RefundKind kind = RefundKind::Refund)
    {
        clock.forward(1);
        Refund refund;
        refund.sale = record.sale.id;
        refund.kind = kind;
        refund.amount = rp(amount);
        if (kind != RefundKind::Tender)
            refund.lines = {{0, Quantity::pieces(1), rp(amount)}};
        refund.backToStock = false;
        refund.reason = QStringLiteral("kembali");
        refund.by = QStringLiteral("Budi");
        return await(books.bookRefund(refund));
    }
    Result<CountAnswer> counted(qint64 hundreds, const QString &approvedBy = {})
    {
        clock.forward(1);
        return await(shifts.count({{rp(100), int(hundreds)}}, QStringLiteral("Sari"), approvedBy));
    }
    Result<ShiftFigures> close(const QString &reason = {}, qint64 limit = 10'000, const QString &approvedBy = {})
    {
        clock.forward(1);
        return await(shifts.close({QStringLiteral("Sari"), reason, approvedBy, rp(limit)}));
    }
    QStringList journal() { return texts(QStringLiteral("SELECT kind || ' ' || who || ' ' || detail FROM journal ORDER BY number")); }
    QStringList texts(const QString &sql)
    {
        return await(db.report([sql](Connection &c) -> Result<QStringList> {
                   auto row = c.query(sql);
                   if (!row)
                       return tl::unexpected(row.error());
                   QStringList list;
                   while (row->next())
                       list.append(row->text(0));
                   return list;
               })).value_or(QStringList());
    }
};

Rupiah of(const ShiftFigures &figures, const char *gateway)
{
    Rupiah sum;
    for (const ShiftFigures::Method &method : figures.methods)
        sum += method.gateway == QLatin1String(gateway) ? method.amount : Rupiah();
    return sum;
}

} // namespace

class TestShifts : public QObject {
    Q_OBJECT
    std::unique_ptr<Shop> m_closed;      ///< one shift closed, one open: what lawInTheFile() tries to change
private slots:
    void cleanupTestCase() { m_closed.reset(); }

    void oneIsOpenPerTill()
    {
        Shop s;
        QVERIFY(!s.shifts.current());
        const auto shift = s.open();
        QVERIFY(shift);
        QCOMPARE(shift->day, QDate(2026, 11, 20));
        QCOMPARE(s.shifts.current()->id, shift->id);
        QCOMPARE(s.open().error().code, ErrorCode::Conflict);
        QCOMPARE(await(s.shifts.open({{}, rp(-1), QStringLiteral("Sari")})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(s.shifts.readAgain()).value()->id, shift->id);
        QCOMPARE(await(s.shifts.x()).value().expected, rp(300'000));
    }

    void movementsAndTheirJournal()
    {
        Shop s;
        const auto move = [&s](CashMove kind, qint64 amount, const char *reason) {
            return await(s.shifts.move({kind, rp(amount), QString::fromLatin1(reason), QStringLiteral("Sari"), QStringLiteral("Budi")}));
        };
        QCOMPARE(move(CashMove::In, 1, "x").error().code, ErrorCode::NotFound);
        QVERIFY(s.open());
        QVERIFY(move(CashMove::In, 50'000, "receh"));
        QVERIFY(move(CashMove::Out, 20'000, "es batu"));
        QVERIFY(move(CashMove::Drop, 200'000, "brankas"));
        QCOMPARE(move(CashMove::In, 0, "x").error().code, ErrorCode::InvalidInput);
        QCOMPARE(move(CashMove::In, 5, " ").error().code, ErrorCode::InvalidInput);
        const auto x = await(s.shifts.x());
        QVERIFY(x);
        QCOMPARE(x->expected, rp(130'000));
        QCOMPARE(x->movements.size(), 3);
        const QStringList journal = s.journal();
        QCOMPARE(journal.size(), 4);
        QVERIFY(journal[0].startsWith(QStringLiteral("shift_opened Sari")));
        QVERIFY(journal[2].contains(QStringLiteral("out Rp20.000: es batu")));
    }

    /// The figures of a day of everything equal sums made independently, from what was done.
    void figuresOfARandomDay()
    {
        Shop s;
        QVERIFY(s.open());
        QRandomGenerator dice(20'261'120);
        qint64 receipts = 0, sales = 0, cashIn = 0, back = 0, gobiz = 0, byHand = 0, rounding = 0, cancelled = 0;
        for (int i = 0; i < 80; ++i) {
            const qint64 total = 1'000 + dice.bounded(90'000);
            const QString reference = QStringLiteral("R%1").arg(i);
            switch (dice.bounded(7)) {
            case 0:
            case 1: {                                                     // cash, rounded
                const qint64 off = -(total % 100);
                const auto sale = s.sellForCash(total, 100'000, off);
                QVERIFY2(sale, qPrintable(sale ? QString() : sale.error().detail));
                receipts += 1, sales += total, cashIn += total + off, rounding += off;
                break;
            }
            case 2: {
                QVERIFY(s.paid(*s.waiting(total, reference)));
                receipts += 1, sales += total, gobiz += total;
                break;
            }
            case 3: {                                                     // split: a part in cash first, the rest by QRIS
                const qint64 part = total / 3;
                const auto first = await(s.books.sellForCash(draftOf(total), cash(part, part)));
                QVERIFY(first);
                const auto asked = await(s.books.addPayment(first->sale.id, gatewayPayment(total - part, reference), {}));
                QVERIFY(asked && s.paid(*asked));
                receipts += 1, sales += total, cashIn += part, gobiz += total - part;
                break;
            }
            case 4: {                                                     // a tender is given back, the sale never finished
                const qint64 part = total / 2;
                const auto first = await(s.books.sellForCash(draftOf(total), cash(part, part)));
                QVERIFY(first && s.refund(*first, part, RefundKind::Tender));
                cashIn += part, back += part, cancelled += 1;
                break;
            }
            case 5: {                                                     // sold, and given back in cash
                const auto sale = s.sellForCash(total, total);
                QVERIFY(sale && s.refund(*sale, total, RefundKind::Void));
                receipts += 1, sales += total, cashIn += total, back += total;
                break;
            }
            default: {                                                    // unknown, and a person says the money is here (law 3)
                const auto sale = s.waiting(total, reference);
                QVERIFY(s.tell(sale->payments.last().id, PaymentEvent::AnswerUnclear));
                QVERIFY(s.tell(sale->payments.last().id, PaymentEvent::ConfirmedByPerson, {}, QStringLiteral("Budi: notifikasi")));
                receipts += 1, sales += total, byHand += total;
                break;
            }
            }
        }
        QVERIFY(s.waiting(7'000, QStringLiteral("open")));                // still waited for at the end
        const auto x = await(s.shifts.x());
        QVERIFY2(x, qPrintable(x ? QString() : x.error().detail));
        QCOMPARE(x->receipts, receipts);
        QCOMPARE(x->sales, rp(sales));
        QCOMPARE(x->cashTaken, rp(cashIn));
        QCOMPARE(x->cashGiven, rp(back));
        QCOMPARE(x->givenTotal(), rp(back));
        QCOMPARE(x->rounding, rp(rounding));
        QCOMPARE(x->cancelled, cancelled);
        QCOMPARE(of(*x, "cash"), rp(cashIn));
        QCOMPARE(of(*x, "gobiz"), rp(gobiz + byHand));
        Rupiah apart;
        for (const ShiftFigures::Method &method : x->methods)
            apart += method.byPerson ? method.amount : Rupiah();
        QCOMPARE(apart, rp(byHand));
        QCOMPARE(x->expected, rp(300'000 + cashIn - back));
        QCOMPARE(x->openPayments.size(), 1);
        QCOMPARE(x->openPayments[0].amount, rp(7'000));
        // And by SQL that knows nothing of shifts: all of this day is in the one shift.
        QCOMPARE(s.count(QStringLiteral("SELECT sum(total) FROM sale WHERE state = 'paid'")), sales);
        QCOMPARE(s.count(QStringLiteral("SELECT count(*) FROM sale WHERE state = 'paid' AND business_day = '2026-11-20' AND shift IS NOT NULL")), receipts);
        QCOMPARE(s.texts(QStringLiteral("SELECT number FROM sale WHERE state = 'paid' ORDER BY number DESC LIMIT 1")).first(), x->lastReceipt);
    }

    void moneyCountsWhenItComes()
    {
        Shop s;
        const auto before = s.waiting(5'000, QStringLiteral("A"));        // nobody has opened a shift
        QVERIFY(before && s.sellForCash(1'000, 1'000));
        s.clock.set(QDateTime(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC));       // 23.30 in Jakarta
        QVERIFY(s.open());
        QVERIFY(s.paid(*before));
        s.clock.set(QDateTime(QDate(2026, 11, 20), QTime(18, 0), Qt::UTC));        // one at night: another calendar day
        const auto night = s.sellForCash(2'000, 2'000);
        QVERIFY(night);
        QVERIFY(night->sale.number.contains(QStringLiteral("20261121")));
        QCOMPARE(await(s.shifts.x()).value().sales, rp(7'000));
        QCOMPARE(s.texts(QStringLiteral("SELECT business_day || ' ' || (shift IS NULL) FROM sale ORDER BY created_at")),
                 QStringList({QStringLiteral("2026-11-20 0"), QStringLiteral("2026-11-20 1"), QStringLiteral("2026-11-20 0")}));
        // Late money comes into the shift that is open then; its sale stays where it was.
        const auto late = s.waiting(9'000, QStringLiteral("B"));
        QVERIFY(s.tell(late->payments.last().id, PaymentEvent::SeenExpired));
        QVERIFY(await(s.books.cancelSale(late->sale.id, QStringLiteral("pergi"))));
        QVERIFY(s.counted(3020).value().isTold());                          // 302.000: it fits
        const auto z = s.close();
        QVERIFY2(z, qPrintable(z ? QString() : z.error().detail));
        QVERIFY(s.open(100'000));
        QVERIFY(s.paid(*late));
        const auto x = await(s.shifts.x());
        QCOMPARE(x->late, qint64(1));
        QCOMPARE(x->lateMoney, rp(9'000));
        QCOMPARE(x->sales, Rupiah());
        QCOMPARE(toJson(await(s.shifts.z(1)).value()), toJson(*z));
    }

    void aBlindCount()
    {
        Shop s;
        QVERIFY(s.open());
        QVERIFY(s.sellForCash(47'500, 50'000));
        QCOMPARE(s.close().error().code, ErrorCode::Conflict);            // not counted
        auto answer = s.counted(3000);                                      // 300.000: the receipt's money is not there
        QVERIFY(answer);
        QVERIFY(!answer->fits && !answer->isTold() && answer->causes.isEmpty());
        QCOMPARE(s.close(QStringLiteral("x")).error().code, ErrorCode::Conflict);
        answer = s.counted(3000);
        QCOMPARE(answer->attempt, 2);
        QCOMPARE(answer->difference, std::optional(rp(-47'500)));
        QVERIFY(!answer->causes.isEmpty());
        QCOMPARE(answer->causes[0].kind, ShiftCause::Kind::SaleNotInDrawer);
        QVERIFY(answer->causes[0].label.endsWith(QStringLiteral("-0001")));
        QCOMPARE(s.counted(3475).error().code, ErrorCode::Refused);         // counting towards the known target
        QCOMPARE(s.close().error().code, ErrorCode::InvalidInput);        // no reason
        QCOMPARE(s.close(QStringLiteral("hilang")).error().code, ErrorCode::Refused);      // over the limit
        const auto z = s.close(QStringLiteral("hilang"), 10'000, QStringLiteral("Budi"));
        QVERIFY(z);
        QCOMPARE(z->shift.z, qint64(1));
        QCOMPARE(z->approvedBy, QStringLiteral("Budi"));
        QCOMPARE(z->counts, 2);
        QVERIFY(!s.shifts.current());
        const QStringList journal = s.journal();
        QVERIFY(journal.last().startsWith(QStringLiteral("shift_closed Sari")));
        QCOMPARE(s.texts(QStringLiteral("SELECT hash FROM journal ORDER BY number DESC LIMIT 1")).first(), z->journalHead);
    }

    void moneyMakesACountOld()
    {
        Shop s;
        QVERIFY(s.open());
        QVERIFY(s.counted(3000).value().fits);
        QVERIFY(await(s.shifts.lastCount()).value());
        QVERIFY(s.sellForCash(5'000, 5'000));
        QVERIFY(!await(s.shifts.lastCount()).value());
        QCOMPARE(s.close().error().code, ErrorCode::Conflict);
        const auto again = s.counted(3040);
        QCOMPARE(again->attempt, 1);
        QVERIFY(!again->isTold());
        QVERIFY(s.counted(3050).value().fits);
        QVERIFY(s.close());
    }

    void zNumbersAreGapless()
    {
        Shop s;
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(s.open());
            QCOMPARE(s.close().error().code, ErrorCode::Conflict);        // a refused close takes no number
            QVERIFY(s.counted(3000));
            QCOMPARE(s.close().value().shift.z, qint64(i));
        }
        const auto list = await(s.shifts.list(10));
        QCOMPARE(list->size(), 3);
        QCOMPARE(list->first().z, qint64(3));
        QCOMPARE(list->first().difference, std::optional(Rupiah()));
        QCOMPARE(await(s.shifts.z(4)).error().code, ErrorCode::NotFound);
    }

    void aTillThatDiesGoesOnWhereItWas()
    {
        Shop s;
        QVERIFY(s.open());
        QVERIFY(s.counted(2900));
        // Another process opens the file as the first one left it: no closing, no farewell.
        const QString copy = s.dir.filePath(QStringLiteral("killed.db"));
        for (const char *tail : {"", "-wal"})
            QVERIFY(QFile::copy(s.file() + QLatin1String(tail), copy + QLatin1String(tail)));
        Database db;
        QVERIFY(await(db.open(copy)));
        SqliteShifts shifts(db, s.clock, [] { return SqliteShifts::Place{QStringLiteral("K1"), "Asia/Jakarta"}; });
        QCOMPARE(await(shifts.readAgain()).value()->name, QStringLiteral("Pagi"));
        const auto stands = await(shifts.lastCount()).value();
        QVERIFY(stands);
        QCOMPARE(stands->counted, rp(290'000));
        QVERIFY(!stands->isTold());
        QCOMPARE(await(shifts.count(stands->pieces, QStringLiteral("Sari"), {})).value().difference, std::optional(rp(-10'000)));
    }

    void lawInTheFile_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {
                 "UPDATE shift SET opening_cash = 1", "UPDATE shift SET closed_at = 5 WHERE closed_at IS NULL", "DELETE FROM shift",
                 "INSERT OR REPLACE INTO shift SELECT * FROM shift WHERE closed_at IS NULL",
                 "INSERT INTO shift (id, till, name, day, opened_at, opened_by, opening_cash) VALUES (9, 'K1', '', '2026-11-20', 1, 'x', 0)",
                 "UPDATE shift_movement SET amount = 1", "DELETE FROM shift_movement",
                 "INSERT OR REPLACE INTO shift_movement SELECT * FROM shift_movement",
                 "UPDATE shift_count SET total = 1", "DELETE FROM shift_count", "UPDATE shift_close SET counted = 1, difference = 1",
                 "DELETE FROM shift_close", "INSERT OR REPLACE INTO shift_close SELECT * FROM shift_close",
                 "UPDATE sale SET shift = NULL WHERE state = 'paid'", "UPDATE sale SET business_day = 'x' WHERE state = 'paid'",
                 "UPDATE payment SET shift = NULL", "UPDATE payment SET shift = (SELECT max(id) FROM shift)",
                 "INSERT INTO shift_movement SELECT 5, shift, 'in', 5, 'x', 'x', '', 5 FROM shift_close",
             })
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void lawInTheFile()
    {
        Shop *shop = m_closed.get();
        if (!shop) {
            m_closed = std::make_unique<Shop>();
            shop = m_closed.get();
            QVERIFY(shop->open());
            QVERIFY(shop->sellForCash(5'000, 5'000));
            QVERIFY(await(shop->shifts.move({CashMove::In, rp(5'000), QStringLiteral("receh"), QStringLiteral("Sari")})));
            QVERIFY(shop->counted(3100));
            QVERIFY(shop->close());
            shop->clock.forward(1);
            QVERIFY(shop->open());
        }
        QFETCH(QString, sql);
        const auto done = shop->raw(sql);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestShifts)
#include "tst_shifts.moc"
