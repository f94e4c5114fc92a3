#pragma once
#include "persistence/connection.h"

namespace laci {

/// Every product, inactive ones too, by SKU, in the columns of csv_mapping.h: UTF-8 with BOM, CRLF, whole or not there. A text that a
/// spreadsheet would take for a formula (=, +, -, @) gets an apostrophe before it, and so does one that begins with an
/// apostrophe; the import takes it off again, so that the way there and back is exact. How many products.
Result<qint64> exportGoods(Connection &connection, const QString &file);

} // namespace laci
