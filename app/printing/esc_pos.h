#pragma once
#include "printing/raster.h"
#include "printing/slip.h"

namespace laci {

/// What the printer can do beyond text. ESC/POS as Epson's reference has it; what differs between makes is a setting.
struct EscPosSetup {
    int dots = 384;              ///< printable width: 384 on 58 mm, 576 on 80 mm
    bool nativeQr = true;        ///< GS ( k; else the code goes as a picture
    bool cut = true;             ///< it has a knife
    Raster logo;                 ///< may be empty
};
/// 384 for up to 32 columns, else 576: font A is 12 dots wide.
int dotsFor(int columns);

/// The slip as bytes for the printer: it begins with a reset (and the drawer's pulse, where the slip has one), so that nothing a job before
/// left behind shows.
QByteArray escPos(const Slip &slip, const EscPosSetup &setup);

/// The same job with a line that says `mark` (SALINAN) first, and without the drawer's pulse: for paper that a person wants once more.
QByteArray markedAsCopy(const QByteArray &job, const QString &mark, int columns);
/// The same job without the drawer's pulse; empty when nothing is left.
QByteArray withoutDrawer(const QByteArray &job);

} // namespace laci
