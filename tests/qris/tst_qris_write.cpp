#include "qris/qris.h"
#include "support/qris_codes.h"
#include <QTest>

using namespace laci;
using namespace laci::qris;
using namespace laci::test;

class TestQrisWrite : public QObject {
    Q_OBJECT
private slots:
    void putsAnAmountIn()
    {
        QCOMPARE(*withAmount(kStatic, Rupiah::trusted(25000)), kDynamic25000);
        QCOMPARE(*withAmount(kStatic, Rupiah::trusted(2500)), kDynamic2500);
        QCOMPARE(*withAmount(kStatic + "\n", Rupiah::trusted(102000)), kDynamic102000);
        QVERIFY(verifyForPayment(*withAmount(kStatic, Rupiah::trusted(1)), Rupiah::trusted(1), Rupiah::trusted(10'000'000)));
    }
    void touchesNothingElse()
    {
        // The texts that replacing would hit stand inside values, 53 is not where it usually is, and 01 comes late.
        Parts parts;
        parts.initiation.clear();
        parts.amount.clear();
        parts.account = "26370015COM.EXAMPLE.WWW01145802ID01021163";
        parts.rest = "62180514010211 5303360010211";
        const auto made = withAmount(parts.text(), Rupiah::trusted(7000));
        QVERIFY2(made, made ? "" : qPrintable(reasonWord(made.error())));
        parts.rest = "62180514010211 5303360010212";
        parts.amount = "54047000";
        QCOMPARE(*made, parts.text());
    }
    void givesACodeWithout01One()
    {
        const auto made = withAmount(changed([](Parts &p) {
            p.initiation.clear();
            p.amount.clear();
        }), Rupiah::trusted(25000));
        QVERIFY(made);
        QCOMPARE(*made, Parts{}.text());
    }
    void keepsCountingBytes()
    {
        const auto bytes = [](Parts &p) { p.name = "5914KAFÉ 咖啡 Q"; };
        const auto made = withAmount(changed([&](Parts &p) {
            bytes(p);
            p.initiation = "010211";
            p.amount.clear();
        }), Rupiah::trusted(25000));
        QVERIFY(made);
        QCOMPARE(*made, changed(bytes));
        QVERIFY(parse(*made)->bytesCounted);
    }
    void refusesAnAmount_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("reason");
        QTest::newRow("dynamic") << kDynamic25000 << qint64(1000) << QStringLiteral("not_static");
        QTest::newRow("static with an amount") << changed([](Parts &p) { p.initiation = "010211"; }) << qint64(1000)
                                               << QStringLiteral("amount_present");
        QTest::newRow("zero") << kStatic << qint64(0) << QStringLiteral("zero_amount");
        QTest::newRow("negative") << kStatic << qint64(-5) << QStringLiteral("bad_amount");
        QTest::newRow("over the document limit") << kStatic << qint64(1'000'000'000'001) << QStringLiteral("bad_amount");
        QTest::newRow("broken") << QByteArray(kStatic).replace("5812", "5813") << qint64(1000) << QStringLiteral("bad_crc");
        QByteArray full = "000201010211" "26360015COM.EXAMPLE.WWW0113WARUNG-CONTOH" "5303360" "5913WARUNG CONTOH";
        for (int tag = 80; kMostBytes - 8 - full.size() > 103; ++tag)
            full += QByteArray::number(tag) + "50" + QByteArray(50, 'x');
        const qsizetype left = kMostBytes - 8 - full.size() - 4;
        full += "60" + QByteArray::number(left) + QByteArray(left, 'y');
        QVERIFY(parse(closed(full)));
        QTest::newRow("no room left") << closed(full) << qint64(1000) << QStringLiteral("too_long");
    }
    void refusesAnAmount()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, amount);
        const auto made = withAmount(text, Rupiah::trusted(amount));
        QVERIFY2(!made, "made");
        QTEST(reasonWord(made.error()), "reason");
    }

    void writesWhatItReads()
    {
        const QList<Item> items{
            item("00", "01"), item("01", "12"),
            group("26", {item("00", "COM.EXAMPLE.WWW"), item("01", "WARUNG-CONTOH")}),
            item("52", "5812"), item("53", "360"), item("54", "25000"), item("58", "ID"), item("59", "WARUNG CONTOH"),
            item("60", "JAKARTA"), item("63", "0000")};
        QCOMPARE(write(items), Parts{}.text());
    }
    void doesNotWriteWhatHasNoLength()
    {
        QVERIFY(!write({item("00", "01"), item("59", QByteArray(99, 'x'))}).isEmpty());
        QVERIFY(write({item("00", "01"), item("59", QByteArray(100, 'x'))}).isEmpty());
        QVERIFY(!write({item("00", "01"), item("59", QByteArray("é").repeated(99))}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQrisWrite)
#include "tst_qris_write.moc"
