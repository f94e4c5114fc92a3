#pragma once
#include "ui/pages/till_services.h"

class QWidget;

namespace laci {

class Sheet;

/// Gives goods and money of a paid sale back: which pieces, which way, why; with the supervisor's PIN where the settings ask for it.
/// Nothing moves by Enter alone: the safe answer goes back, and a PIN or a question stands before the money. Ends in showRefund().
Sheet *askRefund(QWidget *owner, TillServices &services, const SaleRecord &record);

/// Something can be given back: the sale is paid, and goods or money are left of it.
bool canBeGivenBack(const SaleRecord &record);

} // namespace laci
