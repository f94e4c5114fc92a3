#include "sandbox/training_qris.h"
#include "qris/qris.h"

namespace laci {

QByteArray trainingQris(Rupiah amount, const QString &charge)
{
    using qris::group;
    using qris::item;
    return qris::write({
        item("00", "01"),
        item("01", "12"),
        group("26", {item("00", "COM.GO-JEK.WWW"), item("01", "936009140000000001"), item("02", "G000000001"), item("03", "UMI")}),
        group("51", {item("00", "ID.CO.QRIS.WWW"), item("02", "ID1020000000001"), item("03", "UMI")}),
        item("52", "5411"),
        item("53", "360"),
        item("58", "ID"),
        item("59", "TOKO CONTOH"),
        item("60", "JAKARTA PUSAT"),
        item("61", "10110"),
        group("62", {item("07", "A01"), item("50", charge.toLatin1())}),
        item("54", QByteArray::number(qint64(amount.units())) + ".00"),
    });
}

QByteArray trainingStaticQris()
{
    using qris::group;
    using qris::item;
    return qris::write({
        item("00", "01"),
        item("01", "11"),
        group("26", {item("00", "COM.GO-JEK.WWW"), item("01", "936009140000000001"), item("02", "G000000001"), item("03", "UMI")}),
        group("51", {item("00", "ID.CO.QRIS.WWW"), item("02", "ID1020000000001"), item("03", "UMI")}),
        item("52", "5411"),
        item("53", "360"),
        item("58", "ID"),
        item("59", "TOKO CONTOH"),
        item("60", "JAKARTA PUSAT"),
        item("61", "10110"),
        group("62", {item("07", "A01")}),
    });
}

QByteArray withWrongCrc(QByteArray qris)
{
    if (!qris.isEmpty())
        qris.back() = qris.back() == '0' ? '1' : '0';
    return qris;
}

} // namespace laci
