#include "gateways/gobiz/gobiz_call.h"

namespace laci::gobiz {
namespace {

Error notSent(Error error, Call::Unsent unsent)
{
    switch (unsent) {
    case Call::Unsent::IsTrouble:
        return error;
    case Call::Unsent::IsRefusal:
        break;
    }
    if (outcomeUnknown(error.code))
        error.code = ErrorCode::Refused;
    error.detail = QStringLiteral("not sent: no token (%1)").arg(error.detail);
    return error;
}

} // namespace

Call::Call(HttpClient &http, Tokens &tokens, HttpRequest request, Unsent unsent, QObject *parent) :
    QObject(parent),
    m_http(http),
    m_tokens(tokens),
    m_request(std::move(request)),
    m_unsent(unsent)
{
    m_promise.start();
}

Pending<HttpResponse> Call::start()
{
    auto future = m_promise.future();
    fetchToken();
    return future;
}

void Call::fetchToken()
{
    m_tokens.get().then(this, [this](const Result<QByteArray> &token) {
        if (token)
            sendWith(*token);
        else
            settle(tl::unexpected(notSent(token.error(), m_unsent)));
    });
}

void Call::sendWith(const QByteArray &token)
{
    m_http.send(authorised(m_request, token)).then(this, [this, token](Result<HttpResponse> response) {
        if (response && response->status == 401) {
            m_tokens.drop(token);
            if (!std::exchange(m_renewed, true)) {
                fetchToken();
                return;
            }
        }
        // No honest reply holds our token; one that does must not carry it on into a log.
        if (response && token.size() >= 8)
            response->body.replace(token, "***");
        settle(std::move(response));
    });
}

void Call::settle(Result<HttpResponse> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace laci::gobiz
