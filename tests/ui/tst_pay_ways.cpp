#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/pay_page.h"
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// A gateway whose charges are accounts or links by channel, with fees on top.
class ManyWays final : public FakeGateway {
public:
    bool closed = false;
    explicit ManyWays(const char *id, const char *name)
    {
        mutableTraits().id = QString::fromLatin1(id);
        mutableTraits().name = QString::fromLatin1(name);
        GatewayChannel account{QStringLiteral("bca_va"), QStringLiteral("VA BCA"), ChannelKind::VirtualAccount};
        account.payerPays = true;
        account.feeFlat = rp(4'000);
        GatewayChannel wallet{QStringLiteral("dana"), QStringLiteral("DANA"), ChannelKind::Wallet};
        mutableTraits().channels.append({account, wallet});
        always.spoilCharge = [this](Charge &charge) {
            const ChargeRequest &request = seenCreates.last();
            charge.amount = request.amount + request.payerFee;
            if (request.channel == u"qris")
                return;
            charge.qris.clear();
            if (request.channel == u"bca_va")
                charge.virtualAccount = QStringLiteral("8808123456789012");
            else
                charge.link = QUrl(QStringLiteral("https://pay.example.com/d/0123456789"));
        };
        always.spoilStatus = [this](StatusAnswer &answer) {
            if (const Entry *entry = find(answer.reference))
                answer.amount = entry->request.amount + entry->request.payerFee;
            answer.qris.clear();
        };
    }
    QString obstacle(const ChargeRequest &) const override { return closed ? QString::fromUtf16(obstacle::kOneKind) : QString(); }
};

class TestPayWays final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        ManyWays many{"paymenku", "Paymenku"};
        QWidget window;
        PayPage *page;
        explicit Bench(QSize size = QSize(1196, 740))
        {
            till.directory.gateways.insert(QStringLiteral("paymenku"), &many);
            window.resize(size);
            page = new PayPage(till.services, &window);
            page->resize(size);
        }
        void begin(int product = 5)
        {
            till.ring(product);
            window.show();
            page->payCart();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page, key); }
        PayFace face() const { return page->session().face(); }
        QString text(const char *name) { return named<TextLabel>(window, name) ? named<TextLabel>(window, name)->text() : QString(); }
        Button *button(const char *name) { return named<Button>(window, name); }
        Sheet *sheet()
        {
            const auto sheets = window.findChildren<Sheet *>();
            for (Sheet *each : sheets) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }
        QString sheetText()
        {
            QString all;
            const auto labels = sheet() ? sheet()->findChildren<TextLabel *>() : QList<TextLabel *>();
            for (const TextLabel *label : labels)
                all += label->text() + u'\n';
            return all;
        }
        Payment last() const { return till.last(); }
        /// A QRIS of GoBiz whose create got lost for good: nobody knows.
        void unsure()
        {
            till.gateway.mutableTraits().idempotentCreate = false;
            till.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true)};
            till.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
            begin();
            button("method_gobiz")->click();
            QTRY_COMPARE(face(), PayFace::Unsure);
        }
        void decide(const char *which, const QString &reason, const QString &pin)
        {
            if (!sheet())
                button(which)->click();
            QTRY_VERIFY(sheet());
            named<QLineEdit>(*sheet(), "reason")->setText(reason);
            named<QLineEdit>(*sheet(), "pin")->setText(pin);
            QTest::keyClick(named<Button>(*sheet(), "decide"), Qt::Key_Return);
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void everyWayIsThereWithItsFee()
    {
        Bench b;
        b.begin();
        shoot(b.window, QStringLiteral("ways"));
        for (const char *name : {"method_cash", "method_auto", "method_gobiz", "method_paymenku"})
            QVERIFY2(b.button(name), name);
        auto *account = b.window.findChild<Button *>(QStringLiteral("method_paymenku_bca_va"));
        QVERIFY(account && account->isEnabled());
        QVERIFY(account->accessibleDescription().contains(QStringLiteral("Rp4.000")));
        QVERIFY(!b.window.findChild<Button *>(QStringLiteral("method_paymenku_dana"))->accessibleDescription().contains(QStringLiteral("Rp")));
        // No button is wider than the column: a key or a reason would be cut off.
        const auto buttons = b.window.findChildren<Button *>();
        for (const Button *each : buttons) {
            if (each->objectName().startsWith(u"method_"))
                QVERIFY2(each->width() <= each->parentWidget()->width() && each->width() <= 276, qPrintable(each->objectName()));
        }
    }
    void whyItIsNotPossible()
    {
        Bench b;
        b.many.closed = true;
        b.begin();
        auto *qris = b.button("method_paymenku");
        QVERIFY(!qris->isEnabled());
        QVERIFY(qris->accessibleDescription().contains(QStringLiteral("One kind of product")));
        QVERIFY(qris->height() > 64);                       // the whole reason is read
        QVERIFY(!b.button("method_auto"));                  // the best of one is no choice
        shoot(b.window, QStringLiteral("ways-obstacle"));
    }
    void f10LeadsToTheWaysAndTheArrowsThroughThem()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F10);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("method_cash"));
        b.key(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("method_cash"));
        QSet<QString> seen;
        for (int i = 0; i < 10; ++i) {
            seen.insert(QApplication::focusWidget()->objectName());
            b.key(Qt::Key_Down);
        }
        QVERIFY(seen.contains(QStringLiteral("method_paymenku_bca_va")) && seen.contains(QStringLiteral("method_paymenku_dana")));
        // What has the keyboard is on the screen, however long the list is.
        const QWidget *last = QApplication::focusWidget();
        QVERIFY(last->visibleRegion().boundingRect().height() > last->height() - 4);
    }
    void f9IsTheBestQrisAndShownOnIt()
    {
        Bench b;
        b.till.gateway.mutableTraits().channels.first().feeBasisPoints = 70;
        b.begin();
        const QString best = b.button("method_gobiz")->keyHint() == u"F9" ? QStringLiteral("gobiz") : QStringLiteral("paymenku");
        QCOMPARE(best, QStringLiteral("paymenku"));         // costs the shop less
        QVERIFY(b.button("method_gobiz")->keyHint().isEmpty());
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.last().gateway, best);
    }
    void anIllGatewaySaysSinceWhen()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F10);
        b.button("method_gobiz")->click();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.till.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
        b.key(Qt::Key_F5);
        QTRY_VERIFY(b.button("method_gobiz")->accessibleDescription().contains(QStringLiteral("10.00")));
    }
    void automaticGoesOnWithoutShowingAnEnd()
    {
        Bench b;
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)};
        b.many.creates = {FakeGateway::failing(ErrorCode::Refused)};
        b.begin();
        QList<PayFace> faces;
        connect(&b.page->session(), &PaySession::changed, this, [&] { faces.append(b.face()); });
        b.button("method_auto")->click();
        // One of the two refuses first, then the other; only at the end there is nothing left.
        QTRY_COMPARE(b.face(), PayFace::Over);
        QCOMPARE(b.till.books.records.first().payments.size(), 2);
        QVERIFY2(faces.indexOf(PayFace::Over) >= faces.size() - 2, "an end was shown while the next way was tried");
        QVERIFY(b.till.books.violations.isEmpty());
    }
    void automaticShowsTheCodeOfWhoAnswers()
    {
        Bench b;
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)};
        b.begin();
        b.button("method_auto")->click();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.till.books.records.size(), 1);
    }

    void aFeeIsAgreedToFirst()
    {
        Bench b;
        b.begin();
        const Rupiah price = b.page->session().due();
        b.window.findChild<Button *>(QStringLiteral("method_paymenku_bca_va"))->click();
        QTRY_VERIFY(b.sheet());
        QVERIFY(b.sheetText().contains(rupiahText(price)));
        QVERIFY(b.sheetText().contains(rupiahText(price + rp(4'000))));
        QVERIFY(b.sheetText().contains(QStringLiteral("Rp4.000")));
        shoot(b.window, QStringLiteral("fee"));
        b.key(Qt::Key_Return);                              // the safe answer has the keyboard
        QTRY_VERIFY(!b.sheet());
        QVERIFY(b.till.books.records.isEmpty());
        QVERIFY(b.many.seenCreates.isEmpty());
        b.window.findChild<Button *>(QStringLiteral("method_paymenku_bca_va"))->click();
        QTRY_VERIFY(b.sheet());
        named<Button>(*b.sheet(), "yes")->click();
        QTRY_COMPARE(b.face(), PayFace::Elsewhere);
        QCOMPARE(b.last().payerFee, rp(4'000));
        QCOMPARE(b.last().amount, price);
        QCOMPARE(b.text("accountNumber"), QStringLiteral("8808 1234 5678 9012"));
        shoot(b.window, QStringLiteral("account"));
        QTest::keyClick(b.button("copy"), Qt::Key_Return);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("8808123456789012"));
        QVERIFY(b.many.set(b.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.face(), PayFace::Paid);
    }
    void aLinkIsACodeForThePhoneAndNoQris()
    {
        Bench b;
        b.begin();
        b.window.findChild<Button *>(QStringLiteral("method_paymenku_dana"))->click();
        QTRY_COMPARE(b.face(), PayFace::Elsewhere);
        QVERIFY(!b.sheet());                                // nothing on top, nothing to agree to
        QVERIFY(!b.text("elsewhereTitle").contains(QStringLiteral("QRIS")));
        QrView *code = nullptr;
        const auto views = b.window.findChildren<QrView *>();
        for (QrView *view : views) {
            if (view->isVisible())
                code = view;
        }
        QVERIFY(code && code->modulePixels() >= QrView::kLeastModule);
        shoot(b.window, QStringLiteral("link"));
        b.key(Qt::Key_Escape);
        QVERIFY(!b.page->session().isActive());
        QVERIFY(b.till.now(b.last()).watched);
    }

    void confirmingTakesAPinAndAReason()
    {
        Bench b;
        b.unsure();
        shoot(b.window, QStringLiteral("unsure"));
        b.decide("confirmByPerson", QStringLiteral("terlihat di mutasi"), QStringLiteral("1111"));
        QTRY_VERIFY(!b.text("pinTrouble").isEmpty());
        QCOMPARE(b.last().state, PaymentState::Unknown);
        shoot(b.window, QStringLiteral("pin"));
        b.decide("confirmByPerson", QString(), QStringLiteral("4829"));
        QVERIFY2(b.sheet(), "without a reason nothing is decided");
        QCOMPARE(b.last().state, PaymentState::Unknown);
        b.decide("confirmByPerson", QStringLiteral("terlihat di mutasi"), QStringLiteral("4829"));
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(b.last().byPerson);
        QVERIFY(b.text("paidTitle").contains(QStringLiteral("by hand")));
        QVERIFY(b.till.books.trails.value(b.last().id.value).last().detail.contains(QStringLiteral("Ibu Rina")));
        shoot(b.window, QStringLiteral("paid-by-hand"));
    }
    void givingUpKeepsTheWatch()
    {
        Bench b;
        b.unsure();
        b.decide("giveUp", QStringLiteral("pelanggan pergi"), QStringLiteral("4829"));
        QTRY_COMPARE(b.face(), PayFace::Over);
        QVERIFY(b.till.now(b.last()).watched);
        QVERIFY(b.till.books.events(b.last().id).contains(QStringLiteral("given_up")));
        QVERIFY(!b.button("confirmByPerson"));
    }
    void escInThePinSheetDecidesNothing()
    {
        Bench b;
        b.unsure();
        b.button("confirmByPerson")->click();
        QTRY_VERIFY(b.sheet());
        b.key(Qt::Key_Escape);
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.face(), PayFace::Unsure);
    }
    void aCertainPaymentIsNotDecidedByHand()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY(!b.button("confirmByPerson"));
        QVERIFY(!b.button("giveUp"));
        QVERIFY(!b.button("withdraw"));                     // this gateway has no cancel
    }
    void withdrawingIsAskedOfTheGatewayOnly()
    {
        Bench b;
        b.till.gateway.mutableTraits().canCancel = true;
        b.begin();
        b.button("method_gobiz")->click();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.button("withdraw")->click();
        QTRY_VERIFY(b.sheet());
        QVERIFY(b.till.gateway.set(b.last().reference, ChargeStatus::Cancelled));
        named<Button>(*b.sheet(), "yes")->click();
        QTRY_COMPARE(b.last().state, PaymentState::Cancelled);
        QVERIFY(b.till.books.events(b.last().id).contains(QStringLiteral("cancel_asked")));
        QTRY_COMPARE(b.face(), PayFace::Over);
    }

    void theSameGoodsTwiceAreAskedAbout()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        b.page->leave();
        b.till.clock.advance(std::chrono::seconds(8));
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_VERIFY(b.sheet());
        const QString number = b.till.books.records.first().sale.number;
        QVERIFY(b.sheetText().contains(number));
        QVERIFY(b.sheetText().contains(QStringLiteral("10.00.00")));
        shoot(b.window, QStringLiteral("twin"));
        b.key(Qt::Key_Return);                              // the safe answer: that sale
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.page->session().record()->sale.number, number);
        QCOMPARE(b.till.books.records.size(), 1);
        QVERIFY(!b.till.cart.cart().isEmpty());
        // Another customer wants the same.
        b.page->payCart();
        b.key(Qt::Key_F9);
        QTRY_VERIFY(b.sheet());
        QCOMPARE(b.till.books.records.size(), 1);
        named<Button>(*b.sheet(), "yes")->click();
        QTRY_COMPARE(b.till.books.records.size(), 2);
        QTRY_COMPARE(b.face(), PayFace::Qr);
    }
    void afterAWhileItIsNoTwin()
    {
        Bench b;
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        b.page->leave();
        b.till.clock.advance(std::chrono::seconds(31));
        b.begin();
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.till.books.records.size(), 2);
        QVERIFY(!b.sheet());
    }

    void everythingFitsThe768Screen()
    {
        Bench b(QSize(960, 622));
        b.unsure();
        letEventsRun();
        QVERIFY2(b.page->minimumSizeHint().height() <= 622, qPrintable(QString::number(b.page->minimumSizeHint().height())));
        QVERIFY2(b.page->minimumSizeHint().width() <= 960, qPrintable(QString::number(b.page->minimumSizeHint().width())));
        shoot(b.window, QStringLiteral("unsure-768"));
    }
};

LACI_GUI_MAIN(TestPayWays)
#include "tst_pay_ways.moc"
