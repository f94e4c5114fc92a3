#include "keeping/health_memory.h"
#include "persistence/connection.h"
#include "persistence/journal_rows.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace laci {
namespace {

const QString kIntegrity = QStringLiteral("health.integrity");
const QString kBackup = QStringLiteral("health.backup");
const QString kClock = QStringLiteral("health.clock");
const QString kClockBack = QStringLiteral("health.clock_back");
const QString kWire = QStringLiteral("health.wire");
constexpr qint64 kBackMs = 60'000;

Result<void> store(Connection &connection, const QString &key, const QJsonObject &value)
{
    return connection
        .change(QStringLiteral("INSERT INTO till_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"), key,
                QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
        .map([](qint64) {});
}

Result<QJsonObject> stored(Connection &connection, const QString &key)
{
    auto row = connection.query(QStringLiteral("SELECT value FROM till_state WHERE key = ?"), key);
    if (!row)
        return tl::unexpected(row.error());
    return row->next() ? QJsonDocument::fromJson(row->text(0).toUtf8()).object() : QJsonObject();
}

qint64 millisecondsOf(const QDateTime &at)
{
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

QDateTime timeOf(const QJsonObject &object, QLatin1String key)
{
    const qint64 at = object.value(key).toInteger();
    return at == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

} // namespace

Result<HealthMemory> recallHealth(Connection &connection)
{
    const auto integrity = stored(connection, kIntegrity);
    const auto backup = stored(connection, kBackup);
    const auto back = stored(connection, kClockBack);
    const auto wire = stored(connection, kWire);
    if (!integrity || !backup || !back || !wire)
        return fail(ErrorCode::Storage, QStringLiteral("till_state cannot be read"));
    HealthMemory memory;
    memory.integrityAt = timeOf(*integrity, QLatin1String("at"));
    const QJsonArray findings = integrity->value(QStringLiteral("findings")).toArray();
    for (const auto &each : findings)
        memory.findings.append(each.toString());
    memory.backupAt = timeOf(*backup, QLatin1String("at"));
    memory.backupFile = backup->value(QStringLiteral("file")).toString();
    memory.clockBackAt = timeOf(*back, QLatin1String("at"));
    memory.clockBackSeconds = back->value(QStringLiteral("seconds")).toInteger();
    const QJsonArray facts = wire->value(QStringLiteral("facts")).toArray();
    for (const auto &each : facts) {
        const QJsonObject fact = each.toObject();
        memory.wire.append({fact.value(QStringLiteral("gateway")).toString(), timeOf(fact, QLatin1String("last_answer")),
                            std::chrono::milliseconds(fact.value(QStringLiteral("latency")).toInteger()), timeOf(fact, QLatin1String("last_date")),
                            fact.value(QStringLiteral("ahead")).toInteger(), fact.value(QStringLiteral("trouble")).toString()});
    }
    return memory;
}

Result<void> rememberIntegrity(Connection &connection, const QDateTime &at, const QStringList &findings)
{
    return store(connection, kIntegrity, {{QStringLiteral("at"), millisecondsOf(at)}, {QStringLiteral("findings"), QJsonArray::fromStringList(findings.mid(0, 20))}});
}

Result<void> rememberBackup(Connection &connection, const QString &file, const QDateTime &at)
{
    return store(connection, kBackup, {{QStringLiteral("at"), millisecondsOf(at)}, {QStringLiteral("file"), file}});
}

Result<void> rememberWire(Connection &connection, const QList<WireFact> &facts)
{
    QJsonArray all;
    for (const WireFact &fact : facts) {
        all.append(QJsonObject{{QStringLiteral("gateway"), fact.gateway}, {QStringLiteral("last_answer"), millisecondsOf(fact.lastAnswer)},
                               {QStringLiteral("latency"), qint64(fact.latency.count())}, {QStringLiteral("last_date"), millisecondsOf(fact.lastDate)},
                               {QStringLiteral("ahead"), fact.aheadSeconds}, {QStringLiteral("trouble"), fact.trouble}});
    }
    return store(connection, kWire, {{QStringLiteral("facts"), all}});
}

Result<qint64> lookAtClock(Connection &connection, const QDateTime &now, const QString &who)
{
    return connection.transact([&]() -> Result<qint64> {
        const auto before = stored(connection, kClock);
        // The sale that was booked last, not the one with the latest time: after a clock that was ahead was put right, that one would
        // accuse the clock for ever. A sale that was looked at before says nothing new.
        const auto booked = connection.whole(QStringLiteral("SELECT created_at FROM sale ORDER BY rowid DESC LIMIT 1"));
        if (!before || !booked)
            return tl::unexpected(!before ? before.error() : booked.error());
        const qint64 sale = booked->value_or(0);
        const bool known = sale == before->value(QStringLiteral("sale")).toInteger();
        const qint64 latest = std::max(before->value(QStringLiteral("at")).toInteger(), known ? 0 : sale);
        const qint64 back = latest - now.toMSecsSinceEpoch();
        if (auto kept = store(connection, kClock, {{QStringLiteral("at"), now.toMSecsSinceEpoch()}, {QStringLiteral("sale"), sale}}); !kept)
            return tl::unexpected(kept.error());
        if (back < kBackMs)
            return 0;
        const qint64 seconds = back / 1000;
        const QString story = QStringLiteral("from %1 to %2").arg(QDateTime::fromMSecsSinceEpoch(latest, Qt::UTC).toString(Qt::ISODate), now.toUTC().toString(Qt::ISODate));
        if (auto noted = writeJournal(connection, {JournalKind::ClockMovedBack, who, {}, QStringLiteral("%1 s").arg(seconds), story}, now); !noted)
            return tl::unexpected(noted.error());
        if (auto kept = store(connection, kClockBack, {{QStringLiteral("at"), now.toMSecsSinceEpoch()}, {QStringLiteral("seconds"), seconds}}); !kept)
            return tl::unexpected(kept.error());
        return seconds;
    });
}

} // namespace laci
