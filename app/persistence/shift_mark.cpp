#include "persistence/shift_mark.h"
#include "domain/shop_day.h"
#include "persistence/connection.h"

namespace laci {

Result<ShiftMark> shiftMark(Connection &connection, const QString &till, const QByteArray &timeZone, const QDateTime &now)
{
    auto open = connection.query(QStringLiteral("SELECT id, day FROM shift WHERE till = ? AND closed_at IS NULL"), till);
    if (!open)
        return tl::unexpected(open.error());
    if (open->next())
        return ShiftMark{open->whole(0), open->text(1)};
    if (auto ended = open->ended(); !ended)
        return tl::unexpected(ended.error());
    return ShiftMark{std::nullopt, shopDay(now, timeZone).toString(Qt::ISODate)};
}

} // namespace laci
