#include "ui/text/late_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct LateText { Q_DECLARE_TR_FUNCTIONS(LateText) };
}

QString lateStateText(const std::optional<LateDecision> &decision)
{
    if (!decision)
        return LateText::tr("To decide");
    switch (*decision) {
    case LateDecision::Attach:      return LateText::tr("Stays with the sale");
    case LateDecision::RefundNoted: return LateText::tr("Given back");
    case LateDecision::NewSale:     return LateText::tr("For another sale");
    }
    Q_UNREACHABLE();
}

QString lateDecidedText(const LateMoney &late, const QByteArray &zone, QDate today)
{
    if (!late.decision)
        return {};
    //: %1 what became of late money, %2 who decided, %3 when, %4 why
    return LateText::tr("Late money: %1. Decided by %2, %3: %4")
        .arg(lateStateText(late.decision), late.by, whenText(late.decidedAt, zone, today), late.note);
}

QString lateTrailText(const QString &detail)
{
    const auto decision = lateDecisionFromWord(detail.section(u' ', 0, 0));
    const QString rest = detail.section(QStringLiteral(" by "), 1);
    if (!decision || rest.isEmpty())
        return LateText::tr("Late money decided. %1").arg(detail);
    //: %1 what became of late money, %2 who and why: "Rina: given back in cash"
    return LateText::tr("Late money: %1. %2").arg(lateStateText(decision), rest);
}

} // namespace laci
