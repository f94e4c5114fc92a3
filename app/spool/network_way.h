#pragma once
#include "spool/print_thread.h"
#include <chrono>

namespace laci {

struct NetworkAddress {
    QString host;
    quint16 port = 9100;
};
/// "printer.local", "192.168.1.50:9100", "[fe80::1]:9100"; nullopt for anything else.
std::optional<NetworkAddress> networkAddress(const QString &text);

/// How long the other side may take.
struct NetworkPatience {
    std::chrono::milliseconds connecting{5'000};
    std::chrono::milliseconds status{500};       ///< for the answer whether there is paper; most cheap printers give none
    std::chrono::milliseconds stalled{30'000};   ///< without one byte of progress; slow is fine
    std::chrono::milliseconds confirming{8'000}; ///< for "I have come to the end of it" from a printer that talks
    std::chrono::milliseconds closing{12'000};   ///< for a silent printer to hang up after our end; most do once they have printed
};

/// Raw bytes to a printer on the network (port 9100). A printer that answers status questions (DLE EOT, Epson) is asked for paper
/// before the first byte of the job, and whether it came to the end of it (GS r) after the last; one that stays silent has the job when its
/// end of the line has every byte and hangs up, or does not break the line.
class NetworkWay final : public PrintWay {
public:
    NetworkWay(NetworkAddress address, PrintThread &thread, NetworkPatience patience = {});
    Pending<Sent> send(const QByteArray &job, const QString &title) override;

private:
    NetworkAddress m_address;
    PrintThread &m_thread;
    NetworkPatience m_patience;
};

} // namespace laci
