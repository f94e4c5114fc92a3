#pragma once
#include "ports/secret_vault.h"
#include <QHash>

namespace laci {

/// Secrets in memory, for training mode and tests. Forgotten with the object.
class FixedVault final : public SecretVault {
public:
    explicit FixedVault(QHash<QString, QString> secrets = {});

    [[nodiscard]] Pending<QString> read(const QString &key) override;
    [[nodiscard]] Pending<void> write(const QString &key, const QString &secret) override;
    [[nodiscard]] Pending<void> remove(const QString &key) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace laci
