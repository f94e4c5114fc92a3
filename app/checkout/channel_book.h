#pragma once
#include "base/clock.h"
#include "ports/payment_gateway.h"
#include <QObject>

namespace laci {

/// The gateways' channels as last heard: asked about at most every ten minutes, known by heart until then. GUI thread.
class ChannelBook final : public QObject {
    Q_OBJECT
public:
    ChannelBook(GatewayDirectory &gateways, const Clock &clock, QObject *parent = nullptr);

    /// As last heard, else by heart. Asks nobody.
    QList<GatewayChannel> known(const QString &gateway) const;
    /// nullopt: nobody has heard of it (it may exist all the same, see GatewayTraits::otherChannels).
    std::optional<GatewayChannel> find(const QString &gateway, const QString &channel) const;
    /// Asks unless the last good answer is fresh. An error leaves what was known.
    [[nodiscard]] Pending<QList<GatewayChannel>> ask(const QString &gateway, bool evenIfFresh = false);
    /// Asks every enabled gateway whose answer is old; for the payment screen, ahead of time.
    void freshen();

signals:
    void changed(const QString &gateway);

private:
    struct Heard {
        QList<GatewayChannel> channels;
        QDateTime at;
    };
    bool isFresh(const Heard &heard) const;

    GatewayDirectory &m_gateways;
    const Clock &m_clock;
    QHash<QString, Heard> m_heard;
};

} // namespace laci
