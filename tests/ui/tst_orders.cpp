#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/text_label.h"
#include "ui/models/orders_model.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/orders/trail_view.h"
#include "ui/pages/orders/day_span.h"
#include "ui/pages/orders/order_story.h"
#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
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
    QList<SaleQuery> exported;
    QString file;
    Pending<QList<SaleSummary>> sales(const SaleQuery &query) override
    {
        asked.append(query);
        return FakeBooks::sales(query);
    }
    Pending<qint64> exportSales(const SaleQuery &query, const QString &to) override
    {
        exported.append(query);
        file = to;
        return ready<qint64>(qint64(records.size()));
    }
};

/// A page over books that remember what they were asked.
struct AskedPage {
    PageRig till;
    ListBooks books{till.clock};
    Checkout checkout{books, till.directory, till.clock};
    TillServices services{till.products, books, checkout, till.cart, till.directory, till.settings, till.vault, till.approver, till.desk, till.sounds, till.clock,
                          till.services.rules, nullptr, false};
    OrdersPage page{services};
    AskedPage()
    {
        page.resize(1196, 740);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
    }
    void sell(int times)
    {
        for (int i = 0; i < times; ++i) {
            if (!await(checkout.payCash(draftOf(8'000 + i), rp(20'000), {})))
                qFatal("the rig cannot sell");
            till.clock.advance(std::chrono::minutes(3));
        }
        page.refresh();
        if (!QTest::qWaitFor([&] { return table()->model()->rowCount() == int(books.records.size()); }))
            qFatal("the list is not there");
    }
    QTableView *table() { return page.findChild<QTableView *>(QStringLiteral("orders")); }
    QString number() { return page.findChild<TextLabel *>(QStringLiteral("detailNumber"))->text(); }
    void pickDays(DaySpan::Kind kind)
    {
        auto *days = page.findChild<QComboBox *>(QStringLiteral("orderDays"));
        days->setCurrentIndex(int(kind));
        emit days->activated(int(kind));
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
    void aRefreshKeepsWhatWasReadFurtherDown()
    {
        PageRig till;
        sell(till, 450);
        OrdersModel model(till.books, till.clock, "Asia/Jakarta");
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy loaded(&model, &OrdersModel::loaded);
        model.setQuery(SaleFilter::All, {});
        QTRY_COMPARE(loaded.size(), 1);
        for (const int rows : {200, 300, 400, 450}) {
            model.fetchMore({});
            QTRY_COMPARE(model.rowCount(), rows);
        }
        const QPersistentModelIndex last(model.index(449, 0));
        sell(till, 1);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 451);
        QCOMPARE(rowText(model, 0, OrdersModel::Number), QStringLiteral("#0451"));
        QVERIFY(last.isValid());
        QCOMPARE(last.data().toString(), QStringLiteral("#0001"));
        QSet<QString> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.insert(model.index(row, 0).data(OrdersModel::SaleIdRole).toString());
        QCOMPARE(ids.size(), 451);
        // What changes far down is seen there.
        SaleRecord oldest = till.books.records.first();
        oldest.refunds.append(Refund());
        oldest.refunds.last().amount = rp(3'000);
        model.note(oldest);
        QCOMPARE(rowText(model, 450, OrdersModel::State), QStringLiteral("Partly given back"));
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
    void daysAreTheListsOwn()
    {
        AskedPage shop;
        shop.pickDays(DaySpan::Kind::Week);
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 14));
        QCOMPARE(shop.books.asked.last().until, QDate(2026, 11, 20));
        shop.pickDays(DaySpan::Kind::Month);
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 1));
        named<Chip>(shop.page, qPrintable(QStringLiteral("filter_%1").arg(int(SaleFilter::Refunded))))->click();
        QCOMPARE(shop.books.asked.last().filter, SaleFilter::Refunded);
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 1));
        shop.pickDays(DaySpan::Kind::Every);
        QVERIFY(!shop.books.asked.last().day.isValid());
        shop.pickDays(DaySpan::Kind::Yesterday);
        QCOMPARE(shop.books.asked.last().until, QDate(2026, 11, 19));
        // Two days of one's own, in the wrong order.
        shop.pickDays(DaySpan::Kind::Chosen);
        auto *from = named<DayPicker>(shop.page, "daysFrom");
        auto *until = named<DayPicker>(shop.page, "daysUntil");
        QVERIFY(from && until);
        from->findChild<QCalendarWidget *>()->setSelectedDate(QDate(2026, 11, 12));
        until->findChild<QCalendarWidget *>()->setSelectedDate(QDate(2026, 10, 30));
        shoot(shop.page, QStringLiteral("orders-days"));
        named<Button>(shop.page, "showDays")->click();
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 10, 30));
        QCOMPARE(shop.books.asked.last().until, QDate(2026, 11, 12));
        QCOMPARE(named<Chip>(shop.page, "filter_0")->text(), QStringLiteral("Fri 30 Oct – Thu 12 Nov"));
    }
    void midnightMovesToday()
    {
        AskedPage shop;
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 20));
        shop.till.clock.advance(std::chrono::hours(24));
        shop.page.showFilter(SaleFilter::All);
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 21));
    }
    void aDigitBeginsASearchOverEveryDay()
    {
        AskedPage shop;
        shop.sell(3);
        shop.table()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("0"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("042"));
        QCOMPARE(shop.books.asked.last().text, QStringLiteral("0042"));
        QVERIFY2(!shop.books.asked.last().day.isValid(), "who searches does not know the day");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(shop.books.asked.last().text.isEmpty());
        QCOMPARE(shop.books.asked.last().day, QDate(2026, 11, 20));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(shop.table()->hasFocus());
        QTRY_COMPARE(shop.number(), QStringLiteral("#K1-20261120-0003"));
    }
    void lastSalesStandReadyForOneKey()
    {
        AskedPage shop;
        shop.till.desk.on = true;
        shop.sell(3);
        shop.page.lastSales();
        QTRY_COMPARE(shop.number(), QStringLiteral("#K1-20261120-0003"));
        QTRY_VERIFY(named<Button>(shop.page, "printCopy"));
        QVERIFY(shop.table()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        QTRY_COMPARE(shop.till.desk.jobs.size(), 1);
        QCOMPARE(shop.till.desk.jobs.first().title, QStringLiteral("copy K1-20261120-0003"));
        QTRY_VERIFY(named<TextLabel>(shop.page, "detailSaid")->text().contains(QStringLiteral("goes to the printer")));
        QTest::keyClick(shop.table(), Qt::Key_Return);
        QTRY_COMPARE(shop.till.desk.jobs.size(), 2);
        shoot(shop.page, QStringLiteral("orders-last"));
    }
    void withoutAPrinterTheReceiptIsShown()
    {
        AskedPage shop;
        shop.sell(1);
        shop.page.lastSales();
        QTRY_VERIFY(named<Button>(shop.page, "printCopy"));
        QTest::keyClick(shop.table(), Qt::Key_P);
        QTRY_VERIFY(named<QWidget>(shop.page, "slip"));
        QVERIFY(named<TextLabel>(shop.page, "detailSaid")->text().contains(QStringLiteral("No printer")));
    }
    void oneSaleIsOpenedFromElsewhere()
    {
        AskedPage shop;
        shop.sell(3);
        shop.page.hide();
        shop.page.openSale(shop.books.records.at(1).sale.id);
        shop.page.show();
        QTRY_COMPARE(shop.number(), QStringLiteral("#K1-20261120-0002"));
        QTRY_COMPARE(shop.table()->currentIndex().row(), 1);
        // Not on the list: it is shown all the same, until another one is chosen.
        SaleRecord old = shop.books.records.first();
        old.sale.id.value = QStringLiteral("elsewhere");
        old.sale.number = QStringLiteral("K1-20250101-0001");
        shop.books.records.append(old);
        shop.page.openSale(old.sale.id);
        QTRY_COMPARE(shop.number(), QStringLiteral("#K1-20250101-0001"));
        letEventsRun();
        QCOMPARE(shop.number(), QStringLiteral("#K1-20250101-0001"));
    }
    void theListIsWrittenAsAFile()
    {
        AskedPage shop;
        shop.sell(2);
        shop.pickDays(DaySpan::Kind::Month);
        named<Button>(shop.page, "exportOrders")->click();
        auto *dialog = shop.page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY2(dialog->selectedFiles().value(0).endsWith(QStringLiteral("orders-20261101-20261120.csv")), qPrintable(dialog->selectedFiles().value(0)));
        dialog->selectFile(shop.till.home.filePath(QStringLiteral("november.csv")));
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE(shop.books.exported.size(), 1);
        QCOMPARE(shop.books.exported.first().day, QDate(2026, 11, 1));
        QCOMPARE(shop.books.exported.first().until, QDate(2026, 11, 20));
        QVERIFY(shop.books.file.endsWith(QStringLiteral("november.csv")));
        const auto said = [&shop] {
            const auto labels = shop.page.findChildren<TextLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](TextLabel *label) {
                return label->text().contains(QStringLiteral("2 order")) && label->text().contains(QStringLiteral("november.csv"));
            });
        };
        QTRY_VERIFY(said());
    }
    void goodsTendersAndRefundsAreRead()
    {
        AskedPage shop;
        shop.sell(1);
        const SaleRecord sold = shop.books.records.first();
        RefundWish wish;
        wish.lines = {{0, Quantity::pieces(1), {}}};
        wish.reason = QStringLiteral("rusak");
        wish.by = QStringLiteral("Ibu Rina");
        QVERIFY(await(shop.checkout.refund(sold.sale.id, wish, {})));
        shop.page.lastSales();
        const auto reads = [&shop](const QString &text) {
            const auto *story = shop.page.findChild<OrderStory *>();
            const auto labels = story ? story->findChildren<QLabel *>() : QList<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&text](QLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY(reads(QStringLiteral("1 × Kopi susu")));
        QTRY_VERIFY(reads(QStringLiteral("Received Rp20.000, change Rp12.000")));
        QVERIFY(reads(QStringLiteral("Rp8.000 given back in cash")));
        QVERIFY(reads(QStringLiteral("Ibu Rina: rusak")));
        QTRY_VERIFY(reads(QStringLiteral("Cash counted by the cashier")));
        QVERIFY2(!named<Button>(shop.page, "refundSale"), "everything is back already");
        shoot(shop.page, QStringLiteral("orders-refunded"));
    }
    void fitsSmallScreensAndLargeText_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("compact");
        QTest::newRow("1280") << QSize(1196, 740) << 100 << false;
        QTest::newRow("1024") << QSize(940, 668) << 100 << false;
        QTest::newRow("1280, text 150 %") << QSize(1196, 740) << 150 << true;
        QTest::newRow("1280, text 200 %") << QSize(1196, 740) << 200 << true;
    }
    void fitsSmallScreensAndLargeText()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, compact);
        setTextPercent(percent);
        themeFor(Look::Light).apply(*qApp);
        {
            AskedPage shop;
            shop.sell(4);
            shop.page.resize(size);
            shop.page.lastSales();
            QTRY_VERIFY(named<Button>(shop.page, "refundSale"));
            letEventsRun();
            shoot(shop.page, QStringLiteral("orders-%1-%2").arg(size.width()).arg(percent));
            QCOMPARE(shop.table()->isColumnHidden(OrdersModel::Amount), compact);
            QVERIFY(shop.table()->horizontalHeader()->length() <= shop.table()->width());
            const auto buttons = shop.page.findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                if (!button->isVisible() || button->text().isEmpty() || button->focusPolicy() == Qt::NoFocus)
                    continue;
                const QRect at(button->mapTo(&shop.page, QPoint()), button->size());
                QVERIFY2(shop.page.rect().contains(at), qPrintable(button->text()));
                QVERIFY2(at.width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
            }
        }
        setTextPercent(100);
        themeFor(Look::Light).apply(*qApp);
    }
    void givenBackIsSeenInTheList_data()
    {
        QTest::addColumn<qint64>("back");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("Paid");
        QTest::newRow("a part") << qint64(5'000) << QStringLiteral("Partly given back");
        QTest::newRow("all") << qint64(24'950) << QStringLiteral("Given back");
        QTest::newRow("all of it, rounded") << qint64(24'900) << QStringLiteral("Given back");
    }
    void givenBackIsSeenInTheList()
    {
        QFETCH(qint64, back);
        QFETCH(QString, word);
        QCOMPARE(orderState(SaleState::Paid, PaymentState::Paid, false, rp(back), rp(24'950)).word, word);
        QCOMPARE(orderState(SaleState::Paid, PaymentState::Paid, true, rp(back), rp(24'950)).word, QStringLiteral("Late money"));
    }
};

LACI_GUI_MAIN(TestOrders)
#include "tst_orders.moc"
