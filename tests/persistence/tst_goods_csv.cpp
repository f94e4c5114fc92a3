#include "base/clock.h"
#include "persistence/catalogue_fixture.h"
#include "persistence/sqlite_goods_desk.h"

using namespace laci;
using namespace laci::test;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Product productOf(const char *sku, const char *name, qint64 price)
{
    Product product;
    product.sku = s(sku);
    product.name = s(name);
    product.price = Rupiah::trusted(price);
    return product;
}

/// What a shop's goods may be called, to the worst of it.
QList<Product> uglyGoods()
{
    QList<Product> goods{productOf("0001", "=HYPERLINK(\"http://x\";\"Klik\")", 1'000), productOf("=1+1", "+62 Sambal, \"pedas\"", 0),
                         productOf("-7", "-Es; batu", 500), productOf("@A", "@toko | baru", 1), productOf("'0899", "'Til Dawn", 2),
                         productOf("8.99E+12", "''", 3), productOf("=\"08\"", "'=sudah", 4), productOf("Z-\u00e9", "Caf\u00e9 \u6771\u4eac \u2615 1\u00bd", 5),
                         productOf("LAST", "sku,barcode,name", 1'000'000'000'000)};
    goods[0].barcodes = {s("00012345"), s("=12"), s("'5"), s("8.99E+12"), s("-3")};
    goods[0].cost = Rupiah::trusted(0);
    goods[0].category = s("=Kategori; \"A\"");
    goods[0].unit = s("kg, \u00bd");
    goods[0].stock = Quantity::trusted(-1'005);
    goods[1].active = false;
    goods[1].pricing.steps = {};
    goods[2].taxClass = TaxClass::Luxury;
    goods[2].pricing = {{{Quantity::trusted(2'500), Rupiah::trusted(450)}, {Quantity::pieces(48), Rupiah::trusted(400)}}, {{3, Rupiah::trusted(1'000)}, {10, Rupiah::trusted(3'000)}}};
    goods[3].stock = Quantity::trusted(Quantity::kLimit);
    goods[4].stock = Quantity();
    goods[4].taxClass = TaxClass::Exempt;
    goods[5].category = s("-");
    return goods;
}

} // namespace

class TestGoodsCsv : public CatalogueTest {
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void thereAndBackIsExact()
    {
        SystemClock clock;
        const auto goods = uglyGoods();
        QStringList before;
        QByteArray first;
        {
            SqliteGoodsDesk desk(*m_db, clock);
            for (const Product &product : goods) {
                const auto saved = await(desk.save(product, s("Sari")));
                QVERIFY2(saved, saved ? "" : qPrintable(product.name + u' ' + saved.error().detail));
            }
            first = exported(desk, goods.size());
            before = tell(desk);
        }
        // No cell begins with what a spreadsheet would reckon with, but for numbers below zero.
        for (const char *bad : {",=", "\n=", ",+", "\n+", ",@", "\n@", ",\"=", ",-E", "\n-"})
            QVERIFY2(!first.contains(bad), bad);
        end();
        begin();
        const auto report = import(first);
        QCOMPARE(counts(report), QStringLiteral("+9 ~0 =0 -0"));
        SqliteGoodsDesk again(*m_db, clock);
        QCOMPARE(tell(again), before);
        QCOMPARE(exported(again, goods.size()), first);
        QVERIFY(indexAgrees());
        // And a second time nothing is to do.
        QCOMPARE(counts(import(first)), QStringLiteral("+0 ~0 =9 -0"));
        QCOMPARE(count("SELECT count(*) FROM journal"), 1);
    }

    void newColumns()
    {
        QCOMPARE(counts(import("kode;nama;harga;aktif;harga bertingkat;bundles;barcode\n"
                               "A;Teh;5000;tidak;12:4.500;3:14000;111|222\n"
                               "B;Susu;6000;;;;\n"
                               "C;Kopi;6000;mungkin;;;\n"
                               "D;Kopi;6000;1;12;;\n"
                               "E;Kopi;6000;1;;1:5;\n")),
                 QStringLiteral("+2 ~0 =0 -3"));
        QVERIFY(!byCode("A"));
        QCOMPARE(byCode("B")->active, true);
        QCOMPARE(counts(import("kode;nama;harga;aktif\nA;Teh;5500;ya\n")), QStringLiteral("+0 ~1 =0 -0"));
        const auto tea = byCode("222");
        QVERIFY(tea);
        QCOMPARE(stepsText(tea->pricing.steps), QStringLiteral("12:4500"));
        QCOMPARE(bundlesText(tea->pricing.bundles), QStringLiteral("3:14000"));
        SystemClock clock;
        SqliteGoodsDesk desk(*m_db, clock);
        const auto prices = await(desk.priceHistory(tea->id));
        QCOMPARE(prices->size(), 2);
        QCOMPARE(prices->at(0).who, QStringLiteral("import"));
        QCOMPARE(count("SELECT sum(products) FROM product_count WHERE active = 1"), 2);
    }

    void aStockFromAFileIsAMovement()
    {
        QVERIFY(import("sku,name,price,stock\nA,Teh,5000,10\nB,Susu,5000,\n"));
        QVERIFY(import("sku,name,price,stock\nA,Teh,5000,12\nB,Susu,5000,3\n"));
        SystemClock clock;
        SqliteGoodsDesk desk(*m_db, clock);
        const auto moves = await(desk.movements(byCode("A")->id, 10));
        QCOMPARE(moves->size(), 2);
        QCOMPARE(moves->at(0).quantity, Quantity::pieces(2));
        QCOMPARE(moves->at(0).reason, QStringLiteral("import"));
        QCOMPARE(moves->at(1).quantity, Quantity::pieces(10));
        QCOMPARE(byCode("B")->stock, std::optional(Quantity::pieces(3)));
        // A file that empties the cell: no longer counted.
        QVERIFY(import("sku,name,price,stock\nA,Teh,5000,\n"));
        QCOMPARE(byCode("A")->stock, std::optional<Quantity>());
    }

private:
    QByteArray exported(GoodsDesk &desk, qsizetype rows)
    {
        const QString name = m_dir.filePath(QStringLiteral("out-%1.csv").arg(++m_files));
        const auto done = await(desk.exportCsv(name));
        if (!done || *done != rows)
            return done ? QByteArray::number(*done) : done.error().detail.toUtf8();
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList tell(GoodsDesk &desk)
    {
        GoodsQuery all;
        all.inactiveToo = true;
        all.sort = GoodsQuery::Sort::Sku;
        QStringList lines;
        for (const Product &p : await(desk.page(all, 0, 100)).value_or(QList<Product>()))
            lines.append(QStringList{p.sku, p.name, p.category, p.barcodes.join(u' '), rupiahText(p.price), p.cost ? rupiahText(*p.cost) : s("-"), p.unit,
                                     p.stock ? quantityText(*p.stock) : s("-"), taxClassWord(p.taxClass), p.active ? s("1") : s("0"),
                                     stepsText(p.pricing.steps), bundlesText(p.pricing.bundles)}
                             .join(u'\t'));
        return lines;
    }
};

QTEST_GUILESS_MAIN(TestGoodsCsv)
#include "tst_goods_csv.moc"
