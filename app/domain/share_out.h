#pragma once
#include "domain/money.h"
#include <span>
#include <vector>

namespace laci {

/// Gives `amount` (≥ 0) out in proportion to `weights` (each ≥ 0) by largest remainder; between equals the earlier one
/// gets it. The shares add up to `amount` exactly, a weight of zero gets nothing, and while `amount` is not more than the
/// sum of the weights no share is more than its weight. All weights zero: `amount` must be zero.
std::vector<Rupiah> shareOut(Rupiah amount, std::span<const Rupiah> weights);

} // namespace laci
