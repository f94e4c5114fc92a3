#pragma once
#include "qris/qris.h"

// The tag-length-value layer under qris.h. Only app/qris includes this.
namespace laci::qris {

enum class Counting { Characters, Bytes };

/// A reading that failed, and how far it came: of two readings the one that came further tells the better reason.
struct Stumble {
    Refusal refusal;
    qsizetype at;
};

/// The items of a whole code: 00 first, 63 of four characters last, no tag twice. `text` is valid UTF-8.
/// The CRC is not compared here.
tl::expected<QList<Item>, Stumble> readCode(QByteArrayView text, Counting counting);

/// "5802ID"; empty when the value is longer than two digits can say.
QByteArray itemText(const Item &item, Counting counting);
/// All items but 63, then a fresh 63. Empty when one of them cannot be written.
QByteArray codeText(const QList<Item> &items, Counting counting);

} // namespace laci::qris
