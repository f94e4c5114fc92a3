#include "keeping/health_memory.h"
#include "persistence/connection.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace laci {
namespace {

const QString kIntegrity = QStringLiteral("health.integrity");
const QString kBackup = QStringLiteral("health.backup");
const QString kWire = QStringLiteral("health.wire");

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
    auto back = connection.query(QStringLiteral("SELECT at, detail FROM journal WHERE kind = 'clock_moved_back' ORDER BY number DESC LIMIT 1"));
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
    if (back->next()) {
        static const QRegularExpression kSeconds(QStringLiteral("(\\d+) s\\b"));
        memory.clockBackAt = timeAt(*back, 0);
        memory.clockBackSeconds = kSeconds.match(back->text(1)).captured(1).toLongLong();
    }
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

} // namespace laci
