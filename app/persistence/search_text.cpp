#include "persistence/search_text.h"
#include <algorithm>
#include <utility>

namespace laci {
namespace {

constexpr qsizetype kMostWords = 16;

enum class Kind { Word, Mark, Gap };

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        const bool word = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
        return word ? Kind::Word : Kind::Gap;
    }
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return Kind::Word;
    case QChar::Mark_NonSpacing:
        return Kind::Mark;
    default:
        return Kind::Gap;
    }
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    return text.toString().normalized(QString::NormalizationForm_D).toLower();
}

} // namespace

QStringList searchWords(QStringView text)
{
    const QString plain = folded(text);
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (qsizetype i = 0; i < plain.size(); ++i) {
        char32_t c = plain[i].unicode();
        if (plain[i].isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(plain[i], plain[i + 1]);
            ++i;
        }
        switch (kindOf(c)) {
        case Kind::Word:
            word += QChar::fromUcs4(c);
            break;
        case Kind::Mark:
            break;                   // a diacritic belongs to the letter before it
        case Kind::Gap:
            flush();
            break;
        }
    }
    flush();
    return words;
}

QString sortKey(QStringView name)
{
    const QString words = searchWords(name).join(u' ');
    return (words.isEmpty() ? folded(name).simplified() : words).left(kSortKeyMost);
}

QString prefixExpression(const QStringList &words)
{
    QString expression;
    for (const QString &word : words.first(qMin(words.size(), kMostWords)))
        expression += QStringLiteral("\"%1\"* ").arg(word);
    return expression.trimmed();
}

QString endOfPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

} // namespace laci
