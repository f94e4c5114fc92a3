#include "checkout/answer_news.h"
#include "support/fake_gateway.h"
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

const Rupiah kMost = Rupiah::trusted(10'000'000);

Payment asked(PaymentState state = PaymentState::Requesting)
{
    Payment payment;
    payment.id.value = QStringLiteral("p");
    payment.reference = QStringLiteral("K1-261120-ABCDEFGHJK");
    payment.amount = Rupiah::trusted(25'000);
    payment.state = state;
    payment.watched = true;
    payment.createdAt = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
    return payment;
}

Charge good()
{
    Charge charge;
    charge.gatewayRef = QStringLiteral("gw-1");
    charge.reference = asked().reference;
    charge.amount = asked().amount;
    charge.qris = fakeQris(asked().amount);
    return charge;
}

} // namespace

class AnswerNewsTest : public QObject {
    Q_OBJECT

private slots:
    void charges_data()
    {
        QTest::addColumn<Charge>("charge");
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("idKept");
        const auto row = [](const char *name, auto spoil, PaymentEvent event, const char *reason, bool idKept) {
            Charge charge = good();
            spoil(charge);
            QTest::newRow(name) << charge << int(event) << QString::fromLatin1(reason) << idKept;
        };
        row("good", [](Charge &) {}, PaymentEvent::ChargeMade, "", true);
        row("no echo at all", [](Charge &c) { c.reference.clear(); c.amount.reset(); }, PaymentEvent::ChargeMade, "", true);
        row("a link", [](Charge &c) { c.qris.clear(); c.link = QUrl(QStringLiteral("https://pay.example/1")); },
            PaymentEvent::ChargeMade, "", true);
        row("an account", [](Charge &c) { c.qris.clear(); c.virtualAccount = QStringLiteral("8808"); },
            PaymentEvent::ChargeMade, "", true);
        row("nothing to pay by", [](Charge &c) { c.qris.clear(); }, PaymentEvent::AnswerUnclear, "unreadable", true);
        row("another order", [](Charge &c) { c.reference = QStringLiteral("X"); }, PaymentEvent::AnswerUnclear, "other_order", false);
        row("a fee on top", [](Charge &c) { c.amount = Rupiah::trusted(25'175); }, PaymentEvent::QrRefused, "amount_differs", true);
        row("code over another amount", [](Charge &c) { c.qris = fakeQris(Rupiah::trusted(25'001)); },
            PaymentEvent::QrRefused, "qr_amount_differs", true);
        row("bad check sum", [](Charge &c) { c.qris[c.qris.size() - 1] = c.qris.endsWith('0') ? '1' : '0'; },
            PaymentEvent::QrRefused, "qr_bad_crc", true);
        row("garbage in the code", [](Charge &c) { c.qris = "https://evil.example"; }, PaymentEvent::QrRefused, "qr_", true);
    }
    void charges()
    {
        QFETCH(Charge, charge);
        QFETCH(int, event);
        QFETCH(QString, reason);
        QFETCH(bool, idKept);
        const PaymentNews news = newsFromCharge(asked(), charge, kMost);
        QCOMPARE(int(news.event), event);
        QVERIFY(news.change.reason);
        if (reason.isEmpty())
            QVERIFY(news.change.reason->isEmpty());
        else
            QVERIFY2(news.change.reason->startsWith(reason), qPrintable(*news.change.reason));
        QCOMPARE(news.change.gatewayRef.has_value(), idKept);
        const bool made = news.event == PaymentEvent::ChargeMade;
        QCOMPARE(news.change.qris.has_value(), made && !charge.qris.isEmpty()); // a code that failed is not even stored
        if (news.change.qris)
            QCOMPARE(*news.change.qris, charge.qris);
        QVERIFY(!news.change.watched || *news.change.watched);
    }

    void overTheLimit()
    {
        const auto news = newsFromCharge(asked(), good(), Rupiah::trusted(20'000));
        QCOMPARE(news.event, PaymentEvent::QrRefused);
        QCOMPARE(*news.change.reason, QStringLiteral("qr_amount_over_limit"));
    }

    void createErrors()
    {
        for (int i = 0; i <= int(ErrorCode::Cancelled); ++i) {
            const Error error{ErrorCode(i), QStringLiteral("x")};
            const auto first = newsFromCreateError(asked(), error, false);
            QCOMPARE(first.event, outcomeUnknown(error.code) ? PaymentEvent::AnswerUnclear : PaymentEvent::ChargeRefused);
            QCOMPARE(first.change.reason.value_or(QString()), reasonFor(error));
            QCOMPARE(newsFromCreateError(asked(PaymentState::Unknown), error, true).event, PaymentEvent::AnswerUnclear);
            QCOMPARE(newsFromStatusError(asked(PaymentState::Pending), error).event, PaymentEvent::AnswerUnclear);
        }
    }

    void theReasonOfAnEndStays()
    {
        Payment refused = asked(PaymentState::Failed);
        refused.reason = QStringLiteral("amount_differs");
        refused.gatewayRef = QStringLiteral("gw-1");
        QVERIFY(!newsFromStatusError(refused, {ErrorCode::Timeout, {}}).change.reason);
        StatusAnswer expired{ChargeStatus::Expired, {}, {}, refused.reference, refused.amount, {}};
        QVERIFY(!newsFromStatus(refused, expired, kMost).change.reason);
        StatusAnswer paid{ChargeStatus::Paid, {}, {}, refused.reference, refused.amount, {}};
        const auto late = newsFromStatus(refused, paid, kMost);
        QCOMPARE(late.event, PaymentEvent::SeenPaid);
        QCOMPARE(late.change.reason.value_or(QStringLiteral("?")), QString());
        QCOMPARE(late.change.watched, std::optional(false));
    }

    /// The customer paid another amount after it was given up: not believed, but the trail says so.
    void whatWasReadableIsKept()
    {
        Payment over = asked(PaymentState::Cancelled);
        over.gatewayRef = QStringLiteral("g-1");
        StatusAnswer other{ChargeStatus::Paid, QStringLiteral("paid"), over.gatewayRef, over.reference, over.amount + Rupiah::trusted(500)};
        const auto news = newsFromStatus(over, other, kMost);
        QCOMPARE(news.event, PaymentEvent::AnswerUnclear);
        QCOMPARE(news.change.reason, QString::fromUtf16(reason::kOtherAmount));
    }

    void statusBringsTheCodeAfterALostCreate()
    {
        const Payment lost = asked(PaymentState::Unknown);
        StatusAnswer answer{ChargeStatus::Pending, {}, QStringLiteral("gw-1"), lost.reference, lost.amount, fakeQris(lost.amount)};
        const auto news = newsFromStatus(lost, answer, kMost);
        QCOMPARE(news.event, PaymentEvent::SeenPending);
        QCOMPARE(news.change.qris.value_or(QByteArray()), answer.qris);
        QCOMPARE(news.change.gatewayRef.value_or(QString()), QStringLiteral("gw-1"));
        answer.qris = fakeQris(Rupiah::trusted(1));
        const auto bad = newsFromStatus(lost, answer, kMost);
        QCOMPARE(bad.event, PaymentEvent::QrRefused);
        QVERIFY(!bad.change.qris);
        QCOMPARE(bad.change.gatewayRef.value_or(QString()), QStringLiteral("gw-1"));
        Payment shown = lost;
        shown.qris = fakeQris(lost.amount);
        QVERIFY(!newsFromStatus(shown, answer, kMost).change.qris); // what the customer looks at is not exchanged
    }

    void feeOnTop_data()
    {
        QTest::addColumn<int>("agreed");
        QTest::addColumn<int>("asked");
        QTest::addColumn<bool>("taken");
        QTest::newRow("as agreed") << 4000 << 29'000 << true;
        QTest::newRow("less than agreed") << 4000 << 28'500 << true;
        QTest::newRow("none after all") << 4000 << 25'000 << true;
        QTest::newRow("more than agreed") << 4000 << 29'001 << false;
        QTest::newRow("not agreed") << 0 << 25'200 << false;
        QTest::newRow("less than the price") << 4000 << 24'999 << false;
    }
    void feeOnTop()
    {
        QFETCH(int, agreed);
        QFETCH(int, asked);
        QFETCH(bool, taken);
        Payment payment = ::asked();
        payment.amount = Rupiah::trusted(25'000);
        payment.payerFee = Rupiah::trusted(agreed);
        Charge charge;
        charge.gatewayRef = QStringLiteral("gw-9");
        charge.reference = payment.reference;
        charge.amount = Rupiah::trusted(asked);
        charge.virtualAccount = QStringLiteral("8808123456789012");
        const auto news = newsFromCharge(payment, charge, kMost, ChannelKind::VirtualAccount);
        QCOMPARE(news.event, taken ? PaymentEvent::ChargeMade : PaymentEvent::QrRefused);
        if (taken)
            QCOMPARE(news.change.payerFee.value_or(payment.payerFee), Rupiah::trusted(asked - 25'000));
        else
            QCOMPARE(news.change.reason, QString::fromUtf16(reason::kAmountDiffers));
        QCOMPARE(news.change.gatewayRef, charge.gatewayRef); // it exists: it stays watched by its id
    }

    void qrisChannelNeedsACode()
    {
        Charge charge = good();
        charge.qris.clear();
        charge.link = QUrl(QStringLiteral("https://pay.example.id/x"));
        QCOMPARE(newsFromCharge(::asked(), charge, kMost, ChannelKind::Qris).event, PaymentEvent::AnswerUnclear);
        QCOMPARE(newsFromCharge(::asked(), charge, kMost, ChannelKind::Link).event, PaymentEvent::ChargeMade);
        charge = good();
        charge.link = QUrl(QStringLiteral("https://pay.example.id/x"));
        QVERIFY(!newsFromCharge(::asked(), charge, kMost, ChannelKind::Qris).change.link); // never a link beside a QRIS
    }

    void testMoneyIsNoMoney()
    {
        Charge charge = good();
        charge.testMoney = true;
        const auto made = newsFromCharge(::asked(), charge, kMost);
        QCOMPARE(made.event, PaymentEvent::QrRefused);
        QCOMPARE(made.change.reason, QString::fromUtf16(reason::kTestMoney));
        StatusAnswer answer;
        answer.status = ChargeStatus::Paid;
        answer.reference = ::asked().reference;
        answer.amount = ::asked().amount;
        QCOMPARE(newsFromStatus(::asked(PaymentState::Pending), answer, kMost).event, PaymentEvent::SeenPaid);
        answer.testMoney = true;
        QCOMPARE(newsFromStatus(::asked(PaymentState::Pending), answer, kMost).event, PaymentEvent::AnswerUnclear);
    }

    void reversal()
    {
        StatusAnswer answer;
        answer.status = ChargeStatus::Failed;
        answer.reversed = true;
        answer.reference = ::asked().reference;
        answer.amount = ::asked().amount;
        QCOMPARE(newsFromStatus(::asked(PaymentState::Paid), answer, kMost).event, PaymentEvent::SeenReversed);
        QCOMPARE(newsFromStatus(::asked(PaymentState::Pending), answer, kMost).event, PaymentEvent::SeenFailed);
        answer.reversed = false; // an old word that came late moves nothing
        const auto old = newsFromStatus(::asked(PaymentState::Paid), answer, kMost);
        QVERIFY(!nextState(PaymentState::Paid, old.event));
    }

    void foundAgain()
    {
        Payment lost = ::asked(PaymentState::Unknown);
        lost.qris.clear();
        StatusAnswer answer;
        answer.status = ChargeStatus::Pending;
        answer.reference = lost.reference;
        answer.gatewayRef = QStringLiteral("gw-7");
        answer.amount = lost.amount;
        answer.virtualAccount = QStringLiteral("8808000011112222");
        answer.link = QUrl(QStringLiteral("https://pay.example.id/y"));
        const auto news = newsFromStatus(lost, answer, kMost);
        QCOMPARE(news.event, PaymentEvent::SeenPending);
        QCOMPARE(news.change.virtualAccount, answer.virtualAccount);
        QCOMPARE(news.change.link, answer.link);
        QCOMPARE(news.change.gatewayRef, answer.gatewayRef);
    }

    void repeats()
    {
        const int seconds[] = {1, 2, 4, 8, 16, 32, 60, 60};
        for (int tries = 1; tries <= 8; ++tries) {
            const std::chrono::milliseconds span = std::chrono::seconds(seconds[tries - 1]);
            QCOMPARE(nextRepeat(tries, 0s, 0), span);
            QVERIFY(nextRepeat(tries, 0s, -1000) >= span * 8 / 10);
            QVERIFY(nextRepeat(tries, 0s, 1000) <= span * 12 / 10);
            QVERIFY(nextRepeat(tries, 90s, 0) == 90s);
        }
        QCOMPARE(nextRepeat(1'000'000, 0s, 0), std::chrono::milliseconds(60s));
    }

    void items()
    {
        Cart cart;
        cart.lines.append(CartLine());
        CartLine &line = cart.lines.first();
        line.sku = QStringLiteral("A");
        line.unitPrice = Rupiah::trusted(1'500);
        line.quantity = Quantity::pieces(3);
        const auto whole = chargeItems(cart, Rupiah::trusted(4'500));
        QCOMPARE(whole.size(), 1);
        QCOMPARE(whole.first().count, 3);
        QVERIFY(chargeItems(cart, Rupiah::trusted(4'400)).isEmpty()); // a discount: the items would not add up
        line.quantity = Quantity::trusted(2'500);
        QVERIFY(chargeItems(cart, Rupiah::trusted(3'750)).isEmpty()); // weighed
    }
};

QTEST_GUILESS_MAIN(AnswerNewsTest)
#include "tst_answer_news.moc"
