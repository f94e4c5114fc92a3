#include "support/till_rig.h"
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

/// Random days at a till with a bad line, a bad disk and a bad power supply, held against the laws of money.
/// Fixed number of runs; the seed is printed, LACI_SEED repeats one.
class PaymentModelTest : public QObject {
    Q_OBJECT

    static constexpr int kRuns = 500;
    static constexpr int kSteps = 40;

    struct Day {
        TillRig rig;
        QRandomGenerator random;
        QSet<QString> everPaid;         ///< references the gateway truly called paid
        QSet<QString> booked;           ///< payment ids that were once seen paid in the books
        bool byKey = true;

        explicit Day(quint32 seed) : random(seed)
        {
            byKey = chance(60);
            GatewayTraits &traits = rig.gateway.mutableTraits();
            traits.idempotentCreate = byKey;
            traits.keyLife = byKey ? 24h : 0h;
            traits.findsByReference = !byKey || chance(30);
            rig.gateway.hold = true;
        }
        bool chance(int percent) { return random.bounded(100) < percent; }
        template <class T>
        T oneOf(const QList<T> &list) { return list.at(random.bounded(int(list.size()))); }

        Payment anyPayment()
        {
            QList<Payment> all;
            for (const SaleRecord &record : rig.books.records)
                all += record.payments;
            return all.isEmpty() ? Payment() : oneOf(all);
        }
        FakeGateway::Turn badTurn(bool create)
        {
            static const QList<ErrorCode> unclear = {ErrorCode::Network, ErrorCode::Timeout, ErrorCode::ServerFault,
                                                     ErrorCode::Malformed, ErrorCode::RateLimited, ErrorCode::Conflict};
            static const QList<ErrorCode> clear = {ErrorCode::Refused, ErrorCode::Unauthorised, ErrorCode::NotFound};
            FakeGateway::Turn turn;
            switch (random.bounded(5)) {
            case 0: return FakeGateway::failing(oneOf(unclear), chance(50));
            case 1: return FakeGateway::failing(oneOf(clear), false);
            case 2:
                turn.spoilCharge = [](Charge &c) { c.amount = *c.amount + Rupiah::trusted(700); };
                turn.spoilStatus = [](StatusAnswer &a) { a.status = ChargeStatus::Paid; a.amount = *a.amount - Rupiah::trusted(1); };
                return turn;
            case 3:
                turn.spoilCharge = [](Charge &c) { c.reference = QStringLiteral("K7-260101-XXXXXXXXXX"); };
                turn.spoilStatus = [](StatusAnswer &a) { a.status = ChargeStatus::Paid; a.reference = QStringLiteral("K7-260101-XXXXXXXXXX"); };
                return turn;
            default:
                if (!create) {
                    turn.spoilStatus = [](StatusAnswer &a) { a.status = ChargeStatus::Unknown; };
                    return turn;
                }
                turn.spoilCharge = [](Charge &c) { c.qris.chop(1); };
                return turn;
            }
        }
        void oneThing()
        {
            const Payment payment = anyPayment();
            switch (random.bounded(14)) {
            case 0:
            case 1:
                (void)rig.checkout->payByGateway(draftOf(10'000 + random.bounded(5'000)), QStringLiteral("fake"), QStringLiteral("qris"));
                break;
            case 2:
                (void)rig.checkout->payByGateway(payment.sale, QStringLiteral("fake"), {}, chance(30) ? QStringLiteral("alasan") : QString());
                break;
            case 3:
                (void)rig.checkout->payCash(payment.sale, rp(15'000), {}, chance(20) ? QStringLiteral("alasan") : QString());
                break;
            case 4: (void)rig.checkout->cancelSale(payment.sale, QStringLiteral("pergi")); break;
            case 5:
            case 6: (void)rig.checkout->checkNow(payment.id); break;
            case 7:
                if (auto *entry = rig.gateway.find(payment.reference); entry && entry->status == ChargeStatus::Pending) {
                    entry->status = ChargeStatus::Paid;
                    everPaid.insert(payment.reference);
                }
                break;
            case 8:
                if (auto *entry = rig.gateway.find(payment.reference); entry && entry->status == ChargeStatus::Pending)
                    entry->status = oneOf<ChargeStatus>({ChargeStatus::Expired, ChargeStatus::Cancelled, ChargeStatus::Failed});
                else if (entry && entry->status != ChargeStatus::Paid && chance(40)) { // late
                    entry->status = ChargeStatus::Paid;
                    everPaid.insert(payment.reference);
                }
                break;
            case 9:
                rig.gateway.creates.push_back(badTurn(true));
                rig.gateway.statuses.push_back(badTurn(false));
                break;
            case 10: rig.books.failNext = random.bounded(3); break;
            case 11:
                rig.books.hold = chance(50);
                while (!rig.books.hold && rig.books.waiting())
                    rig.books.step();
                break;
            case 12:
                if (chance(25)) {
                    rig.checkout.reset();
                    if (rig.books.waiting() && chance(50))
                        rig.books.stepUnheard();
                    rig.crash();
                    rig.start();
                    (void)rig.checkout->resume();
                }
                break;
            default: rig.clock.advance(std::chrono::seconds(random.bounded(120))); break;
            }
            while (rig.books.waiting() && chance(70))
                rig.books.step();
            while (rig.gateway.held() && chance(60))
                rig.gateway.release(random.bounded(rig.gateway.held())); // in any order
            letEventsRun();
        }
        /// The faults are over; the till starts once more and everybody is asked.
        void calmDown()
        {
            rig.checkout.reset();
            rig.crash();
            rig.books.hold = false;
            rig.books.failNext = 0;
            rig.gateway.hold = false;
            rig.gateway.creates.clear();
            rig.gateway.statuses.clear();
            rig.start();
            (void)rig.checkout->resume();
            letEventsRun();
            for (int round = 0; round < 3; ++round)
                for (const SaleRecord &record : QList<SaleRecord>(rig.books.records))
                    for (const Payment &payment : record.payments)
                        if (payment.watched) {
                            (void)rig.checkout->checkNow(payment.id);
                            letEventsRun();
                        }
        }
        QString brokenLaw()
        {
            if (!rig.books.violations.isEmpty())
                return rig.books.violations.first();
            if (!rig.gateway.violations.isEmpty())
                return rig.gateway.violations.first();
            QHash<QString, int> charges;
            for (const auto &entry : rig.gateway.entries)
                if (++charges[entry.request.reference] > 1)
                    return QStringLiteral("two charges for ") + entry.request.reference;
            for (const ChargeRequest &request : rig.gateway.seenCreates)
                if (request.idempotencyKey != rig.gateway.idempotencyKey(request.reference))
                    return QStringLiteral("another key");
            for (const SaleRecord &record : rig.books.records) {
                int live = 0;
                for (const Payment &payment : record.payments) {
                    const bool forced = rig.books.events(payment.id).contains(QStringLiteral("forced"));
                    live += mayStillBePaid(payment.state) && !forced;
                    if (payment.gateway == QStringLiteral("cash"))
                        continue;
                    if (holdsMoney(payment.state)) {
                        if (!everPaid.contains(payment.reference))
                            return QStringLiteral("paid without the gateway's word");
                        booked.insert(payment.id.value);
                    } else if (booked.contains(payment.id.value)) {
                        return QStringLiteral("paid went away: ") + paymentStateWord(payment.state);
                    }
                    if (!payment.qris.isEmpty() && payment.qris != fakeQris(payment.amount))
                        return QStringLiteral("a wrong code was kept");
                    if (mayStillBePaid(payment.state) && !payment.watched)
                        return QStringLiteral("an open payment is not watched");
                }
                if (live > 1)
                    return QStringLiteral("two live codes for ") + record.sale.number;
                const bool covered = stillDue(record).isZero();
                if ((record.sale.state == SaleState::Paid) != covered && record.sale.state != SaleState::Cancelled)
                    return QStringLiteral("sale closed wrongly: ") + record.sale.number;
            }
            return {};
        }
        QString lostMoney()
        {
            for (const SaleRecord &record : rig.books.records)
                for (const Payment &payment : record.payments)
                    if (everPaid.contains(payment.reference) && !holdsMoney(payment.state))
                        return QStringLiteral("%1 was paid, the books say %2").arg(payment.reference, paymentStateWord(payment.state));
            return {};
        }
    };

private slots:
    void days()
    {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("LACI_SEED", &given);
        const quint32 base = given ? quint32(wanted) : QRandomGenerator::system()->generate() % 1'000'000'000;
        qInfo() << "LACI_SEED =" << base << "runs" << kRuns;
        int sales = 0;
        int paid = 0;
        int repeated = 0;
        for (int run = 0; run < kRuns; ++run) {
            Day day(base + quint32(run));
            for (int step = 0; step < kSteps; ++step) {
                day.oneThing();
                const QString broken = day.brokenLaw();
                QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("%1 (run %2, step %3)").arg(broken).arg(run).arg(step)));
            }
            day.calmDown();
            const QString broken = day.brokenLaw() + day.lostMoney();
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("%1 (run %2, at the end)").arg(broken).arg(run)));
            sales += int(day.rig.books.records.size());
            paid += int(day.booked.size());
            repeated += int(day.rig.gateway.seenCreates.size() - day.rig.gateway.entries.size());
        }
        qInfo() << sales << "sales," << paid << "paid by gateway," << repeated << "creates beyond the first";
        QVERIFY(sales > kRuns && paid > kRuns / 2 && repeated > 100); // the days were eventful
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_LOGGING_RULES", "laci.*=false"); // forty thousand lines of payments
    QCoreApplication app(argc, argv);
    PaymentModelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_payment_model.moc"
