#pragma once
#include "checkout/pay_offers.h"
#include <functional>

namespace laci {

/// A way to pay as the screen offers it.
struct PayMethod {
    QString gateway;              ///< "cash", "auto", "gobiz", …
    QString channel;              ///< empty for cash and auto
    bool possible = true;
    QString reason;               ///< a sentence, when not possible
    ChannelKind kind = ChannelKind::Qris;
    QString name = {};            ///< "QRIS", "VA BCA": the gateway's word; empty: by channel
    bool ill = false;             ///< the gateway did not answer its last question; it may be tried all the same
    QString note = {};            ///< beside the gateway's name: the fee on top, or that it does not answer
    bool isCash() const { return gateway == u"cash"; }
    bool isAutomatic() const { return gateway == u"auto"; }
    bool sameAs(const PayMethod &other) const { return gateway == other.gateway && channel == other.channel; }
};

PayMethod cashMethod();
PayMethod automaticMethod();
/// Cash, automatic where there is a choice to make, then every offer by kind: QRIS, wallets, accounts, links.
/// `lastAnswer`: what the shop's clock said at a gateway's last good answer ("10.42"); empty: none since the start.
QList<PayMethod> payMethods(const QList<PayOffer> &offers, const QStringList &rule, const GatewayDirectory &gateways,
                            const std::function<QString(const QString &gateway)> &lastAnswer);
/// F9: the QRIS that automatic would take; nullopt: none is possible now.
std::optional<PayMethod> bestQris(const QList<PayOffer> &offers, const QStringList &rule);

} // namespace laci
