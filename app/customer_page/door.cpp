#include "customer_page/door.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QString>

namespace laci {
namespace {

constexpr std::chrono::minutes kMemory{1};
constexpr qsizetype kMostAddresses = 1'000;
constexpr qsizetype kMostCode = 64;

}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    // Of equal length whatever was sent, so that not even the length can be found out.
    const QByteArray x = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray y = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    int differ = 0;
    for (qsizetype i = 0; i < x.size(); ++i)
        differ |= x[i] ^ y[i];
    return differ == 0;
}

QString newAccessCode()
{
    static const QString letters = QStringLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZ").remove(u'U');
    QString code;
    for (int i = 0; i < 8; ++i)
        code.append(letters[QRandomGenerator::system()->bounded(int(letters.size()))]);
    return code;
}

void Door::setCode(const QByteArray &code)
{
    m_code = code.trimmed().toUpper();
    m_cookie = m_code.isEmpty()
                   ? QByteArray()
                   : QMessageAuthenticationCode::hash("laci customer page", m_code, QCryptographicHash::Sha256).toHex();
    m_wrong.clear();
    m_wrongOfAll = {};
}

int Door::counted(Wrong &wrong, Clock::time_point now)
{
    if (now - wrong.since >= kMemory)
        wrong = {0, now};
    return wrong.count;
}

Door::Answer Door::tryCode(const QByteArray &code, const QByteArray &address, Clock::time_point now)
{
    if (m_code.isEmpty())
        return Answer::Wrong;
    if (m_wrong.size() >= kMostAddresses && !m_wrong.contains(address))
        m_wrong.clear();                 // the count over all still holds
    Wrong &own = m_wrong[address];
    if (counted(own, now) >= kWrongFromOne || counted(m_wrongOfAll, now) >= kWrongFromAll)
        return Answer::TooOften;
    if (code.size() <= kMostCode && equalInConstantTime(code.trimmed().toUpper(), m_code)) {
        m_wrong.remove(address);
        return Answer::Right;
    }
    ++own.count;
    ++m_wrongOfAll.count;
    return Answer::Wrong;
}

bool Door::knows(const QByteArray &cookie) const
{
    return !m_cookie.isEmpty() && equalInConstantTime(cookie, m_cookie);
}

} // namespace laci
