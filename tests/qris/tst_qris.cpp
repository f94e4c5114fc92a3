#include "qris/qris.h"
#include "support/qris_codes.h"
#include <QSet>
#include <QTest>

using namespace laci;
using namespace laci::qris;
using namespace laci::test;

namespace {

const QByteArray kWithoutCrc = kStatic.chopped(8);

/// Templates in templates: the code holds 62 holds 50 holds 50 …, `levels` lists of items in all.
QByteArray nested(int levels)
{
    QByteArray inside = "x";
    for (int i = 1; i < levels; ++i)
        inside = group("50", {item("00", "A"), item("50", inside)}).value;
    Parts parts;
    parts.rest = "62" + QByteArray::number(inside.size()).rightJustified(2, '0') + inside;
    return parts.text();
}

} // namespace

class TestQris : public QObject {
    Q_OBJECT
private slots:
    void crc_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint16>("crc");
        QTest::newRow("the check value of the algorithm") << QByteArray("123456789") << quint16(0x29B1);
        QTest::newRow("nothing") << QByteArray() << quint16(0xFFFF);
        QTest::newRow("one nul") << QByteArray(1, '\0') << quint16(0xE1F0);
        QTest::newRow("UTF-8 bytes, not characters") << kEmvcoExample.chopped(4) << quint16(0xA13A);
        QTest::newRow("A") << kStatic.chopped(4) << quint16(0x3821);
        QTest::newRow("E, two leading zeros") << kDynamic102000.chopped(4) << quint16(0x0071);
    }
    void crc()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint16, crc);
        QCOMPARE(crc16(bytes), crc);
    }

    void readsAStaticCode()
    {
        const auto code = parse(kStatic);
        QVERIFY(code);
        QVERIFY(!code->dynamic);
        QVERIFY(!code->amount);
        QVERIFY(!code->bytesCounted);
        QCOMPARE(code->text, kStatic);
        QCOMPARE(code->currency, QStringLiteral("360"));
        QCOMPARE(code->country, QStringLiteral("ID"));
        QCOMPARE(code->merchant, QStringLiteral("WARUNG CONTOH"));
        QCOMPARE(code->city, QStringLiteral("JAKARTA"));
        QCOMPARE(code->nmid, QStringLiteral("ID0000000000001"));
        QCOMPARE(code->items.size(), 12);
        QCOMPARE(code->items.last().tag, QByteArray("63"));
        QCOMPARE(code->items.last().value, QByteArray("3821"));
        const Item *account = code->find("26");
        QVERIFY(account);
        QCOMPARE(account->children.size(), 4);
        QCOMPARE(account->children[1].tag, QByteArray("01"));
        QCOMPARE(account->children[1].value, QByteArray("936009990000000017"));
        QVERIFY(!code->find("54"));
        QCOMPARE(write(code->items), kStatic);
    }

    void accepts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("dynamic");
        QTest::addColumn<qint64>("amount");          // −1: none
        const auto dynamicRow = [](const char *name, const QByteArray &text, qint64 amount = 25000) {
            QTest::newRow(name) << text << true << amount;
        };
        QTest::newRow("A") << kStatic << false << qint64(-1);
        dynamicRow("B", kDynamic25000);
        dynamicRow("C, a tip is the wallet's business until we are to show it", kDynamic25000Tip1000);
        dynamicRow("D, CRC begins with 0", kDynamic2500, 2500);
        dynamicRow("E, CRC begins with 00", kDynamic102000, 102000);
        dynamicRow("made up", Parts{}.text());
        dynamicRow("lower-case CRC", kDynamic25000.chopped(4) + "209c");
        dynamicRow("line end", kDynamic25000 + "\n");
        dynamicRow("DOS line end", kDynamic25000 + "\r\n");
        dynamicRow("pasted with blanks around", "  \t" + kDynamic25000 + " \n\n");
        dynamicRow("from a file with a byte order mark", "\xEF\xBB\xBF" + kDynamic25000);
        dynamicRow("two decimals", changed([](Parts &p) { p.amount = "5406122.00"; }), 122);
        dynamicRow("one decimal", changed([](Parts &p) { p.amount = "540725000.0"; }));
        dynamicRow("a dot and nothing after it", changed([](Parts &p) { p.amount = "540625000."; }));
        dynamicRow("leading zeros", changed([](Parts &p) { p.amount = "54070025000"; }));
        dynamicRow("one rupiah", changed([](Parts &p) { p.amount = "54011"; }), 1);
        dynamicRow("thirteen characters", changed([](Parts &p) { p.amount = "54131000000000000"; }), 1'000'000'000'000);
        dynamicRow("dynamic and the payer types the amount", changed([](Parts &p) { p.amount.clear(); }), -1);
        dynamicRow("amount after 62, as GoBiz has it", changed([](Parts &p) {
            p.rest = "62070703A01" + p.amount;
            p.amount.clear();
        }));
        dynamicRow("name before the account", changed([](Parts &p) {
            p.head += p.name;
            p.name.clear();
        }));
        dynamicRow("no category, city, country, postal code", changed([](Parts &p) {
            p.category.clear();
            p.city.clear();
            p.country.clear();
        }));
        dynamicRow("country in lower case", changed([](Parts &p) { p.country = "5802id"; }));
        dynamicRow("a card brand instead of a domestic account",
                   changed([](Parts &p) { p.account = "02164000001234567890"; }));
        dynamicRow("account that is no template", changed([](Parts &p) { p.account = "2608WARUNG-9"; }));
        dynamicRow("additional data with a length that does not fit (SPINPAY)",
                   changed([](Parts &p) { p.rest = "62160704A.334602464b"; }));
        dynamicRow("UUID at 62-50",
                   changed([](Parts &p) { p.rest = "6240503612345678-1234-1234-1234-123456789012"; }));
        dynamicRow("template at 62-99 (transfers)",
                   changed([](Parts &p) { p.rest = "62470804DMCT993500020001255170313927001770708668302"; }));
        dynamicRow("an unreserved template", changed([](Parts &p) { p.rest = "96150011ID.DANA.WWW"; }));
        dynamicRow("an unreserved value that is no template", changed([](Parts &p) { p.rest = "8005hello"; }));
        dynamicRow("an empty optional item", changed([](Parts &p) { p.rest = "6100"; }));
        dynamicRow("a terminal of zeros", changed([](Parts &p) { p.rest = "6212070800000000"; }));
        dynamicRow("a name longer than 25",
                   changed([](Parts &p) { p.name = "5936TOKO CONTOH SERBA ADA, GROSIR & ECER"; }));
        dynamicRow("four levels of templates", nested(4));
        QTest::newRow("no 01 counts as static") << changed([](Parts &p) {
            p.initiation.clear();
            p.amount.clear();
        }) << false << qint64(-1);
        QTest::newRow("static with an amount") << changed([](Parts &p) { p.initiation = "010211"; }) << false << qint64(25000);
    }
    void accepts()
    {
        QFETCH(QByteArray, text);
        const auto code = parse(text);
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QTEST(code->dynamic, "dynamic");
        QTEST(code->amount ? qint64(code->amount->units()) : qint64(-1), "amount");
        QCOMPARE(write(code->items), QByteArray(code->text.chopped(4) + code->text.last(4).toUpper()));
    }

    void lengthsAreCharacters()
    {
        const auto code = parse(changed([](Parts &p) { p.name = "5909KAFÉ 咖啡 Q"; }));
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QCOMPARE(code->merchant, QStringLiteral("KAFÉ 咖啡 Q"));
        QVERIFY(!code->bytesCounted);
    }
    void orBytesWhereOnlyThatParses()
    {
        const auto code = parse(changed([](Parts &p) { p.name = "5914KAFÉ 咖啡 Q"; }));
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QCOMPARE(code->merchant, QStringLiteral("KAFÉ 咖啡 Q"));
        QCOMPARE(code->city, QStringLiteral("JAKARTA"));
        QVERIFY(code->bytesCounted);
    }
    void bytesInsideATemplate()
    {
        const auto code = parse(changed([](Parts &p) { p.rest = "64160002ZH0106北京"; }));
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QVERIFY(code->bytesCounted);
        QCOMPARE(code->find("64")->children.value(1).value, QByteArray("北京"));
    }
    void aChangedByteCodeSaysSo()
    {
        QByteArray text = changed([](Parts &p) { p.name = "5914KAFÉ 咖啡 Q"; });
        text.replace("JAKARTA", "JAKARTO");
        const auto code = parse(text);
        QVERIFY(!code);
        QCOMPARE(reasonWord(code.error()), QStringLiteral("bad_crc"));
    }

    void nmid_data()
    {
        QTest::addColumn<QByteArray>("accounts");
        QTest::addColumn<QString>("nmid");
        QTest::newRow("51-02") << QByteArray("51370014ID.CO.QRIS.WWW0215ID1234567890123") << QStringLiteral("ID1234567890123");
        QTest::newRow("51-02 of another form") << QByteArray("51390014ID.CO.QRIS.WWW0217ID220614113906351")
                                               << QStringLiteral("ID220614113906351");
        QTest::newRow("in 26") << QByteArray("26310008ID.GPNQR0215ID2023254123939") << QStringLiteral("ID2023254123939");
        QTest::newRow("26 holds a merchant id of its own") << QByteArray("26260015COM.EXAMPLE.WWW0203M01") << QString();
        QTest::newRow("51 wins over 26")
            << QByteArray("26310008ID.GPNQR0215ID202325412393951370014ID.CO.QRIS.WWW0215ID1234567890123")
            << QStringLiteral("ID1234567890123");
    }
    void nmid()
    {
        QFETCH(QByteArray, accounts);
        const auto code = parse(changed([&](Parts &p) { p.account = accounts; }));
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QTEST(code->nmid, "nmid");
    }

    void childrenOfTemplates()
    {
        const auto code = parse(changed([](Parts &p) {
            p.rest = "62470804DMCT99350002000125517031392700177070866830264150002ID0105KOPI!96150011ID.DANA.WWW";
        }));
        QVERIFY2(code, code ? "" : qPrintable(reasonWord(code.error())));
        QCOMPARE(code->find("62")->children.size(), 2);
        QCOMPARE(code->find("62")->children[1].children.size(), 2);
        QCOMPARE(code->find("64")->children[1].value, QByteArray("KOPI!"));
        QCOMPARE(code->find("96")->children.value(0).value, QByteArray("ID.DANA.WWW"));
        QVERIFY(code->find("59")->children.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &text, const char *reason) {
            QTest::newRow(name) << text << QString::fromLatin1(reason);
        };
        row("nothing", "", "empty");
        row("only blanks", " \t\r\n ", "empty");
        row("a kilobyte and more", "000201" + QByteArray(1100, '5'), "too_long");
        row("two megabytes", QByteArray(2 << 20, '0'), "too_long");
        row("NUL at the end", kStatic + QByteArray(1, '\0'), "control_character");
        row("NUL within", changed([](Parts &p) { p.name = QByteArray("5904A\0BC", 8); }), "control_character");
        row("a line end within", changed([](Parts &p) { p.name = "5904A\nBC"; }), "control_character");
        row("escape within", changed([](Parts &p) { p.name = "5904A\x1B" "BC"; }), "control_character");
        row("delete within", changed([](Parts &p) { p.name = "5904A\x7F" "BC"; }), "control_character");
        row("a C1 control within", changed([](Parts &p) { p.name = "5904A\xC2\x85" "BC"; }), "control_character");
        row("Latin-1", changed([](Parts &p) { p.name = "5904KAF\xC9"; }), "not_utf8");
        row("half a character at the end", kStatic + "\xE5\x8C", "not_utf8");
        row("an overlong form", changed([](Parts &p) { p.name = "5903A\xC0\xAF"; }), "not_utf8");

        row("a word", "WARUNG", "no_format_indicator");
        row("a web address", "https://example.com/pay/000201", "no_format_indicator");
        row("begins with 01", kStatic.sliced(6), "no_format_indicator");
        row("format 02", changed([](Parts &p) { p.head = "000202"; }), "bad_format_indicator");
        row("format of three", changed([](Parts &p) { p.head = "0003001"; }), "bad_format_indicator");

        row("a letter in a tag", changed([](Parts &p) { p.country = "5X02ID"; }), "bad_tag");
        row("garbage between items", changed([](Parts &p) { p.country = "##5802ID"; }), "bad_tag");
        row("letters as length", changed([](Parts &p) { p.country = "58xxID"; }), "bad_length");
        row("one letter in a length", changed([](Parts &p) { p.name = "591AWARUNG"; }), "bad_length");
        row("a sign in a length", changed([](Parts &p) { p.country = "58+2ID"; }), "bad_length");
        row("Arabic digits", changed([](Parts &p) { p.country = "58٠٢ID"; }), "bad_length");
        row("CRC of three", kWithoutCrc + "6303ABC", "bad_length");
        row("CRC of five", kWithoutCrc + "6305ABCDE", "bad_length");
        row("length past the end", kWithoutCrc + "6299AB", "truncated");
        row("cut within the CRC", kStatic.chopped(1), "truncated");
        row("cut before the CRC's value", kStatic.chopped(4), "truncated");
        row("cut within its length", kStatic.chopped(5), "truncated");
        row("cut within its tag", kStatic.chopped(7), "truncated");
        row("only the beginning", "0002", "truncated");
        row("cut before 63", kWithoutCrc, "no_crc");
        row("only the format", "000201", "no_crc");
        row("63 in the middle", kDynamic25000.first(12) + "6304ABCD" + kDynamic25000.sliced(12), "crc_not_last");
        row("something after the CRC", kStatic + "x", "crc_not_last");
        row("an item after the CRC", kStatic + "6105101106304ABCD", "crc_not_last");
        row("the code twice", kStatic + kStatic, "crc_not_last");
        row("two amounts", changed([](Parts &p) { p.rest = p.amount; }), "duplicate_tag");
        row("two names", changed([](Parts &p) { p.rest = p.name; }), "duplicate_tag");
        row("five levels of templates", nested(5), "too_deep");
        row("ten levels of templates", nested(10), "too_deep");

        row("one digit changed", QByteArray(kStatic).replace("5812", "5813"), "bad_crc");
        row("amount raised by hand", QByteArray(kDynamic25000).replace("25000", "26000"), "bad_crc");
        row("name changed", QByteArray(kStatic).replace("WARUNG", "BARUNG"), "bad_crc");
        row("CRC of zeros", kStatic.chopped(4) + "0000", "bad_crc");
        row("CRC that is no hex", kStatic.chopped(4) + "M2B3", "bad_crc");
        row("CRC with a sign", kDynamic102000.chopped(4) + "+071", "bad_crc");
        row("CRC with a prefix", kDynamic102000.chopped(4) + "0x71", "bad_crc");

        row("initiation 13", changed([](Parts &p) { p.initiation = "010213"; }), "bad_initiation");
        row("initiation empty", changed([](Parts &p) { p.initiation = "0100"; }), "bad_initiation");
        row("no currency", changed([](Parts &p) { p.currency.clear(); }), "no_currency");
        row("yuan", kEmvcoExample, "wrong_currency");
        row("IDR in letters", changed([](Parts &p) { p.currency = "5303IDR"; }), "wrong_currency");
        row("dollars", changed([](Parts &p) { p.currency = "5303840"; }), "wrong_currency");
        row("Singapore", changed([](Parts &p) { p.country = "5802SG"; }), "wrong_country");
        row("no account", changed([](Parts &p) { p.account.clear(); }), "no_merchant_account");
        row("no name", changed([](Parts &p) { p.name.clear(); }), "no_merchant_name");
        row("a blank name", changed([](Parts &p) { p.name = "5903   "; }), "no_merchant_name");
        row("a fraction of a rupiah", changed([](Parts &p) { p.amount = "540825000.50"; }), "bad_amount");
        row("three decimals", changed([](Parts &p) { p.amount = "54083000.001"; }), "bad_amount");
        row("comma", changed([](Parts &p) { p.amount = "540825000,00"; }), "bad_amount");
        row("grouped", changed([](Parts &p) { p.amount = "540825.000.0"; }), "bad_amount");
        row("letters", changed([](Parts &p) { p.amount = "540525rb."; }), "bad_amount");
        row("minus", changed([](Parts &p) { p.amount = "5406-25000"; }), "bad_amount");
        row("exponent", changed([](Parts &p) { p.amount = "54042e04"; }), "bad_amount");
        row("no digit before the dot", changed([](Parts &p) { p.amount = "5403.00"; }), "bad_amount");
        row("empty amount", changed([](Parts &p) { p.amount = "5400"; }), "bad_amount");
        row("fourteen characters", changed([](Parts &p) { p.amount = "541400000000025000"; }), "bad_amount");
        row("over what a document holds", changed([](Parts &p) { p.amount = "54139999999999999"; }), "bad_amount");
        row("zero", changed([](Parts &p) { p.amount = "54010"; }), "zero_amount");
        row("zero with decimals", changed([](Parts &p) { p.amount = "54040.00"; }), "zero_amount");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto code = parse(text);
        QVERIFY2(!code, "accepted");
        QTEST(reasonWord(code.error()), "reason");
    }

    /// Twenty-five thousand with a dot for the thousands reads as Rp25,000 in no country that writes 54: it is Rp25.
    void aGroupedAmountIsNotTheDueOne()
    {
        const auto code = verifyForPayment(changed([](Parts &p) { p.amount = "540625.000"; }), Rupiah::trusted(25000),
                                           Rupiah::trusted(10'000'000));
        QVERIFY(!code);
        QCOMPARE(reasonWord(code.error()), QStringLiteral("amount_differs"));
    }

    void verifies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<QString>("reason");          // empty: may be shown
        const auto row = [](const char *name, const QByteArray &text, qint64 due, const char *reason) {
            QTest::newRow(name) << text << due << QString::fromLatin1(reason);
        };
        row("equal", kDynamic25000, 25000, "");
        row("equal with decimals", changed([](Parts &p) { p.amount = "540825000.00"; }), 25000, "");
        row("at the limit", changed([](Parts &p) { p.amount = "540810000000"; }), 10'000'000, "");
        row("one over the limit", changed([](Parts &p) { p.amount = "540810000001"; }), 10'000'001, "amount_over_limit");
        row("static", kStatic, 25000, "not_dynamic");
        row("static with the right amount", changed([](Parts &p) { p.initiation = "010211"; }), 25000, "not_dynamic");
        row("no amount", changed([](Parts &p) { p.amount.clear(); }), 25000, "amount_missing");
        row("a fee inside the amount", changed([](Parts &p) { p.amount = "5406100700"; }), 100000, "amount_differs");
        row("too little", kDynamic25000, 25001, "amount_differs");
        row("nothing is due", kDynamic25000, 0, "amount_differs");
        row("fixed tip", kDynamic25000Tip1000, 25000, "tip_added");
        row("percent tip", changed([](Parts &p) { p.rest = "55020357015"; }), 25000, "tip_added");
        row("asks for a tip", changed([](Parts &p) { p.rest = "550201"; }), 25000, "tip_added");
        row("a tip without its indicator", changed([](Parts &p) { p.rest = "56041000"; }), 25000, "tip_added");
        row("changed on the way", QByteArray(kDynamic25000).replace("25000", "26000"), 26000, "bad_crc");
        row("yuan", kEmvcoExample, 23, "wrong_currency");
    }
    void verifies()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, due);
        const auto code = verifyForPayment(text, Rupiah::trusted(due), Rupiah::trusted(10'000'000));
        QTEST(code ? QString() : reasonWord(code.error()), "reason");
    }

    void everyReasonHasItsOwnWord()
    {
        QSet<QString> words;
        for (int i = 0; i <= int(Refusal::AmountPresent); ++i) {
            const QString word = reasonWord(Refusal(i));
            QVERIFY(!word.isEmpty());
            QVERIFY2(!words.contains(word), qPrintable(word));
            words.insert(word);
        }
    }
};

QTEST_GUILESS_MAIN(TestQris)
#include "tst_qris.moc"
