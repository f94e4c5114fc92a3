#pragma once
#include "domain/shift.h"
#include "ui/pages/till_services.h"
#include <functional>

class QWidget;

namespace laci {

/// Money into the drawer, out of it, or to the safe: amount and reason, after the right to (Right::MoveCash). `done` when it is
/// in the books.
void askCashMove(QWidget *owner, TillServices &services, CashMove kind, std::function<void()> done);
/// Opens the drawer without a sale: who and why stands in the books before it opens.
void askOpenDrawer(QWidget *owner, TillServices &services, std::function<void(const QString &trouble)> done);

} // namespace laci
