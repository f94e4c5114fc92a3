#pragma once
#include "printing/slip.h"
#include "settings/settings.h"
#include "spool/print_thread.h"
#include <memory>

namespace laci {

/// The settings printer.* as they are now.
struct PrinterSetup {
    enum class Kind { None, Network, Device, Queue, System };
    Kind kind = Kind::None;
    QString address;
    int columns = 32;
    CodePage page = CodePage::Ascii;
    bool nativeQr = true;
    bool cut = true;
    bool drawer = true;
    QString logo;                ///< file
    friend bool operator==(const PrinterSetup &, const PrinterSetup &) = default;

    /// One is set up, with an address that can be read.
    bool isOn() const;
};
PrinterSetup printerSetup(const Settings &settings);

/// The way to that printer; nullptr when none is set up.
std::unique_ptr<PrintWay> wayTo(const PrinterSetup &setup, PrintThread &thread);

} // namespace laci
