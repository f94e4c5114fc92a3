#include "secrets/fixed_vault.h"

namespace laci {

FixedVault::FixedVault(QHash<QString, QString> secrets) : m_secrets(std::move(secrets)) { }

Pending<QString> FixedVault::read(const QString &key)
{
    const auto it = m_secrets.constFind(key);
    if (it == m_secrets.cend())
        return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("nothing is stored for ") + key));
    return ready<QString>(*it);
}

Pending<void> FixedVault::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return ready<void>({});
}

Pending<void> FixedVault::remove(const QString &key)
{
    m_secrets.remove(key);
    return ready<void>({});
}

} // namespace laci
