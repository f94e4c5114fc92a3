#include "persistence/file_probe.h"
#include "persistence/connection.h"
#include "persistence/migrations.h"
#include <QFile>

namespace laci {
namespace {

Error asMalformed(const QString &file, const Error &error)
{
    if (!saysDamaged(error))
        return error;
    return {ErrorCode::Malformed, QStringLiteral("%1: %2").arg(file, error.detail)};
}

Result<void> readable(Connection &connection, const QStringList &tables)
{
    for (const QString &table : tables) {
        QString quoted = table;
        quoted.replace(u'"', QStringLiteral("\"\""));
        if (auto row = connection.ask(QStringLiteral("SELECT * FROM \"%1\" LIMIT 1").arg(quoted)); !row)
            return tl::unexpected(row.error());
    }
    return {};
}

Result<QStringList> tablesOf(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList tables;
    while (rows->next())
        tables.append(rows->text(0));
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return tables;
}

Result<ProbedFile> look(const QString &file, std::unique_ptr<Connection> *through)
{
    auto connection = Connection::open(file, Connection::Use::LookOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto number = [&](const char *pragma) -> Result<int> {
        return (*connection)->ask(QLatin1String(pragma)).map([](const QString &text) { return text.toInt(); });
    };
    const auto application = number("PRAGMA application_id");
    const auto schema = number("PRAGMA user_version");
    const auto tables = tablesOf(**connection);
    if (!application || !schema || !tables)
        return tl::unexpected(!application ? application.error() : !schema ? schema.error() : tables.error());
    if (*application != kApplicationId) {
        if (*application == 0 && *schema == 0 && tables->isEmpty())
            return ProbedFile{};
        return fail(ErrorCode::Malformed, QStringLiteral("%1 is another program's database").arg(file));
    }
    if (*schema > latestSchema())
        return ProbedFile{*schema};      // refused by the caller; its tables are none of our business
    if (auto done = readable(**connection, *tables); !done)
        return tl::unexpected(done.error());
    if (*schema == latestSchema()) {
        for (const QString &table : keyTables()) {
            if (!tables->contains(table))
                return fail(ErrorCode::Malformed, QStringLiteral("%1: table %2 is missing").arg(file, table));
        }
    }
    if (through)
        *through = std::move(*connection);
    return ProbedFile{*schema};
}

} // namespace

Result<ProbedFile> probeFile(const QString &file, std::unique_ptr<Connection> *through)
{
    QFile raw(file);
    if (!raw.exists())
        return ProbedFile{};
    if (!raw.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(file, raw.errorString()));
    const QByteArray head = raw.read(16);
    raw.close();
    // An empty file is what a power cut leaves of one that was being made: WAL and all, nothing was ever booked in it.
    if (!head.isEmpty() && head != QByteArrayView("SQLite format 3\0", 16))
        return fail(ErrorCode::Malformed, QStringLiteral("%1 is no SQLite database").arg(file));
    if (head.isEmpty() && !QFile::exists(file + QStringLiteral("-wal")))
        return ProbedFile{};
    return look(file, through).map_error([&](const Error &error) { return asMalformed(file, error); });
}

} // namespace laci
