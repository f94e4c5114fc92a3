#include "checkout/channel_book.h"
#include "base/when_done.h"
#include "checkout/answer.h"
#include <algorithm>

namespace laci {
namespace {

constexpr qint64 kFreshSeconds = 600;

} // namespace

ChannelBook::ChannelBook(GatewayDirectory &gateways, const Clock &clock, QObject *parent)
    : QObject(parent), m_gateways(gateways), m_clock(clock)
{
}

bool ChannelBook::isFresh(const Heard &heard) const
{
    const qint64 age = heard.at.isValid() ? heard.at.secsTo(m_clock.now()) : -1;
    return age >= 0 && age < kFreshSeconds;
}

QList<GatewayChannel> ChannelBook::known(const QString &gateway) const
{
    const PaymentGateway *wire = m_gateways.find(gateway);
    if (!wire)
        return {};
    const auto heard = m_heard.constFind(gateway);
    return heard == m_heard.cend() ? wire->traits().channels : heard->channels;
}

std::optional<GatewayChannel> ChannelBook::find(const QString &gateway, const QString &channel) const
{
    const PaymentGateway *wire = m_gateways.find(gateway);
    if (!wire)
        return std::nullopt;
    const auto heard = m_heard.constFind(gateway);
    if (heard != m_heard.cend()) {
        for (const GatewayChannel &one : heard->channels) {
            if (one.answersTo(channel))
                return one;
        }
    }
    const GatewayChannel *byHeart = wire->traits().channel(channel);
    return byHeart ? std::optional(*byHeart) : std::nullopt;
}

Pending<QList<GatewayChannel>> ChannelBook::ask(const QString &gateway, bool evenIfFresh)
{
    PaymentGateway *wire = m_gateways.find(gateway);
    if (!wire)
        return ready<QList<GatewayChannel>>(fail(ErrorCode::InvalidInput, QStringLiteral("gateway '%1' is not enabled").arg(gateway)));
    if (const Heard heard = m_heard.value(gateway); !evenIfFresh && isFresh(heard))
        return ready<QList<GatewayChannel>>(heard.channels);
    const Answer<QList<GatewayChannel>> answer;
    whenDone(wire->askChannels(), this, [this, gateway, answer](const Result<QList<GatewayChannel>> &channels) {
        if (channels && !channels->isEmpty()) {
            m_heard.insert(gateway, {*channels, m_clock.now()});
            emit changed(gateway);
        }
        answer.give(channels);
    });
    return answer.future();
}

void ChannelBook::freshen()
{
    const auto enabled = m_gateways.enabled();
    for (const GatewayTraits &traits : enabled) {
        if (!isFresh(m_heard.value(traits.id)))
            whenDone(ask(traits.id), this, [](const Result<QList<GatewayChannel>> &) {});
    }
}

} // namespace laci
