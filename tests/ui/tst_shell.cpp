#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "support/till_rig.h"
#include "ui/kit/sheet.h"
#include "ui/pages/sell/cart_panel.h"
#include "ui/shell/main_window.h"
#include <QDir>

using namespace laci;
using namespace laci::test;

class TestShell final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    void windowBringsTheCartBack()
    {
        Till t;
        Cart cart;
        QVERIFY(addToCart(cart, t.product(1), Quantity::pieces(2)));
        (void)t.books.keepCart(cart);
        MainWindow window(t.services);
        QSignalSpy recalled(&window, &MainWindow::recalled);
        window.recall();
        QTRY_COMPARE(recalled.size(), 1);
        QCOMPARE(itemCount(t.cart.cart()), 2);
        QCOMPARE(window.page(), MainWindow::Sell);
    }
    void scannerWorksInTheWholeWindow()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        window.openPage(MainWindow::Orders);
        quint64 now = 50'000;
        const auto press = [&now](int key, const QString &text) {
            QWidget *to = QApplication::focusWidget();
            QVERIFY(to);
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
            event.setTimestamp(now += 9);
            QCoreApplication::sendEvent(to, &event);
        };
        for (const QChar c : barcode(3))
            press(c.unicode(), QString(c));
        press(Qt::Key_Return, QStringLiteral("\r"));
        QTRY_COMPARE(itemCount(t.cart.cart()), 1);
        QCOMPARE(window.page(), MainWindow::Sell);
        QCOMPARE(window.findChild<SearchField *>()->text(), QString());
    }
    void whatWasUnsureBeforeTheStartRings()
    {
        Till t;
        t.gateway.mutableTraits().idempotentCreate = false;
        t.gateway.mutableTraits().keyLife = std::chrono::seconds{0};
        t.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
        t.directory.gateways.insert(QStringLiteral("fake"), &t.gateway);
        QVERIFY(await(t.checkout.payByGateway(draftOf(25'000), QStringLiteral("fake"), QStringLiteral("qris"))));
        QTRY_COMPARE(t.books.records.first().payments.first().state, PaymentState::Unknown);
        QVERIFY(!t.sounds.played.contains(Sound::Attention));
        MainWindow window(t.services);
        QTRY_VERIFY(t.sounds.played.contains(Sound::Attention));
    }
    void aScanLeavesAnOpenQuestionAlone()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        window.openPage(MainWindow::Orders);
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(Sheet::isOpenIn(&window));
        quint64 now = 50'000;
        for (const QChar c : barcode(3) + u'\r') {
            const bool enter = c == u'\r';
            QKeyEvent event(QEvent::KeyPress, enter ? int(Qt::Key_Return) : c.unicode(), Qt::NoModifier, QString(c));
            event.setTimestamp(now += 9);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        }
        QTest::qWait(50);
        QVERIFY(Sheet::isOpenIn(&window));
        QCOMPARE(window.page(), MainWindow::Orders);
        QCOMPARE(itemCount(t.cart.cart()), 0);
    }
    void railIsNarrowInASmallWindow()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1024, 768);
        window.show();
        auto *tiles = window.findChild<TileGrid *>(QStringLiteral("tiles"));
        QTRY_COMPARE(tiles->columns(), 3);
        window.resize(1280, 800);
        QTRY_COMPARE(tiles->columns(), 4);
    }
    void keysLeadToPages()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QTest::keyClick(&window, Qt::Key_F6);
        QCOMPARE(window.page(), MainWindow::Orders);
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(window.page(), MainWindow::Sell);
        QVERIFY(window.findChild<SearchField *>()->hasFocus());
        QTest::keyClick(&window, Qt::Key_F12);
        QTest::qWait(20);
        QCOMPARE(window.page(), MainWindow::Sell);           // nothing to pay
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClicks(window.findChild<SearchField *>(), QStringLiteral("teh"));
        QTest::keyClick(window.findChild<SearchField *>(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(itemCount(t.cart.cart()), 1);               // that was the text's own undo
        window.findChild<SearchField *>()->clear();
        QTest::keyClick(window.findChild<SearchField *>(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(itemCount(t.cart.cart()), 0);
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClick(&window, Qt::Key_F12);
        QTRY_COMPARE(window.page(), MainWindow::Pay);
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(Sheet::isOpenIn(&window));
    }

    void sheetsKeepThePagesKeysAway()
    {
        Till t;
        MainWindow window(t.services);
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QVERIFY(t.cart.add(t.product(1), Quantity::pieces(1)));
        QTest::keyClick(&window, Qt::Key_F11);
        QVERIFY(Sheet::isOpenIn(&window));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
        QTest::qWait(20);
        QCOMPARE(window.page(), MainWindow::Sell);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!Sheet::isOpenIn(&window));
        QVERIFY(window.findChild<SearchField *>()->hasFocus());
    }

    /// Pictures for a person to hold beside design/: LACI_SHOTS=folder tst_sell shots
    void shots()
    {
        const QString folder = qEnvironmentVariable("LACI_SHOTS");
        if (folder.isEmpty())
            QSKIP("LACI_SHOTS is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const auto &[look, word] : {std::pair(Look::Light, "light"), {Look::Dark, "dark"}, {Look::Contrast, "contrast"}}) {
            themeFor(look).apply(*qApp);
            for (const QSize size : {QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080)}) {
                Till t(sampleRules());
                t.clock.set(QDateTime(QDate(2026, 11, 20), QTime(3, 42), Qt::UTC));
                MainWindow window(t.services);
                window.resize(size);
                window.show();
                (void)QTest::qWaitForWindowActive(&window);
                QVERIFY(t.cart.add(t.product(1), Quantity::pieces(2)));
                t.cart.setNote(0, QStringLiteral("less sugar"));
                QVERIFY(t.cart.add(t.product(3), Quantity::pieces(1)));
                QVERIFY(t.cart.add(t.product(5), Quantity::pieces(1)));
                QVERIFY(t.cart.setLineDiscount(2, Discount::ofPercent(1000)));
                t.cart.choose(0);
                const auto bar = window.findChild<TopBar *>();
                QTest::qWait(80);
                bar->setCounts({2, look == Look::Light ? 0 : 1, 0});
                bar->setLine(look == Look::Contrast ? LineState::Offline : LineState::Online);
                QTest::qWait(30);
                const auto shot = [&](const char *what) {
                    QVERIFY(window.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                                   .arg(folder, QLatin1String(what), QLatin1String(word), QString::number(size.width()))));
                };
                shot("sell");
                if (size.width() != 1280)
                    continue;
                auto *page = window.findChild<SellPage *>();
                page->discount();
                QTest::qWait(20);
                shot("discount");
                window.findChild<Sheet *>()->dismiss();
                window.findChild<CartPanel *>()->explain();
                QTest::qWait(20);
                shot("explain");
                window.findChildren<Sheet *>().last()->dismiss();
                page->scan(QStringLiteral("4711000000001"));
                window.findChild<CartPanel *>()->clearCart();
                QTest::keyClicks(window.findChild<SearchField *>(), QStringLiteral("goreng"));
                QTest::qWait(60);
                shot("search");
                QTest::keyClick(&window, Qt::Key_F1);
                QTest::qWait(20);
                shot("keys");
                NoCustomer customer;
                t.services.customer = &customer;
                t.services.training = true;
                MainWindow trainee(t.services);
                trainee.resize(size);
                trainee.show();
                QTest::qWait(80);
                QVERIFY(trainee.grab().save(QStringLiteral("%1/training-%2.png").arg(folder, QLatin1String(word))));
            }
        }
        themeFor(Look::Light).apply(*qApp);
    }
};

LACI_GUI_MAIN(TestShell)
#include "tst_shell.moc"
