#pragma once
#include "ports/print_desk.h"
#include "ports/sounder.h"

namespace laci::test {

/// A printer that remembers what it was asked for; off unless `on`.
class FakeDesk final : public PrintDesk {
public:
    bool on = false;
    QList<PrintJob> jobs;                ///< in the order they were asked for; title: "receipt K1-…", "copy …", "drawer"
    QList<PrintJob> troubled;            ///< what unfinished() says

    bool isOn() const override { return on; }
    Pending<PrintJob> printReceipt(const SaleRecord &record, bool copy, bool openDrawer) override
    {
        return take(PrintMatter::Receipt, (copy ? QStringLiteral("copy ") : QStringLiteral("receipt ")) + record.sale.number
                                              + (openDrawer ? QStringLiteral(" drawer") : QString()));
    }
    Pending<PrintJob> printRefund(const SaleRecord &, const RefundId &refund, bool) override { return take(PrintMatter::RefundSlip, refund.value); }
    Pending<PrintJob> printQr(const SaleRecord &, const PaymentId &payment) override { return take(PrintMatter::PaymentQr, payment.value); }
    Pending<PrintJob> openDrawer() override { return take(PrintMatter::Drawer, QStringLiteral("drawer")); }
    Pending<PrintJob> printTestPage() override { return take(PrintMatter::TestPage, QStringLiteral("test")); }
    Pending<PrintJob> printShift(const ShiftFigures &figures, bool copy, bool) override
    {
        return take(PrintMatter::ShiftReport, figures.shift.isOpen() ? QStringLiteral("X") : QStringLiteral("Z %1%2").arg(figures.shift.z).arg(copy ? QStringLiteral(" copy") : QString()));
    }
    Pending<PrintJob> again(const PrintJobId &job) override { return take(PrintMatter::Receipt, QStringLiteral("again ") + job.value); }
    Pending<PrintJob> drop(const PrintJobId &job) override { return take(PrintMatter::Receipt, QStringLiteral("drop ") + job.value); }
    QList<PrintJob> unfinished() const override { return troubled; }

private:
    Pending<PrintJob> take(PrintMatter matter, const QString &title)
    {
        if (!on)
            return ready<PrintJob>(fail(ErrorCode::InvalidInput, QStringLiteral("no printer")));
        PrintJob job;
        job.id.value = newUuid7();
        job.matter = matter;
        job.title = title;
        job.state = PrintJobState::Done;
        jobs.append(job);
        return ready<PrintJob>(job);
    }
};

class FakeSounder final : public Sounder {
public:
    QList<Sound> played;
    QStringList said;
    void play(Sound sound) override { played.append(sound); }
    void sayPaid(const QString &way, Rupiah amount) override { said.append(QStringLiteral("%1 %2").arg(way).arg(amount.units())); }
};

} // namespace laci::test
