#include "checkout/cart_session.h"
#include "base/when_done.h"
#include "domain/shop_day.h"
#include <algorithm>
#include <utility>

namespace laci {

namespace {
constexpr qsizetype kLongestNote = 200;
constexpr qsizetype kLongestCartNote = 500;
}

CartSession::CartSession(SaleBooks &books, const Clock &clock, TillRules rules, QObject *parent)
    : QObject(parent), m_books(books), m_clock(clock), m_rules(std::move(rules))
{
}

SaleDraft CartSession::draft() const
{
    if (m_dirty)
        write();
    return {m_cart, m_totals, m_rules.shop.till, m_rules.shop.cashier, m_rules.shop.timeZone, m_rules.training};
}

Result<Totals> CartSession::totalsFor(const Cart &cart) const
{
    return totalsOf(cart, m_rules.tax, shopDay(m_clock.now(), m_rules.shop.timeZone));
}

Result<void> CartSession::apply(const Cart &next, int chosen)
{
    auto totals = totalsFor(next);
    if (!totals)
        return tl::unexpected(totals.error());
    if (next != m_cart) {
        m_history.append(m_cart);
        if (m_history.size() > kMostUndo)
            m_history.removeFirst();
        m_cart = next;
        m_dirty = true;          // draft() and forget() in between know of it
    }
    m_totals = *std::move(totals);
    m_chosen = std::clamp(chosen, -1, int(m_cart.lines.size()) - 1);
    emit changed();              // the line is shown before another thread is woken to write it down
    settle();
    return {};
}

Result<void> CartSession::add(const Product &product, Quantity quantity, const QString &barcode)
{
    return add(product, quantity, barcode, {});
}

Result<void> CartSession::add(const Product &product, Quantity quantity, const QString &barcode, const QList<Modifier> &modifiers)
{
    Cart next = m_cart;
    const auto line = addToCart(next, product, quantity, barcode, modifiers);
    if (!line)
        return tl::unexpected(line.error());
    return apply(next, *line);
}

Result<void> CartSession::setQuantity(int line, Quantity quantity)
{
    Cart next = m_cart;
    const auto done = laci::setQuantity(next, line, quantity);
    if (!done)
        return done;
    return apply(next, std::min(line, int(next.lines.size()) - 1));
}

Result<void> CartSession::setLineDiscount(int line, const Discount &discount)
{
    Cart next = m_cart;
    const auto done = laci::setLineDiscount(next, line, discount);
    if (!done)
        return done;
    return apply(next, line);
}

Result<void> CartSession::setCartDiscount(const Discount &discount)
{
    if (!discount.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("discount out of range"));
    Cart next = m_cart;
    next.discount = discount;
    return apply(next, m_chosen);
}

void CartSession::setNote(int line, const QString &note)
{
    if (line < 0 || line >= m_cart.lines.size())
        return;
    Cart next = m_cart;
    next.lines[line].note = note.trimmed().left(kLongestNote);
    (void)apply(next, line); // a note changes no figure, so no limit can be passed
}

void CartSession::setApprover(int line, const QString &who)
{
    if (line < -1 || line >= m_cart.lines.size())
        return;
    QString &by = line < 0 ? m_cart.approvedBy : m_cart.lines[line].approvedBy;
    if (std::exchange(by, who) != who)
        keep();
}

Result<void> CartSession::setUnitPrice(int line, Rupiah price)
{
    Cart next = m_cart;
    const auto done = laci::setUnitPrice(next, line, price);
    if (!done)
        return done;
    return apply(next, line);
}

void CartSession::setCustomer(const Customer &customer)
{
    Cart next = m_cart;
    next.customer = customer;
    (void)apply(next, m_chosen); // changes no figure
}

Result<void> CartSession::setCartNote(const QString &note)
{
    const QString text = note.trimmed();
    if (text.size() > kLongestCartNote)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the note is too long"));
    Cart next = m_cart;
    next.note = text;
    return apply(next, m_chosen);
}

Result<void> CartSession::addLabelled(const Product &product, Rupiah price, const QString &barcode)
{
    // Always a line of its own: the price is that of this one packet, so it is counted in pieces whatever the product's unit is.
    Product packet = product;
    packet.price = price;
    packet.unit.clear();
    packet.pricing = {};
    // Of the packet, as the catalogue knows it of the unit.
    if (product.cost && !product.price.isZero())
        packet.cost = product.cost->scaled(price.units(), product.price.units());
    if (packet.cost && !packet.cost->withinLimit())
        packet.cost.reset();
    Cart alone;
    if (const auto line = addToCart(alone, packet, Quantity::pieces(1), barcode); !line)
        return tl::unexpected(line.error());
    if (m_cart.lines.size() >= Cart::kMostLines)
        return fail(ErrorCode::InvalidInput, QStringLiteral("too many lines in the cart"));
    Cart next = m_cart;
    next.lines.append(alone.lines.constFirst());
    return apply(next, int(next.lines.size()) - 1);
}

void CartSession::takeParked(const Cart &cart)
{
    if (m_cart.isEmpty()) {
        restore(cart);
        return;
    }
    // Something was rung up in the meantime, and the books have only the parked cart: neither may be lost.
    Cart next = m_cart;
    next.lines = cart.lines + m_cart.lines;
    if (!next.customer.isKnown())
        next.customer = cart.customer;
    if (next.note.isEmpty())
        next.note = cart.note;
    if (next.discount.kind == Discount::Kind::None)
        next.discount = cart.discount;
    if (const auto done = apply(next, int(next.lines.size()) - 1); !done)
        emit storageTrouble(done.error());
    m_history.clear();               // going back would ring up twice what was parked
}

void CartSession::choose(int line)
{
    const int chosen = line >= 0 && line < m_cart.lines.size() ? line : -1;
    if (std::exchange(m_chosen, chosen) != chosen)
        emit changed();
}

void CartSession::clear()
{
    (void)apply({}, -1); // an empty cart passes no limit
}

void CartSession::undo()
{
    if (m_history.isEmpty())
        return;
    const auto totals = totalsFor(m_history.constLast());
    if (!totals) { // the rules changed since: that cart can no longer be sold
        m_history.clear();
        emit changed();
        return;
    }
    m_cart = m_history.takeLast();
    m_totals = *totals;
    m_chosen = int(m_cart.lines.size()) - 1;
    keep();
    emit changed();
}

void CartSession::restore(const Cart &cart)
{
    const auto totals = totalsFor(cart);
    if (!totals) { // stays in the books as it is; it cannot be sold under today's rules
        emit storageTrouble(totals.error());
        return;
    }
    m_cart = cart;
    m_totals = *totals;
    m_history.clear();
    m_chosen = int(m_cart.lines.size()) - 1;
    emit changed();
}

void CartSession::forget()
{
    m_cart = {};
    m_totals = totalsFor(m_cart).value_or(Totals());
    m_history.clear();
    m_chosen = -1;
    m_dirty = false;
    emit changed();
}

void CartSession::setRules(const TillRules &rules)
{
    m_rules = rules;
    const auto totals = totalsFor(m_cart);
    if (totals)
        m_totals = *totals;
    emit changed();
}

void CartSession::keep() const
{
    m_dirty = true;
    settle();
}

void CartSession::settle() const
{
    if (m_dirty && m_writes == 0)
        write();
}

void CartSession::write() const
{
    ++m_writes;
    m_dirty = false;
    auto *self = const_cast<CartSession *>(this); // bookkeeping of writes only; the session itself is not changed
    whenDone(m_books.keepCart(m_cart), self, [self](const Result<void> &written) {
        --self->m_writes;
        self->settle();
        if (!written)
            emit self->storageTrouble(written.error());
    });
}

} // namespace laci
