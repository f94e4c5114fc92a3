#include "ui/pages/pay/paid_follow_up.h"
#include "base/when_done.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"

namespace laci {
namespace {
/// What changed longer ago was told in an earlier run.
constexpr std::chrono::seconds kNews{120};
}

PaidFollowUp::PaidFollowUp(TillServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.checkout, &Checkout::changed, this, &PaidFollowUp::follow);
}

bool PaidFollowUp::isNew(const QDateTime &when) const
{
    return when.isValid() && when.secsTo(m_services.clock.now()) < kNews.count();
}

void PaidFollowUp::follow(const SaleRecord &record)
{
    bool cash = false;
    for (const Payment &payment : record.payments) {
        if (payment.state != PaymentState::Paid || !isNew(payment.updatedAt) || m_told.contains(payment.id))
            continue;
        m_told.insert(payment.id);
        cash = cash || payment.gateway == u"cash";
        tell(payment);
    }
    const bool closed = record.sale.state == SaleState::Paid && isNew(record.sale.closedAt) && !m_closed.contains(record.sale.id);
    if (closed)
        m_closed.insert(record.sale.id);
    if (!m_services.printing.isOn())
        return;
    const bool drawer = cash && m_services.settings.flag(QStringLiteral("printer.drawer"));
    if (closed && m_services.settings.flag(QStringLiteral("printer.auto")))
        watch(m_services.printing.printReceipt(record, false, drawer));
    else if (drawer)
        watch(m_services.printing.openDrawer());          // a part in cash has to go somewhere
}

void PaidFollowUp::tell(const Payment &payment)
{
    // Only a gateway's own word is spoken (law 3).
    if (payment.gateway == u"cash" || payment.byPerson)
        return m_services.sounds.play(Sound::Paid);
    const auto channel = m_services.checkout.channels().find(payment.gateway, payment.channel);
    m_services.sounds.sayPaid(channel ? channel->name : channelName(payment.channel), payment.charged());
}

void PaidFollowUp::watch(Pending<PrintJob> job)
{
    whenDone(job, this, [this](const Result<PrintJob> &written) {
        if (!written)
            emit trouble(errorText(written.error()));
    });
}

} // namespace laci
