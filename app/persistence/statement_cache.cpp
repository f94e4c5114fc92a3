#include "persistence/statement_cache.h"
#include <sqlite3.h>

namespace laci {
namespace {

constexpr int kPrimaryMask = 0xFF;      // extended result codes, https://www.sqlite.org/rescode.html
constexpr char16_t kDamagedMark[] = u"damaged: ";
constexpr qsizetype kMostHeld = 4096;   // bytes a query may keep between two uses

Error errorFrom(int code, const QString &text, QStringView sql)
{
    const int primary = code & kPrimaryMask;
    QString detail = QStringLiteral("SQLite %1: %2 [%3]").arg(code).arg(text, sql.left(80));
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        detail.prepend(QStringView(kDamagedMark));
    return {primary == SQLITE_CONSTRAINT ? ErrorCode::Conflict : ErrorCode::Storage, detail};
}

} // namespace

Error errorOf(sqlite3 *db, QStringView sql)
{
    return errorFrom(sqlite3_extended_errcode(db), QString::fromUtf8(sqlite3_errmsg(db)), sql);
}

bool saysDamaged(const Error &error)
{
    return error.detail.startsWith(QStringView(kDamagedMark));
}

PreparedQuery::PreparedQuery(sqlite3_stmt *statement)
    : raw(statement), parameters(sqlite3_bind_parameter_count(statement)), held(size_t(parameters))
{
}

PreparedQuery::~PreparedQuery()
{
    sqlite3_finalize(raw);
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->raw);
    for (int i = 0; i < m_prepared->parameters; ++i) {
        if (m_prepared->held[size_t(i)].size() > kMostHeld) {     // a picture is not kept for the next one
            sqlite3_bind_null(m_prepared->raw, i + 1);
            m_prepared->held[size_t(i)] = {};
        }
    }
    m_prepared->busy = false;
}

void Statement::bindWhole(qint64 value)
{
    if (const int code = sqlite3_bind_int64(m_prepared->raw, ++m_bound, value); code != SQLITE_OK)
        m_code = code;
}

void Statement::bindText(const QString &value)
{
    if (m_bound >= m_prepared->parameters) {
        m_code = SQLITE_RANGE;
        return;
    }
    QByteArray &held = m_prepared->held[size_t(m_bound)];
    held = value.toUtf8();
    const int code = sqlite3_bind_text64(m_prepared->raw, ++m_bound, held.isNull() ? "" : held.constData(), sqlite3_uint64(held.size()),
                                         SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_code = code;
}

void Statement::bindBytes(const QByteArray &value)
{
    if (m_bound >= m_prepared->parameters) {
        m_code = SQLITE_RANGE;
        return;
    }
    QByteArray &held = m_prepared->held[size_t(m_bound)];
    held = value;
    const int code = sqlite3_bind_blob64(m_prepared->raw, ++m_bound, held.isNull() ? "" : held.constData(), sqlite3_uint64(held.size()),
                                         SQLITE_STATIC);
    if (code != SQLITE_OK)
        m_code = code;
}

void Statement::bindNull()
{
    if (const int code = sqlite3_bind_null(m_prepared->raw, ++m_bound); code != SQLITE_OK)
        m_code = code;
}

void Statement::bindValue(const QVariant &value)
{
    if (!value.isValid())
        bindNull();
    else if (value.typeId() == QMetaType::QString)
        bindText(value.toString());
    else if (value.typeId() == QMetaType::QByteArray)
        bindBytes(value.toByteArray());
    else
        bindWhole(value.toLongLong());
}

Result<void> Statement::execute()
{
    // A "?" without a value would quietly take that of the last use.
    if (m_code != SQLITE_OK || m_bound != m_prepared->parameters) {
        return tl::unexpected(errorFrom(m_code != SQLITE_OK ? m_code : SQLITE_MISUSE,
                                        QStringLiteral("%1 values for %2 places").arg(m_bound).arg(m_prepared->parameters),
                                        QString::fromUtf8(sqlite3_sql(m_prepared->raw))));
    }
    m_code = sqlite3_step(m_prepared->raw);
    m_onFirstRow = m_code == SQLITE_ROW;
    return ended();
}

bool Statement::next()
{
    if (m_onFirstRow) {
        m_onFirstRow = false;
        return true;
    }
    if (m_code != SQLITE_ROW)       // stepping on would begin again
        return false;
    m_code = sqlite3_step(m_prepared->raw);
    return m_code == SQLITE_ROW;
}

Result<void> Statement::ended() const
{
    if (m_code != SQLITE_OK && m_code != SQLITE_ROW && m_code != SQLITE_DONE)
        return tl::unexpected(errorFrom(m_code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_prepared->raw))),
                                        QString::fromUtf8(sqlite3_sql(m_prepared->raw))));
    return {};
}

qint64 Statement::changes() const
{
    return sqlite3_changes64(sqlite3_db_handle(m_prepared->raw));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->raw, column) == SQLITE_NULL;
}

qint64 Statement::whole(int column) const
{
    return sqlite3_column_int64(m_prepared->raw, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared->raw, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_prepared->raw, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_prepared->raw, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_prepared->raw, column));
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared->raw, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_prepared->raw, column) : 0};
}

Result<std::unique_ptr<PreparedQuery>> StatementCache::prepare(const QString &sql) const
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_db, text.constData(), int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(m_db, sql));
    if (!statement)
        return fail(ErrorCode::Storage, QStringLiteral("a statement without words"));
    return std::make_unique<PreparedQuery>(statement);
}

Result<Statement> StatementCache::use(PreparedQuery &query, const QString &sql) const
{
    if (!query.busy)
        return Statement(&query);
    return prepare(sql).map([](auto own) { return Statement(std::move(own)); });   // used inside its own loop
}

Result<Statement> StatementCache::get(const QString &sql)
{
    if (const auto at = m_byPlace.find(sql.constData()); at != m_byPlace.end() && at->second->first == sql)
        return use(*at->second->second, sql);
    if (const auto found = m_queries.find(sql); found != m_queries.end())
        return use(*found->second, sql);
    auto fresh = prepare(sql);
    if (!fresh)
        return tl::unexpected(fresh.error());
    const auto kept = m_queries.emplace(sql, std::move(*fresh)).first;
    m_byPlace.emplace(kept->first.constData(), &*kept);
    return Statement(kept->second.get());
}

} // namespace laci
