#pragma once
#include <QByteArray>
#include <QDate>
#include <QDateTime>

namespace laci {

/// The shop's calendar day at `utc`. A zone the system does not know counts as Western Indonesia (UTC+7), as most shops are.
QDate shopDay(const QDateTime &utc, const QByteArray &timeZone);

} // namespace laci
