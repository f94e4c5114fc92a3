#include "ui/pages/pay/pay_method.h"
#include "ui/text/obstacle_text.h"
#include "ui/text/payment_text.h"
#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace laci {
namespace {
struct PayMethodText { Q_DECLARE_TR_FUNCTIONS(PayMethodText) };

/// "BRI Virtual Account" says on a narrow button only that it is one of many: "VA BRI".
QString shortName(const QString &name)
{
    const QString tail = QStringLiteral(" virtual account");
    return name.endsWith(tail, Qt::CaseInsensitive) ? QStringLiteral("VA ") + name.chopped(tail.size()) : name;
}

using LastAnswer = std::function<QString(const QString &gateway)>;

PayMethod methodOf(const PayOffer &offer, const LastAnswer &lastAnswer)
{
    PayMethod method{offer.gateway, offer.channel.id, offer.obstacle.isEmpty(), obstacleText(offer.obstacle), offer.channel.kind};
    method.name = offer.channel.kind == ChannelKind::Qris ? channelName(QStringLiteral("qris")) : shortName(offer.channel.name);
    method.ill = offer.ill;
    if (!offer.payerFee.isZero())
        //: on a way to pay: the customer pays this much more
        method.note = PayMethodText::tr("+%1 fee").arg(rupiahText(offer.payerFee));
    if (offer.ill) {
        const QString last = lastAnswer(offer.gateway);
        //: %1 time of day
        method.note = last.isEmpty() ? PayMethodText::tr("does not answer") : PayMethodText::tr("does not answer, last at %1").arg(last);
    }
    return method;
}
}

PayMethod cashMethod()
{
    return PayMethod{QStringLiteral("cash"), {}, true, {}};
}

PayMethod automaticMethod()
{
    return PayMethod{QStringLiteral("auto"), {}, true, {}};
}

QList<PayMethod> payMethods(const QList<PayOffer> &offers, const QStringList &rule, const GatewayDirectory &gateways,
                            const std::function<QString(const QString &gateway)> &lastAnswer)
{
    QList<PayMethod> methods{cashMethod()};
    // The best of one gateway is no choice.
    if (gateways.enabled().size() > 1 && automaticOrder(offers, rule).size() > 1)
        methods.append(automaticMethod());
    QList<PayOffer> byKind = offers;
    // The shop's own code is the way out when nothing else works, so it comes last.
    std::stable_sort(byKind.begin(), byKind.end(), [](const PayOffer &a, const PayOffer &b) {
        return std::tuple(a.gateway == u"static_qris", a.channel.kind) < std::tuple(b.gateway == u"static_qris", b.channel.kind);
    });
    for (const PayOffer &offer : std::as_const(byKind))
        methods.append(methodOf(offer, lastAnswer));
    return methods;
}

std::optional<PayMethod> bestQris(const QList<PayOffer> &offers, const QStringList &rule)
{
    const auto ordered = automaticOrder(offers, rule);
    for (const PayOffer &offer : ordered) {
        if (offer.channel.kind == ChannelKind::Qris)
            return methodOf(offer, [](const QString &) { return QString(); });
    }
    return std::nullopt;
}

} // namespace laci
