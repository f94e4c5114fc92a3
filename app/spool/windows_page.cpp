#include "spool/windows_page.h"
#include <QtGlobal>
#ifdef Q_OS_WIN
#include "printing/slip_page.h"
#include <algorithm>
#include <string>
#define NOMINMAX
#include <windows.h>

namespace laci {
namespace {

constexpr int kScale = 2;                            // fine enough for a laser; a thermal head is coarser
constexpr int kTenthsOfDotsPerInch = 2032 * kScale;  // of the picture: 8 dots to the millimetre

Sent nothing(const char16_t *problem) { return {Sent::End::NothingSent, QString::fromUtf16(problem)}; }

/// Ends the device with its object.
class PrinterPage {
public:
    explicit PrinterPage(const QString &queue) : m_dc(CreateDCW(L"WINSPOOL", queue.toStdWString().c_str(), nullptr, nullptr)) {}
    ~PrinterPage()
    {
        if (m_dc)
            DeleteDC(m_dc);
    }
    Q_DISABLE_COPY_MOVE(PrinterPage)
    HDC dc() const { return m_dc; }

private:
    HDC m_dc;
};

bool paintStrip(HDC dc, const QImage &picture, int from, int rows, int width, int height)
{
    BITMAPINFO info{};
    info.bmiHeader.biSize = sizeof info.bmiHeader;
    info.bmiHeader.biWidth = picture.width();
    info.bmiHeader.biHeight = -rows;             // top row first
    info.bmiHeader.biPlanes = 1;
    info.bmiHeader.biBitCount = 32;
    info.bmiHeader.biCompression = BI_RGB;
    SetStretchBltMode(dc, HALFTONE);
    SetBrushOrgEx(dc, 0, 0, nullptr);
    return StretchDIBits(dc, 0, 0, width, height, 0, 0, picture.width(), rows, picture.constScanLine(from), &info, DIB_RGB_COLORS, SRCCOPY) > 0;
}

} // namespace

Sent paintOnWindowsPrinter(const QString &queue, const Slip &slip, const QImage &logo, const QString &title)
{
    const PrinterPage printer(queue);
    if (!printer.dc())
        return nothing(trouble::kNoQueue);
    const QImage picture = slipPicture(slip, kScale, logo).convertToFormat(QImage::Format_RGB32);
    const auto caps = [&printer](int what) { return qint64(std::max(1, GetDeviceCaps(printer.dc(), what))); };
    const qint64 dotsAcross = std::max(1, picture.width());
    const qint64 width = std::min(dotsAcross * caps(LOGPIXELSX) * 10 / kTenthsOfDotsPerInch, caps(HORZRES));
    // Rows of the picture to rows of the device, in the same scale; the two directions of a printer may differ.
    const qint64 down = std::max<qint64>(1, width * caps(LOGPIXELSY));
    const qint64 up = dotsAcross * caps(LOGPIXELSX);
    const int rowsOfPage = int(std::min<qint64>(caps(VERTRES) * up / down, picture.height()));
    if (picture.isNull() || rowsOfPage < 1)
        return nothing(trouble::kOtherPrinter);

    const std::wstring name = title.toStdWString();
    DOCINFOW document{};
    document.cbSize = sizeof document;
    document.lpszDocName = name.c_str();
    if (StartDocW(printer.dc(), &document) <= 0)
        return nothing(trouble::kQueueRefused);
    for (int from = 0; from < picture.height(); from += rowsOfPage) {
        const int rows = std::min(rowsOfPage, picture.height() - from);
        if (StartPage(printer.dc()) <= 0 || !paintStrip(printer.dc(), picture, from, rows, int(width), int(rows * down / up))
            || EndPage(printer.dc()) <= 0) {
            AbortDoc(printer.dc());              // the spooler forgets what it has of it
            return nothing(trouble::kQueueRefused);
        }
    }
    if (EndDoc(printer.dc()) <= 0)
        return {Sent::End::Doubtful, QString::fromUtf16(trouble::kCutOff)};
    return {};
}

} // namespace laci
#endif
