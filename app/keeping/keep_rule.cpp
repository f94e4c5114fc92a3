#include "keeping/keep_rule.h"
#include <QSet>
#include <algorithm>
#include <numeric>

namespace laci {
namespace {

int monthOf(QDate day)
{
    return day.year() * 12 + day.month();
}

/// The Monday of its week: weeks do not begin anew with a year.
qint64 weekOf(QDate day)
{
    return day.toJulianDay() - day.dayOfWeek();
}

/// Takes one from each of the newest `most` spans, walking from the newest backup to the oldest.
class Spans {
public:
    explicit Spans(int most) : m_most(most) {}
    bool take(qint64 span)
    {
        if (m_taken.contains(span) || m_taken.size() >= m_most)
            return false;
        m_taken.insert(span);
        return true;
    }

private:
    int m_most;
    QSet<qint64> m_taken;
};

} // namespace

QList<qsizetype> noLongerKept(const QList<QDateTime> &taken, const KeepRule &rule, const QDateTime &now)
{
    QList<qsizetype> newestFirst(taken.size());
    std::iota(newestFirst.begin(), newestFirst.end(), qsizetype(0));
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [&](qsizetype a, qsizetype b) { return taken[a] > taken[b]; });
    Spans days(std::max(rule.days, 1));
    Spans weeks(rule.weeks);
    Spans months(rule.months);
    QList<qsizetype> gone;
    for (const qsizetype each : std::as_const(newestFirst)) {
        if (taken[each] > now)
            continue;
        const QDate day = taken[each].date();
        const bool asDay = days.take(day.toJulianDay());
        const bool asWeek = weeks.take(weekOf(day));
        const bool asMonth = months.take(monthOf(day));
        if (!asDay && !asWeek && !asMonth)
            gone.append(each);
    }
    std::sort(gone.begin(), gone.end());
    return gone;
}

} // namespace laci
