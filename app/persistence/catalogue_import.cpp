#include "persistence/catalogue_import.h"
#include "base/log.h"
#include "persistence/catalogue_writer.h"
#include "persistence/import_sieve.h"
#include "persistence/journal_rows.h"
#include <QFileInfo>

namespace laci {
namespace {

constexpr qint64 kRowsBetweenLooks = 256;     // how often cancel is looked after
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

Result<void> take(ImportReport &report, CatalogueWriter &writer, qint64 line, const tl::expected<CsvProduct, RowFault> &product)
{
    if (!product) {
        reject(report, line, product.error());
        return {};
    }
    const auto outcome = writer.put(*product);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (*outcome)
        count(report, **outcome);
    else
        reject(report, line, outcome->error());
    return {};
}

/// All rows of the file, or what is left of them.
Result<ImportReport> takeRows(OpenCsv &csv, CatalogueWriter &writer, const CsvMapping &mapping, ImportControl *control,
                              const std::optional<SievedFile> &sieved)
{
    ImportReport report;
    if (!sieved) {
        const auto all = eachRow(csv, mapping, control, [&](qint64 line, const auto &product) { return take(report, writer, line, product); });
        return all ? Result<ImportReport>(std::move(report)) : tl::unexpected(all.error());
    }
    for (qsizetype i = 0; i < sieved->rows.size(); ++i) {
        if (control && i % kRowsBetweenLooks == 0 && control->cancel)
            return fail(ErrorCode::Cancelled, QStringLiteral("the import was stopped"));
        const SievedRow &row = sieved->rows.at(i);
        if (auto taken = take(report, writer, row.line, row.product); !taken)
            return tl::unexpected(taken.error());
    }
    report.unchanged += sieved->unchanged;
    report.rejected += sieved->unlisted;
    return report;
}

} // namespace

Result<ImportReport> importCatalogue(Connection &connection, const QString &name, const CsvMapping &mapping, bool dryRun,
                                     ImportControl *control, const std::optional<SievedFile> &sieved)
{
    auto csv = openCsv(name, mapping);
    if (!csv)
        return tl::unexpected(csv.error());

    if (sieved && sieved->rows.isEmpty()) {
        ImportReport nothing;
        nothing.unchanged = sieved->unchanged;
        nothing.dryRun = dryRun;
        return nothing;
    }

    const QString by = control && !control->by.isEmpty() ? control->by : QStringLiteral("import");
    const qsizetype expected = sieved ? sieved->rows.size() : qsizetype((*csv)->file.size() / kBytesOfARow);
    CatalogueWriter writer(connection, mapping, expected, by);
    const auto work = [&]() -> Result<ImportReport> {
        if (auto begun = writer.begin(); !begun)
            return tl::unexpected(begun.error());
        auto report = takeRows(**csv, writer, mapping, control, sieved);
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
