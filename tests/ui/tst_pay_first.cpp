// What happens first when a way to pay was named on the sales screen: the books, the gateway, and only then the page.
#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/sheet.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/pay/waiting_row.h"
#include "ui/pages/pay/waiting_sheet.h"
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

class TestPayFirst final : public QObject {
    Q_OBJECT

    /// The page as the window has it: hidden until it asks to be opened.
    struct Bench {
        PageRig till;
        QWidget window;
        PayPage *page;
        QStringList order;               ///< what happened, in its order

        Bench()
        {
            window.resize(1196, 740);
            page = new PayPage(till.services, &window);
            page->resize(window.size());
            page->hide();
            window.show();
            QObject::connect(page, &PayPage::opening, page, [this] {
                order += QStringLiteral("opening");
                page->show();
            });
            QObject::connect(page, &PayPage::settled, page, [this] { order += QStringLiteral("settled"); });
            QObject::connect(till.checkout.get(), &Checkout::watchMoved, page, [this] { order += QStringLiteral("asked"); });
            QObject::connect(till.checkout.get(), &Checkout::changed, page, [this] { order += QStringLiteral("told"); });
            till.ring(5);
        }
        PayFace face() const { return page->session().face(); }
        bool hasSheet() const { return Sheet::isOpenIn(page); }
        QrView *code() const { return page->findChild<QrView *>(QStringLiteral("qrisCode")); }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void theGatewayIsAskedBeforeAnybodyIsTold()
    {
        Bench b;
        b.page->payCartBy({});
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY2(b.order.indexOf(QStringLiteral("asked")) < b.order.indexOf(QStringLiteral("told")), qPrintable(b.order.join(u' ')));
        QTRY_COMPARE(b.order.count(QStringLiteral("settled")), 1);
        QCOMPARE(b.order.count(QStringLiteral("opening")), 1);
        QVERIFY(b.order.indexOf(QStringLiteral("opening")) < b.order.indexOf(QStringLiteral("settled")));
        QVERIFY(!b.code()->isEmpty());
    }
    /// Step by step, each on a disk that waits: the page takes its place while it is written, nothing is painted, and nothing is asked
    /// before.
    void nothingIsDrawnBeforeTheGatewayIsAsked()
    {
        constexpr qint64 kFrame = 16;            // ms; after that it opens all the same
        Bench b;
        b.till.books.hold = true;
        QElapsedTimer since;
        since.start();
        b.page->payCartBy({});
        while (b.till.gateway.seenCreates.isEmpty() && b.till.books.waiting()) {      // what a page that begins asks the books besides
            letEventsRun();
            QVERIFY2(b.order == QStringList{QStringLiteral("opening")} || since.elapsed() >= kFrame, qPrintable(b.order.join(u' ')));
            b.till.books.step();
            letEventsRun();
        }
        QCOMPARE(b.till.gateway.seenCreates.size(), 1);
        QCOMPARE(b.till.books.records.size(), 1);
        QStringList steps = b.order;
        steps.removeAll(QStringLiteral("settled"));
        QCOMPARE(steps.mid(0, 2), (QStringList{QStringLiteral("opening"), QStringLiteral("asked")}));
        b.till.books.hold = false;
        while (b.till.books.waiting())
            b.till.books.step();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.till.gateway.seenCreates.size(), 1);
    }
    /// What takes longer than a frame is shown all the same.
    void aSlowDiskShowsThatItWrites()
    {
        Bench b;
        b.till.books.hold = true;
        b.page->payCartBy({});
        QTRY_COMPARE(b.order, (QStringList{QStringLiteral("opening"), QStringLiteral("settled")}));
        QVERIFY(b.page->isVisible());
        QCOMPARE(b.till.gateway.seenCreates.size(), 0);
        b.till.books.hold = false;
        while (b.till.books.waiting())
            b.till.books.step();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(b.till.gateway.seenCreates.size(), 1);
        QCOMPARE(b.order.count(QStringLiteral("settled")), 1);
    }
    /// Law 7: a picture that is ready is no picture that is shown.
    void noCodeIsShownBeforeItIsOnDisk()
    {
        Bench b;
        QSignalSpy checked(b.till.checkout.get(), &Checkout::codeChecked);
        bool shownTooEarly = false;
        connect(b.till.checkout.get(), &Checkout::codeChecked, b.page, [&] {
            b.till.books.hold = true;            // holds what comes after; the answer itself is already being written
            shownTooEarly = !b.code()->isEmpty() || b.face() == PayFace::Qr;
        });
        b.page->payCartBy({});
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY(!shownTooEarly);
        b.till.books.hold = false;
        while (b.till.books.waiting())
            b.till.books.step();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QCOMPARE(checked[0][1].toByteArray(), b.till.last().qris);
    }
    /// The place of a code is made before there is one: nothing of the customer before may stand in it, not for a frame.
    void thePlaceOfACodeIsEmptyUntilItIsThere()
    {
        Bench b;
        b.page->payCartBy({});
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY(!b.code()->isEmpty());
        b.page->leave();
        b.page->hide();
        QVERIFY(b.code()->isEmpty());
        auto *merchant = b.page->findChild<QLabel *>(QStringLiteral("merchant"));
        QVERIFY(merchant->text().isEmpty());
        b.till.ring(2);
        bool early = false;
        connect(b.page, &PayPage::opening, b.page, [&] { early = !b.code()->isEmpty() || !merchant->text().isEmpty(); });
        connect(b.page, &PayPage::settled, b.page, [&] { early = early || (b.face() != PayFace::Qr && !b.code()->isEmpty()); });
        b.page->payCartBy({});
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QVERIFY(!early);
        QVERIFY(!b.code()->isEmpty());
        QVERIFY(!merchant->text().isEmpty());
    }
    /// What nobody could read is not said; what takes longer is.
    void aGatewayThatTakesItsTimeIsWaitedForInWords()
    {
        Bench b;
        b.till.gateway.always = FakeGateway::silence();
        b.page->payCartBy({});
        QTRY_COMPARE(b.till.gateway.seenCreates.size(), 1);
        auto *title = b.page->findChild<QLabel *>(QStringLiteral("stateTitle"));
        QTRY_VERIFY(title->isVisible());
        QVERIFY(b.code()->isEmpty());
        QCOMPARE(b.face(), PayFace::Preparing);
    }
    void aCodeThatIsRefusedIsNeverMadeReady()
    {
        Bench b;
        QSignalSpy checked(b.till.checkout.get(), &Checkout::codeChecked);
        b.till.gateway.always.spoilCharge = [](Charge &charge) { charge.qris.replace(0, 4, "9999"); };
        b.page->payCartBy({});
        QTRY_COMPARE(b.face(), PayFace::Over);
        QCOMPARE(checked.size(), 0);
        QVERIFY(b.code()->isEmpty());
    }
    void aTwinIsAskedAboutOnTheOpenedPage()
    {
        Bench b;
        b.page->payCartBy({});
        QTRY_COMPARE(b.face(), PayFace::Qr);
        b.page->leave();
        b.page->hide();
        b.order.clear();
        b.till.ring(5);
        b.page->payCartBy({});
        QTRY_VERIFY(b.hasSheet());
        QCOMPARE(b.order.count(QStringLiteral("opening")), 1);
        QCOMPARE(b.order.count(QStringLiteral("settled")), 1);
        QCOMPARE(b.till.gateway.seenCreates.size(), 1);
        QCOMPARE(b.till.books.records.size(), 1);
    }
    void cashAndNoWayOpenAtOnce_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<bool>("gateways");
        QTest::newRow("cash") << QStringLiteral("cash") << true;
        QTest::newRow("no gateway") << QString() << false;
    }
    void cashAndNoWayOpenAtOnce()
    {
        QFETCH(QString, way);
        QFETCH(bool, gateways);
        Bench b;
        if (!gateways)
            b.till.directory.gateways.clear();
        b.page->payCartBy(way);
        QCOMPARE(b.order, (QStringList{QStringLiteral("opening"), QStringLiteral("settled")}));
        QCOMPARE(b.face(), PayFace::Cash);
        QVERIFY(b.page->isVisible());
    }
    /// F9 and Esc in one breath: its buttons look as they will with the code, but a sale that is not on disk yet stays where it is.
    void whatIsBeingWrittenIsNotLeft()
    {
        Bench b;
        QSignalSpy left(b.page, &PayPage::left);
        b.till.books.hold = true;
        b.page->payCartBy({});
        QTest::keyClick(b.page, Qt::Key_Escape);
        QVERIFY(b.page->session().isActive());
        QCOMPARE(left.size(), 0);
        b.till.books.hold = false;
        while (b.till.books.waiting())
            b.till.books.step();
        QTRY_COMPARE(b.face(), PayFace::Qr);
        QTest::keyClick(b.page, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }
    /// The frame that is over must not open a page that was left in it.
    void leftWithinTheFrameStaysLeft()
    {
        Bench b;
        b.till.books.hold = true;
        b.page->payCartBy({});
        b.page->hide();
        QCOMPARE(b.order, (QStringList{QStringLiteral("opening"), QStringLiteral("settled")}));
        QTest::qWait(60);
        QCOMPARE(b.order, (QStringList{QStringLiteral("opening"), QStringLiteral("settled")}));
        QVERIFY(!b.page->isVisible());
    }

    /// One of many questions moves one of many rows.
    void onlyTheRowThatMovedIsToldAnew()
    {
        Bench b;
        QList<PaymentId> codes;
        for (int product = 0; product < 3; ++product) {
            b.till.ring(product);
            b.page->payCartBy({});
            QTRY_COMPARE(b.face(), PayFace::Qr);
            codes.append(b.till.last().id);
            b.page->leave();
        }
        b.page->show();
        showWaiting(b.page, b.till.services, [](const SaleRecord &) {});
        QTRY_VERIFY(named<WaitingRow>(b.window, "waiting_2"));
        const auto rows = b.window.findChildren<WaitingRow *>();
        QHash<PaymentId, QString> before;
        for (const WaitingRow *row : rows)
            before.insert(row->payment().id, row->accessibleDescription());
        b.till.clock.advance(std::chrono::minutes(4));
        emit b.till.checkout->watchMoved(codes[1]);
        for (const WaitingRow *row : rows)
            QCOMPARE(row->accessibleDescription() != before.value(row->payment().id), row->payment().id == codes[1]);
        QTRY_VERIFY(rows[0]->accessibleDescription() != before.value(rows[0]->payment().id));      // by and by all grow older
    }
};

LACI_GUI_MAIN(TestPayFirst)
#include "tst_pay_first.moc"
