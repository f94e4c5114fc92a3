#include "http/rested_access.h"
#include <QNetworkAccessManager>
#include <algorithm>

namespace laci {
namespace {

/// Questions to one gateway overlap seldom, and a shop has few gateways.
constexpr std::size_t kMost = 4;

QString placeOf(const QUrl &url)
{
    const bool safe = url.scheme() == u"https";
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host(), QString::number(url.port(safe ? 443 : 80)));
}

} // namespace

RestedAccess::RestedAccess() = default;
RestedAccess::~RestedAccess() = default;

std::unique_ptr<QNetworkAccessManager> RestedAccess::take(const QUrl &url)
{
    const QString place = placeOf(url);
    const auto found = std::find_if(m_rested.rbegin(), m_rested.rend(), [&place](const Rested &one) { return one.place == place; });
    if (found == m_rested.rend())
        return nullptr;
    auto access = std::move(found->access);
    m_rested.erase(std::next(found).base());
    return access;
}

void RestedAccess::giveBack(const QUrl &url, std::unique_ptr<QNetworkAccessManager> access)
{
    if (m_rested.size() >= kMost)
        m_rested.erase(m_rested.begin());
    m_rested.push_back({placeOf(url), std::move(access)});
}

} // namespace laci
