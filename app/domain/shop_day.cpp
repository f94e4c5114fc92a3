#include "domain/shop_day.h"
#include <QTimeZone>

namespace laci {

QDate shopDay(const QDateTime &utc, const QByteArray &timeZone)
{
    // Asked at every line rung up, nearly always for one place and one minute; a zone costs more than all of the line's sums. A day begins
    // with a minute everywhere.
    struct Last {
        QByteArray name;
        QTimeZone zone;
        qint64 minute = 0;
        QDate day;
    };
    thread_local Last last;
    if (!last.zone.isValid() || last.name != timeZone) {
        last.zone = QTimeZone(timeZone);
        if (!last.zone.isValid())
            last.zone = QTimeZone(7 * 3600);
        last.name = timeZone;
        last.day = {};
    }
    const qint64 at = utc.isValid() ? utc.toMSecsSinceEpoch() : -1;
    if (at < 0)
        return utc.toTimeZone(last.zone).date();
    constexpr qint64 kMinute = 60'000;
    const qint64 minute = at / kMinute;
    if (!last.day.isValid() || last.minute != minute) {
        last.day = utc.toTimeZone(last.zone).date();
        last.minute = minute;
    }
    return last.day;
}

} // namespace laci
