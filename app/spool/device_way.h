#pragma once
#include "spool/print_thread.h"
#include <chrono>

namespace laci {

/// "/dev/usb/lp0", "/dev/ttyUSB0@115200", "COM3": where, and for a serial port how fast.
struct DeviceAddress {
    QString path;
    int baud = 0;                ///< 0: as the port is set
};
/// nullopt without a path, or with a speed that no port has.
std::optional<DeviceAddress> deviceAddress(const QString &text);

/// A printer that is a file: USB printer class, serial port. `stalled`: without one byte of progress.
class DeviceWay final : public PrintWay {
public:
    DeviceWay(DeviceAddress address, PrintThread &thread, std::chrono::milliseconds stalled = std::chrono::seconds{30});
    Pending<Sent> send(const QByteArray &job, const QString &title) override;

private:
    DeviceAddress m_address;
    PrintThread &m_thread;
    std::chrono::milliseconds m_stalled;
};

} // namespace laci
