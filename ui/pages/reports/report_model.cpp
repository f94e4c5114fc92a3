#include "ui/pages/reports/report_model.h"
#include "ui/kit/theme.h"
#include "ui/text/report_text.h"
#include <QApplication>
#include <algorithm>
#include <numeric>

namespace laci {

void ReportModel::setTable(const ReportTable &table)
{
    beginResetModel();
    m_table = table;
    m_order.resize(table.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

bool ReportModel::hasTotals() const
{
    return std::any_of(m_table.totals.cbegin(), m_table.totals.cend(),
                       [](const ReportCell &cell) { return !std::holds_alternative<std::monostate>(cell); });
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size()) + (hasTotals() && !m_order.isEmpty() ? 1 : 0);
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const bool total = index.row() >= m_order.size();
    const ReportColumn &column = m_table.columns.at(index.column());
    const ReportCell cell = total ? m_table.totals.value(index.column()) : m_table.rows.at(m_order.at(index.row())).value(index.column());
    const bool unknown = std::holds_alternative<std::monostate>(cell);
    switch (role) {
    case Qt::DisplayRole:
        if (total && unknown)                        // a sum of it says nothing
            return index.column() == 0 ? tr("Total") : QString();
        return reportCellText(column, cell);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(reportHeading(column.id), data(index, Qt::DisplayRole).toString());
    case Qt::TextAlignmentRole:
        return int((reportColumnIsText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        return fontFor(total ? Text::BodyStrong : Text::Body);
    case Qt::ForegroundRole: {
        const Theme &t = themeOf(QApplication::activeWindow());
        const bool byPerson = column.id.startsWith(u"by_person") || column.id == u"confirmed_by";
        if (byPerson && !unknown && !(std::holds_alternative<qint64>(cell) && std::get<qint64>(cell) == 0))
            return t.warn;                           // law 3: it stands apart
        return unknown ? t.muted : t.ink;
    }
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    const ReportColumn &column = m_table.columns.at(section);
    if (role == Qt::DisplayRole)
        return reportHeading(column.id);
    if (role == Qt::TextAlignmentRole)
        return int((reportColumnIsText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

void ReportModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_table.columns.size())
        return;
    beginResetModel();
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const ReportCell &left = m_table.rows.at(a).at(column);
        const ReportCell &right = m_table.rows.at(b).at(column);
        const bool unknownLeft = std::holds_alternative<std::monostate>(left);
        const bool unknownRight = std::holds_alternative<std::monostate>(right);
        if (unknownLeft || unknownRight)             // what is not known stays at the end, whichever way
            return !unknownLeft && unknownRight;
        return order == Qt::AscendingOrder ? left < right : right < left;
    });
    endResetModel();
}

} // namespace laci
