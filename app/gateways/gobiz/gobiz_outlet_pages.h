#pragma once
#include "base/clock.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QObject>
#include <QPromise>
#include <QSet>
#include <functional>

namespace laci::gobiz {

/// Follows the pages of linked outlets until one brings nothing new: how many GoBiz puts on a page is its own affair.
/// Deletes itself when it has settled; deleted earlier, its future is cancelled.
class OutletPages final : public QObject {
    Q_OBJECT
public:
    using Ask = std::function<Pending<HttpResponse>(int page)>;
    OutletPages(const Clock &clock, Ask ask, QObject *parent);

    [[nodiscard]] Pending<QList<GatewayOutlet>> start();

private:
    void askPage(int page);
    void take(const Result<HttpResponse> &response, int page);
    void settle(Result<QList<GatewayOutlet>> result);

    const Clock &m_clock;
    Ask m_ask;
    QList<GatewayOutlet> m_outlets;
    QSet<QString> m_seen;
    QPromise<Result<QList<GatewayOutlet>>> m_promise;
};

} // namespace laci::gobiz
