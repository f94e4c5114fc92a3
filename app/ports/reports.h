#pragma once
#include "base/result.h"
#include "domain/report.h"

namespace laci {

/// Where the sums and the lines they were made from disagree.
struct ReportCheck {
    qint64 days = 0;             ///< looked at
    QStringList differences;     ///< English, one each: "2026-11-20 product 17 net 5000, by the lines 4000"; at most 100
};

/// What the shop earned, from sums that the writer keeps with each booking. Each report of five years and a million sales within a
/// second. Money of a sale counts on the business day it was paid, a refund on the day it was given. GUI thread, never blocks.
class Reports {
public:
    virtual ~Reports() = default;
    [[nodiscard]] virtual Pending<ReportGlance> glance(const ReportSpan &span) = 0;
    /// `limit` rows at most (products: best first; slow movers: slowest first); 0: all.
    [[nodiscard]] virtual Pending<ReportTable> report(ReportKind kind, const ReportSpan &span, int limit = 0) = 0;
    /// Adds everything up anew from the lines of the span and compares.
    [[nodiscard]] virtual Pending<ReportCheck> verify(const ReportSpan &span) = 0;
    /// The first and the last day with a sale; both invalid: none yet.
    [[nodiscard]] virtual Pending<ReportSpan> known() = 0;
};

} // namespace laci
