#pragma once
#include "domain/money.h"
#include <QList>

namespace laci {

/// Rounding of cash only (Permendag 35/2013 art. 6; FIELD.md 5.3): a fraction not in circulation is dropped in the
/// customer's favour by default. Never on QRIS, wallet or VA.
struct CashRounding {
    enum class Direction { CustomersFavour, Nearest };
    int unit = 100;          ///< rupiah: 1 (none), 50, 100, 500, 1000
    Direction direction = Direction::CustomersFavour;
};

/// What is added to `due` (mostly ≤ 0) so that it can be paid in cash: due + rounding is a multiple of the unit.
/// A refund (negative due) mirrors the sale's sign exactly. Nearest: half a unit goes away from zero.
Rupiah cashRoundingFor(Rupiah due, const CashRounding &rule);

/// Notes worth offering for an amount, ascending, without the exact one: next 5.000, 10.000, 50.000, 100.000, each once.
QList<Rupiah> quickCash(Rupiah due);

/// Nobody pays Rp50.000 with a barcode: more than due + Rp10.000.000 is refused (Chromis v0.54.2 learnt this).
bool plausibleCash(Rupiah due, Rupiah received);

} // namespace laci
