#include "domain/inner_barcode.h"
#include <QRegularExpression>

namespace laci {

namespace {

constexpr int kShortest = 8;
constexpr int kLongest = 18;

int runsOf(const QString &text, QChar letter)
{
    int runs = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        runs += text[i] == letter && (i == 0 || text[i - 1] != letter);
    return runs;
}

/// Why the text is no pattern; nullptr when it is one.
const char *flawOf(const QString &text)
{
    if (text.size() < kShortest || text.size() > kLongest)
        return "must have 8 to 18 characters";
    for (const QChar c : text) {
        if (!(c >= u'0' && c <= u'9') && c != u'I' && c != u'W' && c != u'P' && c != u'C')
            return "may hold digits, I, W, P and C only";
    }
    if (runsOf(text, u'I') != 1)
        return "needs the item number in one piece (I)";
    if (runsOf(text, u'W') + runsOf(text, u'P') != 1)
        return "needs either weight (W) or price (P), in one piece";
    const qsizetype check = text.indexOf(u'C');
    if (check >= 0 && check != text.size() - 1)
        return "has its check digit (C) not at the end";
    return nullptr;
}

/// EAN: counted from the check digit leftwards the digits weigh 3, 1, 3, …
int checkDigitOf(QStringView digits)
{
    int sum = 0;
    int weight = 3;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += (digits[i].unicode() - u'0') * weight;
        weight = 4 - weight;
    }
    return (10 - sum % 10) % 10;
}

struct Parts {
    QString prefix, item, weight, price;
};

std::optional<Parts> split(QStringView code, const QString &pattern)
{
    if (code.size() != pattern.size())
        return std::nullopt;
    Parts parts;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar digit = code[i];
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        if (pattern[i] == u'I')
            parts.item += digit;
        else if (pattern[i] == u'W')
            parts.weight += digit;
        else if (pattern[i] == u'P')
            parts.price += digit;
        else if (pattern[i] == u'C') {
            if (digit.unicode() - u'0' != checkDigitOf(code.first(i)))
                return std::nullopt;
        } else if (pattern[i] != digit)
            return std::nullopt;
        else if (parts.item.isEmpty())
            parts.prefix += digit;
    }
    return parts;
}

void addCode(QStringList &codes, const QString &code)
{
    if (!code.isEmpty() && !codes.contains(code))
        codes.append(code);
}

} // namespace

Result<QList<BarcodePattern>> barcodePatterns(const QString &setting)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    QList<BarcodePattern> patterns;
    const QStringList words = setting.split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const char *flaw = flawOf(word))
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(word, QLatin1String(flaw)));
        patterns.append({word});
    }
    return patterns;
}

std::optional<InnerBarcode> innerBarcode(QStringView code, const QList<BarcodePattern> &patterns)
{
    for (const BarcodePattern &pattern : patterns) {
        const auto parts = split(code, pattern.text);
        if (!parts)
            continue;
        InnerBarcode inner;
        // At most 16 digits, so the numbers fit before their own limits are looked at.
        if (parts->price.isEmpty()) {
            inner.weight = Quantity::ofThousandths(parts->weight.toLongLong());
            if (!inner.weight || inner.weight->isZero())
                continue;
        } else {
            inner.price = Rupiah::of(parts->price.toLongLong());
            if (!inner.price || inner.price->isZero())
                continue;
        }
        addCode(inner.itemCodes, parts->prefix + parts->item);
        addCode(inner.itemCodes, parts->item);
        qsizetype zeros = 0;
        while (zeros < parts->item.size() && parts->item[zeros] == u'0')
            ++zeros;
        addCode(inner.itemCodes, parts->item.mid(zeros));
        return inner;
    }
    return std::nullopt;
}

} // namespace laci
