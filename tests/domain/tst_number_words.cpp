#include "domain/number_words.h"
#include <QHash>
#include <QStringList>
#include <QTest>
#include <limits>

using namespace laci;

class TestNumberWords final : public QObject {
    Q_OBJECT
private slots:
    void words_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("en");
        const auto row = [](qint64 number, const char *id, const char *en) {
            QTest::newRow(qPrintable(QString::number(number))) << number << QString::fromLatin1(id) << QString::fromLatin1(en);
        };
        row(0, "nol", "zero");
        row(1, "satu", "one");
        row(9, "sembilan", "nine");
        row(10, "sepuluh", "ten");
        row(11, "sebelas", "eleven");
        row(12, "dua belas", "twelve");
        row(19, "sembilan belas", "nineteen");
        row(20, "dua puluh", "twenty");
        row(21, "dua puluh satu", "twenty-one");
        row(99, "sembilan puluh sembilan", "ninety-nine");
        row(100, "seratus", "one hundred");
        row(101, "seratus satu", "one hundred and one");
        row(110, "seratus sepuluh", "one hundred and ten");
        row(111, "seratus sebelas", "one hundred and eleven");
        row(200, "dua ratus", "two hundred");
        row(999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine");
        row(1'000, "seribu", "one thousand");
        row(1'001, "seribu satu", "one thousand and one");
        row(1'100, "seribu seratus", "one thousand one hundred");
        row(1'250, "seribu dua ratus lima puluh", "one thousand two hundred and fifty");
        row(2'000, "dua ribu", "two thousand");
        row(11'000, "sebelas ribu", "eleven thousand");
        row(21'000, "dua puluh satu ribu", "twenty-one thousand");
        row(50'000, "lima puluh ribu", "fifty thousand");
        row(76'780, "tujuh puluh enam ribu tujuh ratus delapan puluh", "seventy-six thousand seven hundred and eighty");
        row(100'000, "seratus ribu", "one hundred thousand");
        row(101'000, "seratus satu ribu", "one hundred and one thousand");
        row(1'000'000, "satu juta", "one million");
        row(1'000'001, "satu juta satu", "one million and one");
        row(1'001'000, "satu juta seribu", "one million one thousand");
        row(2'950'000, "dua juta sembilan ratus lima puluh ribu", "two million nine hundred and fifty thousand");
        row(1'000'000'000, "satu miliar", "one billion");
        row(1'111'111'111, "satu miliar seratus sebelas juta seratus sebelas ribu seratus sebelas",
            "one billion one hundred and eleven million one hundred and eleven thousand one hundred and eleven");
        row(1'000'000'000'000, "satu triliun", "one trillion");
        row(-10, "minus sepuluh", "minus ten");
        row(-1'000, "minus seribu", "minus one thousand");
        row(-1'000'000'000'000, "minus satu triliun", "minus one trillion");
    }
    void words()
    {
        QFETCH(qint64, number);
        QTEST(numberWordsId(number), "id");
        QTEST(numberWordsEn(number), "en");
    }
    /// Read back by the rules of the language, not by our own code turned round.
    void everyNumberUpToALimitIsReadBack()
    {
        const QHash<QString, qint64> units{{QStringLiteral("satu"), 1}, {QStringLiteral("dua"), 2}, {QStringLiteral("tiga"), 3},
                                           {QStringLiteral("empat"), 4}, {QStringLiteral("lima"), 5}, {QStringLiteral("enam"), 6},
                                           {QStringLiteral("tujuh"), 7}, {QStringLiteral("delapan"), 8}, {QStringLiteral("sembilan"), 9},
                                           {QStringLiteral("sepuluh"), 10}, {QStringLiteral("sebelas"), 11}, {QStringLiteral("seratus"), 100}};
        const auto read = [&units](const QString &text) {
            qint64 total = 0, group = 0, last = 0;
            for (const QString &each : text.split(u' ')) {
                if (each == u"seribu") { total += 1000; group = last = 0; }
                else if (each == u"belas") { group += 10; last = 0; }
                else if (each == u"puluh") { group += last * 9; last = 0; }
                else if (each == u"ratus") { group += last * 99; last = 0; }
                else if (each == u"ribu") { total += group * 1000; group = last = 0; }
                else if (each == u"juta") { total += group * 1'000'000; group = last = 0; }
                else { last = units.value(each, -1'000'000'000); group += last; }
            }
            return total + group;
        };
        for (qint64 number = 1; number < 12'000'000; number += number < 120'000 ? 1 : 997)
            QCOMPARE(read(numberWordsId(number)), number);
    }
    void theEndsOfTheRangeHaveWords()
    {
        for (const qint64 number : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
            QVERIFY(numberWordsId(number).contains(QStringLiteral("kuintiliun")));
            QVERIFY(numberWordsEn(number).contains(QStringLiteral("quintillion")));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumberWords)
#include "tst_number_words.moc"
