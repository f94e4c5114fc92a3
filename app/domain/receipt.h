#pragma once
#include "domain/sale.h"

namespace laci {

/// What a slip says, without how: one model for screen, paper, PDF and text (printing/ lays it out).
struct Receipt {
    ShopProfile shop;
    QString number;
    QDateTime at;                ///< in the shop's zone
    QString zoneName;            ///< WIB, WITA, WIT, or the offset
    QString cashier;
    struct Line {
        QString name;
        Quantity quantity;
        QString unit;
        Rupiah unitPrice;
        Rupiah gross;
        Rupiah discount;         ///< ≥ 0
        QString note;
    };
    QList<Line> lines;
    Totals totals;
    Rupiah rounding;
    Rupiah payable;              ///< total + rounding
    struct Tender {
        QString gateway;
        QString channel;
        Rupiah amount;
        Rupiah received;
        QString gatewayRef;
    };
    QList<Tender> tenders;
    Rupiah change;
    bool copy = false;           ///< SALINAN
    bool training = false;       ///< LATIHAN
    bool paid = false;           ///< else BELUM LUNAS
};

Receipt receiptOf(const SaleRecord &record, const ShopProfile &shop, bool copy);
/// "WIB", "WITA", "WIT", else "UTC+05:30".
QString zoneName(const QByteArray &timeZone, const QDateTime &at);

} // namespace laci
