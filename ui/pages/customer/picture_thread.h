#pragma once
#include "base/result.h"
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace laci {

/// Runs `work` on a thread of the program's pool; the future ends there, so take it with whenDone().
template <class T, class Work>
Pending<T> onPictureThread(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace laci
