#include "persistence/connection.h"
#include "base/log.h"
#include <QSqlError>
#include <span>
#include <QUuid>

namespace laci {
namespace {

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

} // namespace

QDateTime timeAt(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.whole(column), Qt::UTC);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Use use)
{
    const QString name = QStringLiteral("laci-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(
        new Connection(name, QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name)));
    QSqlDatabase &db = connection->m_db;
    db.setDatabaseName(file);
    db.setConnectOptions(use == Use::LookOnly ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY")
                                              : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!db.open())
        return fail(ErrorCode::Storage, db.lastError().text());
    for (const char *pragma : pragmasFor(use)) {
        if (auto done = connection->once(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

Connection::~Connection()
{
    m_cache.clear();
    m_db.close();
    m_db = {};
    m_cache = StatementCache({});
    QSqlDatabase::removeDatabase(m_name);
}

Result<Statement> Connection::queryWith(const QString &sql, const QVariantList &values)
{
    auto statement = m_cache.get(sql);
    if (!statement)
        return statement;
    for (int i = 0; i < int(values.size()); ++i)
        statement->bind(i, values[i]);
    if (auto done = statement->execute(); !done)
        return tl::unexpected(std::move(done).error());
    return statement;
}

Result<void> Connection::once(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query));
    return {};
}

Result<QString> Connection::ask(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(sql) || (!query.next() && query.lastError().isValid()))
        return tl::unexpected(errorOf(query));
    return query.isValid() ? query.value(0).toString() : QString();
}

void Connection::rollBack()
{
    // SQLite may have rolled back by itself (disk full): then there is nothing left to do.
    if (auto done = change(QStringLiteral("ROLLBACK")); !done)
        qCDebug(logStore) << "rollback:" << done.error().detail;
}

} // namespace laci
