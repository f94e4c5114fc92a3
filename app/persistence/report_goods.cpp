#include "persistence/report_goods.h"
#include "persistence/report_figures.h"
#include "persistence/report_tables.h"
#include <QHash>
#include <algorithm>

namespace laci {
namespace {

const QString kSums = QStringLiteral("sum(quantity), sum(sales), sum(tax), sum(costed), sum(cost), sum(given), sum(given_tax)");

int monthOf(QDate day) { return day.year() * 100 + day.month(); }
QDate firstOf(QDate day) { return {day.year(), day.month(), 1}; }
QDate lastOf(QDate day) { return {day.year(), day.month(), day.daysInMonth()}; }

struct Row {
    QString category;
    GoodsFigures figures;
};

/// Adds the rows of one statement: product, category, figures. The key of the report is one of the two.
template <class Key>
Result<void> collect(Statement &row, QHash<Key, Row> &rows)
{
    while (row.next()) {
        const QString category = row.text(1);
        Row *entry = nullptr;
        if constexpr (std::is_same_v<Key, qint64>)
            entry = &rows[row.whole(0)];
        else
            entry = &rows[category];
        if (!category.isEmpty())
            entry->category = category;
        entry->figures.add({row.whole(2), row.whole(3), row.whole(4), row.whole(5), row.whole(6), row.whole(7), row.whole(8)});
    }
    return row.ended();
}

template <class Key>
Result<QHash<Key, Row>> goodsBy(Connection &connection, const ReportSpan &span)
{
    QHash<Key, Row> rows;
    const auto known = knownSpan(connection);
    if (!known)
        return tl::unexpected(known.error());
    const SpanCut cut = cutByMonths(span, *known);
    const QString select = QStringLiteral("SELECT product, category, %1 FROM ").arg(kSums);
    if (cut.firstMonth != 0) {
        // Grouped in the order of the key: nothing is sorted.
        auto sums = connection.query(select + QStringLiteral("report_products WHERE month BETWEEN ? AND ? GROUP BY product, category"),
                                     cut.firstMonth, cut.lastMonth);
        if (!sums)
            return tl::unexpected(sums.error());
        if (auto done = collect(*sums, rows); !done)
            return tl::unexpected(done.error());
    }
    for (const ReportSpan &days : cut.days) {
        auto sums = connection.query(select + QStringLiteral("report_products_move WHERE day BETWEEN ? AND ? GROUP BY product, category"),
                                     days.from.toString(Qt::ISODate), days.until.toString(Qt::ISODate));
        if (!sums)
            return tl::unexpected(sums.error());
        if (auto done = collect(*sums, rows); !done)
            return tl::unexpected(done.error());
    }
    return rows;
}

template <class Key>
QList<std::pair<Key, Row>> bestFirst(const QHash<Key, Row> &rows, GoodsFigures &all, int limit)
{
    QList<std::pair<Key, Row>> sorted;
    sorted.reserve(rows.size());
    for (auto entry = rows.cbegin(); entry != rows.cend(); ++entry) {
        all.add(entry->figures);
        if (entry->figures.sales != 0 || entry->figures.given != 0 || entry->figures.quantity != 0)
            sorted.append({entry.key(), entry.value()});
    }
    const auto better = [](const auto &a, const auto &b) {
        const qint64 x = a.second.figures.net(), y = b.second.figures.net();
        return x != y ? x > y : a.first < b.first;
    };
    if (limit > 0 && limit < sorted.size()) {
        std::partial_sort(sorted.begin(), sorted.begin() + limit, sorted.end(), better);
        sorted.resize(limit);
    } else {
        std::sort(sorted.begin(), sorted.end(), better);
    }
    return sorted;
}

} // namespace

SpanCut cutByMonths(const ReportSpan &span, const ReportSpan &known)
{
    SpanCut cut;
    if (!known.from.isValid())
        return cut;
    const QDate from = std::max(span.from, known.from);
    const QDate until = std::min(span.until, known.until);
    if (from > until)
        return cut;
    const bool wholeBegin = from.day() == 1 || from == known.from;
    const bool wholeEnd = until == lastOf(until) || until == known.until;
    const QDate firstMonth = wholeBegin ? firstOf(from) : lastOf(from).addDays(1);
    const QDate lastMonth = wholeEnd ? firstOf(until) : firstOf(until).addDays(-1);
    if (firstMonth > lastMonth) {
        cut.days.append({from, until});
        return cut;
    }
    cut.firstMonth = monthOf(firstMonth);
    cut.lastMonth = monthOf(lastMonth);
    if (!wholeBegin)
        cut.days.append({from, lastOf(from)});
    if (!wholeEnd)
        cut.days.append({firstOf(until), until});
    return cut;
}

Result<ReportTable> productReport(Connection &connection, const ReportSpan &span, int limit)
{
    const auto rows = goodsBy<qint64>(connection, span);
    if (!rows)
        return tl::unexpected(rows.error());
    ReportTable table = emptyReport(ReportKind::Product, span);
    GoodsFigures all;
    const auto best = bestFirst(*rows, all, limit);
    for (const auto &[id, row] : best) {
        QString sku, name, unit;
        {
            auto product = connection.query(QStringLiteral("SELECT sku, name, unit FROM product WHERE id = ?"), id);
            if (!product)
                return tl::unexpected(product.error());
            if (product->next()) {
                sku = product->text(0);
                name = product->text(1);
                unit = product->text(2);
            }
        }
        table.rows.append(QList<ReportCell>{QString::number(id), sku, name, row.category, unit, row.figures.quantity}
                          + row.figures.cells(all.net()));
    }
    table.totals = QList<ReportCell>(6) + all.cells(all.net());
    return table;
}

Result<ReportTable> categoryReport(Connection &connection, const ReportSpan &span, int limit)
{
    const auto rows = goodsBy<QString>(connection, span);
    if (!rows)
        return tl::unexpected(rows.error());
    ReportTable table = emptyReport(ReportKind::Category, span);
    GoodsFigures all;
    const auto best = bestFirst(*rows, all, limit);
    for (const auto &[category, row] : best)
        table.rows.append(QList<ReportCell>{category} + row.figures.cells(all.net()));
    table.totals = QList<ReportCell>(1) + all.cells(all.net());
    return table;
}

Result<ReportTable> slowMoversReport(Connection &connection, const ReportSpan &span, int limit)
{
    auto row = connection.query(
        QStringLiteral("SELECT id, sku, name, category, unit, stock, price, cost, last_sold FROM (SELECT p.id, p.sku, p.name,"
                       " coalesce(c.name, '') AS category, p.unit, p.stock, p.price, p.cost, coalesce((SELECT max(last_sold)"
                       " FROM report_products WHERE product = p.id), '') AS last_sold"
                       " FROM product p LEFT JOIN category c ON c.id = p.category_id WHERE p.active = 1 AND p.stock > 0)"
                       " WHERE last_sold < ? ORDER BY last_sold, stock * coalesce(cost, price) DESC, name"),
        span.from.toString(Qt::ISODate));
    if (!row)
        return tl::unexpected(row.error());
    ReportTable table = emptyReport(ReportKind::SlowMovers, span);
    qint64 byPrice = 0, byCost = 0;
    while (row->next()) {
        const Quantity stock = Quantity::trusted(row->whole(5));
        const auto worth = [&](int column) {
            return qint64(Rupiah::trusted(row->whole(column)).scaled(stock.thousandths(), 1000).units());
        };
        byPrice += worth(6);
        byCost += row->isNull(7) ? 0 : worth(7);
        if (limit > 0 && table.rows.size() >= limit)
            continue;
        const QDate sold = QDate::fromString(row->text(8), Qt::ISODate);
        table.rows.append({QString::number(row->whole(0)), row->text(1), row->text(2), row->text(3), row->text(4), row->whole(5),
                           sold.isValid() ? ReportCell(row->text(8)) : ReportCell(),
                           sold.isValid() ? ReportCell(qint64(sold.daysTo(span.until))) : ReportCell(), worth(6),
                           row->isNull(7) ? ReportCell() : ReportCell(worth(7))});
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    table.totals = QList<ReportCell>(8) + QList<ReportCell>{byPrice, byCost};
    return table;
}

} // namespace laci
