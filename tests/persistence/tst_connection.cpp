#include "persistence/connection.h"
#include "persistence/database.h"
#include "support/await.h"
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using laci::test::await;

/// Threads, transactions and statements of an open database.
class TestConnection : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;
    QString fresh() { return m_dir.filePath(QStringLiteral("till-%1.db").arg(++m_files)); }

private slots:
    void readersCannotWrite()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const auto insert = [](Connection &c) {
            return c.change(QStringLiteral("INSERT INTO till_state VALUES ('a', 'b')"));
        };
        const auto read = await(db.read(insert));
        const auto report = await(db.report(insert));
        QVERIFY(!read && !report);
        QCOMPARE(read.error().code, ErrorCode::Storage);
        QVERIFY(await(db.run(insert)));
    }

    void theDestructorRunsWhatIsQueued()
    {
        const QString file = fresh();
        QList<Pending<qint64>> pending;
        {
            Database db;
            QVERIFY(await(db.open(file)));
            for (int i = 0; i < 200; ++i) {
                pending.append(db.run([i](Connection &c) {
                    return c.change(QStringLiteral("INSERT INTO till_state VALUES (?, 'x')"), i);
                }));
            }
        }
        for (const auto &one : pending) {
            QVERIFY(one.isFinished());
            QVERIFY(one.result());
        }
        Database db;
        QVERIFY(await(db.open(file)));
        QCOMPARE(*await(db.read([](Connection &c) { return c.whole(QStringLiteral("SELECT count(*) FROM till_state")); })),
                 std::optional<qint64>(200));
    }

    void aFailedTransactionLeavesNothing()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const auto result = await(db.run([](Connection &c) {
            return c.transact([&]() -> Result<void> {
                if (auto done = c.change(QStringLiteral("INSERT INTO till_state VALUES ('a', 'b')")); !done)
                    return tl::unexpected(done.error());
                return fail(ErrorCode::Refused, QStringLiteral("on purpose"));
            });
        }));
        QVERIFY(!result);
        QCOMPARE(*await(db.read([](Connection &c) { return c.whole(QStringLiteral("SELECT count(*) FROM till_state")); })),
                 std::optional<qint64>(0));
    }

    void aFullDiskIsStorageAndLeavesTheBooksAsTheyWere()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const auto result = await(db.run([](Connection &c) -> Result<void> {
            const auto pages = c.ask(QStringLiteral("PRAGMA page_count"));
            if (auto capped = c.ask(QStringLiteral("PRAGMA max_page_count=%1").arg(pages->toInt() + 4)); !capped)
                return tl::unexpected(capped.error());
            return c.transact([&]() -> Result<void> {
                for (int i = 0; i < 1000; ++i) {
                    if (auto done = c.change(QStringLiteral("INSERT INTO till_state VALUES (?, ?)"), i,
                                             QString(4000, u'x'));
                        !done)
                        return tl::unexpected(done.error());
                }
                return {};
            });
        }));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
        QCOMPARE(*await(db.run([](Connection &c) { return c.whole(QStringLiteral("SELECT count(*) FROM till_state")); })),
                 std::optional<qint64>(0));
    }

    void aStatementMayBeUsedInsideItsOwnLoop()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        const auto pairs = await(db.run([](Connection &c) -> Result<int> {
            const QString sql = QStringLiteral("SELECT value FROM json_each('[1,2,3]')");
            int count = 0;
            auto outer = c.query(sql);
            while (outer->next()) {
                auto inner = c.query(sql);
                while (inner->next())
                    ++count;
            }
            return count;
        }));
        QCOMPARE(*pairs, 9);
    }

    void everyTextIsItsOwnQuery()
    {
        Database db;
        QVERIFY(await(db.open(fresh())));
        // The cache looks first where a text lies in memory: texts that come and go lie where others lay, and are copies of one another.
        const auto wrong = await(db.run([](Connection &c) -> Result<int> {
            int differences = 0;
            QString sql = QStringLiteral("SELECT 0");
            for (int round = 0; round < 2; ++round) {
                for (qint64 i = 100; i < 200; ++i) {
                    const QString shared = sql;
                    sql = QStringLiteral("SELECT %1").arg(i);
                    for (const QString &text : {sql, QStringLiteral("SELECT ") + QString::number(i), shared, sql}) {
                        const auto told = c.whole(text);
                        if (!told || told->value_or(-1) != text.mid(7).toLongLong())
                            ++differences;
                    }
                }
            }
            return differences;
        }));
        QCOMPARE(*wrong, 0);
    }

    void readersRunBesideTheWriter()
    {
        // Many reads and writes from three threads; meant for the thread sanitizer, and counts in any build.
        Database db;
        QVERIFY(await(db.open(fresh())));
        QList<Pending<qint64>> writes;
        QList<Pending<std::optional<qint64>>> reads;
        for (int i = 0; i < 100; ++i) {
            writes.append(db.run([i](Connection &c) {
                return c.change(QStringLiteral("INSERT INTO till_state VALUES (?, 'x')"), i);
            }));
            const auto count = [](Connection &c) { return c.whole(QStringLiteral("SELECT count(*) FROM till_state")); };
            reads.append(db.read(count));
            reads.append(db.report(count));
        }
        for (const auto &one : writes)
            QVERIFY(await(one));
        for (const auto &one : reads)
            QVERIFY(await(one));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
