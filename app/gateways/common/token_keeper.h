#pragma once
#include "base/clock.h"
#include "gateways/common/credentials.h"
#include <QDateTime>
#include <QObject>
#include <functional>
#include <vector>

namespace laci {

struct AccessToken {
    QByteArray value;                   ///< visible ASCII
    std::chrono::seconds life{300};     ///< as the gateway said; five minutes where it said nothing
};

/// A token in memory: kept until shortly before its end, fetched once however many wait for it.
class TokenKeeper final : public QObject, public Credentials {
    Q_OBJECT
public:
    using Fetch = std::function<Pending<AccessToken>()>;
    /// `fetch` logs in; it is never called while an earlier one is under way.
    TokenKeeper(const Clock &clock, Fetch fetch, QObject *parent);

    [[nodiscard]] Pending<QByteArray> get() override;
    bool drop(const QByteArray &refused) override;

private:
    void settle(const Result<QByteArray> &result);

    const Clock &m_clock;
    Fetch m_fetch;
    QByteArray m_token;
    QDateTime m_goodUntil;
    std::vector<QPromise<Result<QByteArray>>> m_waiting;
};

/// A token that can go into a header: visible ASCII, at most 8192 characters.
bool isTokenText(const QString &text);

} // namespace laci
