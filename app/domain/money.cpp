#include "domain/money.h"
#include <QByteArray>
#include <QString>

namespace laci {

namespace {

constexpr int kMostDigits = 16; // far above kLimit, far below what overflows 64 bits

/// A plain run of ASCII digits; no other script's digits, no sign.
std::optional<std::int64_t> digitsOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > kMostDigits)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool allZero(QByteArrayView text)
{
    for (const char c : text) {
        if (c != '0')
            return false;
    }
    return true;
}

/// Lower-case ASCII, trimmed, no-break spaces as blanks; empty when there is anything else in it. Doing this first keeps
/// look-alikes out (full-width digits, the Kelvin sign that folds to "k").
QByteArray plainLower(QStringView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (u == 0x00A0 || u == 0x202F || u == '\t')
            plain.append(' ');
        else if (u < 0x20 || u > 0x7E)
            return {};
        else
            plain.append(char(u >= 'A' && u <= 'Z' ? u + 32 : u));
    }
    return plain.trimmed();
}

/// "1.234.567" or "1,234,567": first group 1–3 digits without a leading zero, then threes.
std::optional<std::int64_t> groupedValue(QByteArrayView text, char separator)
{
    QByteArray digits;
    qsizetype group = 0;
    bool first = true;
    for (const char c : text) {
        if (c == separator) {
            if (first ? group < 1 || group > 3 : group != 3)
                return std::nullopt;
            first = false;
            group = 0;
        } else {
            digits.append(c);
            ++group;
        }
    }
    if (group != 3 || digits.startsWith('0'))
        return std::nullopt;
    return digitsOf(digits);
}

/// A number with at most a "00" after its decimal mark.
std::optional<std::int64_t> wholeValue(QByteArrayView text)
{
    const qsizetype last = qMax(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0)
        return digitsOf(text);
    const char mark = text[last];
    const char other = mark == '.' ? ',' : '.';
    const bool once = text.indexOf(mark) == last;
    const QByteArrayView before = text.first(last);
    const QByteArrayView after = text.sliced(last + 1);
    if (once && after == QByteArrayView("00"))
        return before.contains(other) ? groupedValue(before, other) : digitsOf(before);
    if (text.contains(other))
        return std::nullopt;
    return groupedValue(text, mark);
}

/// "10", "1,5", "2.25" times thousand or a million. Three decimals are refused: "1.500rb" can be read two ways.
std::optional<std::int64_t> shortValue(QByteArrayView text, std::int64_t unit)
{
    const qsizetype mark = qMax(text.lastIndexOf('.'), text.lastIndexOf(','));
    const auto whole = digitsOf(mark < 0 ? text : text.first(mark));
    if (!whole || *whole > Rupiah::kLimit / unit)
        return std::nullopt;
    if (mark < 0)
        return *whole * unit;
    const QByteArrayView decimals = text.sliced(mark + 1);
    const auto part = digitsOf(decimals);
    if (!part || decimals.size() > 2)
        return std::nullopt;
    return *whole * unit + *part * (unit / (decimals.size() == 1 ? 10 : 100));
}

QString grouped(std::int64_t units)
{
    QString digits = QString::number(units < 0 ? 0 - std::uint64_t(units) : std::uint64_t(units));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return digits;
}

constexpr QChar kMinus(0x2212);

} // namespace

Result<Rupiah> rupiahFromDecimal(QStringView text)
{
    const auto malformed = [text](const char *why) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("amount \"%1\": %2").arg(text.left(40).toString(), QLatin1String(why)));
    };
    const bool negative = text.startsWith(u'-');
    const QStringView number = negative ? text.sliced(1) : text;
    if (number.size() > kMostDigits + 1)
        return malformed("too long");
    QByteArray plain;
    for (const QChar c : number) {
        if ((c < u'0' || c > u'9') && c != u'.')
            return malformed("not decimal digits");
        plain.append(char(c.unicode()));
    }
    const qsizetype point = plain.indexOf('.');
    if (point >= 0) {
        const QByteArray decimals = plain.sliced(point + 1);
        if (decimals.isEmpty() || decimals.contains('.'))
            return malformed("not a decimal number");
        if (!allZero(decimals))
            return malformed("a fraction of a rupiah");
        plain.truncate(point);
    }
    const auto value = digitsOf(plain);
    if (!value)
        return malformed("not a decimal number");
    const auto amount = Rupiah::of(negative ? -*value : *value);
    if (!amount)
        return malformed("over the limit");
    return *amount;
}

std::optional<Rupiah> rupiahFromPerson(QStringView text)
{
    QByteArray plain = plainLower(text);
    if (plain.startsWith("rp")) {
        plain.remove(0, plain.startsWith("rp.") ? 3 : 2);
        plain = plain.trimmed();
    }
    if (plain.endsWith(",-")) // "Rp10.000,-" as on price tags
        plain.chop(2);

    struct Suffix {
        const char *word;
        std::int64_t unit;
    };
    static constexpr Suffix kSuffixes[] = {
        {"ribu", 1'000}, {"rb", 1'000}, {"k", 1'000}, {"juta", 1'000'000}, {"jt", 1'000'000},
    };
    for (const Suffix &suffix : kSuffixes) {
        if (!plain.endsWith(suffix.word))
            continue;
        plain.chop(qsizetype(qstrlen(suffix.word)));
        const auto value = shortValue(QByteArray(plain.trimmed()), suffix.unit);
        return value ? Rupiah::of(*value) : std::nullopt;
    }
    const auto value = wholeValue(plain);
    return value ? Rupiah::of(*value) : std::nullopt;
}

QString rupiahText(Rupiah amount)
{
    const QString text = QStringLiteral("Rp") + grouped(amount.units());
    return amount.isNegative() ? kMinus + text : text;
}

QString rupiahDigits(Rupiah amount)
{
    const QString text = grouped(amount.units());
    return amount.isNegative() ? kMinus + text : text;
}

} // namespace laci
