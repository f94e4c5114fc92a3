#pragma once
#include "domain/payment.h"
#include "domain/totals.h"

namespace laci {

enum class SaleState { Open, Paid, Cancelled };
QString saleStateWord(SaleState);            ///< "open", "paid", "cancelled"
std::optional<SaleState> saleStateFromWord(QStringView);

/// What the shop prints and who stands at the till. From settings.
struct ShopProfile {
    QString name;
    QString address;             ///< may hold line breaks
    QString npwp;
    QString footer;
    QString till = QStringLiteral("K1");          ///< 1–6 of [A-Z0-9]
    QString cashier;
    QByteArray timeZone = "Asia/Jakarta";         ///< IANA: Asia/Jakarta, Asia/Makassar, Asia/Jayapura
};

/// A cart frozen for paying. Amounts are what the customer was shown.
struct SaleDraft {
    Cart cart;
    Totals totals;
    QString till;
    QString cashier;
    QByteArray timeZone;
    bool training = false;
    bool atTheCounter = true;    ///< false: from the console; the open cart and the sale on the screen stay as they are
};

struct Sale {
    SaleId id;
    QString number;              ///< gapless per till and shop day: "K1-20261120-0042"
    QString till;
    QString cashier;
    QByteArray timeZone;         ///< the shop's, at the time
    SaleState state = SaleState::Open;
    QDateTime createdAt;         ///< UTC
    QDateTime closedAt;          ///< UTC; invalid while open
    Cart cart;                   ///< the lines as rung up
    Totals totals;
    bool training = false;
};

/// A sale with everything that was tried to pay it.
struct SaleRecord {
    Sale sale;
    QList<Payment> payments;     ///< oldest first
};

/// Still to be paid: total + rounding of paid cash − money held. Never below zero for display.
Rupiah stillDue(const SaleRecord &record);

} // namespace laci
