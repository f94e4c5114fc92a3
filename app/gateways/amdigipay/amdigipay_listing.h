#pragma once
#include "gateways/amdigipay/amdigipay_list.h"
#include "base/clock.h"
#include <QObject>
#include <QPromise>
#include <functional>

namespace laci::amdigipay {

/// What a ListWalk says, over the wire: page after page, one at a time. Deletes itself when it has settled; deleted earlier,
/// its future is cancelled.
class Listing final : public QObject {
    Q_OBJECT
public:
    struct Read {
        QList<QJsonObject> rows;
        QDateTime now;                       ///< by the clocks of both sides, see surelyPassed()
    };
    using Ask = std::function<Pending<HttpResponse>(int page)>;
    /// Told after each page; true: this is enough.
    using Enough = std::function<bool(const QList<QJsonObject> &rows)>;

    Listing(const Clock &clock, ListWalk walk, Ask ask, Enough enough, QObject *parent);
    [[nodiscard]] Pending<Read> start();

private:
    void askNext();
    void take(const Result<HttpResponse> &response);
    void settle(Result<Read> result);

    const Clock &m_clock;
    ListWalk m_walk;
    Ask m_ask;
    Enough m_enough;
    QPromise<Result<Read>> m_promise;
};

} // namespace laci::amdigipay
