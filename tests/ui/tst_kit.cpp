#include "qris/qr_matrix.h"
#include "ui/kit/busy.h"
#include "ui/kit/chip.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/scan_filter.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/tile_grid.h"
#include "ui/kit/toast.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QStringListModel>
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

class TestKit final : public QObject {
    Q_OBJECT
private slots:
    void contrastOfTokens_data()
    {
        QTest::addColumn<int>("look");
        QTest::newRow("light") << int(Look::Light);
        QTest::newRow("dark") << int(Look::Dark);
        QTest::newRow("contrast") << int(Look::Contrast);
    }
    void contrastOfTokens()
    {
        QFETCH(int, look);
        const Theme &t = themeFor(Look(look));
        const double text = t.look == Look::Contrast ? 7.0 : 4.5;
        const auto check = [&](const char *what, const QColor &a, const QColor &b, double least) {
            QVERIFY2(contrast(a, b) >= least, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(contrast(a, b))));
        };
        for (const QColor &ground : {t.bg, t.surface, t.raised, t.accentSoft}) {
            check("ink", t.ink, ground, text);
            check("muted", t.muted, ground, text);
            check("accent", t.accent, ground, text);
            check("focus ring", t.accent, ground, 3.0);
            if (ground != t.accentSoft)
                check("edge of a field", t.edge, ground, 3.0);
        }
        check("on accent", t.onAccent, t.accent, text);
        check("inverted chip", t.surface, t.ink, text);
        for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Wait, Tone::Warn, Tone::Bad}) {
            check("tone on its ground", t.of(tone), t.soft(tone), text);
            check("tone on surface", t.of(tone), t.surface, text);
            check("text on a banner", t.ink, t.soft(tone), text);
        }
        check("bad on chosen line", t.bad, t.surface, text);
        check("training band", t.look == Look::Dark ? t.bg : t.surface, t.warn, text);
        for (int i = 0; i < monogramColorCount(); ++i)
            check("monogram", monogramColor(i).first, monogramColor(i).second, 4.5);
    }
    void contrastIsMeasuredRight()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }
    void everythingCanBePressed()
    {
        Button plain(QStringLiteral("−"));
        QVERIFY(plain.sizeHint().width() >= 44 && plain.sizeHint().height() >= 44);
        Button pay(QStringLiteral("Bayar"), Button::Kind::Primary);
        pay.setTall(metric::kPay);
        QCOMPARE(pay.sizeHint().height(), 68);
        Chip chip(QStringLiteral("A"));
        QVERIFY(chip.sizeHint().width() >= 44 && chip.sizeHint().height() >= 44);
        StatusChip status(Tone::Wait, QStringLiteral("2"));
        status.setPressable(true);
        QVERIFY(status.sizeHint().height() >= 44);
    }
    void iconsAreThere_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"cart", "orders", "box", "settings", "search", "question", "warning", "offline", "check",
                                 "clock", "refresh", "cross", "undo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void iconsAreThere()
    {
        QFETCH(QString, name);
        const QPixmap pixmap = iconPixmap(name, 24, Qt::red, 2.0);
        QVERIFY(!pixmap.isNull());
        QCOMPARE(pixmap.width(), 48);
        const QImage image = pixmap.toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                if (c.alpha() > 200 && c.red() > 200 && c.green() < 60)
                    ++red;
            }
        }
        QVERIFY(red > 20);
        QVERIFY(iconPixmap(QStringLiteral("no-such"), 24, Qt::red, 1).isNull());
    }
    void digitsStandInColumns()
    {
        for (const Text size : {Text::Small, Text::BodyStrong, Text::CartTotal, Text::ChangeDue}) {
            const QFont font = fontFor(size);
            const qreal ones = tabularWidth(font, QStringLiteral("Rp111.111"));
            for (const char *other : {"Rp888.888", "Rp407.290", "Rp999.990"})
                QCOMPARE(tabularWidth(font, QLatin1String(other)), ones);
        }
    }
    void monograms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two words") << QStringLiteral("Kopi Susu Gula Aren") << QStringLiteral("KS");
        QTest::newRow("one word") << QStringLiteral("Indomie") << QStringLiteral("In");
        QTest::newRow("marks") << QStringLiteral("(Telur) 1/2 kg") << QStringLiteral("T1");
        QTest::newRow("lower") << QStringLiteral("air mineral") << QStringLiteral("AM");
        QTest::newRow("nothing") << QStringLiteral("--") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void monograms()
    {
        QFETCH(QString, name);
        QTEST(monogramOf(name), "letters");
        QCOMPARE(monogramColors(name), monogramColors(name));
    }

    // The scanner -------------------------------------------------------------------------------------------------
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

    // Sheet --------------------------------------------------------------------------------------------------------
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

    // The rest -----------------------------------------------------------------------------------------------------
    void qrHasWholeModules_data()
    {
        QTest::addColumn<int>("side");
        for (const int side : {404, 405, 333, 611})
            QTest::addRow("%d", side) << side;
    }
    void qrHasWholeModules()
    {
        QFETCH(int, side);
        const auto matrix = qris::encode(QByteArrayLiteral("00020101021226610014COM.EXAMPLE0118936009990000000000"));
        QVERIFY(matrix);
        themeFor(Look::Dark).apply(*qApp);
        QrView view;
        view.setMatrix(*matrix);
        view.resize(side, side);
        const int modules = matrix->width + 2 * qris::kQuietZone;
        QCOMPARE(view.modulePixels(), side / modules);
        QVERIFY(view.minimumSizeHint().width() >= modules * QrView::kLeastModule);
        const QImage image = view.grab().toImage();
        const int m = view.modulePixels();
        const int left = (side - m * modules) / 2;
        for (int y = 0; y < modules; ++y) {
            for (int x = 0; x < modules; ++x) {
                const int mx = x - qris::kQuietZone;
                const int my = y - qris::kQuietZone;
                const bool inside = mx >= 0 && my >= 0 && mx < matrix->width && my < matrix->width;
                const QColor expected = inside && matrix->dark(mx, my) ? Qt::black : Qt::white;
                QCOMPARE(image.pixelColor(left + x * m, left + y * m), expected);
                QCOMPARE(image.pixelColor(left + x * m + m - 1, left + y * m + m - 1), expected);
            }
        }
        themeFor(Look::Light).apply(*qApp);
    }
    void busyWaitsBeforeItShows()
    {
        Busy busy;
        busy.start(QStringLiteral("…"));
        QVERIFY(!busy.isShown());
        QTest::qWait(150);
        QVERIFY(!busy.isShown());
        QTRY_VERIFY_WITH_TIMEOUT(busy.isShown(), 2000);
        busy.stop();
        QVERIFY(!busy.isShown());
    }
    void toastUndoes()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        Toast toast(&window);
        int undone = 0;
        toast.say(QStringLiteral("3 taken out"), QStringLiteral("Undo"), [&undone] { ++undone; });
        QVERIFY(toast.isVisible());
        QTest::mouseClick(toast.findChild<Button *>(QStringLiteral("toastAction")), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        toast.say(QStringLiteral("gone soon"), {}, {}, std::chrono::milliseconds(20));
        QTRY_VERIFY(!toast.isVisible());
    }
    void tilesAreArithmetic_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("1280") << 804 << 4;       // less rail and cart
        QTest::newRow("1024") << 572 << 3;
        QTest::newRow("1920") << 1444 << 8;
    }
    void tilesAreArithmetic()
    {
        QFETCH(int, width);
        QStringList names;
        for (int i = 0; i < 1001; ++i)
            names << QString::number(i);
        QStringListModel model(names);
        TileGrid grid;
        grid.setModel(&model);
        grid.setSource([](const QModelIndex &index) { return Tile{index.data().toString(), {}, {}, {}, {}}; });
        grid.resize(width, 740);
        grid.show();
        QTEST(grid.columns(), "columns");
        for (const int row : {0, 1, 3, 500, 1000}) {
            grid.scrollTo(model.index(row));
            const QRect rect = grid.visualRect(model.index(row));
            QVERIFY(grid.viewport()->rect().contains(rect));
            QCOMPARE(grid.indexAt(rect.center()).row(), row);
            QCOMPARE(grid.indexAt(rect.topLeft()).row(), row);
            QVERIFY(grid.indexAt(rect.topLeft() - QPoint(2, 2)).row() != row);
            const auto [first, last] = grid.visibleRows();
            QVERIFY(first <= row && row <= last);
            QVERIFY(last - first < 8 * grid.columns());
        }
    }
    void arrowsAndFingersMoveTheGrid()
    {
        QStringList names;
        for (int i = 0; i < 400; ++i)
            names << QString::number(i);
        QStringListModel model(names);
        TileGrid grid;
        grid.setModel(&model);
        grid.setSource([](const QModelIndex &index) { return Tile{index.data().toString(), {}, {}, {}, {}}; });
        grid.resize(804, 740);
        grid.show();
        (void)QTest::qWaitForWindowActive(&grid);
        grid.setFocus();                         // the keyboard begins on the first tile
        QCOMPARE(grid.currentIndex().row(), 0);
        QSignalSpy chosen(&grid, &TileGrid::chosen);
        for (const auto &[key, row] : {std::pair(Qt::Key_Down, 4), {Qt::Key_Down, 8}, {Qt::Key_Right, 9}, {Qt::Key_Up, 5},
                                       {Qt::Key_End, 399}, {Qt::Key_Down, 399}, {Qt::Key_Home, 0}, {Qt::Key_Left, 0}}) {
            QTest::keyClick(&grid, key);
            QCOMPARE(grid.currentIndex().row(), row);
        }
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        const QPoint at = grid.visualRect(model.index(2)).center();
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[1][0].toModelIndex().row(), 2);
        // A drag scrolls and chooses nothing.
        QTest::mousePress(grid.viewport(), Qt::LeftButton, {}, QPoint(200, 600));
        QTest::mouseMove(grid.viewport(), QPoint(200, 500));
        QTest::mouseMove(grid.viewport(), QPoint(200, 300));
        QTest::mouseRelease(grid.viewport(), Qt::LeftButton, {}, QPoint(200, 300));
        QCOMPARE(chosen.size(), 2);
        QVERIFY(grid.verticalScrollBar()->value() >= 200);
    }
    void strayLettersGoToTheField()
    {
        QStringListModel model({QStringLiteral("a")});
        TileGrid grid;
        grid.setModel(&model);
        QSignalSpy typed(&grid, &TileGrid::typed);
        QTest::keyClick(&grid, Qt::Key_T);
        QCOMPARE(typed.size(), 1);
    }
};

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
