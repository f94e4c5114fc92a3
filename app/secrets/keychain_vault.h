#pragma once
#include "ports/secret_vault.h"
#include <QObject>

namespace laci {

/// The system's own keychain through QtKeychain, service "Laci". Where no keychain answers it says so (Storage) and stops:
/// secrets never fall back to a file. GUI thread; jobs run one after the other; destroying it cancels what is open.
class KeychainVault final : public QObject, public SecretVault {
    Q_OBJECT
public:
    explicit KeychainVault(QObject *parent = nullptr);

    [[nodiscard]] Pending<QString> read(const QString &key) override;
    [[nodiscard]] Pending<void> write(const QString &key, const QString &secret) override;
    [[nodiscard]] Pending<void> remove(const QString &key) override;
};

} // namespace laci
