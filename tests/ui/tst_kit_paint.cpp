// What is remembered so that it need not be drawn or measured anew is what would have been drawn and measured.
#include "support/gui_main.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include <QImage>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace laci;

class TestKitPaint final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }

    /// Boxes are put together from corners that were drawn before: as if they had been drawn.
    void boxesLookAsIfDrawn_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::addColumn<qreal>("radius");
        QTest::addColumn<bool>("filled");
        QTest::addColumn<qreal>("border");
        QTest::newRow("card") << QRectF(3, 4, 150, 90) << 12.0 << true << 1.0;
        QTest::newRow("chosen") << QRectF(0, 0, 99, 51) << 8.0 << true << 2.0;
        QTest::newRow("ring") << QRectF(5, 5, 80, 44) << 9.0 << false << 2.0;
        QTest::newRow("plain") << QRectF(2, 2, 44, 44) << 8.0 << true << 0.0;
        QTest::newRow("pill") << QRectF(1, 1, 120, 34) << 17.0 << true << 1.0;
        QTest::newRow("odd pill") << QRectF(1, 1, 120, 33) << 16.5 << true << 1.0;
        QTest::newRow("dot") << QRectF(10, 10, 8, 8) << 4.0 << true << 0.0;
        QTest::newRow("bar") << QRectF(10, 10, 100, 6) << 3.0 << true << 0.0;
        QTest::newRow("square") << QRectF(10, 10, 30, 20) << 0.0 << true << 0.0;
        QTest::newRow("square with an edge") << QRectF(10, 10, 30, 20) << 0.0 << true << 1.0;
        QTest::newRow("between pixels") << QRectF(10.5, 10.25, 60, 40) << 8.0 << true << 1.0;
        QTest::newRow("too small") << QRectF(10, 10, 9, 9) << 8.0 << true << 1.0;
    }
    void boxesLookAsIfDrawn()
    {
        QFETCH(QRectF, rect);
        QFETCH(qreal, radius);
        QFETCH(bool, filled);
        QFETCH(qreal, border);
        const QColor fill = filled ? QColor(0xf2, 0xe8, 0xd9) : QColor();
        const QColor edge = border > 0 ? QColor(0x8c, 0x45, 0x26) : QColor();
        QImage ours(170, 110, QImage::Format_ARGB32_Premultiplied);
        ours.fill(Qt::white);
        QImage drawn = ours;
        for (int twice = 0; twice < 2; ++twice) {            // the second time from what was kept
            ours.fill(Qt::white);
            QPainter painter(&ours);
            drawBox(painter, rect, radius, fill, edge, border > 0 ? border : 1);
        }
        {
            QPainter painter(&drawn);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(filled ? QBrush(fill) : QBrush(Qt::NoBrush));
            painter.setPen(border > 0 ? QPen(edge, border) : QPen(Qt::NoPen));
            const qreal half = border / 2;
            painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
        }
        int worst = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                const QColor a = ours.pixelColor(x, y);
                const QColor b = drawn.pixelColor(x, y);
                worst = std::max({worst, qAbs(a.red() - b.red()), qAbs(a.green() - b.green()), qAbs(a.blue() - b.blue())});
            }
        }
        QVERIFY2(worst <= 3, qPrintable(QString::number(worst)));
    }
    /// A height that was remembered is the height of the words that stand there now.
    void rememberedHeightsFollowTheWords()
    {
        const QString longText = QStringLiteral("Kopi susu gula aren dengan es batu dan tambahan krim untuk yang suka manis sekali");
        TextLabel label(Text::Body);
        label.setWordWrap(true);
        label.setText(QStringLiteral("Kopi"));
        const int one = label.heightForWidth(120);
        QCOMPARE(label.heightForWidth(120), one);
        label.setText(longText);
        const int many = label.heightForWidth(120);
        QVERIFY(many >= 4 * one / 2);
        QVERIFY(label.heightForWidth(600) < many);
        QCOMPARE(label.heightForWidth(120), many);
        label.setSize(Text::CartTotal);
        QVERIFY(label.heightForWidth(120) > many);
        label.setSize(Text::Body);
        QCOMPARE(label.heightForWidth(120), many);
        label.setContentsMargins(0, 10, 0, 10);
        QCOMPARE(label.heightForWidth(120), many + 20);
    }
};

LACI_GUI_MAIN(TestKitPaint)
#include "tst_kit_paint.moc"
