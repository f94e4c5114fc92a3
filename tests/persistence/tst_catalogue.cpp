#include "persistence/catalogue_fixture.h"
#include "persistence/search_text.h"
#include <QSet>

using namespace laci;
using namespace laci::test;

class TestCatalogue : public CatalogueTest {
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void emptyCatalogue()
    {
        QCOMPARE(*await(m_store->count({})), 0);
        QVERIFY(await(m_store->page({}, 0, 50))->isEmpty());
        QCOMPARE(found("a"), QStringList());
        QVERIFY(!byCode("899"));
        QCOMPARE(await(m_store->categories())->size(), 0);
    }

    void aBarcodeComesBeforeASku()
    {
        import("sku,barcode,name,price\n777,1,A,100\nB,777,B,200\n");
        QCOMPARE(byCode("777")->name, QStringLiteral("B"));
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
