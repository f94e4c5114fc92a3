#include "domain/shift.h"
#include "base/word_table.h"
#include <QJsonArray>
#include <QSet>

namespace laci {
namespace {

constexpr WordOf<CashMove> kMoves[] = {{CashMove::In, u"in"}, {CashMove::Out, u"out"}, {CashMove::Drop, u"drop"}};

qint64 plain(Rupiah amount) { return amount.units(); }
QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }
QJsonValue orNull(const std::optional<Rupiah> &amount) { return amount ? QJsonValue(plain(*amount)) : QJsonValue(); }

Rupiah money(const QJsonObject &o, const char *key) { return Rupiah::trusted(o[QLatin1String(key)].toInteger()); }
QString words(const QJsonObject &o, const char *key) { return o[QLatin1String(key)].toString(); }
qint64 number(const QJsonObject &o, const char *key) { return o[QLatin1String(key)].toInteger(); }
QDateTime moment(const QJsonObject &o, const char *key)
{
    return QDateTime::fromString(words(o, key), Qt::ISODateWithMs).toUTC();
}
std::optional<Rupiah> maybe(const QJsonObject &o, const char *key)
{
    const QJsonValue value = o[QLatin1String(key)];
    return value.isDouble() ? std::optional(Rupiah::trusted(value.toInteger())) : std::nullopt;
}

template <class T, class Make>
QJsonArray arrayOf(const QList<T> &list, Make make)
{
    QJsonArray array;
    for (const T &each : list)
        array.append(make(each));
    return array;
}

template <class Take>
void each(const QJsonObject &o, const char *key, Take take)
{
    const QJsonArray array = o[QLatin1String(key)].toArray();
    for (const QJsonValue &value : array)
        take(value.toObject());
}

void readLists(const QJsonObject &o, ShiftFigures &f)
{
    each(o, "taxes", [&f](const QJsonObject &t) {
        f.taxes.append({words(t, "code"), words(t, "label"), money(t, "base"), money(t, "amount"),
                        t[QLatin1String("included")].toBool()});
    });
    each(o, "methods", [&f](const QJsonObject &m) {
        f.methods.append({words(m, "gateway"), words(m, "channel"), m[QLatin1String("by_person")].toBool(), number(m, "count"),
                          money(m, "amount")});
    });
    each(o, "given", [&f](const QJsonObject &g) {
        f.given.append({words(g, "kind"), words(g, "gateway"), number(g, "count"), money(g, "amount")});
    });
    each(o, "movements", [&f](const QJsonObject &m) {
        f.movements.append({cashMoveFromWord(words(m, "kind")).value_or(CashMove::In), money(m, "amount"), words(m, "reason"),
                            words(m, "by"), words(m, "approved_by"), moment(m, "at")});
    });
    each(o, "open_payments", [&f](const QJsonObject &p) {
        f.openPayments.append({words(p, "sale"), words(p, "gateway"), words(p, "channel"), words(p, "state"), money(p, "amount")});
    });
    each(o, "pieces", [&f](const QJsonObject &p) { f.pieces.append({money(p, "value"), int(number(p, "count"))}); });
}

} // namespace

QString cashMoveWord(CashMove move) { return wordOf(kMoves, move); }
std::optional<CashMove> cashMoveFromWord(QStringView word) { return fromWord(kMoves, word); }

QList<Rupiah> denominations()
{
    QList<Rupiah> list;
    for (const int value : {100'000, 50'000, 20'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100})
        list.append(Rupiah::trusted(value));
    return list;
}

Result<Rupiah> sumOf(const QList<Pieces> &pieces)
{
    Rupiah sum;
    QSet<qint64> seen;
    const QList<Rupiah> known = denominations();
    for (const Pieces &each : pieces) {
        if (each.count < 0 || each.count > 1'000'000 || !known.contains(each.value) || seen.contains(each.value.units()))
            return fail(ErrorCode::InvalidInput, QStringLiteral("pieces of %1: %2").arg(each.value.units()).arg(each.count));
        seen.insert(each.value.units());
        sum += each.value.scaled(each.count, 1);
    }
    if (!sum.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("more money than there is"));
    return sum;
}

Rupiah ShiftFigures::methodsTotal() const
{
    Rupiah sum;
    for (const Method &method : methods)
        sum += method.amount;
    return sum;
}

Rupiah ShiftFigures::givenTotal() const
{
    Rupiah sum;
    for (const Given &each : given)
        sum += each.amount;
    return sum;
}

QJsonObject toJson(const ShiftFigures &f)
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {s("shift"), QString::number(f.shift.id)},
        {s("till"), f.shift.till},
        {s("name"), f.shift.name},
        {s("day"), f.shift.day.toString(Qt::ISODate)},
        {s("opened_at"), iso(f.shift.openedAt)},
        {s("opened_by"), f.shift.openedBy},
        {s("float"), plain(f.shift.cashFloat)},
        {s("closed_at"), f.shift.isOpen() ? QJsonValue() : QJsonValue(iso(f.shift.closedAt))},
        {s("closed_by"), f.shift.isOpen() ? QJsonValue() : QJsonValue(f.shift.closedBy)},
        {s("z"), f.shift.z > 0 ? QJsonValue(f.shift.z) : QJsonValue()},
        {s("at"), iso(f.at)},
        {s("receipts"), f.receipts},
        {s("first_receipt"), f.firstReceipt.isEmpty() ? QJsonValue() : QJsonValue(f.firstReceipt)},
        {s("last_receipt"), f.lastReceipt.isEmpty() ? QJsonValue() : QJsonValue(f.lastReceipt)},
        {s("gross"), plain(f.gross)},
        {s("line_discounts"), plain(f.lineDiscounts)},
        {s("cart_discounts"), plain(f.cartDiscounts)},
        {s("service"), plain(f.service)},
        {s("sales"), plain(f.sales)},
        {s("taxes"), arrayOf(f.taxes, [&s](const ShiftFigures::Tax &t) {
             return QJsonObject{{s("code"), t.code}, {s("label"), t.label}, {s("base"), plain(t.base)}, {s("amount"), plain(t.amount)},
                                {s("included"), t.included}};
         })},
        {s("cancelled"), f.cancelled},
        {s("methods"), arrayOf(f.methods, [&s](const ShiftFigures::Method &m) {
             return QJsonObject{{s("gateway"), m.gateway}, {s("channel"), m.channel}, {s("by_person"), m.byPerson},
                                {s("count"), m.count}, {s("amount"), plain(m.amount)}};
         })},
        {s("rounding"), plain(f.rounding)},
        {s("late"), f.late},
        {s("late_money"), plain(f.lateMoney)},
        {s("given"), arrayOf(f.given, [&s](const ShiftFigures::Given &g) {
             return QJsonObject{{s("kind"), g.kind}, {s("gateway"), g.gateway}, {s("count"), g.count}, {s("amount"), plain(g.amount)}};
         })},
        {s("cash_taken"), plain(f.cashTaken)},
        {s("cash_given"), plain(f.cashGiven)},
        {s("movements"), arrayOf(f.movements, [&s](const CashMovement &m) {
             return QJsonObject{{s("kind"), cashMoveWord(m.kind)}, {s("amount"), plain(m.amount)}, {s("reason"), m.reason},
                                {s("by"), m.by}, {s("approved_by"), m.approvedBy}, {s("at"), iso(m.at)}};
         })},
        {s("in"), plain(f.in)},
        {s("out"), plain(f.out)},
        {s("drop"), plain(f.drop)},
        {s("expected"), plain(f.expected)},
        {s("entries"), f.entries},
        {s("drawer_openings"), f.drawerOpenings},
        {s("open_payments"), arrayOf(f.openPayments, [&s](const ShiftFigures::OpenPayment &p) {
             return QJsonObject{{s("sale"), p.sale}, {s("gateway"), p.gateway}, {s("channel"), p.channel}, {s("state"), p.state},
                                {s("amount"), plain(p.amount)}};
         })},
        {s("pieces"), arrayOf(f.pieces, [&s](const Pieces &p) {
             return QJsonObject{{s("value"), plain(p.value)}, {s("count"), p.count}};
         })},
        {s("counted"), orNull(f.counted)},
        {s("difference"), orNull(f.difference)},
        {s("counts"), f.counts},
        {s("reason"), f.reason},
        {s("approved_by"), f.approvedBy},
        {s("journal_head"), f.journalHead},
    };
}

Result<ShiftFigures> shiftFiguresFromJson(const QJsonObject &o)
{
    if (!o.contains(QLatin1String("shift")) || !o.contains(QLatin1String("expected")))
        return fail(ErrorCode::Malformed, QStringLiteral("no figures of a shift"));
    ShiftFigures f;
    f.shift.id = words(o, "shift").toLongLong();
    f.shift.till = words(o, "till");
    f.shift.name = words(o, "name");
    f.shift.day = QDate::fromString(words(o, "day"), Qt::ISODate);
    f.shift.openedAt = moment(o, "opened_at");
    f.shift.openedBy = words(o, "opened_by");
    f.shift.cashFloat = money(o, "float");
    f.shift.closedAt = moment(o, "closed_at");
    f.shift.closedBy = words(o, "closed_by");
    f.shift.z = number(o, "z");
    f.shift.difference = maybe(o, "difference");
    f.at = moment(o, "at");
    f.receipts = number(o, "receipts");
    f.firstReceipt = words(o, "first_receipt");
    f.lastReceipt = words(o, "last_receipt");
    f.gross = money(o, "gross");
    f.lineDiscounts = money(o, "line_discounts");
    f.cartDiscounts = money(o, "cart_discounts");
    f.service = money(o, "service");
    f.sales = money(o, "sales");
    f.cancelled = number(o, "cancelled");
    f.rounding = money(o, "rounding");
    f.late = number(o, "late");
    f.lateMoney = money(o, "late_money");
    f.cashTaken = money(o, "cash_taken");
    f.cashGiven = money(o, "cash_given");
    f.in = money(o, "in");
    f.out = money(o, "out");
    f.drop = money(o, "drop");
    f.expected = money(o, "expected");
    f.entries = number(o, "entries");
    f.drawerOpenings = number(o, "drawer_openings");
    f.counted = maybe(o, "counted");
    f.difference = maybe(o, "difference");
    f.counts = int(number(o, "counts"));
    f.reason = words(o, "reason");
    f.approvedBy = words(o, "approved_by");
    f.journalHead = words(o, "journal_head");
    readLists(o, f);
    return f;
}

} // namespace laci
