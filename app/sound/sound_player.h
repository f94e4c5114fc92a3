#pragma once
#include "ports/sounder.h"

namespace laci {

/// Plays what the settings allow.
class SoundPlayer final : public Sounder {
public:
    void play(Sound sound) override;
    void sayPaid(const QString &way, Rupiah amount) override;
};

} // namespace laci
