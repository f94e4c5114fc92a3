#pragma once
#include "base/result.h"

namespace laci {

/// What not everybody may do. Roles that hold several of them come with People.
enum class Right {
    ConfirmPayment,      ///< say that the money of an unknown payment is here (law 3)
    GivePaymentUp,       ///< say that nothing will come of an unknown payment
    DecideLateMoney,
    ChangePrice,         ///< sell for another price than the catalogue's
    GiveDiscount,        ///< more than cashiers may give (rights.discount_percent)
    Refund,              ///< give money back for a paid sale, or void it
    OpenDrawer,          ///< without a sale
};

/// Who may decide, proved by a PIN. GUI thread, never blocks.
class Approver {
public:
    virtual ~Approver() = default;
    /// The name of the person whose PIN it is. Unauthorised: wrong PIN; RateLimited with retryAfter: too many wrong ones;
    /// InvalidInput: nobody has set a PIN yet.
    [[nodiscard]] virtual Pending<QString> approve(Right right, const QString &pin) = 0;
    /// Whether anybody can approve at all.
    [[nodiscard]] virtual Pending<bool> isSet() = 0;
};

} // namespace laci
