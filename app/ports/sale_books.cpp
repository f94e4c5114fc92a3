#include "ports/sale_books.h"

namespace laci {

QString lateDecisionWord(LateDecision decision)
{
    switch (decision) {
    case LateDecision::Attach:
        return QStringLiteral("attach");
    case LateDecision::RefundNoted:
        return QStringLiteral("refund_noted");
    case LateDecision::NewSale:
        return QStringLiteral("new_sale");
    }
    return {};
}

std::optional<LateDecision> lateDecisionFromWord(QStringView word)
{
    for (const LateDecision decision : {LateDecision::Attach, LateDecision::RefundNoted, LateDecision::NewSale}) {
        if (word == lateDecisionWord(decision))
            return decision;
    }
    return std::nullopt;
}

} // namespace laci
