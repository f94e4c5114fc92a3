#include "spool/print_queue.h"

namespace laci {

namespace {
Pending<PrintJob> noPrinter()
{
    return ready<PrintJob>(fail(ErrorCode::InvalidInput, QStringLiteral("no printer")));
}
}

PrintQueue::PrintQueue(QObject *parent) : PrintDesk(parent) {}

bool PrintQueue::isOn() const { return false; }
Pending<PrintJob> PrintQueue::printReceipt(const SaleRecord &, bool, bool) { return noPrinter(); }
Pending<PrintJob> PrintQueue::printRefund(const SaleRecord &, const RefundId &, bool) { return noPrinter(); }
Pending<PrintJob> PrintQueue::printQr(const SaleRecord &, const PaymentId &) { return noPrinter(); }
Pending<PrintJob> PrintQueue::openDrawer() { return noPrinter(); }
Pending<PrintJob> PrintQueue::printTestPage() { return noPrinter(); }
Pending<PrintJob> PrintQueue::again(const PrintJobId &) { return noPrinter(); }
Pending<PrintJob> PrintQueue::drop(const PrintJobId &) { return noPrinter(); }
QList<PrintJob> PrintQueue::unfinished() const { return {}; }

} // namespace laci
