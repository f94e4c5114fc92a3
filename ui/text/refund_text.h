#pragma once
#include "base/result.h"
#include "domain/sale.h"
#include "ui/text/payment_text.h"

namespace laci {

/// "Given back", "Not certain", …: one or two words, for chips.
QString refundStateText(RefundState state);
StateTone refundStateTone(RefundState state);
QString refundStateIcon(RefundState state);

/// "Refund", "Void", "Money returned".
QString refundKindText(RefundKind kind);
/// How the money went: "in cash", "at GoBiz by hand", "by GoBiz". `gateway`: whose money it is; empty for cash.
QString refundWayText(RefundWay way, const QString &gateway);

/// The whole refund as a sentence: "Rp25.000 given back in cash (K1-R20261120-0003)."
QString refundText(const Refund &refund, const QString &gateway);
/// What its state means for the customer and what to do; empty when everything is done.
QString refundAdvice(const Refund &refund, const QString &gateway);

/// Why nothing was given back.
QString refundErrorText(const Error &error);

/// The gateway of the refund's payment; empty for cash.
QString refundGateway(const SaleRecord &record, const Refund &refund);

} // namespace laci
