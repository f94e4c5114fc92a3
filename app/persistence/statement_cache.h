#pragma once
#include "base/result.h"
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>
#include <memory>
#include <unordered_map>

namespace laci {

/// A prepared query and whether somebody is reading from it.
struct PreparedQuery {
    QSqlQuery query;
    bool busy = false;
};

/// One use of a prepared query. Ends the query when it goes out of scope, so that no read transaction stays open behind
/// our back. Never outlives its Connection, never leaves its thread.
class Statement {
public:
    explicit Statement(PreparedQuery *shared) : m_prepared(shared) { m_prepared->busy = true; }
    explicit Statement(std::unique_ptr<PreparedQuery> own) : m_own(std::move(own)), m_prepared(m_own.get()) {}
    Statement(Statement &&other) noexcept
        : m_own(std::move(other.m_own)), m_prepared(std::exchange(other.m_prepared, nullptr))
    {
    }
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    void bind(int position, const QVariant &value) { m_prepared->query.bindValue(position, value); }
    Result<void> execute();

    /// False at the end and on trouble; ask ended() which of them after a loop whose rows matter.
    bool next() { return m_prepared->query.next(); }
    Result<void> ended() const;
    qint64 changes() const { return m_prepared->query.numRowsAffected(); }

    bool isNull(int column) const { return m_prepared->query.isNull(column); }
    qint64 whole(int column) const { return m_prepared->query.value(column).toLongLong(); }
    int number(int column) const { return m_prepared->query.value(column).toInt(); }
    bool flag(int column) const { return whole(column) != 0; }
    QString text(int column) const { return m_prepared->query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_prepared->query.value(column).toByteArray(); }

private:
    std::unique_ptr<PreparedQuery> m_own;
    PreparedQuery *m_prepared;
};

/// The prepared queries of one connection by their SQL text: a statement is compiled once in the life of a connection.
class StatementCache {
public:
    explicit StatementCache(const QSqlDatabase &db) : m_db(db) {}
    Result<Statement> get(const QString &sql);
    void clear() { m_queries.clear(); }

private:
    Result<std::unique_ptr<PreparedQuery>> prepare(const QString &sql) const;
    QSqlDatabase m_db;
    std::unordered_map<QString, std::unique_ptr<PreparedQuery>> m_queries;
};

/// What SQLite said as one of ours: a UNIQUE or trigger refusal is Conflict, the rest Storage. Holds the beginning of the
/// SQL, never a bound value.
Error errorOf(const QSqlQuery &query);

/// True when SQLite called the file damaged or not a database at all.
bool saysDamaged(const Error &error);

} // namespace laci
