#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/pages/training/course.h"
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;
using Task = TrainingCourse::Task;

class TestCourse final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        std::unique_ptr<TrainingCourse> course;
        Bench() { open(); }
        void open() { course = std::make_unique<TrainingCourse>(till.services); }
        QString done() const { return till.settings.text(QStringLiteral("ui.course_done")); }
    };

private slots:
    void aScanIsTickedAndATapIsNot()
    {
        Bench b;
        b.till.ring(0);
        QVERIFY(!b.course->isDone(Task::Scan));
        QVERIFY(b.till.cart.add(b.till.products.products.at(1), Quantity::pieces(1), QStringLiteral("8990000000002")));
        QVERIFY(b.course->isDone(Task::Scan));
        QCOMPARE(b.done(), QStringLiteral("scan"));
    }
    void quantityIsMoreThanOneOfAThing()
    {
        Bench b;
        b.till.ring(0);
        QVERIFY(!b.course->isDone(Task::Quantity));
        b.till.ring(1);                                  // another product is no quantity
        QVERIFY(!b.course->isDone(Task::Quantity));
        QVERIFY(b.till.cart.setQuantity(0, Quantity::pieces(3)));
        QVERIFY(b.course->isDone(Task::Quantity));
    }
    void threeAtOnceIsAQuantityToo()
    {
        Bench b;
        b.till.ring(0, 3);
        QVERIFY(b.course->isDone(Task::Quantity));
    }
    void aDiscountOfLineOrCart()
    {
        Bench b;
        b.till.ring(0);
        QVERIFY(!b.course->isDone(Task::Discount));
        QVERIFY(b.till.cart.setCartDiscount(Discount::ofPercent(1000)));
        QVERIFY(b.course->isDone(Task::Discount));
    }
    void cashIsTickedWhenItIsInTheBooks()
    {
        Bench b;
        QVERIFY(await(b.till.checkout->payCash(draftOf(25'000), rp(25'000), {})));
        QTRY_VERIFY(b.course->isDone(Task::Cash));
        QVERIFY(!b.course->isDone(Task::Qris));
    }
    void qrisIsTickedWhenItIsPaid()
    {
        Bench b;
        b.till.quiet();
        const auto asked = await(b.till.checkout->payByGateway(draftOf(25'000), QStringLiteral("gobiz"), QStringLiteral("qris")));
        QVERIFY(asked);
        QTRY_COMPARE(int(b.till.last().state), int(PaymentState::Pending));
        QVERIFY(!b.course->isDone(Task::Qris));
        QVERIFY(b.till.gateway.set(b.till.last().reference, ChargeStatus::Paid));
        QVERIFY(b.till.check(b.till.last()));
        QTRY_VERIFY(b.course->isDone(Task::Qris));
        QVERIFY(!b.course->isDone(Task::Unknown));
    }
    void theyAreInOrderAndKept()
    {
        Bench b;
        QCOMPARE(int(*b.course->next()), int(Task::Scan));
        QVERIFY(b.till.cart.add(b.till.products.products.at(1), Quantity::pieces(2), QStringLiteral("8990000000002")));
        QCOMPARE(int(*b.course->next()), int(Task::Discount));
        b.open();                                        // the next day
        QCOMPARE(b.course->doneCount(), 2);
        QSignalSpy moved(b.course.get(), &TrainingCourse::changed);
        b.course->restart();
        QCOMPARE(b.course->doneCount(), 0);
        QCOMPARE(b.done(), QString());
        QVERIFY(!moved.isEmpty());
    }
    void settingsMayRestartIt()
    {
        Bench b;
        QVERIFY(b.till.settings.set(QStringLiteral("ui.course_done"), QStringLiteral("scan,nonsense,cash")));
        b.open();
        QCOMPARE(b.course->doneCount(), 2);
        QVERIFY(b.till.settings.set(QStringLiteral("ui.course_done"), QString()));
        QCOMPARE(b.course->doneCount(), 0);
    }
};

LACI_GUI_MAIN(TestCourse)
#include "tst_course.moc"
