#include "spool/paper_press.h"
#include "printing/esc_pos.h"
#include <QDateTime>
#include <QFileInfo>

namespace laci {

struct PaperPress::Logo {
    QString file;
    QDateTime changed;
    int dots = 0;
    Raster raster;

    const Raster &of(const QString &wanted, int width)
    {
        const QDateTime now = wanted.isEmpty() ? QDateTime() : QFileInfo(wanted).lastModified();
        if (wanted != file || now != changed || width != dots) {
            file = wanted;
            changed = now;
            dots = width;
            raster = wanted.isEmpty() ? Raster() : rasterOf(QImage(wanted), width, width / 2);
        }
        return raster;
    }
};

PaperPress::PaperPress(PrintThread &thread) : m_thread(thread), m_logo(std::make_shared<Logo>()) {}

Pending<QByteArray> PaperPress::press(const PrinterSetup &setup, bool drawer, Layout layout)
{
    return m_thread.run<QByteArray>([setup, drawer, layout = std::move(layout), logo = m_logo](const PrintThread::Stop &) -> Result<QByteArray> {
        SlipOptions options{setup.columns, setup.page, !setup.logo.isEmpty(), drawer};
        if (setup.kind == PrinterSetup::Kind::System) {
            options.page = CodePage::Page;
            options.drawer = false;
            return slipToBytes(layout(options));
        }
        EscPosSetup printer;
        printer.dots = dotsFor(setup.columns);
        printer.nativeQr = setup.nativeQr;
        printer.cut = setup.cut;
        printer.logo = logo->of(setup.logo, printer.dots);
        return escPos(layout(options), printer);
    });
}

} // namespace laci
