#include "ui/pages/pay/pay_page.h"
#include "ui/kit/card.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/pages/pay/cash_panel.h"
#include "ui/pages/pay/elsewhere_card.h"
#include "ui/pages/pay/method_list.h"
#include "ui/pages/pay/order_card.h"
#include "ui/pages/pay/paid_view.h"
#include "ui/pages/pay/qr_card.h"
#include "ui/pages/pay/state_card.h"
#include <QHBoxLayout>
#include <QHideEvent>
#include "ui/kit/one_face.h"
#include <utility>

namespace laci {
namespace {
constexpr std::chrono::milliseconds kTick{500};     // ages and countdowns are in seconds
constexpr std::chrono::milliseconds kFrame{16};     // what is painted and replaced within one nobody sees
}

PayPage::PayPage(TillServices &services, QWidget *parent) : QWidget(parent), m_services(services), m_session(services)
{
    build();
    retranslate();
    connect(&m_session, &PaySession::changed, this, &PayPage::refresh);
    connect(&m_session, &PaySession::refused, this, [this](const QString &sentence) {
        m_toast->say(sentence);
    });
    connectSheets();
    connect(&m_services.checkout.channels(), &ChannelBook::changed, this, &PayPage::refresh);
    connect(&m_services.checkout, &Checkout::healthMoved, this, &PayPage::refresh);
    connect(&m_session, &PaySession::cartRestored, this, &PayPage::left);
    connect(&m_services.checkout, &Checkout::watchMoved, this, [this](const PaymentId &payment) {
        if (m_session.current() && m_session.current()->id == payment && !isCodeComing())
            refreshMiddle();
    });
    connect(&m_services.checkout, &Checkout::codeChecked, this, [this](const PaymentId &payment, const QByteArray &qris) {
        if (m_session.current() && m_session.current()->id == payment)
            m_qr->getReady(qris);
    });
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        refresh();
        settle();
    });
    connect(m_methods, &MethodList::picked, &m_session, &PaySession::choose);
    connect(m_cash, &CashPanel::take, &m_session, &PaySession::takeCash);
    connect(m_cash, &CashPanel::takePart, &m_session, &PaySession::takeCashPart);
    connect(m_check, &QPushButton::clicked, this, [this] { m_session.check(false); });
    connect(m_told, &QPushButton::clicked, this, [this] { m_session.check(true); });
    connect(m_change, &QPushButton::clicked, &m_session, &PaySession::change);
    connect(m_backToCode, &QPushButton::clicked, &m_session, &PaySession::backToCode);
    connect(m_backToCart, &QPushButton::clicked, &m_session, &PaySession::backToCart);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_session.busy() && !m_session.record())       // what is just being written down is not left; it looks ready for its first frame
            return;
        if (mustDecideAboutTenders())
            return offerToReturn();
        leave();
        emit left();
    });
    connectPaper();
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            refreshMiddle();
    });
}

void PayPage::payCart()
{
    const SaleDraft draft = m_services.cart.draft();
    if (draft.cart.isEmpty()) {
        emit left();
        return;
    }
    m_cash->clear();
    m_services.checkout.channels().freshen();
    m_session.begin(draft);
    placeFocus();
}

void PayPage::payCartBy(const QString &gateway)
{
    const SaleDraft draft = m_services.cart.draft();
    if (draft.cart.isEmpty()) {
        emit left();
        return;
    }
    m_cash->clear();
    m_opened = m_settled = false;
    m_frame.start(kFrame);
    emit held();
    m_naming = true;
    m_session.begin(draft);
    pick(gateway);
    m_naming = false;
    m_services.checkout.channels().freshen();
    refresh();
    if (!m_session.busy())               // nothing is under way: a choice has to be made here
        settle();
}

/// What goes to the gateway goes first, and whoever waits for it does the rest meanwhile: while the sale is written down the page takes
/// its place; while the answer travels it is painted, so that only the code is left to draw. Sooner, when somebody has to decide or the
/// frame is over. What a way costs the customer, and whether these goods were rung up just now, is asked without anything moving.
bool PayPage::isHeld() const
{
    return m_frame.isActive() && (m_naming || (m_session.face() != PayFace::Preparing && m_session.busy()));
}

/// What stands here now is to be read.
void PayPage::settle()
{
    m_frame.stop();
    open();
    letPaint();
}

/// The first frame of a payment by QR: there may be a code before anybody could read anything else.
bool PayPage::isCodeComing() const
{
    return m_codeComes && m_frame.isActive() && m_session.face() == PayFace::Preparing;
}

void PayPage::open()
{
    if (!std::exchange(m_opened, true))
        emit opening();
}

void PayPage::letPaint()
{
    if (!std::exchange(m_settled, true))
        emit settled();
}

void PayPage::showSale(const SaleRecord &record)
{
    m_cash->clear();
    m_paid->stop();
    m_session.open(record);
    placeFocus();
}

void PayPage::payExactCash()
{
    if (!m_session.isActive())
        payCart();
    if (m_session.isActive())
        m_session.takeCash(m_session.payable());
}

void PayPage::leave()
{
    m_paid->stop();
    m_tick.stop();
    m_frame.stop();
    m_opened = true;
    letPaint();
    m_session.close();
    m_paidShown = {};
    m_wasActive = false;
    // What it will begin with: the next customer does not wait until what the last one saw is put away.
    m_pages->setCurrentWidget(m_work);
    m_qr->expect({});
    m_faces->setCurrentWidget(m_qr);
}

void PayPage::refresh()
{
    if (!m_session.isActive() || isHeld())
        return;
    if (m_opened && isCodeComing()) {            // it stands as it will with the code; the sale's number comes with that
        if (m_session.record())
            letPaint();
        return;
    }
    const PayFace face = m_session.face();
    if (!m_opened)
        m_codeComes = m_session.chosen().kind == ChannelKind::Qris && !m_session.chosen().isAutomatic();
    const bool moved = face != m_faceShown || !m_wasActive;
    m_faceShown = face;
    m_wasActive = true;
    if (face == PayFace::Paid) {
        m_tick.stop();
        showPaid();
        m_pages->setCurrentWidget(m_paid);
    } else {
        m_paid->stop();
        m_pages->setCurrentWidget(m_work);
        const QString number = m_session.record() ? m_session.record()->sale.number : QString();
        m_order->show(number, m_session.cart(), m_session.totals(), m_session.tenders(), m_session.due());
        refreshMiddle();
        refreshActions();
        if (!m_tick.isActive())
            m_tick.start(kTick);
    }
    if (moved)
        placeFocus();
    if (!m_frame.isActive())
        return;
    if (face != PayFace::Preparing)
        return settle();
    open();
    if (m_session.record())
        letPaint();
}

QString PayPage::partOf(const Payment &payment) const
{
    //: under the amount of a code that is only a part of the bill
    return payment.amount < m_session.totals().total ? tr("a part of %1").arg(rupiahText(m_session.totals().total)) : QString();
}

void PayPage::refreshMiddle()
{
    const PayFace face = m_session.face();
    const Payment *payment = m_session.current();
    const QDateTime now = m_services.clock.now();
    const WatchView watch = payment ? m_services.checkout.watchView(payment->id) : WatchView{};
    switch (face) {
    case PayFace::Cash:
        m_cash->setDue(m_session.due(), m_session.rounding());
        m_cash->setBusy(m_session.busy());
        m_faces->setCurrentWidget(m_cash);
        break;
    case PayFace::Qr:
        if (const auto code = m_session.code()) {
            m_qr->show(*payment, *code, watch, now, m_session.zone(), partOf(*payment));
            m_faces->setCurrentWidget(m_qr);
        }
        break;
    case PayFace::Elsewhere:
        m_elsewhere->show(*payment, m_session.channelTitle(), watch, now, m_session.zone(), partOf(*payment));
        m_faces->setCurrentWidget(m_elsewhere);
        break;
    case PayFace::Preparing:
        if (isCodeComing()) {
            m_qr->expect(payment ? payment->charged() : m_session.next());
            m_faces->setCurrentWidget(m_qr);
            break;
        }
        if (payment && isOpen(payment->state))
            m_state->showPreparing(*payment, now);
        else
            m_state->showRecording(m_session.next(), m_session.chosen().gateway);
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Unsure:
        m_state->showUnsure(*payment, watch, now, m_session.zone());
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Over:
        if (m_session.record()->sale.state == SaleState::Cancelled)
            m_state->showCancelled(m_session.totals().total, givenBack(*m_session.record()));
        else
            m_state->showOver(payment ? *payment : Payment{});
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Paid:
        break;
    }
}

// Not certain and nothing to show: the cashier has to choose; a key pressed in passing does not do it for him.
bool PayPage::canWalkAway() const
{
    return m_session.face() != PayFace::Unsure && !mustDecideAboutTenders();
}

// Money came in and nothing is on its way any more: somebody has to say what becomes of it.
bool PayPage::mustDecideAboutTenders() const
{
    return m_session.isPartlyPaid() && !m_session.live();
}

void PayPage::placeFocus()
{
    if (!isVisible() || Sheet::isOpenIn(this))
        return;
    if (m_session.face() == PayFace::Cash)
        m_cash->focusField();
    else
        setFocus(Qt::OtherFocusReason);
}

// What a sheet changed may want the keyboard elsewhere than where it was before.
void PayPage::focusAfter(Sheet *sheet)
{
    connect(sheet, &Sheet::closed, this, &PayPage::placeFocus);
}

void PayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    placeFocus();
}

// Another page was opened: what is paid is done with, what is open stays watched, a cart stays a cart.
void PayPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && window()->isVisible())      // a closing window leaves the sale where it stands
        leave();
}

void PayPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace laci
