#pragma once
#include "base/result.h"

namespace laci {

/// The system's keychain (law 10). Keys are "gobiz.client_secret". NotFound when nothing is stored.
class SecretVault {
public:
    virtual ~SecretVault() = default;
    [[nodiscard]] virtual Pending<QString> read(const QString &key) = 0;
    [[nodiscard]] virtual Pending<void> write(const QString &key, const QString &secret) = 0;
    [[nodiscard]] virtual Pending<void> remove(const QString &key) = 0;
};

} // namespace laci
