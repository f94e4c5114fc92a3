#pragma once
#include "ports/print_desk.h"

namespace laci {

/// The one way to the printer.
class PrintQueue final : public PrintDesk {
    Q_OBJECT
public:
    explicit PrintQueue(QObject *parent = nullptr);
    bool isOn() const override;
    Pending<PrintJob> printReceipt(const SaleRecord &record, bool copy, bool openDrawer) override;
    Pending<PrintJob> printRefund(const SaleRecord &record, const RefundId &refund, bool copy) override;
    Pending<PrintJob> printQr(const SaleRecord &record, const PaymentId &payment) override;
    Pending<PrintJob> openDrawer() override;
    Pending<PrintJob> printTestPage() override;
    Pending<PrintJob> again(const PrintJobId &job) override;
    Pending<PrintJob> drop(const PrintJobId &job) override;
    QList<PrintJob> unfinished() const override;
};

} // namespace laci
