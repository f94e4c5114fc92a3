#pragma once
#include "domain/customer.h"
#include "ports/sale_books.h"
#include <functional>

class QWidget;

namespace laci {

/// Whom the sale is for: searches as one types, adds somebody new, or takes `now` away. `chosen` gets the customer, with id 0
/// for nobody; it is not called when the cashier goes back. The books outlive the owner.
void askCustomer(QWidget *owner, SaleBooks &books, const Customer &now, std::function<void(const Customer &)> chosen);

} // namespace laci
