#include "persistence/import_sieve.h"
#include "persistence/catalogue_writer.h"
#include "persistence/csv_mapping.h"
#include "persistence/product_rows.h"
#include <QSet>
#include <algorithm>
#include <vector>

namespace laci {
namespace {

constexpr qint64 kRowsBetweenLooks = 256;     // how often cancel and progress are looked after
constexpr qint64 kNobody = 0;                 // a row of a product that is not there yet
constexpr qint64 kRejected = -1;

Result<void> checkMapping(const CsvMapping &mapping, qsizetype columns)
{
    if (!isComplete(mapping)) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the file needs a column for the name, one for the price, and one for SKU or barcode"));
    }
    const int last = std::max({mapping.sku, mapping.barcode, mapping.name, mapping.category, mapping.price, mapping.cost,
                               mapping.unit, mapping.stock, mapping.taxClass, mapping.active, mapping.steps,
                               mapping.bundles});
    if (last >= columns)
        return fail(ErrorCode::InvalidInput, QStringLiteral("column %1 is not in the file").arg(last + 1));
    return {};
}

Result<std::optional<Product>> bySku(Connection &connection, const QString &sku)
{
    static const QString sql = QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p") + productJoin()
        + QStringLiteral("WHERE p.sku = ?");
    return oneProduct(connection.query(sql, sku));
}

Result<std::optional<qint64>> ownerOf(Connection &connection, const QString &barcode)
{
    return connection.whole(QStringLiteral("SELECT product_id FROM product_barcode WHERE barcode = ?"), barcode);
}

/// As CatalogueWriter::existing() finds it, while no row of the file has been taken.
Result<std::optional<Product>> existing(Connection &connection, const CsvProduct &row)
{
    if (!row.sku.isEmpty())
        return bySku(connection, row.sku);
    for (const QString &barcode : row.barcodes) {
        const auto owner = ownerOf(connection, barcode);
        if (!owner)
            return tl::unexpected(owner.error());
        if (*owner)
            return productById(connection, ProductId(**owner));
    }
    return bySku(connection, row.barcodes.first());
}

/// Whose each row is, and who is changed by one of them.
struct Findings {
    std::vector<qint64> owners;       ///< by the row's place in the file
    QSet<qint64> changed;
    qint64 fresh = 0;
    qint64 rejected = 0;
    bool worthIt = true;
};

Result<void> look(Connection &connection, const CsvMapping &mapping, const tl::expected<CsvProduct, RowFault> &row, Findings &findings)
{
    if (!row) {
        findings.owners.push_back(kRejected);
        ++findings.rejected;
        return {};
    }
    const auto before = existing(connection, *row);
    if (!before)
        return tl::unexpected(before.error());
    if (!*before) {
        findings.owners.push_back(kNobody);
        ++findings.fresh;
    } else {
        const qint64 id = qint64((*before)->id);
        findings.owners.push_back(id);
        if (!differenceOf(**before, afterRow(**before, *row, mapping, false)).isNone())
            findings.changed.insert(id);
    }
    findings.worthIt = findings.fresh + findings.changed.size() <= SievedFile::kMost;
    return {};
}

} // namespace

Result<std::unique_ptr<OpenCsv>> openCsv(const QString &name, const CsvMapping &mapping)
{
    auto csv = std::make_unique<OpenCsv>();
    csv->file.setFileName(name);
    if (!csv->file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 does not exist").arg(name));
    if (!csv->file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, csv->file.errorString()));
    auto reader = CsvReader::over(csv->file);
    if (!reader)
        return tl::unexpected(reader.error());
    csv->reader = std::move(*reader);
    CsvRow header;
    const auto first = csv->reader->next(header);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first || header.trouble != CsvRow::Trouble::None)
        return fail(ErrorCode::Malformed, QStringLiteral("the file has no readable header line"));
    csv->columns = header.fields.size();
    if (auto good = checkMapping(mapping, csv->columns); !good)
        return tl::unexpected(good.error());
    return csv;
}

Result<void> eachRow(OpenCsv &csv, const CsvMapping &mapping, ImportControl *control, const CsvRowTaker &take, int parts, int before)
{
    const auto tell = [&](qint64 rows) {
        if (!control)
            return;
        control->bytesTotal = csv.file.size();
        control->bytesDone = (csv.file.size() * before + csv.reader->bytesDone()) / parts;
        control->rowsDone = std::max<qint64>(before > 0 ? control->rowsDone.load() : 0, rows);
    };
    CsvRow row;
    for (qint64 rows = 0;; ++rows) {
        if (rows % kRowsBetweenLooks == 0) {
            tell(rows);
            if (control && control->cancel)
                return fail(ErrorCode::Cancelled, QStringLiteral("the import was stopped"));
        }
        const auto more = csv.reader->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more) {
            tell(rows);
            return {};
        }
        if (row.isBlank())
            continue;
        const auto product = productFrom(row, mapping, csv.columns);
        if (auto taken = take(row.line, product); !taken)
            return taken;
        if (!product)
            (void)csv.reader->giveBackLines();        // a stray quote may have joined good lines to a bad one
    }
}

Result<std::optional<SievedFile>> sieve(Connection &connection, const QString &file, const CsvMapping &mapping, ImportControl *control)
{
    auto csv = openCsv(file, mapping);
    if (!csv)
        return tl::unexpected(csv.error());
    const auto have = countProducts(connection, {{}, true});
    if (!have)
        return tl::unexpected(have.error());
    if (*have == 0)
        return std::optional<SievedFile>();

    Findings findings;
    const Error enough{ErrorCode::Refused, QStringLiteral("most of it changes")};
    const auto looked = eachRow(**csv, mapping, control, [&](qint64, const auto &product) -> Result<void> {
        if (auto done = look(connection, mapping, product, findings); !done)
            return done;
        return findings.worthIt ? Result<void>() : tl::unexpected(enough);
    }, 2, 0);
    if (!findings.worthIt)
        return std::optional<SievedFile>();
    if (!looked)
        return tl::unexpected(looked.error());

    SievedFile left;
    csv = openCsv(file, mapping);
    if (!csv)
        return tl::unexpected(csv.error());
    size_t place = 0;
    int faults = 0;
    const auto read = eachRow(**csv, mapping, control, [&](qint64 line, const auto &product) -> Result<void> {
        const qint64 owner = place < findings.owners.size() ? findings.owners[place] : kNobody;
        ++place;
        if (!product && ++faults > ImportReport::kMostListed)
            ++left.unlisted;
        else if (product && owner > kNobody && !findings.changed.contains(owner))
            ++left.unchanged;
        else
            left.rows.append({line, product});
        return left.rows.size() <= 4 * SievedFile::kMost ? Result<void>() : tl::unexpected(enough);     // one product, very many rows
    }, 2, 1);
    if (!read && read.error().code == enough.code && left.rows.size() > 4 * SievedFile::kMost)
        return std::optional<SievedFile>();
    if (!read)
        return tl::unexpected(read.error());
    return std::optional(std::move(left));
}

} // namespace laci
