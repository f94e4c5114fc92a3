#pragma once
#include "base/clock.h"
#include "ports/approval.h"
#include "ports/secret_vault.h"
#include <QDateTime>
#include <QObject>
#include <functional>

namespace laci {

/// One supervisor's PIN, kept in the keychain as till.supervisor_pin (LACI_SECRET_TILL_SUPERVISOR_PIN in automation). Wrong
/// ones cost time: after three in a row half a minute, then twice as long each time, up to an hour; a right one forgives.
class PinApprover final : public QObject, public Approver {
public:
    /// `name`: who that supervisor is, for the trail.
    PinApprover(SecretVault &secrets, const Clock &clock, std::function<QString()> name);

    static QString vaultKey();
    [[nodiscard]] Pending<QString> approve(Right right, const QString &pin) override;
    [[nodiscard]] Pending<bool> isSet() override;

private:
    Result<QString> judge(const Result<QString> &stored, const QString &pin);

    SecretVault &m_secrets;
    const Clock &m_clock;
    std::function<QString()> m_name;
    int m_wrong = 0;
    QDateTime m_lockedUntil;
};

} // namespace laci
