#pragma once
#include "base/result.h"
#include <QByteArray>
#include <memory>

namespace laci {

/// cpp-httplib on threads of its own, on every address of this machine: GET and nothing else, one small page and the current
/// view as JSON by long polling. Ten browsers at once wait for news; more are answered at once and ask again.
class ViewServer final {
public:
    ViewServer();
    ~ViewServer();                       ///< stops; waits two seconds at most for answers under way

    /// 0: any free port. The port it listens on; Busy when it is taken.
    Result<quint16> start(quint16 port, const QByteArray &code);
    /// Nobody is waited for: open connections end by themselves.
    void stop();
    bool isRunning() const { return m_running != nullptr; }
    void setCode(const QByteArray &code);
    /// The view as a JSON object. Known to every browser that waits within moments.
    void publish(const QByteArray &json);

private:
    struct Running;
    QByteArray m_json = "{}";
    std::shared_ptr<Running> m_running;
};

} // namespace laci
