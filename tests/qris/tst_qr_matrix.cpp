#include "qris/qr_matrix.h"
#include "support/qris_codes.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using namespace laci::qris;
using namespace laci::test;

namespace {

QByteArray ofSize(qsizetype size)
{
    QByteArray text("QRIS ");
    for (int i = 0; text.size() < size; ++i)
        text += QByteArray::number(i * 7919);
    return text.first(size);
}

/// Seven by seven: a ring, a gap, a block of three.
bool hasFinderAt(const Matrix &matrix, int left, int top)
{
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const int ring = qMax(qAbs(x - 3), qAbs(y - 3));
            if (matrix.dark(left + x, top + y) != (ring != 2))
                return false;
        }
    }
    return true;
}

} // namespace

class TestQrMatrix : public QObject {
    Q_OBJECT
private slots:
    void sizes_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("width");            // capacities in byte mode at level M: ISO/IEC 18004, table 7
        QTest::newRow("version 1, full") << 14 << 21;
        QTest::newRow("version 2") << 15 << 25;
        QTest::newRow("version 10, full") << 213 << 57;
        QTest::newRow("version 12, GoBiz's 254") << 254 << 65;
        QTest::newRow("version 40, full") << 2331 << 177;
    }
    void sizes()
    {
        QFETCH(int, bytes);
        QFETCH(int, width);
        QByteArray payload = ofSize(bytes);
        payload[0] = 'q';                          // lower case: no shorter mode would do
        const auto matrix = encode(payload);
        QVERIFY(matrix);
        QCOMPARE(matrix->width, width);
        QCOMPARE(matrix->modules.size(), qsizetype(width) * width);
        for (const char module : std::as_const(matrix->modules))
            QVERIFY(module == 0 || module == 1);
        QVERIFY(hasFinderAt(*matrix, 0, 0));
        QVERIFY(hasFinderAt(*matrix, width - 7, 0));
        QVERIFY(hasFinderAt(*matrix, 0, width - 7));
        QVERIFY(!hasFinderAt(*matrix, width - 7, width - 7));
        for (int i = 8; i < width - 8; ++i) {      // the timing patterns
            QCOMPARE(matrix->dark(i, 6), i % 2 == 0);
            QCOMPARE(matrix->dark(6, i), i % 2 == 0);
        }
        QVERIFY(matrix->dark(8, width - 8));       // the module that is always dark
        // The level stands masked beside the finder: 00 for M, xor 10.
        QCOMPARE(matrix->dark(0, 8), true);
        QCOMPARE(matrix->dark(1, 8), false);
    }

    void doesNotFit()
    {
        QCOMPARE(encode(ofSize(2332)).error().code, ErrorCode::Malformed);
        QCOMPARE(encode({}).error().code, ErrorCode::Malformed);
    }

    void picture_data()
    {
        QTest::addColumn<int>("modulePixels");
        QTest::addColumn<int>("scale");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("3, off the byte edges") << 3 << 3;
        QTest::newRow("5") << 5 << 5;
        QTest::newRow("8") << 8 << 8;
        QTest::newRow("0 counts as 1") << 0 << 1;
    }
    void picture()
    {
        QFETCH(int, modulePixels);
        QFETCH(int, scale);
        const auto matrix = encode(kDynamic25000);
        QVERIFY(matrix);
        const QImage picture = image(*matrix, modulePixels);
        QCOMPARE(picture.width(), (matrix->width + 2 * kQuietZone) * scale);
        QCOMPARE(picture.height(), picture.width());
        QCOMPARE(picture.format(), QImage::Format_RGB32);      // a screen's own: painted without converting
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const int mx = x / scale - kQuietZone;
                const int my = y / scale - kQuietZone;
                const bool inside = mx >= 0 && my >= 0 && mx < matrix->width && my < matrix->width;
                const QRgb expected = inside && matrix->dark(mx, my) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
                if (picture.pixel(x, y) != expected)
                    QFAIL(qPrintable(QStringLiteral("pixel %1, %2").arg(x).arg(y)));
            }
        }
    }

    /// A reader that is not ours reads what we were given.
    void readBack_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("modulePixels");
        QTest::newRow("static") << kStatic << 4;
        QTest::newRow("dynamic") << kDynamic25000 << 4;
        QTest::newRow("as on the screen") << kDynamic102000 << 5;
        QTest::newRow("small print") << kDynamic2500 << 3;
        QTest::newRow("Chinese") << kEmvcoExample << 4;
        QTest::newRow("a link") << QByteArray("https://app.example.com/snap/v4/redirection/0a1b-2c3d?x=1#/qris") << 4;
        QTest::newRow("short") << QByteArray("Laci") << 6;
        QTest::newRow("254") << ofSize(254) << 4;
        QTest::newRow("512") << ofSize(512) << 4;
        QTest::newRow("1024") << ofSize(1024) << 4;
    }
    void readBack()
    {
        const QString zbar = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
        if (zbar.isEmpty())
            QSKIP("zbarimg is not installed");
        QFETCH(QByteArray, payload);
        QFETCH(int, modulePixels);
        const auto matrix = encode(payload);
        QVERIFY(matrix);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("qr.png"));
        QVERIFY(image(*matrix, modulePixels).save(file));
        QProcess reader;
        reader.start(zbar, {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                            QStringLiteral("-Sqrcode.enable"), file});
        QVERIFY(reader.waitForFinished(30'000));
        QByteArray read = reader.readAllStandardOutput();
        QVERIFY2(read.endsWith('\n'), reader.readAllStandardError().constData());
        read.chop(1);
        QCOMPARE(read, payload);
    }
};

QTEST_GUILESS_MAIN(TestQrMatrix)
#include "tst_qr_matrix.moc"
