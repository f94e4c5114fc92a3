#pragma once
#include "ports/goods_desk.h"

class QWidget;

namespace laci {

/// Asks in a sheet which labels are wanted, for which paper and how many, then where the PDF goes; drawn in a worker.
void askLabels(QWidget *owner, const QList<Product> &products);
/// For everything that the owner looks at now: the first 2,000 of `count` products. The desk outlives `owner`.
void askLabels(QWidget *owner, GoodsDesk &desk, const GoodsQuery &query, int count);

} // namespace laci
