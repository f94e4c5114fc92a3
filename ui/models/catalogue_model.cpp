#include "ui/models/catalogue_model.h"
#include "base/when_done.h"
#include <utility>

namespace laci {

CatalogueModel::CatalogueModel(ProductStore &store, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_pages(kPagesKept)
{
}

void CatalogueModel::setFilter(const CatalogueFilter &filter)
{
    if (filter == m_filter && m_question > 0)
        return;
    m_filter = filter;
    if (m_search.isEmpty())
        askCount();
}

void CatalogueModel::setSearch(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_search)
        return;
    m_search = wanted;
    m_settled = false;
    if (m_search.isEmpty()) {
        // In a turn of its own: at the end of a scan the field is emptied first, and the scanned line should not wait for another
        // thread to be woken.
        const quint64 question = ++m_question;
        QMetaObject::invokeMethod(this, [this, question] {
            if (question == m_question)
                askCount();
        }, Qt::QueuedConnection);
        return;
    }
    askSearch();
}

void CatalogueModel::reload()
{
    if (m_search.isEmpty()) {
        askCount();
    } else {
        m_settled = false;
        askSearch();
    }
}

void CatalogueModel::freshen(int first, int last)
{
    if (!m_search.isEmpty() || m_showsSearch || !m_settled)
        return reload();
    const int from = qMax(0, first) / kPage;
    const int to = qMin(last, m_count - 1) / kPage;
    const auto pages = m_pages.keys();
    for (const int page : pages) {
        if (page < from || page > to)
            m_pages.remove(page);
    }
    for (int page = from; page <= to && m_count > 0; ++page)
        ask(page);
}

void CatalogueModel::askCount()
{
    m_settled = false;
    const quint64 question = ++m_question;
    whenDone(m_store.count(m_filter), this, [this, question](const Result<int> &count) {
        if (question != m_question)
            return;
        if (!count) {
            m_settled = true;
            emit trouble(count.error());
            return;
        }
        show(false, *count, {});
    });
}

void CatalogueModel::askSearch()
{
    ++m_question;                                // a count under way is no longer wanted
    if (m_searching)
        return;                                  // asked again with the newest text when this one is answered
    m_searching = true;
    const QString asked = m_search;
    whenDone(m_store.search(asked, kMostFound), this, [this, asked](const Result<FoundProducts> &found) {
        m_searching = false;
        if (m_search.isEmpty())
            return;                              // the cashier cleared the field meanwhile
        if (asked != m_search) {
            askSearch();
            return;
        }
        if (!found) {
            m_settled = true;
            emit trouble(found.error());
            return;
        }
        show(true, found->size(), *found);
    });
}

void CatalogueModel::show(bool search, int count, FoundProducts found)
{
    beginResetModel();
    m_found = std::move(found);
    m_looked.clear();
    m_looked.resize(size_t(m_found.size()));
    ++m_round;                                   // pages still under way belong to rows that are gone
    m_showsSearch = search;
    m_count = count;
    m_pages.clear();
    m_loading.clear();
    m_settled = true;
    endResetModel();
    emit settled();
}

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

const Product *CatalogueModel::productAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    if (m_showsSearch) {
        auto &product = m_looked[size_t(row)];
        if (!product)
            product = m_found.at(row);
        return &*product;
    }
    const QList<Product> *page = m_pages.object(row / kPage);
    if (!page) {
        load(row / kPage);
        return nullptr;
    }
    const int at = row % kPage;
    return at < page->size() ? &page->at(at) : nullptr;
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case LoadedRole:
    case PriceRole:
    case SkuRole:
    case IdRole:
        break;
    default:
        return {};
    }
    const Product *product = productAt(index.row());
    if (role == LoadedRole)
        return product != nullptr;
    if (!product)
        return {};
    switch (role) {
    case PriceRole: return qint64(product->price.units());
    case SkuRole: return product->sku;
    case IdRole: return qint64(product->id);
    default: return product->name;
    }
}

void CatalogueModel::load(int page) const
{
    if (!m_loading.contains(page))
        ask(page);
}

void CatalogueModel::ask(int page) const
{
    m_loading.insert(page);
    auto *self = const_cast<CatalogueModel *>(this);   // the cache is not the model's meaning
    whenDone(m_store.page(m_filter, page * kPage, kPage), self, [self, page, round = m_round](const Result<QList<Product>> &rows) {
        if (round != self->m_round)
            return;
        if (!rows) {
            emit self->trouble(rows.error());    // stays marked as loading: no storm of retries
            return;
        }
        self->m_loading.remove(page);
        self->m_pages.insert(page, new QList<Product>(*rows));
        if (rows->isEmpty())
            return;
        const int last = qMin(self->m_count, page * kPage + int(rows->size())) - 1;
        if (last >= page * kPage)
            emit self->dataChanged(self->index(page * kPage), self->index(last));
    });
}

} // namespace laci
