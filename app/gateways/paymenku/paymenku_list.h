#pragma once
#include "gateways/paymenku/paymenku_reply.h"
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>
#include <functional>

namespace laci::paymenku {

/// Follows the pages of one list to their end: everything made in [from, to), or an error, never a part of it.
/// When it is asked to wait, it waits a few times. Deletes itself when settled; deleted earlier, its future is cancelled.
class ListWalk final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostPages = 200;
    static constexpr int kMostWaits = 5;
    /// Asks for one page, from 1.
    using AskPage = std::function<Pending<ListPage>(int page)>;

    ListWalk(AskPage ask, QDateTime from, QDateTime to, QObject *parent);
    [[nodiscard]] Pending<QList<GatewayRow>> start();

private:
    void askNext();
    void take(const Result<ListPage> &page);
    void settle(Result<QList<GatewayRow>> result);

    AskPage m_ask;
    QDateTime m_from;
    QDateTime m_to;
    QTimer m_wait;
    int m_page = 1;
    int m_waits = 0;
    QSet<QString> m_seen;                ///< a row that moved to another page meanwhile counts once
    QList<GatewayRow> m_rows;
    QPromise<Result<QList<GatewayRow>>> m_promise;
};

} // namespace laci::paymenku
