#include "persistence/connection.h"
#include "base/log.h"
#include <span>
#include <sqlite3.h>

namespace laci {
namespace {

constexpr int kMostWaitMs = 5000;     // for another process that holds the file

std::span<const char *const> pragmasFor(Connection::Use use)
{
    // WAL: readers never wait for the writer. FULL: a commit is on the platter before a gateway hears of it (law 1).
    static constexpr const char *kWrite[] = {
        "PRAGMA journal_mode=WAL",      "PRAGMA synchronous=FULL",           "PRAGMA foreign_keys=ON",
        "PRAGMA temp_store=MEMORY",     "PRAGMA journal_size_limit=67108864", "PRAGMA cache_size=-8000",
        "PRAGMA recursive_triggers=ON", // without it INSERT OR REPLACE deletes past the delete triggers
    };
    static constexpr const char *kRead[] = {
        "PRAGMA query_only=ON",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA cache_size=-16000",
    };
    switch (use) {
    case Connection::Use::Write:
        return kWrite;
    case Connection::Use::Read:
    case Connection::Use::LookOnly:
        return kRead;
    }
    return {};
}

int openFlags(Connection::Use use)
{
    switch (use) {
    case Connection::Use::Write:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Use::Read:
        return SQLITE_OPEN_READWRITE;
    case Connection::Use::LookOnly:
        return SQLITE_OPEN_READONLY;
    }
    return SQLITE_OPEN_READONLY;
}

} // namespace

QDateTime timeAt(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.whole(column), Qt::UTC);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Use use)
{
    // NOMUTEX: a connection stays on its thread, so SQLite need not lock it at every call.
    const int flags = SQLITE_OPEN_NOMUTEX | openFlags(use);
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &db, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(db));
    if (code != SQLITE_OK)
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(file, QString::fromUtf8(db ? sqlite3_errmsg(db) : "no memory")));
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, kMostWaitMs);
    for (const char *pragma : pragmasFor(use)) {
        if (auto done = connection->once(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

Connection::~Connection()
{
    m_cache.clear();
    sqlite3_close(m_db);
}

Result<Statement> Connection::queryWith(const QString &sql, const QVariantList &values)
{
    auto statement = m_cache.get(sql);
    if (!statement)
        return statement;
    for (const QVariant &value : values)
        statement->bindValue(value);
    if (auto done = statement->execute(); !done)
        return tl::unexpected(std::move(done).error());
    return statement;
}

Result<void> Connection::once(const QString &sql)
{
    StatementCache passing(m_db);
    auto statement = passing.get(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (auto done = statement->execute(); !done)
        return done;
    while (statement->next()) {
    }
    return statement->ended();
}

Result<QString> Connection::ask(const QString &sql)
{
    StatementCache passing(m_db);
    auto statement = passing.get(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (auto done = statement->execute(); !done)
        return tl::unexpected(done.error());
    return statement->next() ? statement->text(0) : QString();
}

void Connection::rollBack()
{
    // SQLite may have rolled back by itself (disk full): then there is nothing left to do.
    if (auto done = change(QStringLiteral("ROLLBACK")); !done)
        qCDebug(logStore) << "rollback:" << done.error().detail;
}

} // namespace laci
