#include "base/csv_reader.h"
#include <QBuffer>
#include <QTest>

using namespace laci;
using Trouble = CsvRow::Trouble;

namespace {

struct Read {
    QList<CsvRow> rows;
    QChar separator;
    bool hadBom = false;
};

Read readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::over(buffer);
    Read read;
    if (!reader)
        return read;
    CsvRow row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more || !*more)
            break;
        read.rows.append(row);
    }
    read.separator = (*reader)->separator();
    read.hadBom = (*reader)->hadBom();
    return read;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

/// "1:a|b" for a good record, "3!2" for one with trouble number 2 in line 3.
QStringList shapes(const QList<CsvRow> &rows)
{
    QStringList shapes;
    for (const CsvRow &row : rows) {
        shapes.append(row.trouble == Trouble::None
                          ? QStringLiteral("%1:%2").arg(row.line).arg(row.fields.join(u'|'))
                          : QStringLiteral("%1!%2").arg(row.line).arg(int(row.trouble)));
    }
    return shapes;
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
            QTest::newRow(name) << bytes << expected;
        };
        using L = QStringList;
        row("empty", "", L{});
        row("only line ends", "\r\n\n\r", L{});
        row("one line without an end", "a,b", lines({"1:a|b"}));
        row("LF", "a,b\nc,d\n", lines({"1:a|b", "2:c|d"}));
        row("CRLF", "a,b\r\nc,d\r\n", lines({"1:a|b", "2:c|d"}));
        row("CR", "a,b\rc,d\r", lines({"1:a|b", "2:c|d"}));
        row("empty lines are passed over", "a\n\n\nb\n", lines({"1:a", "4:b"}));
        row("empty fields", ",\n,x,\n", lines({"1:|", "2:|x|"}));
        row("quoted separator", "a,b\n\"x,y\",z\n", lines({"1:a|b", "2:x,y|z"}));
        row("doubled quote", "a\n\"say \"\"hi\"\"\"\n", lines({"1:a", "2:say \"hi\""}));
        row("empty quotes", "a,b\n\"\",\"\"\n", lines({"1:a|b", "2:|"}));
        row("line end in quotes counts", "a,b\n\"x\r\ny\",1\nc,d\n", lines({"1:a|b", "2:x\r\ny|1", "4:c|d"}));
        row("quote inside a bare field", "a\n5\" pipe\nb\n", lines({"1:a", "2:5\" pipe", "3:b"}));
        row("text after a closing quote", "a,b\n\"x\" y,z\n", lines({"1:a|b", "2:x y|z"}));
        row("quoted at the very end", "a\n\"z\"", lines({"1:a", "2:z"}));
        row("quote never closed, reading goes on", "a,b\nx,\"open\nc,d\ne,f\n", lines({"1:a|b", "2!1", "3:c|d", "4:e|f"}));
        row("the line where the quote is", "a,b\n\"x\ny\",\"open\nc,d\n", lines({"1:a|b", "3!1", "4:c|d"}));
        row("not closed at the end of the file", "a\n\"", lines({"1:a", "2!1"}));
        row("invalid UTF-8 spoils its row alone", "a\nM\xFCsli\nb\n", lines({"1:a", "2!5", "3:b"}));
        row("NUL", QByteArray("a\nx\0y\nb\n", 8), lines({"1:a", "2!6", "3:b"}));
        row("field too long", "a\n" + QByteArray(70'000, 'x') + "\nb\n", lines({"1:a", "2!2", "3:b"}));
        row("quoted field too long", "a\n\"" + QByteArray(70'000, 'x') + "\"\nb\n", lines({"1:a", "2!2", "3:b"}));
        row("field of the most", "a\n" + QByteArray(10, 'x') + "\n", lines({"1:a", "2:xxxxxxxxxx"}));
        row("too many fields", "a\n" + QByteArray(200, ',') + "\nb\n", lines({"1:a", "2!3", "3:b"}));
        row("row too long", "a\n" + QByteArray(3'000'000, 'x') + ",y\nb\n", lines({"1:a", "2!4", "3:b"}));
        row("row too long by many fields", "a\n" + QByteArray(1'200'000, ',') + "\nb\n", lines({"1:a", "2!3", "3:b"}));
        row("quote open over a megabyte", "a\n\"" + QByteArray("0123456789\n").repeated(200'000),
            lines({"1:a", "2!1"}) + [] {
                L rest;
                for (int i = 3; i < 200'002; ++i)
                    rest.append(QStringLiteral("%1:0123456789").arg(i));
                return rest;
            }());
        row("sep line", "sep=;\na;b,c\n", lines({"2:a|b,c"}));
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        QCOMPARE(shapes(readAll(bytes).rows), expected);
    }

    void readsInAnyChunks()
    {
        // Records that lie across the reader's chunks come out the same.
        QByteArray bytes("sku,name\r\n");
        for (int i = 0; i < 40'000; ++i)
            bytes += "S" + QByteArray::number(i) + ",\"Kopi \"\"susu\"\"\r\n" + QByteArray::number(i) + "\"\r\n";
        const Read read = readAll(bytes);
        QCOMPARE(read.rows.size(), 40'001);
        for (int i = 0; i < 40'000; ++i) {
            QCOMPARE(read.rows[i + 1].line, 2 + 2 * i);
            QCOMPARE(read.rows[i + 1].fields[1], QStringLiteral("Kopi \"susu\"\r\n%1").arg(i));
        }
    }

    void separator_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("comma") << QByteArray("a,b,c;d\n") << QChar(u',');
        QTest::newRow("semicolon") << QByteArray("a;b;c,d\n1,5;2;3\n") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\tc\n") << QChar(u'\t');
        QTest::newRow("quotes do not count") << QByteArray("\"a;b;c;d\",e\n") << QChar(u',');
        QTest::newRow("one column") << QByteArray("a\nb;c\n") << QChar(u',');
    }
    void separator()
    {
        QFETCH(QByteArray, bytes);
        QTEST(readAll(bytes).separator, "separator");
    }

    void byteOrderMark()
    {
        const Read read = readAll("\xEF\xBB\xBF" "sku,nama\n1,\xC3\xA9t\xC3\xA9\n");
        QVERIFY(read.hadBom);
        QCOMPARE(shapes(read.rows), (QStringList{QStringLiteral("1:sku|nama"), QStringLiteral("2:1|été")}));
    }

    void refusesWhatIsNoCsv_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-16 LE with mark") << QByteArray("\xFF\xFEs\0k\0u\0", 8);
        QTest::newRow("UTF-16 BE with mark") << QByteArray("\xFE\xFF\0s\0k\0u", 8);
        QTest::newRow("UTF-16 without mark") << QByteArray("s\0k\0u\0,\0n\0", 10);
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8);
        QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1", 6);
    }
    void refusesWhatIsNoCsv()
    {
        QFETCH(QByteArray, bytes);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = CsvReader::over(buffer);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::Malformed);
    }

    void aDeviceThatFailsIsSaid()
    {
        class Failing : public QIODevice {
        protected:
            qint64 readData(char *, qint64) override { return -1; }
            qint64 writeData(const char *, qint64) override { return -1; }
        } device;
        device.open(QIODevice::ReadOnly);
        const auto reader = CsvReader::over(device);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::Storage);
    }

    void aStrayQuoteSwallowsNoLines()
    {
        // Never closed, closed far below in the middle of a text, and over the limit before it is closed.
        const QByteArray good = QByteArray("R,good,1\n").repeated(20'000);
        for (const QByteArray &stray : {QByteArray("Q,\"open,1\n"), QByteArray("Q,\"open,1\nS,TV 32\" wide,1\n")}) {
            const Read read = readAll("a,b,c\n" + stray + good);
            qsizetype goodRows = 0;
            qsizetype troubled = 0;
            for (const CsvRow &row : read.rows) {
                goodRows += row.fields == QStringList{QStringLiteral("R"), QStringLiteral("good"), QStringLiteral("1")};
                troubled += row.trouble == CsvRow::Trouble::QuoteNotClosed;
            }
            QCOMPARE(goodRows, 20'000);
            QCOMPARE(troubled, 1);
        }
    }

    void givesBackTheLinesOfARejectedRecord()
    {
        QByteArray bytes("a,b\n\"1\r\n2\",x\n3,4\n");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        auto reader = *CsvReader::over(buffer);
        CsvRow row;
        QVERIFY(*reader->next(row));
        QVERIFY(!reader->giveBackLines());       // one line
        QVERIFY(*reader->next(row));
        QCOMPARE(row.line, 2);
        QVERIFY(reader->giveBackLines());
        QVERIFY(!reader->giveBackLines());
        QVERIFY(*reader->next(row));
        QCOMPARE(row.line, 3);
        QCOMPARE(row.fields, (QStringList{QStringLiteral("2\""), QStringLiteral("x")}));
        QVERIFY(*reader->next(row));
        QCOMPARE(row.line, 4);
    }

    void blankRows()
    {
        const Read read = readAll("a,b\n , \nx,\n");
        QCOMPARE(read.rows.size(), 3);
        QVERIFY(!read.rows[0].isBlank());
        QVERIFY(read.rows[1].isBlank());
        QVERIFY(!read.rows[2].isBlank());
    }

    void bytesDoneReachesTheEnd()
    {
        QByteArray bytes = QByteArray("a,b\n").repeated(100'000);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        auto reader = CsvReader::over(buffer);
        QVERIFY(reader);
        CsvRow row;
        qint64 before = 0;
        while (*(*reader)->next(row)) {
            QVERIFY((*reader)->bytesDone() > before);
            before = (*reader)->bytesDone();
        }
        QCOMPARE(before, bytes.size());
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
