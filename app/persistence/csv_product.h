#pragma once
#include "base/csv_reader.h"
#include "ports/product_store.h"

namespace laci {

/// Why one row cannot be used. `reason` is one of the words listed in csv_product.cpp.
struct RowFault {
    QString reason;
    QString value;
};

/// One row, read and checked. Which fields count is the mapping's to say.
struct CsvProduct {
    QString sku;                 ///< empty: none was given
    QStringList barcodes;        ///< each once
    QString name;
    QString category;
    Rupiah price;
    std::optional<Rupiah> cost;
    QString unit;
    std::optional<Quantity> stock;
    TaxClass taxClass = TaxClass::None;
    bool active = true;
    Pricing pricing = {};
};

/// What an export writes so that no spreadsheet takes a text for a formula or makes a number of a code: an apostrophe before it where
/// one is needed. productFrom() takes exactly that one off.
QString guardedText(const QString &text);
QString guardedCode(const QString &code);

/// `columns` is the header's width.
tl::expected<CsvProduct, RowFault> productFrom(const CsvRow &row, const CsvMapping &mapping, qsizetype columns);

} // namespace laci
