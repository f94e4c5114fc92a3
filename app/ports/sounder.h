#pragma once
#include "domain/money.h"

namespace laci {

enum class Sound { ScanOk, UnknownCode, Refused, Paid, Attention };

/// Sounds and speech. GUI thread; returns at once; nothing ever waits for it (law 9). What is switched off in the settings stays silent.
class Sounder {
public:
    virtual ~Sounder() = default;
    virtual void play(Sound sound) = 0;
    /// Money arrived: "QRIS, lima puluh ribu rupiah, lunas" in the screen's language where an engine is there, else Sound::Paid.
    virtual void sayPaid(const QString &way, Rupiah amount) = 0;
};

} // namespace laci
