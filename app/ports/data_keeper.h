#pragma once
#include "base/result.h"
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <atomic>
#include <memory>
#include <optional>
#include <utility>

namespace laci {

/// Why a file is no good, or a copy could not be made. The word is the end of an Error's detail where a call fails by it.
enum class KeepTrouble {
    None,
    NotFound,            ///< no such file
    FolderMissing,       ///< no such folder: a stick that is not plugged in
    FolderReadOnly,
    DiskFull,
    DiskFailed,          ///< reading or writing went wrong in another way
    Foreign,             ///< no database of Laci's
    Damaged,             ///< the integrity check says so
    LooseEnds,           ///< rows point at rows that are not there
    Newer,               ///< made by a newer Laci
    SchemaOdd,           ///< a table or a trigger is not as this version makes it: somebody has worked on the file
    Changed,             ///< not the bytes that the record beside it was written for
    JournalOdd,          ///< an entry of the journal does not fit
    InUse,               ///< another Laci has the books open
};
QString keepTroubleWord(KeepTrouble);                        ///< "none", "not_found", …
std::optional<KeepTrouble> keepTroubleFromWord(QStringView);
/// The trouble an error was made with (keepFail); nullopt: it is about something else.
std::optional<KeepTrouble> keepTroubleOf(const Error &error);
tl::unexpected<Error> keepFail(KeepTrouble trouble, const QString &detail);

/// What a database file holds, read from the file itself after it was checked.
struct FileFacts {
    QString file;                ///< absolute
    qint64 bytes = 0;
    QString sha256;              ///< hex; of the file as it lies there
    int schema = 0;
    QDateTime takenAt;           ///< UTC; from the record, else the file's own time
    QString program;             ///< version of the Laci that made it; only with a record
    QString shop, till;          ///< only with a record
    QString reason, by;          ///< likewise: "shift", "asked"; and who
    bool hasRecord = false;      ///< a record lies beside it and could be read
    QList<std::pair<QString, qint64>> counts;        ///< rows of the key tables
    QString lastSale;            ///< number of the newest sale; empty: none
    QDateTime lastSaleAt;
    qint64 openPayments = 0;     ///< requesting, pending or unknown in the file
    qint64 journalEntries = 0;
    QString journalHead;         ///< hash of its last entry, hex
    KeepTrouble trouble = KeepTrouble::None;         ///< None: whole, ours, untouched
    QString detail;              ///< technical, English
    qint64 rowsOf(const QString &table) const;
};

/// Polled, not signalled, like ImportControl. Cancel is looked at between steps and while bytes are copied.
struct KeepControl {
    std::atomic<bool> cancel{false};
    std::atomic<qint64> done{0};         ///< bytes or rows of the present step
    std::atomic<qint64> total{0};        ///< 0: not known
    std::atomic<int> step{0};            ///< a KeepStep
};
enum class KeepStep { Waiting, Reading, Checking, Copying, Writing, Finished };

struct BackupCopy {
    QString folder;
    QString file;                ///< empty: it is not there
    KeepTrouble trouble = KeepTrouble::None;
};

struct BackupDone {
    FileFacts facts;             ///< of the backup; trouble is None or JournalOdd: such a backup is kept, and no older one thrown away
    QList<BackupCopy> copies;    ///< the second folder, when one is set
    QStringList removed;         ///< older ones that the rule no longer keeps
};

/// One that lies in a backup folder. Not checked: what its record says.
struct FoundBackup {
    QString file;
    qint64 bytes = 0;
    QDateTime takenAt;
    QString shop, by, reason, lastSale;
    qint64 sales = 0;
    bool hasRecord = false;
    bool second = false;         ///< in the second folder
};

/// A payment of the present books that the file does not know: after the restore nobody would watch it.
struct LostPayment {
    QString sale, gateway, reference, state;
    qint64 amount = 0;           ///< rupiah
    QDateTime at;
};

struct RestorePreview {
    FileFacts facts;
    bool booksReadable = false;          ///< the present ones; false: damaged or not there
    qint64 salesLost = 0;                ///< in the present books and not in the file
    QList<LostPayment> paymentsLost;     ///< open ones among them
    bool possible() const { return facts.trouble == KeepTrouble::None; }
    /// Whole and ours, but somebody has worked on it, or on its journal: only for who says so.
    bool possibleIfAccepted() const
    {
        return facts.trouble == KeepTrouble::Changed || facts.trouble == KeepTrouble::JournalOdd || facts.trouble == KeepTrouble::SchemaOdd;
    }
};

struct ExportDone {
    QString folder;
    QList<std::pair<QString, qint64>> rows;      ///< by table, as the manifest has them
};

/// Backups, what they hold, and everything the shop owns as plain files. Works on connections of its own, on a thread of its own:
/// never holds up a sale. GUI thread, never blocks.
class DataKeeper {
public:
    virtual ~DataKeeper() = default;
    /// A verified backup into backup.folder, its copy into backup.second_folder, then older ones away by the rule. `reason` is a word:
    /// "shift", "asked". A second folder that is not there is said in `copies` and is no error. Errors by keepFail(); old backups stay.
    [[nodiscard]] virtual Pending<BackupDone> backupNow(const QString &reason, const QString &by, std::shared_ptr<KeepControl> control) = 0;
    Pending<BackupDone> backupNow(const QString &reason, const QString &by) { return backupNow(reason, by, nullptr); }
    /// One backup to a file of one's own choice; nothing else is touched. Replaces the file only when the new one is whole.
    [[nodiscard]] virtual Pending<FileFacts> backupTo(const QString &file, const QString &by, std::shared_ptr<KeepControl> control) = 0;
    /// Where backups go now (backup.folder, else beside the database).
    virtual QString folder() const = 0;
    /// In both folders, newest first; a folder that is not there has none.
    [[nodiscard]] virtual Pending<QList<FoundBackup>> backups() = 0;
    /// Checks the file whole and says what a restore would bring and take away.
    [[nodiscard]] virtual Pending<RestorePreview> preview(const QString &file, std::shared_ptr<KeepControl> control) = 0;
    /// The open payments that a restore would lose sight of, as CSV.
    [[nodiscard]] virtual Pending<qint64> exportLost(const RestorePreview &preview, const QString &file) = 0;
    /// Everything as CSV and JSON into `folder`, which must be empty or not be there: whole or not there.
    [[nodiscard]] virtual Pending<ExportDone> exportAll(const QString &folder, const QString &by, std::shared_ptr<KeepControl> control) = 0;
};

} // namespace laci
