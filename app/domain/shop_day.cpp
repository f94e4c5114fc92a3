#include "domain/shop_day.h"
#include <QTimeZone>

namespace laci {

QDate shopDay(const QDateTime &utc, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return utc.toTimeZone(zone.isValid() ? zone : QTimeZone(7 * 3600)).date();
}

} // namespace laci
