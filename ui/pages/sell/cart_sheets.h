#pragma once
#include "checkout/cart_session.h"
#include <functional>

class QWidget;

namespace laci {

/// The questions about the cart. Each shows a sheet over the window of `owner` and returns at once; the answer comes only
/// when it is usable, and never after `owner` is gone.

void askQuantity(QWidget *owner, const CartLine &line, std::function<void(Quantity)> answered);
void askNote(QWidget *owner, const CartLine &line, std::function<void(const QString &)> answered);
/// On the whole cart or on the chosen line; sets it itself. `refused` gets what the session would not take.
void askDiscount(QWidget *owner, CartSession &session, std::function<void(const Error &)> refused);
/// "Kenapa segini?": every line and every step, to the rupiah.
void explainTotal(QWidget *owner, const Cart &cart, const Totals &totals);

} // namespace laci
