#include "domain/refund.h"
#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include <QFileInfo>
#include <algorithm>

namespace laci::ctl {
namespace {

constexpr int kMostListed = 1000;

QJsonObject toJson(const SaleSummary &sale)
{
    return {{QStringLiteral("id"), sale.id.value},
            {QStringLiteral("number"), sale.number},
            {QStringLiteral("created_at"), sale.createdAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("total"), qint64(sale.total.units())},
            {QStringLiteral("state"), saleStateWord(sale.state)},
            {QStringLiteral("tenders"), QJsonArray::fromStringList(sale.gateways)},
            {QStringLiteral("payment"), sale.payment ? QJsonValue(paymentStateWord(*sale.payment)) : QJsonValue()},
            {QStringLiteral("late_money"), sale.lateMoney},
            {QStringLiteral("given_back"), qint64(sale.givenBack.units())},
            {QStringLiteral("customer"), sale.customer.isEmpty() ? QJsonValue() : QJsonValue(sale.customer)}};
}

QString lineOf(const SaleSummary &sale)
{
    QString line = QStringLiteral("%1  %2  %3  %4").arg(sale.number, saleStateWord(sale.state), rupiahText(sale.total),
                                                        sale.gateways.join(u'+'));
    if (!sale.givenBack.isZero())
        line += QStringLiteral("  given back %1").arg(rupiahText(sale.givenBack));
    if (sale.lateMoney)
        line += QStringLiteral("  late money");
    return line;
}

std::optional<SaleFilter> filterFrom(const QString &word)
{
    constexpr std::pair<const char16_t *, SaleFilter> kFilters[] = {
        {u"all", SaleFilter::All},        {u"waiting", SaleFilter::Waiting}, {u"unsure", SaleFilter::Unsure},
        {u"late", SaleFilter::LateMoney}, {u"paid", SaleFilter::Paid},       {u"refunded", SaleFilter::Refunded}};
    for (const auto &[name, filter] : kFilters) {
        if (word == QStringView(name))
            return filter;
    }
    return std::nullopt;
}

/// nullopt after a complaint.
std::optional<SaleQuery> queryFrom(Console &console, const QCommandLineParser &parser)
{
    SaleQuery query;
    const auto filter = filterFrom(parser.value(QStringLiteral("filter")));
    if (!filter)
        console.complain(QStringLiteral("--filter is all, waiting, unsure, late, paid or refunded."));
    const auto limit = filter ? limitFrom(console, parser, kMostListed) : std::nullopt;
    if (!limit)
        return std::nullopt;
    query.filter = *filter;
    query.limit = *limit;
    query.text = parser.value(QStringLiteral("search"));
    for (const auto &[option, day] : {std::pair(QStringLiteral("day"), &query.day), std::pair(QStringLiteral("until"), &query.until)}) {
        if (!parser.isSet(option))
            continue;
        *day = QDate::fromString(parser.value(option), Qt::ISODate);
        if (!day->isValid()) {
            console.complain(QStringLiteral("--%1 takes a day as 2026-11-20.").arg(option));
            return std::nullopt;
        }
    }
    if (query.until.isValid() && (!query.day.isValid() || query.until < query.day)) {
        console.complain(QStringLiteral("--until ends a span that begins at --day."));
        return std::nullopt;
    }
    return query;
}

void exportTo(Console &console, Till &till, const SaleQuery &query, const QString &file, const Finish &finish)
{
    till.books().exportSales(query, file).then(&console, [&console, finish, file](const Result<qint64> &rows) {
        if (!rows)
            return finish(console.refuse(rows.error()));
        console.say(QStringLiteral("%1 sales in %2").arg(*rows).arg(file));
        console.print({{QStringLiteral("csv"), file}, {QStringLiteral("rows"), *rows}});
        finish(Exit::Done);
    });
}

void sales(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    for (const char *name : {"day", "until", "search", "csv"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    parser.addOption({QStringLiteral("filter"), QString(), QStringLiteral("WORD"), QStringLiteral("all")});
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("200")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto query = queryFrom(console, parser);
    if (!query)
        return finish(Exit::Usage);
    const QString file = parser.value(QStringLiteral("csv"));
    console.withTill(Console::Books::Read, finish, [&console, finish, query = *query, file](Till &till) {
        if (!file.isEmpty())
            return exportTo(console, till, query, QFileInfo(file).absoluteFilePath(), finish);
        till.books().sales(query).then(&console, [&console, finish](const Result<QList<SaleSummary>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const SaleSummary &sale : *found) {
                rows.append(toJson(sale));
                if (!console.json())
                    console.say(lineOf(sale));
            }
            console.print({{QStringLiteral("sales"), rows}});
            finish(Exit::Done);
        });
    });
}

/// What to give back, as it was asked for.
struct RefundOrder {
    QString sale;                    ///< number or id
    bool all = false;
    QList<RefundLine> lines;         ///< quantity 0: all that is left of the line
    RefundWish wish;
};

std::optional<RefundLine> refundLineFrom(const QString &text)
{
    const QString number = text.section(u'*', 0, 0);
    bool whole = false;
    const int line = number.toInt(&whole);
    if (!whole || line < 1)
        return std::nullopt;
    RefundLine chosen{line - 1, {}, {}};
    if (!text.contains(u'*'))
        return chosen;
    const auto quantity = quantityFromPerson(text.section(u'*', 1));
    if (!quantity || quantity->isZero())
        return std::nullopt;
    chosen.quantity = *quantity;
    return chosen;
}

std::optional<RefundWay> wayFrom(const QString &word)
{
    if (word == u"cash")
        return RefundWay::Cash;
    if (word == u"noted")
        return RefundWay::AtGateway;
    if (word == u"gateway")
        return RefundWay::ByGateway;
    return std::nullopt;
}

/// A complaint in `trouble`, or an order.
std::optional<RefundOrder> orderFrom(const QCommandLineParser &parser, QString &trouble)
{
    RefundOrder order;
    order.sale = parser.positionalArguments()[0];
    order.all = parser.isSet(QStringLiteral("all")) || parser.isSet(QStringLiteral("void"));
    order.wish.kind = parser.isSet(QStringLiteral("void")) ? RefundKind::Void : RefundKind::Refund;
    order.wish.reason = parser.value(QStringLiteral("reason")).trimmed();
    order.wish.payment = {parser.value(QStringLiteral("payment"))};
    order.wish.backToStock = !parser.isSet(QStringLiteral("keep-stock"));
    const auto way = wayFrom(parser.value(QStringLiteral("way")));
    const QStringList lines = parser.values(QStringLiteral("line"));
    for (const QString &text : lines) {
        const auto line = refundLineFrom(text);
        if (!line)
            trouble = QStringLiteral("--line takes the line's number from 1, and a quantity: 2 or 2*0,5.");
        else
            order.lines.append(*line);
    }
    if (!way)
        trouble = QStringLiteral("--way is cash, noted or gateway.");
    else
        order.wish.way = *way;
    if (order.all == !lines.isEmpty())
        trouble = QStringLiteral("Give back --all, --void or some --line.");
    if (order.wish.reason.isEmpty())
        trouble = QStringLiteral("--reason is missing: it goes into the books");
    return trouble.isEmpty() ? std::optional(order) : std::nullopt;
}

/// The one payment at a gateway that still has money, unless one was named.
PaymentId paymentFor(const SaleRecord &record, const RefundWish &wish)
{
    if (wish.way == RefundWay::Cash || !wish.payment.isEmpty())
        return wish.payment;
    PaymentId only;
    for (const Payment &payment : record.payments) {
        if (payment.gateway == u"cash" || moneyLeft(record, payment.id).isZero())
            continue;
        if (!only.isEmpty())
            return {};
        only = payment.id;
    }
    return only;
}

void showRefund(Console &console, const SaleRecord &record, const Finish &finish)
{
    const Refund &refund = record.refunds.last();
    console.say(QStringLiteral("%1  %2  %3  of %4").arg(refund.number, refundStateWord(refund.state), rupiahText(refund.handedOut()),
                                                        record.sale.number));
    QJsonObject document = saleDocument(record, nullptr, {});
    document.insert(QStringLiteral("refund"), laci::ctl::toJson(refund));
    console.print(document);
    switch (refund.state) {
    case RefundState::Done:
        return finish(Exit::Done);
    case RefundState::Failed:
        return finish(Exit::Refused);
    case RefundState::Requesting:
    case RefundState::Unknown:
        return finish(Exit::Unknown);
    }
}

void giveBack(Console &console, Till &till, const SaleRecord &record, const RefundOrder &order, const Finish &finish)
{
    RefundWish wish = order.wish;
    wish.payment = paymentFor(record, wish);
    wish.lines = order.all ? allThatIsLeft(record) : order.lines;
    for (RefundLine &line : wish.lines) {
        if (line.quantity.isZero())
            line.quantity = leftOf(record, line.position);
    }
    till.approver().approve(Right::Refund, qEnvironmentVariable("LACI_PIN")).then(&console, [=, &console, &till](const Result<QString> &who) {
        if (!who)
            return finish(console.refuseApproval(who.error()));
        RefundWish approved = wish;
        approved.by = *who;
        till.checkout().refund(record.sale.id, approved, till.rules().rounding).then(&console, [&console, finish](const Result<SaleRecord> &now) {
            if (!now)
                return finish(console.refuse(now.error()));
            showRefund(console, *now, finish);
        });
    });
}

/// The sale with this id or number.
void withSale(Console &console, Till &till, const QString &name, const Finish &finish, const std::function<void(const SaleRecord &)> &then)
{
    const auto unknown = [&console, finish, name] {
        finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no sale \"%1\".").arg(name), 0, {}}));
    };
    const auto take = [&console, finish, unknown, then](const Result<std::optional<SaleRecord>> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        if (!*found)
            return unknown();
        then(**found);
    };
    SaleQuery query;
    query.text = name;
    query.limit = kMostListed;
    till.books().sales(query).then(&console, [&console, &till, finish, name, take](const Result<QList<SaleSummary>> &list) {
        if (!list)
            return finish(console.refuse(list.error()));
        const auto named = std::find_if(list->cbegin(), list->cend(), [&](const SaleSummary &s) { return s.number == name; });
        till.books().sale(named == list->cend() ? SaleId{name} : named->id).then(&console, take);
    });
}

void refund(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    for (const char *name : {"line", "way", "payment", "reason"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    for (const char *name : {"all", "void", "keep-stock"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    QString trouble;
    const auto order = orderFrom(parser, trouble);
    if (!order) {
        console.complain(trouble);
        return finish(Exit::Usage);
    }
    console.withTill(Console::Books::Write, finish, [&console, finish, order = *order](Till &till) {
        withSale(console, till, order.sale, finish, [&console, &till, order, finish](const SaleRecord &record) {
            giveBack(console, till, record, order, finish);
        });
    });
}

void parkList(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        till.books().parked().then(&console, [&console, finish](const Result<QList<ParkedCart>> &parked) {
            if (!parked)
                return finish(console.refuse(parked.error()));
            QJsonArray rows;
            for (const ParkedCart &cart : *parked) {
                if (!console.json())
                    console.say(QStringLiteral("%1  %2  %3 items").arg(cart.name, rupiahText(cart.total)).arg(itemCount(cart.cart)));
                rows.append(QJsonObject{{QStringLiteral("id"), QString::number(cart.id)},
                                        {QStringLiteral("name"), cart.name},
                                        {QStringLiteral("total"), qint64(cart.total.units())},
                                        {QStringLiteral("items"), itemCount(cart.cart)},
                                        {QStringLiteral("cashier"), cart.cashier},
                                        {QStringLiteral("parked_at"), cart.parkedAt.toUTC().toString(Qt::ISODateWithMs)}});
            }
            console.print({{QStringLiteral("parked"), rows}});
            finish(Exit::Done);
        });
    });
}

} // namespace

QList<Command> salesCommands()
{
    return {
        {QStringLiteral("sales"), QStringLiteral("[--day D] [--until D] [--filter WORD] [--search TEXT] [--limit N] [--csv FILE]"),
         QStringLiteral("The sales, newest first. --filter: all, waiting, unsure, late, paid, refunded. --search: a part of a number or\n"
                        "reference, or a whole amount. Days are the shop's, as 2026-11-20. --csv writes all of them to a file instead."),
         sales},
        {QStringLiteral("refund"),
         QStringLiteral("NUMBER_OR_ID --line N[*QTY]…|--all|--void --way cash|noted|gateway --reason WHY [--payment ID] [--keep-stock]"),
         QStringLiteral("Gives goods and money of a paid sale back, with a supervisor's PIN in LACI_PIN. --line: the line's number from 1.\n"
                        "noted: somebody gave it back at the gateway; gateway: the gateway is asked to. --keep-stock: the goods stay out.\n"
                        "Exit 0: given back. 1: refused. 3: not certain yet; it is asked about."),
         refund},
        {QStringLiteral("park list"), QString(), QStringLiteral("The carts that were put aside, oldest first."), parkList},
    };
}

} // namespace laci::ctl
