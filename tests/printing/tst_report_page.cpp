#include "printing/report_page.h"
#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace laci;

class TestReportPage final : public QObject {
    Q_OBJECT

    static ReportPaper paperOf(int columns, int rows)
    {
        ReportPaper paper;
        paper.shop = QStringLiteral("Toko Contoh");
        paper.title = QStringLiteral("Laporan: Barang");
        paper.span = QStringLiteral("1 – 20 Nov 2026");
        paper.made = QStringLiteral("20 Nov 2026 10.42");
        paper.page = QStringLiteral("Halaman %1 dari %2");
        for (int i = 0; i < columns; ++i) {
            paper.columns.append({QStringLiteral("Kolom yang panjang %1").arg(i), i > 0});
            paper.totals.append(QStringLiteral("Rp1.234.567"));
        }
        for (int row = 0; row < rows; ++row) {
            QStringList cells;
            for (int i = 0; i < columns; ++i)
                cells.append(i == 0 ? QStringLiteral("Kopi Susu Gula Aren yang namanya panjang sekali %1").arg(row) : QStringLiteral("Rp1.234.567"));
            paper.rows.append(cells);
        }
        paper.notes = {QStringLiteral("Catatan.")};
        return paper;
    }
    /// The pages that the file itself says it has.
    static int pagesIn(const QByteArray &pdf)
    {
        return int(pdf.count("/Type /Page\n"));
    }

private slots:
    void everyRowHasAPlace_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("least");
        QTest::newRow("nothing") << 3 << 0 << 1;
        QTest::newRow("a few") << 4 << 12 << 1;
        QTest::newRow("several pages") << 5 << 200 << 4;
        QTest::newRow("across") << 14 << 100 << 3;
        QTest::newRow("more columns than fit") << 24 << 5 << 1;
    }
    void everyRowHasAPlace()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        QFETCH(int, least);
        QBuffer file;
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto pages = writeReportPdf(&file, paperOf(columns, rows));
        QVERIFY(pages);
        QVERIFY(file.data().startsWith("%PDF-"));
        QCOMPARE(pagesIn(file.data()), *pages);
        QVERIFY2(*pages >= least, qPrintable(QString::number(*pages)));
        QVERIFY(*pages <= least + 4);
        if (const QString folder = qEnvironmentVariable("LACI_SHOTS"); !folder.isEmpty()) {
            QFile keep(QStringLiteral("%1/report-%2x%3.pdf").arg(folder).arg(columns).arg(rows));
            if (keep.open(QIODevice::WriteOnly))
                keep.write(file.data());
        }
    }
    void totalsThatJustDoNotFitGetAPageOfTheirOwn()
    {
        // Whatever the number of rows, the pages that were counted for "1 of N" are the pages there are.
        for (int rows = 25; rows < 75; ++rows) {
            QBuffer file;
            QVERIFY(file.open(QIODevice::WriteOnly));
            const auto pages = writeReportPdf(&file, paperOf(2, rows));
            QVERIFY(pages);
            QCOMPARE(pagesIn(file.data()), *pages);
        }
    }
    void aDeviceThatRefusesIsSaid()
    {
        QFile nowhere(QStringLiteral("/nowhere/at/all/report.pdf"));
        QVERIFY(!writeReportPdf(&nowhere, paperOf(2, 2)));
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
