#pragma once
#include "base/result.h"
#include "domain/money.h"
#include <QByteArray>
#include <QString>

namespace laci::static_qris {

/// Why this text cannot be the shop's own code: "qr_" + qris::reasonWord, as reasons are stored. Empty: it can. Refused are what
/// cannot be read or has a wrong check sum, another currency, no merchant, an amount, a code for one payment, and a tip or fee for
/// the payer (law 11).
QString trouble(const QString &text);
/// The code over exactly this amount, all else as it is. InvalidInput with the same words.
Result<QByteArray> codeOver(const QString &text, Rupiah amount);
/// The shop that the code pays to, as it stands in it; empty when the text is refused.
QString merchantOf(const QString &text);

} // namespace laci::static_qris
