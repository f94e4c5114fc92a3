#pragma once
#include "ports/secret_vault.h"

namespace laci {

/// Secrets from the environment first, for automation: "gobiz.client_secret" is LACI_SECRET_GOBIZ_CLIENT_SECRET. What is
/// not there, and all writing, goes to the next vault.
class EnvironmentVault final : public SecretVault {
public:
    explicit EnvironmentVault(SecretVault &next);    ///< next outlives this

    [[nodiscard]] Pending<QString> read(const QString &key) override;
    [[nodiscard]] Pending<void> write(const QString &key, const QString &secret) override;
    [[nodiscard]] Pending<void> remove(const QString &key) override;

    static QByteArray variableFor(const QString &key);

private:
    SecretVault &m_next;
};

} // namespace laci
