#include "support/gui_main.h"
#include "screens/look_over.h"
#include "screens/stage.h"
#include "ui/kit/accessible.h"
#include "ui/kit/motion.h"
#include "ui/kit/sheet.h"
#include "ui/kit/strip_view.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace laci;
using namespace laci::test;

/// Every screen as a screen reader, a keyboard and a finger find it. Nothing here knows what a screen looks like: a new screen is
/// held against the same rules as soon as it is in allScenes().
class TestAccessibility final : public QObject {
    Q_OBJECT

    static std::unique_ptr<Stage> play(const QString &name, const View &view = {QStringLiteral("en"), Look::Light, QSize(1024, 768), 100})
    {
        const QList<Scene> scenes = allScenes();
        for (const Scene &scene : scenes) {
            if (scene.name != name)
                continue;
            auto stage = std::make_unique<Stage>(view);
            if (scene.training) {
                stage->till.services.training = true;
                stage->till.services.customer = &stage->customer;
            }
            if (scene.before)
                scene.before(*stage);
            stage->open();
            scene.play(*stage);
            stage->settle();
            return stage;
        }
        return nullptr;
    }
    static void addScenes()
    {
        QTest::addColumn<QString>("scene");
        const QList<Scene> scenes = allScenes();
        for (const Scene &scene : scenes)
            QTest::newRow(qPrintable(scene.name)) << scene.name;
    }
    static bool canBePressed(const QWidget *widget)
    {
        return (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget))
               && widget->isEnabled() && !widget->testAttribute(Qt::WA_TransparentForMouseEvents)
               && !(qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QComboBox *>(widget->parentWidget()));
    }
    static QList<QAccessible::Role> rolesFor(const QWidget *widget)
    {
        if (qobject_cast<const QComboBox *>(widget))
            return {QAccessible::ComboBox};
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return {QAccessible::EditableText};
        if (qobject_cast<const StripView *>(widget))
            return {QAccessible::List};
        if (qobject_cast<const QAbstractItemView *>(widget))
            return {QAccessible::Table, QAccessible::List, QAccessible::Tree};
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->isCheckable())
            return {QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::PageTab, QAccessible::ListItem};
        return {QAccessible::Button, QAccessible::ButtonMenu, QAccessible::Link};
    }
    /// In a group of which one is chosen the chosen one is the stop; the arrows lead to the others.
    static bool groupIsReached(const QWidget *widget, const QList<QWidget *> &stops)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!button || !button->group() || !button->group()->exclusive())
            return false;
        const QList<QAbstractButton *> members = button->group()->buttons();
        return std::any_of(members.cbegin(), members.cend(), [&stops](QAbstractButton *each) { return stops.contains(each); });
    }
    static QString all(const QStringList &findings) { return u'\n' + findings.join(u'\n'); }
    /// Where Tab leads from `from`, until it comes back to where it was.
    static QList<QWidget *> tour(Stage &stage, int key)
    {
        QList<QWidget *> stops;
        for (int i = 0; i < 300; ++i) {
            QWidget *now = QApplication::focusWidget();
            if (!now || stops.contains(now))
                break;
            stops << now;
            QTest::keyClick(now, Qt::Key(key), key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        Q_UNUSED(stage);
        return stops;
    }

    /// Puts the keyboard on the first stop where the page itself has it. False: there is nothing to stop at.
    static bool stepIn(Stage &stage)
    {
        const QList<QWidget *> all = seenWidgets(*stage.window);
        const auto isStop = [](const QWidget *widget) { return widget && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus); };
        if (std::none_of(all.cbegin(), all.cend(), isStop))
            return false;
        if (!isStop(QApplication::focusWidget()))
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : stage.window.get(), Qt::Key_Tab);
        return true;
    }

private slots:
    void initTestCase() { openResources(); }

    void everyControlHasNameRoleAndValue_data() { addScenes(); }
    void everyControlHasNameRoleAndValue()
    {
        QFETCH(QString, scene);
        const auto stage = play(scene);
        QVERIFY2(stage->trouble.isEmpty(), qPrintable(all(stage->trouble)));
        QStringList findings;
        const QList<QWidget *> seen = seenWidgets(*stage->window);
        for (QWidget *widget : seen) {
            const bool stop = widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
            if (qobject_cast<QHeaderView *>(widget))
                continue;                            // read with each cell
            const bool control = canBePressed(widget) || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
            if (!control)
                continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            if (!told || !told->isValid()) {
                findings << QStringLiteral("not there: ") + whereIs(*widget);
                continue;
            }
            const QString name = told->text(QAccessible::Name).trimmed();
            static const QString signs = QStringLiteral("−+⌫×…✕<>‹›");
            if (name.isEmpty() || (name.size() == 1 && signs.contains(name)))
                findings << QStringLiteral("no name (\"%1\"): %2").arg(name, whereIs(*widget));
            if (!rolesFor(widget).contains(told->role()))
                findings << QStringLiteral("role %1: %2").arg(int(told->role())).arg(whereIs(*widget));
            if (auto *field = qobject_cast<QLineEdit *>(widget)) {
                const bool hidden = field->echoMode() != QLineEdit::Normal;
                if (!hidden && told->text(QAccessible::Value) != field->text())
                    findings << QStringLiteral("no value: ") + whereIs(*widget);
                if (hidden && !told->state().passwordEdit)
                    findings << QStringLiteral("a secret that is read aloud: ") + whereIs(*widget);
            }
            if (auto *box = qobject_cast<QComboBox *>(widget)) {
                if (!box->currentText().isEmpty() && told->text(QAccessible::Value) != box->currentText() && name != box->currentText())
                    findings << QStringLiteral("no value: ") + whereIs(*widget);
            }
            if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
                if (button->isCheckable() && told->state().checked != button->isChecked())
                    findings << QStringLiteral("checked or not is not told: ") + whereIs(*widget);
            }
            if (stop && !told->state().focusable)
                findings << QStringLiteral("not focusable: ") + whereIs(*widget);
            if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model() && view->model()->rowCount() > 0) {
                // Each row that shows can be found, has a name, and lies where it is painted.
                const int rows = qMin(6, view->model()->rowCount());
                for (int row = 0; row < rows; ++row) {
                    const QModelIndex index = view->model()->index(row, 0);
                    if (!view->viewport()->rect().contains(view->visualRect(index).center()))
                        continue;
                    const QPoint middle = view->viewport()->mapToGlobal(view->visualRect(index).center());
                    QAccessibleInterface *item = told->childAt(middle.x(), middle.y());
                    if (item && item->role() == QAccessible::Client)
                        item = item->childAt(middle.x(), middle.y());
                    if (!item || item->text(QAccessible::Name).trimmed().isEmpty()) {
                        findings << QStringLiteral("row %1 is silent: %2").arg(row).arg(whereIs(*widget));
                        break;
                    }
                    if (!item->rect().contains(middle)) {
                        findings << QStringLiteral("row %1 lies elsewhere: %2").arg(row).arg(whereIs(*widget));
                        break;
                    }
                }
            }
        }
        QVERIFY2(findings.isEmpty(), qPrintable(all(findings)));
    }

    void everyTargetIsLargeEnough_data() { addScenes(); }
    void everyTargetIsLargeEnough()
    {
        QFETCH(QString, scene);
        for (const int percent : {100, 200}) {
            const auto stage = play(scene, {QStringLiteral("en"), Look::Light, QSize(1024, 768), percent});
            QStringList findings;
            const QList<QWidget *> seen = seenWidgets(*stage->window);
            for (const QWidget *widget : seen) {
                if (canBePressed(widget) && (widget->width() < 44 || widget->height() < 44))
                    findings << QStringLiteral("%1 x %2 at %3 %: %4").arg(widget->width()).arg(widget->height()).arg(percent).arg(whereIs(*widget));
                const auto *view = qobject_cast<const QAbstractItemView *>(widget);
                if (view && !qobject_cast<const QHeaderView *>(widget) && view->model() && view->model()->rowCount() > 0 && view->selectionMode() != QAbstractItemView::NoSelection) {
                    const QRect row = view->visualRect(view->model()->index(0, 0));
                    if (row.height() < 44)
                        findings << QStringLiteral("rows %1 high: %2").arg(row.height()).arg(whereIs(*widget));
                }
            }
            QVERIFY2(findings.isEmpty(), qPrintable(all(findings)));
        }
        setTextPercent(100);
    }

    void everyControlIsReachedByTabAndLeftAgain_data() { addScenes(); }
    void everyControlIsReachedByTabAndLeftAgain()
    {
        QFETCH(QString, scene);
        const auto stage = play(scene);
        if (scene.startsWith(u"customer-")) {               // a screen to look at, with nothing to press
            const QList<QWidget *> shown = seenWidgets(*stage->second);
            QVERIFY(!shown.isEmpty() && std::none_of(shown.cbegin(), shown.cend(), [](const QWidget *widget) { return canBePressed(widget); }));
            return;
        }
        QVERIFY(stepIn(*stage));
        QVERIFY2(QApplication::focusWidget(), "nothing has the keyboard, and Tab brings nothing");
        const QList<QWidget *> forth = tour(*stage, Qt::Key_Tab);
        QStringList findings;
        // From the last stop Tab leads back to the first: a ring, no trap.
        if (forth.size() < 2 || QApplication::focusWidget() != forth.first())
            findings << QStringLiteral("Tab is caught at %1 after %2 stops").arg(QApplication::focusWidget() ? whereIs(*QApplication::focusWidget()) : QStringLiteral("nothing")).arg(forth.size());
        const QList<QWidget *> back = tour(*stage, Qt::Key_Backtab);
        if (QSet<QWidget *>(forth.cbegin(), forth.cend()) != QSet<QWidget *>(back.cbegin(), back.cend()))
            findings << QStringLiteral("Shift+Tab takes another way: %1 stops, Tab %2").arg(back.size()).arg(forth.size());
        const QList<QWidget *> seen = seenWidgets(*stage->window);
        for (QWidget *widget : seen) {
            if (!canBePressed(widget) || forth.contains(widget))
                continue;
            // Digit pads are for fingers: the field beside them takes the keys. Of a group of radio buttons one is a stop.
            const QString name = whereIs(*widget);
            const bool pad = name.contains(QStringLiteral("Keypad")) || name.contains(QStringLiteral("CashPanel/key_")) || widget->property("fingerOnly").toBool();
            if (!pad && !groupIsReached(widget, forth))
                findings << QStringLiteral("not reached by Tab: ") + name;
        }
        for (const QWidget *stop : forth) {
            if (!stop->isVisible())
                findings << QStringLiteral("stops at what is not seen: ") + whereIs(*stop);
        }
        QVERIFY2(findings.isEmpty(), qPrintable(all(findings)));
    }

    void focusIsSeen_data() { addScenes(); }
    void focusIsSeen()
    {
        QFETCH(QString, scene);
        QStringList findings;
        for (const Look look : {Look::Light, Look::Dark, Look::Contrast}) {
            const auto stage = play(scene, {QStringLiteral("en"), look, QSize(1024, 768), 100});
            QApplication::setCursorFlashTime(0);
            if (!stepIn(*stage))
                continue;
            const QList<QWidget *> stops = tour(*stage, Qt::Key_Tab);
            for (QWidget *stop : stops) {
                if (!stop->isVisible())
                    continue;
                stop->setFocus(Qt::TabFocusReason);
                // Tab scrolls what it reaches into sight; a jump does not.
                for (QWidget *around = stop->parentWidget(); around; around = around->parentWidget()) {
                    if (auto *area = qobject_cast<QScrollArea *>(around))
                        area->ensureWidgetVisible(stop);
                }
                letEventsRun();
                if (QApplication::focusWidget() != stop)
                    continue;
                // A ring may lie around the control, on what it stands on.
                const auto grabbed = [&] {
                    const QRect around(stop->mapTo(stage->window.get(), QPoint(-4, -4)), stop->size() + QSize(8, 8));
                    return stage->window->grab(around & stage->window->rect()).toImage();
                };
                const QImage with = grabbed();
                const QRect before(stop->mapTo(stage->window.get(), QPoint()), stop->size());
                stop->clearFocus();
                letEventsRun();
                if (QRect(stop->mapTo(stage->window.get(), QPoint()), stop->size()) != before)
                    continue;                        // it moved: that is seen
                const QImage without = grabbed();
                int moved = 0;
                for (int y = 0; y < qMin(with.height(), without.height()); ++y) {
                    for (int x = 0; x < qMin(with.width(), without.width()); ++x)
                        moved += contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= (look == Look::Contrast ? 3.0 : 1.5);
                }
                // At least as much as a ring one pixel wide along two sides of a 44 px control.
                if (moved < 80 && !qobject_cast<QLineEdit *>(stop))
                    findings << QStringLiteral("focus is not seen (%1 px, theme %2): %3").arg(moved).arg(int(look)).arg(whereIs(*stop));
                if (moved < 40 && qobject_cast<QLineEdit *>(stop))
                    findings << QStringLiteral("focus is not seen (%1 px, theme %2): %3").arg(moved).arg(int(look)).arg(whereIs(*stop));
            }
        }
        findings.removeDuplicates();
        QVERIFY2(findings.isEmpty(), qPrintable(all(findings)));
    }

    void rowsAreRead()
    {
        const auto stage = play(QStringLiteral("sell-cart"));
        auto *tiles = stage->seen<QAbstractItemView>(QStringLiteral("tiles"));
        QVERIFY(tiles);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(tiles);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(list->childCount() >= 16);
        QAccessibleInterface *first = list->child(0);
        QVERIFY(first && first->role() == QAccessible::ListItem);
        QCOMPARE(first->text(QAccessible::Name), QStringLiteral("Kopi Susu Gula Aren"));
        QVERIFY(first->text(QAccessible::Value).contains(QStringLiteral("Rp18.000")));
        QVERIFY(first->text(QAccessible::Value).contains(QStringLiteral("in the cart")));
        QCOMPARE(list->indexOfChild(first), 0);
        QCOMPARE(first->parent(), list);
        // A screen reader can press it.
        const int before = itemCount(stage->till.cart.cart());
        first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(itemCount(stage->till.cart.cart()), before + 1);
        auto *cart = stage->seen<QAbstractItemView>(QStringLiteral("cartList"));
        QAccessibleInterface *lines = QAccessible::queryAccessibleInterface(cart);
        QVERIFY(lines->childCount() >= 3);
        QCOMPARE(lines->child(0)->text(QAccessible::Name).contains(QStringLiteral("Kopi")), true);
        QVERIFY2(lines->child(0)->text(QAccessible::Value).contains(QStringLiteral("Rp")), "a line's quantity and amount are read");
        // A row that is gone is not answered for.
        stage->till.cart.clear();
        letEventsRun();
        QVERIFY(!lines->child(0) || !lines->child(0)->isValid());
    }
    void motionStopsWhereItIsNotWanted()
    {
        QTemporaryDir home;
        QVERIFY(systemAllowsMotion(home.path()));
        QVERIFY(!motionFromWord(QStringLiteral("none")));
        const auto write = [&](const QString &name, const QByteArray &text) {
            QVERIFY(QDir().mkpath(QFileInfo(home.filePath(name)).path()));
            QFile file(home.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("kdeglobals"), "[KDE]\nAnimationDurationFactor=0.5\n");
        QVERIFY(systemAllowsMotion(home.path()));
        write(QStringLiteral("kdeglobals"), "[KDE]\nAnimationDurationFactor=0\n");
        QVERIFY(!systemAllowsMotion(home.path()));
        QVERIFY(QFile::remove(home.filePath(QStringLiteral("kdeglobals"))));
        write(QStringLiteral("gtk-4.0/settings.ini"), "[Settings]\ngtk-enable-animations=false\n");
        QVERIFY(!systemAllowsMotion(home.path()));
        setMotion(false);
        QVERIFY(!motionAllowed());
        setMotion(true);
        QVERIFY(motionAllowed());
    }
};

LACI_GUI_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
