#include "persistence/stock_rows.h"
#include "persistence/journal_rows.h"
#include "persistence/product_edit.h"
#include <QHash>
#include <algorithm>

namespace laci {
namespace {

constexpr qsizetype kMostReason = 500;
constexpr int kMostListed = 10'000;
constexpr qsizetype kMostTold = 900;             // characters of an entry in the journal
constexpr qint64 kEpoch2025 = 1735689600000;     // base/ids.h

tl::unexpected<Error> wrong(const char *field) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(field)); }

Result<QString> reasonOf(const QString &given, bool needed)
{
    const QString reason = given.simplified();
    if ((needed && reason.isEmpty()) || reason.size() > kMostReason)
        return wrong("reason");
    return reason;
}

bool inRange(Quantity quantity)
{
    return quantity.thousandths() >= -Quantity::kLimit && quantity.thousandths() <= Quantity::kLimit;
}

QString signedText(Quantity quantity)
{
    return quantity > Quantity() ? u'+' + quantityText(quantity) : quantityText(quantity);
}

QString stockText(const Product &product)
{
    return product.stock ? quantityText(*product.stock) : QStringLiteral("–");
}

} // namespace

Result<QList<StockEntry>> stockMovements(Connection &connection, ProductId product, int limit)
{
    limit = std::clamp(limit, 1, kMostListed);
    QList<StockEntry> entries;
    {
        auto rows = connection.query(
            QStringLiteral("SELECT * FROM (SELECT at, kind, quantity, reason, who, id AS tie FROM stock_entry WHERE product = ?"
                           " ORDER BY at DESC LIMIT ?)"
                           " UNION ALL SELECT * FROM (SELECT m.at, m.kind, m.quantity, s.number, coalesce(r.who, s.cashier), 0"
                           " FROM stock_movement m JOIN sale s ON s.id = m.sale LEFT JOIN refund r ON r.id = m.refund"
                           " WHERE m.product = ? ORDER BY m.at DESC LIMIT ?) ORDER BY 1 DESC, 6 DESC LIMIT ?"),
            qint64(product), limit, qint64(product), limit, limit);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            entries.append({timeAt(*rows, 0), stockMoveFromWord(rows->text(1)).value_or(StockMove::Correction),
                            Quantity::trusted(rows->whole(2)), rows->text(3), rows->text(4)});
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    if (entries.size() >= limit)
        return entries;
    const auto stored = knownProduct(connection, product);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!stored->stock)
        return entries;
    qint64 before = stored->stock->thousandths();
    for (const StockEntry &entry : std::as_const(entries))
        before -= entry.quantity.thousandths();
    if (before != 0) {
        QDateTime made = QDateTime::fromMSecsSinceEpoch((qint64(product) >> 22) + kEpoch2025, Qt::UTC);
        if (!entries.isEmpty())
            made = std::min(made, entries.last().at);
        entries.append({made, StockMove::Correction, Quantity::trusted(before), {}, {}});
    }
    return entries;
}

Result<void> writeStockEntry(Connection &connection, qint64 product, StockMove move, Quantity quantity, const QString &reason,
                             const QString &who, const QDateTime &at)
{
    return connection
        .change(QStringLiteral("INSERT INTO stock_entry (product, kind, quantity, at, reason, who) VALUES (?, ?, ?, ?, ?, ?)"), product,
                stockMoveWord(move), quantity, at, reason, who)
        .map([](qint64) {});
}

Result<Product> moveStockOf(Connection &connection, const StockChange &change, const QDateTime &now)
{
    const bool isDelivery = change.move == StockMove::Delivery;
    if (!isDelivery && change.move != StockMove::Correction && change.move != StockMove::StockTake)
        return wrong("move");
    const auto reason = reasonOf(change.reason, !isDelivery);
    if (!reason)
        return tl::unexpected(reason.error());
    const bool counts = change.move == StockMove::StockTake;
    if (!inRange(change.quantity) || (counts ? change.quantity < Quantity() : change.quantity.isZero()))
        return wrong("quantity");
    if (change.cost && (!isDelivery || change.cost->isNegative() || !change.cost->withinLimit()))
        return wrong("cost");
    const auto before = knownProduct(connection, change.product);
    if (!before)
        return before;
    const Quantity added = counts ? change.quantity - before->stock.value_or(Quantity()) : change.quantity;
    if (!inRange(before->stock.value_or(Quantity()) + added))
        return wrong("quantity");
    if (auto done = writeStockEntry(connection, qint64(change.product), change.move, added, *reason, change.by, now); !done)
        return tl::unexpected(done.error());
    if (change.cost && change.cost != before->cost) {
        const auto done = connection.change(QStringLiteral("UPDATE product SET cost = ?, priced_by = ?, updated_at = ? WHERE id = ?"),
                                            *change.cost, change.by, now, qint64(change.product));
        if (!done)
            return tl::unexpected(done.error());
    }
    auto after = knownProduct(connection, change.product);
    if (!after)
        return after;
    QString told = QStringLiteral("%1 %2: %3 → %4").arg(stockMoveWord(change.move), signedText(added), stockText(*before), stockText(*after));
    if (!reason->isEmpty())
        told += QStringLiteral("; ") + *reason;
    if (change.cost && change.cost != before->cost)
        told += QStringLiteral("; cost %1").arg(rupiahText(*change.cost));
    if (auto noted = writeJournal(connection, {JournalKind::StockCorrected, change.by, {}, before->name, told}, now); !noted)
        return tl::unexpected(noted.error());
    return after;
}

Result<QList<StockTakeLine>> takeStockOf(Connection &connection, const QList<std::pair<ProductId, Quantity>> &counted,
                                         const QString &given, const QString &by, const QDateTime &now)
{
    const auto reason = reasonOf(given, true);
    if (!reason)
        return tl::unexpected(reason.error());
    QList<ProductId> order;
    QHash<qint64, qint64> sums;
    for (const auto &[product, quantity] : counted) {
        if (quantity < Quantity() || !inRange(quantity))
            return wrong("quantity");
        if (!sums.contains(qint64(product)))
            order.append(product);
        sums[qint64(product)] += quantity.thousandths();
    }
    if (order.isEmpty())
        return wrong("quantity");
    QList<StockTakeLine> lines;
    QString differing;
    int differ = 0;
    for (const ProductId id : std::as_const(order)) {
        const Quantity there = Quantity::trusted(sums.value(qint64(id)));
        auto product = knownProduct(connection, id);
        if (!product)
            return tl::unexpected(product.error());
        if (!inRange(there))
            return wrong("quantity");
        const Quantity difference = there - product->stock.value_or(Quantity());
        if (!inRange(difference))
            return wrong("quantity");
        // Also when nothing differs: that it was counted is worth knowing.
        if (auto done = writeStockEntry(connection, qint64(id), StockMove::StockTake, difference, *reason, by, now); !done)
            return tl::unexpected(done.error());
        if (!difference.isZero()) {
            ++differ;
            if (differing.size() < kMostTold)
                differing += QStringLiteral("; %1 %2").arg(product->name, signedText(difference));
        }
        product->stock = there;
        lines.append({*product, there, difference});
    }
    const QString told = QStringLiteral("%1 counted, %2 differ").arg(lines.size()).arg(differ) + differing;
    const JournalDraft act{JournalKind::StockCorrected, by, {}, *reason, told.left(kMostTold)};
    if (auto noted = writeJournal(connection, act, now); !noted)
        return tl::unexpected(noted.error());
    return lines;
}

} // namespace laci
