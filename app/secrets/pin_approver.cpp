#include "secrets/pin_approver.h"
#include <algorithm>

namespace laci {
namespace {

constexpr int kFreeTries = 3;
constexpr int kLeastDigits = 4;

/// Takes as long for the first wrong digit as for the last.
bool sameText(const QByteArray &a, const QByteArray &b)
{
    unsigned differs = unsigned(a.size() ^ b.size());
    for (qsizetype i = 0; i < a.size(); ++i)
        differs |= unsigned(uchar(a[i]) ^ uchar(b.isEmpty() ? '\0' : b[i % b.size()]));
    return differs == 0;
}

std::chrono::seconds lockFor(int wrong)
{
    if (wrong < kFreeTries)
        return std::chrono::seconds{0};
    return std::min(std::chrono::seconds{30} * (1 << std::min(wrong - kFreeTries, 10)), std::chrono::seconds{3600});
}

} // namespace

PinApprover::PinApprover(SecretVault &secrets, const Clock &clock, std::function<QString()> name)
    : m_secrets(secrets), m_clock(clock), m_name(std::move(name))
{
}

QString PinApprover::vaultKey()
{
    return QStringLiteral("till.supervisor_pin");
}

Pending<QString> PinApprover::approve(Right, const QString &pin)
{
    return m_secrets.read(vaultKey()).then(this, [this, pin](const Result<QString> &stored) { return judge(stored, pin); });
}

Pending<bool> PinApprover::isSet()
{
    return m_secrets.read(vaultKey()).then(this, [](const Result<QString> &stored) -> Result<bool> {
        if (stored)
            return stored->size() >= kLeastDigits;
        if (stored.error().code == ErrorCode::NotFound)
            return false;
        return tl::unexpected(stored.error());
    });
}

Result<QString> PinApprover::judge(const Result<QString> &stored, const QString &pin)
{
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return tl::unexpected(stored.error());
    if (!stored || stored->size() < kLeastDigits)
        return fail(ErrorCode::InvalidInput, QStringLiteral("no supervisor PIN of at least 4 digits is set"));
    const QDateTime now = m_clock.now();
    // A clock that was set back does not lock for longer than the lock itself.
    const qint64 left = m_lockedUntil.isValid() ? std::min<qint64>(now.secsTo(m_lockedUntil), lockFor(m_wrong).count()) : 0;
    if (left > 0)
        return fail(ErrorCode::RateLimited, QStringLiteral("too many wrong PINs"), 0, std::chrono::seconds{left});
    if (!sameText(pin.trimmed().toUtf8(), stored->trimmed().toUtf8())) {
        const auto lock = lockFor(++m_wrong);
        m_lockedUntil = lock.count() > 0 ? now.addSecs(lock.count()) : QDateTime();
        return fail(ErrorCode::Unauthorised, QStringLiteral("wrong PIN"));
    }
    m_wrong = 0;
    m_lockedUntil = {};
    return m_name();
}

} // namespace laci
