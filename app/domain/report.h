#pragma once
#include "domain/money.h"
#include <QDate>
#include <QList>
#include <QString>
#include <optional>
#include <variant>

namespace laci {

/// Days of the shop's books, both included. A shift that goes past midnight belongs to the day it was opened on.
struct ReportSpan {
    QDate from, until;
    int days() const { return int(from.daysTo(until)) + 1; }
    /// The span of the same length just before: what a comparison is with.
    ReportSpan before() const { return {from.addDays(-days()), from.addDays(-1)}; }
    friend bool operator==(const ReportSpan &, const ReportSpan &) = default;
};

/// What the figures mean, for every report. A sale counts on its business day: the day of the shift that was open when it was
/// paid, without a shift the calendar day in the shop's zone. A refund counts on the business day it was booked, also one that is
/// asked for or not certain yet; one that failed counts nowhere. Open and cancelled sales count nowhere.
///   receipts   paid sales                           gross      goods before discounts
///   discounts  of lines and carts                   service    service charge
///   tax        in or on the sales                   sales      what the sales came to: tax and service in it, no cash rounding
///   refunds    entries of kind refund and void      given      what the goods given back came to, no cash rounding
///   net        sales − given                        untaxed    net without its tax
///   rounding   cash rounding of the sales' payments − that of the refunds, both as added to what was taken or handed out
///   cost       of what was sold and not given back, of the lines whose cost the shop knew
///   profit     untaxed of those same lines − cost   margin     profit ÷ their untaxed; empty where no cost is known
///   average    sales ÷ receipts                     share      of all net (methods: of all received)
/// By payment (method, gateway; method also has cash):
///   payments, received   payments that held money when their sale was paid, on the sale's business day; fees on top not in it
///   rounding             in `received`, of cash      fee        what payers paid on top
///   given                handed out for refunds and voids the same way the money came, with cash rounding
///   late_payments, late  money that came when its sale was closed, on the calendar day it came; it is no sale
///   returned             money of sales that were never finished, given back; it is no refund of goods
///   taken_back           charged back or reversed by the gateway, on the calendar day that was seen
/// A payment that a person confirmed (law 3) stands in a row of its own (confirmed_by = "person").
enum class ReportKind { Day, Shift, Hour, Cashier, Product, Category, Method, Gateway, Tax, SlowMovers, TaxMonth };
QString reportKindWord(ReportKind);                          ///< "day", "shift", …, "slow_movers", "tax_month"
std::optional<ReportKind> reportKindFromWord(QStringView);
QList<ReportKind> allReports();

/// A column by a stable id ("net", "receipts"); ui/text has its heading, lacictl and CSV use the id.
struct ReportColumn {
    /// Date: text, 2026-11-20. Amount: thousandths. Share: basis points.
    enum class Kind { Text, Date, Count, Amount, Money, Share };
    QString id;
    Kind kind = Kind::Text;
    bool aboutCosts = false;     ///< cost, profit, margin: only for who may see costs
};

/// Text, or a whole number of the column's kind; empty: not known (a margin without a cost).
using ReportCell = std::variant<std::monostate, QString, qint64>;

/// A report as rows; the same for screen, CSV, JSON, PDF and paper.
struct ReportTable {
    ReportKind kind = ReportKind::Day;
    ReportSpan span;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows;
    QList<ReportCell> totals;    ///< one per column, empty where a sum says nothing
    int column(QStringView id) const;        ///< −1: not there
};

/// The columns of a report, in their order:
///   day, shift, hour, cashier: what it is by (shift: shift, name, day, till; hour: "09"), then the figures of money
///   product: product, sku, name, category, unit, quantity, …; slow_movers: those not sold since the first day of the span
///   tax: by rule; tax_month: month, till and rule, with the first and last number of its receipts and the 11/12 base
QList<ReportColumn> reportColumns(ReportKind kind);

/// What a person wants to know at once.
struct ReportGlance {
    ReportSpan span;
    Rupiah sales;                ///< what paid sales came to, less what was given back for them in the span
    qint64 receipts = 0;
    Rupiah given;                ///< given back in the span
    std::optional<Rupiah> profit;            ///< net without tax − cost, of the lines whose cost is known; nullopt: none known
    Rupiah profitBase;           ///< net without tax of those lines
    Rupiah before;               ///< `sales` of the span before it
    qint64 receiptsBefore = 0;
    qint64 unsure = 0;           ///< payments that are unknown right now
    Rupiah unsureMoney;
    qint64 byPerson = 0;         ///< payments a person confirmed in the span (law 3)
    Rupiah byPersonMoney;
    QList<qint64> receiptsByHour;            ///< 24
    QList<std::pair<QDate, Rupiah>> salesByDay;
};

} // namespace laci
