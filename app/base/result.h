#pragma once
#include "base/qt_future.h"
#include <QString>
#include <chrono>
#include <tl/expected.hpp>

namespace laci {

/// What went wrong, in words the program can switch on. Sentences for people are made in ui/text.
enum class ErrorCode {
    Network,      ///< no connection, reset, DNS, TLS
    Timeout,      ///< our own deadline passed
    ServerFault,  ///< the other side says it is broken (5xx)
    Malformed,    ///< an answer or a file that cannot be read
    Mismatch,     ///< a readable answer about another order or another amount
    Unauthorised, ///< our credentials are refused
    RateLimited,  ///< asked to wait; see Error::retryAfter
    Refused,      ///< a clear no: nothing was done
    NotFound,
    Conflict,     ///< somebody else was first, or it exists already
    InvalidInput, ///< what a person typed or set cannot be used
    Storage,      ///< the database or the disk
    Busy,         ///< another instance holds the file
    Cancelled,    ///< a person stopped it
};

/// Technical detail for the log and support, in English; never translated, never holding a secret.
struct Error {
    ErrorCode code = ErrorCode::Malformed;
    QString detail;
    int httpStatus = 0;
    std::chrono::seconds retryAfter{0};
};

/// True when the request may have been carried out although no good answer was seen:
/// such an outcome is asked about, never guessed (law 5).
constexpr bool outcomeUnknown(ErrorCode c)
{
    switch (c) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::RateLimited:
    case ErrorCode::Conflict:
    case ErrorCode::Cancelled:
        return true;
    case ErrorCode::Unauthorised:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::InvalidInput:
    case ErrorCode::Storage:
    case ErrorCode::Busy:
        return false;
    }
    return true;
}

template <class T>
using Result = tl::expected<T, Error>;

/// One consumer, one then(context, …). A second then() on the same future replaces the first (Qt 6.4).
template <class T>
using Pending = QFuture<Result<T>>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail, int httpStatus = 0,
                                  std::chrono::seconds retryAfter = std::chrono::seconds{0})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), httpStatus, retryAfter});
}

/// A future that is already finished.
template <class T>
Pending<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    auto future = promise.future();
    promise.addResult(std::move(result));
    promise.finish();
    return future;
}

} // namespace laci
