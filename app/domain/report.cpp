#include "domain/report.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<ReportKind> kReports[] = {
    {ReportKind::Day, u"day"},         {ReportKind::Shift, u"shift"},       {ReportKind::Hour, u"hour"},
    {ReportKind::Cashier, u"cashier"}, {ReportKind::Product, u"product"},   {ReportKind::Category, u"category"},
    {ReportKind::Method, u"method"},   {ReportKind::Gateway, u"gateway"},   {ReportKind::Tax, u"tax"},
    {ReportKind::SlowMovers, u"slow_movers"}, {ReportKind::TaxMonth, u"tax_month"},
};

} // namespace

QString reportKindWord(ReportKind kind) { return wordOf(kReports, kind); }
std::optional<ReportKind> reportKindFromWord(QStringView word) { return fromWord(kReports, word); }

QList<ReportKind> allReports()
{
    QList<ReportKind> kinds;
    for (const auto &each : kReports)
        kinds.append(each.value);
    return kinds;
}

int ReportTable::column(QStringView id) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace laci
