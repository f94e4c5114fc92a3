#pragma once
#include "ports/product_store.h"
#include <functional>

class QWidget;

namespace laci {

/// A product nobody has entered yet, at the counter: name, price, unit, category, with what is known of it filled in. `added`
/// gets it as the catalogue has it. The store outlives the owner.
void askNewProduct(QWidget *owner, ProductStore &store, const Product &known, const QStringList &categories,
                   std::function<void(const Product &)> added);

} // namespace laci
