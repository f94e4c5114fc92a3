#pragma once
#include "base/result.h"
#include <algorithm>
#include <deque>
#include <functional>
#include <memory>

namespace laci::test {

/// Operations of something on a disk that can be slow, broken, and without power between any two steps.
class HeldWork {
public:
    bool hold = false;               ///< operations wait for step()
    bool failing = false;            ///< every operation answers Storage and does nothing
    int failNext = 0;                ///< so do the next n

    int waiting() const { return int(m_waiting.size()); }
    /// Carries out the oldest waiting operation and answers it.
    void step() { take()(true); }
    /// Carries it out, but nobody hears of it any more.
    void stepUnheard() { take()(false); }
    /// What waits was never written.
    void powerCut() { m_waiting.clear(); }

protected:
    template <class T>
    Pending<T> run(std::function<Result<T>()> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        const Operation operation = [this, promise, work](bool heard) {
            const bool broken = failing || failNext > 0;
            failNext = std::max(failNext - 1, 0);
            Result<T> result = broken ? Result<T>(fail(ErrorCode::Storage, QStringLiteral("disk full"))) : work();
            if (!heard)
                return;
            promise->addResult(std::move(result));
            promise->finish();
        };
        if (hold)
            m_waiting.push_back(operation);
        else
            operation(true);
        return future;
    }

private:
    using Operation = std::function<void(bool heard)>;

    Operation take()
    {
        Operation oldest = m_waiting.front();
        m_waiting.pop_front();
        return oldest;
    }

    std::deque<Operation> m_waiting;
};

} // namespace laci::test
