#include "persistence/report_tables.h"
#include "domain/tax.h"
#include "persistence/report_figures.h"
#include <QHash>
#include <algorithm>
#include <tuple>

namespace laci {
namespace {

// Rows of trade are added up here: SQLite's sums take twice as long over years of them, its groups five times.
const QString kTrade = QStringLiteral("receipts, gross, discounts, service, tax, sales, rounding, costed, cost, refunds, given, given_tax");
const QString kTenderSums = QStringLiteral("sum(payments), sum(received), sum(rounding), sum(fee), sum(late_payments), sum(late),"
                                           " sum(given), sum(returned), sum(taken_back)");
const QString kTaxSums = QStringLiteral("sum(receipts), sum(base), sum(tax), sum(given_base), sum(given_tax)");

TradeFigures tradeAt(const Statement &row, int column)
{
    const auto at = [&](int i) { return row.whole(column + i); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11)};
}

TenderFigures tenderAt(const Statement &row, int column)
{
    const auto at = [&](int i) { return row.whole(column + i); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)};
}

TaxFigures taxAt(const Statement &row, int column)
{
    const auto at = [&](int i) { return row.whole(column + i); };
    return {at(0), at(1), at(2), at(3), at(4)};
}

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

void keep(ReportTable &table, int limit)
{
    if (limit > 0 && table.rows.size() > limit)
        table.rows.resize(limit);
}

/// What a report of trade is by: the columns of its key, and where they come from.
struct TradeKey {
    QString columns;
    QString from = QStringLiteral("report_sales r");
    int width = 1;
};

TradeKey tradeKey(ReportKind kind)
{
    if (kind == ReportKind::Shift) {
        return {QStringLiteral("r.shift, coalesce(s.name, ''), coalesce(s.day, r.day), coalesce(s.till, r.till)"),
                QStringLiteral("report_sales r LEFT JOIN shift s ON s.id = r.shift"), 4};
    }
    if (kind == ReportKind::Hour)
        return {QStringLiteral("r.hour")};
    if (kind == ReportKind::Cashier)
        return {QStringLiteral("r.person")};
    return {QStringLiteral("r.day")};
}

struct TradeGroup {
    QStringList key;
    TradeFigures trade;
};

/// Rows of the key's columns and kTrade; groups in the order in which they are first met.
Result<QList<TradeGroup>> groupsOf(Result<Statement> rows, int width)
{
    if (!rows)
        return tl::unexpected(rows.error());
    QList<TradeGroup> groups;
    QHash<QByteArray, qsizetype> places;
    QByteArray key, before;
    qsizetype place = -1;
    while (rows->next()) {
        key.resize(0);
        for (int i = 0; i < width; ++i)
            key.append(rows->view(i)).append('\0');
        if (place < 0 || key != before) {            // most rows are of the same group as the one before
            place = places.value(key, groups.size());
            if (place == groups.size()) {
                places.insert(QByteArray(key.constData(), key.size()), place);
                TradeGroup group;
                for (int i = 0; i < width; ++i)
                    group.key.append(rows->text(i));
                groups.append(group);
            }
            before.resize(0);
            before.append(key);
        }
        groups[place].trade.add(tradeAt(*rows, width));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return groups;
}

/// The order of a report: hours and days from the first on, shifts by day and till, cashiers by what they sold.
bool comesBefore(ReportKind kind, const TradeGroup &a, const TradeGroup &b)
{
    if (kind == ReportKind::Cashier && a.trade.net() != b.trade.net())
        return a.trade.net() > b.trade.net();
    if (kind == ReportKind::Hour)
        return a.key[0].toInt() < b.key[0].toInt();
    if (kind == ReportKind::Shift)
        return std::tuple(a.key[2], a.key[3], a.key[0].toLongLong()) < std::tuple(b.key[2], b.key[3], b.key[0].toLongLong());
    return a.key[0] < b.key[0];
}

/// K1 and 20261120 × 10⁸ + 42: K1-20261120-0042.
QString receiptNumber(const QString &till, qint64 key)
{
    constexpr qint64 kPerDay = 100'000'000;
    return QStringLiteral("%1-%2-%3").arg(till).arg(key / kPerDay).arg(key % kPerDay, 4, 10, QLatin1Char('0'));
}

/// DPP nilai lain: the part of the base that the rate is on (FIELD.md 5.1).
qint64 otherBase(const QString &code, qint64 base)
{
    const QList<TaxRule> rules = ppnRules();
    const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&](const TaxRule &r) { return r.code == code; });
    if (rule == rules.cend())
        return base;
    return Rupiah::trusted(base).scaled(rule->baseNumerator, rule->baseDenominator).units();
}

Result<void> glanceSales(Connection &connection, ReportGlance &glance)
{
    QHash<QString, qint64> byDay;
    TradeFigures all;
    {
        auto row = connection.query(QStringLiteral("SELECT day, hour, ") + kTrade + QStringLiteral(" FROM report_sales WHERE day BETWEEN ? AND ?"),
                                    dayText(glance.span.from), dayText(glance.span.until));
        if (!row)
            return tl::unexpected(row.error());
        QByteArray day;
        qint64 *ofDay = nullptr;                     // into byDay, until the next day comes
        while (row->next()) {
            if (const QByteArrayView now = row->view(0); !ofDay || day != now) {
                day = now.toByteArray();
                ofDay = &byDay[QString::fromUtf8(now)];
            }
            const TradeFigures trade = tradeAt(*row, 2);
            all.add(trade);
            *ofDay += trade.net();
            if (const int hour = row->number(1); hour >= 0 && hour < glance.receiptsByHour.size())
                glance.receiptsByHour[hour] += trade.receipts;
        }
        if (auto ended = row->ended(); !ended)
            return ended;
    }
    for (QDate day = glance.span.from; day <= glance.span.until; day = day.addDays(1))
        glance.salesByDay.append({day, Rupiah::trusted(byDay.value(dayText(day)))});
    glance.sales = Rupiah::trusted(all.net());
    glance.receipts = all.receipts;
    glance.given = Rupiah::trusted(all.given);
    glance.profitBase = Rupiah::trusted(all.costed);
    if (all.costed != 0 || all.cost != 0)
        glance.profit = Rupiah::trusted(all.costed - all.cost);
    return {};
}

} // namespace

ReportTable emptyReport(ReportKind kind, const ReportSpan &span)
{
    ReportTable table;
    table.kind = kind;
    table.span = span;
    table.columns = reportColumns(kind);
    return table;
}

Result<ReportTable> tradeReport(Connection &connection, ReportKind kind, const ReportSpan &span, int limit)
{
    const TradeKey key = tradeKey(kind);
    auto groups = groupsOf(connection.query(QStringLiteral("SELECT %1, %2 FROM %3 WHERE r.day BETWEEN ? AND ?")
                                                .arg(key.columns, kTrade, key.from),
                                            dayText(span.from), dayText(span.until)),
                           key.width);
    if (!groups)
        return tl::unexpected(groups.error());
    std::stable_sort(groups->begin(), groups->end(), [kind](const TradeGroup &a, const TradeGroup &b) { return comesBefore(kind, a, b); });
    ReportTable table = emptyReport(kind, span);
    TradeFigures all;
    for (const auto &[names, trade] : std::as_const(*groups)) {
        if (trade.isZero())
            continue;
        all.add(trade);
        QList<ReportCell> cells;
        for (const QString &name : names)
            cells.append(name);
        if (kind == ReportKind::Shift && names[0] == u"0")
            cells[0] = QString();
        if (kind == ReportKind::Hour)
            cells[0] = names[0].rightJustified(2, u'0');
        table.rows.append(cells + trade.cells());
    }
    keep(table, limit);
    table.totals = QList<ReportCell>(key.width) + all.cells();
    return table;
}

Result<ReportTable> methodReport(Connection &connection, const ReportSpan &span, int limit)
{
    auto row = connection.query(QStringLiteral("SELECT gateway, channel, by_person, ") + kTenderSums
                                    + QStringLiteral(" FROM report_tenders WHERE day BETWEEN ? AND ? GROUP BY 1, 2, 3"
                                                     " ORDER BY sum(received) DESC, 1, 2, 3"),
                                dayText(span.from), dayText(span.until));
    if (!row)
        return tl::unexpected(row.error());
    struct Method {
        QString gateway, channel;
        bool byPerson = false;
        TenderFigures money;
    };
    QList<Method> methods;
    TenderFigures all;
    while (row->next()) {
        methods.append({row->text(0), row->text(1), row->flag(2), tenderAt(*row, 3)});
        all.add(methods.last().money);
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    ReportTable table = emptyReport(ReportKind::Method, span);
    for (const Method &method : std::as_const(methods)) {
        const TenderFigures &money = method.money;
        table.rows.append(QList<ReportCell>{method.gateway, method.channel,
                                            method.byPerson ? QStringLiteral("person") : QString(), money.payments, money.received,
                                            shareOf(money.received, all.received), money.rounding}
                          + money.cells());
    }
    keep(table, limit);
    table.totals = QList<ReportCell>{{}, {}, {}, all.payments, all.received, shareOf(all.received, all.received), all.rounding} + all.cells();
    return table;
}

Result<ReportTable> gatewayReport(Connection &connection, const ReportSpan &span, int limit)
{
    auto row = connection.query(QStringLiteral("SELECT gateway, sum(payments * by_person), sum(received * by_person), ") + kTenderSums
                                    + QStringLiteral(" FROM report_tenders WHERE day BETWEEN ? AND ? AND gateway <> 'cash' GROUP BY 1"
                                                     " ORDER BY sum(received) DESC, 1"),
                                dayText(span.from), dayText(span.until));
    if (!row)
        return tl::unexpected(row.error());
    struct Gateway {
        QString name;
        qint64 byPerson = 0, byPersonMoney = 0;
        TenderFigures money;
    };
    QList<Gateway> gateways;
    Gateway all;
    while (row->next()) {
        gateways.append({row->text(0), row->whole(1), row->whole(2), tenderAt(*row, 3)});
        all.byPerson += gateways.last().byPerson;
        all.byPersonMoney += gateways.last().byPersonMoney;
        all.money.add(gateways.last().money);
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    ReportTable table = emptyReport(ReportKind::Gateway, span);
    const auto cells = [&](const ReportCell &name, const Gateway &gateway) {
        const TenderFigures &money = gateway.money;
        return QList<ReportCell>{name, money.payments, money.received, shareOf(money.received, all.money.received),
                                 gateway.byPerson, gateway.byPersonMoney}
            + money.cells();
    };
    for (const Gateway &gateway : std::as_const(gateways))
        table.rows.append(cells(gateway.name, gateway));
    keep(table, limit);
    table.totals = cells({}, all);
    return table;
}

Result<ReportTable> taxReport(Connection &connection, const ReportSpan &span, int limit)
{
    auto row = connection.query(QStringLiteral("SELECT code, max(label), ") + kTaxSums
                                    + QStringLiteral(" FROM report_taxes WHERE day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"),
                                dayText(span.from), dayText(span.until));
    if (!row)
        return tl::unexpected(row.error());
    ReportTable table = emptyReport(ReportKind::Tax, span);
    TaxFigures all;
    while (row->next()) {
        const TaxFigures tax = taxAt(*row, 2);
        all.add(tax);
        table.rows.append(QList<ReportCell>{row->text(0), row->text(1), tax.receipts} + tax.cells());
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    keep(table, limit);
    // A receipt with two taxes stands in two rows: their sum would say nothing.
    table.totals = QList<ReportCell>(3) + all.cells();
    return table;
}

Result<ReportTable> taxMonthReport(Connection &connection, const ReportSpan &span, int limit)
{
    auto row = connection.query(QStringLiteral("SELECT substr(day, 1, 7), till, code, max(label), min(first), max(last), ") + kTaxSums
                                    + QStringLiteral(" FROM report_taxes WHERE day BETWEEN ? AND ? AND code LIKE 'ppn%'"
                                                     " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"),
                                dayText(span.from), dayText(span.until));
    if (!row)
        return tl::unexpected(row.error());
    ReportTable table = emptyReport(ReportKind::TaxMonth, span);
    TaxFigures all;
    qint64 allOther = 0;
    while (row->next()) {
        const TaxFigures tax = taxAt(*row, 6);
        const QString till = row->text(1);
        const auto number = [&](int column) { return row->isNull(column) ? QString() : receiptNumber(till, row->whole(column)); };
        const qint64 other = otherBase(row->text(2), tax.base - tax.givenBase);
        all.add(tax);
        allOther += other;
        table.rows.append(QList<ReportCell>{row->text(0), till, row->text(2), row->text(3), tax.receipts, number(4), number(5)}
                          + tax.cells() + QList<ReportCell>{other});
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    keep(table, limit);
    table.totals = QList<ReportCell>(7) + all.cells() + QList<ReportCell>{allOther};
    return table;
}

Result<ReportGlance> glanceAt(Connection &connection, const ReportSpan &span)
{
    ReportGlance glance;
    glance.span = span;
    glance.receiptsByHour = QList<qint64>(24, 0);
    if (auto done = glanceSales(connection, glance); !done)
        return tl::unexpected(done.error());
    const ReportSpan before = span.before();
    {
        auto row = connection.query(QStringLiteral("SELECT coalesce(sum(sales) - sum(given), 0), coalesce(sum(receipts), 0)"
                                                   " FROM report_sales WHERE day BETWEEN ? AND ?"),
                                    dayText(before.from), dayText(before.until));
        if (!row || !row->next())
            return row ? fail(ErrorCode::Storage, QStringLiteral("no sum")) : tl::unexpected(row.error());
        glance.before = Rupiah::trusted(row->whole(0));
        glance.receiptsBefore = row->whole(1);
    }
    {
        auto row = connection.query(QStringLiteral("SELECT coalesce(sum(payments), 0), coalesce(sum(received), 0) FROM report_tenders"
                                                   " WHERE day BETWEEN ? AND ? AND by_person = 1"),
                                    dayText(span.from), dayText(span.until));
        if (!row || !row->next())
            return row ? fail(ErrorCode::Storage, QStringLiteral("no sum")) : tl::unexpected(row.error());
        glance.byPerson = row->whole(0);
        glance.byPersonMoney = Rupiah::trusted(row->whole(1));
    }
    // Both conditions: the first is that of the index.
    auto row = connection.query(QStringLiteral("SELECT count(*), coalesce(sum(amount), 0) FROM payment"
                                               " WHERE state IN ('requesting', 'pending', 'unknown') AND state = 'unknown'"));
    if (!row || !row->next())
        return row ? fail(ErrorCode::Storage, QStringLiteral("no sum")) : tl::unexpected(row.error());
    glance.unsure = row->whole(0);
    glance.unsureMoney = Rupiah::trusted(row->whole(1));
    return glance;
}

Result<ReportSpan> knownSpan(Connection &connection)
{
    auto row = connection.query(QStringLiteral("SELECT (SELECT min(day) FROM report_sales), (SELECT max(day) FROM report_sales)"));
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next() || row->isNull(0))
        return ReportSpan();
    return ReportSpan{QDate::fromString(row->text(0), Qt::ISODate), QDate::fromString(row->text(1), Qt::ISODate)};
}

} // namespace laci
