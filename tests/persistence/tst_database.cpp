#include "domain/payment.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/file_probe.h"
#include "persistence/migrations.h"
#include "support/await.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <mutex>

using namespace laci;
using laci::test::await;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything the schema says, in a fixed order.
QStringList schemaOf(Connection &connection)
{
    QStringList schema;
    auto rows = connection.query(QStringLiteral("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2"));
    while (rows && rows->next())
        schema.append(rows->text(0) + u' ' + rows->text(1) + u' ' + rows->text(2));
    return schema;
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;
    QString fresh() { return m_dir.filePath(QStringLiteral("till-%1.db").arg(++m_files)); }

private slots:
    void makesFileAndFolder()
    {
        const QString file = m_dir.filePath(QStringLiteral("a/b/c/till.db"));
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY(opened);
        QCOMPARE(opened->schema, latestSchema());
        QCOMPARE(opened->cameFrom, 0);
        QVERIFY(QFile::exists(file));
        const auto pragmas = await(db.run([](Connection &c) -> Result<QStringList> {
            QStringList said;
            for (const char *pragma : {"journal_mode", "synchronous", "foreign_keys", "application_id"})
                said.append(c.ask(QStringLiteral("PRAGMA ") + QLatin1String(pragma)).value_or(QStringLiteral("?")));
            return said;
        }));
        QCOMPARE(*pragmas, (QStringList{QStringLiteral("wal"), QStringLiteral("2"), QStringLiteral("1"),
                                        QString::number(kApplicationId)}));
        QCOMPARE(*await(db.checkIntegrity()), QStringList());
    }

    void opensAgain()
    {
        const QString file = fresh();
        {
            Database db;
            QVERIFY(await(db.open(file)));
        }
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY(opened);
        QCOMPARE(opened->cameFrom, latestSchema());
    }

    void stepByStepGivesTheSameSchemaAsAtOnce()
    {
        auto atOnce = Connection::open(fresh(), Connection::Use::Write);
        QVERIFY(atOnce);
        QVERIFY(migrate(**atOnce, latestSchema()));
        const QString file = fresh();
        for (int version = 1; version <= latestSchema(); ++version) {
            auto stepwise = Connection::open(file, Connection::Use::Write);
            QVERIFY(stepwise);
            QVERIFY(migrate(**stepwise, version));
            QCOMPARE((*stepwise)->ask(QStringLiteral("PRAGMA user_version"))->toInt(), version);
            if (version == latestSchema())
                QCOMPARE(schemaOf(**stepwise), schemaOf(**atOnce));
        }
    }

    void bringsAnOlderFileUpToDate()
    {
        const QString file = fresh();
        {
            auto old = Connection::open(file, Connection::Use::Write);
            QVERIFY(old);
            QVERIFY(migrate(**old, 1));
        }
        Database looking;
        const auto looked = await(looking.openReadOnly(file));
        QVERIFY(!looked);
        QCOMPARE(looked.error().code, ErrorCode::Conflict);
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY(opened);
        QCOMPARE(opened->cameFrom, 1);
        QCOMPARE(opened->schema, latestSchema());
    }

    void keyTablesAreThere()
    {
        auto connection = Connection::open(fresh(), Connection::Use::Write);
        QVERIFY(connection);
        QVERIFY(migrate(**connection, latestSchema()));
        for (const QString &table : keyTables()) {
            QCOMPARE(*(*connection)->whole(
                         QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"), table),
                     std::optional<qint64>(1));
        }
    }

    void transitionsAreThoseOfTheDomain()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const auto stored = await(db.report([](Connection &c) -> Result<QStringList> {
            auto rows = c.query(QStringLiteral("SELECT from_state, to_state FROM allowed_payment_transition"));
            QStringList pairs;
            while (rows->next())
                pairs.append(rows->text(0) + u'>' + rows->text(1));
            return pairs;
        }));
        QStringList expected;
        for (const Transition &t : allowedTransitions())
            expected.append(paymentStateWord(t.from) + u'>' + paymentStateWord(t.to));
        QStringList have = *stored;
        have.sort();
        expected.sort();
        QCOMPARE(have, expected);
    }

    void refusesANewerFileAndLeavesItAlone()
    {
        const QString file = fresh();
        {
            auto connection = Connection::open(file, Connection::Use::Write);
            QVERIFY(connection);
            QVERIFY(migrate(**connection, latestSchema()));
            QVERIFY((*connection)->once(QStringLiteral("PRAGMA user_version=%1").arg(latestSchema() + 7)));
        }
        const QByteArray before = bytesOf(file);
        for (const bool readOnly : {false, true}) {
            Database db;
            const auto opened = await(readOnly ? db.openReadOnly(file) : db.open(file));
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Conflict);
            QVERIFY2(opened.error().detail.contains(QStringLiteral("made by a newer Laci (schema %1, this one knows %2)")
                                                        .arg(latestSchema() + 7)
                                                        .arg(latestSchema())),
                     qPrintable(opened.error().detail));
        }
        QCOMPARE(bytesOf(file), before);
    }

    void leavesADamagedFileAsItIs_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("text") << 0;
        QTest::newRow("noise") << 1;
        QTest::newRow("header good, rest noise") << 2;
        QTest::newRow("cut short") << 3;
        QTest::newRow("pages overwritten") << 4;
        QTest::newRow("another program's") << 5;
        QTest::newRow("a key table dropped") << 6;
        QTest::newRow("header of another format version") << 7;
    }
    void leavesADamagedFileAsItIs()
    {
        QFETCH(int, damage);
        const QString file = fresh();
        {
            auto connection = Connection::open(file, Connection::Use::Write);
            QVERIFY(connection);
            if (damage == 5)
                QVERIFY((*connection)->once(QStringLiteral("CREATE TABLE notes (t TEXT)")));
            else
                QVERIFY(migrate(**connection, latestSchema()));
            if (damage == 6) {
                QVERIFY((*connection)->once(QStringLiteral("DROP TABLE till_state")));
            }
        }
        QByteArray bytes = bytesOf(file);
        QVERIFY(bytes.size() > 4096);
        if (damage == 0)
            bytes = "sku,name,price\n1,2,3\n";
        else if (damage == 1)
            bytes.fill('\x5A');
        else if (damage == 2)
            bytes.replace(100, bytes.size() - 100, QByteArray(bytes.size() - 100, '\xA5'));
        else if (damage == 3)
            bytes.truncate(bytes.size() / 2);
        else if (damage == 4)
            bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\x00'));
        else if (damage == 7)
            bytes[21] = '\x7F';
        if (damage != 5 && damage != 6)
            write(file, bytes);
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Malformed);
        QCOMPARE(bytesOf(file), bytes);
        // And nothing can be written afterwards either.
        const auto work = await(db.run([](Connection &c) { return c.once(QStringLiteral("SELECT 1")); }));
        QVERIFY(!work);
        QCOMPARE(work.error().code, ErrorCode::Storage);
    }

    void aSecondInstanceIsToldSo()
    {
        const QString file = fresh();
        Database first;
        QVERIFY(await(first.open(file)));
        Database second;
        const auto opened = await(second.open(file));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Busy);
        QVERIFY(opened.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(opened.error().detail.contains(QStringLiteral("tst_database")));
    }

    void anotherNameOfTheSameFileIsTheSameFile()
    {
        const QString file = fresh();
        Database first;
        QVERIFY(await(first.open(file)));
        const QString link = m_dir.filePath(QStringLiteral("link.db"));
#ifdef Q_OS_WIN
        QSKIP("a shortcut of Windows is a file of its own");
#endif
        if (!QFile::link(file, link))
            QSKIP("no links here");
        Database second;
        const auto opened = await(second.open(link));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Busy);
    }

    void theLockGoesWithTheDatabase()
    {
        const QString file = fresh();
        QByteArray held;
        {
            Database db;
            QVERIFY(await(db.open(file)));
            QFile lock(file + QStringLiteral(".lock"));
            QVERIFY(lock.open(QIODevice::ReadOnly));
            held = lock.readAll();
        }
        QVERIFY(!QFile::exists(file + QStringLiteral(".lock")));
        // What a killed till leaves: the lock as it was, of a process that is gone. How a machine calls itself in it differs.
        QVERIFY(held.contains('\n'));
        write(file + QStringLiteral(".lock"), "999999999" + held.mid(held.indexOf('\n')));
        Database db;
        QVERIFY(await(db.open(file)));
    }

    void looksOnWhileAnotherWrites()
    {
        const QString file = fresh();
        Database looking;
        const auto missing = await(looking.openReadOnly(file));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(file));

        Database writer;
        QVERIFY(await(writer.open(file)));
        const auto opened = await(looking.openReadOnly(file));
        QVERIFY(opened);
        QVERIFY(opened->readOnly);
        QVERIFY(await(writer.run([](Connection &c) {
            return c.change(QStringLiteral("INSERT INTO till_state VALUES ('a', 'b')"));
        })));
        const auto seen = await(looking.report([](Connection &c) {
            return c.whole(QStringLiteral("SELECT count(*) FROM till_state"));
        }));
        QCOMPARE(*seen, std::optional<qint64>(1));
        const auto refused = await(looking.run([](Connection &c) {
            return c.change(QStringLiteral("INSERT INTO till_state VALUES ('c', 'd')"));
        }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
    }

    void aScanGoesBeforeWhatWaits()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        std::mutex busy;
        QList<int> order;
        QList<Pending<void>> all;
        {
            const std::lock_guard held(busy);        // somebody searches
            all << db.read([&busy](Connection &) -> Result<void> {
                const std::lock_guard until(busy);
                return {};
            });
            QTest::qWait(20);
            const auto note = [&order](int number) {
                return [&order, number](Connection &) -> Result<void> {
                    order << number;
                    return {};
                };
            };
            all << db.read(note(1)) << db.readFirst(note(2)) << db.read(note(3)) << db.readFirst(note(4));
        }
        for (const auto &one : std::as_const(all))
            QVERIFY(await(one));
        QCOMPARE(order, (QList<int>{2, 4, 1, 3}));
    }
    void whatMayHaveChangedTheCatalogueIsCounted()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const quint64 before = db.catalogueChanges();
        const auto nothing = [](Connection &) -> Result<void> { return {}; };
        QVERIFY(await(db.read(nothing)));
        QVERIFY(await(db.report(nothing)));
        QVERIFY(await(db.runBeside(nothing)));
        QCOMPARE(db.catalogueChanges(), before);
        QVERIFY(await(db.run(nothing)));
        QCOMPARE(db.catalogueChanges(), before + 1);
        quint64 when = 0;                            // moved before anybody hears of the change
        QVERIFY(await(db.run(nothing).then(QtFuture::Launch::Sync, [&](const Result<void> &) -> Result<void> {
            when = db.catalogueChanges();
            return {};
        })));
        QCOMPARE(when, before + 2);
    }
    void aFolderThatRefusesIsStorage()
    {
        Database db;
        const auto opened = await(db.open(QStringLiteral("/proc/laci/till.db")));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
