#pragma once
#include "ports/sale_books.h"

namespace laci {

/// What became of late money, in one or two words for a list: "To decide", "Kept for this sale", …
QString lateStateText(const std::optional<LateDecision> &decision);

/// The trail's entry about it, from its stored detail ("attach (K1-… is paid) by NAME: WHY", persistence/late_money.cpp).
QString lateTrailText(const QString &detail);

} // namespace laci
