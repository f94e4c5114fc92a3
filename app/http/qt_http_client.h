#pragma once
#include "http/http_client.h"
#include <QObject>
#include <memory>

class QNetworkAccessManager;

namespace laci {

/// HttpClient over Qt: the only place in the program that speaks to a network. GUI thread; nothing blocks.
///
/// Nothing is ever sent twice behind the caller's back: a request with another method than GET goes over a connection of
/// its own and from a body that cannot be rewound, because Qt otherwise repeats a request whose connection broke.
/// No cookies, no cache, no HTTP/2, no compression, no redirects; the system's proxies, except to loopback.
class QtHttpClient final : public QObject, public HttpClient {
    Q_OBJECT
public:
    explicit QtHttpClient(QObject *parent = nullptr);
    /// Open exchanges are aborted; their futures end as cancelled.
    ~QtHttpClient() override;

    [[nodiscard]] Pending<HttpResponse> send(const HttpRequest &request) override;

private:
    std::unique_ptr<QNetworkAccessManager> m_asking;   ///< GET and HEAD, connections kept alive
    std::unique_ptr<QNetworkAccessManager> m_acting;   ///< everything else
};

} // namespace laci
