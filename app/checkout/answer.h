#pragma once
#include "base/result.h"
#include <QPromise>
#include <memory>
#include <utility>

namespace laci {

/// The giving end of a Pending<T> that several steps can carry along. Given once; dropped without being given, the
/// future ends cancelled.
template <class T>
class Answer {
public:
    Answer() { m_promise->start(); }
    Pending<T> future() const { return m_promise->future(); }
    void give(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

} // namespace laci
