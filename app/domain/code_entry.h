#pragma once
#include "domain/quantity.h"

namespace laci {

/// What a cashier entered in the search field or a scanner delivered: "8991002101234", "3*8991002101234", "0,5*KOPI", "3*".
struct CodeEntry {
    std::optional<Quantity> quantity;    ///< of a leading "n*"; nullopt: none given
    QString code;                        ///< the rest, trimmed; may be empty
};

/// InvalidInput for a zero, negative or too large quantity ("0*", "-1*", "9999999*"). A text without '*' is all code.
Result<CodeEntry> parseCodeEntry(QStringView text);

} // namespace laci
