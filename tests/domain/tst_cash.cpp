#include "domain/cash.h"
#include <QRandomGenerator>
#include <QTest>

using namespace laci;

class TestCash : public QObject {
    Q_OBJECT
private slots:
    void rounding_data();
    void rounding();
    void roundingAlwaysFits();
    void quickNotes_data();
    void quickNotes();
    void quickNotesAreUseful();
    void plausible();
};

void TestCash::rounding_data()
{
    QTest::addColumn<qint64>("due");
    QTest::addColumn<int>("unit");
    QTest::addColumn<bool>("nearest");
    QTest::addColumn<qint64>("expected");
    const auto row = [](qint64 due, int unit, bool nearest, qint64 expected) {
        QTest::addRow("%lld by %d%s", due, unit, nearest ? " nearest" : "") << due << unit << nearest << expected;
    };
    row(76'780, 100, false, -80);
    row(-76'780, 100, false, 80);
    row(76'700, 100, false, 0);
    row(76'799, 100, false, -99);
    row(76'780, 1, false, 0);
    row(76'780, 0, false, 0);
    row(76'780, 50, false, -30);
    row(76'780, 500, false, -280);
    row(76'780, 1'000, false, -780);
    row(80, 100, false, -80);
    row(0, 100, false, 0);
    row(Rupiah::kLimit, 1'000, false, 0);
    row(76'780, 100, true, 20);
    row(-76'780, 100, true, -20);
    row(76'749, 100, true, -49);
    row(76'750, 100, true, 50);
    row(-76'750, 100, true, -50);
    row(76'780, 1, true, 0);
    row(76'250, 500, true, 250);
}

void TestCash::rounding()
{
    QFETCH(qint64, due);
    QFETCH(int, unit);
    QFETCH(bool, nearest);
    QFETCH(qint64, expected);
    const CashRounding rule{unit, nearest ? CashRounding::Direction::Nearest : CashRounding::Direction::CustomersFavour};
    QCOMPARE(qint64(cashRoundingFor(Rupiah::trusted(due), rule).units()), expected);
}

void TestCash::roundingAlwaysFits()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 50'000; ++i) {
        const Rupiah due = Rupiah::trusted(random.bounded(qint64(Rupiah::kLimit)) >> random.bounded(36));
        for (const int unit : {1, 50, 100, 500, 1'000}) {
            for (const auto direction : {CashRounding::Direction::CustomersFavour, CashRounding::Direction::Nearest}) {
                const CashRounding rule{unit, direction};
                const Rupiah rounding = cashRoundingFor(due, rule);
                QCOMPARE((due + rounding).units() % unit, std::int64_t(0));
                QVERIFY(!(due + rounding).isNegative());
                QVERIFY(qAbs(rounding.units()) < unit);
                QCOMPARE(cashRoundingFor(-due, rule), -rounding);
                if (direction == CashRounding::Direction::CustomersFavour)
                    QVERIFY(rounding <= Rupiah());
                else
                    QVERIFY(qAbs(rounding.units()) * 2 <= unit);
            }
        }
    }
}

void TestCash::quickNotes_data()
{
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](qint64 due, QList<qint64> expected) { QTest::addRow("%lld", due) << due << expected; };
    row(76'780, {80'000, 100'000});
    row(12'300, {15'000, 20'000, 50'000, 100'000});
    row(1, {5'000, 10'000, 50'000, 100'000});
    row(5'000, {10'000, 50'000, 100'000});
    row(50'000, {100'000});
    row(100'000, {});
    row(101'000, {105'000, 110'000, 150'000, 200'000});
    row(0, {});
    row(-5'000, {});
    row(Rupiah::kLimit, {});
}

void TestCash::quickNotes()
{
    QFETCH(qint64, due);
    QFETCH(QList<qint64>, expected);
    QList<qint64> offered;
    for (const Rupiah offer : quickCash(Rupiah::trusted(due)))
        offered.append(offer.units());
    QCOMPARE(offered, expected);
}

void TestCash::quickNotesAreUseful()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 20'000; ++i) {
        const Rupiah due = Rupiah::trusted(1 + random.bounded(3'000'000));
        Rupiah before = due;
        for (const Rupiah offer : quickCash(due)) {
            QVERIFY(offer > before); // ascending, each once, never the exact amount
            QCOMPARE(offer.units() % 5'000, std::int64_t(0));
            QVERIFY(plausibleCash(due, offer));
            before = offer;
        }
    }
}

void TestCash::plausible()
{
    const auto plausibly = [](qint64 due, qint64 received) {
        return plausibleCash(Rupiah::trusted(due), Rupiah::trusted(received));
    };
    QVERIFY(plausibly(76'700, 100'000));
    QVERIFY(plausibly(76'700, 0));
    QVERIFY(plausibly(76'700, 10'076'700));
    QVERIFY(!plausibly(76'700, 10'076'701));
    QVERIFY(!plausibly(50'000, 8'991'002'101'234)); // a barcode
    QVERIFY(!plausibly(50'000, -1));
    QVERIFY(plausibly(Rupiah::kLimit, Rupiah::kLimit));
    QVERIFY(!plausibly(Rupiah::kLimit, Rupiah::kLimit + 1));
}

QTEST_GUILESS_MAIN(TestCash)
#include "tst_cash.moc"
