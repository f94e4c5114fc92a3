#include "ui/text/report_text.h"
#include "domain/quantity.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QSet>

namespace laci {
namespace {

struct ReportText { Q_DECLARE_TR_FUNCTIONS(ReportText) };

QString fullDay(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? screenLocale().toString(day, QStringLiteral("ddd d MMM yyyy")) : iso;
}

QString monthText(const QString &month)
{
    const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    return first.isValid() ? screenLocale().toString(first, QStringLiteral("MMMM yyyy")) : month;
}

QString wordOfText(const QString &column, const QString &text)
{
    if (column == u"gateway")
        return text == u"cash" ? methodText(text, {}) : gatewayName(text);
    if (column == u"channel")
        return channelName(text);
    if (column == u"confirmed_by")
        return text == u"person" ? ReportText::tr("a person") : QString();
    if (column == u"hour")
        return text + QStringLiteral(".00");
    if (column == u"month")
        return monthText(text);
    if (column == u"category" && text.isEmpty())
        return ReportText::tr("without a category");
    if (column == u"shift" && text.isEmpty())
        return ReportText::tr("without a shift");
    return text;
}

QString unknownText(const QString &column)
{
    if (column == u"profit" || column == u"margin" || column == u"cost" || column == u"cost_value")
        return ReportText::tr("not known");
    if (column == u"last_sold")
        return ReportText::tr("never");
    return QStringLiteral("–");
}

/// Nought for most shops: shown only where there is something in them.
bool isRare(const QString &column)
{
    static const QSet<QString> kRare{QStringLiteral("service"), QStringLiteral("tax"), QStringLiteral("discounts"), QStringLiteral("refunds"),
                                     QStringLiteral("given"), QStringLiteral("rounding"), QStringLiteral("fee"), QStringLiteral("late_payments"),
                                     QStringLiteral("late"), QStringLiteral("returned"), QStringLiteral("taken_back"), QStringLiteral("by_person"),
                                     QStringLiteral("by_person_money"), QStringLiteral("given_base"), QStringLiteral("given_tax"),
                                     QStringLiteral("confirmed_by"), QStringLiteral("category"), QStringLiteral("till"), QStringLiteral("name")};
    return kRare.contains(column);
}

bool isForMachines(const ReportTable &table, const QString &column)
{
    return column == u"product" || (column == u"code" && table.column(u"label") >= 0) || (column == u"name" && table.kind == ReportKind::Shift) || (column == u"gross" && table.column(u"sales") >= 0);
}

bool isNought(const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return text->isEmpty();
    const auto *number = std::get_if<qint64>(&cell);
    return !number || *number == 0;
}

} // namespace

QString reportName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Day:        return ReportText::tr("Days");
    case ReportKind::Shift:      return ReportText::tr("Shifts");
    case ReportKind::Hour:       return ReportText::tr("Hours");
    case ReportKind::Cashier:    return ReportText::tr("Cashiers");
    case ReportKind::Product:    return ReportText::tr("Products");
    case ReportKind::Category:   return ReportText::tr("Categories");
    case ReportKind::Method:     return ReportText::tr("Methods");
    case ReportKind::Gateway:    return ReportText::tr("Gateways");
    case ReportKind::Tax:        return ReportText::tr("Taxes");
    case ReportKind::SlowMovers: return ReportText::tr("Slow movers");
    case ReportKind::TaxMonth:   return ReportText::tr("PPN per month");
    }
    return {};
}

QString reportHeading(const QString &column)
{
    const auto is = [&column](const char16_t *id) { return column == QStringView(id); };
    if (is(u"day")) return ReportText::tr("Day");
    if (is(u"shift")) return ReportText::tr("Shift");
    if (is(u"name")) return ReportText::tr("Name");
    if (is(u"till")) return ReportText::tr("Till");
    if (is(u"hour")) return ReportText::tr("Hour");
    if (is(u"cashier")) return ReportText::tr("Cashier");
    if (is(u"sku")) return ReportText::tr("SKU");
    if (is(u"category")) return ReportText::tr("Category");
    if (is(u"unit")) return ReportText::tr("Unit");
    if (is(u"quantity")) return ReportText::tr("Sold");
    if (is(u"gateway")) return ReportText::tr("Method");
    if (is(u"channel")) return ReportText::tr("Channel");
    if (is(u"confirmed_by")) return ReportText::tr("Confirmed by");
    if (is(u"label")) return ReportText::tr("Tax");
    if (is(u"month")) return ReportText::tr("Month");
    if (is(u"first")) return ReportText::tr("First receipt");
    if (is(u"last")) return ReportText::tr("Last receipt");
    if (is(u"receipts")) return ReportText::tr("Receipts");
    if (is(u"gross")) return ReportText::tr("Goods");
    if (is(u"discounts")) return ReportText::tr("Discounts");
    if (is(u"service")) return ReportText::tr("Service");
    if (is(u"tax")) return ReportText::tr("Tax of sales");
    if (is(u"sales")) return ReportText::tr("Sales");
    if (is(u"refunds")) return ReportText::tr("Refunds");
    if (is(u"given")) return ReportText::tr("Given back");
    if (is(u"net")) return ReportText::tr("Net");
    if (is(u"untaxed")) return ReportText::tr("Without tax");
    if (is(u"rounding")) return ReportText::tr("Rounding");
    if (is(u"average")) return ReportText::tr("Average");
    if (is(u"share")) return ReportText::tr("Share");
    if (is(u"cost")) return ReportText::tr("Cost");
    if (is(u"profit")) return ReportText::tr("Gross profit");
    if (is(u"margin")) return ReportText::tr("Margin");
    if (is(u"payments")) return ReportText::tr("Payments");
    if (is(u"received")) return ReportText::tr("Received");
    if (is(u"fee")) return ReportText::tr("Fee paid by customers");
    if (is(u"by_person")) return ReportText::tr("Confirmed by a person");
    if (is(u"by_person_money")) return ReportText::tr("Money confirmed by a person");
    if (is(u"late_payments")) return ReportText::tr("Late payments");
    if (is(u"late")) return ReportText::tr("Late money");
    if (is(u"returned")) return ReportText::tr("Returned, no sale");
    if (is(u"taken_back")) return ReportText::tr("Taken back by the gateway");
    if (is(u"base")) return ReportText::tr("Tax base");
    if (is(u"given_base")) return ReportText::tr("Base given back");
    if (is(u"given_tax")) return ReportText::tr("Tax given back");
    if (is(u"net_base")) return ReportText::tr("Net base");
    if (is(u"net_tax")) return ReportText::tr("Net tax");
    if (is(u"net_other_base")) return ReportText::tr("Other base (11/12)");
    if (is(u"stock")) return ReportText::tr("Stock");
    if (is(u"last_sold")) return ReportText::tr("Last sold");
    if (is(u"days")) return ReportText::tr("Days ago");
    if (is(u"price_value")) return ReportText::tr("Value at sales price");
    if (is(u"cost_value")) return ReportText::tr("Value at cost");
    return column;
}

QString shareText(qint64 basisPoints)
{
    // Tenths of a percent, rounded half away from nought, without a fraction in between.
    const qint64 tenths = (basisPoints + (basisPoints < 0 ? -5 : 5)) / 10;
    const QString sign = tenths < 0 ? QStringLiteral("−") : QString();
    const QString point = screenLocale().decimalPoint();
    //: a percentage: %1 the number
    return ReportText::tr("%1 %").arg(sign + QString::number(qAbs(tenths) / 10) + (tenths % 10 ? point + QString::number(qAbs(tenths) % 10) : QString()));
}

QString reportCellText(const ReportColumn &column, const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        if (column.kind == ReportColumn::Kind::Date)
            return text->isEmpty() ? unknownText(column.id) : fullDay(*text);
        return wordOfText(column.id, *text);
    }
    const auto *number = std::get_if<qint64>(&cell);
    if (!number)
        return unknownText(column.id);
    switch (column.kind) {
    case ReportColumn::Kind::Money:  return rupiahText(Rupiah::trusted(*number));
    case ReportColumn::Kind::Amount: return quantityText(Quantity::trusted(*number));
    case ReportColumn::Kind::Share:  return shareText(*number);
    case ReportColumn::Kind::Count:  return rupiahDigits(Rupiah::trusted(*number));
    case ReportColumn::Kind::Text:
    case ReportColumn::Kind::Date:   break;
    }
    return QString::number(*number);
}

bool reportColumnIsText(const ReportColumn &column)
{
    return column.kind == ReportColumn::Kind::Text || column.kind == ReportColumn::Kind::Date;
}

QString reportSpanText(const ReportSpan &span)
{
    if (span.from == span.until)
        return screenLocale().toString(span.from, QStringLiteral("ddd d MMM yyyy"));
    const bool sameMonth = span.from.year() == span.until.year() && span.from.month() == span.until.month();
    //: a span of days: %1 the first, %2 the last
    return ReportText::tr("%1 – %2").arg(screenLocale().toString(span.from, sameMonth ? QStringLiteral("d") : QStringLiteral("d MMM yyyy")),
                                       screenLocale().toString(span.until, QStringLiteral("d MMM yyyy")));
}

ReportTable costsLeftOut(ReportTable table)
{
    for (qsizetype i = table.columns.size() - 1; i >= 0; --i) {
        if (!table.columns.at(i).aboutCosts)
            continue;
        table.columns.removeAt(i);
        for (auto &row : table.rows)
            row.removeAt(i);
        if (i < table.totals.size())
            table.totals.removeAt(i);
    }
    return table;
}

ReportTable readableReport(const ReportTable &table)
{
    ReportTable shown = table;
    // A person knows a shift by its name; the number is for files.
    if (const int name = table.column(u"name"); table.kind == ReportKind::Shift && name > 0) {
        for (auto &row : shown.rows) {
            auto *id = std::get_if<QString>(&row[0]);
            const auto *named = std::get_if<QString>(&row.at(name));
            if (id && !id->isEmpty())
                *id = named && !named->isEmpty() ? *named : ReportText::tr("Shift");
        }
    }
    for (qsizetype i = table.columns.size() - 1; i >= 0; --i) {
        const QString id = table.columns.at(i).id;
        bool out = isForMachines(table, id);
        if (!out && i > 0 && isRare(id)) {
            out = true;
            for (const auto &row : table.rows)
                out = out && isNought(row.value(i));
        }
        if (!out && id == u"untaxed") {              // the same as net where no tax is taken
            const int net = table.column(u"net");
            out = net >= 0;
            for (const auto &row : table.rows)
                out = out && row.value(i) == row.value(net);
        }
        if (!out)
            continue;
        shown.columns.removeAt(i);
        for (auto &row : shown.rows)
            row.removeAt(i);
        if (i < shown.totals.size())
            shown.totals.removeAt(i);
    }
    return shown;
}

} // namespace laci
