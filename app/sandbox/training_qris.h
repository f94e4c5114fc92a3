#pragma once
#include "domain/money.h"
#include <QByteArray>

namespace laci {

/// A dynamic QRIS text as a GoPay merchant's looks, in form right to the last digit and payable nowhere: the shop "TOKO CONTOH"
/// with a test NMID does not exist. As in GoBiz's samples the amount stands after tag 62 and with two decimals.
QByteArray trainingQris(Rupiah amount, const QString &charge);

/// The sticker on the counter of the same shop: static, without an amount.
QByteArray trainingStaticQris();

/// The same text with a check sum that is wrong.
QByteArray withWrongCrc(QByteArray qris);

} // namespace laci
