#include "persistence/statement_cache.h"
#include <QSqlError>

namespace laci {
namespace {

// Extended result codes, https://www.sqlite.org/rescode.html
constexpr int kPrimaryMask = 0xFF;
constexpr int kConstraint = 19;
constexpr int kCorrupt = 11;
constexpr int kNotADatabase = 26;
constexpr char16_t kDamagedMark[] = u"damaged: ";

} // namespace

Error errorOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const int primary = error.nativeErrorCode().toInt() & kPrimaryMask;
    QString detail = QStringLiteral("SQLite %1: %2 [%3]")
                         .arg(error.nativeErrorCode(), error.databaseText(), query.lastQuery().left(80));
    if (primary == kCorrupt || primary == kNotADatabase)
        detail.prepend(QStringView(kDamagedMark));
    return {primary == kConstraint ? ErrorCode::Conflict : ErrorCode::Storage, detail};
}

bool saysDamaged(const Error &error)
{
    return error.detail.startsWith(QStringView(kDamagedMark));
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    m_prepared->query.finish();
    m_prepared->busy = false;
}

Result<void> Statement::execute()
{
    if (!m_prepared->query.exec())
        return tl::unexpected(errorOf(m_prepared->query));
    return {};
}

Result<void> Statement::ended() const
{
    if (m_prepared->query.lastError().isValid())
        return tl::unexpected(errorOf(m_prepared->query));
    return {};
}

Result<std::unique_ptr<PreparedQuery>> StatementCache::prepare(const QString &sql) const
{
    auto prepared = std::make_unique<PreparedQuery>(PreparedQuery{QSqlQuery(m_db), false});
    prepared->query.setForwardOnly(true);
    if (!prepared->query.prepare(sql))
        return tl::unexpected(errorOf(prepared->query));
    return prepared;
}

Result<Statement> StatementCache::get(const QString &sql)
{
    const auto found = m_queries.find(sql);
    if (found != m_queries.end()) {
        if (!found->second->busy)
            return Statement(found->second.get());
        return prepare(sql).map([](auto own) { return Statement(std::move(own)); });   // used inside its own loop
    }
    auto fresh = prepare(sql);
    if (!fresh)
        return tl::unexpected(fresh.error());
    PreparedQuery *shared = fresh->get();
    m_queries.emplace(sql, std::move(*fresh));
    return Statement(shared);
}

} // namespace laci
