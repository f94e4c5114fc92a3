#pragma once
#include "ui/pages/till_services.h"
#include <QWidget>
#include <functional>

namespace laci {

/// What still waits for money, in a sheet: sale, amount, way, age and state of each open payment, what needs a person first. Kept
/// up to date while it is open. Up and Down go through it; Enter or a tap closes it and gives `open` the sale as it stands then.
/// Does nothing where another question is open in the window.
void showWaiting(QWidget *owner, TillServices &services, std::function<void(const SaleRecord &)> open);

} // namespace laci
