#pragma once
#include "domain/refund.h"
#include "ports/sale_books.h"
#include "qris/qris.h"
#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

namespace laci::test {

/// The laws of money, held against what stands in the books after each step of a model test. The first that is broken is
/// told in words; empty: none.
class MoneyLaws {
public:
    std::function<QList<TrailEntry>(const PaymentId &)> trailOf;
    /// Whether the gateway has truly called this very charge paid, by its own books.
    std::function<bool(const Payment &)> gatewaySaidPaid;
    QSet<QString> booked;            ///< payment ids that were once seen paid in the books

    QString brokenBy(const SaleRecord &record)
    {
        int live = 0;
        for (const Payment &payment : record.payments) {
            const QList<TrailEntry> trail = trailOf(payment.id);
            live += mayStillBePaid(payment.state) && !has(trail, PaymentEvent::Forced);
            if (payment.gateway == QStringLiteral("cash"))
                continue;
            const QString broken = brokenBy(payment, trail);
            if (!broken.isEmpty())
                return broken + QStringLiteral(": ") + story(payment);
        }
        if (live > 1)
            return QStringLiteral("two live codes for ") + record.sale.number;
        const QString given = wronglyGivenBack(record);
        if (!given.isEmpty())
            return given;
        const bool covered = stillDue(beforeRefunds(record)).isZero();
        if ((record.sale.state == SaleState::Paid) != covered && record.sale.state != SaleState::Cancelled)
            return QStringLiteral("sale closed wrongly: ") + record.sale.number;
        return {};
    }

    /// Every late payment is in the inbox, unless a person has decided. `inbox`: with the decided ones.
    QString missingInInbox(const QList<SaleRecord> &records, const QList<LateMoney> &inbox, const SaleCounts &counted) const
    {
        QSet<QString> there;
        int undecided = 0;
        for (const LateMoney &late : inbox) {
            there.insert(late.payment.id.value);
            undecided += !late.decision;
        }
        for (const SaleRecord &record : records) {
            Rupiah held = -returned(record);
            bool listed = false;
            for (const Payment &payment : record.payments) {
                held += holdsMoney(payment.state) ? payment.amount - payment.rounding : Rupiah();
                listed = listed || there.contains(payment.id.value);
                const auto trail = trailOf(payment.id);
                for (qsizetype i = 1; i < trail.size(); ++i)
                    if (isLateMoney(trail[i - 1].state, trail[i].event) && !there.contains(payment.id.value))
                        return QStringLiteral("late money that is not in the inbox: ") + story(payment);
            }
            const bool tooMuch = held > record.sale.totals.total || (record.sale.state == SaleState::Cancelled && held > Rupiah());
            if (tooMuch && !listed) {
                QStringList stories;
                for (const Payment &payment : record.payments)
                    stories += story(payment);
                return QStringLiteral("money too much for %1, which is %2, rings nowhere: %3")
                    .arg(record.sale.number, saleStateWord(record.sale.state), stories.join(u" | "));
            }
        }
        return undecided == counted.lateMoney ? QString() : QStringLiteral("the inbox is counted wrongly");
    }

    /// Nothing is given back that had not come in, neither of the sale nor of one payment; a stopped sale keeps nothing unheard of.
    static QString wronglyGivenBack(const SaleRecord &record)
    {
        Rupiah in;
        for (const Payment &payment : record.payments) {
            const bool came = holdsMoney(payment.state) || payment.state == PaymentState::Refunded
                || payment.state == PaymentState::ChargedBack || payment.state == PaymentState::Failed;     // reversed
            in += came ? payment.amount : Rupiah();
            Rupiah out;
            for (const Refund &refund : record.refunds)
                out += refund.payment == payment.id && refund.state != RefundState::Failed ? refund.handedOut() : Rupiah();
            if (out > (came ? payment.amount : Rupiah()))
                return QStringLiteral("more given back of %1 than came in").arg(payment.reference);
        }
        if (givenBack(record) > in)
            return QStringLiteral("more given back than came in for %1").arg(record.sale.number);
        for (const Refund &refund : record.refunds)
            if ((refund.kind == RefundKind::Tender) == (record.sale.state == SaleState::Paid))
                return QStringLiteral("%1 of a sale that is %2").arg(refundKindWord(refund.kind), saleStateWord(record.sale.state));
        for (int position = 0; position < int(record.sale.cart.lines.size()); ++position)
            if (leftOf(record, position) < Quantity())
                return QStringLiteral("more goods came back than were sold with %1").arg(record.sale.number);
        return {};
    }
    /// A paid sale stays one, also when its money went back later.
    static SaleRecord beforeRefunds(SaleRecord record)
    {
        if (record.sale.state == SaleState::Paid)
            for (Payment &payment : record.payments)
                if (payment.state == PaymentState::Refunded)
                    payment.state = PaymentState::Paid;
        return record;
    }
    /// Tenders given back whose payments still count as holding money.
    static Rupiah returned(const SaleRecord &record)
    {
        Rupiah sum;
        for (const Refund &refund : record.refunds) {
            const bool counts = std::any_of(record.payments.begin(), record.payments.end(), [&](const Payment &p) {
                return refund.payment.isEmpty() || (p.id == refund.payment && holdsMoney(p.state));
            });
            if (refund.kind == RefundKind::Tender && refund.state != RefundState::Failed && counts)
                sum += refund.amount;
        }
        return sum;
    }

    /// One payment as people look for a fault: what it is and how it came to be so.
    QString story(const Payment &payment) const
    {
        QStringList words{payment.gateway + u':' + payment.channel, payment.reference, QString::number(payment.amount.units()),
                          paymentStateWord(payment.state), payment.reason, QStringLiteral("<-")};
        for (const TrailEntry &entry : trailOf(payment.id))
            words += paymentEventWord(entry.event);
        return words.join(u' ');
    }
    static bool has(const QList<TrailEntry> &trail, PaymentEvent event)
    {
        return std::any_of(trail.begin(), trail.end(), [event](const TrailEntry &entry) { return entry.event == event; });
    }

private:
    QString brokenBy(const Payment &payment, const QList<TrailEntry> &trail)
    {
        PaymentState told = PaymentState::Recorded;
        for (const TrailEntry &entry : trail) {
            told = nextState(told, entry.event).value_or(told);
            if (told != entry.state)
                return QStringLiteral("the trail says %1 where its own events lead to %2")
                    .arg(paymentStateWord(entry.state), paymentStateWord(told));
        }
        if (told != payment.state)
            return QStringLiteral("the trail tells of %1, the row says %2").arg(paymentStateWord(told), paymentStateWord(payment.state));
        if (holdsMoney(payment.state)) {
            if (payment.byPerson && !has(trail, PaymentEvent::ConfirmedByPerson))
                return QStringLiteral("nobody confirmed it");
            if (!payment.byPerson && !gatewaySaidPaid(payment))
                return QStringLiteral("paid without the gateway's word");
            booked.insert(payment.id.value);
        } else if (booked.contains(payment.id.value) && payment.state != PaymentState::Refunded) {
            return QStringLiteral("paid went away");
        }
        if (!payment.qris.isEmpty() && m_fitCodes.value(payment.id.value) != payment.qris) {
            if (!qris::verifyForPayment(payment.qris, payment.charged(), payment.charged()))
                return QStringLiteral("a wrong code was kept");
            m_fitCodes.insert(payment.id.value, payment.qris);
        }
        if (mayStillBePaid(payment.state) && !payment.watched)
            return QStringLiteral("an open payment is not watched");
        return {};
    }

    QHash<QString, QByteArray> m_fitCodes;      ///< by payment id: looked at before
};

} // namespace laci::test
