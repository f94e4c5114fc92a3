#include "checkout/cash_flow.h"
#include "base/ids.h"
#include "base/when_done.h"
#include "checkout/checkout_private.h"
#include "checkout/payment_reference.h"
#include "domain/shop_day.h"
#include "domain/cash.h"
#include <QPointer>

namespace laci {

namespace {
/// The coarsest rounding there is (domain/cash.h) is to Rp1.000.
constexpr Rupiah kMostRounding = Rupiah::trusted(1'000);
}

Result<Payment> CashFlow::taken(Rupiah due, const Count &count, const QString &till, const QByteArray &timeZone) const
{
    const Rupiah received = count.received;
    const Rupiah rounding = count.rounding;
    if (rounding >= kMostRounding || rounding <= -kMostRounding)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a rounding of %1").arg(rounding.units()));
    if (count.isPart) {
        if (auto fit = fitPart(received, due); !fit)
            return tl::unexpected(fit.error());
    }
    const Rupiah amount = count.isPart ? received : due + rounding;
    if (amount.isNegative())
        return fail(ErrorCode::InvalidInput, QStringLiteral("nothing is due"));
    if (received < amount)
        return fail(ErrorCode::InvalidInput, QStringLiteral("short by %1").arg((amount - received).units()));
    if (!plausibleCash(amount, received))
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is not a plausible amount of cash").arg(received.units()));
    Payment payment;
    payment.id.value = newUuid7();
    payment.gateway = QStringLiteral("cash");
    payment.createdAt = m_home.clock.now();
    payment.updatedAt = payment.createdAt;
    payment.reference = newReference(till, shopDay(payment.createdAt, timeZone));
    payment.idempotencyKey = payment.reference;
    payment.amount = amount;
    payment.rounding = rounding;
    payment.received = received;
    payment.change = received - amount;
    payment.state = PaymentState::Paid;
    return payment;
}

Pending<SaleRecord> CashFlow::sell(const SaleDraft &draft, const Count &count)
{
    if (draft.cart.isEmpty())
        return ready<SaleRecord>(fail(ErrorCode::InvalidInput, QStringLiteral("the cart is empty")));
    if (m_home.opening)
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("another sale is just being recorded")));
    const auto payment = taken(draft.totals.total, count, draft.till, draft.timeZone);
    if (!payment)
        return ready<SaleRecord>(tl::unexpected(payment.error()));

    m_home.opening = true;
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sellForCash(draft, *payment), m_home.q, [this, answer](const Result<SaleRecord> &stored) {
        m_home.opening = false;
        booked(answer, stored);
    });
    return answer.future();
}

Pending<SaleRecord> CashFlow::further(const SaleId &sale, const Count &count, const QString &forcedBecause)
{
    if (m_home.inHand.contains(sale))
        return ready<SaleRecord>(fail(ErrorCode::Conflict, QStringLiteral("this sale is just being changed")));
    m_home.inHand.insert(sale);
    const Answer<SaleRecord> answer;
    whenDone(m_home.books.sale(sale), m_home.q, [=, this](const Result<std::optional<SaleRecord>> &found) {
        const auto record = payableSale(found, forcedBecause);
        const auto payment = record.and_then([&](const SaleRecord &r) {
            return taken(stillDue(r), count, r.sale.till, r.sale.timeZone);
        });
        if (!payment) {
            m_home.inHand.remove(sale);
            return answer.give(tl::unexpected(payment.error()));
        }
        whenDone(m_home.books.addCash(sale, *payment, forcedBecause), m_home.q,
                 [this, answer, sale](const Result<SaleRecord> &stored) {
                     m_home.inHand.remove(sale);
                     booked(answer, stored);
                 });
    });
    return answer.future();
}

void CashFlow::booked(const Answer<SaleRecord> &answer, const Result<SaleRecord> &stored)
{
    const QPointer<Checkout> alive = m_home.q;
    answer.give(stored);
    if (!alive)
        return;
    if (stored)
        emit alive->changed(*stored);
    else
        m_home.trouble(stored.error());
}

} // namespace laci
