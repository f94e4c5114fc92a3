#include "ui/pages/orders/refund_result.h"
#include "base/when_done.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/pages/receipt/receipt_sheet.h"
#include "ui/text/payment_text.h"
#include "ui/text/refund_text.h"
#include <QCoreApplication>
#include <QVBoxLayout>

namespace laci {
namespace {

/// Stays until it is closed and follows the books while it stands.
class RefundResult final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(RefundResult)
public:
    RefundResult(QWidget *owner, TillServices &services, const SaleRecord &record, const RefundId &refund, bool printed)
        : Sheet(owner, tr("Refund")), m_services(services), m_record(record), m_id(refund), m_printed(printed), m_state(new StatusChip),
          m_amount(new MoneyLabel(Text::PayAmount)), m_what(new TextLabel(Text::Body)), m_advice(new TextLabel(Text::Body)),
          m_said(new TextLabel({}, Text::Small, Ink::Muted))
    {
        setPanelWidth(520);
        body()->addWidget(m_state, 0, Qt::AlignLeft);
        body()->addWidget(m_amount);
        for (TextLabel *label : {m_what, m_advice, m_said}) {
            label->setWordWrap(true);
            body()->addWidget(label);
        }
        m_amount->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_amount->setObjectName(QStringLiteral("refundResultAmount"));
        m_what->setObjectName(QStringLiteral("refundResult"));
        m_said->setObjectName(QStringLiteral("refundResultSaid"));
        addAction(tr("Close"), Button::Kind::Primary);
        m_check = addTry(tr("Check now"), Button::Kind::Secondary, [this] {
            m_said->setInk(Ink::Muted);
            m_said->setText(tr("Asking…"));
            m_services.checkout.askRefunds();
            return false;
        });
        m_check->setObjectName(QStringLiteral("checkRefund"));
        m_decide = addTry(tr("I looked it up…"), Button::Kind::Secondary, [this] {
            decide();
            return false;
        });
        m_decide->setObjectName(QStringLiteral("decideRefund"));
        m_print = addTry(tr("Slip…"), Button::Kind::Secondary, [this] {
            showRefundSlip(this, m_services, m_record, m_id, m_printed);
            return false;
        });
        m_print->setObjectName(QStringLiteral("refundSlip"));
        connect(&services.checkout, &Checkout::changed, this, [this](const SaleRecord &now) {
            if (now.sale.id == m_record.sale.id) {
                m_record = now;
                m_said->clear();
                fill();
            }
        });
        fill();
    }

private:
    void fill()
    {
        for (const Refund &refund : std::as_const(m_record.refunds)) {
            if (refund.id != m_id)
                continue;
            const QString gateway = refundGateway(m_record, refund);
            m_state->setState(toneOf(refundStateTone(refund.state)), refundStateText(refund.state), refundStateIcon(refund.state));
            m_amount->setText(rupiahText(refund.handedOut()));
            m_what->setText(refundText(refund, gateway));
            m_advice->setText(refundAdvice(refund, gateway));
            m_advice->setVisible(!m_advice->text().isEmpty());
            m_check->setVisible(refund.state == RefundState::Requesting || refund.state == RefundState::Unknown);
            m_decide->setVisible(refund.state == RefundState::Unknown);
            m_print->setVisible(refund.state != RefundState::Failed);
        }
    }

    /// Nobody can be asked, or nothing certain comes back: a person looks into the gateway's own pages.
    void decide()
    {
        PinQuestion question;
        question.right = Right::Refund;
        question.title = tr("Was the money given back?");
        question.text = tr("Look into the gateway's own app or page first. What you say here is written down.");
        question.choices = {tr("Yes, it was given back"), tr("No, it was not")};
        question.yes = tr("Write it down");
        question.reasonHint = tr("where you saw it");
        askWithPin(this, m_services, question, [this](const PersonsWord &word, int choice) {
            whenDone(m_services.checkout.decideRefund(m_id, choice == 0, word), this, [this](const Result<SaleRecord> &record) {
                if (record)
                    return;                            // changed() has told
                m_said->setInk(Ink::Warn);
                m_said->setText(refundErrorText(record.error()));
            });
        });
    }

    TillServices &m_services;
    SaleRecord m_record;
    RefundId m_id;
    bool m_printed;                        ///< a further slip is a copy
    StatusChip *m_state;
    MoneyLabel *m_amount;
    TextLabel *m_what;
    TextLabel *m_advice;
    TextLabel *m_said;
    Button *m_check = nullptr;
    Button *m_decide = nullptr;
    Button *m_print = nullptr;
};

}

Sheet *showRefund(QWidget *owner, TillServices &services, const SaleRecord &record, const RefundId &refund, bool printed)
{
    auto *sheet = new RefundResult(owner, services, record, refund, printed);
    sheet->open();
    return sheet;
}

} // namespace laci
