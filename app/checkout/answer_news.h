#pragma once
#include "checkout/payment_policy.h"
#include "ports/sale_books.h"

namespace laci {

/// What a gateway's answers mean for the books: pure functions, the same for every gateway. Nothing here trusts an
/// answer that was not held against what was asked (laws 3, 5, 7, 11).

/// The create was answered. `qrisMost` is the most a QRIS code may ask for.
PaymentNews newsFromCharge(const Payment &payment, const Charge &charge, Rupiah qrisMost);
/// The create was not answered well. Only the very first try can be a clear no: after a repeated one an earlier try
/// may have worked, so the payment is unclear whatever the error says.
PaymentNews newsFromCreateError(const Payment &payment, const Error &error, bool repeated);
PaymentNews newsFromStatus(const Payment &payment, const StatusAnswer &answer, Rupiah qrisMost);
/// Never a failure: not being told is not the same as being told no.
PaymentNews newsFromStatusError(const Payment &payment, const Error &error);
PaymentNews newsOfInterruption(const Payment &payment);

/// What to ask the gateway next.
enum class Question {
    Nothing,       ///< there is no way to ask; a person decides
    Create,        ///< the first time
    RepeatCreate,  ///< the same create with the same key
    Status,
};
Question nextQuestion(const Payment &payment, const GatewayTraits &traits, const QDateTime &now, bool neverSent);

/// Pause after the n-th unanswered create (from 1): 1, 2, 4, 8 … 60 s, shaken like nextAsk, never below retryAfter.
std::chrono::milliseconds nextRepeat(int tries, std::chrono::seconds retryAfter, int jitter);

/// What the cart holds as whole pieces, when their prices add up to exactly `amount`; else empty.
QList<ChargeItem> chargeItems(const Cart &cart, Rupiah amount);

} // namespace laci
