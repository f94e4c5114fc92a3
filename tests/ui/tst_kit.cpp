#include "support/gui_main.h"
#include "qris/qr_matrix.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/text_label.h"
#include "ui/kit/tile_grid.h"
#include "ui/kit/toast.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>

using namespace laci;

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
    void aPressTakesTheKeyboardFromAChipBesideItOnly()
    {
        QWidget row;
        auto *line = new QHBoxLayout(&row);
        auto *first = new Chip(QStringLiteral("A"));
        auto *second = new Chip(QStringLiteral("B"));
        auto *field = new QLineEdit;
        line->addWidget(first);
        line->addWidget(second);
        line->addWidget(field);
        row.show();
        QVERIFY(QTest::qWaitForWindowActive(&row));
        first->setFocus();
        QTest::mouseClick(second, Qt::LeftButton);
        QVERIFY(second->hasFocus());
        QVERIFY(second->isChecked());
        field->setFocus();
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(field->hasFocus());
        QVERIFY(first->isChecked());
    }
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
        QElapsedTimer since;
        since.start();
        busy.show();
        busy.start(QStringLiteral("…"));
        QVERIFY(!busy.isShown());
        while (!busy.isShown() && since.elapsed() < 10'000)
            QTest::qWait(5);
        QVERIFY(busy.isShown());
        QVERIFY2(since.elapsed() >= 150, qPrintable(QString::number(since.elapsed())));
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
};

LACI_GUI_MAIN(TestKit)
#include "tst_kit.moc"
