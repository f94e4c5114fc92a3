#include "main/wiring/version_watch.h"
#include "base/when_done.h"
#include <QUrl>

namespace laci {

namespace {
constexpr std::chrono::hours kLook{1};               // how often is looked at whether a day is over, also after the computer slept
constexpr qint64 kDaySeconds = 24 * 3600;
constexpr qsizetype kMostBytes = 16 * 1024;
}

VersionWatch::VersionWatch(const Settings &settings, HttpClient &http, const Clock &clock, QString own)
    : m_settings(settings), m_http(http), m_clock(clock), m_own(std::move(own))
{
    connect(&m_timer, &QTimer::timeout, this, &VersionWatch::ask);
}

bool VersionWatch::isOn() const
{
    return m_settings.flag(QStringLiteral("updates.check")) && !m_settings.text(QStringLiteral("updates.url")).isEmpty();
}

void VersionWatch::begin(std::chrono::milliseconds rest)
{
    QTimer::singleShot(rest, this, [this] {
        ask();
        m_timer.start(kLook);
    });
    // Switched on in Setelan: the owner wants to see an answer, not tomorrow's.
    connect(&m_settings, &Settings::changed, this, [this] {
        if (isOn() && m_settings.text(QStringLiteral("updates.url")) != m_askedUrl)
            ask();
    });
}

std::optional<VersionFact> VersionWatch::fact() const
{
    return isOn() ? std::optional(m_fact) : std::nullopt;
}

void VersionWatch::ask()
{
    const QString address = m_settings.text(QStringLiteral("updates.url"));
    if (!isOn() || (address == m_askedUrl && m_fact.askedAt.isValid() && m_fact.askedAt.secsTo(m_clock.now()) < kDaySeconds))
        return;
    m_askedUrl = address;
    m_fact = {m_clock.now(), {}, {}};
    HttpRequest request;
    request.url = QUrl(address, QUrl::StrictMode);
    request.headers = {{"Accept", "application/json"}, {"User-Agent", "laci"}};
    request.mostBytes = kMostBytes;
    whenDone(m_http.send(request), this, [this, address](const Result<HttpResponse> &response) {
        if (address == m_askedUrl)       // an answer from an address that was changed since is nobody's
            learned(response);
    });
}

void VersionWatch::learned(const Result<HttpResponse> &response)
{
    if (!response) {
        m_fact.trouble = response.error().detail;
        return;
    }
    if (response->status != 200) {
        m_fact.trouble = QStringLiteral("HTTP %1").arg(response->status);
        return;
    }
    const auto newer = readNewerVersion(response->body, m_own);
    if (newer)
        m_fact.newer = *newer;
    else
        m_fact.trouble = newer.error().detail;
}

} // namespace laci
