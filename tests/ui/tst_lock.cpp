#include "people/duty.h"
#include "support/gui_main.h"
#include "support/fake_people.h"
#include "support/sell_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/people/lock_screen.h"
#include "ui/pages/people/right_gate.h"
#include "ui/shell/lock_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/who_clock.h"
#include <QDir>
#include <QLineEdit>

using namespace laci;
using namespace laci::test;

/// A window of a shop with three people; starts locked, as the program does.
struct Counter : Till {
    FakePeople people;
    Duty duty{people};
    std::unique_ptr<MainWindow> window;
    explicit Counter(bool withPeople = true)
    {
        if (withPeople) {
            people.put(QStringLiteral("Ibu Rina"), Role::Owner, QStringLiteral("4829"));
            people.put(QStringLiteral("Sari"), Role::Cashier, QStringLiteral("2580"));
            people.put(QStringLiteral("Budi"), Role::Supervisor, QStringLiteral("7391"));
        }
        services.people = &people;
        services.duty = &duty;
        duty.begin();
        window = std::make_unique<MainWindow>(services);
        window->resize(1024, 768);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
        (void)QTest::qWaitFor([this] { return duty.isKnown(); });
    }
    LockScreen *lock() { return window->findChild<LockScreen *>(); }
    bool locked() { return lock() && lock()->isVisible(); }
    template <class T> T *find(const char *name) { return window->findChild<T *>(QLatin1String(name)); }
    Button *tile(const QString &name)
    {
        const auto all = lock()->findChildren<Button *>(QStringLiteral("person_") + name);
        return all.isEmpty() ? nullptr : all.last();
    }
    QString said() { return find<TextLabel>("lockSaid")->text(); }
    void key(int key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with); }
    void typed(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1(), {}, 40);
    }
    void signIn(const QString &name, const QString &pin)
    {
        QTRY_VERIFY(tile(name));
        QTest::mouseClick(tile(name), Qt::LeftButton);
        typed(pin);
        key(Qt::Key_Return);
        QTRY_VERIFY(!locked());
    }
    void burst(const QString &code)
    {
        static quint64 now = 50'000;
        now += 5'000;
        for (const QChar c : code + u'\r') {
            QKeyEvent event(QEvent::KeyPress, c == u'\r' ? int(Qt::Key_Return) : c.unicode(), Qt::NoModifier, QString(c));
            event.setTimestamp(now += 9);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
};

class TestLock final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    void aShopWithoutPeopleIsNotLocked()
    {
        Counter c(false);
        QTRY_VERIFY(!c.locked());
        QVERIFY(c.window->findChild<SearchField *>()->hasFocus());
        c.key(Qt::Key_L, Qt::ControlModifier);
        QTest::qWait(20);
        QVERIFY(!c.locked());
        QCOMPARE(c.find<WhoClock>("who")->focusPolicy(), Qt::NoFocus);
    }
    void aStartIsLockedAndOpensByKeyboardAlone()
    {
        Counter c;
        QTRY_VERIFY(c.locked());
        QTRY_VERIFY(c.tile(QStringLiteral("Sari")));
        QTRY_COMPARE(QApplication::focusWidget(), c.tile(QStringLiteral("Ibu Rina")));      // the names first: a PIN alone says not who
        c.key(Qt::Key_F6);                                   // keys of the pages do not act
        c.key(Qt::Key_Escape);
        QVERIFY(c.locked());
        QCOMPARE(c.window->page(), MainWindow::Sell);
        c.key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), c.tile(QStringLiteral("Sari")));
        c.typed(QStringLiteral("2580"));
        c.key(Qt::Key_Return);
        QTRY_VERIFY(!c.locked());
        QCOMPARE(c.duty.person()->name, QStringLiteral("Sari"));
        QVERIFY(c.find<WhoClock>("who")->accessibleName().contains(QStringLiteral("Sari")));
        QVERIFY(c.window->findChild<SearchField *>()->hasFocus());
    }
    void aFingerOpensItToo()
    {
        Counter c;
        QTRY_VERIFY(c.tile(QStringLiteral("Budi")));
        QTest::mouseClick(c.tile(QStringLiteral("Budi")), Qt::LeftButton);
        const auto buttons = c.lock()->findChildren<Button *>();
        for (const QChar digit : QStringLiteral("7391")) {
            for (Button *button : buttons) {
                if (button->text() == QString(digit) && button->isVisible())
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QTest::mouseClick(c.find<Button>("unlock"), Qt::LeftButton);
        QTRY_VERIFY(!c.locked());
        QCOMPARE(c.duty.person()->name, QStringLiteral("Budi"));
    }
    void wrongPinsSayHowLongToWait()
    {
        Counter c;
        QTRY_VERIFY(c.tile(QStringLiteral("Sari")));
        QTest::mouseClick(c.tile(QStringLiteral("Sari")), Qt::LeftButton);
        c.typed(QStringLiteral("9999"));
        c.key(Qt::Key_Return);
        QTRY_VERIFY(!c.said().isEmpty());
        QVERIFY(!c.said().contains(QStringLiteral("30")));
        QVERIFY(c.find<QLineEdit>("lockPin")->text().isEmpty());
        c.people.wrong = 3;
        c.typed(QStringLiteral("2580"));
        c.key(Qt::Key_Return);
        QTRY_VERIFY(c.said().contains(QStringLiteral("30")));
        QTRY_VERIFY_WITH_TIMEOUT(c.said().contains(QStringLiteral("29")), 2500);     // it counts down
        QVERIFY(c.locked());
    }
    void aScanIsRefusedAndLeavesNothing()
    {
        Counter c;
        QTRY_VERIFY(c.tile(QStringLiteral("Sari")));
        const qsizetype before = c.sounds.played.count(Sound::Refused);
        c.burst(barcode(3));                                 // the focus is on a name
        QTRY_COMPARE(c.sounds.played.count(Sound::Refused), before + 1);
        QTest::mouseClick(c.tile(QStringLiteral("Sari")), Qt::LeftButton);
        c.burst(barcode(4));                                 // in the PIN field
        QTRY_COMPARE(c.sounds.played.count(Sound::Refused), before + 2);
        QVERIFY(c.find<QLineEdit>("lockPin")->text().isEmpty());
        QVERIFY(c.locked());
        QCOMPARE(itemCount(c.cart.cart()), 0);
    }
    void lockingKeepsTheCartAndThePageAndTheFocus()
    {
        Counter c;
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        QVERIFY(c.cart.add(c.product(1), Quantity::pieces(2)));
        c.window->openPage(MainWindow::Orders);
        c.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(c.locked());
        QVERIFY(!c.duty.person());
        c.signIn(QStringLiteral("Budi"), QStringLiteral("7391"));
        QCOMPARE(c.window->page(), MainWindow::Orders);
        QCOMPARE(itemCount(c.cart.cart()), 2);
    }
    void itLocksOverAnOpenQuestionAndByItself()
    {
        Counter c;
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        c.key(Qt::Key_F1);
        QVERIFY(Sheet::isOpenIn(c.window.get()));
        c.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(c.locked());
        QVERIFY(c.lock()->isAncestorOf(QApplication::focusWidget()));
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        QVERIFY(Sheet::isOpenIn(c.window.get()));            // the question is still there
        c.key(Qt::Key_Escape);
        c.window->findChild<LockWatch *>()->timeIsUp();
        QTRY_VERIFY(c.locked());
    }
    void somebodyElseTakesOverWithoutLosingTheCart()
    {
        Counter c;
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        QVERIFY(c.cart.add(c.product(1), Quantity::pieces(3)));
        QTest::mouseClick(c.find<WhoClock>("who"), Qt::LeftButton);
        QTRY_VERIFY(c.locked());
        QCOMPARE(c.duty.person()->name, QStringLiteral("Sari"));
        c.key(Qt::Key_Escape);                               // nobody else after all
        QVERIFY(!c.locked());
        QTest::mouseClick(c.find<WhoClock>("who"), Qt::LeftButton);
        c.signIn(QStringLiteral("Budi"), QStringLiteral("7391"));
        QCOMPARE(c.duty.person()->name, QStringLiteral("Budi"));
        QCOMPARE(itemCount(c.cart.cart()), 3);
    }
    void pagesTakeTheirRightAndASecondPersonGivesIt()
    {
        Counter c;
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        c.window->goTo(MainWindow::Figures);
        QVERIFY(Sheet::isOpenIn(c.window.get()));
        QCOMPARE(c.window->page(), MainWindow::Sell);
        c.typed(QStringLiteral("4829"));                     // the fake approver's
        c.key(Qt::Key_Return);
        QTRY_COMPARE(c.window->page(), MainWindow::Figures);
        QCOMPARE(c.duty.person()->name, QStringLiteral("Sari"));
        // Somebody with the right is not asked, and nobody inherits the page.
        QTest::mouseClick(c.find<WhoClock>("who"), Qt::LeftButton);
        c.signIn(QStringLiteral("Ibu Rina"), QStringLiteral("4829"));
        c.window->goTo(MainWindow::Setup);
        QCOMPARE(c.window->page(), MainWindow::Setup);
        QTest::mouseClick(c.find<WhoClock>("who"), Qt::LeftButton);
        c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
        QCOMPARE(c.window->page(), MainWindow::Sell);
    }
    void theGateAsksOnlyWhoLacksTheRight_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("right");
        for (Role role : allRoles()) {
            for (Right right : allRights())
                QTest::addRow("%s %s", qPrintable(roleWord(role)), qPrintable(rightWord(right))) << int(role) << int(right);
        }
    }
    void theGateAsksOnlyWhoLacksTheRight()
    {
        QFETCH(int, role);
        QFETCH(int, right);
        Till t;
        FakePeople people;
        Duty duty{people};
        t.services.people = &people;
        t.services.duty = &duty;
        QWidget page;
        int asked = 0;
        RightGate::ask(t.services, &page, Right(right), [&asked](const QString &) { ++asked; });
        QCOMPARE(asked, 1);                                  // no people: nobody is asked
        duty.take(people.put(QStringLiteral("Wati"), Role(role), QStringLiteral("4826")));
        QString who;
        RightGate::ask(t.services, &page, Right(right), [&who](const QString &name) { who = name; });
        const bool allowed = usualRights().allows(Role(role), Right(right));
        QCOMPARE(!who.isEmpty(), allowed);
        QCOMPARE(page.findChildren<Sheet *>().size(), allowed ? 0 : 1);
    }

    void shots()
    {
        const QString folder = qEnvironmentVariable("LACI_SHOTS");
        if (folder.isEmpty())
            QSKIP("LACI_SHOTS is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const Look look : {Look::Light, Look::Dark}) {
            themeFor(look).apply(*qApp);
            Counter c;
            QTRY_VERIFY(c.tile(QStringLiteral("Sari")));
            QTest::mouseClick(c.tile(QStringLiteral("Sari")), Qt::LeftButton);
            QTest::qWait(50);
            QVERIFY(c.window->grab().save(QStringLiteral("%1/lock-%2.png").arg(folder, look == Look::Light ? QStringLiteral("light") : QStringLiteral("dark"))));
            c.signIn(QStringLiteral("Sari"), QStringLiteral("2580"));
            c.window->goTo(MainWindow::Figures);
            QTest::qWait(50);
            QVERIFY(c.window->grab().save(QStringLiteral("%1/approve-%2.png").arg(folder, look == Look::Light ? QStringLiteral("light") : QStringLiteral("dark"))));
        }
        themeFor(Look::Light).apply(*qApp);
    }
};

LACI_GUI_MAIN(TestLock)
#include "tst_lock.moc"
