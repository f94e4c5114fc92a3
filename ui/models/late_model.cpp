#include "ui/models/late_model.h"
#include "base/when_done.h"
#include "ui/models/orders_model.h"
#include "ui/text/late_text.h"
#include "ui/text/when_text.h"
#include <algorithm>

namespace laci {

LateModel::LateModel(SaleBooks &books, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_books(books), m_clock(clock)
{
}

void LateModel::refresh()
{
    const int round = ++m_round;
    whenDone(m_books.lateMoney(true, kMost), this, [this, round](const Result<QList<LateMoney>> &rows) {
        if (round != m_round)
            return;
        if (!rows)
            return emit trouble(rows.error());
        beginResetModel();
        m_rows = *rows;
        // What waits for a person stands first.
        std::stable_partition(m_rows.begin(), m_rows.end(), [](const LateMoney &late) { return !late.decision; });
        endResetModel();
        emit loaded();
    });
}

const LateMoney *LateModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int LateModel::rowOf(const PaymentId &payment) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [&payment](const LateMoney &late) { return late.payment.id == payment; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int LateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(OrdersModel::Columns);
}

QVariant LateModel::data(const QModelIndex &index, int role) const
{
    const LateMoney *late = at(index.row());
    if (!late)
        return {};
    switch (role) {
    case OrdersModel::SaleIdRole: return late->payment.sale.value;
    case OrdersModel::ToneRole:   return int(late->decision ? StateTone::Neutral : StateTone::Warn);
    case OrdersModel::IconRole:   return late->decision ? QStringLiteral("check") : QStringLiteral("question");
    case Qt::ToolTipRole:         return late->saleNumber;
    case Qt::AccessibleTextRole:
        if (index.column() == OrdersModel::Number) {              // says the whole row, as in OrdersModel
            QStringList words;
            for (int column = OrdersModel::Number; column < OrdersModel::Columns; ++column)
                words.append(index.siblingAtColumn(column).data().toString());
            return words.join(QStringLiteral(", "));
        }
        break;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (OrdersModel::Column(index.column())) {
    case OrdersModel::Number: return QStringLiteral("#%1").arg(late->saleNumber.section(u'-', -1));
    case OrdersModel::When:   return whenText(late->arrivedAt, m_zone, dayIn(m_clock.now(), m_zone));
    case OrdersModel::Method: return methodText(late->payment.gateway, late->payment.channel);
    case OrdersModel::Amount: return rupiahText(late->payment.amount);
    case OrdersModel::State:  return lateStateText(late->decision);
    case OrdersModel::Columns: break;
    }
    return {};
}

} // namespace laci
