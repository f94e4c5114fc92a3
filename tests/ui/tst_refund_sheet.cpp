#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/orders/quantity_stepper.h"
#include "ui/pages/orders/refund_sheet.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

class TestRefundSheet : public QObject {
    Q_OBJECT

    /// A window with a paid sale: three cups of coffee, Rp60.000.
    struct Shop {
        PageRig till;
        QWidget page;
        SaleRecord record;

        explicit Shop(bool needsPin = true)
        {
            if (!needsPin && !till.settings.set(QStringLiteral("rights.refund_needs_pin"), QStringLiteral("false")))
                qFatal("the rig's setting is refused");
            page.resize(1024, 700);
            page.show();
            if (!QTest::qWaitForWindowActive(&page))
                qFatal("no window");
        }
        void sellForCash(qint64 price = 20'000, int pieces = 3)
        {
            record = await(till.checkout->payCash(draftOf(price, pieces), rp(100'000), {})).value();
        }
        void sellByGateway(qint64 price = 20'000, int pieces = 3)
        {
            till.quiet();
            QVERIFY(await(till.checkout->payByGateway(draftOf(price, pieces), QStringLiteral("gobiz"), QStringLiteral("qris"))));
            QTRY_COMPARE(till.last().state, PaymentState::Pending);
            QVERIFY(till.gateway.set(till.last().reference, ChargeStatus::Paid));
            record = till.check(till.last()).value();
            QCOMPARE(record.sale.state, SaleState::Paid);
        }
        Sheet *ask() { return askRefund(&page, till.services, record); }
        template <class T>
        T *the(const char *name) { return named<T>(page, name); }
        QString amount() { return the<MoneyLabel>("refundAmount")->text(); }
        QString trouble()
        {
            auto *label = the<TextLabel>("refundTrouble");
            return label ? label->text() : QString();
        }
        void take(int position, const QString &quantity)
        {
            auto *field = the<QLineEdit>(qPrintable(QStringLiteral("refundLine%1").arg(position)));
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, quantity);
        }
        void click(const char *name) { QTest::mouseClick(the<QAbstractButton>(name), Qt::LeftButton); }
        void approve(const QString &pin)
        {
            auto *field = the<QLineEdit>("pin");
            QVERIFY(field);
            QTest::keyClicks(field, pin);
            QTest::keyClick(field, Qt::Key_Return);
        }
        const QList<Refund> &refunds() { return till.books.records.last().refunds; }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void theAmountGrowsWithThePieces()
    {
        Shop shop;
        shop.sellForCash();
        shop.ask();
        QCOMPARE(shop.amount(), QStringLiteral("Rp0"));
        shop.take(0, QStringLiteral("2"));
        QCOMPARE(shop.amount(), QStringLiteral("Rp40.000"));
        auto *field = shop.the<QLineEdit>("refundLine0");
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(shop.amount(), QStringLiteral("Rp60.000"));
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), QStringLiteral("3"));
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(shop.amount(), QStringLiteral("Rp40.000"));
        shop.take(0, QStringLiteral("99"));
        QCOMPARE(shop.amount(), QStringLiteral("Rp60.000"));
        shop.click("refundAll");
        QCOMPARE(field->text(), QStringLiteral("3"));
        QVERIFY(shop.the<TextLabel>("refundHow")->text().contains(QStringLiteral("whole sale")));
        QVERIFY(shop.the<Button>("giveBack")->text().contains(QStringLiteral("Rp60.000")));
        shoot(shop.page, QStringLiteral("refund"));
    }
    void nothingMovesByEnterAlone()
    {
        Shop shop;
        shop.sellForCash();
        QSignalSpy changed(shop.till.checkout.get(), &Checkout::changed);
        shop.ask();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            letEventsRun();
        }
        QCOMPARE(changed.size(), 0);
        // Also with everything filled in: Enter in a field is no decision.
        shop.ask();
        shop.take(0, QStringLiteral("3"));
        shop.click("reason0");
        QTest::keyClick(shop.the<QLineEdit>("refundReason"), Qt::Key_Return);
        QTest::keyClick(shop.the<QLineEdit>("refundLine0"), Qt::Key_Return);
        letEventsRun();
        QVERIFY(!shop.the<QLineEdit>("pin"));
        QVERIFY(shop.refunds().isEmpty());
    }
    void whatIsMissingIsSaid()
    {
        Shop shop;
        shop.sellByGateway();
        shop.ask();
        shop.click("giveBack");
        QVERIFY(shop.trouble().contains(QStringLiteral("what comes back")));
        shop.take(0, QStringLiteral("1"));
        shop.click("giveBack");
        QVERIFY(shop.trouble().contains(QStringLiteral("how the money")));
        shop.click("way_cash");
        shop.click("giveBack");
        QVERIFY(shop.trouble().contains(QStringLiteral("reason")));
        QVERIFY(shop.refunds().isEmpty());
    }
    void partInCashWithPin()
    {
        Shop shop;
        shop.till.desk.on = true;
        shop.sellForCash();
        shop.ask();
        shop.take(0, QStringLiteral("1"));
        shop.click("reason1");
        shop.click("giveBack");
        shop.approve(QStringLiteral("1111"));
        letEventsRun();
        QTRY_VERIFY(shop.the<TextLabel>("pinTrouble"));
        QVERIFY(shop.refunds().isEmpty());
        shoot(shop.page, QStringLiteral("refund-pin"));
        shop.approve(QStringLiteral("4829"));
        QTRY_COMPARE(shop.refunds().size(), 1);
        const Refund refund = shop.refunds().first();
        QCOMPARE(refund.kind, RefundKind::Refund);
        QCOMPARE(refund.way, RefundWay::Cash);
        QCOMPARE(refund.handedOut(), rp(20'000));
        QCOMPARE(refund.by, QStringLiteral("Ibu Rina"));
        QCOMPARE(refund.reason, QStringLiteral("Wrong product"));
        QVERIFY(refund.backToStock);
        // What it ended in, with paper and drawer.
        QTRY_VERIFY(shop.the<MoneyLabel>("refundResultAmount"));
        QCOMPARE(shop.the<MoneyLabel>("refundResultAmount")->text(), QStringLiteral("Rp20.000"));
        QVERIFY(!shop.the<Button>("giveBack"));
        QTRY_COMPARE(shop.till.desk.jobs.size(), 2);
        QCOMPARE(shop.till.desk.jobs.first().matter, PrintMatter::RefundSlip);
        QCOMPARE(shop.till.desk.jobs.last().matter, PrintMatter::Drawer);
        shoot(shop.page, QStringLiteral("refund-done"));
    }
    void theRestLaterAndNotTwice()
    {
        Shop shop(false);
        shop.sellForCash();
        shop.ask();
        shop.take(0, QStringLiteral("2"));
        shop.click("reason2");
        shop.the<Toggle>("refundStock")->click();
        shop.click("giveBack");
        QVERIFY2(shop.refunds().isEmpty(), "a question stands between");
        shop.click("yes");
        QTRY_COMPARE(shop.refunds().size(), 1);
        QCOMPARE(shop.refunds().first().by, QStringLiteral("Kasir 1"));
        QVERIFY(!shop.refunds().first().backToStock);
        QTRY_VERIFY(shop.the<TextLabel>("refundResult"));
        shop.click("safe");
        QTRY_VERIFY(!Sheet::isOpenIn(&shop.page));
        shop.record = shop.till.books.records.last();
        shop.ask();
        shop.click("refundAll");
        QCOMPARE(shop.the<QLineEdit>("refundLine0")->text(), QStringLiteral("1"));
        QCOMPARE(shop.amount(), QStringLiteral("Rp20.000"));
        shop.click("safe");
        QTRY_VERIFY(!Sheet::isOpenIn(&shop.page));
        QCOMPARE(shop.refunds().size(), 1);
    }
    void everythingAtOnceIsAVoid()
    {
        Shop shop;
        shop.sellForCash();
        shop.ask();
        shop.click("refundAll");
        shop.click("reason0");
        shop.click("giveBack");
        shop.approve(QStringLiteral("4829"));
        QTRY_COMPARE(shop.refunds().size(), 1);
        QCOMPARE(shop.refunds().first().kind, RefundKind::Void);
        QVERIFY(!canBeGivenBack(shop.till.books.records.last()));
    }
    void notedAsDoneAtTheGateway()
    {
        Shop shop;
        shop.sellByGateway();
        shop.ask();
        QVERIFY2(!shop.the<Button>("way_by_gateway"), "this gateway gives nothing back by itself");
        shop.take(0, QStringLiteral("1"));
        shop.click("way_at_gateway");
        shop.click("reason0");
        shop.click("giveBack");
        shop.approve(QStringLiteral("4829"));
        QTRY_COMPARE(shop.refunds().size(), 1);
        QCOMPARE(shop.refunds().first().way, RefundWay::AtGateway);
        QCOMPARE(shop.refunds().first().payment, shop.record.payments.first().id);
        QVERIFY2(shop.till.desk.jobs.isEmpty(), "no drawer for what went elsewhere");
    }
    void throughTheGatewayUncertainThenChecked()
    {
        Shop shop;
        shop.till.gateway.mutableTraits().canRefund = true;
        shop.sellByGateway();
        shop.till.gateway.refunds.push_back(FakeGateway::failing(ErrorCode::Timeout, true));
        shop.ask();
        shop.click("refundAll");
        shop.click("way_by_gateway");
        shop.click("reason0");
        shop.click("giveBack");
        shop.approve(QStringLiteral("4829"));
        QTRY_COMPARE(shop.refunds().size(), 1);
        QTRY_VERIFY(shop.the<TextLabel>("refundResult"));
        QTRY_COMPARE(shop.refunds().first().state, RefundState::Unknown);
        QTRY_VERIFY(shop.the<TextLabel>("refundResult")->text().startsWith(QStringLiteral("Not certain")));
        QVERIFY(shop.the<Button>("decideRefund"));
        shoot(shop.page, QStringLiteral("refund-unknown"));
        shop.click("checkRefund");
        QTRY_COMPARE(shop.refunds().first().state, RefundState::Done);
        QTRY_VERIFY(shop.the<TextLabel>("refundResult")->text().startsWith(QStringLiteral("Rp60.000 given back")));
        QVERIFY(!shop.the<Button>("decideRefund"));
        QCOMPARE(shop.till.gateway.seenRefunds.size(), 1);
    }
    void uncertainAndDecidedByAPerson()
    {
        Shop shop;
        shop.till.gateway.mutableTraits().canRefund = true;
        shop.sellByGateway();
        shop.till.gateway.refunds.push_back(FakeGateway::failing(ErrorCode::Timeout));
        shop.ask();
        shop.take(0, QStringLiteral("1"));
        shop.click("way_by_gateway");
        shop.click("reason0");
        shop.click("giveBack");
        shop.approve(QStringLiteral("4829"));
        QTRY_VERIFY(shop.the<Button>("decideRefund"));
        shop.click("decideRefund");
        shop.click("choice1");
        QTest::keyClicks(shop.the<QLineEdit>("reason"), QStringLiteral("seen on the page"));
        shop.approve(QStringLiteral("4829"));
        QTRY_COMPARE(shop.refunds().first().state, RefundState::Failed);
        QTRY_VERIFY(shop.the<TextLabel>("refundResult")->text().contains(QStringLiteral("not given back")));
    }
    void booksThatFailAreTold()
    {
        Shop shop;
        shop.sellForCash();
        shop.ask();
        shop.take(0, QStringLiteral("1"));
        shop.click("reason0");
        shop.click("giveBack");
        shop.till.books.failing = true;
        shop.approve(QStringLiteral("4829"));
        QTRY_VERIFY(shop.trouble().contains(QStringLiteral("could not save")));
        QVERIFY(shop.the<Button>("giveBack")->isEnabled());
        QVERIFY(shop.refunds().isEmpty());
    }
    void weighedGoodsGoWholeOrByTheGram()
    {
        QuantityStepper stepper(Quantity::trusted(355), QStringLiteral("Apel"));
        stepper.show();
        QSignalSpy changed(&stepper, &QuantityStepper::changed);
        QTest::keyClick(stepper.field(), Qt::Key_Up);
        QCOMPARE(stepper.quantity(), Quantity::trusted(355));
        QTest::keyClick(stepper.field(), Qt::Key_Down);
        QVERIFY(stepper.quantity().isZero());
        stepper.field()->selectAll();
        QTest::keyClicks(stepper.field(), QStringLiteral("0,2"));
        QCOMPARE(stepper.quantity(), Quantity::trusted(200));
        stepper.field()->selectAll();
        QTest::keyClicks(stepper.field(), QStringLiteral("apple"));
        QTest::keyClick(stepper.field(), Qt::Key_Return);
        QCOMPARE(stepper.field()->text(), QStringLiteral("0,2"));
        QVERIFY(changed.size() >= 3);
    }
};

LACI_GUI_MAIN(TestRefundSheet)
#include "tst_refund_sheet.moc"
