#pragma once
#include "http/http_client.h"
#include <QObject>
#include <QPromise>
#include <QThread>
#include <unordered_map>

namespace laci {

class NetworkEnd;

/// HttpClient over Qt: the only place in the program that speaks to a network. Called on the GUI thread, which answers come back to;
/// what goes over the wire lives on a thread of its own (NetworkEnd), begun with the first request.
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
    NetworkEnd &end();
    void answer(quint64 number, const Result<HttpResponse> &response);

    std::unordered_map<quint64, QPromise<Result<HttpResponse>>> m_askers;    ///< finished here, on the thread that asked
    quint64 m_lastNumber = 0;
    QThread m_thread;
    NetworkEnd *m_end = nullptr;                 ///< lives on m_thread and ends with it
};

} // namespace laci
