#include "sound/tones.h"
#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <array>
#include <span>

namespace laci {
namespace {

constexpr int kRate = 22'050;
constexpr int kLoud = 9'000;             // of 32,767: heard across a counter, not across the street
constexpr int kFade = kRate / 200;       // 5 ms at both ends, else every tone begins with a click

struct Note {
    int hertz;                           // 0: silence
    int milliseconds;
};

constexpr std::array kScan{Note{1760, 55}};
constexpr std::array kUnknown{Note{330, 140}, Note{0, 50}, Note{330, 140}};
constexpr std::array kRefused{Note{247, 260}};
constexpr std::array kPaid{Note{784, 110}, Note{988, 110}, Note{1319, 220}};
constexpr std::array kAttention{Note{880, 160}, Note{0, 70}, Note{698, 160}, Note{0, 70}, Note{880, 160}};

std::span<const Note> tuneOf(Sound sound)
{
    switch (sound) {
    case Sound::ScanOk: return kScan;
    case Sound::UnknownCode: return kUnknown;
    case Sound::Refused: return kRefused;
    case Sound::Paid: return kPaid;
    case Sound::Attention: return kAttention;
    }
    return kAttention;
}

/// A triangle wave with soft ends: whole numbers do, and it cuts through the noise of a shop better than a sine.
void append(QList<qint16> &samples, Note note)
{
    const int count = kRate * note.milliseconds / 1000;
    for (int i = 0; i < count; ++i) {
        if (note.hertz == 0) {
            samples.append(0);
            continue;
        }
        const int phase = int((qint64(i) * note.hertz * 4 * kLoud / kRate) % (4 * kLoud));
        const int wave = phase < kLoud ? phase : phase < 3 * kLoud ? 2 * kLoud - phase : phase - 4 * kLoud;
        const int soft = std::min({i, count - 1 - i, kFade});
        samples.append(qint16(wave * soft / kFade));
    }
}

} // namespace

QString wavName(Sound sound)
{
    switch (sound) {
    case Sound::ScanOk: return QStringLiteral("scan.wav");
    case Sound::UnknownCode: return QStringLiteral("unknown.wav");
    case Sound::Refused: return QStringLiteral("refused.wav");
    case Sound::Paid: return QStringLiteral("paid.wav");
    case Sound::Attention: return QStringLiteral("attention.wav");
    }
    return {};
}

QByteArray wavOf(Sound sound)
{
    QList<qint16> samples;
    for (const Note note : tuneOf(sound))
        append(samples, note);
    const quint32 bytes = quint32(samples.size()) * 2;
    QByteArray wav;
    QDataStream out(&wav, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(kRate) << quint32(kRate * 2) << quint16(2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    for (const qint16 sample : std::as_const(samples))
        out << sample;
    return wav;
}

} // namespace laci
