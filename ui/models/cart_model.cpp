#include "ui/models/cart_model.h"

namespace laci {

namespace {
QHash<ProductId, Quantity> quantitiesOf(const QList<CartLine> &lines)
{
    QHash<ProductId, Quantity> sums;
    for (const CartLine &line : lines)
        sums[line.product] = sums.value(line.product) + line.quantity;
    return sums;
}
} // namespace

CartModel::CartModel(CartSession &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_lines(session.cart().lines), m_totals(session.totals().lines),
      m_quantities(quantitiesOf(m_lines))
{
    connect(&session, &CartSession::changed, this, &CartModel::follow);
}

int CartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant CartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CartLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case QuantityRole:
        return quantityText(line.quantity);
    case AmountRole: {
        if (index.row() >= m_totals.size())
            return {};
        const LineTotals &totals = m_totals[index.row()];
        return rupiahText(totals.gross - totals.lineDiscount);
    }
    case SumRole: {
        const bool weighed = !line.unit.isEmpty() && line.unit != QLatin1String("pcs");
        return weighed ? tr("%1 %2 × %3").arg(quantityText(line.quantity), line.unit, rupiahText(line.unitPrice))
                       : tr("%1 × %2").arg(quantityText(line.quantity), rupiahText(line.unitPrice));
    }
    case OldPriceRole:
        return line.unitPrice == line.listPrice ? QString() : rupiahText(line.listPrice);
    case RemarkRole: {
        QStringList parts;
        for (const Modifier &chosen : line.modifiers)
            parts << chosen.name;
        if (!line.offer.isZero())
            //: a bundle price was used, such as 3 for 10.000
            parts << tr("bundle %1").arg(rupiahText(-line.offer));
        if (line.discount.kind != Discount::Kind::None)
            parts << tr("discount %1").arg(discountText(line.discount));
        if (!line.note.isEmpty())
            parts << line.note;
        return parts.join(QStringLiteral(" · "));
    }
    case DetailRole: {
        QStringList parts{data(index, SumRole).toString()};
        if (line.unitPrice != line.listPrice)
            //: after the price of a line that was changed: what the catalogue says
            parts << tr("instead of %1").arg(rupiahText(line.listPrice));
        if (const QString remark = data(index, RemarkRole).toString(); !remark.isEmpty())
            parts << remark;
        return parts.join(QStringLiteral(" · "));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(line.name, data(index, DetailRole).toString(), data(index, AmountRole).toString());
    default:
        return {};
    }
}

void CartModel::follow()
{
    const QList<CartLine> next = m_session.cart().lines;
    const QList<LineTotals> nextTotals = m_session.totals().lines;
    int head = 0;
    const int shorter = int(qMin(next.size(), m_lines.size()));
    while (head < shorter && next[head] == m_lines[head])
        ++head;
    int tail = 0;
    while (tail < shorter - head && next[next.size() - 1 - tail] == m_lines[m_lines.size() - 1 - tail])
        ++tail;
    // Between head and tail: the common part has changed, the rest came or went.
    const int before = int(m_lines.size()) - head - tail;
    const int after = int(next.size()) - head - tail;
    const int common = qMin(before, after);
    if (before > common) {
        beginRemoveRows({}, head + common, head + before - 1);
        m_lines.remove(head + common, before - common);
        m_totals = nextTotals;
        endRemoveRows();
    }
    if (after > common) {
        beginInsertRows({}, head + common, head + after - 1);
        m_lines = next;
        m_totals = nextTotals;
        endInsertRows();
    }
    m_lines = next;
    // A cart discount moves nothing in a line's own amount, so only the changed lines need painting.
    m_totals = nextTotals;
    if (common > 0)
        emit dataChanged(index(head), index(head + common - 1));

    QHash<ProductId, Quantity> sums = quantitiesOf(m_lines);
    QList<ProductId> moved;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
        if (m_quantities.value(it.key()) != it.value())
            moved << it.key();
    }
    for (auto it = m_quantities.cbegin(); it != m_quantities.cend(); ++it) {
        if (!sums.contains(it.key()))
            moved << it.key();
    }
    m_quantities = std::move(sums);
    if (!moved.isEmpty())
        emit quantitiesChanged(moved);
}

} // namespace laci
