#pragma once
#include "domain/money.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace laci::qris {

/// One item of the text: two-digit tag, value, and for templates (26–51, 62, 64) its own items.
struct Item {
    QByteArray tag;              ///< "00" … "99"
    QByteArray value;            ///< UTF-8
    QList<Item> children;
};

/// A QRIS text taken apart. EMVCo QRCPS MPM v1.1; QRIS particulars: GATEWAYS.md 5.
struct Code {
    QByteArray text;             ///< what was read, without blanks or a line end around it: draw and store this
    QList<Item> items;           ///< in the order of the text, 63 included
    bool dynamic = false;        ///< tag 01 is 12
    std::optional<Rupiah> amount;///< tag 54
    QString currency;            ///< tag 53, "360"
    QString country;             ///< tag 58
    QString merchant;            ///< tag 59
    QString city;                ///< tag 60
    QString nmid;                ///< 51-02, else from 26–45 when it looks like one
    bool bytesCounted = false;   ///< lengths were bytes, not characters
    const Item *find(QByteArrayView tag) const;
};

/// Why a text is refused. Words for lacictl are reasonWord(); sentences are in ui/text.
enum class Refusal {
    Empty, TooLong, ControlCharacter, NotUtf8, BadLength, Truncated, BadTag, DuplicateTag, TooDeep,
    NoFormatIndicator, BadFormatIndicator, NoCrc, CrcNotLast, BadCrc, BadInitiation, NoMerchantAccount,
    NoCurrency, WrongCurrency, WrongCountry, NoMerchantName, BadAmount, ZeroAmount,
    NotDynamic, AmountMissing, AmountDiffers, AmountOverLimit, TipAdded, NotStatic, AmountPresent,
};
QString reasonWord(Refusal);                ///< "bad_crc", "amount_differs", …

template <class T>
using Checked = tl::expected<T, Refusal>;

constexpr qsizetype kMostBytes = 1024;      ///< EMVCo allows 512; some issuers pass it

/// CRC-16/CCITT-FALSE ("123456789" → 0x29B1) over the UTF-8 bytes.
quint16 crc16(QByteArrayView bytes);

/// Takes a text apart and checks its form: lengths, CRC, mandatory items, currency. One trailing newline is forgiven; lower-case
/// CRC too. Lengths are characters; where the text does not parse so but does by bytes with a good CRC, bytes are taken.
/// Blanks around a pasted text are dropped, 01, 52, 58, 60 and 61 may be missing (no 01: static), and a template whose inside
/// is no list of items keeps it as a plain value: issuers do all of this. What money depends on is never forgiven.
Checked<Code> parse(QByteArrayView text);

/// Law 7 and law 11 for a code that is to be shown for `due`: dynamic, 360, amount equal, no tip or fee on top, within `most`.
Checked<Code> verifyForPayment(QByteArrayView text, Rupiah due, Rupiah most);

/// A shop's static code with an amount put in (GATEWAYS.md 5.4): parse, set 01 to 12, insert 54 after 53, new CRC; nothing else
/// touched. The limit of a payment is the caller's to check. A code without 01 gets one after 00.
Checked<QByteArray> withAmount(QByteArrayView staticText, Rupiah amount);

/// Items back to text with a fresh CRC; a 63 among them is ignored. Lengths are characters. An item's value counts; its
/// children are only a reading of it. Empty when a value is longer than the 99 characters a length can say.
QByteArray write(const QList<Item> &items);
Item item(QByteArrayView tag, QByteArrayView value);
/// A template: its value is its items one after another.
Item group(QByteArrayView tag, const QList<Item> &children);

} // namespace laci::qris
