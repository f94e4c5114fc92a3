// What each kind of paper is made from.
#include "printing/receipt_slip.h"
#include "printing/shift_slip.h"
#include "qris/qris.h"
#include "spool/print_queue.h"
#include <algorithm>

namespace laci {

PrintJob PrintQueue::made(PrintMatter matter, const QString &title, const SaleId &sale, const QString &id) const
{
    PrintJob job;
    job.id.value = id.isEmpty() ? newUuid7() : id;
    job.matter = matter;
    job.title = title;
    job.sale = sale;
    job.createdAt = m_clock.now();
    job.updatedAt = job.createdAt;
    return job;
}

Pending<PrintJob> PrintQueue::printReceipt(const SaleRecord &record, bool copy, bool openDrawer)
{
    const Receipt receipt = receiptOf(record, m_shop(), copy);
    // A bill that is not paid yet is no first slip: that one comes when the money is here.
    const bool first = !copy && receipt.paid;
    return press(made(PrintMatter::Receipt, receipt.number, record.sale.id, first ? QStringLiteral("receipt-") + record.sale.id.value : QString()),
                 openDrawer, [receipt, words = m_words()](const SlipOptions &options) { return receiptSlip(receipt, options, words); });
}

Pending<PrintJob> PrintQueue::printRefund(const SaleRecord &record, const RefundId &refund, bool copy)
{
    const auto receipt = refundReceiptOf(record, refund, m_shop(), copy);
    if (!receipt)
        return ready<PrintJob>(tl::unexpected(receipt.error()));
    const bool drawer = !copy && receipt->refund->way == RefundWay::Cash;
    return press(made(PrintMatter::RefundSlip, receipt->number, record.sale.id, copy ? QString() : QStringLiteral("refund-") + refund.value), drawer,
                 [slip = *receipt, words = m_words()](const SlipOptions &options) { return receiptSlip(slip, options, words); });
}

Pending<PrintJob> PrintQueue::printQr(const SaleRecord &record, const PaymentId &payment)
{
    const auto found = std::find_if(record.payments.begin(), record.payments.end(), [&payment](const Payment &p) { return p.id == payment; });
    if (found == record.payments.end())
        return ready<PrintJob>(fail(ErrorCode::NotFound, QStringLiteral("no such payment of this sale")));
    const ShopProfile shop = m_shop();
    const QByteArray zone = record.sale.timeZone.isEmpty() ? shop.timeZone : record.sale.timeZone;
    QrNote note;
    note.shop = shop.name;
    note.number = record.sale.number;
    note.amount = found->charged();
    note.training = record.sale.training;
    note.zoneName = zoneName(zone, m_clock.now());
    if (found->expiresAt.isValid())
        note.validUntil = atShop(found->expiresAt, zone);
    if (!found->qris.isEmpty()) {
        note.code = found->qris;
        const auto code = qris::parse(found->qris);
        if (!code)
            return ready<PrintJob>(fail(ErrorCode::InvalidInput, qris::reasonWord(code.error())));
        note.merchant = code->merchant;
        note.nmid = code->nmid;
    } else if (found->link.isValid() && !found->link.isEmpty()) {
        note.code = found->link.toEncoded();
        note.link = true;
    } else {
        return ready<PrintJob>(fail(ErrorCode::InvalidInput, QStringLiteral("this payment has no code to print")));
    }
    return press(made(PrintMatter::PaymentQr, note.number, record.sale.id), false,
                 [note, words = m_words()](const SlipOptions &options) { return qrSlip(note, options, words); });
}

Pending<PrintJob> PrintQueue::printShift(const ShiftFigures &figures, bool copy, bool showsExpected)
{
    const bool isZ = !figures.shift.isOpen();
    const QString id = isZ && !copy ? QStringLiteral("z-%1").arg(figures.shift.id) : QString();
    const ShiftPaper paper{m_shop(), m_training, copy && isZ, showsExpected};
    return press(made(PrintMatter::ShiftReport, isZ ? QStringLiteral("Z %1").arg(figures.shift.z) : QStringLiteral("X"), {}, id), false,
                 [figures, paper, words = m_words()](const SlipOptions &options) { return shiftSlip(figures, paper, options, words); });
}

Pending<PrintJob> PrintQueue::openDrawer()
{
    if (isOn() && (!m_setup.drawer || m_setup.kind == PrinterSetup::Kind::System))
        return ready<PrintJob>(fail(ErrorCode::InvalidInput, QStringLiteral("no drawer")));
    return press(made(PrintMatter::Drawer, {}, {}), true, [](const SlipOptions &options) { return drawerSlip(options); });
}

Pending<PrintJob> PrintQueue::printTestPage()
{
    return press(made(PrintMatter::TestPage, {}, {}), false,
                 [shop = m_shop().name, words = m_words()](const SlipOptions &options) { return testSlip(shop, options, words); });
}

} // namespace laci
