#include "persistence/till_state.h"
#include "base/log.h"
#include "persistence/connection.h"
#include "persistence/parked_carts.h"
#include <QJsonDocument>

namespace laci {
namespace {

const QString kCart = QStringLiteral("cart");
const QString kUnreadableCart = QStringLiteral("cart_unreadable");
const QString kSaleOnScreen = QStringLiteral("sale_on_screen");

Result<void> store(Connection &connection, const QString &key, const QString &value)
{
    if (value.isEmpty()) {
        return connection.change(QStringLiteral("DELETE FROM till_state WHERE key = ?"), key).map([](qint64) {});
    }
    return connection
        .change(QStringLiteral("INSERT INTO till_state (key, value) VALUES (?, ?)"
                               " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                key, value)
        .map([](qint64) {});
}

Result<QString> stored(Connection &connection, const QString &key)
{
    auto row = connection.query(QStringLiteral("SELECT value FROM till_state WHERE key = ?"), key);
    if (!row)
        return tl::unexpected(row.error());
    if (row->next())
        return row->text(0);
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return QString();
}

} // namespace

Result<void> storeCart(Connection &connection, const Cart &cart)
{
    if (cart == Cart())
        return store(connection, kCart, {});
    return store(connection, kCart, QString::fromUtf8(QJsonDocument(cartToJson(cart)).toJson(QJsonDocument::Compact)));
}

Result<void> storeSaleOnScreen(Connection &connection, const std::optional<SaleId> &sale)
{
    return store(connection, kSaleOnScreen, sale ? sale->value : QString());
}

Result<TillMemory> recallTill(Connection &connection)
{
    TillMemory memory;
    const auto text = stored(connection, kCart);
    if (!text)
        return tl::unexpected(text.error());
    if (!text->isEmpty()) {
        auto cart = cartFromJson(QJsonDocument::fromJson(text->toUtf8()).object());
        if (cart) {
            memory.cart = std::move(*cart);
        } else {
            qCWarning(logStore) << "the open cart cannot be read, put aside:" << cart.error().detail;
            if (auto aside = store(connection, kUnreadableCart, *text).and_then([&] { return store(connection, kCart, {}); });
                !aside)
                qCWarning(logStore) << aside.error().detail;      // looking on without writing is fine
        }
    }
    const auto sale = stored(connection, kSaleOnScreen);
    if (!sale)
        return tl::unexpected(sale.error());
    if (!sale->isEmpty())
        memory.saleOnScreen = SaleId{*sale};
    const auto parked = countParked(connection);
    if (!parked)
        return tl::unexpected(parked.error());
    memory.parked = *parked;
    return memory;
}

} // namespace laci
