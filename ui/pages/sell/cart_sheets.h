#pragma once
#include "checkout/cart_session.h"
#include "domain/cash.h"
#include <functional>

class QWidget;

namespace laci {

class CartRights;

/// The questions about the cart. Each shows a sheet over the window of `owner` and returns at once; the answer comes only
/// when it is usable, and never after `owner` is gone.

void askQuantity(QWidget *owner, const CartLine &line, std::function<void(Quantity)> answered);
/// How much of something that is sold by weight or measure; answered once, nullopt when it is not wanted after all.
void askMeasure(QWidget *owner, const Product &product, std::function<void(std::optional<Quantity>)> answered);
void askNote(QWidget *owner, const QString &title, const QString &label, const QString &note, std::function<void(const QString &)> answered);
/// On the whole cart or on line `line` (−1: there is none), at first on the line if `lineFirst`; sets it itself once the
/// rights allow it; `answered` gets what the session said to it.
void askDiscount(QWidget *owner, CartSession &session, CartRights &rights, int line, bool lineFirst,
                 std::function<void(const Result<void> &)> answered);
void askPrice(QWidget *owner, const CartLine &line, std::function<void(Rupiah)> answered);
/// "Kenapa segini?": every line and every step, to the rupiah.
void explainTotal(QWidget *owner, const Cart &cart, const Totals &totals, const CashRounding &rounding);

/// What can be done with a line, as a list: the same as its buttons, for a long press and the context menu key.
enum class LineTool { Quantity, Note, Discount, Price, Remove };
void askLineTool(QWidget *owner, const CartLine &line, std::function<void(LineTool)> chosen);

} // namespace laci
