#pragma once
#include "base/result.h"
#include "domain/quantity.h"
#include <QList>

namespace laci {

/// How the shop's scale or labeller writes weight or price into a code, for example "20IIIIIWWWWWC": digits stand for
/// themselves, I is the item's number, W its weight in grams, P its price in rupiah, C the EAN check digit over all before it.
/// One run of I, one run of W or P (not both), at most one C and that at the end; 8 to 18 characters.
struct BarcodePattern {
    QString text;
};
/// Patterns as the setting scan.inner_patterns has them, apart by blanks or commas; empty: none. InvalidInput says which
/// one is wrong and why.
Result<QList<BarcodePattern>> barcodePatterns(const QString &setting);

/// What such a code says.
struct InnerBarcode {
    QStringList itemCodes;               ///< what the product may be filed under, best first: "20" + item, item, item without leading zeros
    std::optional<Quantity> weight;      ///< kilograms, above zero
    std::optional<Rupiah> price;         ///< of the whole label, above zero
};
/// nullopt: no pattern fits, or the check digit is wrong, or it says zero. Ask the catalogue for the whole code first.
std::optional<InnerBarcode> innerBarcode(QStringView code, const QList<BarcodePattern> &patterns);

} // namespace laci
