#include "qris/qris.h"
#include "support/qris_codes.h"
#include <QTest>
#include <algorithm>
#include <array>
#include <random>

using namespace laci;
using namespace laci::qris;
using namespace laci::test;

namespace {

QList<QByteArray> goodCodes()
{
    Parts accents;
    accents.name = "5909KAFÉ 咖啡 Q";
    Parts bytes;
    bytes.name = "5914KAFÉ 咖啡 Q";
    Parts deep;
    deep.rest = "62470804DMCT993500020001255170313927001770708668302" "96150011ID.DANA.WWW";
    return {kStatic, kDynamic25000, kDynamic25000Tip1000, kDynamic2500, kDynamic102000, kEmvcoExample,
            accents.text(), bytes.text(), deep.text()};
}

/// What comes out of a bad cable, a bad hand or a bad mind.
QByteArray mutated(QByteArray text, std::mt19937 &random)
{
    const auto upTo = [&random](qsizetype most) {
        return qsizetype(std::uniform_int_distribution<qint64>(0, most)(random));
    };
    static constexpr std::array<const char *, 8> kPieces{"6304", "5405", "00", "99", "\xE5", "\xC3\xA9", "5303360", "\n"};
    for (qsizetype n = 1 + upTo(3); n > 0; --n) {
        const qsizetype at = upTo(text.size());
        const qsizetype count = upTo(qMin<qsizetype>(12, text.size() - at));
        switch (upTo(6)) {
        case 0:
            if (at < text.size())
                text[at] = char(upTo(255));
            break;
        case 1:
            if (at < text.size())
                text[at] = char('0' + upTo(9));
            break;
        case 2: text.remove(at, count); break;
        case 3: text.insert(at, text.sliced(at, count)); break;
        case 4: text.truncate(at); break;
        case 5: text.insert(at, kPieces[size_t(upTo(kPieces.size() - 1))]); break;
        case 6: {
            const QByteArray moved = text.sliced(at, count);
            text.remove(at, count);
            text.insert(upTo(text.size()), moved);
            break;
        }
        default: break;
        }
    }
    return text;
}

/// Byte counting cannot be written by write(): the items one after another must still be the text.
QByteArray joined(const Code &code)
{
    QByteArray text;
    for (const Item &each : code.items)
        text += each.tag + QByteArray::number(each.value.size()).rightJustified(2, '0') + each.value;
    return text;
}

bool allDigits(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whatever was accepted keeps every promise of qris.h. Empty when it does.
QString brokenPromise(const Code &code)
{
    const QByteArray body = code.text.chopped(4);
    bool isHex = false;
    if (code.text.last(4).toUInt(&isHex, 16) != crc16(body) || !isHex)
        return QStringLiteral("CRC");
    const QByteArray again = code.bytesCounted ? joined(code) : write(code.items);
    if (again.chopped(4) != body || again.last(4).toUpper() != code.text.last(4).toUpper())
        return QStringLiteral("written text differs");
    if (code.currency != u"360" || code.merchant.isEmpty())
        return QStringLiteral("currency or merchant");
    if (code.amount && (code.amount->units() <= 0 || !code.amount->withinLimit()))
        return QStringLiteral("amount");
    for (const Item &each : code.items) {
        if (each.tag.size() != 2 || !allDigits(each.tag))
            return QStringLiteral("tag");
    }
    return {};
}

} // namespace

class TestQrisMutation : public QObject {
    Q_OBJECT
private slots:
    /// The CRC alone lets one in 65,536 wrong texts through; the rest must still be a QRIS.
    void spoiltTextsAreRefused()
    {
        const auto codes = goodCodes();
        std::mt19937 random(20261120);
        int accepted = 0;
        constexpr int kRounds = 20'000;
        for (int i = 0; i < kRounds; ++i) {
            const QByteArray &good = codes[i % codes.size()];
            const QByteArray text = mutated(good, random);
            const auto code = parse(text);
            if (!code)
                continue;
            accepted += code->text != good;
            const QString broken = brokenPromise(*code);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + QStringLiteral(": ") + QString::fromUtf8(text.toPercentEncoding())));
        }
        QVERIFY2(accepted < 20, qPrintable(QString::number(accepted)));
    }

    /// With the CRC made right again everything behind it is reached: lengths, templates, amounts.
    void spoiltTextsWithAGoodCrcKeepEveryPromise()
    {
        const auto codes = goodCodes();
        std::mt19937 random(31337);
        int accepted = 0;
        std::array<int, size_t(Refusal::AmountPresent) + 1> refused{};
        constexpr int kRounds = 20'000;
        for (int i = 0; i < kRounds; ++i) {
            const QByteArray text = closed(mutated(codes[i % codes.size()].chopped(8), random));
            const auto code = parse(text);
            if (!code) {
                ++refused[size_t(code.error())];
                continue;
            }
            ++accepted;
            const QString broken = brokenPromise(*code);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + QStringLiteral(": ") + QString::fromUtf8(text.toPercentEncoding())));
            const auto paid = verifyForPayment(text, Rupiah::trusted(25000), Rupiah::trusted(10'000'000));
            if (paid)
                QCOMPARE(*paid->amount, Rupiah::trusted(25000));
            if (const auto made = withAmount(text, Rupiah::trusted(4321))) {
                const auto check = parse(*made);
                QVERIFY(check);
                QCOMPARE(check->amount, Rupiah::trusted(4321));
                QCOMPARE(check->merchant, code->merchant);
                QCOMPARE(check->bytesCounted, code->bytesCounted);
            }
        }
        // The mutations are worth something only if they come in both ways and go out for many reasons.
        QVERIFY2(accepted > kRounds / 100, qPrintable(QString::number(accepted)));
        QVERIFY(std::count_if(refused.begin(), refused.end(), [](int n) { return n > 0; }) >= 12);
        QVERIFY(refused[size_t(Refusal::BadCrc)] < kRounds / 100);   // a blank moved to the front is dropped
    }

    void everyCutIsRefused()
    {
        for (const QByteArray &good : goodCodes()) {
            for (qsizetype size = 0; size < good.size(); ++size)
                QVERIFY2(!parse(good.first(size)), qPrintable(QString::number(size)));
        }
    }

    /// CRC-16 finds every single changed byte; the only change forgiven is the case of its own digits.
    void everyChangedByteIsRefused()
    {
        for (const QByteArray &good : goodCodes()) {
            for (qsizetype at = 0; at < good.size(); ++at) {
                QByteArray values("0123456789");
                for (int bit = 0; bit < 8; ++bit)
                    values += char(good[at] ^ (1 << bit));
                for (const char value : std::as_const(values)) {
                    QByteArray text = good;
                    text[at] = value;
                    const bool onlyCase = at >= good.size() - 4 && text.toUpper() == good.toUpper();
                    QVERIFY2(text == good || onlyCase || !parse(text), qPrintable(QString::number(at)));
                }
            }
        }
    }

    void noise()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 5'000; ++i) {
            QByteArray text("000201");
            for (int n = int(random() % 1200); n > 0; --n)
                text += i % 2 ? char(random() % 256) : char('0' + random() % 10);
            const auto code = parse(text);
            if (code)
                QCOMPARE(brokenPromise(*code), QString());
        }
    }

    /// A hostile text costs no more than a good one: the limits hold before the work begins.
    void hostileTextsAreCheap()
    {
        QByteArray nest = "x";
        while (nest.size() < 90)
            nest = QByteArray("50") + QByteArray::number(nest.size()).rightJustified(2, '0') + nest;
        QByteArray body = "000201";
        for (int tag = 26; tag <= 34; ++tag)
            body += QByteArray::number(tag) + QByteArray::number(nest.size()) + nest;
        QBENCHMARK_ONCE {
            for (int i = 0; i < 1'000; ++i) {
                QCOMPARE(reasonWord(parse(closed(body)).error()), QStringLiteral("too_deep"));
                QCOMPARE(reasonWord(parse(QByteArray(100'000, '5')).error()), QStringLiteral("too_long"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQrisMutation)
#include "tst_qris_mutation.moc"
