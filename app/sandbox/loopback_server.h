#pragma once
#include "base/result.h"
#include "sandbox/voice.h"
#include <functional>
#include <memory>

namespace laci {

/// cpp-httplib on a thread of its own, bound to 127.0.0.1 and nothing else. Four requests at a time, 64 KiB each, every
/// connection closed after its answer. The handler is called from its threads and must outlive stop().
class LoopbackServer final {
public:
    using Handler = std::function<SandboxReply(const SandboxRequest &)>;

    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();                       ///< stops

    /// 0: any free port. The port it listens on; Busy when it is taken.
    Result<quint16> start(quint16 port);
    /// Cuts delays short and joins. Answers that are being sent are finished or, after a few seconds, abandoned.
    void stop();

private:
    struct Running;
    Handler m_handler;
    std::shared_ptr<Running> m_running;
};

} // namespace laci
