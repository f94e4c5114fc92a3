#include "main/ctl/json_shapes.h"

namespace laci::ctl {
namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

qint64 number(Rupiah amount)
{
    return amount.units();
}

} // namespace

QJsonObject toJson(const Product &product)
{
    return {{QStringLiteral("id"), QString::number(qint64(product.id))},
            {QStringLiteral("sku"), product.sku},
            {QStringLiteral("name"), product.name},
            {QStringLiteral("category"), orNull(product.category)},
            {QStringLiteral("barcodes"), QJsonArray::fromStringList(product.barcodes)},
            {QStringLiteral("price"), number(product.price)},
            {QStringLiteral("cost"), product.cost ? QJsonValue(number(*product.cost)) : QJsonValue()},
            {QStringLiteral("unit"), orNull(product.unit)},
            {QStringLiteral("stock"), product.stock ? QJsonValue(quantityText(*product.stock)) : QJsonValue()},
            {QStringLiteral("tax_class"), taxClassWord(product.taxClass)},
            {QStringLiteral("active"), product.active},
            {QStringLiteral("stock_thousandths"), product.stock ? QJsonValue(qint64(product.stock->thousandths())) : QJsonValue()},
            {QStringLiteral("steps"), orNull(stepsText(product.pricing.steps))},
            {QStringLiteral("bundles"), orNull(bundlesText(product.pricing.bundles))},
            {QStringLiteral("has_modifiers"), product.hasModifiers},
            {QStringLiteral("usual_price"), number(product.usualPrice.value_or(product.price))}};
}

QJsonObject toJson(const Payment &payment)
{
    QJsonObject json{{QStringLiteral("id"), payment.id.value},
                     {QStringLiteral("state"), paymentStateWord(payment.state)},
                     {QStringLiteral("gateway"), payment.gateway},
                     {QStringLiteral("channel"), orNull(payment.channel)},
                     {QStringLiteral("reference"), orNull(payment.reference)},
                     {QStringLiteral("gateway_ref"), orNull(payment.gatewayRef)},
                     {QStringLiteral("amount"), number(payment.amount)},
                     {QStringLiteral("payer_fee"), number(payment.payerFee)},
                     {QStringLiteral("charged"), number(payment.charged())},
                     {QStringLiteral("confirmed_by_person"), payment.byPerson},
                     {QStringLiteral("qr"), orNull(QString::fromUtf8(payment.qris))},
                     {QStringLiteral("link"), orNull(payment.link.toString(QUrl::FullyEncoded))},
                     {QStringLiteral("va"), orNull(payment.virtualAccount)},
                     {QStringLiteral("expires_at"), orNull(payment.expiresAt)},
                     {QStringLiteral("reason"), orNull(payment.reason)},
                     {QStringLiteral("sale"), payment.sale.value},
                     {QStringLiteral("created_at"), orNull(payment.createdAt)},
                     {QStringLiteral("updated_at"), orNull(payment.updatedAt)},
                     {QStringLiteral("watched"), payment.watched}};
    if (payment.gateway == u"cash") {
        json.insert(QStringLiteral("received"), number(payment.received));
        json.insert(QStringLiteral("change"), number(payment.change));
        json.insert(QStringLiteral("rounding"), number(payment.rounding));
    }
    return json;
}

QJsonArray toJson(const QList<TrailEntry> &trail)
{
    QJsonArray rows;
    for (const TrailEntry &entry : trail)
        rows.append(QJsonObject{{QStringLiteral("at"), orNull(entry.at)},
                                {QStringLiteral("event"), paymentEventWord(entry.event)},
                                {QStringLiteral("detail"), entry.detail},
                                {QStringLiteral("state"), paymentStateWord(entry.state)}});
    return rows;
}

QJsonObject toJson(const Refund &refund)
{
    QJsonArray lines;
    for (const RefundLine &line : refund.lines)
        lines.append(QJsonObject{{QStringLiteral("line"), line.position + 1},
                                 {QStringLiteral("quantity"), quantityText(line.quantity)},
                                 {QStringLiteral("amount"), number(line.amount)}});
    return {{QStringLiteral("id"), refund.id.value},
            {QStringLiteral("number"), refund.number},
            {QStringLiteral("kind"), refundKindWord(refund.kind)},
            {QStringLiteral("way"), refundWayWord(refund.way)},
            {QStringLiteral("state"), refundStateWord(refund.state)},
            {QStringLiteral("payment"), refund.payment.isEmpty() ? QJsonValue() : QJsonValue(refund.payment.value)},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("amount"), number(refund.amount)},
            {QStringLiteral("rounding"), number(refund.rounding)},
            {QStringLiteral("back_to_stock"), refund.backToStock},
            {QStringLiteral("reason"), refund.reason},
            {QStringLiteral("by"), refund.by},
            {QStringLiteral("detail"), refund.detail},
            {QStringLiteral("at"), orNull(refund.at)}};
}

QString saleWord(const SaleRecord &record)
{
    switch (record.sale.state) {
    case SaleState::Paid: return QStringLiteral("paid");
    case SaleState::Cancelled: return QStringLiteral("cancelled");
    case SaleState::Open: break;
    }
    if (record.payments.isEmpty())
        return QStringLiteral("recorded");
    const PaymentState last = record.payments.last().state;
    return holdsMoney(last) ? saleStateWord(SaleState::Open) : paymentStateWord(last);     // a part is paid, more is due
}

QJsonObject saleDocument(const SaleRecord &record, const Payment *payment, const QList<TrailEntry> &trail)
{
    QJsonArray lines;
    for (qsizetype i = 0; i < record.sale.cart.lines.size(); ++i) {
        const CartLine &line = record.sale.cart.lines[i];
        lines.append(QJsonObject{{QStringLiteral("sku"), line.sku},
                                 {QStringLiteral("name"), line.name},
                                 {QStringLiteral("quantity"), quantityText(line.quantity)},
                                 {QStringLiteral("unit_price"), number(line.unitPrice)},
                                 {QStringLiteral("total"), i < record.sale.totals.lines.size()
                                                               ? number(record.sale.totals.lines[i].total) : 0}});
    }
    QJsonObject sale{{QStringLiteral("id"), record.sale.id.value},
                     {QStringLiteral("number"), record.sale.number},
                     {QStringLiteral("total"), number(record.sale.totals.total)},
                     {QStringLiteral("state"), saleWord(record)},
                     {QStringLiteral("created_at"), orNull(record.sale.createdAt)},
                     {QStringLiteral("training"), record.sale.training},
                     {QStringLiteral("lines"), lines}};
    QJsonArray payments;
    for (const Payment &one : record.payments)
        payments.append(toJson(one));
    QJsonArray refunds;
    for (const Refund &one : record.refunds)
        refunds.append(toJson(one));
    sale.insert(QStringLiteral("due"), number(record.sale.state == SaleState::Open ? stillDue(record) : Rupiah()));
    return {{QStringLiteral("sale"), sale},
            {QStringLiteral("payments"), payments},
            {QStringLiteral("refunds"), refunds},
            {QStringLiteral("payment"), payment ? QJsonValue(toJson(*payment)) : QJsonValue()},
            {QStringLiteral("trail"), toJson(trail)}};
}

QString paymentLine(const Payment &payment)
{
    return QStringLiteral("%1  %2  %3%4  %5%6")
        .arg(payment.id.value, paymentStateWord(payment.state), payment.gateway,
             payment.channel.isEmpty() ? QString() : u':' + payment.channel, rupiahText(payment.amount),
             payment.reason.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(payment.reason));
}

QString saleWords(const SaleRecord &record, const Payment *payment, const QList<TrailEntry> &trail)
{
    QStringList out{QStringLiteral("%1  %2  %3").arg(record.sale.number, rupiahText(record.sale.totals.total), saleWord(record))};
    for (const CartLine &line : record.sale.cart.lines)
        out += QStringLiteral("  %1 x %2  %3").arg(quantityText(line.quantity), line.name, rupiahText(line.unitPrice));
    for (const Payment &one : record.payments) {
        if (payment && one.id != payment->id)
            out += paymentLine(one);
    }
    if (payment) {
        out += paymentLine(*payment);
        if (payment->gateway == u"cash")
            out += QStringLiteral("  received %1, change %2").arg(rupiahText(payment->received), rupiahText(payment->change));
        if (!payment->qris.isEmpty())
            out += QStringLiteral("  qr %1").arg(QString::fromUtf8(payment->qris));
        if (!payment->payerFee.isZero())
            out += QStringLiteral("  the customer pays %1, a fee of %2 among it").arg(rupiahText(payment->charged()), rupiahText(payment->payerFee));
        if (!payment->virtualAccount.isEmpty())
            out += QStringLiteral("  account %1").arg(payment->virtualAccount);
        if (payment->byPerson)
            out += QStringLiteral("  confirmed by a person, not by the gateway");
        if (!payment->link.isEmpty())
            out += QStringLiteral("  link %1").arg(payment->link.toString());
    }
    for (const TrailEntry &entry : trail)
        out += QStringLiteral("  %1  %2  %3").arg(entry.at.toUTC().toString(Qt::ISODateWithMs),
                                                  paymentEventWord(entry.event), entry.detail);
    return out.join(u'\n');
}

} // namespace laci::ctl
