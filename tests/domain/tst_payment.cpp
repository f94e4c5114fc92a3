#include "domain/payment.h"
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace laci;

namespace {

QList<PaymentState> allStates()
{
    QList<PaymentState> states;
    for (int i = 0; i < kPaymentStates; ++i)
        states.append(PaymentState(i));
    return states;
}

QList<PaymentEvent> allEvents()
{
    QList<PaymentEvent> events;
    for (int i = 0; i <= int(PaymentEvent::LateDecided); ++i)
        events.append(PaymentEvent(i));
    return events;
}

/// What each state hears, written out by hand and by word, state by state (the program has it by event).
/// A pair that is not named must change nothing.
const QStringList kExpected = {
    QStringLiteral("recorded: request_sent>requesting cash_taken>paid"),
    QStringLiteral("requesting: charge_made>pending charge_refused>failed qr_refused>failed answer_unclear>unknown "
                   "seen_pending>pending seen_paid>paid seen_expired>expired seen_cancelled>cancelled seen_failed>failed "
                   "not_made>failed"),
    QStringLiteral("pending: answer_unclear>unknown seen_paid>paid seen_expired>expired seen_cancelled>cancelled "
                   "seen_failed>failed seen_partly_refunded>partially_refunded seen_refunded>refunded "
                   "seen_charged_back>charged_back"),
    QStringLiteral("unknown: charge_made>pending qr_refused>failed seen_pending>pending seen_paid>paid "
                   "seen_expired>expired seen_cancelled>cancelled seen_failed>failed "
                   "seen_partly_refunded>partially_refunded seen_refunded>refunded seen_charged_back>charged_back "
                   "not_made>failed confirmed_by_person>paid given_up>cancelled"),
    QStringLiteral("paid: seen_reversed>failed seen_partly_refunded>partially_refunded seen_refunded>refunded "
                   "seen_charged_back>charged_back"),
    QStringLiteral("expired: seen_paid>paid"),
    QStringLiteral("cancelled: seen_paid>paid"),
    QStringLiteral("failed: seen_paid>paid"),
    QStringLiteral("partially_refunded: seen_refunded>refunded seen_charged_back>charged_back"),
    QStringLiteral("refunded:"),
    QStringLiteral("charged_back:"),
};

/// Every state that can be reached from `start` by any news, `start` itself included.
QSet<PaymentState> reachableFrom(PaymentState start)
{
    QSet<PaymentState> seen {start};
    QList<PaymentState> todo {start};
    while (!todo.isEmpty()) {
        const PaymentState now = todo.takeLast();
        for (const PaymentEvent event : allEvents()) {
            const auto next = nextState(now, event);
            if (next && !seen.contains(*next)) {
                seen.insert(*next);
                todo.append(*next);
            }
        }
    }
    return seen;
}

} // namespace

class TestPayment : public QObject {
    Q_OBJECT
private slots:
    void everyStateHearsEveryEvent_data();
    void everyStateHearsEveryEvent();
    void transitionsAreThoseOfTheFunction();
    void onlyMoneyThatWentLeavesPaid();
    void moneyNeverTurnsBackIntoWaiting();
    void everyStateIsReached();
    void unknownIsEnteredOnlyWhileOpen();
    void anAnswerCanAlwaysEndAnOpenPayment();
    void aPersonDecidesOnlyWhereNobodyKnows();
    void chargedIsWhatTheCustomerIsAskedFor();
    void tellingTwiceIsTellingOnce();
    void anyOrderOfAnswersKeepsPaid();
    void predicates_data();
    void predicates();
    void lateMoney();
    void words();
};

void TestPayment::everyStateHearsEveryEvent_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("expected");
    QCOMPARE(kExpected.size(), kPaymentStates);
    for (const QString &row : kExpected) {
        const QString from = row.section(u':', 0, 0);
        const auto state = paymentStateFromWord(from);
        QVERIFY2(state, qPrintable(from));
        QHash<QString, QString> moves;
        for (const QString &move : row.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            QVERIFY2(paymentEventFromWord(move.section(u'>', 0, 0)), qPrintable(move));
            moves.insert(move.section(u'>', 0, 0), move.section(u'>', 1));
        }
        for (const PaymentEvent event : allEvents()) {
            const QString word = paymentEventWord(event);
            QTest::addRow("%s+%s", qPrintable(from), qPrintable(word)) << int(*state) << int(event) << moves.value(word);
        }
    }
}

void TestPayment::everyStateHearsEveryEvent()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, expected);
    const auto next = nextState(PaymentState(state), PaymentEvent(event));
    QCOMPARE(next ? paymentStateWord(*next) : QString(), expected);
}

void TestPayment::transitionsAreThoseOfTheFunction()
{
    QSet<std::pair<int, int>> possible;
    for (const PaymentState from : allStates()) {
        for (const PaymentEvent event : allEvents()) {
            if (const auto to = nextState(from, event))
                possible.insert({int(from), int(*to)});
        }
    }
    QSet<std::pair<int, int>> listed;
    for (const Transition &step : allowedTransitions()) {
        QVERIFY(step.from != step.to);
        listed.insert({int(step.from), int(step.to)});
    }
    QCOMPARE(listed, possible);
    QCOMPARE(std::size_t(listed.size()), allowedTransitions().size()); // each once
}

void TestPayment::onlyMoneyThatWentLeavesPaid()
{
    const QSet<PaymentEvent> movers {PaymentEvent::SeenPartlyRefunded, PaymentEvent::SeenRefunded,
                                     PaymentEvent::SeenChargedBack, PaymentEvent::SeenReversed};
    for (const PaymentEvent event : allEvents())
        QCOMPARE(nextState(PaymentState::Paid, event).has_value(), movers.contains(event));
}

void TestPayment::moneyNeverTurnsBackIntoWaiting()
{
    const QSet<PaymentState> after {PaymentState::Paid, PaymentState::PartiallyRefunded, PaymentState::Refunded,
                                    PaymentState::ChargedBack, PaymentState::Failed};
    QCOMPARE(reachableFrom(PaymentState::Paid), after);
    QVERIFY(!reachableFrom(PaymentState::PartiallyRefunded).contains(PaymentState::Paid));
    QCOMPARE(reachableFrom(PaymentState::Refunded).size(), 1);
}

void TestPayment::everyStateIsReached()
{
    QCOMPARE(reachableFrom(PaymentState::Recorded).size(), kPaymentStates);
}

void TestPayment::unknownIsEnteredOnlyWhileOpen()
{
    for (const PaymentState from : allStates()) {
        for (const PaymentEvent event : allEvents()) {
            const auto next = nextState(from, event);
            if (next && isOpen(*next))
                QVERIFY2(isOpen(from) || from == PaymentState::Recorded, qPrintable(paymentStateWord(from)));
            if (next == PaymentState::Unknown)
                QCOMPARE(event, PaymentEvent::AnswerUnclear);
        }
    }
}

void TestPayment::anAnswerCanAlwaysEndAnOpenPayment()
{
    for (const PaymentState state : allStates()) {
        if (!isOpen(state))
            continue;
        QCOMPARE(nextState(state, PaymentEvent::SeenPaid), std::optional(PaymentState::Paid));
        QCOMPARE(nextState(state, PaymentEvent::SeenExpired), std::optional(PaymentState::Expired));
        QCOMPARE(nextState(state, PaymentEvent::SeenCancelled), std::optional(PaymentState::Cancelled));
        QCOMPARE(nextState(state, PaymentEvent::SeenFailed), std::optional(PaymentState::Failed));
    }
}

void TestPayment::aPersonDecidesOnlyWhereNobodyKnows()
{
    for (const PaymentState state : allStates()) {
        const bool unknown = state == PaymentState::Unknown;
        QCOMPARE(nextState(state, PaymentEvent::ConfirmedByPerson).has_value(), unknown);
        QCOMPARE(nextState(state, PaymentEvent::GivenUp).has_value(), unknown);
        // Wishes and decisions stand in the trail only.
        for (const PaymentEvent word : {PaymentEvent::CancelAsked, PaymentEvent::Forced, PaymentEvent::LateDecided})
            QVERIFY(!nextState(state, word));
    }
    // What was given up by a person still turns paid by the gateway, as late money.
    QVERIFY(isLateMoney(*nextState(PaymentState::Unknown, PaymentEvent::GivenUp), PaymentEvent::SeenPaid));
    QVERIFY(isLateMoney(*nextState(PaymentState::Unknown, PaymentEvent::NotMade), PaymentEvent::SeenPaid));
}

void TestPayment::chargedIsWhatTheCustomerIsAskedFor()
{
    Payment payment;
    payment.amount = Rupiah::trusted(25'000);
    QCOMPARE(payment.charged(), Rupiah::trusted(25'000));
    payment.payerFee = Rupiah::trusted(4'000);
    QCOMPARE(payment.charged(), Rupiah::trusted(29'000));
}

void TestPayment::tellingTwiceIsTellingOnce()
{
    for (const PaymentState from : allStates()) {
        for (const PaymentEvent event : allEvents()) {
            if (const auto next = nextState(from, event))
                QVERIFY2(!nextState(*next, event), qPrintable(paymentEventWord(event)));
        }
    }
}

void TestPayment::anyOrderOfAnswersKeepsPaid()
{
    QRandomGenerator random(20261120);
    const QList<PaymentEvent> events = allEvents();
    int paidWalks = 0;
    for (int walk = 0; walk < 20'000; ++walk) {
        PaymentState state = PaymentState::Recorded;
        bool money = false;
        bool paid = false;
        for (int step = 0; step < 30; ++step) {
            const PaymentEvent event = events.at(random.bounded(events.size()));
            const auto next = nextState(state, event);
            if (next == PaymentState::Paid)
                QVERIFY(event == PaymentEvent::SeenPaid || event == PaymentEvent::CashTaken
                        || event == PaymentEvent::ConfirmedByPerson);
            if (next && state == PaymentState::Paid && event == PaymentEvent::SeenReversed)
                money = false; // the one way back: the gateway says that it took the money
            state = next.value_or(state);
            if (money) {
                QVERIFY(state == PaymentState::Paid || state == PaymentState::PartiallyRefunded
                        || state == PaymentState::Refunded || state == PaymentState::ChargedBack);
            }
            money = money || state == PaymentState::Paid;
            paid = paid || money;
        }
        paidWalks += paid;
    }
    QVERIFY(paidWalks > 5'000); // the walk does get there
}

void TestPayment::predicates_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("payable");
    QTest::addColumn<bool>("money");
    const auto row = [](const char *state, bool open, bool payable, bool money) {
        QTest::newRow(state) << QString::fromLatin1(state) << open << payable << money;
    };
    row("recorded", false, false, false);
    row("requesting", true, true, false);
    row("pending", true, true, false);
    row("unknown", true, true, false);
    row("paid", false, false, true);
    row("expired", false, false, false);
    row("cancelled", false, false, false);
    row("failed", false, false, false);
    row("partially_refunded", false, false, true);
    row("refunded", false, false, false);
    row("charged_back", false, false, false);
}

void TestPayment::predicates()
{
    QFETCH(QString, state);
    QFETCH(bool, open);
    QFETCH(bool, payable);
    QFETCH(bool, money);
    const auto s = paymentStateFromWord(state);
    QVERIFY(s);
    QCOMPARE(isOpen(*s), open);
    QCOMPARE(mayStillBePaid(*s), payable);
    QCOMPARE(holdsMoney(*s), money);
}

void TestPayment::lateMoney()
{
    for (const PaymentState state : allStates()) {
        for (const PaymentEvent event : allEvents()) {
            const bool late = nextState(state, event) == PaymentState::Paid && !isOpen(state)
                && state != PaymentState::Recorded;
            QCOMPARE(isLateMoney(state, event), late);
        }
    }
}

void TestPayment::words()
{
    QSet<QString> seen;
    for (const PaymentState state : allStates()) {
        const QString word = paymentStateWord(state);
        QVERIFY(!word.isEmpty());
        QCOMPARE(paymentStateFromWord(word), std::optional(state));
        seen.insert(word);
    }
    QCOMPARE(seen.size(), kPaymentStates);
    seen.clear();
    for (const PaymentEvent event : allEvents()) {
        const QString word = paymentEventWord(event);
        QVERIFY(!word.isEmpty());
        QCOMPARE(paymentEventFromWord(word), std::optional(event));
        seen.insert(word);
    }
    QCOMPARE(seen.size(), allEvents().size());
    for (const auto &wrong : {u"", u"Paid", u"paid ", u"settlement"}) {
        QVERIFY(!paymentStateFromWord(wrong));
        QVERIFY(!paymentEventFromWord(wrong));
    }
}

QTEST_GUILESS_MAIN(TestPayment)
#include "tst_payment.moc"
