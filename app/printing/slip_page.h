#pragma once
#include "printing/slip.h"
#include <QImage>
#include <QSize>

class QIODevice;
class QPainter;

namespace laci {

/// How wide the paper is, in millimetres: 58 for up to 32 columns, else 80.
int paperWidthMm(int columns);

/// The slip as a page: for the screen's preview, PDF and printers of the system. Needs a QGuiApplication for the letters. Width and
/// height in dots of a thermal head (203 dpi, 8 to the millimetre), margins included; whoever paints scales.
QSize slipPageSize(const Slip &slip, const QImage &logo = {});
/// Paints it in black from (0, 0); white paper behind it is the painter's to give. Pure: no file is read.
void paintSlip(QPainter &painter, const Slip &slip, const QImage &logo = {});
/// The page as a picture, black on white, `scale` dots to each of the head's.
QImage slipPicture(const Slip &slip, int scale = 1, const QImage &logo = {});
/// One page as long as the slip. Storage when the device refuses.
Result<void> writeSlipPdf(QIODevice *device, const Slip &slip, const QString &title, const QImage &logo = {});

} // namespace laci
