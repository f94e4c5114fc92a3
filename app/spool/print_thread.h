#pragma once
#include "spool/print_way.h"
#include <QThreadPool>
#include <atomic>
#include <functional>

namespace laci {

/// The one thread that waits for printers. Its end stops what runs there within a moment.
class PrintThread final {
public:
    using Stop = std::atomic_bool;

    PrintThread() { m_pool.setMaxThreadCount(1); }
    ~PrintThread()
    {
        m_stop = true;
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(PrintThread)

    /// `work` runs after everything asked before; it looks at `stop` at least ten times a second.
    template <class T>
    Pending<T> run(std::function<Result<T>(const Stop &stop)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([this, promise, work = std::move(work)] {
            promise->addResult(work(m_stop));
            promise->finish();
        });
        return future;
    }

private:
    Stop m_stop = false;
    QThreadPool m_pool;
};

} // namespace laci
