#pragma once
#include "ports/data_keeper.h"

class QJsonObject;

namespace laci {

class Connection;

/// How a column's values are written.
enum class ColumnKind {
    Text,
    Number,              ///< rupiah, counts, basis points, flags: plain digits
    Id,                  ///< digits; a string in JSON, where 63 bits do not fit a number
    Time,                ///< ISO 8601 in UTC with milliseconds
    Thousandths,         ///< a quantity: "1.5"
};

struct ExportColumn {
    QString name;
    ColumnKind kind = ColumnKind::Text;
};

struct ExportTable {
    QString table;
    QString name;                ///< of the files: "products"
    QList<ExportColumn> columns;
};

/// The tables that are the shop's, with the columns that are nobody's secret, read from the file itself: a table that a later
/// version brings is in the export without anybody having to remember it.
Result<QList<ExportTable>> exportTables(Connection &connection);

/// One table as NAME.csv and NAME.json in `folder`; its entry of the manifest.
Result<QJsonObject> writeTable(Connection &connection, const ExportTable &table, const QString &folder, KeepControl *control);

} // namespace laci
