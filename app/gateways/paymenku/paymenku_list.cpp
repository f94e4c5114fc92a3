#include "gateways/paymenku/paymenku_list.h"
#include "base/when_done.h"
#include <algorithm>

namespace laci::paymenku {
namespace {

constexpr std::chrono::seconds kLongestWait{60};

} // namespace

ListWalk::ListWalk(AskPage ask, QDateTime from, QDateTime to, QObject *parent) :
    QObject(parent),
    m_ask(std::move(ask)),
    m_from(std::move(from)),
    m_to(std::move(to)),
    m_wait(this)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &ListWalk::askNext);
    m_promise.start();
}

Pending<QList<GatewayRow>> ListWalk::start()
{
    auto future = m_promise.future();
    askNext();
    return future;
}

void ListWalk::askNext()
{
    whenDone(m_ask(m_page), this, [this](const Result<ListPage> &page) { take(page); });
}

void ListWalk::take(const Result<ListPage> &page)
{
    if (!page) {
        const Error &error = page.error();
        if (error.code == ErrorCode::RateLimited && m_waits < kMostWaits && error.retryAfter <= kLongestWait) {
            ++m_waits;
            m_wait.start(std::max<std::chrono::milliseconds>(error.retryAfter, std::chrono::seconds{1}));
        } else {
            settle(tl::unexpected(error));
        }
        return;
    }
    const qsizetype before = m_seen.size();
    for (const GatewayRow &row : page->rows) {
        const QString name = row.gatewayRef.isEmpty() ? u'/' + row.reference : row.gatewayRef;
        if (m_seen.contains(name))
            continue;
        m_seen.insert(name);
        // One without a time of its own stays in: somebody should look at it.
        if (!row.at.isValid() || (row.at >= m_from && row.at < m_to))
            m_rows.append(row);
    }
    const bool nothingNew = m_seen.size() == before;
    const bool isLast = page->lastPage ? m_page >= *page->lastPage : nothingNew;
    if (isLast) {
        settle(std::move(m_rows));
    } else if (nothingNew) {
        settle(fail(ErrorCode::Malformed, QStringLiteral("page %1 of the list has nothing new, and is not the last").arg(m_page)));
    } else if (m_page >= kMostPages) {
        settle(fail(ErrorCode::Malformed, QStringLiteral("a list of more than %1 pages; ask for less at a time").arg(kMostPages)));
    } else {
        ++m_page;
        askNext();
    }
}

void ListWalk::settle(Result<QList<GatewayRow>> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace laci::paymenku
