#pragma once
#include "domain/quantity.h"
#include "persistence/statement_cache.h"
#include <QByteArray>
#include <QDateTime>
#include <QVariantList>
#include <optional>

namespace laci {

/// How a value of ours becomes one of SQLite's. A null QString is an empty text and a null QByteArray an empty blob, not NULL; times are whole milliseconds
/// since 1970 UTC: they sort, compare and take part in indexes as numbers, and no time zone or format can slip in.
inline void put(Statement &statement, qint64 value) { statement.bindWhole(value); }
inline void put(Statement &statement, int value) { statement.bindWhole(value); }
inline void put(Statement &statement, bool value) { statement.bindWhole(value ? 1 : 0); }
inline void put(Statement &statement, Rupiah value) { statement.bindWhole(value.units()); }
inline void put(Statement &statement, Quantity value) { statement.bindWhole(value.thousandths()); }
inline void put(Statement &statement, const QString &value) { statement.bindText(value); }
inline void put(Statement &statement, const QByteArray &value) { statement.bindBytes(value); }
inline void put(Statement &statement, const QDateTime &value)
{
    if (value.isValid())
        statement.bindWhole(value.toMSecsSinceEpoch());
    else
        statement.bindNull();
}
template <class T>
void put(Statement &statement, const std::optional<T> &value)
{
    if (value)
        put(statement, *value);
    else
        statement.bindNull();
}

/// The same for lists of values, see queryWith().
inline QVariant bound(qint64 value) { return value; }
inline QVariant bound(int value) { return qint64(value); }
inline QVariant bound(bool value) { return qint64(value ? 1 : 0); }
inline QVariant bound(Rupiah value) { return qint64(value.units()); }
inline QVariant bound(Quantity value) { return qint64(value.thousandths()); }
inline QVariant bound(const QString &value) { return value.isNull() ? QStringLiteral("") : value; }
inline QVariant bound(const QByteArray &value) { return value.isNull() ? QByteArray("") : value; }
inline QVariant bound(const QDateTime &value) { return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant(); }
template <class T>
QVariant bound(const std::optional<T> &value)
{
    return value ? bound(*value) : QVariant();
}

/// The time in a column written by bound(QDateTime); invalid for NULL.
QDateTime timeAt(const Statement &row, int column);

/// One open connection with its prepared statements. Used on the thread that opened it.
class Connection {
public:
    enum class Use {
        Write,     ///< the one writer: WAL, synchronous=FULL, foreign keys
        Read,      ///< query_only, beside the writer
        LookOnly,  ///< opened read-only: nothing in the file can change
    };
    /// Does not create a missing file unless `use` is Write.
    static Result<std::unique_ptr<Connection>> open(const QString &file, Use use);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement that gives rows; read them from the result.
    template <class... Args>
    Result<Statement> query(const QString &sql, const Args &...args)
    {
        auto statement = m_cache.get(sql);
        if (!statement)
            return statement;
        (put(*statement, args), ...);
        if (auto done = statement->execute(); !done)
            return tl::unexpected(std::move(done).error());
        return statement;
    }

    /// The same for texts that are put together from pieces: every value is the result of bound(), in the order of the "?".
    /// Plain "?" only: they are counted.
    Result<Statement> queryWith(const QString &sql, const QVariantList &values);

    /// Runs a statement that changes something; how many rows.
    template <class... Args>
    Result<qint64> change(const QString &sql, const Args &...args)
    {
        return query(sql, args...).map([](const Statement &s) { return s.changes(); });
    }

    /// The first column of the first row as a number; nullopt when there is no row or it is NULL.
    template <class... Args>
    Result<std::optional<qint64>> whole(const QString &sql, const Args &...args)
    {
        auto rows = query(sql, args...);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next()) {
            if (auto ended = rows->ended(); !ended)
                return tl::unexpected(ended.error());
            return std::optional<qint64>();
        }
        return rows->isNull(0) ? std::optional<qint64>() : std::optional(rows->whole(0));
    }

    /// A statement that is run once in a while and not kept: schema, pragmas.
    Result<void> once(const QString &sql);
    /// The same, with the first column of the first row as text.
    Result<QString> ask(const QString &sql);

    /// All or nothing: `work()` returns a Result; a good one is committed, a bad one rolled back.
    template <class Work>
    auto transact(Work work) -> std::invoke_result_t<Work>
    {
        if (auto begun = change(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return tl::unexpected(begun.error());
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto done = change(QStringLiteral("COMMIT")); !done) {
            rollBack();
            return tl::unexpected(done.error());
        }
        return result;
    }

    /// Several reads that see the same state of the books.
    template <class Work>
    auto snapshot(Work work) -> std::invoke_result_t<Work>
    {
        if (auto begun = change(QStringLiteral("BEGIN")); !begun)
            return tl::unexpected(begun.error());
        auto result = work();
        rollBack();
        return result;
    }

    void rollBack();
    /// For what only SQLite's own interface can do. Belongs to this connection.
    sqlite3 *raw() const { return m_db; }

private:
    explicit Connection(sqlite3 *db) : m_db(db), m_cache(db) {}
    sqlite3 *const m_db;
    StatementCache m_cache;
};

} // namespace laci
