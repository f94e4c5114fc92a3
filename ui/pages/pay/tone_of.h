#pragma once
#include "ui/kit/theme.h"
#include "ui/text/payment_text.h"

namespace laci {

/// The colour of what ui/text says about a state. Words and colours live in rooms that do not know each other.
constexpr Tone toneOf(StateTone tone)
{
    switch (tone) {
    case StateTone::Neutral: return Tone::Neutral;
    case StateTone::Ok:      return Tone::Ok;
    case StateTone::Wait:    return Tone::Wait;
    case StateTone::Warn:    return Tone::Warn;
    case StateTone::Bad:     return Tone::Bad;
    }
    return Tone::Neutral;
}

} // namespace laci
