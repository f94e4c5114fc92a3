#include "checkout/checkout.h"
#include "domain/totals.h"
#include "http/qt_http_client.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "support/chaos_proxy.h"
#include "support/fake_books.h"
#include "support/fake_gateway.h"
#include "support/sandbox_gateways.h"
#include <QElapsedTimer>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

/// What a request of the gateway is for: where on its way the line breaks.
enum class Step { Login, Create, Status, Other };

/// A gateway as it meets the chaos: a further one is a further entry here.
struct Patient {
    const char *id;
    const char *channel;
    const char *login;            ///< where it asks for credentials before its first create; nullptr: nowhere
    const char *create;           ///< how the path of a create ends
    const char *status;           ///< a part of the path of every question
    bool remakes;                 ///< a create that was lost on the way there is made again
    bool findsLost;               ///< a charge whose reply was lost is found; else only a person knows
    bool codeComesBack;           ///< and what is found has its code
    bool carriesReference;        ///< it knows our reference

    Step stepOf(const QByteArray &method, const QByteArray &target) const
    {
        if (login && target.contains(login))
            return Step::Login;
        if (method == "POST")
            return target.endsWith(create) ? Step::Create : Step::Other;
        return target.contains(status) ? Step::Status : Step::Other;
    }
};

const Patient kPatients[] = {
    {"gobiz", "qris", "/gobiz/auth", "/transactions", "/transactions/", true, true, true, true},
    {"midtrans", "qris", nullptr, "/charge", "/status", true, true, false, true},      // its status has no qr_string
    {"paymenku", "qris", nullptr, "/transaction/create", "/check-status/", true, true, false, true},   // only a repeat has it
    {"amdigipay", "qris", "/api/login", "/payment/transaction", "-transaction", false, true, true, true},
    {"juadah", "snap", "/api/login", "/payments", "/payments/", false, false, false, false},
};

/// The whole way: Checkout, the real adapter, the real client, a bad line, the real sandbox.
struct Rig {
    const Patient &patient;
    Sandbox sandbox;
    std::unique_ptr<ChaosProxy> proxy;
    SystemClock clock;
    FakeBooks books{clock};
    KnownSecrets vault{sandboxSecrets()};
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

    explicit Rig(const Patient &who) : patient(who)
    {
        const auto port = sandbox.start();
        if (!port)
            qFatal("%s", qPrintable(port.error().detail));
        proxy = std::make_unique<ChaosProxy>(*port);
        proxy->dripMs = 0;
        proxy->dripBytes = 16;
        proxy->lateMs = 300;
        proxy->choose = [this](const QByteArray &method, const QByteArray &target) {
            if (faultsLeft <= 0 || patient.stepOf(method, target) != where)
                return Chaos::Pass;
            --faultsLeft;
            return chaos;
        };
        gateway = sandboxGateway(QLatin1String(patient.id), proxy->url().toString(), http, vault, clock);
        if (!gateway)
            qFatal("no gateway %s", patient.id);
        directory.gateways.insert(QLatin1String(patient.id), gateway.get());
        CheckoutLimits limits;
        limits.createLives = 1500ms;             // no request of these gateways lives for longer than a second
        checkout = std::make_unique<Checkout>(books, directory, clock, limits);
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
        letEventsRun();              // what is being put away would answer the next question
        return now().state == state;
    }
    void customerPays()
    {
        paidThere = true;
        if (!sandbox.pay(sandbox.charges().value(0).gatewayRef))
            qFatal("the sandbox does not know the charge");
    }
};

} // namespace

class ChaosPaymentsTest : public QObject {
    Q_OBJECT
private:
    /// By default a fault is met once, and again at the next try only in the modes that differ most; silence, which costs a
    /// second each time, every gateway meets in one of its forms and the first in all. LACI_LONG=1: everything.
    static bool isChosen(int patient, Chaos chaos, int times)
    {
        static const bool all = qEnvironmentVariableIntValue("LACI_LONG") > 0;
        static constexpr Chaos kSilent[] = {Chaos::BlackHoleAfter, Chaos::HalfThenSilence, Chaos::BlackHoleBefore};
        const bool silent = std::find(std::begin(kSilent), std::end(kSilent), chaos) != std::end(kSilent);
        if (all)
            return true;
        if (silent)
            return times == 1 && (patient == 0 || chaos == kSilent[patient % 3]);
        return times == 1 || chaos == Chaos::ResetBefore || chaos == Chaos::CloseAfter || chaos == Chaos::HeadThenClose;
    }
    static void rows(std::initializer_list<int> counts, bool (*takes)(const Patient &) = [](const Patient &) { return true; })
    {
        QTest::addColumn<int>("patient");
        QTest::addColumn<Chaos>("chaos");
        QTest::addColumn<int>("times");
        for (int i = 0; i < int(std::size(kPatients)); ++i) {
            if (!takes(kPatients[i]))
                continue;
            for (const Chaos chaos : kEveryChaos) {
                for (const int times : counts) {
                    if (!isChosen(i, chaos, times))
                        continue;
                    QTest::addRow("%s, %s, %d times", kPatients[i].id, chaosName(chaos), times) << i << chaos << times;
                }
            }
        }
    }
    static void oneChargePaidOnce(Rig &rig)
    {
        QCOMPARE(rig.sandbox.charges().size(), 1);
        QCOMPARE(rig.books.records.size(), 1);
        QCOMPARE(rig.books.records.first().payments.size(), 1);
        const Payment payment = rig.now();
        QCOMPARE(rig.sandbox.charges().first().gatewayRef, payment.gatewayRef);
        if (rig.patient.carriesReference)
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

    /// The reply to the create is lost, and nothing can be asked: the till does not guess, and a person decides.
    static void onlyAPersonKnows(Rig &rig)
    {
        QTRY_COMPARE_WITH_TIMEOUT(rig.now().state, PaymentState::Unknown, 10'000);
        const auto charges = rig.sandbox.charges();
        QCOMPARE(charges.size(), isForwarded(rig.chaos) ? 1 : 0);
        if (!charges.isEmpty())
            rig.customerPays();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(await(rig.checkout->checkNow(rig.now().id)));
            QCOMPARE(rig.now().state, PaymentState::Unknown);
        }
        QCOMPARE(rig.sandbox.charges().size(), charges.size());
        QCOMPARE(rig.proxy->met(rig.chaos), 1);
        rig.paidThere = true;                               // she counts it in the bank's app
        QVERIFY(await(rig.checkout->confirmByPerson(rig.now().id, {QStringLiteral("Ibu"), QStringLiteral("uang terlihat")})));
        QCOMPARE(rig.now().state, PaymentState::Paid);
        QVERIFY(rig.now().byPerson);
        QVERIFY2(!rig.states.contains(PaymentState::Failed), "failed by a fault of the wire");
        QVERIFY2(rig.books.violations.isEmpty(), qPrintable(rig.books.violations.join(u'\n')));
    }
    /// It never arrived, is not made again, and that is found out: then it is certain, and the sale can be paid otherwise.
    static void certainlyNotMade(Rig &rig)
    {
        QVERIFY2(rig.comesTo(PaymentState::Failed), qPrintable(rig.books.events(rig.now().id).join(u' ')));
        QCOMPARE(rig.books.events(rig.now().id).last(), QStringLiteral("not_made"));
        QCOMPARE(rig.sandbox.charges().size(), 0);
        rig.faultsLeft = 0;
        QVERIFY(await(rig.checkout->payByGateway(rig.now().sale, QLatin1String(rig.patient.id), QLatin1String(rig.patient.channel))));
        QVERIFY(rig.comesTo(PaymentState::Pending));
        rig.customerPays();
        QVERIFY(rig.comesTo(PaymentState::Paid));
        QCOMPARE(rig.sandbox.charges().size(), 1);
        QVERIFY(!rig.paidTooSoon);
        QCOMPARE(rig.books.records.first().sale.state, SaleState::Paid);
        QVERIFY2(rig.books.violations.isEmpty(), qPrintable(rig.books.violations.join(u'\n')));
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
        QTRY_VERIFY_WITH_TIMEOUT(rig.now().state != PaymentState::Requesting, 10'000);
        // On a busy machine the slow ways are too slow: silence for this till.
        const bool tooSlow = rig.now().state == PaymentState::Unknown && (chaos == Chaos::Drip || chaos == Chaos::Late);
        if ((!answered || tooSlow) && !rig.patient.findsLost)
            return onlyAPersonKnows(rig);
        if (!isForwarded(chaos) && !rig.patient.remakes)
            return certainlyNotMade(rig);
        QVERIFY2(rig.comesTo(PaymentState::Pending), qPrintable(rig.books.events(rig.now().id).join(u' ')));
        if (rig.patient.codeComesBack || !rig.states.contains(PaymentState::Unknown))
            QVERIFY(!rig.now().qris.isEmpty() || !rig.now().link.isEmpty());
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
    void atTheLogin_data() { rows({1}, [](const Patient &patient) { return patient.login != nullptr; }); }
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
