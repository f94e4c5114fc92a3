#include "persistence/catalogue_import.h"
#include "persistence/connection.h"
#include "persistence/csv_mapping.h"
#include "persistence/database.h"
#include "persistence/import_sieve.h"
#include "persistence/sqlite_product_store.h"
#include "support/await.h"
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using laci::test::await;

/// What the sieve takes out before the writer is asked must make no difference to what an import does.
class TestImportSieve : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;

    QString written(const QByteArray &text)
    {
        const QString name = m_dir.filePath(QStringLiteral("%1.csv").arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return name;
    }
    QString fresh() { return m_dir.filePath(QStringLiteral("%1.db").arg(++m_files)); }

    static CsvMapping mapping()
    {
        return mappingOf({QStringLiteral("sku"), QStringLiteral("barcode"), QStringLiteral("name"), QStringLiteral("category"),
                          QStringLiteral("price"), QStringLiteral("stock")});
    }

    /// Few SKUs, codes, names and prices, so that most rows meet each other.
    static QByteArray someRows(QRandomGenerator &dice, int rows)
    {
        QByteArray text = "sku,barcode,name,category,price,stock\n";
        for (int i = 0; i < rows; ++i) {
            const int n = int(dice.bounded(8));
            const bool plain = dice.bounded(3) > 0;         // as the others of this product say it, so that much stays the same
            QByteArray codes;
            const int code = plain ? n : int(dice.bounded(9));
            if (plain || dice.bounded(4) > 0)
                codes = "89" + QByteArray::number(code);
            if (dice.bounded(6) == 0)
                codes += " 88" + QByteArray::number(int(dice.bounded(4)));
            const QByteArray sku = dice.bounded(5) == 0 ? QByteArray() : "S" + QByteArray::number(n);
            text += sku + ',' + codes + ",Barang " + QByteArray::number(plain ? n : int(dice.bounded(3))) + ','
                + (plain ? "Rak" : dice.bounded(2) == 0 ? "rak" : "Lain") + ',' + QByteArray::number(plain ? 100 * n : int(dice.bounded(3)) * 100) + ','
                + (plain ? "5" : dice.bounded(2) == 0 ? "" : "7") + '\n';
            if (dice.bounded(12) == 0)
                text += "S1,,,Rak,oops,\n";
        }
        return text;
    }

    static QStringList catalogue(Database &db)
    {
        return await(db.run([](Connection &c) -> Result<QStringList> {
            QStringList all;
            for (const char *sql : {"SELECT p.sku || '|' || name || '|' || coalesce(category_id, '-') || '|' || price || '|' || coalesce(stock, '-')"
                                    " || '|' || codes FROM product p ORDER BY sku",
                                    "SELECT barcode || ' of ' || sku FROM product_barcode b JOIN product p ON p.id = b.product_id ORDER BY 1",
                                    "SELECT name FROM category ORDER BY id",
                                    "SELECT sku || ' moved ' || quantity FROM stock_entry e JOIN product p ON p.id = e.product ORDER BY e.id",
                                    "SELECT sku || ' cost ' || h.price FROM price_history h JOIN product p ON p.id = h.product ORDER BY h.id"}) {
                auto row = c.query(QString::fromLatin1(sql));
                if (!row)
                    return tl::unexpected(row.error());
                while (row->next())
                    all.append(row->text(0));
            }
            return all;
        })).value_or(QStringList{QStringLiteral("unreadable")});
    }

    static QString told(const Result<ImportReport> &report)
    {
        if (!report)
            return report.error().detail;
        QString text = QStringLiteral("+%1 ~%2 =%3 -%4").arg(report->added).arg(report->updated).arg(report->unchanged).arg(report->rejected);
        for (const RejectedRow &row : report->rows)
            text += QStringLiteral("; %1 %2").arg(row.line).arg(row.reason);
        return text;
    }

private slots:
    void makesNoDifference_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void makesNoDifference()
    {
        QFETCH(quint32, seed);
        QRandomGenerator dice(seed);
        Database sieved, straight;
        QVERIFY(await(sieved.open(fresh())));
        QVERIFY(await(straight.open(fresh())));
        SqliteProductStore store(sieved);
        for (int round = 0; round < 5; ++round) {
            const QString file = written(someRows(dice, 3 + int(dice.bounded(20))));
            const auto one = await(store.importCsv(file, mapping(), false, {}));
            const auto other = await(straight.run([&](Connection &c) { return importCatalogue(c, file, mapping(), false, nullptr, {}); }));
            QCOMPARE(told(one), told(other));
            QCOMPARE(catalogue(sieved), catalogue(straight));
        }
    }

    void whatChangesNothingIsNotWritten()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        SqliteProductStore store(db);
        const auto version = [&] {
            return await(db.run([](Connection &c) { return c.whole(QStringLiteral("SELECT version FROM catalogue_version")); })).value_or(std::nullopt);
        };
        const QString file = written("sku,barcode,name,category,price,stock\nA,1,Apel,Buah,100,5\nB,2,Beras,,200,\n");
        QCOMPARE(told(await(store.importCsv(file, mapping(), false, {}))), QStringLiteral("+2 ~0 =0 -0"));
        const auto before = version();
        QVERIFY(before);
        QCOMPARE(told(await(store.importCsv(file, mapping(), false, {}))), QStringLiteral("+0 ~0 =2 -0"));
        QCOMPARE(version(), before);
    }

    void onlyWhatChangesIsLeft()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        SqliteProductStore store(db);
        const QByteArray begin = "sku,barcode,name,category,price,stock\nA,1,Apel,Buah,100,5\nB,2,Beras,,200,\n";
        const auto left = [&](const QString &file) {
            return await(db.report([&](Connection &c) { return sieve(c, file, mapping(), nullptr); }));
        };
        const auto empty = left(written(begin));
        QVERIFY(empty && !*empty);          // nothing to compare with
        QVERIFY(await(store.importCsv(written(begin), mapping(), false, {})));
        const auto some = left(written(begin + "C,3,Cabai,,300,\nA,1,Apel,Buah,150,5\nD,,,,1,\n"));
        QVERIFY(some && *some);
        QCOMPARE((*some)->unchanged, 1);    // B; A keeps both its rows, because their order matters
        QList<qint64> lines;
        for (const SievedRow &row : (*some)->rows)
            lines.append(row.line);
        QCOMPARE(lines, (QList<qint64>{2, 4, 5, 6}));
    }

    void aFileThatIsGoneOrDatabaseThatIsClosedIsTold()
    {
        Database db;
        SqliteProductStore store(db);
        QCOMPARE(await(store.importCsv(written("sku,name,price\n"), mapping(), false, {})).error().code, ErrorCode::Storage);
        QVERIFY(await(db.open(fresh())));
        QCOMPARE(await(store.importCsv(QStringLiteral("/nowhere.csv"), mapping(), false, {})).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestImportSieve)
#include "tst_import_sieve.moc"
