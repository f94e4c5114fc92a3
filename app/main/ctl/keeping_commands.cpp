#include "keeping/health_memory.h"
#include "keeping/shop_keeper.h"
#include "main/ctl/console.h"
#include "main/ctl/doctor_command.h"
#include "main/ctl/keeping_json.h"
#include "persistence/backup_check.h"
#include "persistence/backup_file.h"
#include "persistence/connection.h"
#include "persistence/export_all.h"
#include "persistence/file_lock.h"
#include "persistence/file_probe.h"
#include "persistence/journal_rows.h"
#include "persistence/migrations.h"
#include "persistence/restore_file.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QLockFile>

namespace laci::ctl {
namespace {

const QString kProgram = QStringLiteral(LACI_VERSION);

QString actor(const QCommandLineParser &parser, const Settings &settings)
{
    const QString named = parser.value(QStringLiteral("by")).trimmed();
    return named.isEmpty() ? settings.text(QStringLiteral("till.cashier")) : named;
}

/// Into the journal, where no window has the books: then the window's own rules hold, and the file is left alone.
bool noted(const QString &database, const JournalDraft &act, const QDateTime &at, const FileFacts *backup)
{
    const auto lock = lockDatabase(settledName(database));
    const auto probed = probeFile(database);
    if (!lock || !probed || probed->schema != latestSchema())
        return false;
    auto connection = Connection::open(database, Connection::Use::Write);
    if (!connection)
        return false;
    return (*connection)
        ->transact([&]() -> Result<void> {
            if (backup) {
                if (auto kept = rememberBackup(**connection, backup->file, at); !kept)
                    return kept;
            }
            return writeJournal(**connection, act, at).map([](const JournalEntry &) {});
        })
        .has_value();
}

void backup(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("by"), QString(), QStringLiteral("NAME")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    const QDateTime at = SystemClock().now();
    const QString by = actor(parser, *settings);
    const auto made = takeBackup(console.options().database, parser.positionalArguments()[0], backupNote(*settings, kProgram, QStringLiteral("asked"), by), at, nullptr);
    if (!made)
        return finish(console.refuse(made.error()));
    const bool inJournal = noted(console.options().database,
                                 {JournalKind::BackedUp, by, {}, QFileInfo(made->file).fileName(), QStringLiteral("%1 sales").arg(made->rowsOf(QStringLiteral("sale")))}, at, &*made);
    console.say(wordsOf(*made));
    QJsonObject document = toJson(*made);
    document.insert(QStringLiteral("noted"), inJournal);
    console.print({{QStringLiteral("backup"), document}});
    finish(Exit::Done);
}

void verify(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto facts = checkFile(parser.positionalArguments()[0], nullptr);
    if (!facts)
        return finish(console.refuse(facts.error()));
    console.say(wordsOf(*facts));
    console.print({{QStringLiteral("file"), toJson(*facts)}, {QStringLiteral("good"), facts->trouble == KeepTrouble::None}});
    finish(facts->trouble == KeepTrouble::None ? Exit::Done : Exit::Refused);
}

void tell(Console &console, const RestorePreview &preview)
{
    console.say(wordsOf(preview.facts));
    if (preview.booksReadable && preview.salesLost > 0)
        console.say(QStringLiteral("  %1 sales of the present books are not in it").arg(preview.salesLost));
    if (!preview.booksReadable)
        console.say(QStringLiteral("  the present books cannot be read or are not there"));
    for (const LostPayment &payment : preview.paymentsLost) {
        console.say(QStringLiteral("  would no longer be watched: %1 %2 %3 %4 %5").arg(payment.sale, payment.gateway, payment.reference, payment.state,
                                                                                      rupiahText(Rupiah::trusted(payment.amount))));
    }
}

void restore(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("by"), QString(), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("lost"), QString(), QStringLiteral("CSV")});
    parser.addOption(QCommandLineOption(QStringLiteral("yes")));
    parser.addOption(QCommandLineOption(QStringLiteral("accept-changed")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    const QString database = console.options().database;
    const QString file = parser.positionalArguments()[0];
    const auto preview = previewRestore(file, database, nullptr);
    if (!preview)
        return finish(console.refuse(preview.error()));
    const bool accepted = parser.isSet(QStringLiteral("accept-changed"));
    if (!preview->possible() && !(accepted && preview->possibleIfAccepted())) {
        QString why = preview->facts.detail;
        if (preview->possibleIfAccepted())
            why += QStringLiteral("; somebody has worked on it; with --accept-changed it is taken all the same");
        return finish(console.refuse(keepFail(preview->facts.trouble, why).value()));
    }
    tell(console, *preview);
    if (const QString lost = parser.value(QStringLiteral("lost")); !lost.isEmpty()) {
        if (const auto written = writeLostPayments(preview->paymentsLost, lost); !written)
            return finish(console.refuse(written.error()));
    }
    if (!parser.isSet(QStringLiteral("yes"))) {
        console.say(QStringLiteral("Nothing was changed. Add --yes to put it in the place of %1.").arg(database));
        console.print({{QStringLiteral("preview"), toJson(*preview)}, {QStringLiteral("restored"), false}});
        return finish(Exit::Refused);
    }
    const auto done = restoreFile({file, database, actor(parser, *settings), SystemClock().now(), accepted}, nullptr);
    if (!done)
        return finish(console.refuse(done.error()));
    console.say(done->oldKept.isEmpty() ? QStringLiteral("Restored.") : QStringLiteral("Restored. The books before are kept as %1.").arg(done->oldKept));
    console.print({{QStringLiteral("preview"), toJson(*preview)}, {QStringLiteral("restored"), true}, {QStringLiteral("old"), done->oldKept}});
    finish(Exit::Done);
}

void exportAll(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("by"), QString(), QStringLiteral("NAME")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    const QDateTime at = SystemClock().now();
    const QString by = actor(parser, *settings);
    const BackupNote note = backupNote(*settings, kProgram, {}, by);
    const auto done = exportEverything({console.options().database, parser.positionalArguments()[0], note.shop, note.till, kProgram, at, openSettings(*settings, true)}, nullptr);
    if (!done)
        return finish(console.refuse(done.error()));
    (void)noted(console.options().database, {JournalKind::Exported, by, {}, done->folder.left(200), {}}, at, nullptr);
    QJsonArray tables;
    for (const auto &[name, rows] : done->rows) {
        tables.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("rows"), rows}});
        if (!console.json())
            console.say(QStringLiteral("%1  %2").arg(rows, 9).arg(name));
    }
    console.say(done->folder);
    console.print({{QStringLiteral("folder"), done->folder}, {QStringLiteral("tables"), tables}});
    finish(Exit::Done);
}

} // namespace

QList<Command> keepingCommands()
{
    return {
        {QStringLiteral("backup"), QStringLiteral("FILE [--by NAME]"),
         QStringLiteral("A checked copy of the books of this moment, also while a till sells: opened again, integrity, references, schema and\n"
                        "journal verified. FILE.json beside it says when, how many rows, and the SHA-256. An older FILE stays until the new\n"
                        "one is whole. Books whose journal does not fit are backed up all the same; \"trouble\" says so."),
         backup},
        {QStringLiteral("restore"), QStringLiteral("FILE [--yes] [--lost CSV] [--accept-changed] [--by NAME]"),
         QStringLiteral("Puts a backup in the place of the books. Without --yes only says what it holds and what would be lost (exit 1). The books\n"
                        "before stay beside it under a dated name; receipt numbers are not given twice; the journal gets an entry. Refused\n"
                        "while a till has the books open, and for files that are damaged, foreign or newer. --lost: payments that would no longer\n"
                        "be watched, as CSV. --accept-changed: take a file that somebody has worked on."),
         restore},
        {QStringLiteral("verify"), QStringLiteral("FILE"),
         QStringLiteral("Checks a backup (or the books) whole and says what it holds. Exit 0: whole, ours, untouched. 1: not; \"trouble\" says why."), verify},
        {QStringLiteral("export"), QStringLiteral("DIR [--by NAME]"),
         QStringLiteral("Everything the shop owns as CSV and JSON, with a manifest and a README, into a folder that is empty or not there yet."), exportAll},
        {QStringLiteral("doctor"), QStringLiteral("[--report FILE] [--check] [--offline]"),
         QStringLiteral("How the till is doing: clock, disks, books, backup, printer, gateways, open payments. Asks each enabled gateway once, unless\n"
                        "--offline. --check: SQLite's full check and the journal's too. --report: one file for support, without secrets.\n"
                        "Exit 0: nothing bad. 1: something is; it says what."),
         doctor},
    };
}

} // namespace laci::ctl
