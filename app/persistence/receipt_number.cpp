#include "persistence/receipt_number.h"
#include "persistence/connection.h"

namespace laci {

Result<ReceiptNumber> takeReceiptNumber(Connection &connection, const QString &till, QDate day)
{
    ReceiptNumber number;
    number.day = day.toString(Qt::ISODate);
    const auto last = connection.whole(QStringLiteral("INSERT INTO receipt_counter (till, day, last) VALUES (?, ?, 1)"
                                                      " ON CONFLICT (till, day) DO UPDATE SET last = last + 1"
                                                      " RETURNING last"),
                                       till, number.day);
    if (!last)
        return tl::unexpected(last.error());
    number.sequence = last->value_or(0);
    number.text = QStringLiteral("%1-%2-%3")
                      .arg(till, day.toString(u"yyyyMMdd"))
                      .arg(number.sequence, 4, 10, QLatin1Char('0'));
    return number;
}

} // namespace laci
