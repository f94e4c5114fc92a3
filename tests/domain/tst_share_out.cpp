#include "domain/share_out.h"
#include <QRandomGenerator>
#include <QTest>

using namespace laci;

__extension__ using Wide = __int128;

class TestShareOut : public QObject {
    Q_OBJECT
private slots:
    void shares();
    void sharesAreFair();
};

void TestShareOut::shares()
{
    const auto give = [](qint64 amount, QList<qint64> weights) {
        std::vector<Rupiah> w;
        for (const qint64 weight : weights)
            w.push_back(Rupiah::trusted(weight));
        QList<qint64> out;
        for (const Rupiah share : shareOut(Rupiah::trusted(amount), w))
            out.append(share.units());
        return out;
    };
    QCOMPARE(give(10, {1, 1, 1}), (QList<qint64>{4, 3, 3}));
    QCOMPARE(give(10, {1, 2, 3}), (QList<qint64>{2, 3, 5}));
    QCOMPARE(give(1, {1, 3, 2}), (QList<qint64>{0, 1, 0}));
    QCOMPARE(give(5, {0, 7, 0}), (QList<qint64>{0, 5, 0}));
    QCOMPARE(give(0, {0, 0}), (QList<qint64>{0, 0}));
    QCOMPARE(give(0, {}), QList<qint64>());
    QCOMPARE(give(Rupiah::kLimit, {Rupiah::kLimit, Rupiah::kLimit}),
             (QList<qint64>{Rupiah::kLimit / 2, Rupiah::kLimit / 2}));
}

void TestShareOut::sharesAreFair()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<Rupiah> weights;
        Wide sum = 0;
        for (int k = random.bounded(1, 20); k > 0; --k) {
            weights.push_back(Rupiah::trusted(random.bounded(qint64(1) << random.bounded(1, 40))));
            sum += weights.back().units();
        }
        if (sum == 0)
            continue;
        const Rupiah amount = Rupiah::trusted(random.bounded(qint64(1) << random.bounded(1, 40)));
        const auto shares = shareOut(amount, weights);
        Rupiah given;
        for (std::size_t k = 0; k < shares.size(); ++k) {
            given += shares[k];
            const Wide off = Wide(shares[k].units()) * sum - Wide(amount.units()) * weights[k].units();
            QVERIFY(off < sum && off > -sum); // less than a rupiah from the exact share
            if (amount.units() <= sum)
                QVERIFY(shares[k] <= weights[k]);
            if (weights[k].isZero())
                QVERIFY(shares[k].isZero());
        }
        QCOMPARE(given, amount);
    }
}

QTEST_GUILESS_MAIN(TestShareOut)
#include "tst_share_out.moc"
