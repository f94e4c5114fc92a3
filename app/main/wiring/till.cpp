#include "main/wiring/till.h"
#include "base/log.h"
#include "base/when_done.h"
#include "main/wiring/act_notes.h"
#include "sandbox/training_qris.h"
#include "settings/settings.h"
#include <QDir>
#include <QFileInfo>

namespace laci {
namespace {

/// The sandbox knows no other client; nothing secret about it. The PIN is for trainees who practise to decide.
QHash<QString, QString> trainingSecrets()
{
    return {{PinApprover::vaultKey(), QStringLiteral("1234")},
            {QStringLiteral("gobiz.client_secret"), QStringLiteral("latihan")},
            {QStringLiteral("paymenku.api_key"), QStringLiteral("sk_test_latihan")},
            {QStringLiteral("midtrans.server_key"), QStringLiteral("SB-Mid-server-latihan")},
            {QStringLiteral("amdigipay.password"), QStringLiteral("latihan")},
            {QStringLiteral("juadah.password"), QStringLiteral("latihan")}};
}

CheckoutLimits limitsFrom(const Settings &settings)
{
    return {Rupiah::trusted(settings.whole(QStringLiteral("qris.most")))};
}

} // namespace

QList<SettingField> allFields()
{
    QList<SettingField> fields = shopFields();
    for (const GatewayKind &kind : gatewayKinds())
        fields += kind.fields;
    return fields;
}

Result<std::unique_ptr<Till>> Till::make(const TillOptions &options)
{
    auto settings = std::make_unique<Settings>(allFields());
    if (const auto loaded = settings->load(options.config); !loaded)
        return tl::unexpected(loaded.error());
    return std::unique_ptr<Till>(new Till(options, std::move(settings)));
}

Till::Till(TillOptions options, std::unique_ptr<Settings> settings)
    : m_options(std::move(options)), m_ownSettings(std::move(settings)), m_settings(*m_ownSettings),
      m_trainingSecrets(trainingSecrets()),
      m_vault(m_options.training ? static_cast<SecretVault &>(m_trainingSecrets) : m_shopSecrets),
      m_onePin(m_vault, m_clock, [this] { return m_settings.text(QStringLiteral("till.supervisor")); }),
      m_versions(m_settings, m_http, m_clock, QStringLiteral(LACI_VERSION)),
      m_gateways(m_settings, m_http, m_vault, m_clock),
      m_checkout(m_books, m_gateways, m_clock, limitsFrom(m_settings)),
      m_printing(m_printJobs, m_settings, m_clock, [this] { return m_paperWords(); }, [this] { return rules().shop; }),
      m_keeper(m_database, m_settings, m_clock, {m_options.database, QStringLiteral(LACI_VERSION), !m_options.readOnly}),
      m_health(m_database, m_settings, m_clock, {m_options.database, QStringLiteral(LACI_VERSION), !m_options.readOnly}, [this] { return liveFacts(); },
               [this] { return m_keeper.folder(); })
{
    m_printing.setTraining(m_options.training);
}

Till::~Till() = default;

QString Till::personAtTill() const
{
    const QString set = m_actsAs.isEmpty() ? m_settings.text(QStringLiteral("till.cashier")) : m_actsAs;
    const QString name = m_duty.name(set);
    return name.isEmpty() ? QStringLiteral("?") : name;
}

TillRules Till::rules() const
{
    TillRules rules = rulesFrom(m_settings, m_options.training);
    rules.shop.cashier = personAtTill();
    return rules;
}

/// Once the books are open: what happens from now on is noted, and whether the clock was set back since they were closed.
void Till::beginJournal()
{
    m_books.setWhoActs([this] { return personAtTill(); });
    m_books.setFreeDiscount([this] { return int(m_settings.whole(QStringLiteral("rights.discount_percent"))); });
    if (m_options.readOnly)
        return;
    new ActNotes(m_settings, m_journal, m_clock, [this] { return personAtTill(); }, this);
    whenDone(m_journal.checkClock(personAtTill()), this, [](const Result<qint64> &back) {
        if (!back)
            qCWarning(logStore) << "the clock was not looked at:" << back.error().detail;
        else if (*back > 0)
            qCWarning(logStore) << "the clock stands" << *back << "s before the latest booking";
    });
}

Pending<void> Till::start()
{
    if (m_options.training && !m_options.readOnly) {
        if (const auto sandbox = startSandbox(); !sandbox)
            return ready<void>(tl::unexpected(sandbox.error()));
    }
    auto opened = m_options.readOnly ? m_database.openReadOnly(m_options.database) : m_database.open(m_options.database);
    return opened
        .then(this,
              [this](const Result<Opened> &done) {
                  if (!done)
                      return ready<void>(tl::unexpected(done.error()));
                  m_health.begin();
                  beginJournal();
                  return m_options.training && !m_options.readOnly ? fillSampleCatalogue() : ready<void>({});
              })
        .unwrap();
}

LiveFacts Till::liveFacts() const
{
    LiveFacts facts;
    const auto enabled = m_gateways.enabled();
    for (const GatewayTraits &traits : enabled) {
        if (!traits.nobodyToAsk)
            facts.gateways.append(traits.id);
    }
    facts.wire = m_gateways.wire().facts();
    facts.printerOn = m_printing.isOn();
    facts.version = m_versions.fact();
    return facts;
}

Result<void> Till::startSandbox()
{
    m_sandbox = std::make_unique<Sandbox>();
    m_sandbox->keepIn(m_options.database + QStringLiteral(".sandbox.json"));
    if (const auto port = m_sandbox->start(); !port)
        return tl::unexpected(port.error());
    m_settings.overlay({{QStringLiteral("gateway.gobiz.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.gobiz.api_url"), m_sandbox->url() + QStringLiteral("/gobiz/api")},
                        {QStringLiteral("gateway.gobiz.auth_url"), m_sandbox->url() + QStringLiteral("/gobiz/auth")},
                        {QStringLiteral("gateway.gobiz.outlet_id"), QStringLiteral("LATIHAN")},
                        {QStringLiteral("gateway.gobiz.client_id"), QStringLiteral("latihan")},
                        {QStringLiteral("gateway.paymenku.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.paymenku.base_url"), m_sandbox->url() + QStringLiteral("/paymenku/api/v1")},
                        {QStringLiteral("gateway.paymenku.mode"), QStringLiteral("sandbox")},
                        {QStringLiteral("gateway.paymenku.accept_sandbox"), QStringLiteral("true")},
                        {QStringLiteral("gateway.paymenku.customer_phone"), QStringLiteral("081200000000")},
                        {QStringLiteral("gateway.midtrans.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.midtrans.base_url"), m_sandbox->url() + QStringLiteral("/midtrans")},
                        {QStringLiteral("gateway.amdigipay.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.amdigipay.base_url"), m_sandbox->url() + QStringLiteral("/amdigipay")},
                        {QStringLiteral("gateway.amdigipay.username"), QStringLiteral("latihan")},
                        {QStringLiteral("gateway.static_qris.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.static_qris.text"), QString::fromLatin1(trainingStaticQris())},
                        {QStringLiteral("gateway.juadah.enabled"), QStringLiteral("true")},
                        {QStringLiteral("gateway.juadah.base_url"), m_sandbox->url() + QStringLiteral("/juadah")},
                        {QStringLiteral("gateway.juadah.email"), QStringLiteral("latihan@example.com")},
                        {QStringLiteral("gateway.juadah.customer_email"), QString()},
                        {QStringLiteral("gateway.juadah.address_id"), QStringLiteral("1")},
                        {QStringLiteral("gateway.juadah.generic_product_id"), QStringLiteral("1")},
                        {QStringLiteral("gateway.juadah.generic_product_price"), QStringLiteral("1")}});
    return {};
}

/// A trainee needs something to sell; a catalogue of one's own is left alone.
Pending<void> Till::fillSampleCatalogue()
{
    return m_products.count({QString(), true})
        .then(this,
              [this](const Result<int> &count) {
                  if (!count)
                      return ready<ImportReport>(tl::unexpected(count.error()));
                  if (*count > 0)
                      return ready<ImportReport>(ImportReport{});
                  const QString file = QStringLiteral(":/sample/catalogue.csv");
                  CsvMapping columns;
                  columns.sku = 0;
                  columns.barcode = 1;
                  columns.name = 2;
                  columns.category = 3;
                  columns.price = 4;
                  columns.unit = 5;
                  columns.stock = 6;
                  return m_products.importCsv(file, columns, false, std::make_shared<ImportControl>());
              })
        .unwrap()
        .then([](const Result<ImportReport> &report) -> Result<void> {
            if (!report)
                return tl::unexpected(report.error());
            return {};
        });
}

} // namespace laci
