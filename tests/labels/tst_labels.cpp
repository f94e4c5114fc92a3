#include "labels/bars.h"
#include "labels/label_page.h"
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;

class TestLabels : public QObject {
    Q_OBJECT

    /// What a reader finds in the picture: "EAN-13:8991002101234".
    static QStringList readBy(const QString &file)
    {
        QProcess reader;
        reader.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), file});
        if (!reader.waitForFinished(30'000))
            return {QStringLiteral("no answer")};
        return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void checkDigit_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::newRow("right") << QStringLiteral("4006381333931") << true;
        QTest::newRow("wrong digit") << QStringLiteral("4006381333932") << false;
        QTest::newRow("two digits swapped") << QStringLiteral("4006381339331") << false;
        QTest::newRow("zeros") << QStringLiteral("0000000000000") << true;
        QTest::newRow("twelve") << QStringLiteral("400638133393") << false;
        QTest::newRow("a letter") << QStringLiteral("400638133393A") << false;
        QTest::newRow("digits of another script") << QStringLiteral("400638133393١") << false;
    }
    void checkDigit()
    {
        QFETCH(QString, code);
        QTEST(isEan13(code), "good");
        const auto bars = barsOf(code);
        if (!bars)
            return;
        QFETCH(bool, good);
        QCOMPARE(bars->kind, good ? Bars::Kind::Ean13 : Bars::Kind::Code128);
        if (good)
            QCOMPARE(bars->modules.size(), 95);
    }
    void noBarcodeHoldsThis()
    {
        for (const QString &code : {QString(), QStringLiteral("kopi☕"), QString(61, u'1'), QStringLiteral("a\tb")})
            QVERIFY2(!barsOf(code), qPrintable(code));
    }
    void aReaderReadsWhatIsDrawn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("read");
        const int shelf = int(LabelKind::Shelf), bar = int(LabelKind::Barcode), a4 = int(LabelPaper::A4), roll = int(LabelPaper::Roll40x30);
        QTest::newRow("EAN on the shelf, A4") << shelf << a4 << QStringLiteral("8991002101234") << QString();
        QTest::newRow("EAN, A4") << bar << a4 << QStringLiteral("4006381333931") << QStringLiteral("EAN-13:4006381333931");
        QTest::newRow("EAN, roll") << bar << roll << QStringLiteral("4006381333931") << QStringLiteral("EAN-13:4006381333931");
        QTest::newRow("EAN on the shelf, roll") << shelf << roll << QStringLiteral("4006381333931") << QStringLiteral("EAN-13:4006381333931");
        QTest::newRow("own code, A4") << bar << a4 << QStringLiteral("KOPI-0042") << QStringLiteral("CODE-128:KOPI-0042");
        QTest::newRow("own code, roll") << bar << roll << QStringLiteral("B700016") << QStringLiteral("CODE-128:B700016");
        QTest::newRow("wrong check digit is no EAN") << bar << a4 << QStringLiteral("4006381333932") << QStringLiteral("CODE-128:4006381333932");
    }
    void aReaderReadsWhatIsDrawn()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty())
            QSKIP("zbarimg is not installed");
        QFETCH(int, kind);
        QFETCH(int, paper);
        QFETCH(QString, code);
        QFETCH(QString, read);
        if (read.isEmpty())
            read = (isEan13(code) ? QStringLiteral("EAN-13:") : QStringLiteral("CODE-128:")) + code;
        const LabelGrid grid = gridOf(LabelPaper(paper));
        QImage page(grid.page, QImage::Format_Grayscale8);
        page.fill(Qt::white);
        QPainter painter(&page);
        QCOMPARE(paintLabels(painter, {{QStringLiteral("Kopi Susu Gula Aren 250 ml"), QStringLiteral("Rp18.000"), {}, code}},
                             LabelKind(kind), LabelPaper(paper)), 0);
        painter.end();
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("label.png"));
        QImage cell = page.copy(0, grid.top, grid.cell.width(), grid.cell.height());
        if (const QString shots = qEnvironmentVariable("LACI_SHOTS"); !shots.isEmpty())
            cell.save(QStringLiteral("%1/label-%2-%3-%4.png").arg(shots, code).arg(kind).arg(paper));
        QVERIFY(cell.save(file));
        QCOMPARE(readBy(file), QStringList{read});
    }
    void aLongCodeIsToldNotSquashed()
    {
        QImage page(gridOf(LabelPaper::Roll40x30).page, QImage::Format_Grayscale8);
        page.fill(Qt::white);
        QPainter painter(&page);
        const Label tooLong{QStringLiteral("Kopi"), QStringLiteral("Rp1"), {}, QStringLiteral("A-CODE-FAR-TOO-LONG-FOR-40-MM")};
        QCOMPARE(paintLabels(painter, {tooLong}, LabelKind::Barcode, LabelPaper::Roll40x30), 1);
    }
    void pagesOfThePdf()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("labels.pdf"));
        QList<Label> labels(50, {QStringLiteral("Teh"), QStringLiteral("Rp5.000"), QStringLiteral("/kg"), QStringLiteral("4006381333931")});
        labels[7].code = QString(60, u'W');
        const auto report = writeLabels(file, labels, LabelKind::Shelf, LabelPaper::A4);
        QVERIFY(report);
        QCOMPARE(report->labels, 50);
        QCOMPARE(report->pages, 3);
        QCOMPARE(report->withoutBars, 1);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        const auto roll = writeLabels(file, labels.mid(0, 2), LabelKind::Barcode, LabelPaper::Roll40x30);
        QVERIFY(roll);
        QCOMPARE(roll->pages, 2);
        QVERIFY(!writeLabels(file, {}, LabelKind::Shelf, LabelPaper::A4));
        const auto nowhere = writeLabels(dir.filePath(QStringLiteral("none/labels.pdf")), labels, LabelKind::Shelf, LabelPaper::A4);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Storage);
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
