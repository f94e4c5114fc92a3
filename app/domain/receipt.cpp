#include "domain/receipt.h"
#include <QTimeZone>
#include <algorithm>
#include <cstdlib>

namespace laci {

namespace {

struct Zone {
    const char *id;
    const char16_t *name;
    int hours;
};

/// Indonesia has no summer time, so these hold also where the system's zone files are missing.
constexpr Zone kIndonesia[] = {
    {"Asia/Jakarta", u"WIB", 7},  {"Asia/Pontianak", u"WIB", 7},     {"Asia/Makassar", u"WITA", 8},
    {"Asia/Jayapura", u"WIT", 9}, {"Asia/Ujung_Pandang", u"WITA", 8},
};

const Zone *indonesian(const QByteArray &timeZone)
{
    for (const Zone &zone : kIndonesia) {
        if (timeZone == zone.id)
            return &zone;
    }
    return nullptr;
}

QTimeZone zoneOf(const QByteArray &timeZone)
{
    if (const Zone *zone = indonesian(timeZone))
        return QTimeZone(zone->hours * 3600);
    const QTimeZone zone(timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

namespace {

/// Zone and cashier of the entry, not of the shop today: a reprint says what the first slip said.
Receipt headOf(const Sale &sale, const QDateTime &at, const ShopProfile &shop, bool copy)
{
    Receipt receipt;
    receipt.shop = shop;
    const QByteArray timeZone = sale.timeZone.isEmpty() ? shop.timeZone : sale.timeZone;
    receipt.at = atShop(at, timeZone);
    receipt.zoneName = zoneName(timeZone, at);
    receipt.customer = sale.cart.customer.name;
    receipt.copy = copy;
    receipt.training = sale.training;
    return receipt;
}

bool gaveBack(const Refund &refund) { return refund.state != RefundState::Failed; }

/// Money that came in, even when it went back as a refund since: the slip tells both.
bool isTender(const SaleRecord &record, const Payment &payment)
{
    return holdsMoney(payment.state)
        || (payment.state == PaymentState::Refunded
            && std::any_of(record.refunds.begin(), record.refunds.end(),
                           [&payment](const Refund &refund) { return gaveBack(refund) && refund.payment == payment.id; }));
}

} // namespace

static QString choicesText(const CartLine &line)
{
    QStringList names;
    for (const Modifier &modifier : line.modifiers)
        names.append(modifier.name);
    return names.join(QStringLiteral(", "));
}

Receipt receiptOf(const SaleRecord &record, const ShopProfile &shop, bool copy)
{
    const Sale &sale = record.sale;
    Receipt receipt = headOf(sale, sale.createdAt, shop, copy);
    receipt.number = sale.number;
    receipt.cashier = sale.cashier;
    receipt.note = sale.cart.note;

    const qsizetype count = qMin(sale.cart.lines.size(), sale.totals.lines.size());
    for (qsizetype i = 0; i < count; ++i) {
        const CartLine &line = sale.cart.lines.at(i);
        const LineTotals &figures = sale.totals.lines.at(i);
        receipt.lines.append({line.name, line.quantity, line.unit, line.unitPrice, figures.gross,
                              figures.lineDiscount, line.note, choicesText(line)});
    }
    receipt.totals = sale.totals;

    for (const Payment &payment : record.payments) {
        if (!isTender(record, payment))
            continue;
        receipt.rounding += payment.rounding;
        receipt.change += payment.change;
        receipt.tenders.append({payment.gateway, payment.channel, payment.amount, payment.received, payment.gatewayRef,
                                payment.payerFee, payment.byPerson});
    }
    receipt.payable = sale.totals.total + receipt.rounding;
    receipt.paid = sale.state == SaleState::Paid;
    for (const Refund &refund : record.refunds) {
        if (gaveBack(refund))
            receipt.givenBack.append({refund.number, refund.handedOut()});
    }
    return receipt;
}

Result<Receipt> refundReceiptOf(const SaleRecord &record, const RefundId &refund, const ShopProfile &shop, bool copy)
{
    const auto found = std::find_if(record.refunds.begin(), record.refunds.end(), [&refund](const Refund &r) { return r.id == refund; });
    if (found == record.refunds.end())
        return fail(ErrorCode::NotFound, QStringLiteral("no such refund of this sale"));
    Receipt receipt = headOf(record.sale, found->at, shop, copy);
    receipt.number = found->number;
    receipt.cashier = found->by;
    receipt.paid = true;
    Receipt::RefundPart part{record.sale.number, found->kind, found->way, found->state, found->reason, {}, {}};
    for (const Payment &payment : record.payments) {
        if (payment.id == found->payment) {
            part.gateway = payment.gateway;
            part.channel = payment.channel;
        }
    }
    for (const RefundLine &line : found->lines) {
        if (line.position < 0 || line.position >= record.sale.cart.lines.size())
            continue;
        const CartLine &sold = record.sale.cart.lines.at(line.position);
        receipt.lines.append({sold.name, line.quantity, sold.unit, {}, line.amount, {}, {}});
    }
    receipt.totals.total = found->amount;
    receipt.rounding = found->rounding;
    receipt.payable = found->handedOut();
    receipt.refund = part;
    return receipt;
}

QDateTime atShop(const QDateTime &at, const QByteArray &timeZone)
{
    return at.toTimeZone(zoneOf(timeZone));
}

QString zoneName(const QByteArray &timeZone, const QDateTime &at)
{
    if (const Zone *zone = indonesian(timeZone))
        return QString::fromUtf16(zone->name);
    const int minutes = zoneOf(timeZone).offsetFromUtc(at) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    return QStringLiteral("UTC%1%2:%3")
        .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace laci
