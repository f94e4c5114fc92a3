#pragma once
#include "http/http_client.h"
#include <QElapsedTimer>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <memory>

class QIODevice;
class QNetworkAccessManager;
class QNetworkReply;

namespace laci {

class RestedAccess;

/// One request on its way: owns its reply, its deadline and its promise, and settles exactly once.
///
/// Lives on the network thread. Everything the reply says is taken through queued connections, so that it is never deleted inside its
/// own call stack; the deadline is a timer of ours, because the reply's own outlives it after a sleep. Deletes itself
/// when settled; deleted earlier, it aborts and its future ends as cancelled.
class HttpExchange final : public QObject {
    Q_OBJECT
public:
    /// `promise` has been started; `rested` outlives it.
    HttpExchange(const HttpRequest &request, QPromise<Result<HttpResponse>> promise, RestedAccess &rested, QObject *parent);
    ~HttpExchange() override;

    /// `access`: no other exchange's, so that its connection is this one's alone; it goes on to rest where the server closed the
    /// connection, else it dies with us. `body`: what the reply reads from, or nullptr. All three are ours from now on.
    void begin(std::unique_ptr<QNetworkAccessManager> access, QNetworkReply *reply, QIODevice *body);

private:
    void readMore();
    Result<HttpResponse> outcome();
    void settle(Result<HttpResponse> result);
    void letRest(const HttpResponse &response);

    RestedAccess &m_rested;
    QByteArray m_method;
    QUrl m_url;
    qsizetype m_mostBytes;
    QByteArray m_body;
    QPromise<Result<HttpResponse>> m_promise;
    QTimer m_deadline;
    QElapsedTimer m_since;
    std::unique_ptr<QNetworkAccessManager> m_access;   ///< dies last
    QNetworkReply *m_reply = nullptr;
    QIODevice *m_upload = nullptr;
    bool m_settled = false;
};

} // namespace laci
