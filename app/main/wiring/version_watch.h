#pragma once
#include "base/clock.h"
#include "http/http_client.h"
#include "keeping/shop_health.h"
#include "settings/settings.h"
#include <QObject>
#include <QTimer>

namespace laci {

/// Asks the distributor's address (updates.url) whether there is a newer Laci, once after the start and once a day, and only while the
/// owner has it switched on (updates.check, off as delivered). Nothing is sent but the question; nothing is fetched or installed: the
/// answer is a line of the health page. GUI thread; everything handed over must outlive it.
class VersionWatch final : public QObject {
public:
    VersionWatch(const Settings &settings, HttpClient &http, const Clock &clock, QString own);

    /// From now on. The first question is asked `rest` later, when the till has done what is urgent.
    void begin(std::chrono::milliseconds rest = std::chrono::minutes{1});
    /// Nothing while it is switched off.
    std::optional<VersionFact> fact() const;

private:
    bool isOn() const;
    void ask();
    void learned(const Result<HttpResponse> &response);

    const Settings &m_settings;
    HttpClient &m_http;
    const Clock &m_clock;
    const QString m_own;
    QTimer m_timer;
    VersionFact m_fact;
    QString m_askedUrl;
};

} // namespace laci
