// The Shift page by keys and clicks, over real books of shifts.
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include "persistence/sqlite_shifts.h"
#include "support/gui_main.h"
#include "support/await.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/pages/shift/shift_page.h"
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

struct Page : PageRig {
    Database db;
    SqliteShifts shifts{db, clock, [] { return SqliteShifts::Place{QStringLiteral("K1"), "Asia/Jakarta"}; }};
    std::unique_ptr<ShiftPage> page;

    Page()
    {
        opened = bool(await(db.open(home.filePath(QStringLiteral("till.db")))));
        services.shifts = &shifts;
        desk.on = true;
        look();
    }
    ~Page() { page.reset(); }
    void look()
    {
        page = std::make_unique<ShiftPage>(services);
        page->resize(940, 640);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
    }
    template <class T>
    T *find(const char *name) const
    {
        const QList<T *> all = page->window()->findChildren<T *>(QLatin1String(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    Button *button(const char *name) const { return find<Button>(name); }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool says(const QString &text) const
    {
        const QList<QLabel *> all = page->findChildren<QLabel *>();
        return std::any_of(all.begin(), all.end(), [&](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
    }
    void type(const char *name, const QString &text) const
    {
        auto *field = find<QLineEdit>(name);
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    Result<Shift> openShift() { return await(shifts.open({QStringLiteral("Pagi"), Rupiah::trusted(300'000), QStringLiteral("Sari")})); }
    bool opened = false;
};

} // namespace

class TestShift : public QObject {
    Q_OBJECT
private slots:
    void aShiftIsOpenedByKeys()
    {
        Page p;
        QVERIFY(p.settings.set(QStringLiteral("shift.required"), QStringLiteral("true")));
        QVERIFY(shiftIsMissing(p.services));
        QTRY_VERIFY(p.find<QLineEdit>("shiftFloat"));
        QTest::keyClick(p.find<QLineEdit>("shiftFloat"), Qt::Key_Return);            // without a float nothing opens
        QTRY_VERIFY(p.find<QLabel>("shiftTrouble"));
        QVERIFY(!p.shifts.current());
        p.type("shiftFloat", QStringLiteral("300000"));
        QCOMPARE(p.find<QLineEdit>("shiftFloat")->text(), QStringLiteral("300.000"));
        QTest::keyClick(p.find<QLineEdit>("shiftFloat"), Qt::Key_Return);
        QTRY_VERIFY(p.button("startClosing"));
        QCOMPARE(p.shifts.current()->cashFloat, Rupiah::trusted(300'000));
        QCOMPARE(p.shifts.current()->name, QStringLiteral("Pagi"));
        QVERIFY(!shiftIsMissing(p.services));
    }

    void moneyInByKeys()
    {
        Page p;
        QVERIFY(p.openShift());
        QTRY_VERIFY(p.button("cashIn"));
        p.press("cashIn");
        QTRY_VERIFY(p.find<QLineEdit>("moveAmount"));
        p.type("moveAmount", QStringLiteral("50000"));
        QTest::keyClick(p.find<QLineEdit>("moveAmount"), Qt::Key_Return);
        QTest::keyClick(p.find<QLineEdit>("moveReason"), Qt::Key_Return);            // no reason: nothing is written
        QVERIFY(p.find<QLineEdit>("moveReason"));
        p.type("moveReason", QStringLiteral("receh"));
        QTest::keyClick(p.find<QLineEdit>("moveReason"), Qt::Key_Return);
        QTRY_VERIFY(!Sheet::isOpenIn(p.page.get()));
        QTRY_VERIFY(p.says(QStringLiteral("Rp50.000")));
        QVERIFY(!p.says(QStringLiteral("Rp350.000")));         // nobody signs in: what should be there is not shown before the count
        QVERIFY(p.says(QStringLiteral("receh")));
    }

    void countedTwiceAndClosed()
    {
        Page p;
        QVERIFY(p.openShift());
        QTRY_VERIFY(p.button("startClosing"));
        p.press("startClosing");
        QTRY_VERIFY(p.find<QLineEdit>("pieces100000"));
        QVERIFY(!p.says(QStringLiteral("Rp300.000 ")));
        // Two notes, and down through the rows with Enter: the last one stands on the button.
        p.type("pieces100000", QStringLiteral("2"));
        QTest::keyClick(p.find<QLineEdit>("pieces100000"), Qt::Key_Return);
        auto *fifties = p.find<QLineEdit>("pieces50000");
        QTRY_VERIFY(fifties->hasFocus());
        QTest::keyClick(fifties, Qt::Key_Plus);
        QCOMPARE(p.find<QLabel>("countTotal")->text(), QStringLiteral("Rp250.000"));
        p.press("countDone");
        QTRY_VERIFY(p.find<QLabel>("closeTrouble"));                                  // it does not fit; no amount is told
        QVERIFY(!p.says(QStringLiteral("Rp50.000 short")));
        QVERIFY(!p.find<QLineEdit>("differenceReason"));
        QCOMPARE(p.find<QLineEdit>("pieces100000")->text(), QStringLiteral("2"));
        p.press("countDone");
        QTRY_VERIFY(p.find<QLineEdit>("differenceReason"));
        QVERIFY(p.says(QStringLiteral("Rp50.000 short")));
        QVERIFY(p.find<QLabel>("cause"));
        p.press("closeShift");
        QVERIFY(p.find<QLabel>("closeTrouble"));                                      // no reason yet
        p.type("differenceReason", QStringLiteral("hilang"));
        p.press("closeShift");
        QTRY_VERIFY(p.find<QLineEdit>("pin"));                                        // over the limit
        QVERIFY(p.shifts.current());
        p.type("pin", QStringLiteral("4829"));
        QTest::keyClick(p.find<QLineEdit>("pin"), Qt::Key_Return);
        QTRY_VERIFY(p.button("closeFinished"));
        QVERIFY(!p.shifts.current());
        QCOMPARE(p.desk.jobs.size(), 1);
        QCOMPARE(p.desk.jobs[0].title, QStringLiteral("Z 1"));
        p.press("closeFinished");
        QTRY_VERIFY(p.button("z1"));
        p.press("z1");
        QTRY_VERIFY(p.find<QLabel>("shiftSlip"));
        QVERIFY(p.find<QLabel>("shiftSlip")->accessibleDescription().contains(QStringLiteral("hilang")));
        QTest::keyClick(p.page.get(), Qt::Key_Escape);
    }

    void aCountIsFoundAgain()
    {
        Page p;
        QVERIFY(p.openShift());
        QVERIFY(await(p.shifts.count({{Rupiah::trusted(100'000), 1}}, QStringLiteral("Sari"), {})));
        p.look();                                                                     // the till was started anew
        QTRY_VERIFY(p.button("startClosing"));
        p.press("startClosing");
        QTRY_VERIFY(p.find<QLineEdit>("pieces100000"));
        QCOMPARE(p.find<QLineEdit>("pieces100000")->text(), QStringLiteral("1"));
        QVERIFY(p.find<QLabel>("closeTrouble"));
    }
};

LACI_GUI_MAIN(TestShift)
#include "tst_shift.moc"
