#pragma once
#include "ports/product_store.h"

namespace laci {

/// Why a row of a price list was left out, as a sentence: "Line 12: the price cannot be read (Rp1O.000)."
QString rejectedRowText(const RejectedRow &row);
/// True when there are words made for this reason.
bool rejectionKnown(const QString &reason);

/// Why a file could not be read or taken over at all.
QString importErrorText(const Error &error);

/// "Comma", "Semicolon", "Tab".
QString separatorText(QChar separator);

} // namespace laci
