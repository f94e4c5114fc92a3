#include "qris/qris.h"
#include "qris/tlv.h"
#include <QStringDecoder>
#include <algorithm>

namespace laci::qris {
namespace {

tl::unexpected<Refusal> refuse(Refusal refusal)
{
    return tl::unexpected<Refusal>(refusal);
}

/// Texts are pasted, scanned and read from files: a byte order mark, blanks and line ends around them are not theirs.
QByteArrayView withoutSurroundings(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// The CRC is hex of either case; compared as a number.
bool crcHolds(QByteArrayView text)
{
    bool isHex = false;
    const uint given = text.last(4).toByteArray().toUInt(&isHex, 16);
    for (const char c : text.last(4))
        isHex = isHex && ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'));
    return isHex && given == crc16(text.chopped(4));
}

/// The whole text under one way of counting, lengths and CRC.
tl::expected<QList<Item>, Stumble> readUnder(QByteArrayView text, Counting counting)
{
    auto items = readCode(text, counting);
    if (items && !crcHolds(text))
        return tl::unexpected(Stumble{Refusal::BadCrc, text.size()});
    return items;
}

/// "25000", "25000.00": whole rupiah, at most 13 characters. EMVCo allows the dot without decimals.
Checked<Rupiah> amountFrom(QByteArrayView value)
{
    if (value.isEmpty() || value.size() > 13)
        return refuse(Refusal::BadAmount);
    const qsizetype dot = value.indexOf('.');
    const QByteArrayView whole = dot < 0 ? value : value.first(dot);
    const QByteArrayView fraction = dot < 0 ? QByteArrayView() : value.sliced(dot + 1);
    qint64 units = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9')
            return refuse(Refusal::BadAmount);
        units = units * 10 + (c - '0');
    }
    for (const char c : fraction) {
        if (c != '0')
            return refuse(Refusal::BadAmount);
    }
    const auto amount = Rupiah::of(units);
    if (whole.isEmpty() || !amount)
        return refuse(Refusal::BadAmount);
    if (amount->isZero())
        return refuse(Refusal::ZeroAmount);
    return *amount;
}

bool looksLikeNmid(const QByteArray &value)
{
    if (value.size() != 15 || !value.startsWith("ID"))
        return false;
    return std::all_of(value.begin() + 2, value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString nmidOf(const Code &code)
{
    if (const Item *repository = code.find("51")) {
        for (const Item &child : repository->children) {
            if (child.tag == "02")
                return QString::fromUtf8(child.value).trimmed();
        }
    }
    for (const Item &account : code.items) {
        if (account.tag < "26" || account.tag > "51")
            continue;
        for (const Item &child : account.children) {
            if (looksLikeNmid(child.value))
                return QString::fromLatin1(child.value);
        }
    }
    return {};
}

QString textAt(const Code &code, QByteArrayView tag)
{
    const Item *found = code.find(tag);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

/// What the items mean; the reason that says most about a wrong code first.
Checked<Code> understood(Code code)
{
    if (code.items.first().value != "01")
        return refuse(Refusal::BadFormatIndicator);
    if (const Item *initiation = code.find("01")) {
        if (initiation->value != "11" && initiation->value != "12")
            return refuse(Refusal::BadInitiation);
        code.dynamic = initiation->value == "12";
    }
    code.currency = textAt(code, "53");
    if (code.currency.isEmpty())
        return refuse(Refusal::NoCurrency);
    if (code.currency != u"360")
        return refuse(Refusal::WrongCurrency);
    code.country = textAt(code, "58");
    if (code.find("58") && code.country.compare(u"ID", Qt::CaseInsensitive) != 0)
        return refuse(Refusal::WrongCountry);
    if (const Item *amount = code.find("54")) {
        const auto units = amountFrom(amount->value);
        if (!units)
            return refuse(units.error());
        code.amount = *units;
    }
    const bool hasAccount = std::any_of(code.items.cbegin(), code.items.cend(), [](const Item &each) {
        return each.tag >= "02" && each.tag <= "51" && !each.value.isEmpty();
    });
    if (!hasAccount)
        return refuse(Refusal::NoMerchantAccount);
    code.merchant = textAt(code, "59");
    if (code.merchant.isEmpty())
        return refuse(Refusal::NoMerchantName);
    code.city = textAt(code, "60");
    code.nmid = nmidOf(code);
    return code;
}

} // namespace

quint16 crc16(QByteArrayView bytes)
{
    quint16 crc = 0xFFFF;
    for (const char byte : bytes) {
        crc = quint16(crc ^ (uchar(byte) << 8));
        for (int bit = 0; bit < 8; ++bit)
            crc = quint16((crc & 0x8000) ? (crc << 1) ^ 0x1021 : crc << 1);
    }
    return crc;
}

const Item *Code::find(QByteArrayView tag) const
{
    for (const Item &each : items) {
        if (each.tag == tag)
            return &each;
    }
    return nullptr;
}

Checked<Code> parse(QByteArrayView raw)
{
    const QByteArrayView text = withoutSurroundings(raw);
    if (text.isEmpty())
        return refuse(Refusal::Empty);
    if (text.size() > kMostBytes)
        return refuse(Refusal::TooLong);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(text);
    for (const QChar c : decoded) {
        if (c.category() == QChar::Other_Control)
            return refuse(Refusal::ControlCharacter);
    }
    if (decoder.hasError())
        return refuse(Refusal::NotUtf8);
    if (!text.startsWith("00"))
        return refuse(Refusal::NoFormatIndicator);

    Code code;
    code.text = text.toByteArray();
    auto items = readUnder(text, Counting::Characters);
    if (!items && decoded.size() != text.size()) {
        auto byBytes = readUnder(text, Counting::Bytes);
        code.bytesCounted = byBytes.has_value();
        if (byBytes || byBytes.error().at > items.error().at)
            items = std::move(byBytes);
    }
    if (!items)
        return refuse(items.error().refusal);
    code.items = *std::move(items);
    return understood(std::move(code));
}

Checked<Code> verifyForPayment(QByteArrayView text, Rupiah due, Rupiah most)
{
    auto code = parse(text);
    if (!code)
        return code;
    if (!code->dynamic)
        return refuse(Refusal::NotDynamic);
    if (!code->amount)
        return refuse(Refusal::AmountMissing);
    if (*code->amount != due)
        return refuse(Refusal::AmountDiffers);
    if (*code->amount > most)
        return refuse(Refusal::AmountOverLimit);
    // Asked, fixed or in percent: the payer would pay more than the label says (law 11).
    if (code->find("55") || code->find("56") || code->find("57"))
        return refuse(Refusal::TipAdded);
    return code;
}

} // namespace laci::qris
