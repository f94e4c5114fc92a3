#pragma once
#include "sandbox/sandbox.h"
#include "support/money_laws.h"
#include <QHash>

namespace laci::test {

/// What the sandbox knows, held against what stands in the books: charges made, money taken. Sales are over different
/// amounts, because Juadah's charges carry no reference of ours and are told apart by them. Arguments outlive it.
class ChargeTruth {
public:
    ChargeTruth(const Sandbox &sandbox, const QList<SaleRecord> &records, const MoneyLaws &laws)
        : m_sandbox(sandbox), m_records(records), m_laws(laws)
    {
    }

    /// By its own books the gateway took just this payment's money.
    bool saidPaid(const Payment &payment) const
    {
        const auto charges = m_sandbox.charges();
        return std::any_of(charges.begin(), charges.end(), [&payment](const TrainingCharge &charge) {
            return isOf(charge, payment) && isPaidWord(charge.status) && charge.amount == payment.amount;
        });
    }
    /// One charge at most for each payment.
    QString doubledCharge() const
    {
        QHash<QString, int> made;
        QHash<qint64, int> madeByJuadah;
        const auto charges = m_sandbox.charges();
        if (charges.size() >= 50)
            return QStringLiteral("a day with more charges than the sandbox tells of");
        for (const TrainingCharge &charge : charges) {
            if (isJuadahs(charge)) {
                if (++madeByJuadah[charge.amount.units()] > juadahsOver(charge.amount.units()).size())
                    return QStringLiteral("two orders at Juadah over %1").arg(charge.amount.units());
            } else if (++made[charge.reference] > 1) {
                return QStringLiteral("two charges for ") + charge.reference;
            } else if (!paymentOf(charge)) {
                return QStringLiteral("a charge without an intent: ") + charge.reference;
            }
        }
        return {};
    }
    /// Only when the line is good and everybody was asked: what the gateways took is in the books, late or not.
    QString lostMoney() const
    {
        QHash<qint64, int> unexplained;          // of Juadah, by amount: charges that nobody here knows the id of
        for (const TrainingCharge &charge : m_sandbox.charges()) {
            if (!isPaidWord(charge.status))
                continue;
            const auto payment = paymentOf(charge);
            if (!payment && isJuadahs(charge))
                ++unexplained[charge.amount.units()];
            else if (!payment)
                return QStringLiteral("nobody knows of the paid charge ") + charge.reference;
            else if (!holdsMoney(payment->state) && !saysOtherAmount(*payment) && !wasGivenUpUnseen(*payment))
                return QStringLiteral("the gateway took it: ") + m_laws.story(*payment);
        }
        for (auto it = unexplained.cbegin(); it != unexplained.cend(); ++it) {
            int said = 0;
            for (const Payment &payment : juadahsOver(it.key()))
                said += payment.gatewayRef.isEmpty() && standsAsUnsure(payment);
            if (said < it.value())
                return QStringLiteral("Juadah took %1, and no payment says that it is not known").arg(it.key());
        }
        return {};
    }

private:
    static bool isPaidWord(const QString &word)
    {
        return word == u"settlement" || word == u"paid" || word.startsWith(u"3 ");
    }
    /// Its API carries no reference of ours.
    static bool isJuadahs(const TrainingCharge &charge) { return charge.reference == charge.gatewayRef; }
    static bool isOf(const TrainingCharge &charge, const Payment &payment)
    {
        return isJuadahs(charge) ? payment.gateway == u"juadah" && payment.gatewayRef == charge.gatewayRef
                                 : payment.reference == charge.reference;
    }
    std::optional<Payment> paymentOf(const TrainingCharge &charge) const
    {
        for (const SaleRecord &record : m_records)
            for (const Payment &payment : record.payments)
                if (isOf(charge, payment))
                    return payment;
        return std::nullopt;
    }
    QList<Payment> juadahsOver(qint64 amount) const
    {
        QList<Payment> list;
        for (const SaleRecord &record : m_records)
            for (const Payment &payment : record.payments)
                if (payment.gateway == u"juadah" && payment.amount.units() == amount)
                    list += payment;
        return list;
    }
    /// Given up by a person while GoBiz' id was missing: its code came never to light, and there is no way to ask for it.
    bool wasGivenUpUnseen(const Payment &payment) const
    {
        return payment.gateway == u"gobiz" && payment.gatewayRef.isEmpty()
            && MoneyLaws::has(m_laws.trailOf(payment.id), PaymentEvent::GivenUp);
    }
    bool standsAsUnsure(const Payment &payment) const
    {
        const auto trail = m_laws.trailOf(payment.id);
        return payment.state == PaymentState::Unknown || MoneyLaws::has(trail, PaymentEvent::GivenUp)
            || MoneyLaws::has(trail, PaymentEvent::ConfirmedByPerson);
    }
    /// A gateway that named another price than the one asked for is not believed (law 3), and the trail says so.
    bool saysOtherAmount(const Payment &payment) const
    {
        const auto trail = m_laws.trailOf(payment.id);
        return std::any_of(trail.begin(), trail.end(), [](const TrailEntry &entry) {
            return entry.event == PaymentEvent::AnswerUnclear && entry.detail.startsWith(u"other_amount");
        });
    }
    const Sandbox &m_sandbox;
    const QList<SaleRecord> &m_records;
    const MoneyLaws &m_laws;
};

} // namespace laci::test
