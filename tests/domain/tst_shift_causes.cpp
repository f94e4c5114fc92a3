// Why the drawer may not fit, and what figures of a shift survive as JSON.
#include "domain/shift.h"
#include <QTest>

using namespace laci;
using T = CashTrace::Kind;
using K = ShiftCause::Kind;

namespace {
Rupiah rp(qint64 units) { return Rupiah::trusted(units); }
CashTrace trace(T kind, const char *label, qint64 amount) { return {kind, QString::fromLatin1(label), rp(amount)}; }
}

class TestShiftCauses : public QObject {
    Q_OBJECT
private slots:
    void finds_data()
    {
        QTest::addColumn<int>("difference");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *name, int difference, T kind, int amount, const char *word) {
            QTest::newRow(name) << difference << int(kind) << amount << QString::fromLatin1(word) << QStringLiteral("0123");
        };
        row("short by a cash receipt", -47'500, T::CashSale, 47'500, "sale_not_in_drawer");
        row("over by another method's receipt", 47'500, T::OtherSale, 47'500, "sale_paid_in_cash");
        row("change given twice", -13'000, T::Change, 13'000, "change_twice");
        row("change not given", 13'000, T::Change, 13'000, "change_not_given");
        row("refund given twice", -18'000, T::Refund, 18'000, "refund_twice");
        row("refund not given", 18'000, T::Refund, 18'000, "refund_not_given");
        row("in not done", -75'000, T::In, 75'000, "movement_not_done");
        row("out not done", 75'000, T::Out, 75'000, "movement_not_done");
        row("drop done twice", -75'000, T::Drop, 75'000, "movement_twice");
        row("in was an out", -60'000, T::In, 30'000, "movement_wrong_way");
        row("out was an in", 60'000, T::Out, 30'000, "movement_wrong_way");
        row("twice a receipt", -34'600, T::CashSale, 17'300, "sale_doubled");
        row("half a receipt", 17'300, T::CashSale, 34'600, "sale_halved");
        row("digits exchanged", -9'000, T::CashSale, 32'500, "digits_swapped");       // 23.500 was taken
        row("a zero too many", -27'000, T::CashSale, 30'000, "zero_slipped");
        row("a zero too few", 27'000, T::Out, 3'000, "zero_slipped");
        row("late money", -47'500, T::LateRefund, 47'500, "late_refund");
    }
    void finds()
    {
        QFETCH(int, difference);
        QFETCH(int, kind);
        QFETCH(int, amount);
        QFETCH(QString, word);
        QFETCH(QString, label);
        const QList<CashTrace> traces{trace(T::CashSale, "0001", 11'100), {T(kind), label, rp(amount)}, trace(T::Change, "0002", 1'100)};
        const QList<ShiftCause> causes = likelyCauses(rp(difference), traces, {});
        QVERIFY(!causes.isEmpty());
        QCOMPARE(shiftCauseWord(causes.first().kind), word);
        QCOMPARE(causes.first().label, label);
        QCOMPARE(causes.first().amount, rp(amount));
    }

    void anExactReceiptComesBeforeANote()
    {
        const QList<ShiftCause> causes = likelyCauses(rp(-50'000), {trace(T::CashSale, "0123", 50'000)}, {});
        QCOMPARE(causes.size(), 2);
        QCOMPARE(causes[0].kind, K::SaleNotInDrawer);
        QCOMPARE(causes[1].kind, K::OneNote);
    }

    void rowsThatWereExchanged()
    {
        // Three of 50.000 and seven of 20.000 written the other way round.
        const QList<Pieces> pieces{{rp(50'000), 7}, {rp(20'000), 3}};
        const QList<ShiftCause> causes = likelyCauses(rp(120'000), {}, pieces);
        QCOMPARE(causes.size(), 1);
        QCOMPARE(causes[0].kind, K::RowsSwapped);
        QCOMPARE(causes[0].label, QStringLiteral("50.000, 20.000"));
    }

    void saysNothingWithoutGround()
    {
        QCOMPARE(likelyCauses(Rupiah(), {trace(T::CashSale, "0123", 50'000)}, {}), QList<ShiftCause>());
        QCOMPARE(likelyCauses(rp(-3'700), {trace(T::CashSale, "0123", 50'000)}, {}), QList<ShiftCause>());
        const QList<ShiftCause> nine = likelyCauses(rp(-2'700), {trace(T::CashSale, "0123", 55'555)}, {});
        QCOMPARE(nine.size(), 1);
        QCOMPARE(nine[0].kind, K::DividesByNine);
    }

    void tellsAFewAtMost()
    {
        QList<CashTrace> traces;
        for (int i = 0; i < 40; ++i)
            traces.append({T::CashSale, QString::number(i), rp(10'000)});
        QCOMPARE(likelyCauses(rp(-10'000), traces, {}).size(), 5);
    }

    void pieces()
    {
        QCOMPARE(sumOf({{rp(100'000), 7}, {rp(50'000), 4}, {rp(100), 7}}).value(), rp(900'700));
        QCOMPARE(sumOf({}).value(), Rupiah());
        QVERIFY(!sumOf({{rp(75'000), 1}}));                              // not in circulation at a till
        QVERIFY(!sumOf({{rp(50'000), -1}}));
        QVERIFY(!sumOf({{rp(50'000), 1}, {rp(50'000), 2}}));
    }

    void figuresSurviveAsJson()
    {
        ShiftFigures f;
        f.shift = {77, QStringLiteral("K1"), QStringLiteral("Pagi"), QDate(2026, 11, 20), QDateTime(QDate(2026, 11, 20), QTime(0, 2), Qt::UTC),
                   QStringLiteral("Sari"), rp(300'000)};
        f.shift.closedAt = f.shift.openedAt.addSecs(8 * 3600);
        f.shift.closedBy = QStringLiteral("Budi");
        f.shift.z = 12;
        f.at = f.shift.closedAt;
        f.taxes = {{QStringLiteral("ppn"), QStringLiteral("PPN"), rp(100), rp(11), true}};
        f.methods = {{QStringLiteral("gobiz"), QStringLiteral("qris"), true, 2, rp(5'000)}};
        f.given = {{QStringLiteral("void"), QStringLiteral("cash"), 1, rp(700)}};
        f.movements = {{CashMove::Drop, rp(9), QStringLiteral("brankas"), QStringLiteral("Sari"), QStringLiteral("Budi"), f.at}};
        f.openPayments = {{QStringLiteral("K1-1"), QStringLiteral("gobiz"), QStringLiteral("qris"), QStringLiteral("unknown"), rp(4)}};
        f.pieces = {{rp(100), 3}};
        f.counted = rp(300);
        f.difference = rp(-1);
        f.expected = rp(301);
        f.journalHead = QStringLiteral("abc");
        const auto again = shiftFiguresFromJson(toJson(f));
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(f));
        QVERIFY(!shiftFiguresFromJson({}));
    }
};

QTEST_GUILESS_MAIN(TestShiftCauses)
#include "tst_shift_causes.moc"
