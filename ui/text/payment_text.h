#pragma once
#include "domain/payment.h"
#include "domain/sale.h"
#include "ports/sale_books.h"

namespace laci {

/// The part a colour plays; the theme knows which colour that is. Never alone: always with icon and word.
enum class StateTone { Neutral, Ok, Wait, Warn, Bad };

/// "Paid", "Belum pasti": one or two words, for chips and headings.
QString paymentStateText(PaymentState state);
StateTone paymentStateTone(PaymentState state);
/// Names of the icons in ui/kit: "check", "clock", "refresh", "question", "cross", "undo", "dot".
QString paymentStateIcon(PaymentState state);

/// The one state that an order shows in the list: that of the sale when it is over, else that of its latest payment.
struct OrderState {
    QString word;
    StateTone tone = StateTone::Neutral;
    QString icon;
};
OrderState orderState(SaleState sale, std::optional<PaymentState> latest, bool lateMoney);
/// The same when something was given back since: in part, or all of `total`.
OrderState orderState(SaleState sale, std::optional<PaymentState> latest, bool lateMoney, Rupiah givenBack, Rupiah total);

/// Why a payment is as it is, as a sentence that says what to do. `reason` is the stored word (checkout/payment_policy.h, or
/// "qr_" + the refusal of the QRIS reader). An unknown word gets the general sentence; an empty one nothing.
QString reasonText(const QString &reason, const QString &gateway);
/// True when reasonText has a sentence made for this word.
bool reasonKnown(const QString &reason);

/// One entry of the trail in plain words, and its colour.
QString trailText(const TrailEntry &entry, const Payment &payment);
StateTone trailTone(const TrailEntry &entry);

/// "GoBiz" for "gobiz"; an id that is not known stays as it is.
QString gatewayName(const QString &id);
/// "QRIS", "DANA", "VA BCA"; empty for empty.
QString channelName(const QString &channel);
/// "Cash", "QRIS · GoBiz".
QString methodText(const QString &gateway, const QString &channel);
/// From SaleSummary::gateways ("cash", "gobiz:qris"): "Cash + QRIS · GoBiz".
QString methodsText(const QStringList &gateways);

} // namespace laci
