#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/search_text.h"
#include "persistence/sqlite_product_store.h"
#include "support/await.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using laci::test::await;

namespace {

QStringList namesOf(const QList<Product> &products)
{
    QStringList names;
    for (const Product &product : products)
        names.append(product.name);
    return names;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

/// A catalogue of its own for each test.
class TestCatalogue : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<SqliteProductStore> m_store;

    QString csv(const QByteArray &text)
    {
        const QString path = m_dir.filePath(QStringLiteral("list-%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    Result<ImportReport> import(const QByteArray &text, bool dryRun = false,
                                std::shared_ptr<ImportControl> control = {})
    {
        const QString file = csv(text);
        const auto preview = await(m_store->previewCsv(file));
        if (!preview)
            return tl::unexpected(preview.error());
        return await(m_store->importCsv(file, preview->mapping, dryRun, std::move(control)), 60'000);
    }
    QStringList found(const char *text, int limit = 50)
    {
        const auto products = await(m_store->search(QString::fromUtf8(text), limit));
        return products ? namesOf(*products) : QStringList{products.error().detail};
    }
    std::optional<Product> byCode(const char *code)
    {
        return await(m_store->byCode(QString::fromUtf8(code))).value_or(std::nullopt);
    }
    qint64 count(const char *sql)
    {
        return await(m_db->report([sql](Connection &c) { return c.whole(QString::fromUtf8(sql)); }))->value_or(-1);
    }
    /// The full-text index and the table agree, says FTS5 itself.
    bool indexAgrees()
    {
        return await(m_db->run([](Connection &c) {
                   return c.change(QStringLiteral("INSERT INTO product_fts (product_fts, rank) VALUES ('integrity-check', 1)"));
               })).has_value();
    }
    static QString counts(const Result<ImportReport> &r)
    {
        return r ? QStringLiteral("+%1 ~%2 =%3 -%4").arg(r->added).arg(r->updated).arg(r->unchanged).arg(r->rejected)
                 : r.error().detail;
    }

private slots:
    void init()
    {
        m_db = std::make_unique<Database>();
        QVERIFY(await(m_db->open(m_dir.filePath(QStringLiteral("c-%1.db").arg(++m_files)))));
        m_store = std::make_unique<SqliteProductStore>(*m_db);
    }
    void cleanup()
    {
        m_store.reset();
        m_db.reset();
    }

    void emptyCatalogue()
    {
        QCOMPARE(*await(m_store->count({})), 0);
        QVERIFY(await(m_store->page({}, 0, 50))->isEmpty());
        QCOMPARE(found("a"), QStringList());
        QVERIFY(!byCode("899"));
        QCOMPARE(await(m_store->categories())->size(), 0);
    }

    void everythingOfAProductComesBack()
    {
        QCOMPARE(counts(import("SKU;Barcode;Nama;Kategori;Harga Jual;Harga Beli;Satuan;Stok;Pajak\n"
                               "IG-1;8991;Indomie Goreng;Mie;3.500;Rp2.900;bks;12;ppn\n"
                               "KP-1;111|222 333;Kopi Bubuk;Minuman;12.500;;kg;0,355;none\n"
                               "TEH;;Teh;;5000;;;;\n")),
                 QStringLiteral("+3 ~0 =0 -0"));
        const auto mie = byCode("8991");
        QVERIFY(mie);
        QCOMPARE(mie->sku, QStringLiteral("IG-1"));
        QCOMPARE(mie->name, QStringLiteral("Indomie Goreng"));
        QCOMPARE(mie->category, QStringLiteral("Mie"));
        QCOMPARE(mie->price, Rupiah::trusted(3500));
        QCOMPARE(mie->cost, std::optional(Rupiah::trusted(2900)));
        QCOMPARE(mie->unit, QStringLiteral("bks"));
        QCOMPARE(mie->stock, std::optional(Quantity::pieces(12)));
        QCOMPARE(mie->taxClass, TaxClass::General);
        QVERIFY(mie->active);
        for (const char *code : {"111", "222", "333", "KP-1", " 222 "})
            QCOMPARE(byCode(code).value_or(Product()).name, QStringLiteral("Kopi Bubuk"));
        const auto teh = byCode("TEH");
        QVERIFY(teh && teh->barcodes.isEmpty() && !teh->cost && !teh->stock && teh->category.isEmpty());
        QCOMPARE((*await(m_store->byId(teh->id)))->name, QStringLiteral("Teh"));
        QVERIFY(!*await(m_store->byId(ProductId(1))));
        QVERIFY(indexAgrees());
    }

    void aBarcodeComesBeforeASku()
    {
        import("sku,barcode,name,price\n777,1,A,100\nB,777,B,200\n");
        QCOMPARE(byCode("777")->name, QStringLiteral("B"));
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QList<int>>("columns");     // sku barcode name category price cost unit stock tax
        QTest::newRow("english") << QByteArray("sku,barcode,name,category,price,cost,unit,stock,tax_class")
                                 << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("indonesian") << QByteArray("Kode Barang;Kode Batang;Nama Barang;Kategori;Harga Jual;Harga Beli;Satuan;Stok;Pajak")
                                    << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("shouted, signs") << QByteArray("KODE_BARANG,NAMA-PRODUK,HARGA")
                                        << QList<int>{0, -1, 1, -1, 2, -1, -1, -1, -1};
        QTest::newRow("exact words first") << QByteArray("Harga,Harga Jual,Modal,Product,Description,PLU,GTIN,Qty")
                                           << QList<int>{5, 6, 3, -1, 1, 2, -1, 7, -1};
        QTest::newRow("nothing known") << QByteArray("a,b,c") << QList<int>{-1, -1, -1, -1, -1, -1, -1, -1, -1};
    }
    void headers()
    {
        QFETCH(QByteArray, header);
        QFETCH(QList<int>, columns);
        const auto p = await(m_store->previewCsv(csv(header + "\n1,2,3\n")));
        QVERIFY(p);
        const CsvMapping &m = p->mapping;
        QCOMPARE((QList<int>{m.sku, m.barcode, m.name, m.category, m.price, m.cost, m.unit, m.stock, m.taxClass}), columns);
    }

    void preview()
    {
        QByteArray text = "\xEF\xBB\xBFsku;nama;harga\n";
        for (int i = 0; i < 100; ++i)
            text += QByteArray::number(i) + ";\"n;1\";100\n";
        const auto p = await(m_store->previewCsv(csv(text)));
        QVERIFY(p);
        QVERIFY(p->hadBom);
        QCOMPARE(p->separator, QChar(u';'));
        QCOMPARE(p->rows.size(), 20);
        QCOMPARE(p->rows[0][1], QStringLiteral("n;1"));
        QCOMPARE(await(m_store->previewCsv(QStringLiteral("/nowhere.csv"))).error().code, ErrorCode::NotFound);
        QCOMPARE(await(m_store->previewCsv(csv(""))).error().code, ErrorCode::Malformed);
        QCOMPARE(await(m_store->previewCsv(csv("na\xFFme,price\n"))).error().code, ErrorCode::Malformed);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *reason, const QByteArray &text) {
            QTest::newRow(text.left(40).constData()) << text << QString::fromLatin1(reason);
        };
        row("name_missing", "S,1, ,100,,");
        row("name_missing", ",,,,,5");
        row("code_missing", ",,Nama,100,,");
        row("price_missing", "S,1,Nama,,,");
        row("price_unreadable", "S,1,Nama,abc,,");
        row("price_unreadable", "S,1,Nama,\"10,5\",,");
        row("price_unreadable", "S,1,Nama,99999999999999999999,,");
        row("price_negative", "S,1,Nama,-500,,");
        row("cost_unreadable", "S,1,Nama,500,x,");
        row("stock_unreadable", "S,1,Nama,500,,banyak");
        row("stock_unreadable", "S,1,Nama,500,,\"1,2345\"");
        row("column_count", "S,1,Nama,500");
        row("column_count", "S,1,Nama,500,,,lebih");
        row("barcode_mangled", "S,8.99E+12,Nama,500,,");
        row("barcode_mangled", "S,\"8,99E+12\",Nama,500,,");
        row("sku_mangled", "8.99E+12,,Nama,500,,");
        row("too_long", "S,1," + QByteArray(251, 'n') + ",500,,");
        row("too_long", QByteArray(65, 's') + ",1,Nama,500,,");
        row("too_long", "S," + QByteArray(65, '1') + ",Nama,500,,");
        row("too_long", "S,1," + QByteArray(70'000, 'n') + ",500,,");
        row("bad_utf8", "S,1,M\xFCsli,500,,");
        row("nul_character", QByteArray("S,1,N\0a,500,,", 13));
        row("control_character", "S,1,Na\x1B" "@ma,500,,");
        row("too_many_columns", "S,1,Nama,500,," + QByteArray(300, ','));
        row("row_too_long", "S,1,Nama,500,," + QByteArray(2'000'000, 'x'));
        row("quote_not_closed", "S,1,\"Nama,500,,");
        row("barcode_taken_by_other_product", "S,900,Nama,500,,");
    }
    void rejects()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const auto report = import("sku,barcode,name,price,cost,stock\nOLD,900,Lama,1,,\n" + row + "\nZ,2,Zaitun,700,,\n");
        QCOMPARE(counts(report), QStringLiteral("+2 ~0 =0 -1"));
        QCOMPARE(report->rows.size(), 1);
        QCOMPARE(report->rows[0].line, 3);
        QCOMPARE(report->rows[0].reason, reason);
        QVERIFY(report->rows[0].value.size() <= 80);
        QVERIFY(byCode("Z"));
        QVERIFY(indexAgrees());
    }

    void prices_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("rupiah");
        for (const char *text : {"10000", "10.000", "\"10,000\"", "Rp10.000", "\"10.000,00\"", "10000.00", "10rb", "10k"})
            QTest::newRow(text) << QByteArray(text) << qint64(10'000);
        QTest::newRow("free") << QByteArray("0") << qint64(0);
    }
    void prices()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, rupiah);
        QCOMPARE(counts(import("sku,name,price\nS,Nama," + text + "\n")), QStringLiteral("+1 ~0 =0 -0"));
        QCOMPARE(byCode("S")->price, Rupiah::trusted(rupiah));
    }

    void codesAsSpreadsheetsKeepThem()
    {
        QCOMPARE(counts(import("sku,barcode,name,price\n\"=\"\"0089\"\"\",'0012,Nama,5\n12E5,3,Dua,5\n")),
                 QStringLiteral("+2 ~0 =0 -0"));
        QCOMPARE(byCode("0089")->name, QStringLiteral("Nama"));
        QCOMPARE(byCode("0012")->name, QStringLiteral("Nama"));
        QCOMPARE(byCode("12E5")->name, QStringLiteral("Dua"));
    }

    void aNegativeStockIsKept()
    {
        import("sku,name,price,stock\nS,Nama,5,-3\n");
        QCOMPARE(byCode("S")->stock, Quantity::ofThousandths(-3000));
    }

    void withoutSkuTheBarcodeIsTheSku()
    {
        QCOMPARE(counts(import("barcode,name,price\n899 900,Nama,5\n")), QStringLiteral("+1 ~0 =0 -0"));
        QCOMPARE(byCode("900")->sku, QStringLiteral("899"));
        QCOMPARE(counts(import("barcode,name,price\n900,Nama Baru,6\n")), QStringLiteral("+0 ~1 =0 -0"));
        QCOMPARE(byCode("900")->name, QStringLiteral("Nama Baru"));
        QCOMPARE(count("SELECT count(*) FROM product"), 1);
    }

    void againUpdatesAndCountsWhatDidNotChange()
    {
        const QByteArray first = "sku,barcode,name,category,price,stock\nA,1,Apel,Buah,1000,5\nB,2,Beras,Pokok,2000,\nC,3,Cabai,,3000,\n";
        QCOMPARE(counts(import(first)), QStringLiteral("+3 ~0 =0 -0"));
        const auto version = count("SELECT version FROM catalogue_version");
        QCOMPARE(counts(import(first)), QStringLiteral("+0 ~0 =3 -0"));
        QVERIFY(count("SELECT version FROM catalogue_version") >= version);
        QCOMPARE(counts(import("sku,barcode,name,category,price,stock\nA,1,Apel,Buah,1500,5\nB,22,Beras Wangi,Pokok,2000,\nD,4,Durian,Buah,9,\n")),
                 QStringLiteral("+1 ~2 =0 -0"));
        QCOMPARE(byCode("A")->price, Rupiah::trusted(1500));
        QCOMPARE(byCode("22")->name, QStringLiteral("Beras Wangi"));
        QVERIFY(!byCode("2"));
        QCOMPARE(found("wangi"), words("Beras Wangi"));
        QCOMPARE(found("22"), words("Beras Wangi"));
        QVERIFY(indexAgrees());
    }

    void columnsThatAreNotMappedKeepWhatTheyWere()
    {
        import("sku,barcode,name,category,price,cost,unit,stock\nA,1,Apel,Buah,1000,800,kg,5\n");
        QCOMPARE(counts(import("sku,name,price\nA,Apel Merah,1100\n")), QStringLiteral("+0 ~1 =0 -0"));
        const auto apel = byCode("1");
        QVERIFY(apel);
        QCOMPARE(apel->category, QStringLiteral("Buah"));
        QCOMPARE(apel->cost, std::optional(Rupiah::trusted(800)));
        QCOMPARE(apel->unit, QStringLiteral("kg"));
        QCOMPARE(apel->stock, std::optional(Quantity::pieces(5)));
        // A mapped empty cell clears, but never the barcode.
        import("sku,barcode,name,price,stock\nA,,Apel,1100,\n");
        QVERIFY(byCode("1"));
        QVERIFY(!byCode("1")->stock);
    }

    void oneSkuTwiceInAFile()
    {
        QCOMPARE(counts(import("sku,barcode,name,price\nA,1,Apel,1000\nB,9,Beras,5\nA,2,Apel Hijau,1200\nA,3,Apel Hijau,1200\n")),
                 QStringLiteral("+2 ~2 =0 -0"));
        QCOMPARE(byCode("A")->barcodes, words("1|2|3"));
        QCOMPARE(byCode("A")->price, Rupiah::trusted(1200));
        QCOMPARE(found("hijau"), words("Apel Hijau"));
        QVERIFY(indexAgrees());
        // In the next file the barcodes given replace those.
        import("sku,barcode,name,price\nA,7,Apel,1000\nA,8,Apel,1000\n");
        QCOMPARE(byCode("A")->barcodes, words("7|8"));
        QVERIFY(indexAgrees());
    }

    void barcodesThatMoveWithinOneFile()
    {
        import("sku,barcode,name,price\nA,1,Apel,1\nB,2,Beras,1\n");
        // A gives its barcode up first, so B may take it.
        QCOMPARE(counts(import("sku,barcode,name,price\nA,3,Apel,1\nB,1,Beras,1\n")), QStringLiteral("+0 ~2 =0 -0"));
        QCOMPARE(byCode("1")->name, QStringLiteral("Beras"));
        QVERIFY(!byCode("2"));
    }

    void categoriesIgnoreCase()
    {
        import("sku,name,price,category\nA,A,1,Minuman\nB,B,1,MINUMAN\nC,C,1,Roti\nD,D,1,\n");
        const auto categories = await(m_store->categories());
        QCOMPARE(categories->size(), 2);
        QCOMPARE(categories->at(0).name, QStringLiteral("Minuman"));
        QCOMPARE(categories->at(0).products, 2);
        QCOMPARE(*await(m_store->count({})), 4);
        QCOMPARE(*await(m_store->count({QStringLiteral("Minuman"), false})), 2);
        QCOMPARE(namesOf(*await(m_store->page({QStringLiteral("Minuman"), false}, 0, 10))), words("A|B"));
        QCOMPARE(*await(m_store->count({QStringLiteral("Tidak ada"), false})), 0);
    }

    void aRehearsalChangesNothing()
    {
        import("sku,name,price\nA,Apel,1\n");
        const QByteArray text = "sku,name,price\nA,Apel,2\nB,Beras,1\nC,,1\n";
        const auto rehearsed = import(text, true);
        QCOMPARE(counts(rehearsed), QStringLiteral("+1 ~1 =0 -1"));
        QVERIFY(rehearsed->dryRun);
        QCOMPARE(byCode("A")->price, Rupiah::trusted(1));
        QVERIFY(!byCode("B"));
        QCOMPARE(counts(import(text)), QStringLiteral("+1 ~1 =0 -1"));
        QVERIFY(indexAgrees());
        QCOMPARE(count("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name = 'product_fts_insert'"), 1);
    }

    void stoppedMeansNothingHappened()
    {
        QByteArray text = "sku,name,price\n";
        for (int i = 0; i < 2000; ++i)
            text += "S" + QByteArray::number(i) + ",Nama,1\n";
        auto control = std::make_shared<ImportControl>();
        control->cancel = true;
        const auto report = import(text, false, control);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(*await(m_store->count({})), 0);
        QCOMPARE(count("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = 'product_by_name'"), 1);
        control->cancel = false;
        QCOMPARE(counts(import(text, false, control)), QStringLiteral("+2000 ~0 =0 -0"));
        QCOMPARE(control->rowsDone.load(), 2000);
        QCOMPARE(control->bytesDone.load(), text.size());
        QCOMPARE(control->bytesTotal.load(), text.size());
    }

    void incompleteMappings()
    {
        const QString file = csv("a,b,c\n1,2,3\n");
        CsvMapping mapping;
        QCOMPARE(await(m_store->importCsv(file, mapping, false, {})).error().code, ErrorCode::InvalidInput);
        mapping.sku = 0;
        mapping.name = 1;
        mapping.price = 7;
        QCOMPARE(await(m_store->importCsv(file, mapping, false, {})).error().code, ErrorCode::InvalidInput);
        mapping.price = 2;
        QCOMPARE(counts(await(m_store->importCsv(file, mapping, false, {}))), QStringLiteral("+1 ~0 =0 -0"));
    }

    void onlySoManyRejectedRowsAreListed()
    {
        QByteArray text = "sku,name,price\n";
        for (int i = 0; i < ImportReport::kMostListed + 50; ++i)
            text += "S,,1\n";
        const auto report = import(text);
        QCOMPARE(report->rejected, ImportReport::kMostListed + 50);
        QCOMPARE(report->rows.size(), ImportReport::kMostListed);
    }

    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *text, const char *names) {
            QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(names);
        };
        row("indo gor", "Indomie Goreng|Mie Goreng Indofood");
        row("gor indo", "Indomie Goreng|Mie Goreng Indofood");
        row("INDOMIE  goreng", "Indomie Goreng");
        row("g", "Gula Pasir|Indomie Goreng|Mie Goreng Indofood");
        row("mie", "Mie Goreng Indofood");
        row("creme", "Crème Brûlée");
        row("crème brul", "Crème Brûlée");
        row("CREME", "Crème Brûlée");
        row("coca cola", "Coca-Cola 1,5L");
        row("coca-c", "Coca-Cola 1,5L");
        row("1,5", "Coca-Cola 1,5L");
        row("89912", "Gula Pasir|Indomie Goreng");
        row("8991200", "Gula Pasir");
        row("ig-1", "Indomie Goreng");
        row("kopi\"; DROP", "");
        row("\"", "");
        row("*", "");
        row("AND", "");
        row("name:mie", "");
        row("   ", "");
        row("", "");
        row("zzz", "");
        row("tahu", "");
        row("東京", "東京 Ramen");
    }
    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, names);
        import("sku,barcode,name,price\nIG-1,8991201,Indomie Goreng,1\nMG,111,Mie Goreng Indofood,1\nGP,8991200,Gula Pasir,1\n"
               "CB,,Cr\xC3\xA8me Br\xC3\xBBl\xC3\xA9""e,1\nCC,,\"Coca-Cola 1,5L\",1\nTK,,\xE6\x9D\xB1\xE4\xBA\xAC Ramen,1\nTH,77,Tahu,1\n");
        QVERIFY(await(m_db->run([](Connection &c) {
            return c.change(QStringLiteral("UPDATE product SET active = 0 WHERE sku = 'TH'"));
        })));
        QCOMPARE(found(text.constData()), names.split(u'|', Qt::SkipEmptyParts));
        QVERIFY(!byCode("77"));
    }

    void searchStopsAtItsLimitAndNamesThatBeginComeFirst()
    {
        QByteArray text = "sku,name,price\n";
        for (int i = 0; i < 300; ++i)
            text += "Z" + QByteArray::number(i) + ",Teh Susu " + QByteArray::number(i) + ",1\n";
        for (int i = 0; i < 30; ++i)
            text += "S" + QByteArray::number(i) + ",Susu " + QByteArray::number(i) + ",1\n";
        import(text);
        const QStringList names = found("susu", 50);
        QCOMPARE(names.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(names[i].startsWith(QStringLiteral("Susu")), i < 30);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 50);
        QCOMPARE(found("susu", 0), QStringList());
        QCOMPARE(found("s", 10).size(), 10);
    }

    void wordsAreSplitAsTheIndexSplitsThem()
    {
        // Every character of the first plane: where our words differ from SQLite's, FTS5 would refuse the expression.
        const auto refused = await(m_db->read([](Connection &c) -> Result<QStringList> {
            QStringList bad;
            for (char32_t u = 0x20; u < 0xFFFE; ++u) {
                if (QChar::isSurrogate(u))
                    continue;
                const QStringList split = searchWords(QStringLiteral("a%1b").arg(QString::fromUcs4(&u, 1)));
                auto rows = c.query(QStringLiteral("SELECT rowid FROM product_fts WHERE product_fts MATCH ? LIMIT 1"),
                                    prefixExpression(split));
                if (!rows)
                    bad.append(QString::number(u, 16));
            }
            return bad;
        }), 60'000);
        QVERIFY(refused);
        QVERIFY2(refused->size() < 200, qPrintable(QString::number(refused->size())));
        qInfo() << refused->size() << "characters newer than SQLite's tables";
    }

    void pagesOverTenThousand()
    {
        QByteArray text = "sku,name,price,category\n";
        for (int i = 0; i < 10'000; ++i) {
            const int n = (i * 7919) % 10'000;
            text += "S" + QByteArray::number(n) + ",Barang " + QByteArray::number(n).rightJustified(5, '0') + ",1,"
                + (n % 2 ? "Ganjil" : "Genap") + "\n";
        }
        QCOMPARE(counts(import(text)), QStringLiteral("+10000 ~0 =0 -0"));
        QCOMPARE(*await(m_store->count({})), 10'000);
        const auto name = [](int n) { return QStringLiteral("Barang %1").arg(n, 5, 10, QLatin1Char('0')); };
        for (const int offset : {0, 1, 499, 500, 501, 9'950, 5'000, 9'999, 123}) {
            const auto page = await(m_store->page({}, offset, 50));
            QVERIFY(page);
            QCOMPARE(page->size(), qMin(50, 10'000 - offset));
            for (int i = 0; i < page->size(); ++i)
                QCOMPARE(page->at(i).name, name(offset + i));
        }
        QCOMPARE(await(m_store->page({}, 10'000, 50))->size(), 0);
        QCOMPARE(await(m_store->page({}, 1'000'000, 50))->size(), 0);
        QCOMPARE(await(m_store->page({QStringLiteral("Ganjil"), false}, 4'000, 2))->at(0).name, name(8'001));

        // The remembered places do not outlive a change of the catalogue.
        import("sku,name,price\nAAA,Aaa,1\n");
        QCOMPARE(await(m_store->page({}, 5'000, 1))->at(0).name, name(4'999));
    }

    void inactiveOnesAreShownWhenAsked()
    {
        import("sku,name,price\nA,Apel,1\nB,Beras,1\n");
        QVERIFY(await(m_db->run([](Connection &c) {
            return c.transact([&] { return c.change(QStringLiteral("UPDATE product SET active = 0 WHERE sku = 'A'")); });
        })));
        QCOMPARE(namesOf(*await(m_store->page({}, 0, 9))), words("Beras"));
        QCOMPARE(namesOf(*await(m_store->page({QString(), true}, 0, 9))), words("Apel|Beras"));
    }

    void listsUseTheirIndexes()
    {
        import("sku,name,price,category\nA,Apel,1,Buah\n");
        const auto plan = [this](const char *sql) {
            return *await(m_db->report([sql](Connection &c) -> Result<QString> {
                auto rows = c.query(QStringLiteral("EXPLAIN QUERY PLAN ") + QString::fromLatin1(sql));
                QString text;
                while (rows && rows->next())
                    text += rows->text(3) + u'\n';
                return text;
            }));
        };
        for (const char *sql :
             {"SELECT p.sort_key, p.active, p.id FROM product p WHERE (p.sort_key, p.active, p.id) > ('', -1, 0)"
              " AND +p.active = 1 ORDER BY p.sort_key, p.active, p.id LIMIT 1 OFFSET 499",
              "SELECT p.sort_key, p.active, p.id FROM product p WHERE (p.sort_key, p.active, p.id) > ('', -1, 0)"
              " AND p.category_id = (SELECT id FROM category WHERE name = 'x') ORDER BY p.sort_key, p.active, p.id LIMIT 1",
              "SELECT p.name FROM product p WHERE p.sort_key >= 'a' AND p.sort_key < 'b' AND p.active = 1"
              " ORDER BY p.sort_key LIMIT 50",
              "SELECT p.id FROM product_barcode b CROSS JOIN product p ON p.id = b.product_id WHERE b.barcode = '1'"}) {
            const QString text = plan(sql);
            QVERIFY2(!text.contains(QStringLiteral("SCAN")) && !text.contains(QStringLiteral("TEMP B-TREE")), qPrintable(text));
        }
    }

    void readingGoesOnWhileAnImportRuns()
    {
        import("sku,name,price\nA,Apel,1\n");
        QByteArray text = "sku,name,price\n";
        for (int i = 0; i < 60'000; ++i)
            text += "S" + QByteArray::number(i) + ",Nama " + QByteArray::number(i) + ",1\n";
        const QString file = csv(text);
        const auto mapping = await(m_store->previewCsv(file))->mapping;
        const auto running = m_store->importCsv(file, mapping, false, {});
        int answered = 0;
        while (!running.isFinished() && answered < 100'000) {
            QCOMPARE(found("apel"), words("Apel"));
            ++answered;
        }
        QVERIFY(await(running));
        QVERIFY2(answered > 5, qPrintable(QString::number(answered)));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
