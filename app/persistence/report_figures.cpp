#include "persistence/report_figures.h"

namespace laci {
namespace {

/// cost, profit, margin: empty where no line's cost was known.
QList<ReportCell> costCells(qint64 costed, qint64 cost)
{
    if (costed == 0 && cost == 0)
        return {ReportCell(), ReportCell(), ReportCell()};
    return {cost, costed - cost, shareOf(costed - cost, costed)};
}

} // namespace

ReportCell shareOf(qint64 part, qint64 whole)
{
    if (whole == 0)
        return {};
    const Rupiah top = Rupiah::trusted(whole < 0 ? -part : part);
    return qint64(top.scaled(10'000, whole < 0 ? -whole : whole).units());
}

void TradeFigures::add(const TradeFigures &other)
{
    receipts += other.receipts;
    gross += other.gross;
    discounts += other.discounts;
    service += other.service;
    tax += other.tax;
    sales += other.sales;
    rounding += other.rounding;
    costed += other.costed;
    cost += other.cost;
    refunds += other.refunds;
    given += other.given;
    givenTax += other.givenTax;
}

bool TradeFigures::isZero() const
{
    return receipts == 0 && sales == 0 && refunds == 0 && given == 0 && rounding == 0;
}

QList<ReportCell> TradeFigures::cells() const
{
    ReportCell average;
    if (receipts > 0)
        average = qint64(Rupiah::trusted(sales).scaled(1, receipts).units());
    return QList<ReportCell>{receipts, gross, discounts, service,  tax,    sales, refunds, given,
                             net(),    net() - tax + givenTax,     rounding, average}
        + costCells(costed, cost);
}

void GoodsFigures::add(const GoodsFigures &other)
{
    quantity += other.quantity;
    sales += other.sales;
    tax += other.tax;
    costed += other.costed;
    cost += other.cost;
    given += other.given;
    givenTax += other.givenTax;
}

QList<ReportCell> GoodsFigures::cells(qint64 allNet) const
{
    return QList<ReportCell>{sales, given, net(), shareOf(net(), allNet), net() - tax + givenTax} + costCells(costed, cost);
}

void TenderFigures::add(const TenderFigures &other)
{
    payments += other.payments;
    received += other.received;
    rounding += other.rounding;
    fee += other.fee;
    latePayments += other.latePayments;
    late += other.late;
    given += other.given;
    returned += other.returned;
    takenBack += other.takenBack;
}

QList<ReportCell> TenderFigures::cells() const
{
    return {fee, given, latePayments, late, returned, takenBack};
}

void TaxFigures::add(const TaxFigures &other)
{
    receipts += other.receipts;
    base += other.base;
    tax += other.tax;
    givenBase += other.givenBase;
    givenTax += other.givenTax;
}

QList<ReportCell> TaxFigures::cells() const
{
    return {base, tax, givenBase, givenTax, base - givenBase, tax - givenTax};
}

} // namespace laci
