#pragma once
#include "ports/product_store.h"
#include <optional>

namespace laci {

class Connection;
struct SievedFile;

/// Takes a CSV file into the catalogue in one transaction (see ProductStore::importCsv). Rules:
/// - A row belongs to the product with its SKU. Without a SKU in the row, to the one with its barcode; a new one then gets its first
///   barcode as SKU. A barcode that belongs to a product with another SKU rejects the row.
/// - Later rows win: a second row of one SKU in the same file is an update and counts as such. Its barcodes are added to
///   those of the first, because some programs export a row for each barcode; across files a filled barcode cell replaces.
/// - An empty barcode cell keeps the barcodes. An empty cell of another mapped column clears the field.
/// - A stock that a file changes is a correction with the reason "import" (stock_rows.h); the first one of a new product is not.
/// - Rows of nothing but separators are passed over; every other row is counted in the report.
/// - "1.000" as a stock is one unit, as everywhere (domain/quantity.h): a dot before three digits is a decimal point there.
/// Runs on the writer thread, `control` may be null. Cancelled, Storage and InvalidInput leave the catalogue as it was.
/// `sieved`: what sieve() left of the file; then it is not read again, and the writer is held for these rows only. Rows it took out count
/// as taken at that moment.
Result<ImportReport> importCatalogue(Connection &connection, const QString &file, const CsvMapping &mapping, bool dryRun,
                                     ImportControl *control, const std::optional<SievedFile> &sieved);

} // namespace laci
