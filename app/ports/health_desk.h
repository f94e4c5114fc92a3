#pragma once
#include "base/result.h"
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace laci {

enum class HealthTopic {
    Clock,               ///< against a gateway's Date header; subject: the gateway; number: seconds that this clock is ahead
    ClockBack,           ///< the clock once went back; number: by how many seconds; at: when it was noticed
    DatabaseDisk,        ///< number: bytes free; number2: bytes of the disk; subject: the folder
    BackupDisk,          ///< likewise for the backup folder; word "folder_missing"
    DatabaseSize,        ///< number: bytes; subject: the file
    Integrity,           ///< at: the last check; word: the first finding; number: how many
    Backup,              ///< at: the last one; subject: its file
    Printer,             ///< word: printer.kind; number: papers that wait; number2: papers that need a person
    Scanner,             ///< at: the last scan of this run
    Gateway,             ///< subject: its id; at: last good answer; number: milliseconds; number2: open payments; word: trouble's code
    OpenPayments,        ///< number: how many; at: when the oldest was made; number2: unsure ones among them
    Version,             ///< subject: the newer version, empty: none; at: when it was asked for; word: its page, or why nobody answered
    Journal,             ///< number: entries; number2: the first that does not fit, 0: all fit; word: the problem
};
enum class HealthTone { Good, Watch, Bad, Unknown };
QString healthTopicWord(HealthTopic);                        ///< "clock", …
QString healthToneWord(HealthTone);                          ///< "good", "watch", "bad", "unknown"

/// One line of the health page; what the numbers are stands beside the topic. Words are made in ui/text.
struct HealthItem {
    HealthTopic topic = HealthTopic::Clock;
    HealthTone tone = HealthTone::Unknown;
    QString subject = {};
    QDateTime at = {};           ///< UTC; invalid: never
    qint64 number = 0;
    qint64 number2 = 0;
    QString word = {};
};

struct HealthSheet {
    QDateTime at;                ///< UTC
    QString program, qt, system, sqlite;
    QString shop, till;
    int schema = 0;
    QList<HealthItem> items;
    HealthTone worst() const;    ///< Bad before Watch before the rest
};

/// How the till is doing. GUI thread, never blocks.
class HealthDesk {
public:
    virtual ~HealthDesk() = default;
    [[nodiscard]] virtual Pending<HealthSheet> look() = 0;
    /// SQLite's full check and the journal's; remembered for look(). Findings; empty: sound.
    [[nodiscard]] virtual Pending<QStringList> checkBooks() = 0;
    /// One file for support: readable text, then the same as JSON. No secrets, no customers, no amounts.
    [[nodiscard]] virtual Pending<void> writeReport(const QString &file) = 0;
    /// A scan arrived.
    virtual void scanned() = 0;
};

} // namespace laci
