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

using Kind = ReportColumn::Kind;

ReportColumn text(const char16_t *id) { return {QString::fromUtf16(id), Kind::Text, false}; }
ReportColumn date(const char16_t *id) { return {QString::fromUtf16(id), Kind::Date, false}; }
ReportColumn count(const char16_t *id) { return {QString::fromUtf16(id), Kind::Count, false}; }
ReportColumn amount(const char16_t *id) { return {QString::fromUtf16(id), Kind::Amount, false}; }
ReportColumn money(const char16_t *id) { return {QString::fromUtf16(id), Kind::Money, false}; }
ReportColumn share(const char16_t *id) { return {QString::fromUtf16(id), Kind::Share, false}; }

QList<ReportColumn> costs()
{
    return {{QStringLiteral("cost"), Kind::Money, true},
            {QStringLiteral("profit"), Kind::Money, true},
            {QStringLiteral("margin"), Kind::Share, true}};
}

/// What day, shift, hour and cashier have in common.
QList<ReportColumn> trade()
{
    return QList<ReportColumn>{count(u"receipts"), money(u"gross"),  money(u"discounts"), money(u"service"), money(u"tax"),
                               money(u"sales"),    count(u"refunds"), money(u"given"),    money(u"net"),     money(u"untaxed"),
                               money(u"rounding"), money(u"average")}
        + costs();
}

QList<ReportColumn> goods()
{
    return QList<ReportColumn>{money(u"sales"), money(u"given"), money(u"net"), share(u"share"), money(u"untaxed")} + costs();
}

/// What came and went by a gateway.
QList<ReportColumn> moneys()
{
    return {money(u"fee"), money(u"given"), count(u"late_payments"), money(u"late"), money(u"returned"), money(u"taken_back")};
}

QList<ReportColumn> taxes()
{
    return {money(u"base"), money(u"tax"), money(u"given_base"), money(u"given_tax"), money(u"net_base"), money(u"net_tax")};
}

} // namespace

QList<ReportColumn> reportColumns(ReportKind kind)
{
    using Columns = QList<ReportColumn>;
    switch (kind) {
    case ReportKind::Day:
        return Columns{date(u"day")} + trade();
    case ReportKind::Shift:
        return Columns{text(u"shift"), text(u"name"), date(u"day"), text(u"till")} + trade();
    case ReportKind::Hour:
        return Columns{text(u"hour")} + trade();
    case ReportKind::Cashier:
        return Columns{text(u"cashier")} + trade();
    case ReportKind::Product:
        return Columns{text(u"product"), text(u"sku"), text(u"name"), text(u"category"), text(u"unit"), amount(u"quantity")} + goods();
    case ReportKind::Category:
        return Columns{text(u"category")} + goods();
    case ReportKind::Method:
        return Columns{text(u"gateway"), text(u"channel"), text(u"confirmed_by"), count(u"payments"), money(u"received"),
                       share(u"share"), money(u"rounding")}
            + moneys();
    case ReportKind::Gateway:
        return Columns{text(u"gateway"), count(u"payments"), money(u"received"), share(u"share"), count(u"by_person"),
                       money(u"by_person_money")}
            + moneys();
    case ReportKind::Tax:
        return Columns{text(u"code"), text(u"label"), count(u"receipts")} + taxes();
    case ReportKind::SlowMovers:
        return {text(u"product"), text(u"sku"), text(u"name"), text(u"category"), text(u"unit"), amount(u"stock"),
                date(u"last_sold"), count(u"days"), money(u"price_value"), {QStringLiteral("cost_value"), Kind::Money, true}};
    case ReportKind::TaxMonth:
        return Columns{text(u"month"), text(u"till"), text(u"code"), text(u"label"), count(u"receipts"), text(u"first"), text(u"last")}
            + taxes() + Columns{money(u"net_other_base")};
    }
    return {};
}

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
