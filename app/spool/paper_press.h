#pragma once
#include "printing/raster.h"
#include "spool/printer_setup.h"
#include <functional>
#include <memory>

namespace laci {

/// Turns slips into what the printer gets, on the print thread: reading the shop's picture may take a moment.
class PaperPress final {
public:
    using Layout = std::function<Slip(const SlipOptions &)>;

    explicit PaperPress(PrintThread &thread);
    /// `layout` is called on the print thread; it must hold all it needs.
    [[nodiscard]] Pending<QByteArray> press(const PrinterSetup &setup, bool drawer, Layout layout);

private:
    struct Logo;
    PrintThread &m_thread;
    std::shared_ptr<Logo> m_logo;    ///< only the print thread looks inside
};

} // namespace laci
