#pragma once
#include "gateways/gobiz/gobiz_tokens.h"

namespace laci::gobiz {

/// One authorised exchange: token, request, and after a 401 once more with a fresh token (a 401 means: not done, so
/// repeating is harmless even for a create). Deletes itself when it has settled; deleted earlier, its future is cancelled.
class Call final : public QObject {
    Q_OBJECT
public:
    /// What a failure before anything was sent means to the asker.
    enum class Unsent {
        IsRefusal,     ///< a create: nothing was made, and that is certain
        IsTrouble,     ///< a question: the answer is still open
    };
    Call(HttpClient &http, Tokens &tokens, HttpRequest request, Unsent unsent, QObject *parent);

    [[nodiscard]] Pending<HttpResponse> start();

private:
    void fetchToken();
    void sendWith(const QByteArray &token);
    void settle(Result<HttpResponse> result);

    HttpClient &m_http;
    Tokens &m_tokens;
    HttpRequest m_request;
    Unsent m_unsent;
    bool m_renewed = false;
    QPromise<Result<HttpResponse>> m_promise;
};

} // namespace laci::gobiz
