#pragma once
#include "http/http_client.h"
#include "http/rested_access.h"
#include <QObject>
#include <QPromise>

namespace laci {

/// QtHttpClient's end on the network thread, where Qt's managers, replies, proxies and deadlines live: a request is not held up by what
/// the GUI thread draws, and neither is that by a system that takes its time to name a proxy. Everything on that one thread.
class NetworkEnd final : public QObject {
    Q_OBJECT
public:
    /// Open exchanges are aborted; their futures end as cancelled.
    ~NetworkEnd() override;

    /// Of a request that may go out. `promise` has been started.
    void send(const HttpRequest &request, QPromise<Result<HttpResponse>> promise);

private:
    RestedAccess m_rested;
};

} // namespace laci
