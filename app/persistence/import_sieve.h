#pragma once
#include "persistence/csv_product.h"
#include "ports/product_store.h"
#include <QFile>
#include <functional>
#include <memory>

namespace laci {

class Connection;

/// A CSV file behind its header, with a mapping that fits it.
struct OpenCsv {
    QFile file;
    std::unique_ptr<CsvReader> reader;
    qsizetype columns = 0;
};

/// NotFound, Storage, Malformed (no readable header), InvalidInput (the mapping does not fit).
Result<std::unique_ptr<OpenCsv>> openCsv(const QString &file, const CsvMapping &mapping);

/// Every row but blank ones, as a product or why it is none. Cancelled when `control` says so. For its progress: the work
/// is so many `parts` of one reading each, of which `before` are done.
using CsvRowTaker = std::function<Result<void>(qint64 line, const tl::expected<CsvProduct, RowFault> &product)>;
Result<void> eachRow(OpenCsv &csv, const CsvMapping &mapping, ImportControl *control, const CsvRowTaker &take, int parts = 1, int before = 0);

struct SievedRow {
    qint64 line = 0;
    tl::expected<CsvProduct, RowFault> product;
};

/// What is left of a file when the rows that say what the catalogue says already are taken out.
struct SievedFile {
    static constexpr int kMost = 50'000;      ///< rows worth keeping in memory
    QList<SievedRow> rows;                    ///< in the file's order
    qint64 unchanged = 0;
    int unlisted = 0;                         ///< rejected rows beyond ImportReport::kMostListed
};

/// Reads and compares without writing, on any connection, so that the writer, for which sales wait, is held only for what changes.
/// A product keeps all its rows when one of them changes it: then the order matters. nullopt where it is not worth it: nothing is there to
/// compare with, or more than kMost rows are left.
Result<std::optional<SievedFile>> sieve(Connection &connection, const QString &file, const CsvMapping &mapping, ImportControl *control);

} // namespace laci
