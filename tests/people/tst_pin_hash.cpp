#include "people/pin_bench.h"
#include "support/await.h"
#include <QSet>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// How a PIN is kept: a known vector, its own salt, a cost that a row remembers, and who fits.
class TestPinHash : public QObject {
    Q_OBJECT

private slots:
    void knownVectors_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<int>("iterations");
        QTest::addColumn<QByteArray>("hex");
        // PBKDF2-HMAC-SHA256 vectors that the RFC 6070 inputs have in RFC 7914, section 11, and widely published lists.
        QTest::newRow("passwd/salt/1") << QStringLiteral("passwd") << QByteArray("salt") << 1
                                       << QByteArray("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        QTest::newRow("password/salt/4096") << QStringLiteral("password") << QByteArray("salt") << 4096
                                            << QByteArray("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
    }
    void knownVectors()
    {
        QFETCH(QString, pin);
        QFETCH(QByteArray, salt);
        QFETCH(int, iterations);
        QFETCH(QByteArray, hex);
        QCOMPARE(sealPin(pin, salt, iterations).hash.toHex(), hex);
    }

    void everySealHasASaltOfItsOwn()
    {
        PinBench bench(10);
        QSet<QByteArray> salts;
        QSet<QByteArray> hashes;
        for (int i = 0; i < 20; ++i) {
            const auto seal = await(bench.seal(QStringLiteral("4821")));
            QVERIFY(seal);
            QCOMPARE(seal->salt.size(), 16);
            QCOMPARE(seal->hash.size(), 32);
            QCOMPARE(seal->iterations, 10);
            salts.insert(seal->salt);
            hashes.insert(seal->hash);
        }
        QCOMPARE(salts.size(), 20);
        QCOMPARE(hashes.size(), 20);
    }

    void findsWhoseItIs()
    {
        PinBench bench(10);
        QList<PinSeal> seals;
        for (const char16_t *pin : {u"4821", u"9090", u"135790"})
            seals.append(await(bench.seal(QString::fromUtf16(pin))).value());
        seals.insert(1, PinSeal{});                  // somebody without a PIN
        seals[0] = sealPin(QStringLiteral("4821"), QByteArray(16, 's'), 77);         // an older cost is kept with the row
        QCOMPARE(await(bench.find(seals, QStringLiteral("4821"))).value(), 0);
        QCOMPARE(await(bench.find(seals, QStringLiteral("9090"))).value(), 2);
        QCOMPARE(await(bench.find(seals, QStringLiteral("135790"))).value(), 3);
        QCOMPARE(await(bench.find(seals, QStringLiteral("4821"))).value(), 0);       // known again
        seals[0] = sealPin(QStringLiteral("7305"), QByteArray(16, 's'), 5);          // but not once the PIN is another
        QCOMPARE(await(bench.find(seals, QStringLiteral("4821"))).value(), -1);
        for (const char16_t *other : {u"", u"4820", u"48210", u"0909"})
            QCOMPARE(await(bench.find(seals, QString::fromUtf16(other))).value(), -1);
    }

    void comparesWhole()
    {
        const QByteArray a(32, 'x');
        QVERIFY(sameBytes(a, QByteArray(32, 'x')));
        for (int i = 0; i < 32; ++i) {
            QByteArray b = a;
            b[i] = char(b[i] ^ 0x80);
            QVERIFY(!sameBytes(a, b));
        }
        QVERIFY(!sameBytes(a, a.left(31)));
        QVERIFY(!sameBytes(a.left(31), a));
        QVERIFY(!sameBytes(a, {}));
        QVERIFY(!sameBytes({}, a));
    }

    void costsWhatItShould()
    {
        QVERIFY(PinBench::kIterations >= 310'000);
        PinBench bench;
        const auto pending = bench.seal(QStringLiteral("4821"));
        QVERIFY2(!pending.isFinished(), "the caller does not wait");
        const auto seal = await(pending);
        QVERIFY(seal);
        QCOMPARE(seal->iterations, PinBench::kIterations);
    }

    void goodPins_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *pin, bool good) { QTest::newRow(pin) << QString::fromLatin1(pin) << good; };
        row("4821", true);
        row("13579024", true);
        row("1231", true);
        row("123", false);
        row("135790246", false);
        row("1111", false);
        row("1234", false);
        row("9876", false);
        row("23456789", false);
        row("12a4", false);
        row(" 4821", false);
        row("", false);
    }
    void goodPins()
    {
        QFETCH(QString, pin);
        QTEST(isGoodPin(pin), "good");
    }
};

QTEST_GUILESS_MAIN(TestPinHash)
#include "tst_pin_hash.moc"
