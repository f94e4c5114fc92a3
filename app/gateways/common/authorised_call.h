#pragma once
#include "gateways/common/credentials.h"
#include "http/http_client.h"
#include <QObject>
#include <QPromise>
#include <functional>

namespace laci {

/// One authorised exchange: credentials, request, and after a 401 once more with fresh ones where there are any (a 401
/// means: not done, so repeating is harmless even for a create). Every secret that was sent is cut out of the reply's body.
/// Deletes itself when it has settled; deleted earlier, its future is cancelled.
class AuthorisedCall final : public QObject {
    Q_OBJECT
public:
    /// What a failure before anything was sent means to the asker.
    enum class Unsent {
        IsRefusal,     ///< a create: nothing was made, and that is certain
        IsTrouble,     ///< a question: the answer is still open
    };
    /// Puts the credentials into the request.
    using Authorise = std::function<HttpRequest(HttpRequest request, const QByteArray &credentials)>;

    AuthorisedCall(HttpClient &http, Credentials &credentials, HttpRequest request, Authorise authorise, Unsent unsent,
                   QObject *parent);

    [[nodiscard]] Pending<HttpResponse> start();

private:
    void fetchCredentials();
    void sendWith(const QByteArray &credentials);
    void settle(Result<HttpResponse> result);

    HttpClient &m_http;
    Credentials &m_credentials;
    HttpRequest m_request;
    Authorise m_authorise;
    Unsent m_unsent;
    bool m_renewed = false;
    QPromise<Result<HttpResponse>> m_promise;
};

/// "Authorization: Bearer …".
HttpRequest withBearer(HttpRequest request, const QByteArray &token);

} // namespace laci
