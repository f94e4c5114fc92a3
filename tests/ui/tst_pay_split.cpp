#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/pay_page.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// One bill paid by several tenders, and by the shop's own code, pressed like a cashier does.
class TestPaySplit final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        FakeGateway own{QStringLiteral("static_qris")};
        QWidget window;
        PayPage *page;
        explicit Bench(QSize size = QSize(1196, 740))
        {
            own.mutableTraits().nobodyToAsk = true;
            own.mutableTraits().idempotentCreate = false;
            till.directory.gateways.insert(QStringLiteral("static_qris"), &own);
            window.resize(size);
            page = new PayPage(till.services, &window);
            page->resize(size);
        }
        void begin()
        {
            QVERIFY(till.cart.add(FakeProducts::make(91, QStringLiteral("Belanja"), 76'780), Quantity::pieces(1)));
            window.show();
            page->payCart();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        void key(Qt::Key key, Qt::KeyboardModifiers with = {})
        {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page, key, with);
        }
        void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
        void tap(const char *name)
        {
            QTRY_VERIFY2(named<Button>(window, name), name);
            QTest::mouseClick(named<Button>(window, name), Qt::LeftButton);
        }
        PayFace face() const { return page->session().face(); }
        QString text(const char *name) { return named<TextLabel>(window, name) ? named<TextLabel>(window, name)->text() : QString(); }
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
        void cashPart(const QString &amount)
        {
            const Rupiah before = page->session().due();
            type(amount);
            key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(page->session().due() < before && !page->session().busy());
        }
        const SaleRecord &record() const { return till.books.records.last(); }
        void answer(const QString &reason, const QString &pin)
        {
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

    void cashFirstThenTheRestByQris()
    {
        Bench b;
        b.begin();
        b.type(QStringLiteral("20000"));
        auto *part = named<Button>(b.window, "takePart");
        QVERIFY(part);
        QVERIFY2(part->text().contains(QStringLiteral("Rp20.000")) && part->text().contains(QStringLiteral("Rp56.780")), qPrintable(part->text()));
        QVERIFY(!named<Button>(b.window, "take")->isEnabled());
        shoot(b.window, QStringLiteral("split-cash-part"));
        b.key(Qt::Key_Return);                               // Enter alone takes no part
        letEventsRun();
        QVERIFY(b.till.books.records.isEmpty());
        b.tap("takePart");
        QTRY_VERIFY(b.page->session().isPartlyPaid());
        QTRY_COMPARE(b.face(), PayFace::Cash);
        QCOMPARE(b.record().sale.state, SaleState::Open);
        QVERIFY(b.till.cart.cart().isEmpty());
        QTRY_COMPARE(b.text("stillDue"), QStringLiteral("Rp56.780"));
        QCOMPARE(named<QLineEdit>(b.window, "received")->text(), QString());
        shoot(b.window, QStringLiteral("split-after-cash"));
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.text("qrAmount"), QStringLiteral("Rp56.780"));
        QCOMPARE(b.page->session().asked(), rp(56'780));
        QVERIFY(b.text("partOf").contains(QStringLiteral("Rp76.780")));
        QVERIFY(b.window.findChild<QrView *>(QStringLiteral("qrisCode"))->modulePixels() >= QrView::kLeastModule);
        shoot(b.window, QStringLiteral("split-qr-rest"));
        QVERIFY(b.till.gateway.set(b.till.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY2(b.text("paidTitle").contains(QStringLiteral(" + ")), qPrintable(b.text("paidTitle")));
        QVERIFY2(b.text("paidFacts").contains(QStringLiteral("Rp56.780")) && b.text("paidFacts").contains(QStringLiteral("Rp20.000")),
                 qPrintable(b.text("paidFacts")));
        QVERIFY(b.till.books.violations.isEmpty());
        shoot(b.window, QStringLiteral("split-paid"));
    }
    void qrisPartThenCash()
    {
        Bench b;
        b.begin();
        b.tap("payPart");
        QTRY_VERIFY(b.sheet());
        QVERIFY(!named<Button>(*b.sheet(), "usePart")->isEnabled());
        b.type(QStringLiteral("80000"));
        QVERIFY2(!named<Button>(*b.sheet(), "usePart")->isEnabled(), "more than the bill is no part");
        named<QLineEdit>(*b.sheet(), "part")->clear();
        b.type(QStringLiteral("50rb"));
        shoot(b.window, QStringLiteral("split-part-sheet"));
        b.key(Qt::Key_Return);
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.page->session().part(), std::optional(rp(50'000)));
        QVERIFY2(b.till.gateway.seenCreates.isEmpty(), "a part charges nobody before a way is chosen");
        QVERIFY(!named<Button>(b.window, "method_auto"));
        shoot(b.window, QStringLiteral("split-part-chosen"));
        b.tap("method_gobiz");
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.till.gateway.seenCreates.last().amount, rp(50'000));
        QCOMPARE(b.text("qrAmount"), QStringLiteral("Rp50.000"));
        QVERIFY(b.till.gateway.set(b.till.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.face(), PayFace::Cash);
        QCOMPARE(b.page->session().due(), rp(26'780));
        QCOMPARE(b.page->session().part(), std::optional<Rupiah>());
        QTRY_VERIFY(named<QLineEdit>(b.window, "received")->hasFocus() && !b.page->session().busy());
        b.type(QStringLiteral("30000"));
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.till.last().rounding, rp(-80));
        QCOMPARE(b.till.last().change, rp(3'300));
        QCOMPARE(b.text("paidBig"), QStringLiteral("Rp3.300"));
        QCOMPARE(stillDue(b.record()), rp(0));
    }
    void threeTenders()
    {
        Bench b;
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        b.cashPart(QStringLiteral("6780"));
        QCOMPARE(b.page->session().due(), rp(50'000));
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY(b.till.gateway.set(b.till.last().reference, ChargeStatus::Paid));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QCOMPARE(b.record().payments.size(), 3);
    }
    void oneLiveCodeAtATime()
    {
        Bench b;
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.tap("method_static_qris");
        QTRY_VERIFY(b.sheet());                              // asked first: it may still be paid
        b.key(Qt::Key_Return);
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(b.own.seenCreates.size(), 0);
        QCOMPARE(b.face(), PayFace::Qr);
    }
    void leavingWithMoneyTakenAsks()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        QVERIFY(!b.page->canWalkAway());
        b.key(Qt::Key_Escape);
        QTRY_VERIFY(b.sheet());
        QVERIFY(b.sheetText().contains(QStringLiteral("Rp20.000")) && b.sheetText().contains(QStringLiteral("Rp56.780")));
        shoot(b.window, QStringLiteral("split-leaving"));
        b.key(Qt::Key_Return);                               // the safe answer goes on
        QTRY_VERIFY(!b.sheet());
        QCOMPARE(left.size(), 0);
        QCOMPARE(b.face(), PayFace::Cash);
        b.key(Qt::Key_Escape);
        QTRY_VERIFY(b.sheet());
        QTest::mouseClick(named<Button>(*b.sheet(), "leaveOpen"), Qt::LeftButton);
        QCOMPARE(left.size(), 1);
        QCOMPARE(b.record().sale.state, SaleState::Open);
        // It is there again with what is still due.
        b.page->showSale(b.record());
        QCOMPARE(b.face(), PayFace::Cash);
        QCOMPARE(b.page->session().due(), rp(56'780));
    }
    void aCodeForTheRestMayWaitWhileTheNextIsServed()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.key(Qt::Key_Escape);
        QVERIFY(!b.sheet());
        QCOMPARE(left.size(), 1);
    }
    void tendersGoBack()
    {
        Bench b;
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        b.tap("returnTenders");
        QTRY_VERIFY(b.sheet());
        QVERIFY(b.sheetText().contains(QStringLiteral("Rp20.000")));
        shoot(b.window, QStringLiteral("split-return"));
        b.answer(QStringLiteral("uang kurang"), QStringLiteral("1111"));
        QTRY_VERIFY(named<TextLabel>(*b.sheet(), "pinTrouble"));
        QCOMPARE(b.record().sale.state, SaleState::Open);
        b.answer(QStringLiteral("uang kurang"), QStringLiteral("4829"));
        QTRY_COMPARE(b.record().sale.state, SaleState::Cancelled);
        QTRY_COMPARE(b.face(), PayFace::Over);
        QCOMPARE(b.record().refunds.size(), 1);
        QCOMPARE(b.record().refunds.first().amount, rp(20'000));
        QTRY_VERIFY(b.text("stateSentence").contains(QStringLiteral("Rp20.000")));
        QVERIFY(b.page->canWalkAway());
        shoot(b.window, QStringLiteral("split-returned"));
        QSignalSpy left(b.page, &PayPage::left);
        b.key(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }
    void aFailedPartLeavesWhatCameIn()
    {
        Bench b;
        b.begin();
        b.cashPart(QStringLiteral("20000"));
        b.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)};
        b.key(Qt::Key_F9);
        QTRY_COMPARE(b.face(), PayFace::Over);
        QVERIFY2(!named<Button>(b.window, "backToCart"), "money is in it");
        QVERIFY(named<Button>(b.window, "returnTenders"));
        QCOMPARE(b.text("stillDue"), QStringLiteral("Rp56.780"));
        b.key(Qt::Key_F4);
        QTRY_COMPARE(b.face(), PayFace::Cash);
        b.key(Qt::Key_Return);
        QTRY_COMPARE(b.face(), PayFace::Paid);
    }

    void staticQrisTakesAPersonsWord()
    {
        Bench b;
        b.begin();
        b.tap("method_static_qris");
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QTRY_COMPARE(b.till.last().state, PaymentState::Unknown);
        QCOMPARE(b.text("merchant"), QStringLiteral("WARUNG CONTOH"));
        QTRY_VERIFY(named<Banner>(b.window, "unsureBar"));
        QVERIFY2(named<Banner>(b.window, "unsureBar")->text().contains(QStringLiteral("account")), qPrintable(named<Banner>(b.window, "unsureBar")->text()));
        QVERIFY2(!named<Button>(b.window, "checkNow") && !named<Button>(b.window, "customerSaysPaid"), "there is nobody to ask");
        shoot(b.window, QStringLiteral("static-qris"));
        b.key(Qt::Key_F5);
        letEventsRun();
        QCOMPARE(b.face(), PayFace::Qr);                     // never green by itself
        b.tap("confirmByPerson");
        QTRY_VERIFY(b.sheet());
        b.answer(QStringLiteral("masuk di HP merchant"), QStringLiteral("1111"));
        QTRY_VERIFY(named<TextLabel>(*b.sheet(), "pinTrouble"));
        QCOMPARE(b.face(), PayFace::Qr);
        b.answer(QStringLiteral("masuk di HP merchant"), QStringLiteral("4829"));
        QTRY_COMPARE(b.face(), PayFace::Paid);
        QVERIFY(b.till.last().byPerson);
        QTRY_VERIFY2(b.text("paidWord").contains(QStringLiteral("Ibu Rina")), qPrintable(b.text("paidWord")));
        shoot(b.window, QStringLiteral("static-qris-paid"));
    }
    void staticQrisGivenUpIsNotPaid()
    {
        Bench b;
        b.begin();
        b.tap("method_static_qris");
        QTRY_COMPARE(b.till.last().state, PaymentState::Unknown);
        b.tap("giveUp");
        QTRY_VERIFY(b.sheet());
        b.answer(QStringLiteral("pelanggan pergi"), QStringLiteral("4829"));
        QTRY_VERIFY(!b.sheet());
        QTRY_COMPARE(b.face(), PayFace::Over);
        QCOMPARE(b.record().sale.state, SaleState::Open);
        QVERIFY(named<Button>(b.window, "backToCart"));
    }
    void fitsTheNarrowLowScreen()
    {
        Bench b(QSize(960, 622));
        b.till.desk.on = true;
        b.begin();
        b.type(QStringLiteral("20000"));
        letEventsRun();
        QVERIFY2(b.page->minimumSizeHint().height() <= 622, qPrintable(QString::number(b.page->minimumSizeHint().height())));
        QVERIFY(named<Button>(b.window, "takePart")->height() >= 44);
        shoot(b.window, QStringLiteral("split-768"));
        b.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(b.page->session().isPartlyPaid());
        b.tap("method_static_qris");
        QTRY_COMPARE(b.face(), PayFace::Qr);
        letEventsRun();
        shoot(b.window, QStringLiteral("static-768"));
        QVERIFY2(b.page->minimumSizeHint().height() <= 622, qPrintable(QString::number(b.page->minimumSizeHint().height())));
        QVERIFY(b.window.findChild<QrView *>(QStringLiteral("qrisCode"))->modulePixels() >= QrView::kLeastModule);
    }
};

LACI_GUI_MAIN(TestPaySplit)
#include "tst_pay_split.moc"
