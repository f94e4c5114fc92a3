#include "ui/pages/pay/pay_page.h"
#include "domain/cash.h"
#include "ui/kit/card.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/pages/pay/cash_panel.h"
#include "ui/pages/pay/elsewhere_card.h"
#include "ui/pages/pay/method_list.h"
#include "ui/pages/pay/order_card.h"
#include "ui/pages/pay/paid_view.h"
#include "ui/pages/pay/pay_sheets.h"
#include "ui/pages/pay/qr_card.h"
#include "ui/pages/pay/state_card.h"
#include <QHBoxLayout>
#include <QHideEvent>
#include <QStackedLayout>

namespace laci {
namespace {
constexpr std::chrono::milliseconds kTick{500};     // ages and countdowns are in seconds
constexpr int kWide = 1100;                         // a page of at least this width has the columns of the design
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
        if (m_session.current() && m_session.current()->id == payment)
            refreshMiddle();
    });
    connect(m_methods, &MethodList::picked, &m_session, &PaySession::choose);
    connect(m_cash, &CashPanel::take, &m_session, &PaySession::takeCash);
    connect(m_check, &QPushButton::clicked, this, [this] { m_session.check(false); });
    connect(m_told, &QPushButton::clicked, this, [this] { m_session.check(true); });
    connect(m_change, &QPushButton::clicked, &m_session, &PaySession::change);
    connect(m_backToCode, &QPushButton::clicked, &m_session, &PaySession::backToCode);
    connect(m_backToCart, &QPushButton::clicked, &m_session, &PaySession::backToCart);
    connect(m_next, &QPushButton::clicked, this, [this] {
        leave();
        emit left();
    });
    connect(m_paid, &PaidView::finished, this, [this] {
        leave();
        emit finished();
    });
    connect(m_paid, &PaidView::receiptWanted, this, [this] {
        if (m_session.record())
            focusAfter(showReceipt(this, slipOf(*m_session.record(), m_services.rules().shop, false)));
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            refreshMiddle();
    });
}

void PayPage::build()
{
    setFocusPolicy(Qt::StrongFocus);
    m_work = new QWidget;
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(20, 24, 20, 20);
    row->setSpacing(20);

    m_left = new QWidget;
    auto *leftColumn = new QVBoxLayout(m_left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    m_methods = new MethodList;
    leftColumn->addWidget(m_methods);
    row->addWidget(m_left);

    m_middle = new Card;
    auto *inner = new QVBoxLayout(m_middle);
    inner->setContentsMargins(18, 16, 18, 16);
    m_faces = new QStackedLayout;
    inner->addLayout(m_faces);
    m_faces->addWidget(m_cash = new CashPanel);
    m_faces->addWidget(m_qr = new QrCard);
    m_faces->addWidget(m_elsewhere = new ElsewhereCard);
    m_faces->addWidget(m_state = new StateCard);
    row->addWidget(m_middle, 1);

    m_right = new QWidget;
    auto *rightColumn = new QVBoxLayout(m_right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(8);
    m_order = new OrderCard;
    rightColumn->addWidget(m_order, 1);
    rightColumn->addStretch(0);
    const auto act = [rightColumn](const char *name, const QString &hint) {
        auto *button = new Button({});
        button->setTall(52);
        button->setObjectName(QString::fromLatin1(name));
        button->setKeyHint(hint);
        rightColumn->addWidget(button);
        return button;
    };
    m_check = act("checkNow", QStringLiteral("F5"));
    m_told = act("customerSaysPaid", {});
    m_confirm = act("confirmByPerson", {});
    m_giveUp = act("giveUp", {});
    m_withdraw = act("withdraw", {});
    m_backToCode = act("backToCode", {});
    m_backToCart = act("backToCart", {});
    m_next = act("nextCustomer", QStringLiteral("Esc"));
    m_change = act("changeMethod", QStringLiteral("F10"));
    row->addWidget(m_right);

    m_paid = new PaidView;
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_work);
    m_pages->addWidget(m_paid);
    m_toast = new Toast(this);
}

void PayPage::retranslate()
{
    m_check->setText(tr("Check now"));
    m_told->setText(tr("Customer says he has paid"));
    m_backToCode->setText(tr("Back to the code"));
    m_change->setText(tr("Change method"));
    m_confirm->setText(tr("Confirm by hand"));
    m_giveUp->setText(tr("Nothing came of it"));
    m_withdraw->setText(tr("Withdraw the code"));
    refreshActions();
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
    m_session.close();
    m_wasActive = false;
}

void PayPage::refresh()
{
    if (!m_session.isActive())
        return;
    const PayFace face = m_session.face();
    const bool moved = face != m_faceShown || !m_wasActive;
    m_faceShown = face;
    m_wasActive = true;
    if (face == PayFace::Paid) {
        m_tick.stop();
        m_paid->show(*m_session.record(), m_services.rules().rounding,
                     int(m_services.settings.whole(QStringLiteral("ui.paid_seconds"))));
        m_pages->setCurrentWidget(m_paid);
    } else {
        m_paid->stop();
        m_pages->setCurrentWidget(m_work);
        const QString number = m_session.record() ? m_session.record()->sale.number : QString();
        m_order->show(number, m_session.cart(), m_session.totals());
        refreshMiddle();
        refreshActions();
        if (!m_tick.isActive())
            m_tick.start(kTick);
    }
    if (moved)
        placeFocus();
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
            m_qr->show(*payment, *code, watch, now, m_session.zone());
            m_faces->setCurrentWidget(m_qr);
        }
        break;
    case PayFace::Elsewhere:
        m_elsewhere->show(*payment, m_session.channelTitle(), watch, now, m_session.zone());
        m_faces->setCurrentWidget(m_elsewhere);
        break;
    case PayFace::Preparing:
        if (payment && isOpen(payment->state))
            m_state->showPreparing(*payment, now);
        else
            m_state->showRecording(m_session.due(), m_session.chosen().gateway);
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Unsure:
        m_state->showUnsure(*payment, watch, now, m_session.zone());
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Over:
        m_state->showOver(payment ? *payment : Payment{}, m_session.record()->sale.state == SaleState::Cancelled);
        m_faces->setCurrentWidget(m_state);
        break;
    case PayFace::Paid:
        break;
    }
}

void PayPage::refreshActions()
{
    const PayFace face = m_session.face();
    const bool idle = !m_session.busy();
    const bool stored = m_session.record().has_value();
    const bool onCash = face == PayFace::Cash;
    const bool asked = m_session.current() != nullptr;

    QStringList notes{tr("Exact")};
    const QList<Rupiah> quick = quickCash(m_session.payable()).mid(0, 2);
    for (const Rupiah note : quick)
        notes.append(rupiahText(note));
    m_methods->show(m_session.methods(), m_session.chosen(), idle,
                    {notes.join(QStringLiteral(" · ")), m_session.qrisMethod()});

    const Payment *payment = m_session.current();
    const bool unknown = payment && !onCash && payment->state == PaymentState::Unknown;
    for (Button *button : {m_check, m_told, m_change, m_backToCode, m_confirm, m_giveUp, m_withdraw})
        button->setEnabled(idle);
    m_check->setVisible(asked && !onCash);
    m_told->setVisible(asked && !onCash && face != PayFace::Over);
    m_change->setVisible(stored && !onCash && face != PayFace::Over);
    m_confirm->setVisible(unknown);
    m_giveUp->setVisible(unknown);
    m_withdraw->setVisible(!onCash && m_session.canWithdraw());
    m_backToCode->setVisible(onCash && m_session.live());
    m_backToCart->setVisible(m_session.canGoBackToCart());
    m_backToCart->setText(m_services.cart.cart().isEmpty() ? tr("Cancel and back to the cart") : tr("Cancel this order"));
    m_next->setEnabled(idle || stored);
    m_next->setText(!stored           ? tr("Back to the cart")
                    : m_session.live() ? tr("Serve the next, keep watching")
                                       : tr("Leave it open"));
    m_next->setKeyHint(canWalkAway() ? QStringLiteral("Esc") : QString());
}

// Not certain and nothing to show: the cashier has to choose; a key pressed in passing does not do it for him.
bool PayPage::canWalkAway() const
{
    return m_session.face() != PayFace::Unsure;
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

void PayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= kWide;
    const int spare = std::max(0, width() - 1196);
    m_left->setFixedWidth(wide ? 276 + std::min(60, spare / 8) : 180);
    m_right->setFixedWidth(wide ? 370 + std::min(110, spare / 5) : 312);
    // Where it is narrow the code keeps what it needs: 77 modules of 5 px.
    m_work->layout()->setContentsMargins(wide ? 20 : 12, wide ? 24 : 12, wide ? 20 : 12, wide ? 20 : 12);
    m_work->layout()->setSpacing(wide ? 20 : 12);
    m_middle->layout()->setContentsMargins(wide ? 18 : 14, wide ? 16 : 12, wide ? 18 : 14, wide ? 16 : 12);
    m_cash->setTight(height() < 680);
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
