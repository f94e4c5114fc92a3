#pragma once
#include "checkout/cart_session.h"
#include "domain/rights.h"
#include "ui/pages/till_services.h"
#include <QObject>
#include <functional>

class QWidget;

namespace laci {

/// What the cashier may do to the open cart alone, and what takes the PIN of somebody with the right: a discount over
/// rights.discount_percent, another price. Whose PIN it was stays in the cart (approvedBy). What was approved is remembered until
/// the cart is empty; a share can grow afterwards (an amount stays while lines go), so it is looked at once more before paying.
/// GUI thread.
class CartRights final : public QObject {
    Q_OBJECT
public:
    CartRights(TillServices &services, QWidget *owner);

    /// `line` −1: the whole cart. Calls `allowed` now, after the PIN, or never.
    void forDiscount(int line, const Discount &discount, std::function<void()> allowed);
    void forPrice(int line, Rupiah price, std::function<void()> allowed);
    void forPaying(std::function<void()> allowed);

private:
    struct Given {
        ProductId product{};                 ///< 0: the whole cart
        Discount discount;
        friend bool operator==(const Given &, const Given &) = default;
    };
    bool isTooMuch(Rupiah taken, Rupiah from) const;
    QList<Given> unapproved() const;
    void approve(const Given &given, const QString &by);
    bool holds(Right right) const;           ///< who stands at the till needs nobody else
    void ask(Right right, const QString &title, const QString &text, std::function<void(const QString &by)> allowed);

    TillServices &m_services;
    CartSession &m_cart;
    Settings &m_settings;
    QWidget *m_owner;
    QList<Given> m_approved;
};

} // namespace laci
