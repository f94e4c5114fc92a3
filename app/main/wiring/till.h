#pragma once
#include "base/clock.h"
#include "checkout/checkout.h"
#include "domain/shop_day.h"
#include "gateways/registry.h"
#include "http/qt_http_client.h"
#include "keeping/shop_health.h"
#include "keeping/shop_keeper.h"
#include "main/wiring/gateway_shelf.h"
#include "main/wiring/rules.h"
#include "main/wiring/version_watch.h"
#include "people/duty.h"
#include "people/people_approver.h"
#include "people/shop_people.h"
#include "persistence/database.h"
#include "persistence/sqlite_goods_desk.h"
#include "persistence/sqlite_journal.h"
#include "persistence/sqlite_person_rows.h"
#include "persistence/sqlite_print_jobs.h"
#include "persistence/sqlite_product_store.h"
#include "persistence/sqlite_reports.h"
#include "persistence/sqlite_sale_books.h"
#include "persistence/sqlite_shifts.h"
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
    Shifts &shifts() { return m_shifts; }
    GatewayDirectory &gateways() { return m_gateways; }
    SecretVault &secrets() { return m_vault; }
    Checkout &checkout() { return m_checkout; }
    Approver &approver() { return m_approver; }
    People &people() { return m_people; }
    Duty &duty() { return m_duty; }
    Journal &journal() { return m_journal; }
    /// Who stands at the till: who is signed in, else the one that actAs() named, else till.cashier. Never empty.
    QString personAtTill() const;
    /// For commands that are told who acts (--by).
    void actAs(const QString &name) { m_actsAs = name.trimmed(); }
    PrintQueue &printing() { return m_printing; }
    PrintJobs &printJobs() { return m_printJobs; }
    SoundPlayer &sounds() { return m_sounds; }
    DataKeeper &data() { return m_keeper; }
    ShopHealth &health() { return m_health; }
    VersionWatch &versions() { return m_versions; }
    const Clock &clock() const { return m_clock; }
    bool training() const { return m_options.training; }
    /// The words of the paper; Indonesian until a window has others.
    void setPaperWords(PrintQueue::Words words) { m_paperWords = std::move(words); }
    TrainingCustomer *customer() { return m_sandbox.get(); }      ///< nullptr outside training
    /// As the settings say now; the cashier is personAtTill().
    TillRules rules() const;

private:
    Till(TillOptions options, std::unique_ptr<Settings> settings);
    LiveFacts liveFacts() const;
    void beginJournal();
    Result<void> startSandbox();
    Pending<void> fillSampleCatalogue();

    TillOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<Settings> m_ownSettings;
    Settings &m_settings;
    Database m_database;
    SqliteProductStore m_products{m_database, [this] { return shopDay(m_clock.now(), rules().shop.timeZone); }};
    SqliteGoodsDesk m_goods{m_database, m_clock};
    SqliteSaleBooks m_books{m_database};
    SqliteShifts m_shifts{m_database, m_clock, [this] {
                              return SqliteShifts::Place{m_settings.text(QStringLiteral("till.id")),
                                                         m_settings.text(QStringLiteral("shop.time_zone")).toLatin1()};
                          }};
    SqliteReports m_reports{m_database};
    SqliteJournal m_journal{m_database, m_clock};
    SqlitePersonRows m_personRows{m_database, m_clock};
    ShopPeople m_people{m_personRows, [this] { return personAtTill(); }};
    Duty m_duty{m_people};
    QString m_actsAs;
    std::unique_ptr<Sandbox> m_sandbox;
    KeychainVault m_keychain;
    EnvironmentVault m_shopSecrets{m_keychain};
    FixedVault m_trainingSecrets;
    SecretVault &m_vault;
    PinApprover m_onePin;
    PeopleApprover m_approver{m_people, m_onePin};
    QtHttpClient m_http;
    VersionWatch m_versions;
    GatewayShelf m_gateways;
    Checkout m_checkout;
    SqlitePrintJobs m_printJobs{m_database, m_clock};
    PrintQueue::Words m_paperWords = receiptWordsId;
    PrintQueue m_printing;
    SoundPlayer m_sounds{m_settings};
    ShopKeeper m_keeper;
    ShopHealth m_health;
};

} // namespace laci
