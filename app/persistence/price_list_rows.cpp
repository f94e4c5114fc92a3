#include "persistence/price_list_rows.h"
#include "persistence/product_rows.h"
#include <QHash>
#include <QSet>
#include <iterator>

namespace laci {
namespace {

constexpr qsizetype kMostName = 80;
const QString kNever = QStringLiteral("9999-12-31");

tl::unexpected<Error> wrong(const char *field) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(field)); }

QString fromText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral(""); }
QString untilText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : kNever; }

} // namespace

Result<QList<PriceList>> allPriceLists(Connection &connection)
{
    QList<PriceList> lists;
    QHash<qint64, qsizetype> places;
    {
        auto rows = connection.query(QStringLiteral("SELECT id, name, from_day, until_day FROM price_list ORDER BY from_day, name COLLATE NOCASE, id"));
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            PriceList list;
            list.id = rows->whole(0);
            list.name = rows->text(1);
            list.from = QDate::fromString(rows->text(2), Qt::ISODate);
            if (const QString until = rows->text(3); until != kNever)
                list.until = QDate::fromString(until, Qt::ISODate);
            places.insert(list.id, lists.size());
            lists.append(list);
        }
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    auto rows = connection.query(QStringLiteral("SELECT i.list, i.product, i.price FROM price_list_item i JOIN product p ON p.id = i.product"
                                                " ORDER BY p.sort_key, p.id"));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        lists[places.value(rows->whole(0))].items.append({ProductId(rows->whole(1)), Rupiah::trusted(rows->whole(2))});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return lists;
}

Result<PriceList> storePriceList(Connection &connection, const PriceList &wanted)
{
    PriceList list = wanted;
    list.name = list.name.simplified();
    if (list.name.isEmpty() || list.name.size() > kMostName)
        return wrong("name");
    if (list.from.isValid() && list.until.isValid() && list.until < list.from)
        return wrong("until");
    QSet<qint64> seen;
    for (const PriceList::Item &item : std::as_const(list.items)) {
        if (item.price.isNegative() || !item.price.withinLimit() || seen.contains(qint64(item.product)))
            return wrong("items");
        seen.insert(qint64(item.product));
        const auto known = connection.whole(QStringLiteral("SELECT 1 FROM product WHERE id = ?"), qint64(item.product));
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return fail(ErrorCode::NotFound, QStringLiteral("no product %1").arg(qint64(item.product)));
    }
    if (list.id == 0) {
        const auto id = connection.whole(QStringLiteral("INSERT INTO price_list (name, from_day, until_day) VALUES (?, ?, ?) RETURNING id"),
                                         list.name, fromText(list.from), untilText(list.until));
        if (!id)
            return tl::unexpected(id.error());
        list.id = id->value_or(0);
    } else {
        const auto done = connection.change(QStringLiteral("UPDATE price_list SET name = ?, from_day = ?, until_day = ? WHERE id = ?"), list.name,
                                            fromText(list.from), untilText(list.until), list.id);
        if (!done)
            return tl::unexpected(done.error());
        if (*done == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("no such price list"));
        if (auto gone = connection.change(QStringLiteral("DELETE FROM price_list_item WHERE list = ?"), list.id); !gone)
            return tl::unexpected(gone.error());
    }
    for (const PriceList::Item &item : std::as_const(list.items)) {
        if (auto done = connection.change(QStringLiteral("INSERT INTO price_list_item (product, list, price) VALUES (?, ?, ?)"),
                                          qint64(item.product), list.id, item.price);
            !done)
            return tl::unexpected(done.error());
    }
    return list;
}

Result<QString> deletePriceList(Connection &connection, qint64 id)
{
    QString name;
    {
        auto row = connection.query(QStringLiteral("SELECT name FROM price_list WHERE id = ?"), id);
        if (!row)
            return tl::unexpected(row.error());
        if (!row->next())
            return fail(ErrorCode::NotFound, QStringLiteral("no such price list"));
        name = row->text(0);
    }
    for (const QString &sql : {QStringLiteral("DELETE FROM price_list_item WHERE list = ?"), QStringLiteral("DELETE FROM price_list WHERE id = ?")}) {
        if (auto done = connection.change(sql, id); !done)
            return tl::unexpected(done.error());
    }
    return name;
}

QString isoDay(QDate day)
{
    // QDate::toString() takes as long as looking up a product.
    int year = 0, month = 0, of = 0;
    day.getDate(&year, &month, &of);
    if (year < 1000 || year > 9999)
        return day.toString(Qt::ISODate);
    const auto digit = [](int number) { return QChar(u'0' + number % 10); };
    const QChar text[] = {digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), u'-',
                          digit(month / 10), digit(month), u'-', digit(of / 10), digit(of)};
    return QString(text, std::size(text));
}

namespace {

template <class Id, class Set>
Result<void> priceEach(Connection &connection, QDate day, int products, Id idOf, Set set)
{
    if (products == 0)
        return {};
    const QString today = isoDay(day);
    const auto any = connection.whole(QStringLiteral("SELECT 1 FROM price_list WHERE from_day <= ? AND until_day >= ? LIMIT 1"), today, today);
    if (!any)
        return tl::unexpected(any.error());
    if (!*any)
        return {};
    for (int i = 0; i < products; ++i) {
        const auto price = connection.whole(QStringLiteral("SELECT min(i.price) FROM price_list_item i CROSS JOIN price_list l ON l.id = i.list"
                                                           " WHERE i.product = ? AND l.from_day <= ? AND l.until_day >= ?"),
                                            idOf(i), today, today);
        if (!price)
            return tl::unexpected(price.error());
        if (*price)
            set(i, Rupiah::trusted(**price));
    }
    return {};
}

} // namespace

Result<void> priceForDay(Connection &connection, QDate day, QList<Product> &products)
{
    return priceEach(connection, day, int(products.size()), [&products](int i) { return qint64(products.at(i).id); },
                     [&products](int i, Rupiah price) { applyPriceOfDay(products[i], price); });
}

Result<void> priceForDay(Connection &connection, QDate day, PackedProducts &products)
{
    return priceEach(connection, day, products.count(), [&products](int i) { return products.idAt(i); },
                     [&products](int i, Rupiah price) { products.setPriceOfDay(i, price); });
}

} // namespace laci
