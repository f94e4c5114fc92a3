#pragma once
#include <QDateTime>
#include <QList>

namespace laci {

/// Which backups stay: the last one of each of the newest `days` days that have any, likewise of weeks (Monday to Sunday) and months.
/// The days of the calendar on which nothing was backed up do not count, so a shop that was closed for a month loses nothing by it.
struct KeepRule {
    int days = 7;                ///< at least 1
    int weeks = 4;
    int months = 12;
};

/// Indexes into `taken` (local times of the shop, any order) of those that the rule no longer keeps, ascending. The newest always stays,
/// and so does what lies in the future of `now`: a clock was wrong, and nobody knows which.
QList<qsizetype> noLongerKept(const QList<QDateTime> &taken, const KeepRule &rule, const QDateTime &now);

} // namespace laci
