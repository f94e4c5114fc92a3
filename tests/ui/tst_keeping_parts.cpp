#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/backup_part.h"
#include "ui/pages/settings/form_part.h"
#include "ui/pages/settings/health_part.h"
#include "ports/data_keeper.h"
#include "ports/health_desk.h"
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

class ScriptedKeeper final : public DataKeeper {
public:
    Result<BackupDone> done = BackupDone{};
    RestorePreview held;
    QList<FoundBackup> there;
    QString asked;
    using DataKeeper::backupNow;
    Pending<BackupDone> backupNow(const QString &reason, const QString &by, std::shared_ptr<KeepControl>) override
    {
        asked = reason + u' ' + by;
        return ready<BackupDone>(done);
    }
    Pending<FileFacts> backupTo(const QString &, const QString &, std::shared_ptr<KeepControl>) override { return ready<FileFacts>(FileFacts()); }
    QString folder() const override { return QStringLiteral("/backups"); }
    Pending<QList<FoundBackup>> backups() override { return ready<QList<FoundBackup>>(there); }
    Pending<RestorePreview> preview(const QString &, std::shared_ptr<KeepControl>) override { return ready<RestorePreview>(held); }
    Pending<qint64> exportLost(const RestorePreview &, const QString &) override { return ready<qint64>(0); }
    Pending<ExportDone> exportAll(const QString &, const QString &, std::shared_ptr<KeepControl>) override { return ready<ExportDone>(ExportDone()); }
};

class ScriptedHealth final : public HealthDesk {
public:
    HealthSheet sheet;
    QStringList findings;
    Pending<HealthSheet> look() override { return ready<HealthSheet>(sheet); }
    Pending<QStringList> checkBooks() override { return ready<QStringList>(findings); }
    Pending<void> writeReport(const QString &) override { return ready<void>({}); }
    void scanned() override {}
};

} // namespace

class TestKeepingParts final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        ScriptedKeeper keeper;
        ScriptedHealth health;
        QWidget window;
        QString restored;
        Bench()
        {
            till.services.data = &keeper;
            till.services.health = &health;
            till.services.restore = [this](const QString &file, const QString &, bool accepted) { restored = file + (accepted ? QStringLiteral(" accepted") : QString()); };
            window.resize(800, 900);
            keeper.there = {{QStringLiteral("/backups/toko-K1-20261120-213000.db"), 5'000'000, till.clock.now(), QStringLiteral("Toko"), QStringLiteral("Sari"), QStringLiteral("shift"),
                             QStringLiteral("K1-20261120-0042"), 42, true, false}};
            keeper.held.facts.counts = {{QStringLiteral("sale"), 42}, {QStringLiteral("product"), 7}};
            keeper.held.facts.hasRecord = true;
            keeper.held.booksReadable = true;
        }
        template <class Part> void open()
        {
            auto *part = new Part(till.services, &window);
            part->setGeometry(20, 20, 740, 860);
            window.show();
            static_cast<FormPart *>(part)->look();   // BackupPart has a look() of its own
        }
        QString said(const char *name) { return named<Banner>(window, name) ? named<Banner>(window, name)->text() : QString(); }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void aBackupSaysWhatBecameOfIt_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("copy");
        QTest::addColumn<QString>("words");
        QTest::newRow("well") << int(KeepTrouble::None) << int(KeepTrouble::None) << "A second copy is in";
        QTest::newRow("stick not there") << int(KeepTrouble::None) << int(KeepTrouble::FolderMissing) << "There is no second copy: The folder is not there";
        QTest::newRow("journal changed") << int(KeepTrouble::JournalOdd) << int(KeepTrouble::None) << "no older backup was thrown away";
    }
    void aBackupSaysWhatBecameOfIt()
    {
        QFETCH(int, trouble);
        QFETCH(int, copy);
        QFETCH(QString, words);
        Bench b;
        b.keeper.done->facts.trouble = KeepTrouble(trouble);
        b.keeper.done->copies = {{QStringLiteral("/stick"), QStringLiteral("/stick/x.db"), KeepTrouble(copy)}};
        b.open<BackupPart>();
        QTest::keyClick(named<Button>(b.window, "backupNow"), Qt::Key_Return);
        QTRY_VERIFY2(b.said("backupSaid").contains(words), qPrintable(b.said("backupSaid")));
        QVERIFY(b.keeper.asked.startsWith(QStringLiteral("asked ")));
        shoot(b.window, QStringLiteral("settings-backup"));
    }

    void aBackupThatWasNotMadeSaysWhy()
    {
        Bench b;
        b.keeper.done = keepFail(KeepTrouble::DiskFull, QStringLiteral("technical"));
        b.open<BackupPart>();
        named<Button>(b.window, "backupNow")->click();
        QTRY_VERIFY(b.said("backupSaid").contains(QStringLiteral("disk is full")));
        QVERIFY(!b.said("backupSaid").contains(QStringLiteral("technical")));
        QVERIFY(named<Button>(b.window, "backupNow")->isEnabled());
    }

    void aRestoreNamesWhatWouldBeLostAndWaitsForAPerson()
    {
        Bench b;
        b.keeper.held.salesLost = 3;
        b.keeper.held.paymentsLost = {{QStringLiteral("K1-20261121-0001"), QStringLiteral("gobiz"), QStringLiteral("K1-REF"), QStringLiteral("pending"), 25'000, b.till.clock.now()}};
        b.open<BackupPart>();
        QTRY_VERIFY(named<Button>(b.window, "backup_0"));
        named<Button>(b.window, "backup_0")->click();
        QTRY_VERIFY(named<Button>(b.window, "restoreGo"));
        QVERIFY(b.said("restoreLost").contains(QStringLiteral("1 payment")));
        QVERIFY(named<Button>(b.window, "saveLost"));
        shoot(b.window, QStringLiteral("settings-restore"));
        // A stray Enter is the safe answer.
        QTest::keyClick(b.window.focusWidget() ? b.window.focusWidget() : &b.window, Qt::Key_Return);
        QTRY_VERIFY(!Sheet::isOpenIn(&b.window));
        QVERIFY(b.restored.isEmpty());
        named<Button>(b.window, "backup_0")->click();
        QTRY_VERIFY(named<Button>(b.window, "restoreGo"));
        named<Button>(b.window, "restoreGo")->click();
        QTRY_COMPARE(b.restored, QStringLiteral("/backups/toko-K1-20261120-213000.db"));
    }

    void aBadFileIsNotOffered_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<bool>("offered");
        for (const KeepTrouble trouble : {KeepTrouble::Damaged, KeepTrouble::Foreign, KeepTrouble::Newer, KeepTrouble::LooseEnds, KeepTrouble::NotFound})
            QTest::addRow("%d", int(trouble)) << int(trouble) << false;
        for (const KeepTrouble trouble : {KeepTrouble::Changed, KeepTrouble::JournalOdd, KeepTrouble::SchemaOdd})
            QTest::addRow("%d", int(trouble)) << int(trouble) << true;
    }
    void aBadFileIsNotOffered()
    {
        QFETCH(int, trouble);
        QFETCH(bool, offered);
        Bench b;
        b.keeper.held.facts.trouble = KeepTrouble(trouble);
        b.open<BackupPart>();
        QTRY_VERIFY(named<Button>(b.window, "backup_0"));
        named<Button>(b.window, "backup_0")->click();
        QTRY_VERIFY(!b.said("restoreTrouble").isEmpty());
        QCOMPARE(named<Button>(b.window, "restoreGo") != nullptr, offered);
        if (offered) {
            named<Button>(b.window, "restoreGo")->click();
            QTRY_VERIFY(b.restored.endsWith(QStringLiteral(" accepted")));
        }
    }

    void healthSaysWhatIsWrongInWords()
    {
        Bench b;
        b.health.sheet.at = b.till.clock.now();
        b.health.sheet.items = {{HealthTopic::Backup, HealthTone::Good, {}, b.till.clock.now()},
                                {HealthTopic::Clock, HealthTone::Bad, QStringLiteral("gobiz"), b.till.clock.now(), 7200},
                                {HealthTopic::DatabaseDisk, HealthTone::Watch, QStringLiteral("/"), {}, 500'000'000, 100'000'000'000}};
        b.health.findings = {QStringLiteral("row 3 missing from index")};
        b.open<HealthPart>();
        QTRY_VERIFY(named<TextLabel>(b.window, "health_clock"));
        QVERIFY2(named<TextLabel>(b.window, "health_clock")->text().contains(QStringLiteral("2 h ahead")), qPrintable(named<TextLabel>(b.window, "health_clock")->text()));
        QVERIFY(named<TextLabel>(b.window, "health_database_disk")->text().contains(QStringLiteral("Make room")));
        named<Button>(b.window, "healthCheck")->click();
        QTRY_VERIFY(b.said("healthSaid").contains(QStringLiteral("does not fit")));
        shoot(b.window, QStringLiteral("settings-health"));
    }
};

LACI_GUI_MAIN(TestKeepingParts)
#include "tst_keeping_parts.moc"
