#include "ui/pages/reports/report_files.h"
#include "ui/text/report_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ReportFiles { Q_DECLARE_TR_FUNCTIONS(ReportFiles) };
}

ReportPaper reportPaper(const ReportTable &whole, const QString &shop, const QString &made)
{
    const ReportTable table = readableReport(whole);
    ReportPaper paper;
    paper.shop = shop;
    paper.title = ReportFiles::tr("Report: %1").arg(reportName(table.kind));
    paper.span = reportSpanText(table.span);
    paper.made = made;
    //: at the foot of a page; %1 this page, %2 how many there are
    paper.page = ReportFiles::tr("Page %1 of %2");
    for (const ReportColumn &column : table.columns)
        paper.columns.append({reportHeading(column.id), !reportColumnIsText(column)});
    for (const auto &row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cells.append(reportCellText(table.columns.at(i), row.value(i)));
        paper.rows.append(cells);
    }
    bool any = false;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const ReportCell cell = table.totals.value(i);
        const bool known = !std::holds_alternative<std::monostate>(cell);
        any = any || known;
        paper.totals.append(known ? reportCellText(table.columns.at(i), cell) : i == 0 ? ReportFiles::tr("Total") : QString());
    }
    if (!any || table.rows.isEmpty())
        paper.totals.clear();
    if (table.rows.isEmpty())
        paper.notes.append(ReportFiles::tr("Nothing was sold in these days."));
    if (table.column(u"profit") >= 0)
        paper.notes.append(ReportFiles::tr("Profit and margin count only products whose cost is known."));
    if (table.column(u"confirmed_by") >= 0 || table.column(u"by_person") >= 0)
        paper.notes.append(ReportFiles::tr("Money that a person confirmed, not a gateway, is counted apart."));
    return paper;
}

QString reportFileName(ReportKind kind, const ReportSpan &span)
{
    const QString days = span.from == span.until ? span.from.toString(Qt::ISODate)
                                                 : QStringLiteral("%1-%2").arg(span.from.toString(Qt::ISODate), span.until.toString(Qt::ISODate));
    return QStringLiteral("laci-%1-%2").arg(reportKindWord(kind), days);
}

} // namespace laci
