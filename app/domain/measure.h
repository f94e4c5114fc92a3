#pragma once
#include "domain/quantity.h"
#include <QStringView>

namespace laci {

/// Sold by weight, volume or length, so that adding it asks how much: kg, g, gr, gram, ons, l, lt, ltr, liter, ml, m, meter, cm.
/// Upper and lower case alike. Pieces and packs are not.
bool isMeasured(QStringView unit);

/// How many of `unit` a weight in kilograms is: 0,355 kg are 355 g and 3,55 ons. nullopt when the unit is no weight, or
/// it is over the limit of a line.
std::optional<Quantity> weightIn(QStringView unit, Quantity kilograms);

/// What one press of + or − changes: 0,1 of kg, l and m; 10 of g, ml and cm; one of everything else.
Quantity stepOf(QStringView unit);

} // namespace laci
