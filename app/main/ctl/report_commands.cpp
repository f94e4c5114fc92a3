#include "domain/report_csv.h"
#include "domain/shop_day.h"
#include "main/ctl/console.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>
#include <algorithm>
#include <functional>
#include <optional>

namespace laci::ctl {
namespace {

constexpr int kMostListed = 1'000'000;

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

/// The days that were asked for; a day that is not valid is today, which only the open till knows.
struct SpanOrder {
    QDate from, until;
    ReportSpan on(QDate today) const { return {from.isValid() ? from : today, until.isValid() ? until : today}; }
};

void addSpan(QCommandLineParser &parser)
{
    for (const char *name : {"from", "until", "day", "month"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

/// nullopt after a complaint.
std::optional<SpanOrder> spanFrom(Console &console, const QCommandLineParser &parser)
{
    const auto given = [&](const char *option) { return parser.isSet(QString::fromLatin1(option)); };
    const auto refuse = [&](const QString &why) {
        console.complain(why);
        return std::nullopt;
    };
    if (int(given("day")) + int(given("month")) + int(given("from") || given("until")) > 1)
        return refuse(QStringLiteral("Give --day, --month, or --from and --until."));
    if (given("until") && !given("from"))
        return refuse(QStringLiteral("--until ends a span that begins at --from."));
    SpanOrder order;
    if (given("month")) {
        order.from = QDate::fromString(parser.value(QStringLiteral("month")) + QStringLiteral("-01"), Qt::ISODate);
        if (!order.from.isValid())
            return refuse(QStringLiteral("--month takes a month as 2026-11."));
        order.until = order.from.addMonths(1).addDays(-1);
        return order;
    }
    for (const auto &[option, day] : {std::pair("day", &order.from), std::pair("from", &order.from), std::pair("until", &order.until)}) {
        if (!given(option))
            continue;
        *day = QDate::fromString(parser.value(QString::fromLatin1(option)), Qt::ISODate);
        if (!day->isValid())
            return refuse(QStringLiteral("--%1 takes a day as 2026-11-20.").arg(QLatin1String(option)));
    }
    if (given("day"))
        order.until = order.from;
    if (order.until.isValid() && order.until < order.from)
        return refuse(QStringLiteral("--until is before --from."));
    return order;
}

QJsonValue toJson(const ReportColumn &column, const ReportCell &cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return QJsonValue();
    if (column.kind == ReportColumn::Kind::Amount || std::holds_alternative<QString>(cell))
        return plainCell(column, cell);
    return std::get<qint64>(cell);
}

QJsonObject rowToJson(const ReportTable &table, const QList<ReportCell> &row)
{
    QJsonObject object;
    for (int i = 0; i < table.columns.size(); ++i)
        object.insert(table.columns[i].id, toJson(table.columns[i], row.value(i)));
    return object;
}

QJsonObject toJson(const ReportTable &table)
{
    QJsonArray rows;
    for (const auto &row : table.rows)
        rows.append(rowToJson(table, row));
    return {{QStringLiteral("report"), reportKindWord(table.kind)},
            {QStringLiteral("from"), dayText(table.span.from)},
            {QStringLiteral("until"), dayText(table.span.until)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("totals"), rowToJson(table, table.totals)}};
}

bool isFigure(const ReportColumn &column)
{
    return column.kind != ReportColumn::Kind::Text && column.kind != ReportColumn::Kind::Date;
}

QString forPeople(const ReportColumn &column, const ReportCell &cell)
{
    const auto *number = std::get_if<qint64>(&cell);
    return number && column.kind == ReportColumn::Kind::Money ? rupiahDigits(Rupiah::trusted(*number)) : plainCell(column, cell);
}

/// Columns under each other, figures right.
void show(Console &console, const ReportTable &table)
{
    QList<QStringList> lines(1);
    for (const ReportColumn &column : table.columns)
        lines[0].append(column.id);
    const auto add = [&](const QList<ReportCell> &row) {
        QStringList cells;
        for (int i = 0; i < table.columns.size(); ++i)
            cells.append(forPeople(table.columns[i], row.value(i)));
        lines.append(cells);
    };
    for (const auto &row : table.rows)
        add(row);
    if (!table.rows.isEmpty())
        add(table.totals);
    QList<qsizetype> widths(table.columns.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    for (const QStringList &line : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QString cell = isFigure(table.columns[i]) ? line[i].rightJustified(widths[i]) : line[i].leftJustified(widths[i]);
            text += (i == 0 ? QString() : QStringLiteral("  ")) + cell;
        }
        console.say(text);
    }
}

/// Opens the till for reading and runs `then` with the days that were asked for.
void withSpan(Console &console, const SpanOrder &order, const Finish &finish, const std::function<void(Till &, const ReportSpan &)> &then)
{
    console.withTill(Console::Books::Read, finish, [&console, order, finish, then](Till &till) {
        const ReportSpan span = order.on(shopDay(till.clock().now(), till.rules().shop.timeZone));
        if (span.until < span.from) {
            console.complain(QStringLiteral("--from is after today."));
            return finish(Exit::Usage);
        }
        then(till, span);
    });
}

Exit writeCsv(Console &console, const ReportTable &table, const QString &file)
{
    QSaveFile out(file);
    const QByteArray csv = reportCsv(table);
    if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size() || !out.commit())
        return console.refuse({ErrorCode::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()), 0, {}});
    console.say(QStringLiteral("%1 rows in %2").arg(table.rows.size()).arg(file));
    console.print({{QStringLiteral("csv"), file}, {QStringLiteral("rows"), table.rows.size()}});
    return Exit::Done;
}

void report(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addSpan(parser);
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("csv"), QString(), QStringLiteral("FILE")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto kind = reportKindFromWord(parser.positionalArguments()[0]);
    if (!kind) {
        QStringList words;
        for (const ReportKind each : allReports())
            words.append(reportKindWord(each));
        console.complain(QStringLiteral("The reports are: %1.").arg(words.join(QStringLiteral(", "))));
        return finish(Exit::Usage);
    }
    const auto limit = limitFrom(console, parser, kMostListed, 0);
    if (!limit)
        return finish(Exit::Usage);
    const auto order = spanFrom(console, parser);
    if (!order)
        return finish(Exit::Usage);
    const QString file = parser.isSet(QStringLiteral("csv")) ? QFileInfo(parser.value(QStringLiteral("csv"))).absoluteFilePath() : QString();
    withSpan(console, *order, finish, [&console, finish, kind = *kind, limit = *limit, file](Till &till, const ReportSpan &span) {
        till.reports().report(kind, span, limit).then(&console, [&console, finish, file](const Result<ReportTable> &table) {
            if (!table)
                return finish(console.refuse(table.error()));
            if (!file.isEmpty())
                return finish(writeCsv(console, *table, file));
            if (!console.json())
                show(console, *table);
            console.print(toJson(*table));
            finish(Exit::Done);
        });
    });
}

QJsonObject toJson(const ReportGlance &glance)
{
    QJsonArray hours, days;
    for (const qint64 receipts : glance.receiptsByHour)
        hours.append(receipts);
    for (const auto &[day, net] : glance.salesByDay)
        days.append(QJsonObject{{QStringLiteral("day"), dayText(day)}, {QStringLiteral("net"), qint64(net.units())}});
    return {{QStringLiteral("from"), dayText(glance.span.from)},
            {QStringLiteral("until"), dayText(glance.span.until)},
            {QStringLiteral("net"), qint64(glance.sales.units())},
            {QStringLiteral("receipts"), glance.receipts},
            {QStringLiteral("given"), qint64(glance.given.units())},
            {QStringLiteral("profit"), glance.profit ? QJsonValue(qint64(glance.profit->units())) : QJsonValue()},
            {QStringLiteral("profit_base"), qint64(glance.profitBase.units())},
            {QStringLiteral("before"), QJsonObject{{QStringLiteral("net"), qint64(glance.before.units())},
                                                   {QStringLiteral("receipts"), glance.receiptsBefore}}},
            {QStringLiteral("unsure"), QJsonObject{{QStringLiteral("payments"), glance.unsure},
                                                   {QStringLiteral("amount"), qint64(glance.unsureMoney.units())}}},
            {QStringLiteral("by_person"), QJsonObject{{QStringLiteral("payments"), glance.byPerson},
                                                      {QStringLiteral("amount"), qint64(glance.byPersonMoney.units())}}},
            {QStringLiteral("receipts_by_hour"), hours},
            {QStringLiteral("net_by_day"), days}};
}

void glance(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addSpan(parser);
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto order = spanFrom(console, parser);
    if (!order)
        return finish(Exit::Usage);
    withSpan(console, *order, finish, [&console, finish](Till &till, const ReportSpan &span) {
        till.reports().glance(span).then(&console, [&console, finish](const Result<ReportGlance> &now) {
            if (!now)
                return finish(console.refuse(now.error()));
            console.say(QStringLiteral("%1 to %2").arg(dayText(now->span.from), dayText(now->span.until)));
            console.say(QStringLiteral("net %1 of %2 receipts; given back %3").arg(rupiahText(now->sales)).arg(now->receipts).arg(rupiahText(now->given)));
            console.say(now->profit ? QStringLiteral("profit %1 of %2 without tax").arg(rupiahText(*now->profit), rupiahText(now->profitBase))
                                    : QStringLiteral("profit not known: no cost of goods"));
            console.say(QStringLiteral("before %1 of %2 receipts").arg(rupiahText(now->before)).arg(now->receiptsBefore));
            console.say(QStringLiteral("not certain right now: %1 payments, %2; confirmed by a person: %3, %4")
                            .arg(now->unsure).arg(rupiahText(now->unsureMoney)).arg(now->byPerson).arg(rupiahText(now->byPersonMoney)));
            console.print(toJson(*now));
            finish(Exit::Done);
        });
    });
}

void verify(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addSpan(parser);
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto order = spanFrom(console, parser);
    if (!order)
        return finish(Exit::Usage);
    const bool everything = !order->from.isValid();
    const auto checkDays = [&console, finish](Till &till, const ReportSpan &span) {
        till.reports().verify(span).then(&console, [&console, finish, span](const Result<ReportCheck> &check) {
            if (!check)
                return finish(console.refuse(check.error()));
            for (const QString &difference : check->differences)
                console.say(difference);
            console.say(check->differences.isEmpty() ? QStringLiteral("%1 days: the sums are those of the lines").arg(check->days)
                                                     : QStringLiteral("%1 days: %2 differences").arg(check->days).arg(check->differences.size()));
            console.print({{QStringLiteral("from"), dayText(span.from)},
                           {QStringLiteral("until"), dayText(span.until)},
                           {QStringLiteral("days"), check->days},
                           {QStringLiteral("differences"), QJsonArray::fromStringList(check->differences)}});
            finish(check->differences.isEmpty() ? Exit::Done : Exit::Refused);
        });
    };
    withSpan(console, *order, finish, [&console, finish, everything, checkDays](Till &till, const ReportSpan &asked) {
        if (!everything)
            return checkDays(till, asked);
        till.reports().known().then(&console, [&console, &till, finish, asked, checkDays](const Result<ReportSpan> &known) {
            if (!known)
                return finish(console.refuse(known.error()));
            checkDays(till, known->from.isValid() ? *known : asked);
        });
    });
}

} // namespace

QList<Command> reportCommands()
{
    const QString days = QStringLiteral("[--day D | --month M | --from D [--until D]]");
    return {
        {QStringLiteral("report glance"), days,
         QStringLiteral("The days at a glance, beside as many days before them. Without a day: today."), glance},
        {QStringLiteral("report verify"), days,
         QStringLiteral("Adds up the lines of the days anew and compares with the sums that the reports are made from; without a day:\n"
                        "everything. Exit 0: they agree. 1: they do not; each difference is named."),
         verify},
        {QStringLiteral("report"), QStringLiteral("KIND ") + days + QStringLiteral(" [--limit N] [--csv FILE]"),
         QStringLiteral("KIND: day, shift, hour, cashier, product, category, method, gateway, tax, slow_movers, tax_month. Without a day: today.\n"
                        "Days are the shop's, as 2026-11-20, months as 2026-11. --limit: so many rows, best first. --csv: all columns by their\n"
                        "ids, plain digits. What each figure means stands in the README. slow_movers: goods with stock that were not sold\n"
                        "since the first of the days. tax_month: PPN by month, till and rule (digunggung)."),
         report},
    };
}

} // namespace laci::ctl
