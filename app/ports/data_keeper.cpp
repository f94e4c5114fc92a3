#include "ports/data_keeper.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<KeepTrouble> kTroubles[] = {
    {KeepTrouble::None, u"none"},
    {KeepTrouble::NotFound, u"not_found"},
    {KeepTrouble::FolderMissing, u"folder_missing"},
    {KeepTrouble::FolderReadOnly, u"folder_read_only"},
    {KeepTrouble::DiskFull, u"disk_full"},
    {KeepTrouble::DiskFailed, u"disk_failed"},
    {KeepTrouble::Foreign, u"foreign"},
    {KeepTrouble::Damaged, u"damaged"},
    {KeepTrouble::LooseEnds, u"loose_ends"},
    {KeepTrouble::Newer, u"newer"},
    {KeepTrouble::SchemaOdd, u"schema_odd"},
    {KeepTrouble::Changed, u"changed"},
    {KeepTrouble::JournalOdd, u"journal_odd"},
    {KeepTrouble::InUse, u"in_use"},
};

ErrorCode codeOf(KeepTrouble trouble)
{
    switch (trouble) {
    case KeepTrouble::NotFound:
    case KeepTrouble::FolderMissing:
        return ErrorCode::NotFound;
    case KeepTrouble::None:
    case KeepTrouble::FolderReadOnly:
    case KeepTrouble::DiskFull:
    case KeepTrouble::DiskFailed:
        return ErrorCode::Storage;
    case KeepTrouble::Foreign:
    case KeepTrouble::Damaged:
    case KeepTrouble::LooseEnds:
        return ErrorCode::Malformed;
    case KeepTrouble::Newer:
        return ErrorCode::Conflict;
    case KeepTrouble::SchemaOdd:
    case KeepTrouble::Changed:
    case KeepTrouble::JournalOdd:
        return ErrorCode::Mismatch;
    case KeepTrouble::InUse:
        return ErrorCode::Busy;
    }
    return ErrorCode::Storage;
}

} // namespace

QString keepTroubleWord(KeepTrouble trouble) { return wordOf(kTroubles, trouble); }
std::optional<KeepTrouble> keepTroubleFromWord(QStringView word) { return fromWord(kTroubles, word); }

std::optional<KeepTrouble> keepTroubleOf(const Error &error)
{
    const qsizetype open = error.detail.lastIndexOf(QStringLiteral(" ["));
    if (open < 0 || !error.detail.endsWith(u']'))
        return std::nullopt;
    return keepTroubleFromWord(QStringView(error.detail).mid(open + 2).chopped(1));
}

tl::unexpected<Error> keepFail(KeepTrouble trouble, const QString &detail)
{
    return fail(codeOf(trouble), QStringLiteral("%1 [%2]").arg(detail, keepTroubleWord(trouble)));
}

qint64 FileFacts::rowsOf(const QString &table) const
{
    for (const auto &[name, rows] : counts) {
        if (name == table)
            return rows;
    }
    return 0;
}

} // namespace laci
