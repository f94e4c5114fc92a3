#include "gateways/juadah/juadah_session.h"
#include "base/when_done.h"
#include <algorithm>

namespace laci {
namespace {

constexpr std::chrono::seconds kAccessLife{600};                  // documented; where the cookie says nothing
constexpr std::chrono::seconds kRefreshLife{10 * 24 * 3600};

/// The line is down, or the gateway asks to wait: a login now would fare no better.
bool loginIsNoHelp(ErrorCode code)
{
    return code == ErrorCode::Network || code == ErrorCode::Timeout || code == ErrorCode::RateLimited
        || code == ErrorCode::Cancelled || code == ErrorCode::InvalidInput;
}

} // namespace

JuadahSession::JuadahSession(HttpClient &http, SecretVault &secrets, const Clock &clock, const juadah::Account &account, QObject *parent) :
    QObject(parent),
    m_http(http),
    m_secrets(secrets),
    m_clock(clock),
    m_account(account),
    m_tokens(new TokenKeeper(clock, [this] { return fetch(); }, this))
{
}

bool JuadahSession::drop(const QByteArray &refused)
{
    if (refused == m_refreshedAccess)
        m_refresh.reset();
    return m_tokens->drop(refused);
}

HttpRequest JuadahSession::authorised(HttpRequest request, const QByteArray &value) const
{
    juadah::Cookie cookie = m_access;
    cookie.value = value;
    if (juadah::mayGoTo(cookie, m_account.base, request.url))
        request.headers.append({"Cookie", juadah::written(cookie)});
    return request;
}

HttpResponse JuadahSession::cleaned(HttpResponse response) const
{
    if (m_refresh && m_refresh->value.size() >= 8)
        response.body.replace(m_refresh->value, "***");
    return response;
}

Pending<AccessToken> JuadahSession::fetch()
{
    m_fetching.emplace();
    m_fetching->start();
    auto future = m_fetching->future();
    const bool mayRefresh = m_refresh && m_clock.now() < m_refreshUntil
        && juadah::mayGoTo(*m_refresh, m_account.base, juadah::refreshUrl(m_account));
    if (mayRefresh)
        refresh();
    else
        logIn();
    return future;
}

void JuadahSession::refresh()
{
    // Forgotten first: whatever becomes of this try, the next one without a new cookie is a login. Juadah can hang here.
    const juadah::Cookie cookie = *std::exchange(m_refresh, std::nullopt);
    whenDone(m_http.send(juadah::refreshRequest(m_account, cookie)), this, [this, cookie](const Result<HttpResponse> &response) {
        auto session = response.and_then([this](const HttpResponse &r) { return juadah::readSession(r, m_clock.now()); });
        if (!session && !loginIsNoHelp(session.error().code)) {
            logIn();
            return;
        }
        if (session && !session->refresh)
            m_refresh = cookie;                    // "keeps the same refresh token"; it need not say so again
        settle(session, true);
    });
}

void JuadahSession::logIn()
{
    whenDone(m_secrets.read(QString::fromUtf16(juadah::kSecretKey)), this, [this](const Result<QString> &password) {
        if (!password) {
            settle(fail(ErrorCode::Unauthorised, QStringLiteral("no password: ") + password.error().detail), false);
            return;
        }
        whenDone(m_http.send(juadah::loginRequest(m_account, *password)), this, [this](const Result<HttpResponse> &response) {
            settle(response.and_then([this](const HttpResponse &r) { return juadah::readSession(r, m_clock.now()); }), false);
        });
    });
}

void JuadahSession::settle(const Result<juadah::SessionCookies> &session, bool refreshed)
{
    Result<AccessToken> token = tl::unexpected(Error{});
    if (session) {
        m_access = session->access;
        m_access.value.clear();                    // the keeper has it
        if (session->refresh) {
            m_refresh = session->refresh;
            m_refreshUntil = m_clock.now().addSecs(session->refresh->life.value_or(kRefreshLife).count());
        }
        m_refreshedAccess = refreshed ? session->access.value : QByteArray();
        const auto life = std::min<std::chrono::seconds>(session->access.life.value_or(kAccessLife), std::chrono::hours{24});
        token = AccessToken{session->access.value, life};
    } else {
        token = tl::unexpected(session.error());
    }
    auto promise = std::move(*m_fetching);         // a continuation may destroy this: nothing of ours below
    m_fetching.reset();
    promise.addResult(std::move(token));
    promise.finish();
}

} // namespace laci
