#pragma once
#include "base/clock.h"
#include "checkout/checkout.h"
#include "gateways/registry.h"
#include "http/qt_http_client.h"
#include "main/wiring/gateway_shelf.h"
#include "main/wiring/rules.h"
#include "persistence/database.h"
#include "persistence/sqlite_goods_desk.h"
#include "persistence/sqlite_print_jobs.h"
#include "persistence/sqlite_product_store.h"
#include "persistence/sqlite_reports.h"
#include "persistence/sqlite_sale_books.h"
#include "sandbox/sandbox.h"
#include "secrets/environment_vault.h"
#include "secrets/fixed_vault.h"
#include "secrets/keychain_vault.h"
#include "secrets/pin_approver.h"
#include "settings/settings.h"
#include "sound/sound_player.h"
#include "spool/print_queue.h"
#include <memory>

namespace laci {

struct TillOptions {
    QString database;
    QString config;
    bool training = false;
    bool readOnly = false;       ///< beside a running till: reads the books, writes nothing, asks no gateway
};

/// Every setting there is: the shop's and each gateway's.
QList<SettingField> allFields();

/// The whole till without its window, wired once. Declaration order is lifetime: what is used comes before its user, so checkout
/// stops asking before the wire goes, and the database drains its queue last.
class Till final : public QObject {
public:
    /// Reads the settings; nothing else is touched yet.
    static Result<std::unique_ptr<Till>> make(const TillOptions &options);
    ~Till() override;

    /// Training: starts the sandbox. Opens the database; a new training database gets the sample catalogue.
    [[nodiscard]] Pending<void> start();

    Settings &settings() { return m_settings; }
    ProductStore &products() { return m_products; }
    GoodsDesk &goods() { return m_goods; }
    SaleBooks &books() { return m_books; }
    Reports &reports() { return m_reports; }
    GatewayDirectory &gateways() { return m_gateways; }
    SecretVault &secrets() { return m_vault; }
    Checkout &checkout() { return m_checkout; }
    Approver &approver() { return m_approver; }
    PrintQueue &printing() { return m_printing; }
    PrintJobs &printJobs() { return m_printJobs; }
    SoundPlayer &sounds() { return m_sounds; }
    const Clock &clock() const { return m_clock; }
    bool training() const { return m_options.training; }
    /// The words of the paper; Indonesian until a window has others.
    void setPaperWords(PrintQueue::Words words) { m_paperWords = std::move(words); }
    TrainingCustomer *customer() { return m_sandbox.get(); }      ///< nullptr outside training
    TillRules rules() const { return rulesFrom(m_settings, m_options.training); }

private:
    Till(TillOptions options, std::unique_ptr<Settings> settings);
    Result<void> startSandbox();
    Pending<void> fillSampleCatalogue();

    TillOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<Settings> m_ownSettings;
    Settings &m_settings;
    Database m_database;
    SqliteProductStore m_products{m_database};
    SqliteGoodsDesk m_goods{m_database, m_clock};
    SqliteSaleBooks m_books{m_database};
    SqliteReports m_reports{m_database};
    std::unique_ptr<Sandbox> m_sandbox;
    KeychainVault m_keychain;
    EnvironmentVault m_shopSecrets{m_keychain};
    FixedVault m_trainingSecrets;
    SecretVault &m_vault;
    PinApprover m_approver;
    QtHttpClient m_http;
    GatewayShelf m_gateways;
    Checkout m_checkout;
    SqlitePrintJobs m_printJobs{m_database, m_clock};
    PrintQueue::Words m_paperWords = receiptWordsId;
    PrintQueue m_printing;
    SoundPlayer m_sounds{m_settings};
};

} // namespace laci
