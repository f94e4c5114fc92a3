#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QList>
#include <QUrl>
#include <utility>

namespace laci {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;     ///< never logged
    QByteArray body;
    std::chrono::milliseconds deadline{15'000};           ///< for the whole exchange
    qsizetype mostBytes = 1 << 20;                        ///< a longer reply is cut off and Malformed
};

struct HttpResponse {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;     ///< names in lower case
    QByteArray body;
    QByteArray header(QByteArrayView name) const;         ///< first value; empty when missing. name in lower case
};

/// One exchange. Any HTTP status, redirects included, is a response: what it means is the gateway's to say. Errors are the
/// wire's: Network, Timeout, Malformed (too long, cut short), Cancelled (the client died), and InvalidInput for a request that was never
/// sent (plain http to anything but loopback, no host). Redirects are never followed. Certificates are always checked.
class HttpClient {
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual Pending<HttpResponse> send(const HttpRequest &request) = 0;
};

/// base "https://host/some/prefix" + path "/v1/x" + query → "https://host/some/prefix/v1/x?…". `path` is already encoded.
QUrl joinUrl(const QUrl &base, const QString &path);

} // namespace laci
