#include "persistence/report_check.h"
#include "persistence/report_tables.h"
#include <algorithm>

namespace laci {
namespace {

constexpr int kMostDifferences = 100;

/// A table of sums, the view it is made from, and what of it is compared.
struct Sums {
    QString table, view;
    QStringList key;             ///< of the table
    QString keyOfView;           ///< the same from the view
    QStringList figures;
};

const QList<Sums> &allSums()
{
    static const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    static const QString month = QStringLiteral("CAST(replace(substr(day, 1, 7), '-', '') AS INTEGER)");
    static const QList<Sums> sums{
        {QStringLiteral("report_sales"), QStringLiteral("report_sales_move"), words("day till shift hour person"),
         QStringLiteral("day, till, shift, hour, person"),
         words("receipts gross discounts service tax sales rounding costed cost refunds given given_tax")},
        {QStringLiteral("report_tenders"), QStringLiteral("report_tenders_move"), words("day till gateway channel by_person"),
         QStringLiteral("day, till, gateway, channel, by_person"),
         words("payments received rounding fee late_payments late given returned taken_back")},
        {QStringLiteral("report_taxes"), QStringLiteral("report_taxes_move"), words("day till code"), QStringLiteral("day, till, code"),
         words("receipts base tax given_base given_tax")},
        {QStringLiteral("report_products"), QStringLiteral("report_products_move"), words("month product category"),
         month + QStringLiteral(", product, category"), words("quantity sales tax costed cost given given_tax")},
    };
    return sums;
}

/// Keys of which some figure differs, with both figures of each column: what stands, then what the lines say.
QString statementFor(const Sums &sums)
{
    QStringList stands, counted, added, differ;
    for (int i = 0; i < sums.figures.size(); ++i) {
        const QString a = QStringLiteral("a%1").arg(i), b = QStringLiteral("b%1").arg(i);
        stands.append(QStringLiteral("%1 AS %2, 0 AS %3").arg(sums.figures[i], a, b));
        counted.append(QStringLiteral("0, %1").arg(sums.figures[i]));
        added.append(QStringLiteral("sum(%1), sum(%2)").arg(a, b));
        differ.append(QStringLiteral("sum(%1) <> sum(%2)").arg(a, b));
    }
    const QString key = sums.key.join(QStringLiteral(", "));
    return QStringLiteral("SELECT %1, %2 FROM (SELECT %1, %3 FROM %4 WHERE %5 BETWEEN ? AND ?"
                          " UNION ALL SELECT %6, %7 FROM %8 WHERE day BETWEEN ? AND ?) GROUP BY %1 HAVING %9")
               .arg(key, added.join(QStringLiteral(", ")), stands.join(QStringLiteral(", ")), sums.table, sums.key.first(), sums.keyOfView,
                    counted.join(QStringLiteral(", ")), sums.view, differ.join(QStringLiteral(" OR ")))
        + QStringLiteral(" LIMIT %1").arg(kMostDifferences);
}

Result<void> compare(Connection &connection, const Sums &sums, const QVariantList &values, QStringList &differences)
{
    auto row = connection.queryWith(statementFor(sums), values);
    if (!row)
        return tl::unexpected(row.error());
    const int keys = int(sums.key.size());
    while (row->next()) {
        QStringList name{row->text(0), QString(sums.table).mid(7)};
        for (int i = 1; i < keys; ++i)
            name.append(sums.key[i] + u' ' + (row->text(i).isEmpty() ? QStringLiteral("-") : row->text(i)));
        for (int i = 0; i < sums.figures.size(); ++i) {
            const qint64 stands = row->whole(keys + 2 * i), counted = row->whole(keys + 2 * i + 1);
            if (stands != counted && differences.size() < kMostDifferences) {
                differences.append(QStringLiteral("%1 %2 %3, by the lines %4")
                                       .arg(name.join(u' '), sums.figures[i], QString::number(stands), QString::number(counted)));
            }
        }
    }
    return row->ended();
}

} // namespace

Result<ReportCheck> checkReports(Connection &connection, const ReportSpan &span)
{
    ReportCheck check;
    check.days = span.days();
    // Month by month, so that a check of five years never holds five years of groups.
    for (QDate first(span.from.year(), span.from.month(), 1); first <= span.until; first = first.addMonths(1)) {
        const QDate last = first.addMonths(1).addDays(-1);
        const QString monthBegin = first.toString(Qt::ISODate), monthEnd = last.toString(Qt::ISODate);
        const QString from = std::max(first, span.from).toString(Qt::ISODate);
        const QString until = std::min(last, span.until).toString(Qt::ISODate);
        const qint64 month = first.year() * 100 + first.month();
        for (const Sums &sums : allSums()) {
            const bool byMonth = sums.key.first() == u"month";
            const QVariantList values = byMonth ? QVariantList{bound(month), bound(month), bound(monthBegin), bound(monthEnd)}
                                                : QVariantList{bound(from), bound(until), bound(from), bound(until)};
            if (auto done = compare(connection, sums, values, check.differences); !done)
                return tl::unexpected(done.error());
        }
    }
    return check;
}

} // namespace laci
