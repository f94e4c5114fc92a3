#pragma once
#include "ports/product_store.h"

namespace laci {

/// Which column holds what, by the words of the header: Indonesian or English, any case, blanks and signs ignored. Where several
/// columns fit, the more exact word wins ("Harga Jual" before "Harga").
CsvMapping mappingOf(const QStringList &header);

/// True when products can be made from it: name, price, and SKU or barcode.
bool isComplete(const CsvMapping &mapping);

/// Header, first rows and the proposed mapping. Malformed: not a CSV in UTF-8, or its header is broken; NotFound; Storage.
Result<CsvPreview> previewOf(const QString &file);

} // namespace laci
