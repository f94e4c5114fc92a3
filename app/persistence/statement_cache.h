#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVariant>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace laci {

/// A prepared query, the bytes bound to it, and whether somebody is reading from it.
struct PreparedQuery {
    explicit PreparedQuery(sqlite3_stmt *statement);
    ~PreparedQuery();
    PreparedQuery(const PreparedQuery &) = delete;
    PreparedQuery &operator=(const PreparedQuery &) = delete;

    sqlite3_stmt *const raw;
    const int parameters;
    std::vector<QByteArray> held;     ///< SQLite reads texts and blobs from here: nothing is copied twice
    bool busy = false;
};

/// One use of a prepared query. Ends the query when it goes out of scope, so that no read transaction stays open behind
/// our back. Never outlives its Connection, never leaves its thread.
class Statement {
public:
    explicit Statement(PreparedQuery *shared) : m_prepared(shared) { m_prepared->busy = true; }
    explicit Statement(std::unique_ptr<PreparedQuery> own) : m_own(std::move(own)), m_prepared(m_own.get()) {}
    Statement(Statement &&other) noexcept
        : m_own(std::move(other.m_own)), m_prepared(std::exchange(other.m_prepared, nullptr)), m_bound(other.m_bound),
          m_code(other.m_code), m_onFirstRow(other.m_onFirstRow)
    {
    }
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// The value of the next "?". A null QString is an empty text and a null QByteArray an empty blob, not NULL.
    void bindWhole(qint64 value);
    void bindText(const QString &value);
    void bindBytes(const QByteArray &value);
    void bindNull();
    /// One of the above by what it holds.
    void bindValue(const QVariant &value);
    /// Every "?" has to be bound.
    Result<void> execute();

    /// False at the end and on trouble; ask ended() which of them after a loop whose rows matter.
    bool next();
    Result<void> ended() const;
    qint64 changes() const;

    bool isNull(int column) const;
    qint64 whole(int column) const;
    int number(int column) const { return int(whole(column)); }
    bool flag(int column) const { return whole(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    /// The text as it lies in SQLite, UTF-8; only until the next step or another reading of this column.
    QByteArrayView view(int column) const;

private:
    std::unique_ptr<PreparedQuery> m_own;
    PreparedQuery *m_prepared;
    int m_bound = 0;              ///< how many "?" have their value
    int m_code = 0;               ///< what the last step or binding said
    bool m_onFirstRow = false;    ///< execute() has stepped onto it, next() not yet
};

/// The prepared queries of one connection by their SQL text: a statement is compiled once in the life of a connection.
class StatementCache {
public:
    explicit StatementCache(sqlite3 *db) : m_db(db) {}
    Result<Statement> get(const QString &sql);
    void clear()
    {
        m_byPlace.clear();
        m_queries.clear();
    }

private:
    using Queries = std::unordered_map<QString, std::unique_ptr<PreparedQuery>>;

    Result<std::unique_ptr<PreparedQuery>> prepare(const QString &sql) const;
    Result<Statement> use(PreparedQuery &query, const QString &sql) const;
    sqlite3 *m_db;
    Queries m_queries;
    /// Where the text lies in memory → its query: nearly every text is a constant, and reckoning the hash of a long one takes longer than
    /// all the rest here. The text is compared all the same.
    std::unordered_map<const QChar *, Queries::pointer> m_byPlace;
};

/// What SQLite said last as one of ours: a UNIQUE or trigger refusal is Conflict, the rest Storage. Holds the beginning of the
/// SQL, never a bound value.
Error errorOf(sqlite3 *db, QStringView sql);

/// True when SQLite called the file damaged or not a database at all.
bool saysDamaged(const Error &error);

} // namespace laci
