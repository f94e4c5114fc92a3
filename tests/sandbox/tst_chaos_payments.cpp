#include "checkout/checkout.h"
#include "domain/totals.h"
#include "gateways/registry.h"
#include "http/qt_http_client.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "support/chaos_proxy.h"
#include "support/fake_books.h"
#include "support/fake_gateway.h"
#include <QElapsedTimer>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

class KnownSecrets final : public SecretVault {
public:
    explicit KnownSecrets(QHash<QString, QString> secrets) : m_secrets(std::move(secrets)) {}
    Pending<QString> read(const QString &key) override { return ready<QString>(m_secrets.value(key)); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }

private:
    QHash<QString, QString> m_secrets;
};

/// What a request of the gateway is for: where on its way the line breaks.
enum class Step { Login, Create, Status, Other };

/// A gateway as it meets the chaos: a further one is a further entry here.
struct Patient {
    const char *id;
    const char *channel;
    QHash<QString, QString> (*settings)(const QString &url);      ///< `url`: of the proxy before the sandbox
    QHash<QString, QString> secrets;
    Step (*stepOf)(const QByteArray &method, const QByteArray &target);
    bool logsIn;                                                  ///< asks for a token before its first create
    bool codeComesBack;                                           ///< what is found again after a lost reply has its code
};

const Patient kPatients[] = {
    {"gobiz", "qris",
     [](const QString &url) {
         return QHash<QString, QString>{{QStringLiteral("api_url"), url + QStringLiteral("/gobiz/api")},
                                        {QStringLiteral("auth_url"), url + QStringLiteral("/gobiz/auth")},
                                        {QStringLiteral("outlet_id"), QStringLiteral("LATIHAN")},
                                        {QStringLiteral("client_id"), QStringLiteral("latihan")},
                                        {QStringLiteral("scope"), QStringLiteral("payment:transaction:write payment:transaction:read")},
                                        {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
     },
     {{QStringLiteral("gobiz.client_secret"), QStringLiteral("latihan")}},
     [](const QByteArray &method, const QByteArray &target) {
         if (target.startsWith("/gobiz/auth"))
             return Step::Login;
         if (!target.contains("/transactions"))
             return Step::Other;
         return method == "POST" ? Step::Create : Step::Status;
     },
     true, true},
    {"midtrans", "qris",
     [](const QString &url) {
         return QHash<QString, QString>{{QStringLiteral("base_url"), url + QStringLiteral("/midtrans")},
                                        {QStringLiteral("timeout_seconds"), QStringLiteral("1")}};
     },
     {{QStringLiteral("midtrans.server_key"), QStringLiteral("SB-Mid-server-latihan")}},
     [](const QByteArray &method, const QByteArray &target) {
         if (method == "POST")
             return target.endsWith("/charge") ? Step::Create : Step::Other;
         return target.endsWith("/status") ? Step::Status : Step::Other;
     },
     false, false},   // its status has no qr_string
};

/// The whole way: Checkout, the real adapter, the real client, a bad line, the real sandbox.
struct Rig {
    const Patient &patient;
    Sandbox sandbox;
    std::unique_ptr<ChaosProxy> proxy;
    SystemClock clock;
    FakeBooks books{clock};
    KnownSecrets vault;
    QtHttpClient http;
    std::unique_ptr<PaymentGateway> gateway;
    FakeDirectory directory;
    std::unique_ptr<Checkout> checkout;
    QList<PaymentState> states;              ///< every state the payment was seen in
    bool paidThere = false;                  ///< the sandbox was told that the customer paid
    bool paidTooSoon = false;
    Chaos chaos = Chaos::Pass;
    Step where = Step::Other;
    int faultsLeft = 0;

    explicit Rig(const Patient &who) : patient(who), vault(who.secrets)
    {
        const auto port = sandbox.start();
        if (!port)
            qFatal("%s", qPrintable(port.error().detail));
        proxy = std::make_unique<ChaosProxy>(*port);
        proxy->dripMs = 0;
        proxy->lateMs = 300;
        proxy->choose = [this](const QByteArray &method, const QByteArray &target) {
            if (faultsLeft <= 0 || patient.stepOf(method, target) != where)
                return Chaos::Pass;
            --faultsLeft;
            return chaos;
        };
        for (const GatewayKind &kind : gatewayKinds()) {
            if (kind.id == QLatin1String(patient.id))
                gateway = kind.make({http, vault, clock, patient.settings(proxy->url().toString())});
        }
        if (!gateway)
            qFatal("no gateway %s", patient.id);
        directory.gateways.insert(QLatin1String(patient.id), gateway.get());
        checkout = std::make_unique<Checkout>(books, directory, clock);
        QObject::connect(checkout.get(), &Checkout::changed, checkout.get(), [this](const SaleRecord &record) {
            states.append(record.payments.last().state);
            paidTooSoon = paidTooSoon || (holdsMoney(states.last()) && !paidThere);
        });
    }

    void breakLine(Chaos how, Step at, int times)
    {
        chaos = how;
        where = at;
        faultsLeft = times;
    }
    Result<SaleRecord> pay()
    {
        Product product;
        product.id = ProductId(7);
        product.sku = QStringLiteral("KOPI");
        product.name = QStringLiteral("Kopi susu");
        product.price = Rupiah::trusted(25'000);
        SaleDraft draft;
        if (!addToCart(draft.cart, product, Quantity::pieces(1)))
            qFatal("the rig's own cart is refused");
        draft.totals = totalsOf(draft.cart, {}, QDate(2026, 11, 20)).value();
        draft.till = QStringLiteral("K1");
        draft.cashier = QStringLiteral("Sari");
        draft.timeZone = "Asia/Jakarta";
        return await(checkout->payByGateway(draft, QLatin1String(patient.id), QLatin1String(patient.channel)));
    }
    Payment now() const { return books.records.last().payments.last(); }
    /// Presses "check now" until the payment is there, or half a minute is over.
    bool comesTo(PaymentState state)
    {
        QElapsedTimer since;
        since.start();
        while (now().state != state && since.elapsed() < 30'000) {
            if (!await(checkout->checkNow(now().id), 40'000))
                return false;
            letEventsRun();
        }
        return now().state == state;
    }
    void customerPays()
    {
        paidThere = true;
        if (!sandbox.pay(now().reference))
            qFatal("the sandbox does not know the charge");
    }
};

} // namespace

class ChaosPaymentsTest : public QObject {
    Q_OBJECT
private:
    static void rows(std::initializer_list<int> counts, bool (*takes)(const Patient &) = [](const Patient &) { return true; })
    {
        QTest::addColumn<int>("patient");
        QTest::addColumn<Chaos>("chaos");
        QTest::addColumn<int>("times");
        for (int i = 0; i < int(std::size(kPatients)); ++i) {
            if (!takes(kPatients[i]))
                continue;
            for (const Chaos chaos : kEveryChaos) {
                for (const int times : counts)
                    QTest::addRow("%s, %s, %d times", kPatients[i].id, chaosName(chaos), times) << i << chaos << times;
            }
        }
    }
    static void oneChargePaidOnce(Rig &rig)
    {
        QCOMPARE(rig.sandbox.charges().size(), 1);
        QCOMPARE(rig.books.records.size(), 1);
        QCOMPARE(rig.books.records.first().payments.size(), 1);
        const Payment payment = rig.now();
        QCOMPARE(rig.sandbox.charges().first().reference, payment.reference);
        QCOMPARE(rig.sandbox.charges().first().amount, payment.amount);
        QCOMPARE(payment.state, PaymentState::Paid);
        QCOMPARE(rig.books.records.first().sale.state, SaleState::Paid);
        QCOMPARE(rig.books.events(payment.id).count(QStringLiteral("seen_paid")), 1);
        QVERIFY(!rig.paidTooSoon);
        QVERIFY2(!rig.states.contains(PaymentState::Failed), "failed by a fault of the wire");
        QVERIFY2(rig.books.violations.isEmpty(), qPrintable(rig.books.violations.join(u'\n')));
        QVERIFY(rig.proxy->met(rig.chaos) >= 1);
    }

private slots:
    void atTheCreate_data() { rows({1, 2}); }
    void atTheCreate()
    {
        QFETCH(int, patient);
        QFETCH(Chaos, chaos);
        QFETCH(int, times);
        Rig rig(kPatients[patient]);
        const bool answered = chaos == Chaos::Pass || chaos == Chaos::Drip || chaos == Chaos::Twice || chaos == Chaos::TwiceLate
            || chaos == Chaos::Late;
        rig.breakLine(chaos, Step::Create, answered ? 1 : times);
        QVERIFY(rig.pay());
        QVERIFY2(rig.comesTo(PaymentState::Pending), qPrintable(rig.books.events(rig.now().id).join(u' ')));
        if (rig.patient.codeComesBack || !rig.states.contains(PaymentState::Unknown))
            QVERIFY(!rig.now().qris.isEmpty());
        if (!answered)
            QVERIFY(rig.states.contains(PaymentState::Unknown));
        rig.customerPays();
        QVERIFY(rig.comesTo(PaymentState::Paid));
        oneChargePaidOnce(rig);
    }

    void atTheStatus_data() { rows({1, 2}); }
    void atTheStatus()
    {
        QFETCH(int, patient);
        QFETCH(Chaos, chaos);
        QFETCH(int, times);
        Rig rig(kPatients[patient]);
        QVERIFY(rig.pay());
        QVERIFY(rig.comesTo(PaymentState::Pending));
        rig.breakLine(chaos, Step::Status, times);          // while the customer still looks for his phone
        for (int i = 0; i < times; ++i) {
            QVERIFY(await(rig.checkout->checkNow(rig.now().id), 40'000));
            QVERIFY(isOpen(rig.now().state));
        }
        rig.faultsLeft = 0;
        rig.customerPays();
        rig.breakLine(chaos, Step::Status, times);          // and again when he has paid
        QVERIFY2(rig.comesTo(PaymentState::Paid), qPrintable(rig.books.events(rig.now().id).join(u' ')));
        QVERIFY(rig.proxy->met(chaos) >= 2);
        oneChargePaidOnce(rig);
    }

    /// Without a token no create goes out: whatever the till makes of it, there is never money that it does not know of.
    void atTheLogin_data() { rows({1}, [](const Patient &patient) { return patient.logsIn; }); }
    void atTheLogin()
    {
        QFETCH(int, patient);
        QFETCH(Chaos, chaos);
        Rig rig(kPatients[patient]);
        rig.breakLine(chaos, Step::Login, 1);
        QVERIFY(rig.pay());
        QTRY_VERIFY_WITH_TIMEOUT(rig.now().state != PaymentState::Requesting, 10'000);
        QCOMPARE(rig.faultsLeft, 0);
        if (rig.now().state == PaymentState::Failed) {
            QCOMPARE(rig.sandbox.charges().size(), 0);      // it was certain
            QVERIFY(await(rig.checkout->payByGateway(rig.now().sale, QLatin1String(rig.patient.id), QLatin1String(rig.patient.channel))));
        }
        QVERIFY(rig.comesTo(PaymentState::Pending));
        rig.customerPays();
        QVERIFY(rig.comesTo(PaymentState::Paid));
        QCOMPARE(rig.sandbox.charges().size(), 1);
        QVERIFY(!rig.paidTooSoon);
        QVERIFY(rig.books.violations.isEmpty());
        QCOMPARE(rig.books.records.first().sale.state, SaleState::Paid);
    }
};

QTEST_GUILESS_MAIN(ChaosPaymentsTest)
#include "tst_chaos_payments.moc"
