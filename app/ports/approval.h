#pragma once
#include "base/result.h"
#include "domain/rights.h"

namespace laci {

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
