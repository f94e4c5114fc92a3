#pragma once
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QDateTime>
#include <QJsonObject>
#include <QSet>

namespace laci::amdigipay {

/// One page of list-transaction (GATEWAYS.md 2.5).
struct ListPage {
    QList<QJsonObject> rows;
    std::optional<qint64> totalPages;
    std::optional<qint64> totalFound;
};
Result<ListPage> readPage(const HttpResponse &response, const QDateTime &now);

/// Which pages to read, and whether what was read is all there is since `since`. Pure, no clock, no wire.
///
/// The order of the list is not documented, so it is seen in the ids: newest first is read from page 1 on, oldest first from the
/// last page back, anything else whole. Reading stops early only at rows that are surely older than `since`. Absence is certain
/// only when every page up to there, or up to the end, was read and holds together.
class ListWalk {
public:
    ListWalk(QDateTime since, int mostPages) : m_since(std::move(since)), m_mostPages(mostPages) {}

    /// nullopt: nothing more to read, see whole().
    std::optional<int> next() const { return m_next; }
    /// The page that next() asked for. Malformed when the pages contradict each other, or there are more than may be read.
    Result<void> take(const ListPage &page);
    bool whole() const { return m_whole; }
    /// Every row once, in the order of reading.
    const QList<QJsonObject> &rows() const { return m_rows; }

private:
    bool isOlder(const QJsonObject &row) const;
    Result<void> end();
    Result<void> turn(const ListPage &page);

    QDateTime m_since;
    int m_mostPages;
    std::optional<int> m_next = 1;
    bool m_whole = false;
    int m_step = 1;                        ///< -1: from the last page back
    int m_taken = 0;
    std::optional<qint64> m_found;         ///< as the first page said
    QList<QJsonObject> m_rows;
    QSet<QString> m_ids;
};

/// The row of this very transaction_id: nullopt when no row has it. Where several have, money comes first.
std::optional<QJsonObject> rowOf(const QList<QJsonObject> &rows, const QString &reference);
/// A row that does not say whose it is might be the one that is looked for.
bool allNamed(const QList<QJsonObject> &rows);
/// When a row was made: as it says, else counted back from expired_date, which is exact for this till's own charges. One
/// that somebody else made to live longer would come from the future: it is taken for made by `now`. May be invalid.
QDateTime madeAt(const QJsonObject &row, int expireMinutes, const QDateTime &now);
Result<GatewayRow> readRow(const QJsonObject &row, int expireMinutes, const QDateTime &now);

} // namespace laci::amdigipay
