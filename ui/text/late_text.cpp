#include "ui/text/late_text.h"
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
