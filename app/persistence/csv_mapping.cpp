#include "persistence/csv_mapping.h"
#include "base/csv_reader.h"
#include "persistence/search_text.h"
#include <QFile>
#include <span>

namespace laci {
namespace {

// More exact words first. Compared without blanks and signs: "Harga Jual", "harga_jual" and "HARGA-JUAL" are one.
constexpr const char *kSku[] = {"sku", "kodebarang", "kodeproduk", "kodeitem", "plu", "itemcode", "productcode", "kode", "code"};
constexpr const char *kBarcode[] = {"barcode", "barcodes", "kodebarcode", "nobarcode", "kodebatang", "ean13", "ean", "gtin",
                                    "upc"};
constexpr const char *kName[] = {"namabarang", "namaproduk", "productname", "itemname", "namaitem", "nama", "name",
                                 "product", "produk", "barang", "item", "description", "deskripsi"};
constexpr const char *kCategory[] = {"category", "kategori", "categoryname", "namakategori", "kelompok", "golongan",
                                     "departemen", "department", "jenis", "group"};
constexpr const char *kPrice[] = {"hargajual", "sellingprice", "saleprice", "retailprice", "hargaeceran", "hargasatuan",
                                  "unitprice", "harga", "price"};
constexpr const char *kCost[] = {"hargabeli", "hargapokok", "hargamodal", "purchaseprice", "buyprice", "costprice", "hpp",
                                 "modal", "cost"};
constexpr const char *kUnit[] = {"unit", "satuan", "uom"};
constexpr const char *kStock[] = {"stock", "stok", "sisastok", "stokakhir", "qty", "quantity", "kuantitas", "jumlah",
                                  "saldo"};
constexpr const char *kActive[] = {"active", "aktif", "isactive"};
constexpr const char *kSteps[] = {"steps", "pricesteps", "hargabertingkat"};
constexpr const char *kBundles[] = {"bundles", "bundleprices", "hargabundel"};
constexpr const char *kTaxClass[] = {"taxclass", "kelaspajak", "jenispajak", "pajak", "tax"};

int columnFor(const QStringList &words, std::span<const char *const> wanted)
{
    for (const char *word : wanted) {
        const qsizetype at = words.indexOf(QLatin1String(word));
        if (at >= 0)
            return int(at);
    }
    return -1;
}

constexpr int kPreviewRows = 20;

} // namespace

CsvMapping mappingOf(const QStringList &header)
{
    QStringList words;
    for (const QString &title : header)
        words.append(searchWords(title).join(QString()));
    CsvMapping mapping;
    mapping.sku = columnFor(words, kSku);
    mapping.barcode = columnFor(words, kBarcode);
    mapping.name = columnFor(words, kName);
    mapping.category = columnFor(words, kCategory);
    mapping.price = columnFor(words, kPrice);
    mapping.cost = columnFor(words, kCost);
    mapping.unit = columnFor(words, kUnit);
    mapping.stock = columnFor(words, kStock);
    mapping.taxClass = columnFor(words, kTaxClass);
    mapping.active = columnFor(words, kActive);
    mapping.steps = columnFor(words, kSteps);
    mapping.bundles = columnFor(words, kBundles);
    return mapping;
}

bool isComplete(const CsvMapping &mapping)
{
    return mapping.name >= 0 && mapping.price >= 0 && (mapping.sku >= 0 || mapping.barcode >= 0);
}

Result<CsvPreview> previewOf(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 does not exist").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, file.errorString()));
    auto reader = CsvReader::over(file);
    if (!reader)
        return tl::unexpected(reader.error());
    CsvRow row;
    const auto first = (*reader)->next(row);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return fail(ErrorCode::Malformed, QStringLiteral("the file is empty"));
    if (row.trouble != CsvRow::Trouble::None)
        return fail(ErrorCode::Malformed, QStringLiteral("the header line cannot be read: %1").arg(row.sample));
    CsvPreview preview;
    preview.header = row.fields;
    preview.mapping = mappingOf(row.fields);
    preview.separator = (*reader)->separator();
    preview.hadBom = (*reader)->hadBom();
    while (preview.rows.size() < kPreviewRows) {
        const auto more = (*reader)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (row.trouble == CsvRow::Trouble::None && !row.isBlank())
            preview.rows.append(row.fields);
    }
    return preview;
}

} // namespace laci
