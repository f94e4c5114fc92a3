#include "spool/printer_setup.h"
#include "base/word_table.h"
#include "spool/device_way.h"
#include "spool/network_way.h"
#include "spool/queue_way.h"

namespace laci {
namespace {

using Kind = PrinterSetup::Kind;
constexpr WordOf<Kind> kKinds[] = {{Kind::None, u"none"}, {Kind::Network, u"network"}, {Kind::Device, u"device"}, {Kind::Queue, u"queue"}, {Kind::System, u"system"}};

} // namespace

bool PrinterSetup::isOn() const
{
    switch (kind) {
    case Kind::None: return false;
    case Kind::Network: return networkAddress(address).has_value();
    case Kind::Device: return deviceAddress(address).has_value();
    case Kind::Queue:
    case Kind::System: return !address.trimmed().isEmpty();
    }
    return false;
}

PrinterSetup printerSetup(const Settings &settings)
{
    PrinterSetup setup;
    setup.kind = fromWord(kKinds, settings.text(QStringLiteral("printer.kind"))).value_or(Kind::None);
    setup.address = settings.text(QStringLiteral("printer.address")).trimmed();
    setup.columns = settings.text(QStringLiteral("printer.columns")).toInt();
    setup.page = codePageFromWord(settings.text(QStringLiteral("printer.code_page"))).value_or(CodePage::Ascii);
    setup.nativeQr = settings.text(QStringLiteral("printer.qr")) == u"native";
    setup.cut = settings.flag(QStringLiteral("printer.cut"));
    setup.drawer = settings.flag(QStringLiteral("printer.drawer"));
    setup.logo = settings.text(QStringLiteral("printer.logo")).trimmed();
    return setup;
}

std::unique_ptr<PrintWay> wayTo(const PrinterSetup &setup, PrintThread &thread)
{
    if (!setup.isOn())
        return nullptr;
    switch (setup.kind) {
    case Kind::None: return nullptr;
    case Kind::Network: return std::make_unique<NetworkWay>(*networkAddress(setup.address), thread);
    case Kind::Device: return std::make_unique<DeviceWay>(*deviceAddress(setup.address), thread);
    case Kind::Queue: return std::make_unique<QueueWay>(setup.address, thread);
    case Kind::System: return std::make_unique<PageWay>(setup.address, setup.logo, thread);
    }
    return nullptr;
}

} // namespace laci
