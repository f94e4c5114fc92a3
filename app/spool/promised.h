#pragma once
#include "base/result.h"
#include <memory>

// Only app/spool includes this.
namespace laci {

/// An answer that is given later, once.
template <class T>
class Promised {
public:
    Promised()
    {
        m_promise->start();
        future = m_promise->future();
    }
    void end(const Result<T> &result) const
    {
        m_promise->addResult(result);
        m_promise->finish();
    }
    Pending<T> future;

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

} // namespace laci
