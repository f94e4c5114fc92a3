#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/pages/customer/customer_feed.h"
#include "ui/pages/pay/pay_page.h"
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;
using Face = CustomerView::Face;

/// A till whose customer looks on.
class TestCustomerFeed final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        CustomerFeed feed{till.services, CustomerFeed::Times{std::chrono::milliseconds{600}, std::chrono::milliseconds{150}}};
        PaySession session{till.services};
        Bench()
        {
            till.quiet();
            feed.follow(session);
        }
        const CustomerView &view() const { return feed.view(); }
        void begin()
        {
            till.ring(0, 2);
            session.begin(till.cart.draft());
        }
        void payCash()
        {
            session.takeCash(session.payable() + rp(4'000));
            QTRY_COMPARE(int(session.face()), int(PayFace::Paid));
        }
        void askQris()
        {
            session.choose({QStringLiteral("gobiz"), QStringLiteral("qris"), true, {}});
            QTRY_COMPARE(int(session.face()), int(PayFace::Qr));
        }
    };

private slots:
    void followsTheCart()
    {
        Bench b;
        QCOMPARE(int(b.view().face), int(Face::Idle));
        QSignalSpy moved(&b.feed, &CustomerFeed::changed);
        b.till.ring(0, 2);
        QCOMPARE(int(b.view().face), int(Face::Cart));
        QCOMPARE(b.view().lines.size(), 1);
        QCOMPARE(b.view().lines[0].quantity, QStringLiteral("2"));
        QCOMPARE(b.view().total, b.till.cart.totals().total);
        QCOMPARE(moved.size(), 1);
        QVERIFY(b.till.cart.setCartDiscount(Discount::ofPercent(1000)));
        // What is shown adds up: lines − discount + added = total.
        Rupiah sum;
        for (const CustomerView::Line &line : b.view().lines)
            sum += line.total;
        QCOMPARE(sum - b.view().discount + b.view().added, b.view().total);
        b.till.cart.clear();
        QCOMPARE(int(b.view().face), int(Face::Idle));
    }
    void showsTheVerifiedCodeAndItsMerchant()
    {
        Bench b;
        b.begin();
        QCOMPARE(int(b.view().face), int(Face::Cash));
        b.askQris();
        QCOMPARE(int(b.view().face), int(Face::Qr));
        QCOMPARE(b.view().qris, b.session.code()->text);
        QVERIFY(!b.view().merchant.isEmpty());
        QCOMPARE(b.view().due, b.session.totals().total);
    }
    void cashIsThankedForAndForgotten()
    {
        Bench b;
        b.begin();
        b.payCash();
        QCOMPARE(int(b.view().face), int(Face::Paid));
        QCOMPARE(b.view().change, rp(4'000));
        QTRY_COMPARE(int(b.view().face), int(Face::Idle));         // the till still stands on Lunas
        QCOMPARE(int(b.session.face()), int(PayFace::Paid));
    }
    void theTickStaysAMomentAfterTheTillWentOn()
    {
        Bench b;
        b.begin();
        b.payCash();
        b.session.close();
        b.feed.refresh();
        QCOMPARE(int(b.view().face), int(Face::Paid));
        QTRY_COMPARE(int(b.view().face), int(Face::Idle));
    }
    void theNextCustomersGoodsEndTheThanks()
    {
        Bench b;
        b.begin();
        b.payCash();
        b.session.close();
        b.till.ring(1);
        QCOMPARE(int(b.view().face), int(Face::Cart));
        QCOMPARE(b.view().lines.size(), 1);
    }
    void anOldSaleThatIsLookedUpIsNobodysBusiness()
    {
        Bench b;
        b.begin();
        b.payCash();
        const SaleRecord old = *b.session.record();
        b.session.close();
        b.feed.refresh();
        QTRY_COMPARE(int(b.view().face), int(Face::Idle));
        b.session.open(old);
        QCOMPARE(int(b.session.face()), int(PayFace::Paid));
        QCOMPARE(int(b.view().face), int(Face::Idle));
        QTest::qWait(50);
        QCOMPARE(int(b.view().face), int(Face::Idle));
    }
    void aSaleLeftWatchedLeavesTheScreen()
    {
        Bench b;
        b.begin();
        b.askQris();
        b.session.close();
        b.feed.refresh();
        QCOMPARE(int(b.view().face), int(Face::Idle));
        QVERIFY(b.view().qris.isEmpty());
    }
    void theShopsNameFollowsTheSettings()
    {
        Bench b;
        QVERIFY(b.till.settings.set(QStringLiteral("shop.name"), QStringLiteral("Toko Baru")));
        QCOMPARE(b.view().shop, QStringLiteral("Toko Baru"));
    }
    void trainingIsMarked()
    {
        PageRig till;
        till.services.training = true;
        CustomerFeed feed(till.services);
        QVERIFY(feed.view().training);
    }
};

LACI_GUI_MAIN(TestCustomerFeed)
#include "tst_customer_feed.moc"
