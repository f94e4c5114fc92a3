// What is remembered so that it need not be drawn or measured anew is what would have been drawn and measured.
#include "support/gui_main.h"
#include "ui/kit/busy.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTimer>
#include <algorithm>

using namespace laci;

/// Counts the timers that ring for anything.
class Wakings final : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Timer && qobject_cast<QTimer *>(watched))
            ++count;
        return false;
    }
};

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
    /// Text whose glyphs were found out before stands where Qt puts it, to the pixel: on one line, on several, cut off, with an emoji.
    void wordsLookAsIfQtDrewThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QRectF>("rect");
        QTest::addColumn<int>("alignment");
        QTest::addColumn<bool>("wrapped");
        const QString kopi = QStringLiteral("Kopi susu gula aren · 2 gelas");
        QTest::newRow("left") << kopi << QRectF(4, 3, 280, 40) << int(Qt::AlignLeft | Qt::AlignVCenter) << false;
        QTest::newRow("centre") << kopi << QRectF(4, 3, 281, 41) << int(Qt::AlignCenter) << false;
        QTest::newRow("right, below") << kopi << QRectF(4, 3, 281, 60) << int(Qt::AlignRight | Qt::AlignBottom) << false;
        QTest::newRow("top") << kopi << QRectF(4.5, 3.25, 281, 60) << int(Qt::AlignLeft | Qt::AlignTop) << false;
        QTest::newRow("too wide") << kopi << QRectF(30, 20, 60, 20) << int(Qt::AlignLeft | Qt::AlignVCenter) << false;
        QTest::newRow("too wide, centre") << kopi << QRectF(60, 20, 60, 20) << int(Qt::AlignCenter) << false;
        QTest::newRow("several lines") << kopi << QRectF(4, 3, 100, 90) << int(Qt::AlignLeft | Qt::AlignVCenter) << true;
        QTest::newRow("several lines, centre") << kopi << QRectF(4, 3, 101, 90) << int(Qt::AlignCenter) << true;
        QTest::newRow("may wrap, need not") << kopi << QRectF(4, 3, 290, 40) << int(Qt::AlignCenter) << true;
        QTest::newRow("own lines") << QStringLiteral("Satu\nDua dan tiga") << QRectF(4, 3, 200, 80) << int(Qt::AlignRight | Qt::AlignVCenter) << false;
        QTest::newRow("another font's signs") << QStringLiteral("✓ 漢字 Rp5.000 ☕") << QRectF(4, 3, 280, 60) << int(Qt::AlignLeft | Qt::AlignVCenter) << false;
        QTest::newRow("nothing") << QString() << QRectF(4, 3, 280, 60) << int(Qt::AlignCenter) << true;
    }
    void wordsLookAsIfQtDrewThem()
    {
        QFETCH(QString, text);
        QFETCH(QRectF, rect);
        QFETCH(int, alignment);
        QFETCH(bool, wrapped);
        QImage ours(300, 110, QImage::Format_ARGB32_Premultiplied);
        QImage drawn = ours;
        for (const Text size : {Text::Small, Text::Body, Text::Heading}) {
            for (int twice = 0; twice < 2; ++twice) {        // the second time from what was kept
                ours.fill(Qt::white);
                QPainter painter(&ours);
                painter.setFont(fontFor(size));
                drawText(painter, rect, Qt::Alignment(alignment), text, wrapped ? ShapedText::Wrap::Words : ShapedText::Wrap::None);
            }
            drawn.fill(Qt::white);
            QPainter painter(&drawn);
            painter.setFont(fontFor(size));
            painter.drawText(rect, alignment | (wrapped ? int(Qt::TextWordWrap) : 0), text);
            painter.end();
            QCOMPARE(ours, drawn);
        }
    }
    /// A label takes the room that QLabel would take, and looks as QLabel would.
    void labelsAreAsQtsOwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wrapped");
        QTest::addColumn<int>("alignment");
        const QString longText = QStringLiteral("Pesanan sudah dicatat. Menunggu jawaban gateway; jangan serahkan barang dulu sebelum layar ini hijau, "
                                                "atau pilih cara bayar yang lain dengan alasan.");
        for (const bool wrapped : {false, true}) {
            for (const Qt::Alignment alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::Alignment(Qt::AlignCenter), Qt::AlignRight | Qt::AlignTop}) {
                const auto row = [&](const char *what) { return QStringLiteral("%1 %2 %3").arg(QLatin1String(what)).arg(wrapped).arg(int(alignment)).toUtf8(); };
                QTest::newRow(row("word")) << QStringLiteral("Total") << wrapped << int(alignment);
                QTest::newRow(row("sentence")) << longText << wrapped << int(alignment);
                QTest::newRow(row("sign")) << QStringLiteral("✓ Dicatat 05.35.08") << wrapped << int(alignment);
                QTest::newRow(row("nothing")) << QString() << wrapped << int(alignment);
            }
        }
    }
    void labelsAreAsQtsOwn()
    {
        QFETCH(QString, text);
        QFETCH(bool, wrapped);
        QFETCH(int, alignment);
        TextLabel ours(text, Text::Body, Ink::Muted);
        QLabel plain(text);
        plain.setTextFormat(Qt::PlainText);
        plain.setFont(fontFor(Text::Body));
        plain.setProperty("ink", QStringLiteral("muted"));
        for (QLabel *label : {static_cast<QLabel *>(&ours), &plain}) {
            label->setWordWrap(wrapped);
            label->setAlignment(Qt::Alignment(alignment));
            label->setContentsMargins(3, 2, 5, 4);
            label->ensurePolished();
        }
        QCOMPARE(ours.sizeHint(), plain.sizeHint());
        QCOMPARE(ours.minimumSizeHint(), plain.minimumSizeHint());
        for (const int width : {40, 90, 200, 333, 900})
            QCOMPARE(ours.heightForWidth(width), plain.heightForWidth(width));
        for (const QSize size : {QSize(200, 160), QSize(333, 101), QSize(60, 20)}) {
            ours.resize(size);
            plain.resize(size);
            QCOMPARE(ours.grab().toImage(), plain.grab().toImage());
        }
    }
    /// Nobody waits in front of what is not seen: it rests, and begins anew when it is seen again.
    void aRingThatIsNotSeenRests()
    {
        QWidget window;
        Busy ring(&window);
        window.resize(200, 100);
        ring.start(QStringLiteral("Menunggu"));
        window.show();
        QTRY_VERIFY(ring.isShown());
        ring.hide();
        QVERIFY(!ring.isShown());
        Wakings wakings;
        qApp->installEventFilter(&wakings);
        QTest::qWait(450);                   // it would have turned four times
        QCOMPARE(wakings.count, 0);
        ring.show();
        QVERIFY(!ring.isShown());
        QTRY_VERIFY(ring.isShown());
        ring.stop();
        QVERIFY(!ring.isShown());
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
