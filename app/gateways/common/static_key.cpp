#include "gateways/common/static_key.h"
#include "gateways/common/token_keeper.h"

namespace laci {

StaticKey::StaticKey(SecretVault &secrets, const QString &vaultKey, QObject *parent) :
    QObject(parent),
    m_secrets(secrets),
    m_vaultKey(vaultKey)
{
}

Pending<QByteArray> StaticKey::get()
{
    return m_secrets.read(m_vaultKey).then(this, [this](const Result<QString> &secret) -> Result<QByteArray> {
        if (!secret)
            return fail(ErrorCode::Unauthorised, QStringLiteral("no %1: %2").arg(m_vaultKey, secret.error().detail));
        if (!isTokenText(*secret))
            return fail(ErrorCode::Unauthorised, QStringLiteral("%1 holds characters that no key has").arg(m_vaultKey));
        return secret->toLatin1();
    });
}

} // namespace laci
