#pragma once
#include "ports/data_keeper.h"

namespace laci {

struct ExportOrder {
    QString database;
    QString folder;              ///< must be empty or not be there
    QString shop, till, program;
    QDateTime at;
    QList<std::pair<QString, QString>> settings;     ///< without secrets
};

/// Everything the shop owns as CSV and JSON, one pair of files for each table, all of one moment; pictures as files; a manifest with
/// rows, columns and check sums; a README. What a program only keeps for itself (search index, sums, print queue, carts on the screen)
/// and every PIN is left out. Written beside and renamed: the folder is whole or not there. Errors by keepFail(); Conflict when the
/// folder is in use. Blocking, in constant memory.
Result<ExportDone> exportEverything(const ExportOrder &order, KeepControl *control);

} // namespace laci
