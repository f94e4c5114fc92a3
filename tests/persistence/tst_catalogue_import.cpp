#include "persistence/catalogue_fixture.h"

using namespace laci;
using namespace laci::test;

class TestCatalogueImport : public CatalogueTest {
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void invisibleLeftoversAreDropped()
    {
        QCOMPARE(counts(import("sku,name,price\nS,\"B\xC2\x9C" "oeuf  \n  pur\",5\n")), QStringLiteral("+1 ~0 =0 -0"));
        QCOMPARE(byCode("S")->name, QStringLiteral("Boeuf pur"));
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
};

QTEST_GUILESS_MAIN(TestCatalogueImport)
#include "tst_catalogue_import.moc"
