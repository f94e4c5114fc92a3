#include "domain/number_words.h"
#include <QStringList>
#include <array>

namespace laci {
namespace {

/// The size of a number without the trap of negating the least qint64.
quint64 sizeOf(qint64 number)
{
    return number < 0 ? ~quint64(number) + 1 : quint64(number);
}

QString word(const char16_t *text)
{
    return QString::fromUtf16(text);
}

constexpr const char16_t *kUnitsId[] = {u"nol", u"satu", u"dua", u"tiga", u"empat", u"lima", u"enam", u"tujuh", u"delapan", u"sembilan"};

/// 1 … 999. "se-" stands for one before ratus, puluh and belas.
QStringList belowThousandId(int number)
{
    QStringList words;
    const int hundreds = number / 100;
    const int rest = number % 100;
    if (hundreds == 1)
        words << QStringLiteral("seratus");
    else if (hundreds > 1)
        words << word(kUnitsId[hundreds]) << QStringLiteral("ratus");
    if (rest == 10)
        words << QStringLiteral("sepuluh");
    else if (rest == 11)
        words << QStringLiteral("sebelas");
    else if (rest > 11 && rest < 20)
        words << word(kUnitsId[rest - 10]) << QStringLiteral("belas");
    else {
        if (rest >= 20)
            words << word(kUnitsId[rest / 10]) << QStringLiteral("puluh");
        if (rest % 10 != 0)
            words << word(kUnitsId[rest % 10]);
    }
    return words;
}

constexpr const char16_t *kUnitsEn[] = {u"zero", u"one", u"two", u"three", u"four", u"five", u"six", u"seven", u"eight", u"nine",
                                        u"ten", u"eleven", u"twelve", u"thirteen", u"fourteen", u"fifteen", u"sixteen",
                                        u"seventeen", u"eighteen", u"nineteen"};
constexpr const char16_t *kTensEn[] = {u"", u"", u"twenty", u"thirty", u"forty", u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};

QString belowHundredEn(int number)
{
    if (number < 20)
        return word(kUnitsEn[number]);
    const QString tens = word(kTensEn[number / 10]);
    return number % 10 == 0 ? tens : tens + u'-' + word(kUnitsEn[number % 10]);
}

/// 1 … 999.
QStringList belowThousandEn(int number)
{
    QStringList words;
    if (number >= 100)
        words << word(kUnitsEn[number / 100]) << QStringLiteral("hundred");
    if (number % 100 != 0) {
        if (number >= 100)
            words << QStringLiteral("and");
        words << belowHundredEn(number % 100);
    }
    return words;
}

struct Scale {
    quint64 size;
    const char16_t *id;
    const char16_t *en;
};
constexpr std::array kScales{Scale{1'000'000'000'000'000'000, u"kuintiliun", u"quintillion"},
                             Scale{1'000'000'000'000'000, u"kuadriliun", u"quadrillion"},
                             Scale{1'000'000'000'000, u"triliun", u"trillion"},
                             Scale{1'000'000'000, u"miliar", u"billion"},
                             Scale{1'000'000, u"juta", u"million"},
                             Scale{1'000, u"ribu", u"thousand"}};

} // namespace

QString numberWordsId(qint64 number)
{
    if (number == 0)
        return word(kUnitsId[0]);
    QStringList words;
    if (number < 0)
        words << QStringLiteral("minus");
    quint64 rest = sizeOf(number);
    for (const Scale &scale : kScales) {
        const int many = int(rest / scale.size);
        rest %= scale.size;
        if (many == 0)
            continue;
        if (many == 1 && scale.size == 1'000)
            words << QStringLiteral("seribu");           // but satu juta, satu miliar
        else
            words << belowThousandId(many) << word(scale.id);
    }
    words << belowThousandId(int(rest));
    return words.join(u' ');
}

QString numberWordsEn(qint64 number)
{
    if (number == 0)
        return word(kUnitsEn[0]);
    QStringList words;
    if (number < 0)
        words << QStringLiteral("minus");
    quint64 rest = sizeOf(number);
    for (const Scale &scale : kScales) {
        const int many = int(rest / scale.size);
        rest %= scale.size;
        if (many > 0)
            words << belowThousandEn(many) << word(scale.en);
    }
    if (rest > 0 && rest < 100 && !words.isEmpty() && words.last() != u"minus")
        words << QStringLiteral("and");
    words << belowThousandEn(int(rest));
    return words.join(u' ');
}

} // namespace laci
