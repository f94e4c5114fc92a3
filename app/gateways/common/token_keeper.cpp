#include "gateways/common/token_keeper.h"
#include "base/when_done.h"
#include <algorithm>

namespace laci {

TokenKeeper::TokenKeeper(const Clock &clock, Fetch fetch, QObject *parent) :
    QObject(parent),
    m_clock(clock),
    m_fetch(std::move(fetch))
{
}

Pending<QByteArray> TokenKeeper::get()
{
    if (!m_token.isEmpty() && m_clock.now() < m_goodUntil)
        return ready<QByteArray>(m_token);
    auto &mine = m_waiting.emplace_back();
    mine.start();
    auto future = mine.future();
    if (m_waiting.size() > 1)
        return future;                       // somebody fetches already
    whenDone(m_fetch(), this, [this](const Result<AccessToken> &token) {
        if (!token) {
            settle(tl::unexpected(token.error()));
            return;
        }
        // The clocks and the way there take their part; never more than a tenth of a short life.
        const auto margin = std::min<std::chrono::seconds>(std::chrono::seconds{60}, token->life / 10);
        m_token = token->value;
        m_goodUntil = m_clock.now().addSecs((token->life - margin).count());
        settle(token->value);
    });
    return future;
}

bool TokenKeeper::drop(const QByteArray &refused)
{
    if (m_token == refused)
        m_token.clear();
    return true;
}

void TokenKeeper::settle(const Result<QByteArray> &result)
{
    auto waiting = std::exchange(m_waiting, {});
    for (auto &promise : waiting) {          // a continuation may destroy this: nothing of ours below
        promise.addResult(result);
        promise.finish();
    }
}

bool isTokenText(const QString &text)
{
    return !text.isEmpty() && text.size() <= 8192
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace laci
