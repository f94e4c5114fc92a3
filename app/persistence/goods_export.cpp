#include "persistence/goods_export.h"
#include "persistence/csv_product.h"
#include "persistence/product_rows.h"
#include <QSaveFile>

namespace laci {
namespace {

constexpr qsizetype kChunk = 256 * 1024;

QByteArray cell(QString text)
{
    static const QString kSpecial = QStringLiteral(",;\"\r\n\t|");
    for (const QChar c : kSpecial) {
        if (text.contains(c))
            return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
    }
    return text.toUtf8();
}

QString plainStock(const std::optional<Quantity> &stock)
{
    if (!stock)
        return {};
    const bool below = *stock < Quantity();
    return (below ? QStringLiteral("-") : QString()) + quantityText(below ? -*stock : *stock).replace(u',', u'.');
}

QByteArray rowOf(const Product &product)
{
    QStringList codes;
    for (const QString &code : product.barcodes)
        codes.append(guardedCode(code));
    const QByteArray cells[] = {cell(guardedCode(product.sku)),
                                cell(codes.join(u'|')),
                                cell(guardedText(product.name)),
                                cell(guardedText(product.category)),
                                QByteArray::number(qint64(product.price.units())),
                                product.cost ? QByteArray::number(qint64(product.cost->units())) : QByteArray(),
                                cell(guardedText(product.unit)),
                                cell(plainStock(product.stock)),
                                cell(taxClassWord(product.taxClass)),
                                product.active ? QByteArray("1") : QByteArray("0"),
                                cell(stepsText(product.pricing.steps)),
                                cell(bundlesText(product.pricing.bundles))};
    QByteArray line;
    for (const QByteArray &each : cells)
        line += each + ',';
    line.chop(1);
    return line + "\r\n";
}

} // namespace

Result<qint64> exportGoods(Connection &connection, const QString &name)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, file.errorString()));
    QByteArray waiting = QByteArray("\xEF\xBB\xBF") + "sku,barcode,name,category,price,cost,unit,stock,tax_class,active,steps,bundles\r\n";
    qint64 count = 0;
    auto rows = connection.query(QStringLiteral("SELECT ") + productColumns() + QStringLiteral(" FROM product p") + productJoin()
                                 + QStringLiteral("ORDER BY p.sku"));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        waiting += rowOf(productAt(*rows));
        ++count;
        if (waiting.size() >= kChunk && file.write(std::exchange(waiting, {})) < 0)
            return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, file.errorString()));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    if (file.write(waiting) != waiting.size() || !file.commit())
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(name, file.errorString()));
    return count;
}

} // namespace laci
