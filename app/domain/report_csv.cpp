#include "domain/report_csv.h"
#include <algorithm>

namespace laci {
namespace {

/// `value` counted in parts of `unit`, with `places` decimals, without trailing zeros when `trim`.
QString decimal(qint64 value, qint64 unit, int places, bool trim)
{
    const qint64 size = value < 0 ? -value : value;
    QString fraction = QStringLiteral("%1").arg(size % unit, places, 10, QLatin1Char('0'));
    while (trim && fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString whole = (value < 0 ? QStringLiteral("-") : QString()) + QString::number(size / unit);
    return fraction.isEmpty() ? whole : whole + u'.' + fraction;
}

QByteArray quoted(QString text)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && kFormula.contains(text.at(0)))
        text.prepend(u'\'');
    static const QString kSpecial = QStringLiteral(",\"\r\n;'");
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return kSpecial.contains(c); }))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

} // namespace

QString plainCell(const ReportColumn &column, const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    const auto *number = std::get_if<qint64>(&cell);
    if (!number)
        return {};
    switch (column.kind) {
    case ReportColumn::Kind::Text:
    case ReportColumn::Kind::Date:
    case ReportColumn::Kind::Count:
    case ReportColumn::Kind::Money:
        return QString::number(*number);
    case ReportColumn::Kind::Amount:
        return decimal(*number, 1000, 3, true);
    case ReportColumn::Kind::Share:
        return decimal(*number, 100, 2, false);
    }
    return {};
}

QByteArray reportCsv(const ReportTable &table, bool costs)
{
    QList<int> shown;
    for (int i = 0; i < table.columns.size(); ++i) {
        if (costs || !table.columns.at(i).aboutCosts)
            shown.append(i);
    }
    QByteArray csv = "\xEF\xBB\xBF";
    const auto line = [&](auto cellOf) {
        QByteArrayList cells;
        for (const int i : shown)
            cells.append(cellOf(i));
        csv += cells.join(',') + "\r\n";
    };
    line([&](int i) { return table.columns.at(i).id.toUtf8(); });
    for (const QList<ReportCell> &row : table.rows) {
        line([&](int i) {
            const ReportCell cell = row.value(i);
            const QString text = plainCell(table.columns.at(i), cell);
            return std::holds_alternative<QString>(cell) ? quoted(text) : text.toUtf8();
        });
    }
    return csv;
}

} // namespace laci
