#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/text_label.h"
#include "ui/models/orders_model.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/orders/trail_view.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// Books that only know lists, and can hold an answer back.
class ListBooks : public FakeBooks {
public:
    using FakeBooks::FakeBooks;
    QList<SaleQuery> asked;
    Pending<QList<SaleSummary>> sales(const SaleQuery &query) override
    {
        asked.append(query);
        return FakeBooks::sales(query);
    }
};

class TestOrders : public QObject {
    Q_OBJECT

    static void sell(PageRig &till, int times)
    {
        for (int i = 0; i < times; ++i) {
            QVERIFY(await(till.checkout->payCash(draftOf(8'000 + i), rp(20'000), {})));
            till.clock.advance(std::chrono::minutes(3));
        }
    }
    static QString rowText(const QAbstractItemModel &model, int row, int column) { return model.index(row, column).data().toString(); }

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void rowsSayWhatHappened()
    {
        PageRig till;
        sell(till, 1);
        QVERIFY(till.pay(76'780).error().code == ErrorCode::InvalidInput);       // the rig's gateway has another name
        QVERIFY(await(till.checkout->payByGateway(draftOf(76'780), QStringLiteral("gobiz"), QStringLiteral("qris"))));
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        model.setQuery(SaleFilter::All, QDate(2026, 11, 20));
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(rowText(model, 0, OrdersModel::Number), QStringLiteral("#0002"));
        QCOMPARE(rowText(model, 0, OrdersModel::When), QStringLiteral("10.03"));
        QCOMPARE(rowText(model, 0, OrdersModel::Amount), QStringLiteral("Rp76.780"));
        QCOMPARE(rowText(model, 1, OrdersModel::Method), QStringLiteral("Cash"));
        QCOMPARE(rowText(model, 1, OrdersModel::State), QStringLiteral("Paid"));
    }
    void anotherDayIsNamed()
    {
        PageRig till;
        sell(till, 1);
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        till.clock.advance(std::chrono::hours(24));
        model.setQuery(SaleFilter::Unsure, {});
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(rowText(model, 0, OrdersModel::When), QStringLiteral("Fri 20 Nov 10.00"));
    }
    void readsPageByPage()
    {
        PageRig till;
        sell(till, 230);
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        model.setQuery(SaleFilter::All, {});
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 100);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});                              // one question at a time
        QTRY_COMPARE(model.rowCount(), 200);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 230);
        QVERIFY(!model.canFetchMore({}));
        // Every order once, newest first.
        QSet<QString> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.insert(model.index(row, 0).data(OrdersModel::SaleIdRole).toString());
        QCOMPARE(ids.size(), 230);
        QCOMPARE(rowText(model, 0, OrdersModel::Number), QStringLiteral("#0230"));
    }
    void olderAnswersAreDropped()
    {
        PageRig till;
        sell(till, 3);
        till.books.hold = true;
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        model.setQuery(SaleFilter::All, {});
        model.setQuery(SaleFilter::Paid, {});
        QCOMPARE(till.books.waiting(), 2);
        till.books.step();
        letEventsRun();
        QCOMPARE(loaded.size(), 0);
        QCOMPARE(model.rowCount(), 0);
        till.books.step();
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 3);
    }
    void aNewSaleKeepsTheSelection()
    {
        PageRig till;
        sell(till, 3);
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        model.setQuery(SaleFilter::All, {});
        QTRY_COMPARE(loaded.size(), 1);
        const QPersistentModelIndex second(model.index(1, 0));
        const QString id = second.data(OrdersModel::SaleIdRole).toString();
        sell(till, 2);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 5);
        QVERIFY(second.isValid());
        QCOMPARE(second.data(OrdersModel::SaleIdRole).toString(), id);
    }
    void booksThatFailAreTold()
    {
        PageRig till;
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QSignalSpy trouble(&model, &OrdersModel::trouble);
        till.books.failing = true;
        model.setQuery(SaleFilter::All, {});
        QTRY_COMPARE(trouble.size(), 1);
    }

    void pageShowsTheTrailAndAsks()
    {
        PageRig till;
        sell(till, 4);
        QVERIFY(await(till.checkout->payByGateway(draftOf(76'780), QStringLiteral("gobiz"), QStringLiteral("qris"))));
        QTRY_COMPARE(till.last().state, PaymentState::Pending);
        OrdersPage page(till.services);
        page.resize(1196, 740);
        page.show();
        auto *table = page.findChild<QTableView *>(QStringLiteral("orders"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QSignalSpy opened(&page, &OrdersPage::openPayment);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(page.findChild<TrailView *>());
        QTRY_VERIFY(page.findChild<TrailView *>()->findChildren<TextLabel *>().size() >= 4);
        QVERIFY(named<TextLabel>(page, "detailNumber")->text().endsWith(QStringLiteral("0005")));
        shoot(page, QStringLiteral("orders"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QVERIFY(till.gateway.set(till.last().reference, ChargeStatus::Paid));
        QTest::keyClick(table, Qt::Key_F5);
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_COMPARE(till.last().state, PaymentState::Paid);
        QTRY_VERIFY(!named<Button>(page, "openPayment"));
        QTRY_COMPARE(table->model()->index(0, OrdersModel::State).data().toString(), QStringLiteral("Paid"));
        QVERIFY(named<TextLabel>(page, "detailSaid")->text().contains(QStringLiteral("GoBiz")));
        for (int row = 0; row < 5; ++row)
            QCOMPARE(table->rowHeight(row), 58);
    }
    void theListTakesTheKeyboardWhenItIsThere()
    {
        PageRig till;
        sell(till, 2);
        till.books.hold = true;
        OrdersPage page(till.services);
        page.resize(1196, 740);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();                                   // as the frame does
        till.books.hold = false;
        while (till.books.waiting())
            till.books.step();
        auto *table = page.findChild<QTableView *>(QStringLiteral("orders"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_VERIFY(!named<TextLabel>(page, "detailNumber")->text().isEmpty());
    }
    void lateMoneyWaitsForAPersonAndStaysReadable()
    {
        PageRig till;
        till.quiet();
        QVERIFY(await(till.checkout->payByGateway(draftOf(76'780), QStringLiteral("gobiz"), QStringLiteral("qris"))));
        QTRY_COMPARE(till.last().state, PaymentState::Pending);
        QVERIFY(till.gateway.set(till.last().reference, ChargeStatus::Expired));
        QVERIFY(till.check(till.last()));
        QCOMPARE(till.last().state, PaymentState::Expired);
        QVERIFY(till.gateway.set(till.last().reference, ChargeStatus::Paid));
        QVERIFY(till.check(till.last()));
        QCOMPARE(till.lateMoney.size(), 1);
        OrdersPage page(till.services);
        page.resize(1196, 740);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *chip = named<Chip>(page, qPrintable(QStringLiteral("filter_%1").arg(int(SaleFilter::LateMoney))));
        QTRY_VERIFY(chip->text().contains(u'1'));
        QTest::keyClick(chip, Qt::Key_Space);
        auto *inbox = page.findChild<QTableView *>(QStringLiteral("lateMoney"));
        QTRY_COMPARE(inbox->model()->rowCount(), 1);
        QCOMPARE(inbox->model()->index(0, OrdersModel::State).data().toString(), QStringLiteral("To decide"));
        QCOMPARE(inbox->model()->index(0, OrdersModel::Amount).data().toString(), QStringLiteral("Rp76.780"));
        inbox->setCurrentIndex(inbox->model()->index(0, 0));
        QTRY_VERIFY(named<Button>(page, "decideLate"));
        shoot(page, QStringLiteral("late-inbox"));
        named<Button>(page, "decideLate")->click();
        auto *sheet = page.findChild<QWidget *>(QStringLiteral("sheet"));
        QTRY_VERIFY(sheet && sheet->isVisible());
        shoot(page, QStringLiteral("late-decide"));
        named<QLineEdit>(*sheet, "reason")->setText(QStringLiteral("kembali tunai"));
        named<QLineEdit>(*sheet, "pin")->setText(QStringLiteral("4829"));
        named<Button>(*sheet, "decide")->click();
        letEventsRun();
        QVERIFY2(!till.books.late.begin()->decision, "nothing is decided while nothing was chosen");
        named<QAbstractButton>(*sheet, "choice1")->click();
        named<QLineEdit>(*sheet, "pin")->setText(QStringLiteral("4829"));
        QTest::keyClick(named<Button>(*sheet, "decide"), Qt::Key_Return);
        QTRY_COMPARE(till.books.late.begin()->decision, std::optional(LateDecision::RefundNoted));
        QCOMPARE(till.books.late.begin()->by, QStringLiteral("Ibu Rina"));
        // Out of the inbox, but not off the screen.
        QTRY_COMPARE(inbox->model()->index(0, OrdersModel::State).data().toString(), QStringLiteral("Given back"));
        QTRY_VERIFY(!named<Button>(page, "decideLate"));
        QTRY_VERIFY(!chip->text().contains(u'1'));
        shoot(page, QStringLiteral("late-decided"));
    }
    void filtersAskTheBooks()
    {
        PageRig till;
        ListBooks books(till.clock);
        TillServices services{till.products, books, *till.checkout, till.cart, till.directory, till.settings, till.vault, till.approver, till.desk, till.sounds, till.clock,
                              till.services.rules, nullptr, false};
        OrdersPage page(services);
        page.show();
        QTRY_VERIFY(!books.asked.isEmpty());
        QCOMPARE(books.asked.last().day, QDate(2026, 11, 20));
        named<Chip>(page, qPrintable(QStringLiteral("filter_%1").arg(int(SaleFilter::Unsure))))->click();
        QCOMPARE(books.asked.last().filter, SaleFilter::Unsure);
        QVERIFY2(!books.asked.last().day.isValid(), "what is not certain concerns every day");
        page.showFilter(SaleFilter::Waiting);
        QVERIFY(named<Chip>(page, qPrintable(QStringLiteral("filter_%1").arg(int(SaleFilter::Waiting))))->isChecked());
    }
};

QTEST_MAIN(TestOrders)
#include "tst_orders.moc"
