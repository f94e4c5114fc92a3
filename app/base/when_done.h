#pragma once
#include "base/result.h"
#include <QFutureWatcher>
#include <QObject>

namespace laci {

/// Calls `then(const Result<T> &)` on the thread of `context` once `future` has ended; never, when the context dies first.
/// Always from the event loop, so the caller's state is complete and nothing is entered twice.
/// A future that ends without a result (its producer died) is told as Cancelled: the outcome is unknown.
///
/// Use it instead of future.then(context, …) wherever the context may die first: Qt 6.4.2 then runs into
/// Q_ASSERT(context) in debug builds, and between threads there is a moment in which it calls a dead object.
template <class T, class Then>
void whenDone(const Pending<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        const auto ended = watcher->future();
        if (!ended.isCanceled() && ended.resultCount() > 0)
            then(ended.result());
        else
            then(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("ended without an answer"))));
    });
    watcher->setFuture(future);
}

} // namespace laci
