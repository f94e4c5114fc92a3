#include "domain/shop_day.h"
#include <QTimeZone>

namespace laci {

QDate shopDay(const QDateTime &utc, const QByteArray &timeZone)
{
    // Asked at every line rung up, nearly always for one place; making a zone costs more than all of the line's sums.
    thread_local QByteArray name;
    thread_local QTimeZone zone;
    if (name != timeZone || !zone.isValid()) {
        zone = QTimeZone(timeZone);
        if (!zone.isValid())
            zone = QTimeZone(7 * 3600);
        name = timeZone;
    }
    return utc.toTimeZone(zone).date();
}

} // namespace laci
