#include "domain/receipt.h"
#include <QTimeZone>
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

Receipt receiptOf(const SaleRecord &record, const ShopProfile &shop, bool copy)
{
    const Sale &sale = record.sale;
    Receipt receipt;
    receipt.shop = shop;
    receipt.number = sale.number;
    // The zone and the cashier of the sale, not of the shop today: a reprint says what the first slip said.
    const QByteArray timeZone = sale.timeZone.isEmpty() ? shop.timeZone : sale.timeZone;
    receipt.at = sale.createdAt.toTimeZone(zoneOf(timeZone));
    receipt.zoneName = zoneName(timeZone, sale.createdAt);
    receipt.cashier = sale.cashier;

    const qsizetype count = qMin(sale.cart.lines.size(), sale.totals.lines.size());
    for (qsizetype i = 0; i < count; ++i) {
        const CartLine &line = sale.cart.lines.at(i);
        const LineTotals &figures = sale.totals.lines.at(i);
        receipt.lines.append({line.name, line.quantity, line.unit, line.unitPrice, figures.gross,
                              figures.lineDiscount, line.note});
    }
    receipt.totals = sale.totals;

    for (const Payment &payment : record.payments) {
        if (!holdsMoney(payment.state))
            continue;
        receipt.rounding += payment.rounding;
        receipt.change += payment.change;
        receipt.tenders.append({payment.gateway, payment.channel, payment.amount, payment.received, payment.gatewayRef});
    }
    receipt.payable = sale.totals.total + receipt.rounding;
    receipt.copy = copy;
    receipt.training = sale.training;
    receipt.paid = sale.state == SaleState::Paid;
    return receipt;
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
