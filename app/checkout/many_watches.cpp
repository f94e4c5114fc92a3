// What concerns every watched payment at once: after a long time without a line these are thousands.
#include "checkout/checkout_private.h"
#include "checkout/in_turns.h"
#include "checkout/payment_watch.h"
#include <memory>

namespace laci {

void Checkout::Private::takeUp(const QList<Payment> &payments, const Answer<int> &answer)
{
    struct TakingUp {
        Answer<int> answer;
        int taken = 0;
        qsizetype left;
        void oneDone()
        {
            if (--left == 0)
                answer.give(taken);
        }
    };
    const auto work = std::make_shared<TakingUp>(TakingUp{answer, 0, payments.size() + 1});
    inTurns(q, payments, [this, work](const Payment &payment) {
        if (watches.contains(payment.id))
            return work->oneDone();
        ++work->taken;
        PaymentWatch *taken = watch(payment, false);
        if (payment.state == PaymentState::Recorded || payment.state == PaymentState::Requesting)
            return taken->tellInterrupted([work] { work->oneDone(); });
        taken->ask();
        work->oneDone();
    });
    work->oneDone();
}

void Checkout::Private::askSoon(const QString &gateway, bool onlyTroubled)
{
    QList<PaymentId> those;
    for (const PaymentWatch *watch : std::as_const(watches)) {
        if ((gateway.isEmpty() || watch->payment().gateway == gateway) && (!onlyTroubled || watch->isTroubled()))
            those.append(watch->payment().id);
    }
    inTurns(q, those, [this](const PaymentId &id) {
        if (PaymentWatch *watch = watches.value(id))     // asking may have retired one
            watch->askAgain();
    });
}

} // namespace laci
