#pragma once
#include "base/result.h"
#include <QTest>

namespace laci::test {

/// Runs the event loop until the future has ended. Timeout: it did not; Cancelled: it ended without a result.
template <class T>
Result<T> await(const Pending<T> &future, int milliseconds = 30'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds))
        return fail(ErrorCode::Timeout, QStringLiteral("the future did not end"));
    if (future.isCanceled() || future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QStringLiteral("the future ended without a result"));
    return future.result();
}

/// Delivers everything that is queued now, a few rounds deep; for steps that need no time.
inline void letEventsRun()
{
    for (int i = 0; i < 8; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace laci::test
