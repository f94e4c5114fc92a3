#pragma once
#include <QString>

namespace laci {

/// 63-bit, unique across tills (base/ids.h newNumericId). 0: none.
enum class CustomerId : qint64 {};

/// Whom a sale is for, as far as the shop wants to know. Kept with the sale as it was then.
struct Customer {
    CustomerId id{};
    QString name;                ///< never empty for a known customer
    QString phone;               ///< as typed; may be empty
    friend bool operator==(const Customer &, const Customer &) = default;
    bool isKnown() const { return id != CustomerId{}; }
};

} // namespace laci
