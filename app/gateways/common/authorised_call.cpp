#include "gateways/common/authorised_call.h"
#include "base/unreached.h"
#include "base/when_done.h"

namespace laci {
namespace {

Error notSent(Error error, AuthorisedCall::Unsent unsent)
{
    switch (unsent) {
    case AuthorisedCall::Unsent::IsTrouble:
        return error;
    case AuthorisedCall::Unsent::IsRefusal:
        break;
    }
    if (outcomeUnknown(error.code))
        return unreached(std::move(error));
    error.detail = QStringLiteral("not sent: no credentials (%1)").arg(error.detail);
    return error;
}

/// What follows "Bearer " or "Basic ": the credentials as they went over the wire.
QByteArray lastWordOf(const HttpRequest &request, const QByteArray &header)
{
    for (const auto &[name, value] : request.headers) {
        if (name == header)
            return value.mid(value.lastIndexOf(' ') + 1);
    }
    return {};
}

} // namespace

AuthorisedCall::AuthorisedCall(HttpClient &http, Credentials &credentials, HttpRequest request, Authorise authorise,
                               Unsent unsent, QObject *parent) :
    QObject(parent),
    m_http(http),
    m_credentials(credentials),
    m_request(std::move(request)),
    m_authorise(std::move(authorise)),
    m_unsent(unsent)
{
    m_promise.start();
}

Pending<HttpResponse> AuthorisedCall::start()
{
    auto future = m_promise.future();
    fetchCredentials();
    return future;
}

void AuthorisedCall::fetchCredentials()
{
    whenDone(m_credentials.get(), this, [this](const Result<QByteArray> &credentials) {
        if (credentials)
            sendWith(*credentials);
        else
            settle(tl::unexpected(notSent(credentials.error(), m_unsent)));
    });
}

void AuthorisedCall::sendWith(const QByteArray &credentials)
{
    const HttpRequest request = m_authorise(m_request, credentials);
    const QByteArray asSent = lastWordOf(request, "Authorization");
    whenDone(m_http.send(request), this, [this, credentials, asSent](Result<HttpResponse> response) {
        if (response && response->status == 401) {
            const bool others = m_credentials.drop(credentials);
            if (others && !std::exchange(m_renewed, true)) {
                fetchCredentials();
                return;
            }
        }
        // No honest reply holds our credentials; one that does must not carry them on into a log.
        for (const QByteArray &secret : {credentials, asSent}) {
            if (response && secret.size() >= 8)
                response->body.replace(secret, "***");
        }
        settle(std::move(response));
    });
}

void AuthorisedCall::settle(Result<HttpResponse> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

HttpRequest withBearer(HttpRequest request, const QByteArray &token)
{
    request.headers.append({"Authorization", "Bearer " + token});
    return request;
}

} // namespace laci
