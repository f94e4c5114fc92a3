#pragma once
#include "base/result.h"
#include "domain/tax.h"
#include "ports/goods_desk.h"

namespace laci {

/// "Sale", "Delivery", "Stock-take".
QString stockMoveText(StockMove move);
/// What a product is for the tax office, for a choice.
QString taxClassText(TaxClass taxClass);
/// Why a change to the goods was refused, in words. Errors of GoodsDesk.
QString goodsErrorText(const Error &error);

} // namespace laci
