#include "support/gui_main.h"
#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/roomy.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/tile_grid.h"
#include "ui/kit/touch.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>
#include <algorithm>

using namespace laci;

/// What fingers, large letters and small windows need of the kit.
class TestKitReach final : public QObject {
    Q_OBJECT

    static void shown(QWidget &window)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    void aHeldFingerIsTheContextMenu()
    {
        Touch touch;
        QWidget window;
        window.resize(400, 300);
        auto *button = new Button(QStringLiteral("Line"), Button::Kind::Secondary, &window);
        button->setGeometry(20, 20, 200, 60);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        QSignalSpy menu(button, &QWidget::customContextMenuRequested);
        QSignalSpy clicked(button, &QPushButton::clicked);
        shown(window);
        QTest::mousePress(button, Qt::LeftButton, {}, QPoint(30, 30));
        QTRY_COMPARE_WITH_TIMEOUT(menu.size(), 1, 3000);
        QCOMPARE(menu.first().first().toPoint(), QPoint(30, 30));
        QTest::mouseRelease(button, Qt::LeftButton, {}, QPoint(30, 30));
        QCOMPARE(clicked.size(), 0);                 // it was no press
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QTest::qWait(Touch::kHold + 150);
        QCOMPARE(menu.size(), 1);                    // a tap holds nothing
    }
    void aHeldFingerWithoutMenuStaysAPress()
    {
        Touch touch;
        QWidget window;
        auto *button = new Button(QStringLiteral("Pay"), Button::Kind::Primary, &window);
        button->resize(200, 60);
        QSignalSpy clicked(button, &QPushButton::clicked);
        shown(window);
        QTest::mousePress(button, Qt::LeftButton);
        QTest::qWait(Touch::kHold + 150);
        QTest::mouseRelease(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }
    void aMovedFingerHoldsNothing()
    {
        Touch touch;
        QWidget window;
        window.resize(300, 300);
        window.setContextMenuPolicy(Qt::CustomContextMenu);
        QSignalSpy menu(&window, &QWidget::customContextMenuRequested);
        shown(window);
        QTest::mousePress(&window, Qt::LeftButton, {}, QPoint(30, 30));
        QTest::mouseMove(&window, QPoint(30, 30 + 3 * Touch::kTrembling));
        QTest::qWait(Touch::kHold + 150);
        QTest::mouseRelease(&window, Qt::LeftButton, {}, QPoint(30, 66));
        QCOMPARE(menu.size(), 0);
    }
    void aHeldTileIsNotSold()
    {
        Touch touch;
        QStringListModel model({QStringLiteral("a"), QStringLiteral("b")});
        TileGrid grid;
        grid.setModel(&model);
        grid.setSource([](const QModelIndex &index) { return Tile{index.data().toString(), {}, {}, {}, {}, {}}; });
        grid.resize(500, 400);
        grid.setContextMenuPolicy(Qt::CustomContextMenu);
        QSignalSpy menu(&grid, &QWidget::customContextMenuRequested);
        QSignalSpy chosen(&grid, &TileGrid::chosen);
        shown(grid);
        const QPoint at = grid.visualRect(model.index(0)).center();
        QTest::mousePress(grid.viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE_WITH_TIMEOUT(menu.size(), 1, 3000);
        QTest::mouseRelease(grid.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 0);
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
    }
    void aScrollAreaFollowsTheFingerAndATapIsATap()
    {
        Touch touch;
        QScrollArea area;
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        int presses = 0;
        QList<Button *> buttons;
        for (int i = 0; i < 30; ++i) {
            auto *button = new Button(QString::number(i), Button::Kind::Secondary, content);
            connect(button, &QPushButton::clicked, this, [&presses] { ++presses; });
            column->addWidget(button);
            buttons << button;
        }
        area.setWidgetResizable(true);
        area.setWidget(content);
        area.resize(300, 300);
        shown(area);
        QVERIFY(area.verticalScrollBar()->maximum() > 500);
        QWidget *under = buttons.at(3);
        QTest::mouseClick(under, Qt::LeftButton);
        QTRY_COMPARE(presses, 1);
        const QPoint from = under->rect().center();
        QTest::mousePress(under, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 12; ++step) {
            QTest::mouseMove(under, from - QPoint(0, 10 * step));
            QTest::qWait(8);
        }
        QTest::mouseRelease(under, Qt::LeftButton, {}, from - QPoint(0, 120));
        QTRY_VERIFY2(area.verticalScrollBar()->value() > 40, "the page did not follow");
        QTest::qWait(50);
        QCOMPARE(presses, 1);
    }

    void theKeypadTypesAsHandsDo()
    {
        QWidget window;
        QLineEdit field(&window);
        field.setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,4}")), &field));
        Keypad pad(&field, QStringLiteral("00"), &window);
        QSignalSpy edited(&field, &QLineEdit::textEdited);
        const auto press = [&](const QString &key) {
            const auto buttons = pad.findChildren<Button *>();
            for (Button *button : buttons) {
                if (button->text() == key)
                    button->click();
            }
        };
        press(QStringLiteral("7"));
        press(QStringLiteral("00"));
        QCOMPARE(field.text(), QStringLiteral("700"));
        QVERIFY(edited.size() >= 2);
        press(QStringLiteral("00"));
        QCOMPARE(field.text(), QStringLiteral("700"));           // the validator refuses five digits
        press(QStringLiteral("⌫"));
        QCOMPARE(field.text(), QStringLiteral("70"));
        field.setReadOnly(true);
        press(QStringLiteral("1"));
        QCOMPARE(field.text(), QStringLiteral("70"));
        const auto buttons = pad.findChildren<Button *>();
        for (const Button *button : buttons) {
            QVERIFY(button->sizeHint().height() >= metric::kDigit);
            QVERIFY(button->focusPolicy() == Qt::NoFocus);
        }
        QCOMPARE(Keypad(&field, QString()).findChildren<Button *>().size(), 11);     // a PIN has digits only
    }

    void lettersGrowWhileItRuns()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *label = new TextLabel(QStringLiteral("Total"), Text::CartTotal, Ink::Normal, &window);
        auto *button = new Button(QStringLiteral("Pay"), Button::Kind::Primary, &window);
        column->addWidget(label);
        column->addWidget(button);
        shown(window);
        const QSize small = button->sizeHint();
        QCOMPARE(label->font().pixelSize(), 26);
        setTextPercent(200);
        themeFor(Look::Light).apply(*qApp);
        QCOMPARE(label->font().pixelSize(), 52);
        QVERIFY(button->sizeHint().height() >= small.height() * 3 / 2);
        QVERIFY(button->sizeHint().width() > small.width());
        QTRY_VERIFY(button->height() >= 66);
        setTextPercent(100);
        themeFor(Look::Light).apply(*qApp);
        QCOMPARE(label->font().pixelSize(), 26);
        setTextPercent(1000);
        QCOMPARE(textPercent(), 200);
        setTextPercent(100);
    }

    void aPageThatFitsIsNotScrolled()
    {
        QStackedWidget *pages = new QStackedWidget;
        const auto needing = [](int height) {
            auto *page = new QWidget;
            auto *inside = new QWidget;
            inside->setMinimumSize(200, height);
            auto *column = new QVBoxLayout(page);
            column->setContentsMargins(0, 0, 0, 0);
            column->addWidget(inside);
            return page;
        };
        QWidget *low = needing(100);
        QWidget *high = needing(900);
        pages->addWidget(low);
        pages->addWidget(high);
        Roomy room(pages);
        room.resize(400, 300);
        shown(room);
        setTextPercent(200);                                     // at 100 % pages share what there is
        pages->setCurrentWidget(high);
        pages->setCurrentWidget(low);
        QTRY_COMPARE(pages->size(), room.viewport()->size());
        QCOMPARE(room.verticalScrollBar()->maximum(), 0);        // the page behind does not count
        pages->setCurrentWidget(high);
        QTRY_VERIFY(room.verticalScrollBar()->maximum() >= 600);
        QCOMPARE(pages->height(), 900);
        QCOMPARE(room.focusPolicy(), Qt::TabFocus);              // the keyboard alone can scroll it
        pages->setCurrentWidget(low);
        QTRY_COMPARE(room.verticalScrollBar()->maximum(), 0);
        QCOMPARE(room.focusPolicy(), Qt::NoFocus);
        setTextPercent(100);
        pages->setCurrentWidget(high);
        QTRY_COMPARE(pages->size(), room.viewport()->size());
    }
    void aPageThatAdaptsToItsWidthIsAskedWhenItHasIt()
    {
        class Adapting final : public QWidget {
        public:
            QWidget *column = new QWidget(this);
            Adapting()
            {
                auto *row = new QHBoxLayout(this);
                row->setContentsMargins(0, 0, 0, 0);
                row->addWidget(column);
                column->setFixedWidth(800);
            }
            void resizeEvent(QResizeEvent *) override { column->setFixedWidth(width() >= 700 ? 800 : 200); }
        };
        auto *pages = new QStackedWidget;
        auto *page = new Adapting;
        pages->addWidget(new QWidget);
        pages->addWidget(page);
        Roomy room(pages);
        room.resize(1000, 300);
        shown(room);
        pages->setCurrentWidget(page);
        QTRY_COMPARE(page->column->width(), 800);
        room.resize(500, 300);
        QTRY_COMPARE(page->column->width(), 200);
        QTRY_COMPARE(page->width(), 500);
        QCOMPARE(room.horizontalScrollBar()->maximum(), 0);
    }
    void aSheetInALowWindowKeepsItsButtons()
    {
        QWidget window;
        window.resize(600, 320);
        shown(window);
        auto *sheet = new Sheet(&window, QStringLiteral("Long"));
        QList<QLineEdit *> fields;
        for (int i = 0; i < 12; ++i) {
            auto *field = new QLineEdit(sheet);
            sheet->body()->addWidget(field);
            fields << field;
        }
        Button *safe = sheet->addAction(QStringLiteral("Back"), Button::Kind::Secondary);
        sheet->open();
        QTest::qWait(20);
        const QRect place(safe->mapTo(&window, QPoint()), safe->size());
        QVERIFY(window.rect().contains(place));
        // Tab brings a field that is out of sight into it.
        fields.first()->setFocus();
        for (int i = 0; i < 11; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), fields.last());
        QTRY_VERIFY(fields.last()->visibleRegion().boundingRect().height() > 20);
        for (const QLineEdit *field : std::as_const(fields))
            QVERIFY(field->height() >= 40);                      // scrolled, not squeezed
    }
};

LACI_GUI_MAIN(TestKitReach)
#include "tst_kit_reach.moc"
