#include "support/console_rig.h"
#include <QTest>

using namespace laci::test;

/// The owner's goods from the console: stable words and JSON.
class TestConsoleGoods : public QObject {
    Q_OBJECT
private slots:
    void aShopsGoods()
    {
        ConsoleRig rig;
        const auto word = [](const ConsoleRig::Run &run, const char *key) { return run.json.value(QString::fromLatin1(key)); };
        auto run = rig.ctl("product add --name Kopi --price 18rb --barcode 899001,899002 --cost 9000 --category Minuman --stock 10 --bundles 3:50000 --by Budi");
        QCOMPARE(run.exit, 0);
        QCOMPARE(word(run, "sku").toString(), QStringLiteral("899001"));
        QCOMPARE(rig.ctl("product edit 899002 --price 20.000").exit, 0);
        QCOMPARE(rig.ctl("product edit 899002 --steps 2:99000").errorCode(), QStringLiteral("invalid_input"));
        QCOMPARE(rig.ctl("product edit 899002").exit, 2);
        run = rig.ctl("product price-history 899001");
        QCOMPARE(word(run, "prices").toArray().size(), 2);
        QCOMPARE(word(run, "prices").toArray().last().toObject().value(QStringLiteral("who")).toString(), QStringLiteral("Budi"));

        QCOMPARE(rig.ctl("stock in 899001 5 --cost 9500").exit, 0);
        QCOMPARE(rig.ctl("stock correct 899001 -2").exit, 2);
        run = rig.ctl("stock correct 899001 -2 --reason tumpah");
        QCOMPARE(word(run, "stock_thousandths").toInteger(), 13'000);
        run = rig.ctl("stock count 899001=12,5");
        QCOMPARE(word(run, "lines").toArray().first().toObject().value(QStringLiteral("difference_thousandths")).toInteger(), -500);
        qint64 sum = 0;
        const QJsonArray moves = word(rig.ctl("stock moves 899001"), "moves").toArray();
        for (const QJsonValue &move : moves)
            sum += move.toObject().value(QStringLiteral("thousandths")).toInteger();
        QCOMPARE(sum, 12'500);

        QCOMPARE(rig.ctl("product off 899001").exit, 0);
        QCOMPARE(rig.ctl("product 899001").exit, 1);
        QCOMPARE(word(rig.ctl("product show 899001"), "active").toBool(), false);
        QCOMPARE(rig.ctl("product on 899001").exit, 0);

        QCOMPARE(rig.ctl("category remove Minuman").errorCode(), QStringLiteral("conflict"));
        QCOMPARE(rig.ctl("category rename Minuman Kopi").exit, 0);
        run = rig.ctl("modifier save Ukuran --choice Kecil=0 --choice Besar=3000 --least 1");
        const QString group = word(run, "groups").toArray().first().toObject().value(QStringLiteral("id")).toString();
        QCOMPARE(rig.ctl({QStringLiteral("modifier"), QStringLiteral("of"), QStringLiteral("899001"), group}).exit, 0);
        QCOMPARE(rig.ctl("pricelist save Selalu --price 899001=15000").exit, 0);
        run = rig.ctl("product 899001");
        QCOMPARE(word(run, "price").toInteger(), 15'000);
        QCOMPARE(word(run, "usual_price").toInteger(), 20'000);
        QCOMPARE(word(run, "has_modifiers").toBool(), true);
        QCOMPARE(word(run, "category").toString(), QStringLiteral("Kopi"));

        // Out, into an empty database, out again: the same bytes.
        QCOMPARE(rig.ctl({QStringLiteral("goods"), QStringLiteral("export"), rig.file(QStringLiteral("a.csv"))}).exit, 0);
        ConsoleRig other;
        QCOMPARE(word(other.ctl({QStringLiteral("import"), rig.file(QStringLiteral("a.csv"))}), "added").toInteger(), 1);
        QCOMPARE(other.ctl({QStringLiteral("goods"), QStringLiteral("export"), rig.file(QStringLiteral("b.csv"))}).exit, 0);
        QFile a(rig.file(QStringLiteral("a.csv")));
        QFile b(rig.file(QStringLiteral("b.csv")));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(b.readAll(), a.readAll());
    }
};

QTEST_GUILESS_MAIN(TestConsoleGoods)
#include "tst_console_goods.moc"
