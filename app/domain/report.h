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

enum class ReportKind { Day, Shift, Hour, Cashier, Product, Category, Method, Gateway, Tax, SlowMovers, TaxMonth };
QString reportKindWord(ReportKind);                          ///< "day", "shift", …, "slow_movers", "tax_month"
std::optional<ReportKind> reportKindFromWord(QStringView);
QList<ReportKind> allReports();

/// A column by a stable id ("net", "receipts"); ui/text has its heading, lacictl and CSV use the id.
struct ReportColumn {
    enum class Kind { Text, Date, Count, Amount, Money, Share };   ///< Amount: thousandths; Share: basis points
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
