#pragma once
#include "base/clock.h"
#include "ports/sale_books.h"
#include "support/held_work.h"

namespace laci::test {

/// The part of the books in memory that is about no sale yet: the open cart, carts put aside, customers, the drawer.
class FakeShelf : public SaleBooks, public HeldWork {
public:
    explicit FakeShelf(const Clock &clock) : m_clock(clock) {}
    ~FakeShelf() override;           // in fakes.cpp

    QList<Cart> keptCarts;           ///< every write, in order
    TillMemory memory;
    QList<ParkedCart> parkedCarts;   ///< oldest first
    QList<Customer> knownCustomers;  ///< newest use first
    QStringList drawerNotes;         ///< "reason by who"

    Pending<void> keepCart(const Cart &cart) override
    {
        return run<void>([this, cart]() -> Result<void> {
            keptCarts.append(cart);
            memory.cart = cart;
            return {};
        });
    }
    Pending<TillMemory> recall() override
    {
        return run<TillMemory>([this]() -> Result<TillMemory> {
            memory.parked = int(parkedCarts.size());
            return memory;
        });
    }
    Pending<void> setSaleOnScreen(std::optional<SaleId> sale) override
    {
        return run<void>([this, sale]() -> Result<void> {
            memory.saleOnScreen = sale;
            return {};
        });
    }
    Pending<ParkedCart> park(const QString &name, const Cart &cart, Rupiah total, const QString &cashier) override
    {
        return run<ParkedCart>([=, this]() -> Result<ParkedCart> {
            if (name.trimmed().isEmpty() || cart.isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("a name and a line, please"));
            parkedCarts.append({++m_lastId, name.simplified(), cart, total, m_clock.now(), cashier});
            memory.cart = {};
            return parkedCarts.last();
        });
    }
    Pending<QList<ParkedCart>> parked() override
    {
        return run<QList<ParkedCart>>([this]() -> Result<QList<ParkedCart>> { return parkedCarts; });
    }
    Pending<ParkedCart> resumeParked(qint64 id) override
    {
        return run<ParkedCart>([this, id]() -> Result<ParkedCart> {
            for (qsizetype i = 0; i < parkedCarts.size(); ++i) {
                if (parkedCarts[i].id != id)
                    continue;
                const ParkedCart taken = parkedCarts.takeAt(i);
                memory.cart = taken.cart;
                return taken;
            }
            return fail(ErrorCode::NotFound, QStringLiteral("another took it"));
        });
    }
    Pending<void> dropParked(qint64 id) override
    {
        return run<void>([this, id]() -> Result<void> {
            const bool gone = parkedCarts.removeIf([id](const ParkedCart &cart) { return cart.id == id; }) == 0;
            return gone ? Result<void>(fail(ErrorCode::NotFound, QStringLiteral("another took it"))) : Result<void>();
        });
    }
    Pending<void> noteDrawer(const QString &reason, const QString &by) override
    {
        return run<void>([=, this]() -> Result<void> {
            if (reason.trimmed().isEmpty() || by.trimmed().isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("who, and why?"));
            drawerNotes.append(reason + QStringLiteral(" by ") + by);
            return {};
        });
    }
    Pending<QList<Customer>> customers(const QString &text, int limit) override
    {
        return run<QList<Customer>>([=, this]() -> Result<QList<Customer>> {
            QList<Customer> found;
            for (const Customer &one : knownCustomers)
                if (one.name.startsWith(text.trimmed(), Qt::CaseInsensitive) || one.phone.startsWith(text.trimmed()))
                    found.append(one);
            return found.mid(0, limit);
        });
    }
    Pending<Customer> addCustomer(const QString &name, const QString &phone) override
    {
        return run<Customer>([=, this]() -> Result<Customer> {
            if (name.trimmed().isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("nobody has no name"));
            Customer customer{CustomerId(++m_lastId), name.simplified(), phone.simplified()};
            for (const Customer &one : std::as_const(knownCustomers))
                if (one.name == customer.name && one.phone == customer.phone)
                    customer = one;
            knownCustomers.removeOne(customer);
            knownCustomers.prepend(customer);
            return customer;
        });
    }

protected:
    const Clock &m_clock;

private:
    qint64 m_lastId = 100;
};

} // namespace laci::test
