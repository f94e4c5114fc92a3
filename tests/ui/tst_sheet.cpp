#include "support/gui_main.h"
#include "ui/kit/sheet.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

using namespace laci;

class TestSheet final : public QObject {
    Q_OBJECT
private slots:
    void escapeIsTheSafeAnswer()
    {
        QWidget window;
        window.resize(900, 600);
        QLineEdit before(&window);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        before.setFocus();
        QList<bool> answers;
        ask(&window, {QStringLiteral("Empty?"), QStringLiteral("All lines go."), QStringLiteral("Empty"), QStringLiteral("Keep"), true},
            [&answers](bool yes) { answers << yes; });
        QVERIFY(Sheet::isOpenIn(&window));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("safe"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(answers, QList<bool>{false});
        QVERIFY(!Sheet::isOpenIn(&window));
        QVERIFY(before.hasFocus());
        QTRY_VERIFY(!window.findChild<Sheet *>());
    }
    void enterIsTheSafeAnswerToo()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QList<bool> answers;
        const Question question{QStringLiteral("Q"), QStringLiteral("t"), QStringLiteral("Yes"), QStringLiteral("No"), false};
        ask(&window, question, [&answers](bool yes) { answers << yes; });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(answers, QList<bool>{false});
        ask(&window, question, [&answers](bool yes) { answers << yes; });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(answers, (QList<bool>{false, true}));
    }
    void keyboardStaysInTheSheet()
    {
        QWidget window;
        window.resize(900, 600);
        QLineEdit below(&window);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        ask(&window, {QStringLiteral("Q"), QStringLiteral("t"), QStringLiteral("Yes"), QStringLiteral("No"), false}, [](bool) {});
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, i % 3 == 2 ? Qt::ShiftModifier : Qt::NoModifier);
            QVERIFY(!below.hasFocus());
        }
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_F12, Qt::NoModifier);
        override.ignore();
        QCoreApplication::sendEvent(QApplication::focusWidget(), &override);
        QVERIFY(override.isAccepted());          // so no shortcut of the page below fires
    }
    void ownerMayDie()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        auto *page = new QWidget(&window);
        int answers = 0;
        ask(page, {QStringLiteral("Q"), QStringLiteral("t"), QStringLiteral("Yes"), QStringLiteral("No"), false},
            [&answers](bool) { ++answers; });
        delete page;
        QTRY_VERIFY(!window.findChild<Sheet *>());
        QCOMPARE(answers, 0);
    }
};

LACI_GUI_MAIN(TestSheet)
#include "tst_sheet.moc"
