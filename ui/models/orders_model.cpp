#include "ui/models/orders_model.h"
#include "base/when_done.h"
#include "ui/text/when_text.h"

namespace laci {

OrdersModel::OrdersModel(SaleBooks &books, const Clock &clock, QByteArray zone, QObject *parent)
    : QAbstractTableModel(parent), m_books(books), m_clock(clock), m_zone(std::move(zone))
{
}

void OrdersModel::setQuery(const SaleQuery &query)
{
    m_query = query;
    m_fresh = true;
    read(0, kPage);
}

void OrdersModel::setQuery(SaleFilter filter, QDate day, const QString &text)
{
    SaleQuery query;
    query.filter = filter;
    query.day = day;
    query.text = text;
    setQuery(query);
}

void OrdersModel::setZone(const QByteArray &zone)
{
    m_zone = zone;
    refresh();
}

void OrdersModel::refresh()
{
    read(0, int(std::clamp<qsizetype>(m_rows.size(), kPage, kRefreshed)));
}

void OrdersModel::read(int offset, int limit)
{
    SaleQuery query = m_query;
    query.offset = offset;
    query.limit = limit;
    const int round = ++m_round;
    m_loading = true;
    whenDone(m_books.sales(query), this, [this, round, offset, limit](const Result<QList<SaleSummary>> &rows) {
        if (round != m_round)
            return;                                    // an older question
        if (!rows) {
            m_loading = false;
            return emit trouble(rows.error());
        }
        // Loading until the rows stand: a view that asks for more while they are being put in would get them twice.
        if (offset == 0) {
            takeTop(*rows, limit);
        } else {
            m_complete = rows->size() < limit;
            if (!rows->isEmpty()) {
                beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows->size()) - 1);
                m_rows.append(*rows);
                endInsertRows();
            }
        }
        m_loading = false;
        if (offset == 0)
            emit loaded();
    });
}

// Behind the rows that were asked for again stand older ones; they are joined where the answer ends.
void OrdersModel::takeTop(QList<SaleSummary> rows, int limit)
{
    const bool whole = rows.size() < limit;
    const bool fresh = std::exchange(m_fresh, false);
    if (fresh || whole || rows.isEmpty() || m_rows.size() < rows.size()) {
        m_complete = whole;
        return replace(rows);
    }
    const int seam = rowOf(rows.last().id);
    if (seam < 0)
        m_complete = false;
    else
        rows.append(m_rows.mid(seam + 1));
    replace(rows);
}

void OrdersModel::note(const SaleRecord &record)
{
    const int row = rowOf(record.sale.id);
    if (row < 0)
        return;
    SaleSummary &summary = m_rows[row];
    summary.state = record.sale.state;
    summary.givenBack = givenBack(record);
    for (const Payment &payment : record.payments)
        summary.payment = payment.state;
    emit dataChanged(index(row, 0), index(row, Columns - 1));
}

// The common refresh changes a state or adds a sale on top; the selection must survive it, so rows are changed in place.
void OrdersModel::replace(const QList<SaleSummary> &rows)
{
    const auto sameIds = [](const QList<SaleSummary> &a, const QList<SaleSummary> &b, qsizetype shift) {
        if (b.size() < a.size() + shift)
            return false;
        for (qsizetype i = 0; i < a.size(); ++i) {
            if (a[i].id != b[i + shift].id)
                return false;
        }
        return true;
    };
    const qsizetype added = rows.size() - m_rows.size();
    if (added < 0 || m_rows.isEmpty() || !sameIds(m_rows, rows, added)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;
    emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, Columns - 1));
}

const SaleSummary *OrdersModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int OrdersModel::rowOf(const SaleId &sale) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == sale)
            return int(i);
    }
    return -1;
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    const SaleSummary *row = at(index.row());
    if (!row)
        return {};
    const OrderState state = orderState(row->state, row->payment, row->lateMoney, row->givenBack, row->total);
    switch (role) {
    case SaleIdRole: return row->id.value;
    case ToneRole:   return int(state.tone);
    case IconRole:   return state.icon;
    case Qt::ToolTipRole: return row->number;
    case Qt::AccessibleTextRole:
        if (index.column() == Number) {              // the keyboard stands on this one: it says the whole row
            QStringList words;
            for (int column = Number; column < Columns; ++column)
                words.append(index.siblingAtColumn(column).data().toString());
            return words.join(QStringLiteral(", "));
        }
        break;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (Column(index.column())) {
    case Number: return QStringLiteral("#%1").arg(row->number.section(u'-', -1));
    case When:   return whenText(row->createdAt, m_zone, dayIn(m_clock.now(), m_zone));
    case Method:
        //: a row of the list of orders: %1 how it was paid, %2 the customer's name
        return row->customer.isEmpty() ? methodsText(row->gateways) : tr("%1 · %2").arg(methodsText(row->gateways), row->customer);
    case Amount: return rupiahText(row->total);
    case State:  return state.word;
    case Columns: break;
    }
    return {};
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Number: return tr("Number");
    case When:   return tr("Time");
    case Method: return tr("Method");
    case Amount: return tr("Amount");
    case State:  return tr("State");
    case Columns: break;
    }
    return {};
}

bool OrdersModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading && !m_rows.isEmpty();
}

void OrdersModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(int(m_rows.size()), kPage);
}

} // namespace laci
