#pragma once
#include "ports/data_keeper.h"
#include <functional>

namespace laci {

struct RestoreOrder {
    QString backup;
    QString database;            ///< what is replaced; may be damaged or not be there
    QString by;                  ///< for the journal; never empty
    QDateTime at;
    bool accepted = false;       ///< a file that was worked on is taken all the same (RestorePreview::possibleIfAccepted)
};

struct RestoreDone {
    FileFacts facts;             ///< of the backup
    QString oldKept;             ///< where the replaced database lies now; empty: there was none
};

/// Where a restore stands when it is asked whether to go on; for tests that end it there.
enum class RestoreStep { Checked, CopyReady, OldFolded, OldKept, LogGone, Swapped };

/// What a restore would bring and take away. Reads both files, changes none; the till may be running. Blocking.
Result<RestorePreview> previewRestore(const QString &backup, const QString &database, KeepControl *control);

/// Puts a backup in the place of the database. At any moment, a kill or a power cut included, a whole database lies there: the old one
/// or the restored one. The old one stays beside it under a dated name. The restored one is brought to the present schema, has
/// a `restored` entry in its journal, and gives no receipt number again that the old one gave. InUse while another program has the books
/// open. Blocking; `goesOn` false stops dead, as a kill would.
Result<RestoreDone> restoreFile(const RestoreOrder &order, KeepControl *control, const std::function<bool(RestoreStep)> &goesOn = {});

/// The payments of a preview as CSV; how many.
Result<qint64> writeLostPayments(const QList<LostPayment> &payments, const QString &file);

} // namespace laci
