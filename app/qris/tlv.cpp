#include "qris/tlv.h"

namespace laci::qris {
namespace {

constexpr int kMostLevels = 4;   // code, 62, 62-50 and what is inside it; nothing real goes deeper

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int number(QByteArrayView twoDigits)
{
    return (twoDigits[0] - '0') * 10 + (twoDigits[1] - '0');
}

/// Bytes of the first `count` characters of `text`, or nothing when there are fewer.
std::optional<qsizetype> bytesOf(QByteArrayView text, int count, Counting counting)
{
    if (counting == Counting::Bytes)
        return count <= text.size() ? std::optional<qsizetype>(count) : std::nullopt;
    qsizetype at = 0;
    for (; count > 0; --count) {
        if (at >= text.size())
            return std::nullopt;
        ++at;
        while (at < text.size() && (uchar(text[at]) & 0xC0) == 0x80)   // the rest of this character
            ++at;
    }
    return at;
}

tl::unexpected<Stumble> stumble(Refusal refusal, qsizetype at)
{
    return tl::unexpected<Stumble>(Stumble{refusal, at});
}

tl::expected<Item, Stumble> nextItem(QByteArrayView text, qsizetype &at, Counting counting)
{
    const QByteArrayView rest = text.sliced(at);
    for (qsizetype i = 0; i < qMin<qsizetype>(4, rest.size()); ++i) {
        if (!isDigit(rest[i]))
            return stumble(i < 2 ? Refusal::BadTag : Refusal::BadLength, at);
    }
    if (rest.size() < 4)
        return stumble(Refusal::Truncated, at);
    const auto size = bytesOf(rest.sliced(4), number(rest.sliced(2, 2)), counting);
    if (!size)
        return stumble(Refusal::Truncated, at);
    // A byte count that ends inside a character would make text that is none.
    if (4 + *size < rest.size() && (uchar(rest[4 + *size]) & 0xC0) == 0x80)
        return stumble(Refusal::BadLength, at);
    Item found{rest.first(2).toByteArray(), rest.sliced(4, *size).toByteArray(), {}};
    at += 4 + *size;
    return found;
}

/// The inside of a template, or nothing when it is no list of items.
std::optional<QList<Item>> readInside(QByteArrayView value, Counting counting)
{
    QList<Item> items;
    for (qsizetype at = 0; at < value.size();) {
        auto next = nextItem(value, at, counting);
        if (!next)
            return std::nullopt;
        items += *std::move(next);
    }
    return items;
}

/// How many levels of items lie in `value`, counting no further than `most`. Only values that say something count:
/// a terminal called "0000" is not a template.
int levelsIn(QByteArrayView value, Counting counting, int most)
{
    const auto inside = most > 0 ? readInside(value, counting) : std::nullopt;
    if (!inside || inside->isEmpty())
        return 0;
    int deepest = 0;
    for (const Item &each : *inside) {
        if (each.value.isEmpty())
            return 0;
        deepest = qMax(deepest, levelsIn(each.value, counting, most - 1));
    }
    return 1 + deepest;
}

/// Reads the inside of `item`. The inside of 62 and of 80–99 may hold further templates at 50–99; EMVCo has those begin with a
/// globally unique name at 00, which tells them from the plain values some issuers put there (GoBiz: a UUID at 62-50).
void readChildren(Item &item, Counting counting, bool nestsFurther)
{
    auto inside = readInside(item.value, counting);
    if (!inside)
        return;
    if (nestsFurther) {
        for (Item &child : *inside) {
            if (number(child.tag) >= 50 && child.value.startsWith("00"))
                readChildren(child, counting, true);
        }
    }
    item.children = *std::move(inside);
}

bool isTemplate(int tag)
{
    return (tag >= 26 && tag <= 51) || tag == 62 || tag == 64 || tag >= 80;
}

} // namespace

tl::expected<QList<Item>, Stumble> readCode(QByteArrayView text, Counting counting)
{
    QList<Item> items;
    QByteArrayView crc;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (!crc.isEmpty())
            return stumble(Refusal::CrcNotLast, start);
        auto next = nextItem(text, at, counting);
        if (!next)
            return tl::unexpected(next.error());
        if (items.isEmpty() && next->tag != "00")
            return stumble(Refusal::NoFormatIndicator, start);
        if (next->tag == "63") {
            if (next->value.size() != 4)
                return stumble(Refusal::BadLength, start);
            crc = text.sliced(start, at - start);
        }
        for (const Item &earlier : std::as_const(items)) {
            if (earlier.tag == next->tag)
                return stumble(Refusal::DuplicateTag, start);
        }
        const int tag = number(next->tag);
        if (isTemplate(tag)) {
            if (1 + levelsIn(next->value, counting, kMostLevels) > kMostLevels)
                return stumble(Refusal::TooDeep, start);
            readChildren(*next, counting, tag == 62 || tag >= 80);
        }
        items += *std::move(next);
    }
    if (crc.isEmpty())
        return stumble(Refusal::NoCrc, text.size());
    return items;
}

QByteArray itemText(const Item &item, Counting counting)
{
    qsizetype length = item.value.size();
    if (counting == Counting::Characters) {
        length = 0;
        for (const char c : item.value)
            length += (uchar(c) & 0xC0) != 0x80;
    }
    if (length > 99 || item.tag.size() != 2)
        return {};
    return item.tag + QByteArray::number(length).rightJustified(2, '0') + item.value;
}

QByteArray codeText(const QList<Item> &items, Counting counting)
{
    QByteArray text;
    for (const Item &each : items) {
        if (each.tag == "63")
            continue;
        const QByteArray one = itemText(each, counting);
        if (one.isEmpty())
            return {};
        text += one;
    }
    text += "6304";
    return text + QByteArray::number(crc16(text), 16).toUpper().rightJustified(4, '0');
}

} // namespace laci::qris
