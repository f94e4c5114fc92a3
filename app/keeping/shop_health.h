#pragma once
#include "base/clock.h"
#include "keeping/health_memory.h"
#include "keeping/newer_version.h"
#include "persistence/lane.h"
#include "ports/health_desk.h"
#include "settings/settings.h"
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace laci {

class Database;

/// What was heard when somebody asked for a newer version.
struct VersionFact {
    QDateTime askedAt;                       ///< UTC; invalid: not yet
    std::optional<NewerVersion> newer;
    QString trouble;                         ///< why there was no answer; empty: there was one
};

/// What only the running program knows.
struct LiveFacts {
    QStringList gateways;                ///< enabled ones
    QList<WireFact> wire;
    bool printerOn = false;
    std::optional<VersionFact> version;      ///< nothing while nobody wants to know
};

/// HealthDesk over the till: gathers on the GUI thread, reads on a thread of its own. Everything handed over must outlive it.
class ShopHealth final : public QObject, public HealthDesk {
    Q_OBJECT
public:
    struct Place {
        QString database;
        QString program;
        bool mayWrite = true;            ///< false: beside a running till; nothing is remembered
    };
    ShopHealth(Database &db, const Settings &settings, const Clock &clock, Place place, std::function<LiveFacts()> live,
               std::function<QString()> backupFolder);

    /// The books are open: what the wire saw is remembered now and then, for a doctor who comes while the window is closed.
    void begin();

    Pending<HealthSheet> look() override;
    Pending<QStringList> checkBooks() override;
    Pending<void> writeReport(const QString &file) override;
    void scanned() override { m_lastScan = m_clock.now(); }

private:
    void beat();
    template <class Work> auto onLane(Work work) -> QFuture<std::invoke_result_t<Work &>>;

    Database &m_db;
    const Settings &m_settings;
    const Clock &m_clock;
    Place m_place;
    std::function<LiveFacts()> m_live;
    std::function<QString()> m_backupFolder;
    QDateTime m_lastScan;
    QTimer m_timer;
    Lane m_lane{QStringLiteral("health")};       // last: its jobs use the rest
};

} // namespace laci
