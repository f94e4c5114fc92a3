#pragma once
#include "checkout/checkout.h"
#include "domain/totals.h"
#include "support/await.h"
#include "support/fake_books.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include <QDebug>
#include <memory>

namespace laci::test {

inline Rupiah rp(qint64 units)
{
    return Rupiah::trusted(units);
}

/// One line of `pieces` at `price`, no tax.
inline SaleDraft draftOf(qint64 price, int pieces = 1)
{
    Product product;
    product.id = ProductId(7);
    product.sku = QStringLiteral("KOPI");
    product.name = QStringLiteral("Kopi susu");
    product.price = rp(price);
    SaleDraft draft;
    if (!addToCart(draft.cart, product, Quantity::pieces(pieces)))
        qFatal("the rig's own cart is refused");
    draft.totals = totalsOf(draft.cart, {}, QDate(2026, 11, 20)).value();
    draft.till = QStringLiteral("K1");
    draft.cashier = QStringLiteral("Sari");
    draft.timeZone = "Asia/Jakarta";
    return draft;
}

/// A till with fakes all around. The Checkout can die and come again; books, gateway and clock stay.
struct TillRig {
    FakeClock clock;
    FakeBooks books{clock};
    FakeGateway gateway;
    FakeDirectory directory;
    CheckoutLimits limits;
    std::unique_ptr<Checkout> checkout;
    QStringList lateMoney;          ///< payment ids, as signalled
    int troubles = 0;
    int changes = 0;

    TillRig()
    {
        directory.gateways.insert(QStringLiteral("fake"), &gateway);
        start();
    }
    void start()
    {
        checkout = std::make_unique<Checkout>(books, directory, clock, limits);
        QObject::connect(checkout.get(), &Checkout::lateMoney, checkout.get(),
                         [this](const SaleRecord &, const PaymentId &id) { lateMoney.append(id.value); });
        QObject::connect(checkout.get(), &Checkout::storageTrouble, checkout.get(), [this] { ++troubles; });
        QObject::connect(checkout.get(), &Checkout::changed, checkout.get(), [this] { ++changes; });
    }
    /// The schedule keeps still, so that only the test asks, however slow the machine is.
    void quiet() { gateway.mutableTraits().pollFloor = std::chrono::hours(1); }
    /// kill -9: what the books had not carried out is lost, what the gateway was told stays.
    void crash()
    {
        checkout.reset();
        books.powerCut();
        gateway.dropHeld();
    }
    Result<SaleRecord> pay(qint64 price = 25'000)
    {
        return await(checkout->payByGateway(draftOf(price), QStringLiteral("fake"), QStringLiteral("qris")));
    }
    /// The newest payment in the books.
    Payment last() const { return books.records.isEmpty() ? Payment() : books.records.last().payments.last(); }
    Payment now(const Payment &payment) { return books.payment(payment.id); }
    /// Asks the gateway once more. What the watch is still putting away would answer for it, so that comes to its end first.
    Result<SaleRecord> check(const Payment &payment)
    {
        letEventsRun();
        return await(checkout->checkNow(payment.id));
    }
};

} // namespace laci::test
