#pragma once
#include "base/clock.h"
#include "checkout/cart_session.h"
#include "checkout/checkout.h"
#include "checkout/till_rules.h"
#include "ports/approval.h"
#include "ports/customer_broadcast.h"
#include "ports/payment_gateway.h"
#include "ports/print_desk.h"
#include "ports/product_store.h"
#include "ports/sale_books.h"
#include "ports/secret_vault.h"
#include "ports/sounder.h"
#include "ports/training_customer.h"
#include "settings/settings.h"
#include <functional>

namespace laci {

class DataKeeper;
class Duty;
class GoodsDesk;
class HealthDesk;
class Journal;
class People;
class Reports;
class Shifts;

/// What a page may use, handed over by main (Till). Everything named here outlives every page; GUI thread.
/// Pages are made as XxxPage(TillServices &, QWidget *parent) and speak to the shell by signals only.
struct TillServices {
    ProductStore &products;
    SaleBooks &books;
    Checkout &checkout;
    CartSession &cart;
    GatewayDirectory &gateways;
    Settings &settings;
    SecretVault &secrets;
    Approver &approver;
    PrintDesk &printing;
    Sounder &sounds;
    const Clock &clock;
    std::function<TillRules()> rules;             ///< as the settings say now
    TrainingCustomer *customer = nullptr;         ///< training mode only
    bool training = false;
    CustomerBroadcast *page = nullptr;            ///< the customer's view on the shop's network; nullptr where nobody serves it
    // The owner's side; each nullptr only in tests that do without.
    GoodsDesk *goods = nullptr;
    People *people = nullptr;
    Duty *duty = nullptr;
    Journal *journal = nullptr;
    Shifts *shifts = nullptr;
    Reports *reports = nullptr;
    DataKeeper *data = nullptr;
    HealthDesk *health = nullptr;
    /// Begins the till anew with this backup in the place of the books; `accepted`: although somebody has worked on it. Empty in tests.
    std::function<void(const QString &file, const QString &by, bool accepted)> restore = {};
};

} // namespace laci
