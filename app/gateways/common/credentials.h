#pragma once
#include "base/result.h"
#include <QByteArray>

namespace laci {

/// What proves who asks: a token that is fetched and renewed, a session cookie, or a key that never changes. GUI thread.
class Credentials {
public:
    virtual ~Credentials() = default;
    /// Fails with Unauthorised when the secret is missing or refused; other errors are the wire's.
    [[nodiscard]] virtual Pending<QByteArray> get() = 0;
    /// It was refused: forget it, unless a newer one has come meanwhile. False: there is no other to be had.
    virtual bool drop(const QByteArray &refused) = 0;
};

} // namespace laci
