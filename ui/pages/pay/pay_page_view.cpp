// How Bayar is laid out, and which of its buttons are there now.
#include "domain/cash.h"
#include "ui/kit/card.h"
#include "ui/kit/button.h"
#include "ui/kit/one_face.h"
#include "ui/kit/toast.h"
#include "ui/pages/pay/cash_panel.h"
#include "ui/pages/pay/elsewhere_card.h"
#include "ui/pages/pay/method_list.h"
#include "ui/pages/pay/order_card.h"
#include "ui/pages/pay/paid_view.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/pay/qr_card.h"
#include "ui/pages/pay/state_card.h"
#include <QHBoxLayout>
#include <algorithm>

namespace laci {
namespace {
constexpr int kWide = 1100;                         // a page of at least this width has the columns of the design
constexpr int kThreeColumns = 900;                  // narrower with large letters: one under the other
constexpr int kLow = 680;                           // below this height everything moves together
}

void PayPage::build()
{
    setFocusPolicy(Qt::ClickFocus);      // where a stray Enter presses nothing; no stop for Tab
    m_work = new QWidget;
    m_columns = new QHBoxLayout(m_work);
    QBoxLayout *row = m_columns;
    row->setContentsMargins(20, 24, 20, 20);
    row->setSpacing(20);

    m_left = new QWidget;
    auto *leftColumn = new QVBoxLayout(m_left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(8);
    m_methods = new MethodList;
    leftColumn->addWidget(m_methods, 1);
    m_part = new Button({}, Button::Kind::Choice);
    m_part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_part->setTall(52);
    m_part->setDetailLines(2);
    m_part->setObjectName(QStringLiteral("payPart"));
    leftColumn->addWidget(m_part);
    row->addWidget(m_left);

    m_middle = new Card;
    auto *inner = new QVBoxLayout(m_middle);
    inner->setContentsMargins(18, 16, 18, 16);
    m_faces = new OneFace;
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
    const auto act = [this, rightColumn](const char *name, const QString &hint) {
        auto *button = new Button({});
        button->setTall(52);
        button->setObjectName(QString::fromLatin1(name));
        button->setKeyHint(hint);
        m_acts.append(button);
        rightColumn->addWidget(button);
        return button;
    };
    m_check = act("checkNow", QStringLiteral("F5"));
    m_told = act("customerSaysPaid", {});
    m_confirm = act("confirmByPerson", {});
    m_giveUp = act("giveUp", {});
    m_withdraw = act("withdraw", {});
    m_printQr = act("printQr", {});
    m_return = act("returnTenders", {});
    m_backToCode = act("backToCode", {});
    m_backToCart = act("backToCart", {});
    m_next = act("nextCustomer", QStringLiteral("Esc"));
    m_change = act("changeMethod", QStringLiteral("F10"));
    row->addWidget(m_right);

    m_paid = new PaidView;
    m_pages = new OneFace(this);
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
    m_printQr->setText(tr("Print the QR"));
    m_return->setText(tr("Give the money back"));
    refreshActions();
}

void PayPage::refreshActions()
{
    const PayFace face = m_session.face();
    const bool stored = m_session.record().has_value();
    const bool onCash = face == PayFace::Cash;
    const bool coming = isCodeComing();          // laid out as it will stand with the code, so that nothing moves when that is there
    const bool asked = m_session.current() != nullptr || coming;
    const bool idle = !m_session.busy() || coming;

    QStringList notes{tr("Exact")};
    const QList<Rupiah> quick = quickCash(m_session.payable()).mid(0, 2);
    for (const Rupiah note : quick)
        notes.append(rupiahText(note));
    m_methods->show(m_session.methods(), m_session.chosen(), idle,
                    {notes.join(QStringLiteral(" · ")), m_session.qrisMethod()});

    const auto part = m_session.part();
    m_part->setVisible(face == PayFace::Cash || face == PayFace::Over);
    m_part->setEnabled(idle && m_session.due() > Rupiah::trusted(1));
    m_part->setChecked(part.has_value());
    m_part->setText(part ? tr("Part: %1").arg(rupiahText(*part)) : tr("Pay a part…"));
    m_part->setDetail(part ? tr("%1 is then still due").arg(rupiahText(m_session.due() - *part)) : tr("Several ways for one bill"));

    const Payment *payment = m_session.current();
    const bool unknown = payment && !onCash && payment->state == PaymentState::Unknown;
    for (Button *button : {m_check, m_told, m_change, m_backToCode, m_confirm, m_giveUp, m_withdraw, m_return})
        button->setEnabled(idle);
    const bool over = m_session.record() && m_session.record()->sale.state == SaleState::Cancelled;
    const bool askable = asked && !onCash && !over && !m_session.nobodyToAsk();
    m_check->setVisible(askable);
    m_told->setVisible(askable && face != PayFace::Over);
    m_printQr->setVisible((face == PayFace::Qr || coming) && m_services.printing.isOn());
    m_printQr->setEnabled(face == PayFace::Qr);
    m_return->setVisible(m_session.isPartlyPaid() && !m_session.live());
    m_change->setVisible((stored || coming) && !onCash && face != PayFace::Over);
    m_confirm->setVisible(unknown);
    m_giveUp->setVisible(unknown);
    m_withdraw->setVisible(!onCash && m_session.canWithdraw());
    m_backToCode->setVisible(onCash && m_session.live());
    m_backToCart->setVisible(m_session.canGoBackToCart());
    m_backToCart->setText(m_services.cart.cart().isEmpty() ? tr("Cancel and back to the cart") : tr("Cancel this order"));
    m_next->setEnabled(idle || stored);
    m_next->setText(coming             ? tr("Serve the next, keep watching")
                    : !stored          ? tr("Back to the cart")
                    : over             ? tr("New sale")
                    : m_session.live() && m_session.nobodyToAsk() ? tr("Serve the next, look later")
                    : m_session.live() ? tr("Serve the next, keep watching")
                                       : tr("Leave it open"));
    m_next->setKeyHint(canWalkAway() ? QStringLiteral("Esc") : QString());
}

/// Large letters in a small window: what is paid now stands first, what can be done under it, the other ways last; the page
/// scrolls up and down and never sideways.
void PayPage::stack(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    m_columns->removeWidget(m_left);
    if (stacked) {
        m_columns->addWidget(m_left);
        for (QWidget *part : {m_left, m_right}) {
            part->setMinimumWidth(0);
            part->setMaximumWidth(QWIDGETSIZE_MAX);
        }
    } else {
        m_columns->insertWidget(0, m_left);
    }
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_middle->setSizePolicy(stacked ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_qr->keepSmall(stacked);
    m_faces->askCurrentOnly(stacked);
    m_pages->askCurrentOnly(stacked);
    m_left->setMinimumHeight(stacked ? textPx(240) : 0);
}

void PayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= textPx(kWide);
    stack(textPercent() > 100 && width() < textPx(kThreeColumns));
    const int spare = std::max(0, width() - textPx(1196));
    if (!m_stacked) {
        m_left->setFixedWidth(textPx(wide ? 276 + std::min(60, spare / 8) : 180));
        const int right = targetPx(wide ? 370 + std::min(110, spare / 5) : 312);
        // No button says half of what it does.
        m_right->setFixedWidth(textPercent() > 100 ? std::max(right, m_right->layout()->minimumSize().width()) : right);
    }
    // Where it is narrow the code keeps what it needs: 77 modules of 5 px.
    m_work->layout()->setContentsMargins(wide ? 20 : 12, wide ? 24 : 12, wide ? 20 : 12, wide ? 20 : 12);
    m_work->layout()->setSpacing(wide ? 20 : 12);
    m_middle->layout()->setContentsMargins(wide ? 18 : 14, wide ? 16 : 12, wide ? 18 : 14, wide ? 16 : 12);
    m_cash->setTight(height() < kLow);
    m_qr->layout()->setSpacing(height() < kLow ? 4 : 8);
    m_right->layout()->setSpacing(height() < kLow ? 4 : 8);
    for (Button *act : std::as_const(m_acts))
        act->setTall(height() < kLow ? metric::kTouch : 52);
}

} // namespace laci
