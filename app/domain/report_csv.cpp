#include "domain/report_csv.h"
#include <algorithm>
#include <cstdlib>

namespace laci {
namespace {

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

/// 2500 with three places is "2.5", with `fixed` "2.500".
QByteArray decimal(qint64 value, int places, bool fixed)
{
    qint64 unit = 1;
    for (int i = 0; i < places; ++i)
        unit *= 10;
    const QByteArray whole = QByteArray::number(std::llabs(value) / unit);
    QByteArray rest = QByteArray::number(std::llabs(value) % unit).rightJustified(places, '0');
    while (!fixed && rest.endsWith('0'))
        rest.chop(1);
    return (value < 0 ? "-" : "") + whole + (rest.isEmpty() ? QByteArray() : '.' + rest);
}

QByteArray cellOf(const ReportColumn &column, const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return quoted(*text);
    const auto *number = std::get_if<qint64>(&cell);
    if (!number)
        return {};
    switch (column.kind) {
    case ReportColumn::Kind::Amount: return decimal(*number, 3, false);
    case ReportColumn::Kind::Share:  return decimal(*number, 2, true);
    case ReportColumn::Kind::Text:
    case ReportColumn::Kind::Date:
    case ReportColumn::Kind::Count:
    case ReportColumn::Kind::Money:  break;
    }
    return QByteArray::number(*number);
}

} // namespace

ReportTable withoutCosts(ReportTable table)
{
    for (qsizetype i = table.columns.size() - 1; i >= 0; --i) {
        if (!table.columns.at(i).aboutCosts)
            continue;
        table.columns.removeAt(i);
        for (auto &row : table.rows) {
            if (i < row.size())
                row.removeAt(i);
        }
        if (i < table.totals.size())
            table.totals.removeAt(i);
    }
    return table;
}

QByteArray reportCsv(const ReportTable &table)
{
    QByteArray csv;
    QList<QByteArray> line;
    for (const ReportColumn &column : table.columns)
        line.append(quoted(column.id));
    csv += line.join(',') + "\r\n";
    for (const auto &row : table.rows) {
        line.clear();
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            line.append(cellOf(table.columns.at(i), row.value(i)));
        csv += line.join(',') + "\r\n";
    }
    return csv;
}

} // namespace laci
