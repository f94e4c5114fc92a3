#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/qr_view.h"
#include "ui/pages/pay/pay_page.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// The whole payment page pressed by keys, over the real Checkout and books and gateways that are fakes.
class TestPay : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        QWidget window;
        PayPage *page;
        explicit Bench(QSize size = QSize(1196, 740))
        {
            window.resize(size);
            page = new PayPage(till.services, &window);
            page->resize(size);
        }
        void begin()
        {
            if (till.cart.cart().isEmpty()) {
                till.ring(0, 2);
                till.ring(2);
                till.ring(4);
            }
            window.show();
            page->payCart();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page, key); }
        PayFace face() const { return page->session().face(); }
        QString text(const char *name) { return named<TextLabel>(window, name) ? named<TextLabel>(window, name)->text() : QString(); }
        /// A QRIS payment on the screen, pending.
        void qr()
        {
            begin();
            key(Qt::Key_F9);
            QTRY_COMPARE(face(), PayFace::Qr);
        }
        Sheet *sheet()
        {
            const auto sheets = window.findChildren<Sheet *>();
            for (Sheet *each : sheets) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }
        Payment last() const { return till.last(); }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void enterTakesExactCash()
    {
        Bench b;
        QSignalSpy finished(b.page, &PayPage::finished);
        b.begin();
        QCOMPARE(b.face(), PayFace::Cash);
        shoot(b.window, QStringLiteral("pay-cash"));
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.till.books.records.size(), 1);
        QCOMPARE(b.till.books.records.first().sale.state, SaleState::Paid);
        QVERIFY(b.till.cart.cart().isEmpty());
        QTRY_COMPARE(b.text("paidBig"), QStringLiteral("Rp0"));
        // A bouncing Enter does not hide the change; a later one goes on.
        b.key(Qt::Key_Return);
        QCOMPARE(finished.size(), 0);
        QTest::qWait(400);
        b.key(Qt::Key_Return);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!b.page->session().isActive());
    }
    void scanEnterEnter()
    {
        Bench b;
        b.till.ring(0);
        b.window.show();
        b.page->payExactCash();
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.till.books.records.first().payments.first().received, rp(18'000));
    }
    void heldEnterTakesNothing()
    {
        Bench b;
        b.begin();
        auto *field = named<QLineEdit>(b.window, "received");
        QVERIFY(field);
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(field, &repeated);
        letEventsRun();
        QVERIFY(b.till.books.records.isEmpty());
    }
    void changeIsLiveAndPaid()
    {
        Bench b;
        b.begin();                                          // 2×18.000 + 14.000 + 22.000 = 72.000
        auto *field = named<QLineEdit>(b.window, "received");
        QTest::keyClicks(field, QStringLiteral("100000"));
        QCOMPARE(field->text(), QStringLiteral("100.000"));
        QVERIFY(named<Button>(b.window, "take")->isEnabled());
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QTRY_COMPARE(b.text("paidBig"), QStringLiteral("Rp28.000"));
        QCOMPARE(b.till.books.records.first().payments.first().change, rp(28'000));
        shoot(b.window, QStringLiteral("paid-cash"));
    }
    void roundingIsShownAndBooked()
    {
        Bench b;
        Product odd = FakeProducts::make(90, QStringLiteral("Pajak"), 76'780);
        QVERIFY(b.till.cart.add(odd, Quantity::pieces(1)));
        b.begin();
        QTest::keyClicks(named<QLineEdit>(b.window, "received"), QStringLiteral("100rb"));
        shoot(b.window, QStringLiteral("pay-cash-rounding"));
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        const Payment cash = b.last();
        QCOMPARE(cash.rounding, rp(-80));
        QCOMPARE(cash.amount, rp(76'700));
        QCOMPARE(cash.change, rp(23'300));
        shoot(b.window, QStringLiteral("paid-rounded"));
    }
    void wrongCashIsNotTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("too little") << "50000";
        QTest::newRow("no amount") << "abc";
        QTest::newRow("a barcode") << "8991002101234";
        QTest::newRow("negative") << "-80000";
        QTest::newRow("nothing but zero") << "0";
    }
    void wrongCashIsNotTaken()
    {
        QFETCH(QString, typed);
        Bench b;
        b.begin();
        QTest::keyClicks(named<QLineEdit>(b.window, "received"), typed);
        QVERIFY(!named<Button>(b.window, "take")->isEnabled());
        b.key(Qt::Key_Return);
        letEventsRun();
        QCOMPARE(b.face(), PayFace::Cash);
        QVERIFY(b.till.books.records.isEmpty());
        QVERIFY(!b.till.cart.cart().isEmpty());
    }
    void keypadTypes()
    {
        Bench b;
        b.begin();
        for (const char *key : {"key_1", "key_0", "key_0", "key_000"})
            QTest::mouseClick(named<Button>(b.window, key), Qt::LeftButton);
        auto *field = named<QLineEdit>(b.window, "received");
        QCOMPARE(field->text(), QStringLiteral("100.000"));
        QTest::mouseClick(named<Button>(b.window, "key_⌫"), Qt::LeftButton);
        QCOMPARE(field->text(), QStringLiteral("10.000"));
        while (!field->text().isEmpty())                    // less than what is due offers a part where the notes are
            QTest::mouseClick(named<Button>(b.window, "key_⌫"), Qt::LeftButton);
        QTest::mouseClick(named<Button>(b.window, "note_80000"), Qt::LeftButton);
        QCOMPARE(field->text(), QStringLiteral("80.000"));
        QVERIFY(field->hasFocus());
        // Fingers need room.
        for (const char *key : {"key_1", "key_000", "take"})
            QVERIFY(named<Button>(b.window, key)->height() >= 64);
    }
    void diskFullTakesNothing()
    {
        Bench b;
        b.begin();
        b.till.books.failing = true;
        b.key(Qt::Key_Return);
        QTRY_VERIFY(!b.page->session().busy());
        QCOMPARE(b.face(), PayFace::Cash);
        QVERIFY(!b.till.cart.cart().isEmpty());
        b.till.books.failing = false;
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.till.books.records.size(), 1);
    }
    void nothingIsDoubledWhileRecording()
    {
        Bench b;
        b.begin();
        b.till.books.hold = true;
        b.key(Qt::Key_Return);
        QVERIFY(b.page->session().busy());
        b.key(Qt::Key_Return);
        b.key(Qt::Key_F9);
        b.key(Qt::Key_F4);
        QTest::mouseDClick(named<Button>(b.window, "take"), Qt::LeftButton);
        b.page->payExactCash();
        letEventsRun();
        QCOMPARE(b.till.gateway.seenCreates.size(), 0);
        b.till.books.hold = false;
        while (b.till.books.waiting())
            b.till.books.step();
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.till.books.records.size(), 1);
        QCOMPARE(b.till.books.records.first().payments.size(), 1);
    }

    void fitsThe768Screen()
    {
        // 1024 × 768 less the top bar, the LATIHAN band and the training bar.
        Bench b(QSize(960, 622));
        b.begin();
        QVERIFY2(b.page->minimumSizeHint().height() <= 622, qPrintable(QString::number(b.page->minimumSizeHint().height())));
        QVERIFY2(b.page->minimumSizeHint().width() <= 960, qPrintable(QString::number(b.page->minimumSizeHint().width())));
        QVERIFY(named<Button>(b.window, "key_1")->height() >= 64);
        QVERIFY(named<Button>(b.window, "take")->geometry().bottom() < 622);
        shoot(b.window, QStringLiteral("pay-cash-768"));
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        letEventsRun();
        QVERIFY2(b.page->minimumSizeHint().height() <= 622, qPrintable(QString::number(b.page->minimumSizeHint().height())));
        QVERIFY(b.window.findChild<QrView *>(QStringLiteral("qrisCode"))->modulePixels() >= QrView::kLeastModule);
        shoot(b.window, QStringLiteral("pay-qr-768"));
    }
    void qrShowsWhoAndHowMuch()
    {
        Bench b;
        b.qr();
        QCOMPARE(b.text("merchant"), QStringLiteral("WARUNG CONTOH"));
        QCOMPARE(b.text("qrAmount"), QStringLiteral("Rp72.000"));
        const auto *view = b.window.findChild<QrView *>(QStringLiteral("qrisCode"));
        QVERIFY(view->modulePixels() >= QrView::kLeastModule);
        QVERIFY(b.till.cart.cart().isEmpty());
        shoot(b.window, QStringLiteral("pay-qr"));
        b.window.resize(960, 708);
        b.page->resize(960, 708);
        letEventsRun();
        QVERIFY(view->modulePixels() >= QrView::kLeastModule);
        shoot(b.window, QStringLiteral("pay-qr-1024"));
    }
    void paidByTheGatewayTurnsGreen()
    {
        Bench b;
        b.qr();
        QVERIFY(b.till.gateway.set(b.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(b.text("paidTitle").contains(QStringLiteral("GoBiz")));
        QCOMPARE(b.text("paidBig"), QStringLiteral("Rp72.000"));
        shoot(b.window, QStringLiteral("paid-qris"));
    }
    void doubleF9IsOneCode()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F9);
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.key(Qt::Key_F9);
        letEventsRun();
        QTRY_VERIFY(!b.page->session().busy());
        QCOMPARE(b.till.gateway.seenCreates.size(), 1);
        QCOMPARE(b.till.books.records.size(), 1);
        QCOMPARE(b.till.books.records.first().payments.size(), 1);
    }
    void escServesTheNextAndKeepsWatching()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.qr();
        const Payment payment = b.last();
        b.key(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(b.till.now(payment).watched);
        QCOMPARE(b.till.checkout->watchedCount(), 1);
        QTRY_VERIFY(!b.till.books.memory.saleOnScreen);
        // The next customer, and back to the first one: the same code.
        b.till.ring(1);
        b.page->payCart();
        QCOMPARE(b.face(), PayFace::Cash);
        b.page->showSale(b.till.books.records.first());
        QCOMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.page->session().current()->id, payment.id);
        QTRY_COMPARE(b.till.books.memory.saleOnScreen, std::optional(b.till.books.records.first().sale.id));
    }
    void escOnCashKeepsTheCart()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.begin();
        b.key(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(!b.till.cart.cart().isEmpty());
        QVERIFY(b.till.books.records.isEmpty());
    }

    void changingTheMethodAsksFirstAndFindsItPaid()
    {
        Bench b;
        b.qr();
        QVERIFY(b.till.gateway.set(b.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F10);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(!b.sheet());
    }
    void changingTheMethodOfADeadCodeIsFree()
    {
        Bench b;
        b.qr();
        QVERIFY(b.till.gateway.set(b.last().reference, ChargeStatus::Expired));
        b.key(Qt::Key_F4);
        QTRY_COMPARE(b.face(), PayFace::Cash);
        QVERIFY(!b.sheet());
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(b.till.books.violations.isEmpty());
        QCOMPARE(b.till.books.records.size(), 1);
    }
    void changingTheMethodOfALiveCodeTakesAReason()
    {
        Bench b;
        b.qr();
        const Payment code = b.last();
        b.key(Qt::Key_F4);
        QTRY_VERIFY(b.sheet());
        shoot(b.window, QStringLiteral("pay-force"));
        // The safe answer has the keyboard: Enter goes back.
        b.key(Qt::Key_Return);
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.face(), PayFace::Qr);

        b.key(Qt::Key_F4);
        QTRY_VERIFY(b.sheet());
        auto *goOn = named<Button>(*b.sheet(), "goOn");
        goOn->click();
        QVERIFY2(b.sheet(), "without a reason nothing goes on");
        QCOMPARE(b.face(), PayFace::Qr);
        named<QLineEdit>(*b.sheet(), "reason")->setText(QStringLiteral("HP habis baterai"));
        goOn->click();
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.face(), PayFace::Cash);
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(b.till.books.violations.isEmpty());
        QVERIFY(b.till.books.events(code.id).contains(QStringLiteral("forced")));
        QVERIFY2(b.till.now(code).watched, "law 6: the code stays watched");
    }
    void backFromForcingShowsTheSameCode()
    {
        Bench b;
        b.qr();
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.sheet());
        named<QLineEdit>(*b.sheet(), "reason")->setText(QStringLiteral("pelanggan ragu"));
        named<Button>(*b.sheet(), "goOn")->click();
        QTRY_COMPARE(b.face(), PayFace::Cash);
        b.key(Qt::Key_Escape);
        QCOMPARE(b.face(), PayFace::Qr);
        QVERIFY2(!b.page->session().hasForcedReason(), "the reason belonged to that one attempt");
    }
    void customerSaysPaidShowsTheAnswer()
    {
        Bench b;
        b.qr();
        named<Button>(b.window, "customerSaysPaid")->click();
        QTRY_VERIFY(b.sheet());
        QVERIFY(named<TextLabel>(*b.sheet(), "answerFacts")->text().contains(b.last().reference));
        QVERIFY(named<TextLabel>(*b.sheet(), "answerFacts")->text().contains(QStringLiteral("10.00.00")));
        QVERIFY(!named<TextLabel>(*b.sheet(), "answerMeaning")->text().isEmpty());
        shoot(b.window, QStringLiteral("pay-answer"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.face(), PayFace::Qr);
        QVERIFY(b.till.gateway.set(b.last().reference, ChargeStatus::Paid));
        named<Button>(b.window, "customerSaysPaid")->click();
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(!b.sheet());
    }

    void lostReplyIsAmberAndCannotBeWavedAway()
    {
        Bench b;
        b.till.gateway.mutableTraits().idempotentCreate = false;
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true)};
        b.till.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
        QSignalSpy left(b.page, &PayPage::left);
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Unsure);
        QTRY_VERIFY(!b.text("stateSentence").isEmpty());
        QVERIFY(b.text("stateSentence").contains(QStringLiteral("GoBiz")));
        QVERIFY(b.text("stateFacts").contains(QStringLiteral("10.00.00")));
        shoot(b.window, QStringLiteral("pay-unsure"));
        b.key(Qt::Key_Escape);
        QCOMPARE(left.size(), 0);
        QCOMPARE(b.face(), PayFace::Unsure);
        QVERIFY(!named<Button>(b.window, "backToCart"));
        // One of the choices: the next customer; it stays watched.
        named<Button>(b.window, "nextCustomer")->click();
        QCOMPARE(left.size(), 1);
        QVERIFY(b.till.now(b.last()).watched);
    }
    void unsureWithACodeKeepsTheCode()
    {
        Bench b;
        b.qr();
        b.till.gateway.always = FakeGateway::failing(ErrorCode::ServerFault);
        // A status that cannot be read leaves pending as it is; an undocumented word is what makes a shown code not certain.
        b.till.gateway.always = {};
        b.till.gateway.always.spoilStatus = [](StatusAnswer &answer) { answer.status = ChargeStatus::Unknown; };
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.last().state, PaymentState::Unknown);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QTRY_VERIFY(named<QWidget>(b.window, "unsureBar"));
        auto *bar = named<QWidget>(b.window, "unsureBar");
        QVERIFY(!bar->accessibleName().isEmpty());
        shoot(b.window, QStringLiteral("pay-qr-unsure"));
    }
    void refusedCodeIsNotShown_data()
    {
        QTest::addColumn<bool>("amount");
        QTest::newRow("wrong amount") << true;
        QTest::newRow("bad check sum") << false;
    }
    void refusedCodeIsNotShown()
    {
        QFETCH(bool, amount);
        Bench b;
        FakeGateway::Turn turn;
        turn.spoilCharge = [amount](Charge &charge) {
            if (amount)
                charge.qris = fakeQris(rp(1'000));
            else
                charge.qris.back() = charge.qris.back() == '0' ? '1' : '0';
        };
        b.till.gateway.creates = {turn};
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_VERIFY(b.face() == PayFace::Over || b.face() == PayFace::Unsure);
        QVERIFY(!named<QrView>(b.window, "") || b.window.findChild<QrView *>(QStringLiteral("qrisCode"))->isEmpty());
        shoot(b.window, QStringLiteral("pay-refused-%1").arg(amount ? 1 : 2));
        QTRY_VERIFY(!b.text("stateSentence").isEmpty());
    }
    void refusedByTheGatewayGoesBackToTheCart()
    {
        Bench b;
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)};
        QSignalSpy left(b.page, &PayPage::left);
        b.begin();
        const Cart cart = b.till.cart.cart();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Over);
        auto *back = named<Button>(b.window, "backToCart");
        QVERIFY(back);
        shoot(b.window, QStringLiteral("pay-over"));
        back->click();
        back->click();
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(b.till.cart.cart(), cart);
        QTRY_COMPARE(b.till.books.memory.cart, cart);
        QCOMPARE(b.till.books.records.first().sale.state, SaleState::Cancelled);
    }
    void backToCartDoesNotOverwriteAnotherCart()
    {
        Bench b;
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)};
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Over);
        b.till.ring(7);                                     // meanwhile somebody began the next sale
        const Cart other = b.till.cart.cart();
        named<Button>(b.window, "backToCart")->click();
        QTRY_VERIFY(!b.page->session().isActive());
        QCOMPARE(b.till.cart.cart(), other);
    }
    void overTheLimitIsOfferedWithItsReason()
    {
        Bench b;
        b.till.gateway.mutableTraits().most = rp(50'000);
        b.begin();
        auto *method = named<Button>(b.window, "method_gobiz");
        QVERIFY(method);
        QVERIFY(!method->isEnabled());
        QVERIFY(method->accessibleDescription().contains(QStringLiteral("Rp50.000")));
        b.key(Qt::Key_F9);
        letEventsRun();
        QCOMPARE(b.till.gateway.seenCreates.size(), 0);
        shoot(b.window, QStringLiteral("pay-limit"));
    }
    void gatewayThatIsOffIsNotShown()
    {
        Bench b;
        b.till.directory.gateways.clear();
        b.begin();
        QVERIFY(!named<Button>(b.window, "method_gobiz"));
        b.key(Qt::Key_F9);
        letEventsRun();
        QCOMPARE(b.face(), PayFace::Cash);
        QVERIFY(b.till.books.records.isEmpty());
    }
    void moneyWhileCashIsCounted()
    {
        Bench b;
        b.qr();
        const Payment code = b.last();
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.sheet());
        named<QLineEdit>(*b.sheet(), "reason")->setText(QStringLiteral("ganti tunai"));
        named<Button>(*b.sheet(), "goOn")->click();
        QTRY_COMPARE(b.face(), PayFace::Cash);
        QVERIFY(b.till.gateway.set(code.reference, ChargeStatus::Paid));
        QVERIFY(b.till.check(code));
        QTRY_COMPARE(b.face(), PayFace::Paid);
        b.page->payExactCash();
        letEventsRun();
        QCOMPARE(b.till.books.records.first().payments.size(), 1);
    }
    void receiptCanBeSeen()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        named<Button>(b.window, "seeReceipt")->click();
        QTRY_VERIFY(b.sheet());
        const auto *slip = named<QWidget>(*b.sheet(), "slip");
        QVERIFY(slip);
        QVERIFY(slip->accessibleDescription().contains(QStringLiteral("Kopi Susu")));
        const auto lines = slip->accessibleDescription().split(u'\n');
        for (const QString &line : lines)
            QVERIFY(line.size() <= 32);
        shoot(b.window, QStringLiteral("paid-receipt"));
    }
    void paidScreenGoesByItself()
    {
        Bench b;
        QVERIFY(b.till.settings.set(QStringLiteral("ui.paid_seconds"), QStringLiteral("1")));
        QSignalSpy finished(b.page, &PayPage::finished);
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QTRY_COMPARE(finished.size(), 1);
    }
    void emptyCartLeaves()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.page->payCart();
        QCOMPARE(left.size(), 1);
        QVERIFY(!b.page->session().isActive());
    }
};

LACI_GUI_MAIN(TestPay)
#include "tst_pay.moc"
