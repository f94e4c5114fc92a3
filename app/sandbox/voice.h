#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <chrono>
#include <utility>

namespace laci {

/// A request as the loopback server hands it on, without the server's own types.
struct SandboxRequest {
    QByteArray method;
    QString path;                              ///< decoded, without query
    QHash<QString, QString> query;             ///< decoded; the first of each name
    QHash<QByteArray, QByteArray> headers;     ///< names in lower case
    QByteArray body;
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

struct SandboxReply {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;   ///< besides Content-Type and Content-Length
    std::chrono::milliseconds delay{0};        ///< before it is sent; cut short when the server stops
    bool lose = false;                         ///< the connection breaks before the body
};

/// One gateway's API as it is spoken by the sandbox: a file each, and a line in Sandbox. Called from several server
/// threads at once.
class Voice {
public:
    virtual ~Voice() = default;
    /// "/gobiz": the requests below it are this voice's.
    virtual QString prefix() const = 0;
    virtual SandboxReply answer(const SandboxRequest &request) = 0;
};

} // namespace laci
