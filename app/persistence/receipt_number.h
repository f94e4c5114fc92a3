#pragma once
#include "base/result.h"
#include <QDateTime>

namespace laci {

class Connection;

/// The next number of a till on a shop day.
struct ReceiptNumber {
    QString day;             ///< "2026-11-20", the shop's
    qint64 sequence = 0;
    QString text;            ///< "K1-20261120-0042"; five digits and more after 9999
};

/// Takes the next number of the refunds, a series of its own: "K1-R20261120-0003".
Result<ReceiptNumber> takeRefundNumber(Connection &connection, const QString &till, QDate day);

/// Takes the next number. Inside the transaction of the sale that uses it: rolled back, it was never given.
Result<ReceiptNumber> takeReceiptNumber(Connection &connection, const QString &till, QDate day);

} // namespace laci
