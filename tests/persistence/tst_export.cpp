#include "persistence/export_all.h"
#include "persistence/export_line.h"
#include "persistence/export_table.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include "books_fixture.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace laci;
using namespace laci::test;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestExport final : public QObject {
    Q_OBJECT

private slots:
    void formulasAreGuardedAndComeBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"=1+1", "+62812", "-5", "@SUM(A1)", "\tx", "\rx", "'quoted", "plain", "a,b", "say \"hi\"", "two\nlines", "", "=HYPERLINK(\"http://x\",\"y\")"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void formulasAreGuardedAndComeBack()
    {
        QFETCH(QString, text);
        ExportLine line;
        line.text(text);
        QString cell = QString::fromUtf8(line.line()).chopped(2);
        if (cell.startsWith(u'"'))
            cell = cell.mid(1, cell.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
        // What a spreadsheet sees is no formula…
        QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.at(0)), qPrintable(cell));
        // …and one leading apostrophe less is the text.
        QCOMPARE(cell.startsWith(u'\'') ? cell.mid(1) : cell, text);
    }

    void everythingOfOneMoment()
    {
        Books b;
        QVERIFY(b.opened);
        QVERIFY(await(b.books.addCustomer(QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("+62812"))));
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(b.books.sellForCash(draftOf(12'500), cash(12'500, 20'000))));
        QVERIFY(await(b.db.run([&](Connection &c) {
            return c.transact([&] { return writeJournal(c, {JournalKind::DrawerOpened, QStringLiteral("Sari"), {}, {}, QStringLiteral("a \"quoted\" reason\nin two lines")}, b.clock.now()); });
        })));
        const QString folder = b.dir.filePath(QStringLiteral("out/all"));
        const auto done = exportEverything({b.file(), folder, QStringLiteral("Toko"), QStringLiteral("K1"), QStringLiteral("0.1.0"), b.clock.now(),
                                            {{QStringLiteral("shop.name"), QStringLiteral("Toko")}}}, nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));

        // The manifest says what is there, and it is: rows and check sums of each file.
        const QJsonObject manifest = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/manifest.json"))).object();
        const QJsonArray tables = manifest.value(QStringLiteral("tables")).toArray();
        QSet<QString> names;
        for (const auto &each : tables) {
            const QJsonObject table = each.toObject();
            const QString name = table.value(QStringLiteral("name")).toString();
            names.insert(name);
            if (!table.contains(QStringLiteral("csv_sha256")))
                continue;
            const QByteArray json = bytesOf(folder + u'/' + table.value(QStringLiteral("json")).toString());
            const QByteArray csv = bytesOf(folder + u'/' + table.value(QStringLiteral("csv")).toString());
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex()), table.value(QStringLiteral("json_sha256")).toString());
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex()), table.value(QStringLiteral("csv_sha256")).toString());
            QJsonParseError error;
            const QJsonArray rows = QJsonDocument::fromJson(json, &error).array();
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(name + error.errorString()));
            QCOMPARE(rows.size(), table.value(QStringLiteral("rows")).toInt());
        }
        for (const char *name : {"products", "barcodes", "categories", "sales", "sale_lines", "payments", "payment_trail", "refunds", "shifts", "journal", "customers", "settings", "pictures"})
            QVERIFY2(names.contains(QLatin1String(name)), name);

        const QJsonObject sale = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/sales.json"))).array().first().toObject();
        QCOMPARE(sale.value(QStringLiteral("total")).toInt(), 12'500);
        QCOMPARE(sale.value(QStringLiteral("created_at")).toString(), QStringLiteral("2026-11-20T03:00:00.000Z"));
        const QJsonObject line = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/sale_lines.json"))).array().first().toObject();
        QCOMPARE(line.value(QStringLiteral("quantity")).toDouble(), 1.0);
        QCOMPARE(line.value(QStringLiteral("product")).toString(), QStringLiteral("7"));
        const QJsonObject customer = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/customers.json"))).array().first().toObject();
        QCOMPARE(customer.value(QStringLiteral("name")).toString(), QStringLiteral("=cmd|' /C calc'!A0"));
        QVERIFY(bytesOf(folder + QStringLiteral("/customers.csv")).contains("\"'=cmd|"));
        QVERIFY(!bytesOf(folder + QStringLiteral("/sales.csv")).contains("sort_key"));
        QVERIFY(bytesOf(folder + QStringLiteral("/README.txt")).contains("apostrophe"));
        QCOMPARE(QDir(b.dir.filePath(QStringLiteral("out"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("all")});
    }

    void noColumnOfPinsGoesOut()
    {
        QTemporaryDir dir;
        auto connection = Connection::open(dir.filePath(QStringLiteral("x.db")), Connection::Use::Write);
        QVERIFY(connection && migrate(**connection, latestSchema()));
        QVERIFY((*connection)->once(QStringLiteral("CREATE TABLE planted (id INTEGER PRIMARY KEY, name TEXT, pin_hash TEXT, salt BLOB, secret TEXT)")));
        const auto tables = exportTables(**connection);
        QVERIFY(tables);
        bool found = false;
        for (const ExportTable &table : *tables) {
            for (const ExportColumn &column : table.columns) {
                const QStringList words = column.name.split(u'_');
                QVERIFY2(!words.contains(QStringLiteral("pin")) && !words.contains(QStringLiteral("salt")) && (table.table == u"journal" || !words.contains(QStringLiteral("hash"))),
                         qPrintable(table.table + u'.' + column.name));
            }
            if (table.table == u"planted") {
                found = true;
                QCOMPARE(table.columns.size(), 2);
            }
        }
        QVERIFY(found);
    }

    void wholeOrNotThere()
    {
        Books b;
        QVERIFY(await(b.books.sellForCash(draftOf(12'500), cash(12'500, 20'000))));
        const auto exported = [&](const QString &folder, KeepControl *control = nullptr) {
            return exportEverything({b.file(), folder, {}, {}, {}, b.clock.now(), {}}, control);
        };
        KeepControl stop;
        stop.cancel = true;
        const QString folder = b.dir.filePath(QStringLiteral("all"));
        const auto stopped = exported(folder, &stop);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(folder));
        QVERIFY(QDir(b.dir.path()).entryList({QStringLiteral(".all*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(exported(folder));                                    // an empty one is taken
        const auto again = exported(folder);
        QVERIFY(!again && again.error().code == ErrorCode::Conflict);
        QVERIFY(!exported(b.file() + QStringLiteral("/x")));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
