#include "secrets/environment_vault.h"
#include <QtGlobal>

namespace laci {

EnvironmentVault::EnvironmentVault(SecretVault &next) : m_next(next) { }

QByteArray EnvironmentVault::variableFor(const QString &key)
{
    QByteArray name = "LACI_SECRET_";
    for (const QChar c : key.toUpper()) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        name.append(plain ? char(c.unicode()) : '_');
    }
    return name;
}

Pending<QString> EnvironmentVault::read(const QString &key)
{
    const QString secret = qEnvironmentVariable(variableFor(key).constData()).trimmed();
    if (!secret.isEmpty())
        return ready<QString>(secret);
    return m_next.read(key);
}

Pending<void> EnvironmentVault::write(const QString &key, const QString &secret)
{
    return m_next.write(key, secret);
}

Pending<void> EnvironmentVault::remove(const QString &key)
{
    return m_next.remove(key);
}

} // namespace laci
