#include "main/wiring/gateway_shelf.h"
#include <algorithm>

namespace laci {
namespace {

QString prefixOf(const QString &id)
{
    return QStringLiteral("gateway.") + id + u'.';
}

} // namespace

GatewayShelf::GatewayShelf(Settings &settings, HttpClient &http, SecretVault &secrets, const Clock &clock)
    : m_settings(settings), m_http(http), m_secrets(secrets), m_clock(clock)
{
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        const auto stale = std::find_if(m_made.begin(), m_made.end(),
                                        [&](const auto &made) { return key.startsWith(prefixOf(made.first)); });
        if (stale == m_made.end())
            return;
        m_replaced.push_back(std::move(stale->second));
        m_made.erase(stale);
    });
}

bool GatewayShelf::isEnabled(const QString &id) const
{
    return m_settings.flag(prefixOf(id) + QStringLiteral("enabled"));
}

PaymentGateway *GatewayShelf::make(const GatewayKind &kind)
{
    const auto made =
        std::find_if(m_made.begin(), m_made.end(), [&](const auto &entry) { return entry.first == kind.id; });
    if (made != m_made.end())
        return made->second.get();
    m_made.emplace_back(kind.id, kind.make({wireOf(kind.id), m_secrets, m_clock, m_settings.group(prefixOf(kind.id))}));
    return m_made.back().second.get();
}

HttpClient &GatewayShelf::wireOf(const QString &id)
{
    const auto have = std::find_if(m_wires.begin(), m_wires.end(), [&](const auto &wire) { return wire.first == id; });
    if (have != m_wires.end())
        return *have->second;
    m_wires.emplace_back(id, std::make_unique<DatedHttp>(id, m_http, m_clock, m_book));
    return *m_wires.back().second;
}

PaymentGateway *GatewayShelf::find(const QString &id)
{
    for (const GatewayKind &kind : gatewayKinds())
        if (kind.id == id && isEnabled(id))
            return make(kind);
    return nullptr;
}

QList<GatewayTraits> GatewayShelf::enabled() const
{
    QList<GatewayTraits> traits;
    for (const GatewayKind &kind : gatewayKinds())
        if (isEnabled(kind.id))
            traits.append(const_cast<GatewayShelf *>(this)->make(kind)->traits());
    return traits;
}

} // namespace laci
