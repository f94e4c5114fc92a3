#include "persistence/catalogue_import.h"
#include "base/log.h"
#include "persistence/catalogue_writer.h"
#include "persistence/csv_mapping.h"
#include "persistence/journal_rows.h"
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace laci {
namespace {

constexpr qint64 kRowsBetweenLooks = 256;     // how often cancel and progress are looked after
constexpr qint64 kBytesOfARow = 48;           // a low guess, for the size of a filter

void reject(ImportReport &report, qint64 line, const RowFault &fault)
{
    ++report.rejected;
    if (report.rows.size() < ImportReport::kMostListed)
        report.rows.append({line, fault.reason, fault.value});
}

void count(ImportReport &report, Written written)
{
    switch (written) {
    case Written::Added:
        ++report.added;
        return;
    case Written::Updated:
        ++report.updated;
        return;
    case Written::Unchanged:
        ++report.unchanged;
        return;
    }
}

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

Result<ImportReport> takeRows(CsvReader &reader, CatalogueWriter &writer, const CsvMapping &mapping, qsizetype columns,
                              ImportControl *control)
{
    ImportReport report;
    CsvRow row;
    for (qint64 rows = 0;; ++rows) {
        if (control && rows % kRowsBetweenLooks == 0) {
            control->bytesDone = reader.bytesDone();
            control->rowsDone = rows;
            if (control->cancel)
                return fail(ErrorCode::Cancelled, QStringLiteral("the import was stopped"));
        }
        const auto more = reader.next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more) {
            if (control)
                control->rowsDone = rows;
            break;
        }
        if (row.isBlank())
            continue;
        const auto product = productFrom(row, mapping, columns);
        if (!product) {
            reject(report, row.line, product.error());
            (void)reader.giveBackLines();        // a stray quote may have joined good lines to a bad one
            continue;
        }
        const auto outcome = writer.put(*product);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (*outcome)
            count(report, **outcome);
        else
            reject(report, row.line, outcome->error());
    }
    if (control)
        control->bytesDone = reader.bytesDone();
    return report;
}

} // namespace

Result<ImportReport> importCatalogue(Connection &connection, const QString &name, const CsvMapping &mapping, bool dryRun,
                                     ImportControl *control)
{
    QFile file(name);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 does not exist").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, file.errorString()));
    if (control)
        control->bytesTotal = file.size();
    auto reader = CsvReader::over(file);
    if (!reader)
        return tl::unexpected(reader.error());
    CsvRow header;
    const auto first = (*reader)->next(header);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first || header.trouble != CsvRow::Trouble::None)
        return fail(ErrorCode::Malformed, QStringLiteral("the file has no readable header line"));
    if (auto good = checkMapping(mapping, header.fields.size()); !good)
        return tl::unexpected(good.error());

    const QString by = control && !control->by.isEmpty() ? control->by : QStringLiteral("import");
    CatalogueWriter writer(connection, mapping, qsizetype(file.size() / kBytesOfARow), by);
    const auto work = [&]() -> Result<ImportReport> {
        if (auto begun = writer.begin(); !begun)
            return tl::unexpected(begun.error());
        auto report = takeRows(**reader, writer, mapping, header.fields.size(), control);
        if (!report)
            return report;
        if (auto done = writer.end(); !done)
            return tl::unexpected(done.error());
        if (!dryRun && report->added + report->updated > 0) {
            const JournalDraft act{JournalKind::GoodsChanged, by, {}, QFileInfo(name).fileName(),
                                   QStringLiteral("import; added %1, updated %2, unchanged %3, rejected %4").arg(report->added)
                                       .arg(report->updated).arg(report->unchanged).arg(report->rejected)};
            if (auto noted = writeJournal(connection, act, QDateTime::currentDateTimeUtc()); !noted)
                return tl::unexpected(noted.error());
        }
        return report;
    };
    // A rehearsal does the same work, then takes it back.
    auto report = dryRun ? connection.snapshot(work) : connection.transact(work);
    if (!report)
        return report;
    report->dryRun = dryRun;
    qCInfo(logStore) << "import of" << name << (dryRun ? "(rehearsal)" : "") << "added" << report->added << "updated"
                     << report->updated << "unchanged" << report->unchanged << "rejected" << report->rejected;
    return report;
}

} // namespace laci
