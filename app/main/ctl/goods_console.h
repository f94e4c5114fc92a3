#pragma once
#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include "ports/goods_desk.h"

namespace laci::ctl {

/// What the commands for goods share.

/// As parse(), with --by NAME, and with numbers below zero taken as they stand ("-2" is no option).
bool parseGoods(Console &console, QCommandLineParser &parser, QStringList arguments, int least, int most);
/// Whose name goes into the journal: --by, else the setting till.cashier.
QString byWhom(const QCommandLineParser &parser, Till &till);

/// The product with this barcode or SKU, inactive ones too, at its usual price; `finish` with 1 after a complaint.
void withProduct(Console &console, Till &till, const QString &code, const Finish &finish, std::function<void(const Product &)> then);
/// All of them in order, or `finish` with 1.
void withProducts(Console &console, Till &till, const QStringList &codes, const Finish &finish,
                  std::function<void(const QList<Product> &)> then, const QList<Product> &found = {});

/// `then` with a good answer, and exit 0; else the complaint it deserves.
template <class T, class F>
void answer(Console &console, const Finish &finish, const Pending<T> &pending, F then)
{
    auto future = pending;
    future.then(&console, [&console, finish, then](const Result<T> &result) {
        if (!result)
            return finish(console.refuse(result.error()));
        if constexpr (std::is_void_v<T>)
            then();
        else
            then(*result);
        finish(Exit::Done);
    });
}

/// "12 500" never: one number, quantity or amount as people write it; nullopt after a complaint that names the option.
std::optional<Rupiah> amountFrom(Console &console, const QString &option, const QString &text);
/// A sign may stand before it.
std::optional<Quantity> quantityFrom(Console &console, const QString &option, const QString &text);
/// "CODE=VALUE" at the last "="; nullopt after a complaint.
std::optional<std::pair<QString, QString>> pairFrom(Console &console, const QString &text);

QString goodsLine(const Product &product);
QJsonObject groupJson(const ModifierGroup &group);

QList<Command> stockCommands();
QList<Command> goodsListCommands();

} // namespace laci::ctl
