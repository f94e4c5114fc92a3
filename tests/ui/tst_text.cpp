#include "checkout/payment_policy.h"
#include "qris/qris.h"
#include "ui/text/error_text.h"
#include "ui/text/import_text.h"
#include "ui/text/obstacle_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/receipt_words.h"
#include "ui/text/when_text.h"
#include <QFile>
#include <QTest>
#include <QRegularExpression>

using namespace laci;

class TestText : public QObject {
    Q_OBJECT
private slots:
    void everyErrorHasASentence_data()
    {
        QTest::addColumn<int>("code");
        for (int code = int(ErrorCode::Network); code < int(ErrorCode::Cancelled); ++code)
            QTest::addRow("%d", code) << code;
    }
    void everyErrorHasASentence()
    {
        QFETCH(int, code);
        const Error error{ErrorCode(code), QStringLiteral("secret-looking detail"), 0, {}};
        for (const QString &text : {errorText(error), notRecordedText(error), settingErrorText(error), importErrorText(error)}) {
            QVERIFY(text.endsWith(u'.'));
            QVERIFY2(!text.contains(error.detail), "technical detail belongs in the log");
        }
    }
    void stoppedByAPersonNeedsNoSentence()
    {
        QVERIFY(errorText({ErrorCode::Cancelled, {}, 0, {}}).isEmpty());
    }

    void everyReasonIsKnown_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char16_t *word : {reason::kNoAnswer, reason::kServerFault, reason::kUnreadable, reason::kOtherOrder,
                                     reason::kOtherAmount, reason::kUnknownWord, reason::kRefused, reason::kUnauthorised,
                                     reason::kNotConfigured, reason::kNotFound, reason::kRateLimited,
                                     reason::kAmountDiffers, reason::kInterrupted, reason::kManual, reason::kUnreached, reason::kTestMoney, reason::kNotMade,
                                     reason::kReversed}) {
            const QString text = QString::fromUtf16(word);
            QTest::newRow(qPrintable(text)) << text;
        }
        for (int r = int(qris::Refusal::Empty); r <= int(qris::Refusal::AmountPresent); ++r) {
            const QString word = QStringLiteral("qr_") + qris::reasonWord(qris::Refusal(r));
            QTest::newRow(qPrintable(word)) << word;
        }
    }
    void everyReasonIsKnown()
    {
        QFETCH(QString, reason);
        QVERIFY2(reasonKnown(reason), qPrintable(reason));
        const QString text = reasonText(reason, QStringLiteral("gobiz"));
        QVERIFY(text.endsWith(u'.'));
        QVERIFY(!text.contains(u"%1"));
    }
    void aReasonNobodyKnowsStillSaysSomething()
    {
        QVERIFY(!reasonKnown(QStringLiteral("moon")));
        QVERIFY(reasonText(QStringLiteral("moon"), QStringLiteral("gobiz")).contains(QStringLiteral("GoBiz")));
        QVERIFY(reasonText(QStringLiteral("qr_moon"), QStringLiteral("gobiz")).contains(QStringLiteral("not shown")));
        QVERIFY(reasonText({}, QStringLiteral("gobiz")).isEmpty());
    }

    void everyStateHasWordToneIcon()
    {
        for (int s = 0; s < kPaymentStates; ++s) {
            QVERIFY(!paymentStateText(PaymentState(s)).isEmpty());
            QVERIFY(!paymentStateIcon(PaymentState(s)).isEmpty());
        }
        QCOMPARE(paymentStateTone(PaymentState::Unknown), StateTone::Warn);
        QCOMPARE(paymentStateTone(PaymentState::Paid), StateTone::Ok);
        for (int s = 0; s < kPaymentStates; ++s)
            QCOMPARE(paymentStateTone(PaymentState(s)) == StateTone::Ok, PaymentState(s) == PaymentState::Paid);
    }
    void everyTrailEntryHasASentence()
    {
        Payment payment;
        payment.gateway = QStringLiteral("gobiz");
        for (int e = int(PaymentEvent::Recorded); e <= int(PaymentEvent::LateDecided); ++e) {
            TrailEntry entry;
            entry.event = PaymentEvent(e);
            entry.detail = QStringLiteral("why");
            const QString text = trailText(entry, payment);
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(u'%'));
        }
    }
    void aPersonsWordIsInTheTrail()
    {
        const Payment payment;
        TrailEntry entry;
        entry.event = PaymentEvent::LateDecided;
        entry.detail = QStringLiteral("refund_noted (K1-20261120-0004 is paid) by Ibu Rina: given back by hand");
        const QString text = trailText(entry, payment);
        QVERIFY2(text.contains(QStringLiteral("Ibu Rina: given back by hand")) && !text.contains(u'_'), qPrintable(text));
        entry.event = PaymentEvent::ConfirmedByPerson;
        entry.detail = QStringLiteral("Ibu Rina: seen in the statement");
        QVERIFY(trailText(entry, payment).contains(entry.detail));
    }
    void everyObstacleHasWords()
    {
        QSet<QString> texts;
        const QStringList words{QStringLiteral("over:50000"), QStringLiteral("under:1000"), QString::fromUtf16(obstacle::kNotConfigured),
                                QString::fromUtf16(obstacle::kOneKind), QString::fromUtf16(obstacle::kNoProduct),
                                QString::fromUtf16(obstacle::kNoPhone), QString::fromUtf16(obstacle::kClosed), QStringLiteral("moon")};
        for (const QString &word : words) {
            QVERIFY(!obstacleText(word).isEmpty());
            QVERIFY(!obstacleText(word).contains(u'%'));
            texts.insert(obstacleText(word));
        }
        QCOMPARE(texts.size(), words.size());
        QVERIFY(obstacleText(QStringLiteral("over:50000")).contains(QStringLiteral("Rp50.000")));
        QVERIFY(obstacleText({}).isEmpty());
    }
    void connectionTroubleNamesTheGateway_data() { everyErrorHasASentence_data(); }
    void connectionTroubleNamesTheGateway()
    {
        QFETCH(int, code);
        const Error error{ErrorCode(code), QStringLiteral("secret-looking detail"), 0, std::chrono::seconds{30}};
        for (const QString &text : {connectionErrorText(error, QStringLiteral("gobiz")), pinErrorText(error)}) {
            QVERIFY(text.endsWith(u'.'));
            // Whose PIN has not the right is a name, and told (ports/people.h).
            const bool names = ErrorCode(code) == ErrorCode::Refused && text == pinErrorText(error);
            QVERIFY(text.contains(error.detail) == names && !text.contains(u'%'));
        }
    }
    void onlyAPaidSaleLooksPaid()
    {
        // A payment that holds money while the sale is still open is a part of it, not green.
        QCOMPARE(orderState(SaleState::Open, PaymentState::Paid, false).tone, StateTone::Wait);
        QCOMPARE(orderState(SaleState::Paid, PaymentState::Unknown, false).tone, StateTone::Ok);
        QCOMPARE(orderState(SaleState::Open, PaymentState::Unknown, false).tone, StateTone::Warn);
        QCOMPARE(orderState(SaleState::Paid, PaymentState::Paid, true).tone, StateTone::Warn);
        QCOMPARE(orderState(SaleState::Cancelled, PaymentState::Expired, false).tone, StateTone::Neutral);
    }
    void methods()
    {
        QCOMPARE(methodText(QStringLiteral("gobiz"), QStringLiteral("qris")), QStringLiteral("QRIS · GoBiz"));
        QCOMPARE(methodText(QStringLiteral("cash"), {}), QStringLiteral("Cash"));
        QCOMPARE(methodText(QStringLiteral("paymenku"), QStringLiteral("bca_va")),
                 QStringLiteral("BCA virtual account · Paymenku"));
        QCOMPARE(methodText(QStringLiteral("newpay"), QStringLiteral("qris")), QStringLiteral("QRIS · newpay"));
        QCOMPARE(methodsText({QStringLiteral("cash"), QStringLiteral("gobiz:qris")}), QStringLiteral("Cash + QRIS · GoBiz"));
    }

    void times()
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(3, 42, 7), Qt::UTC);
        QCOMPARE(timeText(at, "Asia/Jakarta"), QStringLiteral("10.42"));
        QCOMPARE(timeText(at, "Asia/Jayapura"), QStringLiteral("12.42"));
        QCOMPARE(secondsText(at, "Asia/Jakarta"), QStringLiteral("10.42.07"));
        QCOMPARE(dayText(QDate(2026, 11, 20)), QStringLiteral("Fri 20 Nov"));
        QCOMPARE(whenText(at, "Asia/Jakarta", QDate(2026, 11, 20)), QStringLiteral("10.42"));
        QCOMPARE(whenText(at, "Asia/Jakarta", QDate(2026, 11, 21)), QStringLiteral("Fri 20 Nov 10.42"));
        QVERIFY(timeText({}, "Asia/Jakarta").isEmpty());
        // Just before midnight UTC it is the next day in the shop.
        QCOMPARE(dayIn(QDateTime(QDate(2026, 11, 20), QTime(23, 0), Qt::UTC), "Asia/Jakarta"), QDate(2026, 11, 21));
    }
    void spans_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("ago");
        QTest::addColumn<QString>("countdown");
        QTest::newRow("negative") << -5 << "0 s ago" << "00.00";
        QTest::newRow("seconds") << 2 << "2 s ago" << "00.02";
        QTest::newRow("last second") << 59 << "59 s ago" << "00.59";
        QTest::newRow("minute") << 60 << "1 min ago" << "01.00";
        QTest::newRow("minutes") << 216 << "3 min ago" << "03.36";
        QTest::newRow("hour") << 3729 << "1 h ago" << "1.02.09";
        QTest::newRow("days") << 3 * 86400 << "3 d ago" << "72.00.00";
    }
    void spans()
    {
        QFETCH(int, seconds);
        QTEST(agoText(std::chrono::seconds(seconds)), "ago");
        QTEST(countdownText(std::chrono::seconds(seconds)), "countdown");
    }

    void slipWordsAreShortPlainAscii()
    {
        const ReceiptWords w = receiptWords();
        for (const QString &word : {w.npwp, w.number, w.cashier, w.subtotal, w.discount, w.rounding, w.total, w.cash, w.change,
                                    w.copy, w.training, w.unpaid, w.thanks, w.taxIncluded, w.reference, w.customer, w.note,
                                    w.payerFee, w.byPerson, w.givenBack, w.refund, w.voided, w.ofSale, w.reason, w.moneyBack,
                                    w.atGateway, w.byGateway, w.notYetBack, w.signature, w.payQris, w.payLink, w.validUntil,
                                    w.testPage, w.testText}) {
            QVERIFY(!word.isEmpty());
            QVERIFY(word.size() <= 22);
            for (const QChar c : word)
                QVERIFY(c.unicode() >= 0x20 && c.unicode() < 0x7f);
        }
    }
    void everyRejectionIsKnown()
    {
        // The words are a comment beside the code that makes them; a new one there must get its sentence here.
        QFile file(qEnvironmentVariable("LACI_SOURCE") + QStringLiteral("/app/persistence/csv_product.cpp"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "set LACI_SOURCE to the source tree");
        const QString source = QString::fromUtf8(file.readAll());
        const qsizetype from = source.indexOf(u"RejectedRow::reason:");
        const qsizetype until = source.indexOf(u"constexpr", from);
        QVERIFY(from > 0 && until > from);
        static const QRegularExpression word(QStringLiteral("\\b[a-z]+(?:_[a-z0-9]+)+\\b"));
        int words = 0;
        for (auto it = word.globalMatch(source.mid(from, until - from)); it.hasNext(); ++words) {
            const QString reason = it.next().captured();
            QVERIFY2(rejectionKnown(reason), qPrintable(reason));
        }
        QVERIFY(words >= 15);
    }
    void rejectedRowNamesLineAndValue()
    {
        const QString text = rejectedRowText({12, QStringLiteral("price_unreadable"), QStringLiteral("Rp1O.000")});
        QVERIFY(text.contains(QStringLiteral("12")));
        QVERIFY(text.contains(QStringLiteral("Rp1O.000")));
        QVERIFY(rejectedRowText({3, QStringLiteral("moon"), {}}).contains(QStringLiteral("3")));
        // A value may hold what looks like a place holder.
        QVERIFY(rejectedRowText({3, QStringLiteral("moon"), QStringLiteral("%1 %2")}).contains(QStringLiteral("%1 %2")));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
