#include "persistence/receipt_number.h"
#include "persistence/connection.h"

namespace laci {

namespace {

/// `series` names the counter and begins the number.
Result<ReceiptNumber> takeNumber(Connection &connection, const QString &series, const QString &dash, QDate day)
{
    ReceiptNumber number;
    number.day = day.toString(Qt::ISODate);
    const auto last = connection.whole(QStringLiteral("INSERT INTO receipt_counter (till, day, last) VALUES (?, ?, 1)"
                                                      " ON CONFLICT (till, day) DO UPDATE SET last = last + 1"
                                                      " RETURNING last"),
                                       series, number.day);
    if (!last)
        return tl::unexpected(last.error());
    number.sequence = last->value_or(0);
    number.text = series + dash + day.toString(u"yyyyMMdd")
        + QStringLiteral("-%1").arg(number.sequence, 4, 10, QLatin1Char('0'));
    return number;
}

} // namespace

Result<ReceiptNumber> takeReceiptNumber(Connection &connection, const QString &till, QDate day)
{
    return takeNumber(connection, till, QStringLiteral("-"), day);
}

Result<ReceiptNumber> takeRefundNumber(Connection &connection, const QString &till, QDate day)
{
    return takeNumber(connection, till + QStringLiteral("-R"), {}, day);
}

} // namespace laci
