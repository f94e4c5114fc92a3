#include "support/gui_main.h"
#include "ui/kit/button.h"
#include "ui/kit/scan_filter.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace laci;

namespace {

/// A keyboard with a clock of its own: events carry the time a real one would give them.
class Keyboard {
public:
    quint64 now = 100'000;
    void press(QWidget *to, int key, const QString &text)
    {
        for (const auto type : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(now);
            QCoreApplication::sendEvent(to, &event);
        }
    }
    void type(QWidget *to, const QString &text, int gap)
    {
        for (const QChar c : text) {
            QWidget *focused = QApplication::focusWidget();
            press(focused ? focused : to, c.toUpper().unicode(), QString(c));
            now += quint64(gap);
        }
    }
    void scan(QWidget *to, const QString &text, int gap = 12, int end = Qt::Key_Return)
    {
        type(to, text, gap);
        QWidget *focused = QApplication::focusWidget();
        press(focused ? focused : to, end, end == Qt::Key_Tab ? QStringLiteral("\t") : QStringLiteral("\r"));
        now += 1000;
    }
};

struct Bench {
    QWidget window;
    QLineEdit search{&window};
    QLineEdit money{&window};
    QPlainTextEdit note{&window};
    Button button{QStringLiteral("Pay"), Button::Kind::Primary, &window};
    ScanFilter filter;
    Keyboard keys;
    QSignalSpy scanned{&filter, &ScanFilter::scanned};
    QSignalSpy refused{&filter, &ScanFilter::refusedInMoneyField};
    QSignalSpy entered{&search, &QLineEdit::returnPressed};
    QSignalSpy clicked{&button, &QPushButton::clicked};
    Bench()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&search);
        column->addWidget(&money);
        column->addWidget(&note);
        column->addWidget(&button);
        money.setProperty("moneyField", true);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
};

} // namespace

class TestScanFilter final : public QObject {
    Q_OBJECT
private slots:
    void burstIsTakenWhole()
    {
        Bench b;
        b.search.setFocus();
        b.search.setText(QStringLiteral("indo"));
        b.keys.scan(&b.search, QStringLiteral("8991002101234"));
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.scanned[0][0].toString(), QStringLiteral("8991002101234"));
        QCOMPARE(b.search.text(), QStringLiteral("indo"));       // what it typed is taken back
        QCOMPARE(b.entered.size(), 0);                           // its Enter presses nothing
    }
    void selectionComesBack()
    {
        Bench b;
        b.search.setText(QStringLiteral("indo gor"));
        b.search.setFocus();
        b.search.setSelection(0, 4);
        b.keys.scan(&b.search, QStringLiteral("ABC-1234"));
        QCOMPARE(b.search.text(), QStringLiteral("indo gor"));
        QCOMPARE(b.search.selectedText(), QStringLiteral("indo"));
    }
    void endsWithTabToo()
    {
        Bench b;
        b.note.setFocus();
        b.note.setPlainText(QStringLiteral("tanpa gula"));
        b.keys.scan(&b.note, QStringLiteral("8991002101234"), 12, Qt::Key_Tab);
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.note.toPlainText(), QStringLiteral("tanpa gula"));
        QVERIFY(b.note.hasFocus());                              // the Tab went nowhere
    }
    void burstOnAButtonPressesNothing()
    {
        Bench b;
        b.button.setFocus();
        b.keys.scan(&b.button, QStringLiteral("AB C 12 34"));    // Code 128 may hold blanks
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.scanned[0][0].toString(), QStringLiteral("AB C 12 34"));
        QCOMPARE(b.clicked.size(), 0);
    }
    void shortcutsSleepDuringABurst()
    {
        Bench b;
        b.search.setFocus();
        QShortcut enter(QKeySequence(Qt::Key_Return), &b.window);
        QSignalSpy fired(&enter, &QShortcut::activated);
        b.keys.scan(&b.search, QStringLiteral("8991002101234"));
        QCOMPARE(fired.size(), 0);
        QCOMPARE(b.scanned.size(), 1);
    }
    void moneyFieldRefuses()
    {
        Bench b;
        b.money.setFocus();
        b.money.setText(QStringLiteral("50000"));
        b.keys.scan(&b.money, QStringLiteral("8991002101234"));
        QCOMPARE(b.scanned.size(), 0);
        QCOMPARE(b.refused.size(), 1);
        QCOMPARE(b.money.text(), QStringLiteral("50000"));
    }
    void aPersonIsNoScanner_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("gap");
        QTest::newRow("typist") << QStringLiteral("indomie") << 90;
        QTest::newRow("very fast typist") << QStringLiteral("kopi susu") << 50;
        QTest::newRow("just too slow") << QStringLiteral("12345678") << 36;
        QTest::newRow("short") << QStringLiteral("123") << 10;
    }
    void aPersonIsNoScanner()
    {
        QFETCH(QString, text);
        QFETCH(int, gap);
        Bench b;
        b.search.setFocus();
        b.keys.scan(&b.search, text, gap);
        QCOMPARE(b.scanned.size(), 0);
        QCOMPARE(b.search.text(), text);
        QCOMPARE(b.entered.size(), 1);
    }
    void slowScannerIsOne()
    {
        Bench b;
        b.search.setFocus();
        b.keys.scan(&b.search, QStringLiteral("1234"), 35);
        QCOMPARE(b.scanned.size(), 1);
    }
    void typingBeforeAScanStays()
    {
        Bench b;
        b.search.setFocus();
        b.keys.type(&b.search, QStringLiteral("teh"), 120);
        b.keys.now += 400;
        b.keys.scan(&b.search, QStringLiteral("8991002101234"));
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.scanned[0][0].toString(), QStringLiteral("8991002101234"));
        QCOMPARE(b.search.text(), QStringLiteral("teh"));
    }
    void bounceIsOneScan()
    {
        Bench b;
        b.search.setFocus();
        const QString code = QStringLiteral("8991002101234");
        const auto again = [&](quint64 pause) {
            b.keys.type(&b.search, code, 4);
            b.keys.press(&b.search, Qt::Key_Return, QStringLiteral("\r"));
            b.keys.now += pause;
        };
        again(100);
        again(100);                              // 152 ms after the first
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.entered.size(), 0);
        b.keys.now += 400;
        again(100);
        QCOMPARE(b.scanned.size(), 2);           // on purpose: two pieces
        b.keys.scan(&b.search, QStringLiteral("8991002109999"), 4);
        QCOMPARE(b.scanned.size(), 3);           // another code is never a bounce
    }
    void carriageReturnAndLineFeed()
    {
        Bench b;
        b.search.setFocus();
        b.keys.type(&b.search, QStringLiteral("8991002101234"), 8);
        b.keys.press(&b.search, Qt::Key_Return, QStringLiteral("\r"));
        b.keys.now += 8;
        b.keys.press(&b.search, Qt::Key_Enter, QStringLiteral("\n"));
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.entered.size(), 0);
        b.keys.now += 200;
        b.keys.press(&b.search, Qt::Key_Return, QStringLiteral("\r"));   // the cashier: pay
        QCOMPARE(b.entered.size(), 1);
    }
    void heldKeyIsNoScan()
    {
        Bench b;
        b.search.setFocus();
        for (int i = 0; i < 8; ++i) {
            QKeyEvent event(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"), i > 0);
            event.setTimestamp(b.keys.now += 30);
            QCoreApplication::sendEvent(&b.search, &event);
        }
        b.keys.press(&b.search, Qt::Key_Return, QStringLiteral("\r"));
        QCOMPARE(b.scanned.size(), 0);
        QCOMPARE(b.entered.size(), 1);
    }
    void aBurstTellsHowFarItIs()
    {
        Bench b;
        QSignalSpy reading(&b.filter, &ScanFilter::reading);
        b.search.setFocus();
        b.keys.scan(&b.search, QStringLiteral("899100"), 12);
        QCOMPARE(reading.size(), 3);
        QCOMPARE(reading[0][0].toString(), QStringLiteral("8991"));
        QCOMPARE(reading[2][0].toString(), QStringLiteral("899100"));
        reading.clear();
        b.keys.type(&b.search, QStringLiteral("indomie"), 90);           // a person
        QCOMPARE(reading.size(), 0);
        b.keys.now += 400;
        b.money.setFocus();
        b.keys.scan(&b.money, QStringLiteral("8991002101234"), 12);      // no code where money stands
        QCOMPARE(reading.size(), 0);
    }
    void strayTypingOfABurstIsTakenBack()
    {
        // A page that sends stray letters to the search field moves the focus in the middle of the burst.
        Bench b;
        b.filter.guard(&b.search);
        QWidget stray(&b.window);
        stray.setFocusPolicy(Qt::StrongFocus);
        stray.setFocus();
        QKeyEvent first(QEvent::KeyPress, Qt::Key_8, Qt::NoModifier, QStringLiteral("8"));
        first.setTimestamp(b.keys.now);
        QCoreApplication::sendEvent(&stray, &first);
        b.search.setFocus();
        b.search.insert(QStringLiteral("8"));
        b.keys.now += 8;
        b.keys.scan(&b.search, QStringLiteral("991002101234"), 8);
        QCOMPARE(b.scanned.size(), 1);
        QCOMPARE(b.scanned[0][0].toString(), QStringLiteral("8991002101234"));
        QCOMPARE(b.search.text(), QString());
    }
};

LACI_GUI_MAIN(TestScanFilter)
#include "tst_scan_filter.moc"
