#include "persistence/sale_rows.h"
#include "domain/shop_day.h"
#include "persistence/customer_rows.h"
#include "persistence/payment_rows.h"
#include "persistence/receipt_number.h"
#include "persistence/refund_rows.h"
#include "persistence/shift_mark.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace laci {
namespace {

QString discountWord(Discount::Kind kind)
{
    switch (kind) {
    case Discount::Kind::None:
        return QStringLiteral("none");
    case Discount::Kind::Amount:
        return QStringLiteral("amount");
    case Discount::Kind::Percent:
        return QStringLiteral("percent");
    }
    return {};
}

Discount discountAt(const Statement &row, int column)
{
    const QString word = row.text(column);
    if (word == u"amount")
        return Discount::ofAmount(Rupiah::trusted(row.whole(column + 1)));
    if (word == u"percent")
        return Discount::ofPercent(row.number(column + 2));
    return {};
}

QString taxesText(const QList<TaxAmount> &taxes)
{
    QJsonArray array;
    for (const TaxAmount &tax : taxes) {
        array.append(QJsonObject{{QStringLiteral("code"), tax.code},
                                 {QStringLiteral("label"), tax.label},
                                 {QStringLiteral("base"), qint64(tax.base.units())},
                                 {QStringLiteral("amount"), qint64(tax.amount.units())},
                                 {QStringLiteral("included"), tax.included}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<TaxAmount> taxesFrom(const QString &text)
{
    QList<TaxAmount> taxes;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject tax = value.toObject();
        taxes.append({tax[QStringLiteral("code")].toString(), tax[QStringLiteral("label")].toString(),
                      Rupiah::trusted(tax[QStringLiteral("base")].toInteger()),
                      Rupiah::trusted(tax[QStringLiteral("amount")].toInteger()),
                      tax[QStringLiteral("included")].toBool()});
    }
    return taxes;
}

/// Empty for the many lines without.
QString modifiersText(const QList<Modifier> &modifiers)
{
    return modifiers.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(modifiersToJson(modifiers)).toJson(QJsonDocument::Compact));
}

QList<Modifier> modifiersFrom(const QString &text)
{
    if (text.isEmpty())
        return {};
    return modifiersFromJson(QJsonDocument::fromJson(text.toUtf8()).array()).value_or(QList<Modifier>());
}

Result<void> insertLine(Connection &connection, const QString &sale, int position, const CartLine &line,
                        const LineTotals &totals)
{
    return connection
        .change(QStringLiteral("INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price,"
                               " list_price, quantity, tax_class, discount_kind, discount_amount,"
                               " discount_basis_points, note, gross, line_discount, cart_discount, net, service, tax,"
                               " total, cost, category, modifiers, offer, steps, approved_by)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                sale, position, qint64(line.product), line.sku, line.barcode, line.name, line.unit, line.unitPrice,
                line.listPrice, line.quantity, taxClassWord(line.taxClass), discountWord(line.discount.kind),
                line.discount.amount, line.discount.basisPoints, line.note, totals.gross, totals.lineDiscount,
                totals.cartDiscount, totals.net, totals.service, totals.tax, totals.total, line.cost, line.category,
                modifiersText(line.modifiers), std::min(line.offer, totals.lineDiscount),
                line.unitPrice == line.listPrice ? QString() : stepsText(line.pricing.steps), line.approvedBy)
        .map([](qint64) {});
}

Result<void> readLines(Connection &connection, Sale &sale)
{
    auto row = connection.query(QStringLiteral("SELECT product, sku, barcode, name, unit, unit_price, list_price,"
                                               " quantity, tax_class, discount_kind, discount_amount,"
                                               " discount_basis_points, note, gross, line_discount, cart_discount,"
                                               " net, service, tax, total, cost, category, modifiers, offer, steps, approved_by"
                                               " FROM sale_line WHERE sale = ?"
                                               " ORDER BY position"),
                                sale.id.value);
    if (!row)
        return tl::unexpected(row.error());
    while (row->next()) {
        CartLine line;
        line.product = ProductId(row->whole(0));
        line.sku = row->text(1);
        line.barcode = row->text(2);
        line.name = row->text(3);
        line.unit = row->text(4);
        line.unitPrice = Rupiah::trusted(row->whole(5));
        line.listPrice = Rupiah::trusted(row->whole(6));
        line.quantity = Quantity::trusted(row->whole(7));
        line.taxClass = taxClassFromWord(row->text(8)).value_or(TaxClass::None);
        line.discount = discountAt(*row, 9);
        line.note = row->text(12);
        if (!row->isNull(20))
            line.cost = Rupiah::trusted(row->whole(20));
        line.category = row->text(21);
        line.modifiers = modifiersFrom(row->text(22));
        line.offer = Rupiah::trusted(row->whole(23));
        line.pricing.steps = stepsFromText(row->text(24)).value_or(QList<PriceStep>());
        line.approvedBy = row->text(25);
        sale.cart.lines.append(std::move(line));
        sale.totals.lines.append({Rupiah::trusted(row->whole(13)), Rupiah::trusted(row->whole(14)),
                                  Rupiah::trusted(row->whole(15)), Rupiah::trusted(row->whole(16)),
                                  Rupiah::trusted(row->whole(17)), Rupiah::trusted(row->whole(18)),
                                  Rupiah::trusted(row->whole(19))});
    }
    return row->ended();
}

Result<std::optional<Sale>> findSale(Connection &connection, const SaleId &id)
{
    Sale sale;
    {
        auto row = connection.query(QStringLiteral("SELECT number, till, cashier, time_zone, state, created_at,"
                                                   " closed_at, discount_kind, discount_amount,"
                                                   " discount_basis_points, gross, line_discounts, cart_discount, net,"
                                                   " service, service_label, taxes, total, training,"
                                                   " customer, customer_name, customer_phone, note, discount_approved_by"
                                                   " FROM sale WHERE id = ?"),
                                    id.value);
        if (!row)
            return tl::unexpected(row.error());
        if (!row->next()) {
            if (auto ended = row->ended(); !ended)
                return tl::unexpected(ended.error());
            return std::optional<Sale>();
        }
        const auto state = saleStateFromWord(row->text(4));
        if (!state)
            return fail(ErrorCode::Storage, QStringLiteral("unknown sale state in the books: %1").arg(row->text(4)));
        sale.id = id;
        sale.number = row->text(0);
        sale.till = row->text(1);
        sale.cashier = row->text(2);
        sale.timeZone = row->text(3).toUtf8();
        sale.state = *state;
        sale.createdAt = timeAt(*row, 5);
        sale.closedAt = timeAt(*row, 6);
        sale.cart.discount = discountAt(*row, 7);
        sale.totals.gross = Rupiah::trusted(row->whole(10));
        sale.totals.lineDiscounts = Rupiah::trusted(row->whole(11));
        sale.totals.cartDiscount = Rupiah::trusted(row->whole(12));
        sale.totals.net = Rupiah::trusted(row->whole(13));
        sale.totals.service = Rupiah::trusted(row->whole(14));
        sale.totals.serviceLabel = row->text(15);
        sale.totals.taxes = taxesFrom(row->text(16));
        sale.totals.total = Rupiah::trusted(row->whole(17));
        sale.training = row->flag(18);
        sale.cart.customer = {CustomerId(row->whole(19)), row->text(20), row->text(21)};
        sale.cart.note = row->text(22);
        sale.cart.approvedBy = row->text(23);
    }
    if (auto lines = readLines(connection, sale); !lines)
        return tl::unexpected(lines.error());
    return std::optional(std::move(sale));
}

/// As discountAt() reads it.
Discount settled(const Discount &discount)
{
    switch (discount.kind) {
    case Discount::Kind::None:
        return {};
    case Discount::Kind::Amount:
        return Discount::ofAmount(discount.amount);
    case Discount::Kind::Percent:
        return Discount::ofPercent(discount.basisPoints);
    }
    return {};
}

/// The open sale that was just written, as findSale() would read it.
Sale booked(const SaleDraft &draft, const SaleId &id, const QString &number, const QDateTime &now)
{
    Sale sale;
    sale.id = id;
    sale.number = number;
    sale.till = draft.till;
    sale.cashier = draft.cashier;
    sale.timeZone = draft.timeZone;
    sale.createdAt = now.toUTC();
    sale.cart = draft.cart;
    sale.cart.discount = settled(draft.cart.discount);
    sale.cart.customer = {draft.cart.customer.id, draft.cart.customer.name, draft.cart.customer.phone};
    sale.totals = draft.totals;
    sale.training = draft.training;
    for (qsizetype i = 0; i < sale.cart.lines.size(); ++i) {
        CartLine &line = sale.cart.lines[i];
        line.discount = settled(line.discount);
        line.offer = std::min(line.offer, sale.totals.lines.at(i).lineDiscount);
        line.pricing.bundles.clear();
        if (line.unitPrice == line.listPrice)
            line.pricing.steps.clear();
    }
    return sale;
}

} // namespace

Result<void> checkDraft(const SaleDraft &draft)
{
    if (draft.cart.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a sale needs a line"));
    if (draft.totals.lines.size() != draft.cart.lines.size())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the totals are not those of the cart"));
    if (draft.till.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a sale needs a till"));
    if (draft.totals.total.isNegative() || !draft.totals.total.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the total is out of range"));
    Rupiah sum;
    for (const LineTotals &line : draft.totals.lines)
        sum += line.total;
    if (sum != draft.totals.total)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the lines do not add up to the total"));
    return {};
}

Result<Sale> insertSale(Connection &connection, const SaleDraft &draft, const QDateTime &now)
{
    const auto number = takeReceiptNumber(connection, draft.till, shopDay(now, draft.timeZone));
    if (!number)
        return tl::unexpected(number.error());
    const SaleId id{newUuid7()};
    const Totals &totals = draft.totals;
    const auto written = connection.change(
        QStringLiteral("INSERT INTO sale (id, number, till, day, sequence, cashier, time_zone, state, created_at,"
                       " discount_kind, discount_amount, discount_basis_points, gross, line_discounts, cart_discount,"
                       " net, service, service_label, taxes, total, training, customer, customer_name, customer_phone, note,"
                       " discount_approved_by)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        id.value, number->text, draft.till, number->day, number->sequence, draft.cashier,
        QString::fromUtf8(draft.timeZone), now, discountWord(draft.cart.discount.kind), draft.cart.discount.amount,
        draft.cart.discount.basisPoints, totals.gross, totals.lineDiscounts, totals.cartDiscount, totals.net,
        totals.service, totals.serviceLabel, taxesText(totals.taxes), totals.total, draft.training, qint64(draft.cart.customer.id),
        draft.cart.customer.name, draft.cart.customer.phone, draft.cart.note, draft.cart.approvedBy);
    if (!written)
        return tl::unexpected(written.error());
    for (int i = 0; i < int(draft.cart.lines.size()); ++i) {
        if (auto line = insertLine(connection, id.value, i, draft.cart.lines[i], totals.lines[i]); !line)
            return tl::unexpected(line.error());
    }
    if (draft.cart.customer.isKnown()) {
        if (auto used = touchCustomer(connection, draft.cart.customer.id, now); !used)
            return tl::unexpected(used.error());
    }
    return booked(draft, id, number->text, now);
}

Result<void> closeSale(Connection &connection, Sale &sale, SaleState state, const QDateTime &now, const QString &reason)
{
    return shiftMark(connection, sale.till, sale.timeZone, now).and_then([&](const ShiftMark &mark) {
        return closeSale(connection, sale, state, now, reason, mark);
    });
}

Result<void> closeSale(Connection &connection, Sale &sale, SaleState state, const QDateTime &now, const QString &reason,
                       const ShiftMark &mark)
{
    const auto done = connection.change(
        QStringLiteral("UPDATE sale SET state = ?, closed_at = ?, close_reason = ?, shift = ?, business_day = ? WHERE id = ?"),
        saleStateWord(state), now, reason, mark.shift, mark.businessDay, sale.id.value);
    if (!done)
        return tl::unexpected(done.error());
    sale.state = state;
    sale.closedAt = now.toUTC();
    return {};
}

Result<std::optional<SaleRecord>> findRecord(Connection &connection, const SaleId &id)
{
    auto sale = findSale(connection, id);
    if (!sale)
        return tl::unexpected(sale.error());
    if (!*sale)
        return std::optional<SaleRecord>();
    auto payments = paymentsOfSale(connection, id);
    if (!payments)
        return tl::unexpected(payments.error());
    auto refunds = refundsOfSale(connection, id);
    if (!refunds)
        return tl::unexpected(refunds.error());
    return std::optional(SaleRecord{std::move(**sale), std::move(*payments), std::move(*refunds)});
}

Result<SaleRecord> loadRecord(Connection &connection, const SaleId &id)
{
    auto record = findRecord(connection, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, QStringLiteral("no sale %1").arg(id.value));
    return std::move(**record);
}

} // namespace laci
