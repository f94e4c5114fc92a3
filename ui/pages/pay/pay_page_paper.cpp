// Lunas and everything that comes out on paper: printing, handing over, and what is wrong with the printer.
#include "base/when_done.h"
#include "ui/kit/toast.h"
#include "ui/kit/sheet.h"
#include "ui/pages/pay/paid_view.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/receipt/receipt_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/print_text.h"

namespace laci {

void PayPage::connectPaper()
{
    connect(m_paid, &PaidView::finished, this, [this] {
        leave();
        emit finished();
    });
    connect(m_paid, &PaidView::receiptWanted, this, [this] {
        if (m_session.record() && !Sheet::isOpenIn(this))
            focusAfter(showReceipt(this, m_services, *m_session.record(), m_services.printing.isOn()));
    });
    connect(m_paid, &PaidView::printWanted, this, &PayPage::print);
    connect(m_paid, &PaidView::againWanted, this, [this](const PrintJobId &job) { watchPaper(m_services.printing.again(job)); });
    connect(m_paid, &PaidView::dropWanted, this, [this](const PrintJobId &job) { watchPaper(m_services.printing.drop(job)); });
    connect(m_printQr, &QPushButton::clicked, this, &PayPage::printQr);
    connect(&m_services.printing, &PrintDesk::changed, this, [this](const PrintJob &job) {
        if (!m_session.record() || job.sale != m_session.record()->sale.id)
            return;
        if (m_session.face() == PayFace::Paid)
            m_paid->tellJob(job);
        else if (job.state == PrintJobState::Failed || job.state == PrintJobState::Doubtful)
            m_toast->say(printProblemText(job));
    });
}

void PayPage::showPaid()
{
    const SaleRecord &record = *m_session.record();
    m_paid->show(record, m_services.rules().rounding, int(m_services.settings.whole(QStringLiteral("ui.paid_seconds"))));
    if (m_paidShown == record.sale.id)
        return;
    m_paidShown = record.sale.id;
    const bool byItself = m_services.settings.flag(QStringLiteral("printer.auto"));
    m_paid->setPaper(!m_services.printing.isOn() ? PaidView::Paper::None
                     : byItself                  ? PaidView::Paper::Copy
                                                 : PaidView::Paper::First);
    const QList<PrintJob> unfinished = m_services.printing.unfinished();
    for (const PrintJob &job : unfinished) {
        if (job.sale == record.sale.id)
            m_paid->tellJob(job);
    }
    tellPersonsWord(record);
}

// Who said that the money is here stands on the screen beside the green (law 3).
void PayPage::tellPersonsWord(const SaleRecord &record)
{
    for (const Payment &payment : record.payments) {
        if (!payment.byPerson || !holdsMoney(payment.state))
            continue;
        whenDone(m_services.books.trail(payment.id), this, [this, payment, sale = record.sale.id](const Result<QList<TrailEntry>> &trail) {
            if (!trail || m_paidShown != sale)
                return;
            for (const TrailEntry &entry : *trail) {
                if (entry.event == PaymentEvent::ConfirmedByPerson)
                    m_paid->setPersonsWord(trailText(entry, payment));
            }
        });
    }
}

void PayPage::print(bool copy)
{
    if (!m_session.record())
        return;
    m_paid->setPaper(PaidView::Paper::Copy);
    watchPaper(m_services.printing.printReceipt(*m_session.record(), copy, false));
    m_toast->say(copy ? tr("A copy is being printed.") : tr("The receipt is being printed."));
}

void PayPage::printQr()
{
    const Payment *payment = m_session.current();
    if (!payment || m_session.face() != PayFace::Qr)
        return;
    watchPaper(m_services.printing.printQr(*m_session.record(), payment->id));
    m_toast->say(tr("The QR is being printed."));
}

// Only that it could not be written down is said here; what becomes of the paper comes by changed().
void PayPage::watchPaper(Pending<PrintJob> job)
{
    whenDone(job, this, [this](const Result<PrintJob> &written) {
        if (!written)
            m_toast->say(errorText(written.error()));
    });
}

} // namespace laci
