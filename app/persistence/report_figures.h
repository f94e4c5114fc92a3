#pragma once
#include "domain/report.h"

namespace laci {

/// Sums that several reports have in common, and the cells that follow from them. Rupiah; pieces in thousandths.

/// Columns of report_sales, in its order.
struct TradeFigures {
    qint64 receipts = 0, gross = 0, discounts = 0, service = 0, tax = 0, sales = 0, rounding = 0, costed = 0, cost = 0, refunds = 0,
           given = 0, givenTax = 0;
    void add(const TradeFigures &other);
    qint64 net() const { return sales - given; }
    bool isZero() const;
    /// The columns from "receipts" on.
    QList<ReportCell> cells() const;
};

/// Columns of report_products, in its order.
struct GoodsFigures {
    qint64 quantity = 0, sales = 0, tax = 0, costed = 0, cost = 0, given = 0, givenTax = 0;
    void add(const GoodsFigures &other);
    qint64 net() const { return sales - given; }
    /// The columns from "sales" on; `allNet`: what the share is of.
    QList<ReportCell> cells(qint64 allNet) const;
};

/// Columns of report_tenders, in its order.
struct TenderFigures {
    qint64 payments = 0, received = 0, rounding = 0, fee = 0, latePayments = 0, late = 0, given = 0, returned = 0, takenBack = 0;
    void add(const TenderFigures &other);
    /// The columns from "fee" on.
    QList<ReportCell> cells() const;
};

struct TaxFigures {
    qint64 receipts = 0, base = 0, tax = 0, givenBase = 0, givenTax = 0;
    void add(const TaxFigures &other);
    /// The columns from "base" to "net_tax".
    QList<ReportCell> cells() const;
};

/// part ÷ whole in basis points, to the nearest; empty when the whole is nothing.
ReportCell shareOf(qint64 part, qint64 whole);

} // namespace laci
