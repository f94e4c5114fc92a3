#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>

namespace laci {
namespace {
struct WhenText { Q_DECLARE_TR_FUNCTIONS(WhenText) };

QDateTime inZone(const QDateTime &at, const QByteArray &zone)
{
    const QTimeZone shop(zone);
    return shop.isValid() ? at.toTimeZone(shop) : at.toLocalTime();
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}
}

QLocale screenLocale()
{
    //: The ISO 639 code of the language you translate into ("id"); it chooses the names of days and months.
    return QLocale(WhenText::tr("en"));
}

QString timeText(const QDateTime &at, const QByteArray &zone)
{
    return at.isValid() ? inZone(at, zone).toString(QStringLiteral("HH.mm")) : QString();
}

QString secondsText(const QDateTime &at, const QByteArray &zone)
{
    return at.isValid() ? inZone(at, zone).toString(QStringLiteral("HH.mm.ss")) : QString();
}

QString dayText(QDate day)
{
    return day.isValid() ? screenLocale().toString(day, QStringLiteral("ddd d MMM")) : QString();
}

QString whenText(const QDateTime &at, const QByteArray &zone, QDate today)
{
    if (!at.isValid())
        return {};
    const QDate day = dayIn(at, zone);
    if (day == today)
        return timeText(at, zone);
    // Another year's Friday is told by its year; the day of the week matters to nobody any more.
    const QString name = day.year() == today.year() ? dayText(day) : screenLocale().toString(day, QStringLiteral("d MMM yyyy"));
    //: %1 is a day ("Fri 20 Nov"), %2 a time ("10.42")
    return WhenText::tr("%1 %2").arg(name, timeText(at, zone));
}

QDate dayIn(const QDateTime &at, const QByteArray &zone)
{
    return at.isValid() ? inZone(at, zone).date() : QDate();
}

QString agoText(std::chrono::seconds age)
{
    const qint64 s = std::max<qint64>(0, age.count());
    if (s < 60)
        return WhenText::tr("%1 s ago").arg(s);
    if (s < 3600)
        return WhenText::tr("%1 min ago").arg(s / 60);
    if (s < 48 * 3600)
        return WhenText::tr("%1 h ago").arg(s / 3600);
    return WhenText::tr("%1 d ago").arg(s / 86400);
}

QString spanText(std::chrono::seconds span)
{
    const qint64 s = std::max<qint64>(0, span.count());
    if (s < 120)
        return WhenText::tr("%1 s").arg(s);
    if (s < 7200)
        return WhenText::tr("%1 min").arg(s / 60);
    return WhenText::tr("%1 h").arg(s / 3600);
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 s = std::max<qint64>(0, left.count());
    const QString short_ = QStringLiteral("%1.%2").arg(twoDigits(s / 60 % 60), twoDigits(s % 60));
    return s < 3600 ? short_ : QStringLiteral("%1.%2").arg(QString::number(s / 3600), short_);
}

} // namespace laci
