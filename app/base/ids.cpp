#include "base/ids.h"
#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>
#include <QUuid>

namespace laci {

QString newUuid7()
{
    static QMutex mutex;
    static quint64 lastMs = 0;
    static quint16 counter = 0; // 12 bits: keeps ids of one millisecond in order

    quint64 ms = 0;
    quint16 sequence = 0;
    {
        QMutexLocker lock(&mutex);
        ms = quint64(QDateTime::currentMSecsSinceEpoch());
        if (ms <= lastMs) {
            ms = lastMs;
            if (++counter > 0x0FFF) {
                ms = ++lastMs;
                counter = 0;
            }
        } else {
            lastMs = ms;
            counter = quint16(QRandomGenerator::system()->bounded(0x0800));
        }
        sequence = counter;
    }
    const quint64 noise = QRandomGenerator::system()->generate64();
    uchar b[16];
    for (int i = 0; i < 6; ++i)
        b[i] = uchar(ms >> (40 - 8 * i));
    b[6] = uchar(0x70 | (sequence >> 8));
    b[7] = uchar(sequence & 0xFF);
    for (int i = 0; i < 8; ++i)
        b[8 + i] = uchar(noise >> (56 - 8 * i));
    b[8] = uchar(0x80 | (b[8] & 0x3F));
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(b), 16))
        .toString(QUuid::WithoutBraces);
}

qint64 newNumericId()
{
    static QMutex mutex;
    static qint64 last = 0;
    constexpr qint64 kEpoch2025 = 1735689600000;
    QMutexLocker lock(&mutex);
    const qint64 ms = QDateTime::currentMSecsSinceEpoch() - kEpoch2025;
    const qint64 fresh = (ms << 22) | QRandomGenerator::system()->bounded(1 << 20);
    last = fresh > last ? fresh : last + 1;
    return last;
}

QString randomReadable(int length)
{
    static constexpr char kAlphabet[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    QString text;
    text.reserve(length);
    for (int i = 0; i < length; ++i)
        text.append(QLatin1Char(kAlphabet[QRandomGenerator::system()->bounded(int(sizeof kAlphabet) - 1)]));
    return text;
}

} // namespace laci
