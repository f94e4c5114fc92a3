#include "ui/text/payment_text.h"
#include "ui/text/late_text.h"
#include <QCoreApplication>
#include <QHash>

namespace laci {
namespace {
struct PaymentText { Q_DECLARE_TR_FUNCTIONS(PaymentText) };
}

QString paymentStateText(PaymentState state)
{
    switch (state) {
    case PaymentState::Recorded:          return PaymentText::tr("Preparing");
    case PaymentState::Requesting:        return PaymentText::tr("Preparing");
    case PaymentState::Pending:           return PaymentText::tr("Waiting for payment");
    case PaymentState::Unknown:           return PaymentText::tr("Not certain");
    case PaymentState::Paid:              return PaymentText::tr("Paid");
    case PaymentState::Expired:           return PaymentText::tr("Expired");
    case PaymentState::Cancelled:         return PaymentText::tr("Cancelled");
    case PaymentState::Failed:            return PaymentText::tr("Failed");
    case PaymentState::PartiallyRefunded: return PaymentText::tr("Partly refunded");
    case PaymentState::Refunded:          return PaymentText::tr("Refunded");
    case PaymentState::ChargedBack:       return PaymentText::tr("Charged back");
    }
    Q_UNREACHABLE();
}

StateTone paymentStateTone(PaymentState state)
{
    switch (state) {
    case PaymentState::Recorded:
    case PaymentState::Requesting:
    case PaymentState::Pending:           return StateTone::Wait;
    case PaymentState::Unknown:           return StateTone::Warn;
    case PaymentState::Paid:              return StateTone::Ok;
    case PaymentState::Failed:            return StateTone::Bad;
    case PaymentState::ChargedBack:       return StateTone::Bad;
    case PaymentState::Expired:
    case PaymentState::Cancelled:
    case PaymentState::PartiallyRefunded:
    case PaymentState::Refunded:          return StateTone::Neutral;
    }
    Q_UNREACHABLE();
}

QString paymentStateIcon(PaymentState state)
{
    switch (state) {
    case PaymentState::Recorded:
    case PaymentState::Requesting:        return QStringLiteral("refresh");
    case PaymentState::Pending:           return QStringLiteral("clock");
    case PaymentState::Unknown:           return QStringLiteral("question");
    case PaymentState::Paid:              return QStringLiteral("check");
    case PaymentState::Expired:
    case PaymentState::Cancelled:
    case PaymentState::Failed:
    case PaymentState::ChargedBack:       return QStringLiteral("cross");
    case PaymentState::PartiallyRefunded:
    case PaymentState::Refunded:          return QStringLiteral("undo");
    }
    Q_UNREACHABLE();
}

OrderState orderState(SaleState sale, std::optional<PaymentState> latest, bool lateMoney)
{
    if (lateMoney)
        return {PaymentText::tr("Late money"), StateTone::Warn, QStringLiteral("question")};
    const auto of = [](PaymentState state) {
        return OrderState{state == PaymentState::Pending ? PaymentText::tr("Waiting") : paymentStateText(state),
                          paymentStateTone(state), paymentStateIcon(state)};
    };
    switch (sale) {
    case SaleState::Paid:
        // A later refund or charge-back is what the reader must see; anything else of a paid sale is "paid".
        if (latest && (*latest == PaymentState::PartiallyRefunded || *latest == PaymentState::Refunded
                       || *latest == PaymentState::ChargedBack))
            return of(*latest);
        return of(PaymentState::Paid);
    case SaleState::Cancelled:
        return of(PaymentState::Cancelled);
    case SaleState::Open:
        if (!latest)
            return {PaymentText::tr("Open"), StateTone::Wait, QStringLiteral("clock")};
        if (holdsMoney(*latest))
            return {PaymentText::tr("Partly paid"), StateTone::Wait, QStringLiteral("clock")};
        return of(*latest);
    }
    Q_UNREACHABLE();
}

OrderState orderState(SaleState sale, std::optional<PaymentState> latest, bool lateMoney, Rupiah givenBack, Rupiah total)
{
    const bool back = sale == SaleState::Paid && !lateMoney && givenBack > Rupiah();
    // Cash that goes back is rounded like the cash that came in, and `total` is not.
    constexpr Rupiah kRounding = Rupiah::trusted(100);
    if (back && givenBack + kRounding > total)
        return {PaymentText::tr("Given back"), StateTone::Neutral, QStringLiteral("undo")};
    if (back)
        return {PaymentText::tr("Partly given back"), StateTone::Neutral, QStringLiteral("undo")};
    return orderState(sale, latest, lateMoney);
}

QString gatewayName(const QString &id)
{
    // Proper names, the same in every language. The directory only knows gateways that are enabled now; old orders outlive that.
    static const QHash<QString, QString> names = {
        {QStringLiteral("gobiz"), QStringLiteral("GoBiz")},
        {QStringLiteral("paymenku"), QStringLiteral("Paymenku")},
        {QStringLiteral("amdigipay"), QStringLiteral("AMDIGIPAY")},
        {QStringLiteral("juadah"), QStringLiteral("Juadah")},
        {QStringLiteral("midtrans"), QStringLiteral("Midtrans")},
    };
    if (id == u"static_qris")                  // checkout's and the registry's word for the shop's own code
        return PaymentText::tr("Static QRIS");
    return id == u"cash" ? PaymentText::tr("Cash") : names.value(id, id);
}

QString channelName(const QString &channel)
{
    if (channel.isEmpty())
        return {};
    if (channel.endsWith(u"_va"))
        return PaymentText::tr("%1 virtual account").arg(channel.chopped(3).toUpper());
    static const QHash<QString, QString> names = {
        {QStringLiteral("dana"), QStringLiteral("DANA")},
        {QStringLiteral("gopay"), QStringLiteral("GoPay")},
        {QStringLiteral("ovo"), QStringLiteral("OVO")},
        {QStringLiteral("shopeepay"), QStringLiteral("ShopeePay")},
        {QStringLiteral("linkaja"), QStringLiteral("LinkAja")},
        // AMDIGIPAY's numbers, as its documents name them (GATEWAYS.md 2); no other gateway uses numbers.
        {QStringLiteral("33"), QStringLiteral("QRIS")},
        {QStringLiteral("37"), QStringLiteral("GoPay")},
        {QStringLiteral("22"), QStringLiteral("VA BCA")},
        {QStringLiteral("qris_own"), QStringLiteral("QRIS")},
        {QStringLiteral("snap"), QStringLiteral("Snap")},
        // AMDIGIPAY numbers its ways; these three are documented (GATEWAYS.md 2.3), others show their number.
        {QStringLiteral("33"), QStringLiteral("QRIS")},
        {QStringLiteral("37"), QStringLiteral("GoPay")},
        {QStringLiteral("22"), QStringLiteral("VA BCA")},
    };
    return names.value(channel, channel.toUpper());
}

QString methodText(const QString &gateway, const QString &channel)
{
    if (channel.isEmpty() || gateway == u"static_qris")
        return gatewayName(gateway);
    //: A way to pay: %1 is the channel ("QRIS"), %2 the gateway ("GoBiz")
    return PaymentText::tr("%1 · %2").arg(channelName(channel), gatewayName(gateway));
}

QString methodsText(const QStringList &gateways)
{
    QStringList words;
    for (const QString &entry : gateways)
        words.append(methodText(entry.section(u':', 0, 0), entry.section(u':', 1)));
    return words.join(QStringLiteral(" + "));
}

QString trailText(const TrailEntry &entry, const Payment &payment)
{
    const QString name = gatewayName(payment.gateway);
    switch (entry.event) {
    case PaymentEvent::Recorded:          return PaymentText::tr("Order written down, key for repeating made");
    case PaymentEvent::RequestSent:       return PaymentText::tr("Request sent to %1").arg(name);
    case PaymentEvent::RequestRepeated:   return PaymentText::tr("Repeated with the same key, so it cannot double");
    case PaymentEvent::ChargeMade:        return PaymentText::tr("Code received from %1 and verified").arg(name);
    case PaymentEvent::ChargeRefused:     return PaymentText::tr("%1 refused; nothing was charged").arg(name);
    case PaymentEvent::QrRefused:         return PaymentText::tr("The code did not pass the check and was not shown");
    case PaymentEvent::AnswerUnclear:     return PaymentText::tr("No clear answer from %1").arg(name);
    case PaymentEvent::SeenPending:       return PaymentText::tr("%1 says: not paid yet").arg(name);
    case PaymentEvent::SeenPaid:
        return entry.state == PaymentState::Paid ? PaymentText::tr("%1 says: paid").arg(name)
                                                 : PaymentText::tr("%1 says again: paid").arg(name);
    case PaymentEvent::SeenExpired:       return PaymentText::tr("%1 says: expired").arg(name);
    case PaymentEvent::SeenCancelled:     return PaymentText::tr("%1 says: cancelled").arg(name);
    case PaymentEvent::SeenFailed:        return PaymentText::tr("%1 says: failed").arg(name);
    case PaymentEvent::SeenPartlyRefunded: return PaymentText::tr("%1 says: partly refunded").arg(name);
    case PaymentEvent::SeenRefunded:      return PaymentText::tr("%1 says: refunded").arg(name);
    case PaymentEvent::SeenChargedBack:   return PaymentText::tr("%1 says: charged back").arg(name);
    case PaymentEvent::CashTaken:         return PaymentText::tr("Cash counted by the cashier");
    case PaymentEvent::CancelAsked:       return PaymentText::tr("Asked %1 to cancel the code").arg(name);
    case PaymentEvent::Forced:            return PaymentText::tr("Another method was begun. Reason: %1").arg(entry.detail);
    case PaymentEvent::WatchEnded:        return PaymentText::tr("The watch is over; %1 is no longer asked").arg(name);
    case PaymentEvent::NotMade:           return PaymentText::tr("%1 knows no such order; nothing was charged").arg(name);
    case PaymentEvent::SeenReversed:      return PaymentText::tr("%1 took the money back after it had been paid").arg(name);
    //: %1 is who and why
    case PaymentEvent::ConfirmedByPerson: return PaymentText::tr("Confirmed by hand. %1").arg(entry.detail);
    //: %1 is who and why
    case PaymentEvent::GivenUp:           return PaymentText::tr("Given up by hand; it stays watched. %1").arg(entry.detail);
    case PaymentEvent::LateDecided:       return lateTrailText(entry.detail);
    }
    Q_UNREACHABLE();
}

StateTone trailTone(const TrailEntry &entry)
{
    switch (entry.event) {
    case PaymentEvent::Recorded:
    case PaymentEvent::RequestSent:
    case PaymentEvent::ChargeMade:
    case PaymentEvent::SeenPaid:
    case PaymentEvent::LateDecided:
    case PaymentEvent::CashTaken:          return StateTone::Ok;
    case PaymentEvent::SeenPending:
    case PaymentEvent::RequestRepeated:
    case PaymentEvent::CancelAsked:        return StateTone::Wait;
    case PaymentEvent::AnswerUnclear:
    case PaymentEvent::ConfirmedByPerson:
    case PaymentEvent::Forced:             return StateTone::Warn;
    case PaymentEvent::ChargeRefused:
    case PaymentEvent::QrRefused:
    case PaymentEvent::SeenFailed:
    case PaymentEvent::SeenReversed:
    case PaymentEvent::SeenChargedBack:    return StateTone::Bad;
    case PaymentEvent::SeenExpired:
    case PaymentEvent::SeenCancelled:
    case PaymentEvent::SeenPartlyRefunded:
    case PaymentEvent::SeenRefunded:
    case PaymentEvent::NotMade:
    case PaymentEvent::GivenUp:
    case PaymentEvent::WatchEnded:         return StateTone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace laci
