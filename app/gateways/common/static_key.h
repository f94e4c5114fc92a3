#pragma once
#include "gateways/common/credentials.h"
#include "ports/secret_vault.h"
#include <QObject>

namespace laci {

/// A key that the vault holds and that is sent as it is. Read for each call: an owner who changes it need not restart.
class StaticKey final : public QObject, public Credentials {
    Q_OBJECT
public:
    /// `vaultKey`: "paymenku.api_key".
    StaticKey(SecretVault &secrets, const QString &vaultKey, QObject *parent);

    [[nodiscard]] Pending<QByteArray> get() override;
    bool drop(const QByteArray &) override { return false; }

private:
    SecretVault &m_secrets;
    QString m_vaultKey;
};

} // namespace laci
