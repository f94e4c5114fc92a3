#include "persistence/backup_check.h"
#include "persistence/backup_file.h"
#include "persistence/file_probe.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include "persistence/restore_file.h"
#include "books_fixture.h"
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <future>

using namespace laci;
using namespace laci::test;

namespace {

const BackupNote kNote{QStringLiteral("Toko Uji"), QStringLiteral("K1"), QStringLiteral("0.1.0"), QStringLiteral("asked"), QStringLiteral("Sari"), {}};

/// Works on a file as somebody with a tool would: no laws, no triggers asked.
void workOn(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tool"));
        db.setDatabaseName(file);
        QVERIFY(db.open());
        for (const QString &sql : statements) {
            QSqlQuery query(db);
            QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tool"));
}

qint64 countIn(const QString &file, const QString &sql)
{
    auto connection = Connection::open(file, Connection::Use::LookOnly);
    return connection ? (*connection)->whole(sql).value_or(std::nullopt).value_or(-1) : -2;
}

/// A shop of its own with some sales, whose database is closed.
struct ClosedShop {
    QTemporaryDir dir;
    QString database = dir.filePath(QStringLiteral("till.db"));
    QString backup = dir.filePath(QStringLiteral("safe/laci.db"));

    Result<FileFacts> back() { return takeBackup(database, backup, kNote, SetClock().now(), nullptr); }
    void sell(int sales, const std::function<void(SqliteSaleBooks &)> &more = {})
    {
        // Every shop begins as a copy of one empty database: making the tables takes longer than all the rest.
        static const QTemporaryDir mould;
        const QString empty = mould.filePath(QStringLiteral("empty.db"));
        if (!QFile::exists(empty)) {
            auto connection = Connection::open(empty, Connection::Use::Write);
            QVERIFY(connection && migrate(**connection, latestSchema()));
        }
        if (!QFile::exists(database))
            QVERIFY(QFile::copy(empty, database));
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("safe")));
        SetClock clock;
        Database db;
        QVERIFY(await(db.open(database)));
        SqliteSaleBooks books(db, clock);
        for (int i = 0; i < sales; ++i)
            QVERIFY(await(books.sellForCash(draftOf(10'000), cash(10'000, 20'000))));
        if (more)
            more(books);
    }
    RestoreOrder order() const { return {backup, database, QStringLiteral("Sari"), SetClock().now().addSecs(60), false}; }
    qint64 sales() const { return countIn(database, QStringLiteral("SELECT count(*) FROM sale")); }
};

} // namespace

class TestBackup final : public QObject {
    Q_OBJECT

private slots:
    void takenWhileSalesRun()
    {
        Books b;
        QVERIFY(b.opened);
        std::vector<Pending<SaleRecord>> selling;
        for (int i = 0; i < 60; ++i)
            selling.push_back(b.books.sellForCash(draftOf(1'000 + i), cash(1'000 + i, 5'000)));
        QVERIFY(QTest::qWaitFor([&] { return selling[10].isFinished(); }));
        const QString file = b.dir.filePath(QStringLiteral("copy.db"));
        auto taking = std::async(std::launch::async, [&] { return takeBackup(b.file(), file, kNote, b.clock.now(), nullptr); });
        QVERIFY(QTest::qWaitFor([&] { return taking.wait_for(std::chrono::seconds{0}) == std::future_status::ready; }, 20'000));
        const auto facts = taking.get();
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->trouble, KeepTrouble::None);
        for (auto &each : selling)
            QVERIFY(await(each));
        const qint64 have = facts->rowsOf(QStringLiteral("sale"));
        QVERIFY2(have > 10, qPrintable(QString::number(have)));
        // Whole sales, one after the other: nothing half, no hole.
        QCOMPARE(countIn(file, QStringLiteral("SELECT max(sequence) FROM sale")), have);
        QCOMPARE(countIn(file, QStringLiteral("SELECT count(*) FROM sale s WHERE state <> 'paid' OR total <>"
                                              " (SELECT sum(amount) FROM payment WHERE sale = s.id) OR total <> (SELECT sum(total) FROM sale_line WHERE sale = s.id)")),
                 0);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM sale")), 60);
        QCOMPARE(countIn(file, QStringLiteral("SELECT last FROM receipt_counter")), have);
        QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
    }

    void whatIsWrongIsFound_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<bool>("record");
        QTest::addColumn<int>("trouble");
        const auto s = [](const char *sql) { return QString::fromLatin1(sql); };
        QTest::newRow("nothing") << QStringList() << true << int(KeepTrouble::None);
        QTest::newRow("nothing, record lost") << QStringList() << false << int(KeepTrouble::None);
        QTest::newRow("a total changed")
            << QStringList{s("DROP TRIGGER sale_line_fixed"), s("UPDATE sale_line SET total = 1"),
                           s("CREATE TRIGGER sale_line_fixed BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'a booked line is not changed'); END")}
            << true << int(KeepTrouble::Changed);
        QTest::newRow("a law taken out, record lost") << QStringList{s("DROP TRIGGER payment_stays")} << false << int(KeepTrouble::SchemaOdd);
        QTest::newRow("a table brought in, record lost") << QStringList{s("CREATE TABLE mine (x)")} << false << int(KeepTrouble::SchemaOdd);
        QTest::newRow("a newer Laci") << QStringList{s("PRAGMA user_version=999")} << false << int(KeepTrouble::Newer);
        QTest::newRow("another program") << QStringList{s("PRAGMA application_id=5")} << false << int(KeepTrouble::Foreign);
        QTest::newRow("pointing at nothing")
            << QStringList{s("PRAGMA foreign_keys=OFF"), s("INSERT INTO product_barcode VALUES ('899', 424242)")} << false << int(KeepTrouble::LooseEnds);
    }
    void whatIsWrongIsFound()
    {
        QFETCH(QStringList, statements);
        QFETCH(bool, record);
        QFETCH(int, trouble);
        ClosedShop shop;
        shop.sell(2);
        const auto made = shop.back();
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->rowsOf(QStringLiteral("sale")), 2);
        QVERIFY(made->lastSale.endsWith(QStringLiteral("-0002")));
        workOn(shop.backup, statements);
        if (!record)
            QVERIFY(QFile::remove(recordFileOf(shop.backup)));
        const auto facts = checkFile(shop.backup, nullptr);
        QVERIFY(facts);
        QVERIFY2(int(facts->trouble) == trouble, qPrintable(keepTroubleWord(facts->trouble) + u' ' + facts->detail));
        const auto restored = restoreFile(shop.order(), nullptr);
        QCOMPARE(restored.has_value(), trouble == int(KeepTrouble::None));
        if (!restored)
            QCOMPARE(int(keepTroubleOf(restored.error()).value_or(KeepTrouble::None)), trouble);
        QCOMPARE(shop.sales(), 2);
    }

    void damagedBytesAreRefused_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<int>("trouble");
        QTest::newRow("cut in the middle") << qint64(-1) << int(KeepTrouble::Damaged);
        QTest::newRow("a page of a table") << qint64(2 * 4096) << int(KeepTrouble::Damaged);
        QTest::newRow("the first bytes") << qint64(0) << int(KeepTrouble::Foreign);
    }
    void damagedBytesAreRefused()
    {
        QFETCH(qint64, at);
        QFETCH(int, trouble);
        ClosedShop shop;
        shop.sell(2);
        QVERIFY(shop.back());
        QVERIFY(QFile::remove(recordFileOf(shop.backup)));
        QFile file(shop.backup);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (at < 0) {
            QVERIFY(file.resize(file.size() / 2 + 100));
        } else {
            file.seek(at);
            file.write(QByteArray(3000, 'x'));
        }
        file.close();
        const auto facts = checkFile(shop.backup, nullptr);
        QVERIFY(facts);
        QVERIFY2(int(facts->trouble) == trouble, qPrintable(keepTroubleWord(facts->trouble) + u' ' + facts->detail));
        QVERIFY(!restoreFile(shop.order(), nullptr));
        RestoreOrder insisting = shop.order();
        insisting.accepted = true;
        QVERIFY(!restoreFile(insisting, nullptr));
        QCOMPARE(shop.sales(), 2);
    }

    void aChangedJournalIsFound()
    {
        ClosedShop shop;
        shop.sell(1);
        {
            auto connection = Connection::open(shop.database, Connection::Use::Write);
            QVERIFY(connection);
            for (const QString &what : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}) {
                QVERIFY((*connection)->transact([&] { return writeJournal(**connection, {JournalKind::DrawerOpened, QStringLiteral("Sari"), {}, what, {}}, SetClock().now()); }));
            }
        }
        QStringList laws;
        {
            auto connection = Connection::open(shop.database, Connection::Use::LookOnly);
            auto triggers = (*connection)->query(QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'"));
            while (triggers->next())
                laws << QStringLiteral("DROP TRIGGER ") + triggers->text(0) << triggers->text(1);
        }
        QStringList work;
        for (qsizetype i = 0; i < laws.size(); i += 2)
            work << laws[i];
        work << QStringLiteral("UPDATE journal SET subject = 'X' WHERE number = 2");
        for (qsizetype i = 1; i < laws.size(); i += 2)
            work << laws[i];
        workOn(shop.database, work);
        // The data is backed up all the same, and the backup says so.
        const auto facts = shop.back();
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->trouble, KeepTrouble::JournalOdd);
        QVERIFY2(facts->detail.contains(QStringLiteral("entry 2")), qPrintable(facts->detail));
        QVERIFY(!restoreFile(shop.order(), nullptr));
        RestoreOrder insisting = shop.order();
        insisting.accepted = true;
        QVERIFY(restoreFile(insisting, nullptr));
    }

    void aKillAtAnyStepLeavesWholeBooks_data()
    {
        QTest::addColumn<int>("step");
        for (const RestoreStep step : {RestoreStep::Checked, RestoreStep::CopyReady, RestoreStep::OldFolded, RestoreStep::OldKept, RestoreStep::LogGone,
                                       RestoreStep::Swapped})
            QTest::addRow("%d", int(step)) << int(step);
    }
    void aKillAtAnyStepLeavesWholeBooks()
    {
        QFETCH(int, step);
        ClosedShop shop;
        shop.sell(2);
        QVERIFY(shop.back());
        shop.sell(3);
        (void)restoreFile(shop.order(), nullptr, [step](RestoreStep at) { return int(at) != step; });
        const auto after = checkFile(shop.database, nullptr);
        QVERIFY(after);
        QVERIFY2(after->trouble == KeepTrouble::None, qPrintable(after->detail));
        QCOMPARE(after->rowsOf(QStringLiteral("sale")), step == int(RestoreStep::Swapped) ? 2 : 5);
        // What a kill left lying about is in nobody's way.
        const auto again = restoreFile(shop.order(), nullptr);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(shop.sales(), 2);
        QVERIFY(!QFile::exists(shop.database + QStringLiteral(".restoring")));
        const auto files = QDir(shop.dir.path()).entryInfoList({QStringLiteral("till.before-restore-*.db")});
        QVERIFY(!files.isEmpty());
        QVERIFY(std::any_of(files.begin(), files.end(), [](const QFileInfo &kept) {
            return countIn(kept.absoluteFilePath(), QStringLiteral("SELECT count(*) FROM sale")) == 5;
        }));
    }

    void numbersAreNotGivenTwiceAndLostPaymentsAreNamed()
    {
        ClosedShop shop;
        shop.sell(2);
        QVERIFY(shop.back());
        shop.sell(1, [](SqliteSaleBooks &books) { QVERIFY(await(books.openSale(draftOf(25'000), gatewayPayment(25'000, QStringLiteral("K1-LOST"))))); });
        const auto preview = previewRestore(shop.backup, shop.database, nullptr);
        QVERIFY(preview);
        QVERIFY(preview->possible() && preview->booksReadable);
        QCOMPARE(preview->salesLost, 2);
        QCOMPARE(preview->paymentsLost.size(), 1);
        QCOMPARE(preview->paymentsLost.first().reference, QStringLiteral("K1-LOST"));
        QCOMPARE(preview->paymentsLost.first().amount, 25'000);
        QCOMPARE(writeLostPayments(preview->paymentsLost, shop.dir.filePath(QStringLiteral("lost.csv"))).value_or(-1), 1);

        const auto done = restoreFile(shop.order(), nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(countIn(done->oldKept, QStringLiteral("SELECT count(*) FROM sale")), 4);
        QCOMPARE(countIn(shop.database, QStringLiteral("SELECT count(*) FROM journal WHERE kind = 'restored' AND who = 'Sari'")), 1);
        shop.sell(1);
        QCOMPARE(countIn(shop.database, QStringLiteral("SELECT max(sequence) FROM sale")), 5);
    }

    void nobodyElseMayHoldTheBooks()
    {
        Books b;
        QVERIFY(await(b.books.sellForCash(draftOf(10'000), cash(10'000, 10'000))));
        const QString backup = b.dir.filePath(QStringLiteral("copy.db"));
        QVERIFY(takeBackup(b.file(), backup, kNote, b.clock.now(), nullptr));
        const auto refused = restoreFile({backup, b.file(), QStringLiteral("Sari"), b.clock.now(), false}, nullptr);
        QVERIFY(!refused);
        QCOMPARE(keepTroubleOf(refused.error()).value_or(KeepTrouble::None), KeepTrouble::InUse);
        QVERIFY(await(b.books.sellForCash(draftOf(10'000), cash(10'000, 10'000))));

        ClosedShop shop;
        shop.sell(1);
        QVERIFY(shop.back());
        auto reader = Connection::open(shop.database, Connection::Use::Read);
        QVERIFY(reader && (*reader)->whole(QStringLiteral("SELECT count(*) FROM sale")));
        const auto read = restoreFile(shop.order(), nullptr);
        QVERIFY(!read);
        QCOMPARE(keepTroubleOf(read.error()).value_or(KeepTrouble::None), KeepTrouble::InUse);
        reader->reset();
        QVERIFY(restoreFile(shop.order(), nullptr));
    }

    void damagedBooksAreReplacedAndKept()
    {
        ClosedShop shop;
        shop.sell(2);
        QVERIFY(shop.back());
        QFile file(shop.database);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(0);
        file.write(QByteArray(8000, 'x'));
        file.close();
        const auto preview = previewRestore(shop.backup, shop.database, nullptr);
        QVERIFY(preview && preview->possible() && !preview->booksReadable);
        const auto done = restoreFile(shop.order(), nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(shop.sales(), 2);
        QFile kept(done->oldKept);
        QVERIFY(kept.open(QIODevice::ReadOnly) && kept.read(8) == "xxxxxxxx");
        QVERIFY(QFile::remove(shop.database));
        QVERIFY(restoreFile(shop.order(), nullptr));
        QCOMPARE(shop.sales(), 2);
    }

    void aBackupThatCannotBeMadeLeavesTheOldOne()
    {
        ClosedShop shop;
        shop.sell(1);
        QVERIFY(shop.back());
        shop.sell(1);
        const auto troubleAt = [&](const QString &target, KeepControl *control = nullptr) {
            const auto done = takeBackup(shop.database, target, kNote, SetClock().now(), control);
            return done ? KeepTrouble::None : keepTroubleOf(done.error()).value_or(KeepTrouble::None);
        };
        QCOMPARE(troubleAt(shop.dir.filePath(QStringLiteral("no/such/x.db"))), KeepTrouble::FolderMissing);
        QCOMPARE(troubleAt(shop.database + QStringLiteral("/x.db")), KeepTrouble::FolderMissing);
        KeepControl stop;
        stop.cancel = true;
        const auto stopped = takeBackup(shop.database, shop.backup, kNote, SetClock().now(), &stop);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto facts = checkFile(shop.backup, nullptr);
        QVERIFY(facts);
        QCOMPARE(facts->trouble, KeepTrouble::None);
        QCOMPARE(facts->rowsOf(QStringLiteral("sale")), 1);
        QCOMPARE(QDir(shop.dir.filePath(QStringLiteral("safe"))).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void anOlderVersionsBackupComesUpToDate()
    {
        QTemporaryDir dir;
        const QString old = dir.filePath(QStringLiteral("old.db"));
        {
            auto connection = Connection::open(old, Connection::Use::Write);
            QVERIFY(connection && migrate(**connection, 2));
        }
        const auto facts = checkFile(old, nullptr);
        QVERIFY(facts);
        QVERIFY2(facts->trouble == KeepTrouble::None, qPrintable(facts->detail));
        const QString database = dir.filePath(QStringLiteral("till.db"));
        const auto done = restoreFile({old, database, QStringLiteral("Sari"), SetClock().now(), false}, nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        Database db;
        QCOMPARE(await(db.open(database)).value_or(Opened()).cameFrom, latestSchema());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
