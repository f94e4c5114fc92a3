#pragma once
#include "ports/sounder.h"
#include <QByteArray>

namespace laci {

/// A short WAV of our own making (22,050 Hz, 16 bit, one channel): each sound is told apart by its tune, not only by its pitch.
QByteArray wavOf(Sound sound);
/// The file it is kept in: "scan.wav", …
QString wavName(Sound sound);

} // namespace laci
