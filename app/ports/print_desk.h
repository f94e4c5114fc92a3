#pragma once
#include "domain/shift.h"
#include "ports/print_jobs.h"
#include <QObject>

namespace laci {

/// Everything that comes out on paper, and the drawer. GUI thread; each call returns at once and ends when the job is on disk, not
/// when it is printed: a sale never waits for paper (law 9). Without a printer the answer is InvalidInput "no printer".
class PrintDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// A printer is set up.
    virtual bool isOn() const = 0;
    /// The first slip of a sale has one job for ever: asking twice prints once. A copy (SALINAN) is a new job each time.
    [[nodiscard]] virtual Pending<PrintJob> printReceipt(const SaleRecord &record, bool copy, bool openDrawer) = 0;
    [[nodiscard]] virtual Pending<PrintJob> printRefund(const SaleRecord &record, const RefundId &refund, bool copy) = 0;
    /// The payment's code with amount and merchant, for a customer who cannot reach the screen. Its QRIS was verified.
    [[nodiscard]] virtual Pending<PrintJob> printQr(const SaleRecord &record, const PaymentId &payment) = 0;
    [[nodiscard]] virtual Pending<PrintJob> openDrawer() = 0;
    [[nodiscard]] virtual Pending<PrintJob> printTestPage() = 0;
    /// X of an open shift, Z of a closed one. A Z that is no copy has one job for ever. `showsExpected`: what should be in the drawer.
    [[nodiscard]] virtual Pending<PrintJob> printShift(const ShiftFigures &figures, bool copy, bool showsExpected) = 0;
    /// A person wants a failed or doubtful job sent anew; the paper of a doubtful one says SALINAN where it is a receipt.
    [[nodiscard]] virtual Pending<PrintJob> again(const PrintJobId &job) = 0;
    [[nodiscard]] virtual Pending<PrintJob> drop(const PrintJobId &job) = 0;
    /// Neither done nor dropped, oldest first, as last heard.
    virtual QList<PrintJob> unfinished() const = 0;

signals:
    /// A job moved.
    void changed(const laci::PrintJob &job);
};

} // namespace laci
