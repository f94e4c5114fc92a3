#pragma once
#include "http/http_client.h"
#include "http/rested_access.h"
#include <QObject>

namespace laci {

/// HttpClient over Qt: the only place in the program that speaks to a network. GUI thread; nothing blocks.
///
/// Nothing is ever sent twice behind the caller's back: a request with another method than GET goes out from a body that
/// cannot be rewound, because Qt otherwise repeats a request whose connection broke (a GET it may repeat).
/// No two exchanges share a connection: on a kept one, an answer that comes twice is taken for the answer to whatever is
/// asked next, and six connections that hang hold up everything else to that host (tests/http/tst_chaos.cpp). The price
/// is a connection for each question; thread and TLS session are kept (RestedAccess).
/// No cookies, no cache, no HTTP/2, no compression, no redirects; the system's proxies, except to loopback.
class QtHttpClient final : public QObject, public HttpClient {
    Q_OBJECT
public:
    explicit QtHttpClient(QObject *parent = nullptr);
    /// Open exchanges are aborted; their futures end as cancelled.
    ~QtHttpClient() override;

    [[nodiscard]] Pending<HttpResponse> send(const HttpRequest &request) override;

private:
    RestedAccess m_rested;
};

} // namespace laci
