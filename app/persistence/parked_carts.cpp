#include "persistence/parked_carts.h"
#include "base/ids.h"
#include "base/log.h"
#include "persistence/connection.h"
#include "persistence/till_state.h"
#include <QJsonDocument>

namespace laci {
namespace {

const QString kColumns = QStringLiteral("SELECT id, name, cart, total, cashier, parked_at FROM parked_cart ");

Result<ParkedCart> parkedAt(const Statement &row)
{
    auto cart = cartFromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
    if (!cart)
        return tl::unexpected(cart.error());
    ParkedCart parked;
    parked.id = row.whole(0);
    parked.name = row.text(1);
    parked.cart = std::move(*cart);
    parked.total = Rupiah::trusted(row.whole(3));
    parked.cashier = row.text(4);
    parked.parkedAt = timeAt(row, 5);
    return parked;
}

tl::unexpected<Error> gone()
{
    return fail(ErrorCode::NotFound, QStringLiteral("that cart is not put aside any more"));
}

} // namespace

Result<ParkedCart> parkCart(Connection &connection, const QString &name, const Cart &cart, Rupiah total,
                            const QString &cashier, const QDateTime &now)
{
    const QString cleanName = name.simplified();
    if (cleanName.isEmpty() || cleanName.size() > Cart::kMostText)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a cart that is put aside needs a name"));
    if (cart.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("nothing to put aside"));
    const ParkedCart parked{newNumericId(), cleanName, cart, total, now, cashier};
    const auto done = connection.change(
        QStringLiteral("INSERT INTO parked_cart (id, name, cart, total, cashier, parked_at) VALUES (?, ?, ?, ?, ?, ?)"),
        parked.id, cleanName, QString::fromUtf8(QJsonDocument(cartToJson(cart)).toJson(QJsonDocument::Compact)), total,
        cashier, now);
    if (!done)
        return tl::unexpected(done.error());
    return storeCart(connection, {}).map([&] { return parked; });
}

Result<QList<ParkedCart>> listParked(Connection &connection)
{
    auto rows = connection.query(kColumns + QStringLiteral("ORDER BY parked_at, id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ParkedCart> list;
    while (rows->next()) {
        auto parked = parkedAt(*rows);
        if (parked)
            list.append(std::move(*parked));
        else
            qCWarning(logStore) << "a cart put aside cannot be read:" << parked.error().detail;
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return list;
}

Result<ParkedCart> takeParked(Connection &connection, qint64 id)
{
    auto parked = [&]() -> Result<ParkedCart> {
        auto row = connection.query(kColumns + QStringLiteral("WHERE id = ?"), id);
        if (!row)
            return tl::unexpected(row.error());
        if (row->next())
            return parkedAt(*row);
        if (auto ended = row->ended(); !ended)
            return tl::unexpected(ended.error());
        return gone();
    }();
    if (!parked)
        return parked;
    if (auto dropped = dropParkedCart(connection, id); !dropped)
        return tl::unexpected(dropped.error());
    if (auto stored = storeCart(connection, parked->cart); !stored)
        return tl::unexpected(stored.error());
    return parked;
}

Result<void> dropParkedCart(Connection &connection, qint64 id)
{
    const auto dropped = connection.change(QStringLiteral("DELETE FROM parked_cart WHERE id = ?"), id);
    if (!dropped)
        return tl::unexpected(dropped.error());
    return *dropped == 0 ? Result<void>(gone()) : Result<void>();
}

Result<int> countParked(Connection &connection)
{
    return connection.whole(QStringLiteral("SELECT count(*) FROM parked_cart"))
        .map([](const std::optional<qint64> &n) { return int(n.value_or(0)); });
}

} // namespace laci
