#pragma once
#include "domain/rights.h"
#include <QDateTime>

namespace laci {

/// 63-bit, unique across tills (base/ids.h newNumericId). 0: nobody.
enum class PersonId : qint64 {};

/// Somebody who works here. The PIN's salted hash never leaves the database's own rows.
struct Person {
    PersonId id{};
    QString name;                ///< unique among the active; never empty
    Role role = Role::Cashier;
    bool active = true;          ///< false: no longer here; kept, the books name them
    QDateTime lastUsed;          ///< UTC; invalid: never
    QDateTime lockedUntil;       ///< UTC; after wrong PINs; invalid: not locked
    friend bool operator==(const Person &, const Person &) = default;
};

/// 4 to 8 digits, not all the same and not counting up or down (1111, 1234, 9876).
bool isGoodPin(const QString &pin);

} // namespace laci
