#include "ui/pages/customer/customer_feed.h"
#include "ui/pages/pay/pay_session.h"

namespace laci {
namespace {

void putGoods(CustomerView &view, const Cart &cart, const Totals &totals)
{
    const qsizetype count = std::min(cart.lines.size(), totals.lines.size());
    for (qsizetype i = 0; i < count; ++i) {
        const CartLine &line = cart.lines[i];
        const bool weighed = !line.unit.isEmpty() && line.unit != QLatin1String("pcs");
        view.lines.append({line.name, weighed ? QStringLiteral("%1 %2").arg(quantityText(line.quantity), line.unit) : quantityText(line.quantity),
                           line.unitPrice, totals.lines[i].gross});
    }
    view.discount = totals.lineDiscounts + totals.cartDiscount;
    view.added = totals.total - totals.net;
    view.total = totals.total;
}

} // namespace

CustomerFeed::CustomerFeed(TillServices &services, QObject *parent) : CustomerFeed(services, Times{}, parent) {}

CustomerFeed::CustomerFeed(TillServices &services, Times times, QObject *parent)
    : QObject(parent), m_services(services), m_times(times)
{
    m_thanks.setSingleShot(true);
    connect(&m_thanks, &QTimer::timeout, this, [this] {
        m_paying = false;
        refresh();
    });
    connect(&services.cart, &CartSession::changed, this, &CustomerFeed::refresh);
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"shop.name")
            refresh();
    });
    m_view = cartView();
}

void CustomerFeed::follow(const PaySession &session)
{
    m_session = &session;
    connect(&session, &PaySession::changed, this, &CustomerFeed::refresh);
    refresh();
}

CustomerView CustomerFeed::ground() const
{
    CustomerView view;
    view.shop = m_services.rules().shop.name;
    view.training = m_services.training;
    return view;
}

CustomerView CustomerFeed::cartView() const
{
    CustomerView view = ground();
    if (m_services.cart.cart().isEmpty())
        return view;
    view.face = CustomerView::Face::Cart;
    putGoods(view, m_services.cart.cart(), m_services.cart.totals());
    view.due = view.total;
    return view;
}

CustomerView CustomerFeed::payView(const PaySession &session) const
{
    using Face = CustomerView::Face;
    CustomerView view = ground();
    putGoods(view, session.cart(), session.totals());
    if (session.record()) {
        for (const Payment &payment : session.record()->payments) {
            if (holdsMoney(payment.state)) {
                view.paid += payment.amount;
                view.change += payment.change;
            }
        }
    }
    view.due = session.asked();
    const Payment *payment = session.current();
    switch (session.face()) {
    case PayFace::Cash:
    case PayFace::Over:
        view.face = Face::Cash;
        break;
    case PayFace::Preparing:
        view.face = Face::Preparing;
        break;
    case PayFace::Qr: {
        // Law 7 once more: what is drawn is what was verified just now, never the stored text as such.
        const auto code = session.code();
        if (!code)
            break;
        view.face = payment->state == PaymentState::Unknown ? Face::Checking : Face::Qr;
        view.qris = code->text;
        view.merchant = code->merchant;
        view.nmid = code->nmid;
        view.expiresAt = payment->expiresAt;
        break;
    }
    case PayFace::Elsewhere:
        view.face = !payment->virtualAccount.isEmpty() ? Face::Account : Face::Link;
        view.account = payment->virtualAccount;
        view.link = view.account.isEmpty() ? payment->link.toString(QUrl::FullyEncoded) : QString();
        view.channel = session.channelTitle();
        view.expiresAt = payment->expiresAt;
        break;
    case PayFace::Unsure:
        view.face = Face::Unsure;
        break;
    case PayFace::Paid:
        view.face = Face::Paid;
        view.due = {};
        break;
    }
    return view;
}

/// Is the sale that is paid now the one the customer was shown before? One that was only looked up again is not his.
bool CustomerFeed::isWitness(const PaySession &session)
{
    if (!m_paying || !session.record())
        return false;
    const Sale &sale = session.record()->sale;
    return m_sale.value.isEmpty() ? sale.totals == m_draft : sale.id == m_sale;
}

CustomerView CustomerFeed::now()
{
    const bool active = m_session && m_session->isActive();
    if (active && m_session->face() != PayFace::Paid) {
        m_thanks.stop();
        m_paying = true;
        m_sale = m_session->record() ? m_session->record()->sale.id : SaleId();
        m_draft = m_session->totals();
        return payView(*m_session);
    }
    if (active && isWitness(*m_session)) {
        if (m_view.face != CustomerView::Face::Paid || !m_thanks.isActive())
            m_thanks.start(m_times.paidStays);
        return payView(*m_session);
    }
    // The till went on. The tick stays a moment longer, unless the next customer's goods are there already.
    CustomerView view = cartView();
    if (!active && view.face == CustomerView::Face::Idle && m_view.face == CustomerView::Face::Paid && m_thanks.isActive()) {
        if (std::exchange(m_paying, false) && m_thanks.remainingTimeAsDuration() > m_times.paidLingers)
            m_thanks.start(m_times.paidLingers);
        return m_view;
    }
    m_thanks.stop();
    m_paying = false;
    return view;
}

void CustomerFeed::refresh()
{
    const CustomerView next = now();
    if (next == m_view)
        return;
    m_view = next;
    emit changed(m_view);
}

} // namespace laci
