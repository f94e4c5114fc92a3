#pragma once
#include "base/result.h"

namespace laci {

/// A request that never went out because the way to it failed before: the log-in found no answer. Its outcome is certain (nothing
/// was done), so it is Refused; that the line or the other side was at fault, and not the shop, stands at the front of the detail.
inline constexpr char16_t kUnreached[] = u"not sent: no credentials (unreachable: ";

inline Error unreached(Error error)
{
    error.code = ErrorCode::Refused;
    error.detail = QString::fromUtf16(kUnreached) + error.detail + u')';
    return error;
}

inline bool wasUnreached(const Error &error)
{
    return error.code == ErrorCode::Refused && error.detail.startsWith(QStringView(kUnreached));
}

} // namespace laci
