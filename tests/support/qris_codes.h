#pragma once
#include "qris/qris.h"

/// QRIS texts for tests. None of them can be paid: the merchants are made up.
namespace laci::test {

// GATEWAYS.md 5.5, A to E. B to E are A with something in it.
inline const QByteArray kStatic =
    "00020101021126630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID0000000000001"
    "0303UMI5204581253033605802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A0163043821";
inline const QByteArray kDynamic25000 =
    "00020101021226630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID0000000000001"
    "0303UMI5204581253033605405250005802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A016304209C";
inline const QByteArray kDynamic25000Tip1000 =
    "00020101021226630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID0000000000001"
    "0303UMI520458125303360540525000550202560410005802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A01630414EF";
inline const QByteArray kDynamic2500 =
    "00020101021226630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID0000000000001"
    "0303UMI520458125303360540425005802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A0163040BA7";
inline const QByteArray kDynamic102000 =
    "00020101021226630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID0000000000001"
    "0303UMI52045812530336054061020005802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A0163040071";

/// The example printed with the EMVCo specification: yuan, Beijing, Chinese in tag 64, tags out of order.
inline const QByteArray kEmvcoExample =
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME"
    "91320016A0112233449988770708123456786304A13A";

/// `body` up to but without 63, closed with the right CRC. For what write() would not write.
inline QByteArray closed(QByteArray body)
{
    body += "6304";
    return body + QByteArray::number(qris::crc16(body), 16).toUpper().rightJustified(4, '0');
}

/// A good dynamic code to spoil: its items in the order of the text, by tag.
struct Parts {
    QByteArray head = "000201";
    QByteArray initiation = "010212";
    QByteArray account = "26360015COM.EXAMPLE.WWW0113WARUNG-CONTOH";
    QByteArray category = "52045812";
    QByteArray currency = "5303360";
    QByteArray amount = "540525000";
    QByteArray country = "5802ID";
    QByteArray name = "5913WARUNG CONTOH";
    QByteArray city = "6007JAKARTA";
    QByteArray rest;
    QByteArray text() const
    {
        return closed(head + initiation + account + category + currency + amount + country + name + city + rest);
    }
};

/// A good code after `change` had its way with the parts, with the right CRC.
template <class Change>
QByteArray changed(Change change)
{
    Parts parts;
    change(parts);
    return parts.text();
}

} // namespace laci::test
