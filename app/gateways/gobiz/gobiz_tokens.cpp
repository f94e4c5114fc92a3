#include "gateways/gobiz/gobiz_tokens.h"
#include "gateways/gobiz/gobiz_reply.h"
#include <algorithm>

namespace laci::gobiz {

Tokens::Tokens(HttpClient &http, SecretVault &secrets, const Clock &clock, Account account, QObject *parent) :
    QObject(parent),
    m_http(http),
    m_secrets(secrets),
    m_clock(clock),
    m_account(std::move(account))
{
}

Pending<QByteArray> Tokens::get()
{
    if (!m_token.isEmpty() && m_clock.now() < m_goodUntil)
        return ready<QByteArray>(m_token);
    auto &mine = m_waiting.emplace_back();
    mine.start();
    auto future = mine.future();
    if (m_waiting.size() > 1)
        return future;                       // somebody asks already
    m_secrets.read(QString::fromUtf16(kSecretKey)).then(this, [this](const Result<QString> &secret) {
        if (!secret)
            settle(fail(ErrorCode::Unauthorised, QStringLiteral("no client secret: ") + secret.error().detail));
        else
            ask(*secret);
    });
    return future;
}

void Tokens::drop(const QByteArray &token)
{
    if (m_token == token)
        m_token.clear();
}

void Tokens::ask(const QString &secret)
{
    m_http.send(tokenRequest(m_account, secret)).then(this, [this](const Result<HttpResponse> &response) {
        const auto token = response.and_then([this](const HttpResponse &r) { return readToken(r, m_clock.now()); });
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
}

void Tokens::settle(const Result<QByteArray> &result)
{
    auto waiting = std::exchange(m_waiting, {});
    for (auto &promise : waiting) {          // a continuation may destroy this: nothing of ours below
        promise.addResult(result);
        promise.finish();
    }
}

} // namespace laci::gobiz
