#pragma once
#include "checkout/payment_policy.h"
#include "ports/sale_books.h"

namespace laci {

/// What a gateway's answers mean for the books: pure functions, the same for every gateway. Nothing here trusts an
/// answer that was not held against what was asked (laws 3, 5, 7, 11).

/// The create was answered. `qrisMost` is the most a QRIS code may ask for. A QRIS channel must bring a code and is
/// never drawn as a link; `kind` is unset for a channel that nobody knows.
PaymentNews newsFromCharge(const Payment &payment, const Charge &charge, Rupiah qrisMost,
                           std::optional<ChannelKind> kind = std::nullopt);
/// The create was not answered well. Only the very first try can be a clear no: after a repeated one an earlier try
/// may have worked, so the payment is unclear whatever the error says.
PaymentNews newsFromCreateError(const Payment &payment, const Error &error, bool repeated);
PaymentNews newsFromStatus(const Payment &payment, const StatusAnswer &answer, Rupiah qrisMost);
/// Never a failure: not being told is not the same as being told no.
PaymentNews newsFromStatusError(const Payment &payment, const Error &error);
PaymentNews newsOfInterruption(const Payment &payment);
/// The gateway has no such charge, and none of ours is on its way: failed for the cashier, still watched (law 6).
PaymentNews newsOfNotMade(const Payment &payment);

/// There is a code, and no gateway behind it that could say more: unknown until a person says (law 3).
PaymentNews newsOfNobodyToAsk(const Payment &payment);

/// Pause after the n-th unanswered create (from 1): 1, 2, 4, 8 … 60 s, shaken like nextAsk, never below retryAfter.
std::chrono::milliseconds nextRepeat(int tries, std::chrono::seconds retryAfter, int jitter);

/// Nothing was stored for it between the two: every entry in the trail moves updatedAt.
bool standsAsBefore(const Payment &before, const Payment &now);

/// What the cart holds as whole pieces, when their prices add up to exactly `amount`; else empty.
QList<ChargeItem> chargeItems(const Cart &cart, Rupiah amount);

} // namespace laci
