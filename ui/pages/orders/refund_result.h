#pragma once
#include "ui/pages/till_services.h"

class QWidget;

namespace laci {

class Sheet;

/// What became of a refund, as it stands now and as it goes on: its amount, way and state, the slip, and a question to the gateway
/// while it is not certain. `printed`: its first slip came out already.
Sheet *showRefund(QWidget *owner, TillServices &services, const SaleRecord &record, const RefundId &refund, bool printed);

} // namespace laci
