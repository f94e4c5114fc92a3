#include "ui/models/goods_model.h"
#include "base/when_done.h"
#include "domain/percent.h"

namespace laci {

namespace {
constexpr QChar kNone(0x2013);
constexpr QChar kMinus(0x2212);
}

std::optional<int> marginOf(Rupiah price, const std::optional<Rupiah> &cost)
{
    if (!cost || price.isZero() || price.isNegative())
        return std::nullopt;
    // A cost a thousand times the price is a slip of the finger, and still a number.
    const qint64 points = (price - *cost).scaled(10'000, price.units()).units();
    return int(qMax(qint64(-100'000'000), points));
}

QString marginText(Rupiah price, const std::optional<Rupiah> &cost)
{
    const auto points = marginOf(price, cost);
    if (!points)
        return QString(kNone);
    const int tenth = (qAbs(*points) + 5) / 10 * 10;
    return (*points < 0 && tenth ? QString(kMinus) : QString()) + percentText(tenth);
}

GoodsModel::GoodsModel(GoodsDesk *desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk), m_pages(kPagesKept) {}

void GoodsModel::setQuery(const GoodsQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    ask();
}

void GoodsModel::reload()
{
    ask();
}

void GoodsModel::ask()
{
    if (!m_desk)
        return;
    m_settled = false;
    m_stale = m_asking;
    if (std::exchange(m_asking, true))
        return;
    whenDone(m_desk->count(m_query), this, [this, asked = m_query](const Result<int> &count) {
        m_asking = false;
        if (std::exchange(m_stale, false) || asked != m_query)
            return ask();
        m_settled = true;
        if (!count)
            return emit trouble(count.error());
        beginResetModel();
        ++m_round;
        m_shown = asked;
        m_count = *count;
        m_pages.clear();
        m_loading.clear();
        endResetModel();
        emit settled();
    });
}

std::optional<GoodsQuery::Sort> GoodsModel::sortOf(int column)
{
    switch (Column(column)) {
    case Name:     return GoodsQuery::Sort::Name;
    case Sku:      return GoodsQuery::Sort::Sku;
    case Price:    return GoodsQuery::Sort::Price;
    case Margin:   return GoodsQuery::Sort::Margin;
    case Stock:    return GoodsQuery::Sort::Stock;
    case Barcode:
    case Category:
    case Cost:
    case Columns:  break;
    }
    return std::nullopt;
}

int GoodsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int GoodsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

const Product *GoodsModel::productAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    const QList<Product> *page = m_pages.object(row / kPage);
    if (!page) {
        load(row / kPage);
        return nullptr;
    }
    const int at = row % kPage;
    return at < page->size() ? &page->at(at) : nullptr;
}

int GoodsModel::rowOf(ProductId product) const
{
    const auto pages = m_pages.keys();
    for (const int page : pages) {
        const QList<Product> &rows = *m_pages.object(page);
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].id == product)
                return page * kPage + i;
        }
    }
    return -1;
}

void GoodsModel::freshen(const Product &product)
{
    const int row = rowOf(product.id);
    if (row < 0)
        return;
    (*m_pages.object(row / kPage))[row % kPage] = product;
    emit dataChanged(index(row, 0), index(row, Columns - 1));
}

void GoodsModel::load(int page) const
{
    if (!m_desk || m_loading.contains(page))
        return;
    m_loading.insert(page);
    auto *self = const_cast<GoodsModel *>(this);       // the cache is not the model's meaning
    whenDone(m_desk->page(m_shown, page * kPage, kPage), self, [self, page, round = m_round](const Result<QList<Product>> &rows) {
        if (round != self->m_round)
            return;
        if (!rows)
            return emit self->trouble(rows.error());   // stays marked as loading: no storm of retries
        self->m_loading.remove(page);
        self->m_pages.insert(page, new QList<Product>(*rows));
        const int last = qMin(self->m_count, page * kPage + int(rows->size())) - 1;
        if (last >= page * kPage)
            emit self->dataChanged(self->index(page * kPage, 0), self->index(last, Columns - 1));
    });
}

QVariant GoodsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = Column(index.column());
    if (role == Qt::TextAlignmentRole && column >= Price)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != LowRole && role != ActiveRole)
        return {};
    const Product *product = productAt(index.row());
    if (!product)
        return column == Name && role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    if (role == LowRole)
        return product->stock && *product->stock <= m_low;
    if (role == ActiveRole)
        return product->active;
    switch (column) {
    case Name:     return product->active ? product->name : tr("%1 (no longer sold)").arg(product->name);
    case Sku:      return product->sku;
    case Barcode:
        // The first; the tool tip has them all.
        return role == Qt::ToolTipRole ? product->barcodes.join(u'\n') : product->barcodes.value(0);
    case Category: return product->category;
    case Price:    return rupiahText(product->price);
    case Cost:     return product->cost ? rupiahText(*product->cost) : QString(kNone);
    case Margin:   return marginText(product->price, product->cost);
    case Stock:    return product->stock ? quantityText(*product->stock) : QString(kNone);
    case Columns:  break;
    }
    return {};
}

QVariant GoodsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:     return tr("Name");
    case Sku:      return tr("SKU");
    case Barcode:  return tr("Barcode");
    case Category: return tr("Category");
    case Price:    return tr("Price");
    case Cost:     return tr("Cost");
    case Margin:   return tr("Margin");
    case Stock:    return tr("Stock");
    case Columns:  break;
    }
    return {};
}

} // namespace laci
