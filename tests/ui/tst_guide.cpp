#include "people/duty.h"
#include "support/gui_main.h"
#include "support/fake_people.h"
#include "support/sell_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/icon.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/guide/guide_screen.h"
#include "ui/pages/people/lock_screen.h"
#include "ui/shell/main_window.h"
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTranslator>

using namespace laci;
using namespace laci::test;

/// The smallest window there is, a shop that has nobody and nothing yet.
struct FirstStart : Till {
    FakePeople people;
    Duty duty{people};
    std::unique_ptr<MainWindow> window;
    FirstStart()
    {
        services.people = &people;
        services.duty = &duty;
        duty.begin();
        (void)QTest::qWaitFor([this] { return duty.isKnown(); });
        window = std::make_unique<MainWindow>(services);
        window->resize(1024, 720);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
        window->openGuide();
        letRun();
    }
    static void letRun() { QTest::qWait(10); }
    GuideScreen *guide() { return window->findChild<GuideScreen *>(); }
    template <class T> T *find(const char *name) { return window->findChild<T *>(QLatin1String(name)); }
    void key(int key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with);
        letRun();
    }
    void typed(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text, {}, 40); }
    /// Tab until that widget has the keyboard; false: it is not in the round.
    bool tabTo(const char *name)
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name))
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }
    bool next() { return tabTo("guideNext") && (key(Qt::Key_Space), true); }
};

class TestGuide final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void theWholeGuideByKeyboardAlone()
    {
        FirstStart f;
        QVERIFY(f.guide()->isVisible());
        QCOMPARE(f.guide()->size(), f.window->size());
        QVERIFY(f.guide()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);            // the pages below are not reached
        QCOMPARE(f.window->page(), MainWindow::Sell);
        QVERIFY(f.next());

        QCOMPARE(f.guide()->step(), GuideScreen::Shop);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("shop.name"));
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
        f.typed(QStringLiteral("Warung Bu Rina"));
        f.key(Qt::Key_Return);                                               // Enter goes on
        QCOMPARE(f.settings.text(QStringLiteral("shop.name")), QStringLiteral("Warung Bu Rina"));
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);

        f.key(Qt::Key_Escape);                                               // and Esc back
        QCOMPARE(f.guide()->step(), GuideScreen::Shop);
        QVERIFY(f.next());
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);

        QVERIFY(f.next());                                                   // nobody made: it stays
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);
        QVERIFY(f.find<TextLabel>("ownerSaid")->isVisible());
        f.typed(QStringLiteral("Ibu Rina"));
        f.key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("newPin"));
        f.typed(QStringLiteral("1234"));
        f.key(Qt::Key_Return);
        f.typed(QStringLiteral("1234"));
        f.key(Qt::Key_Return);
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);                     // everybody's PIN is no PIN
        QVERIFY(f.find<TextLabel>("ownerSaid")->text().contains(QStringLiteral("4 to 8")));
        QVERIFY(f.people.people.isEmpty());
        f.typed(QStringLiteral("4829"));
        f.key(Qt::Key_Return);
        f.typed(QStringLiteral("4829"));
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.guide()->step(), GuideScreen::Goods);
        QCOMPARE(f.people.people.size(), 1);
        QCOMPARE(f.people.people.first().role, Role::Owner);
        QCOMPARE(f.duty.person()->name, QStringLiteral("Ibu Rina"));
        QVERIFY(!f.window->findChild<LockScreen *>()->isVisible());

        QVERIFY(f.tabTo("guideSample"));
        QVERIFY(f.next());
        QCOMPARE(f.guide()->step(), GuideScreen::Gateway);
        QVERIFY(f.tabTo("guideLater"));
        f.key(Qt::Key_Space);
        QCOMPARE(f.guide()->step(), GuideScreen::Printer);
        QVERIFY(f.tabTo("findPrinters"));
        QVERIFY(f.tabTo("testPage"));
        QVERIFY(f.next());
        QCOMPARE(f.guide()->step(), GuideScreen::Training);
        QVERIFY(f.next());
        QTRY_VERIFY(!f.guide());
        QVERIFY(f.settings.flag(QStringLiteral("guide.done")));
        QVERIFY(f.window->findChild<SearchField *>()->hasFocus());
    }
    void withoutAnOwnerOnlyAfterAPlainWarning()
    {
        FirstStart f;
        QVERIFY(f.next());
        QVERIFY(f.next());
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);
        QVERIFY(f.tabTo("guideLater"));
        f.key(Qt::Key_Space);
        QVERIFY(Sheet::isOpenIn(f.window.get()));
        f.key(Qt::Key_Return);                                               // a stray Enter is the safe answer
        QVERIFY(!Sheet::isOpenIn(f.window.get()));
        QCOMPARE(f.guide()->step(), GuideScreen::Owner);
        QVERIFY(f.tabTo("guideLater"));
        f.key(Qt::Key_Space);
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Space);
        QCOMPARE(f.guide()->step(), GuideScreen::Goods);
        QVERIFY(f.people.people.isEmpty());
    }
    void itIsPutAsideAndOpenedAgain()
    {
        FirstStart f;
        QVERIFY(f.settings.isSet(QStringLiteral("guide.done")));             // begun: the next start goes on with it
        QVERIFY(!f.settings.flag(QStringLiteral("guide.done")));
        QTest::mouseClick(f.find<Button>("guideAside"), Qt::LeftButton);
        QTest::mouseClick(f.find<Button>("yes"), Qt::LeftButton);            // without an owner: it warned
        QTRY_VERIFY(!f.guide());
        QVERIFY(f.settings.flag(QStringLiteral("guide.done")));
        f.window->openGuide();
        QVERIFY(f.guide()->isVisible());
    }
    void theLastStepLeadsIntoTraining()
    {
        FirstStart f;
        QSignalSpy wanted(f.window.get(), &MainWindow::restartWanted);
        f.people.put(QStringLiteral("Ibu Rina"), Role::Owner, QStringLiteral("4829"));
        f.duty.take(f.people.people.first());
        for (int i = 0; i < GuideScreen::kSteps - 1; ++i)
            QTest::mouseClick(f.find<Button>("guideNext"), Qt::LeftButton);  // a finger alone
        QCOMPARE(f.guide()->step(), GuideScreen::Training);
        QTest::mouseClick(f.find<Button>("guideTrain"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toBool(), true);
        QVERIFY(f.settings.flag(QStringLiteral("guide.done")));
    }
    void nothingIsCutOffInTheSmallestWindow()
    {
        FirstStart f;
        f.people.put(QStringLiteral("Ibu Rina"), Role::Owner, QStringLiteral("4829"));
        for (int step = 0; step < GuideScreen::kSteps; ++step) {
            if (step == GuideScreen::Owner)
                f.duty.take(f.people.people.first());
            for (const char *name : {"guideNext", "guideBack", "guideAside"}) {
                auto *button = f.find<Button>(name);
                QVERIFY(f.guide()->rect().contains(QRect(button->mapTo(f.guide(), QPoint()), button->size())));
                QVERIFY2(button->width() >= button->sizeHint().width(), name);
            }
            const auto areas = f.guide()->findChildren<QScrollArea *>();
            for (QScrollArea *area : areas) {
                if (area->isVisible())
                    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), qPrintable(QString::number(step)));
            }
            QTest::mouseClick(f.find<Button>("guideNext"), Qt::LeftButton);
        }
    }
    void shots()
    {
        const QString folder = qEnvironmentVariable("LACI_SHOTS");
        if (folder.isEmpty())
            QSKIP("LACI_SHOTS is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const Look look : {Look::Light, Look::Dark}) {
            themeFor(look).apply(*qApp);
            FirstStart f;
            for (int step = 0; step < GuideScreen::kSteps; ++step) {
                f.letRun();
                QVERIFY(f.window->grab().save(QStringLiteral("%1/guide%2-%3.png").arg(folder).arg(step).arg(look == Look::Light ? QStringLiteral("light") : QStringLiteral("dark"))));
                if (step == GuideScreen::Owner)
                    f.duty.take(f.people.put(QStringLiteral("Ibu Rina"), Role::Owner, QStringLiteral("4829")));
                QTest::mouseClick(f.find<Button>("guideNext"), Qt::LeftButton);
            }
        }
        themeFor(Look::Light).apply(*qApp);
    }
};

LACI_GUI_MAIN(TestGuide)
#include "tst_guide.moc"
