#include "ui/pages/pay/state_card.h"
#include "ui/kit/busy.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/qr_card.h"
#include "ui/pages/pay/state_mark.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QVBoxLayout>

namespace laci {

StateCard::StateCard(QWidget *parent)
    : QWidget(parent), m_mark(new StateMark(84)), m_title(new TextLabel(Text::CartTotal)), m_amount(new MoneyLabel(Text::PayAmount)),
      m_sentence(new TextLabel(Text::Body)), m_facts(new TextLabel({}, Text::Small, Ink::Muted)),
      m_advice(new TextLabel({}, Text::Small, Ink::Muted)), m_busy(new Busy)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    for (TextLabel *label : {m_title, static_cast<TextLabel *>(m_amount), m_sentence, m_facts, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        if (label != m_amount)
            label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_sentence->setObjectName(QStringLiteral("stateSentence"));
    m_facts->setObjectName(QStringLiteral("stateFacts"));
}

void StateCard::set(Tone tone, const QString &icon, const QString &title, Rupiah amount, const QString &sentence,
                    const QString &facts, const QString &advice)
{
    m_mark->setState(tone, icon, false);
    m_title->setText(title);
    m_title->setInk(tone == Tone::Warn ? Ink::Warn : tone == Tone::Bad ? Ink::Bad : Ink::Normal);
    m_amount->setText(rupiahText(amount));
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

void StateCard::showRecording(Rupiah amount, const QString &gateway)
{
    set(Tone::Wait, QStringLiteral("refresh"), tr("Preparing"), amount, gateway == u"auto" ? tr("Writing the order down and choosing the way.") : tr("Writing the order down for %1.").arg(gatewayName(gateway)),
        {}, {});
    m_busy->start();
}

void StateCard::showPreparing(const Payment &payment, const QDateTime &now)
{
    const std::chrono::seconds age(payment.createdAt.secsTo(now));
    set(Tone::Wait, QStringLiteral("refresh"), tr("Preparing the code"), payment.charged(),
        tr("The order is written down. Waiting for %1.").arg(gatewayName(payment.gateway)),
        age.count() > 2 ? tr("Waiting for %1").arg(spanText(age)) : QString(), {});
    m_busy->start();
}

void StateCard::showUnsure(const Payment &payment, const WatchView &watch, const QDateTime &now, const QByteArray &zone)
{
    m_busy->stop();
    const bool known = payment.state == PaymentState::Pending;
    //: %1 method, %2 time of day, %3 "Checked 2 s ago"
    const QString facts = tr("Asked: %1 at %2 · %3")
                              .arg(methodText(payment.gateway, payment.channel), secondsText(payment.createdAt, zone),
                                   lastCheckText(watch, now));
    set(Tone::Warn, QStringLiteral("question"), tr("Not certain yet"), payment.charged(),
        known ? tr("%1 has the order, but the code to show did not arrive. Choose another method.").arg(gatewayName(payment.gateway))
              : unsureSentence(payment, watch, now),
        facts, tr("Do not hand over the goods yet. Ask now, serve the next customer, or change the method with a reason."));
}

void StateCard::showCancelled(Rupiah total, Rupiah given)
{
    m_busy->stop();
    set(Tone::Neutral, QStringLiteral("cross"), tr("Order cancelled"), given.isZero() ? total : given,
        given.isZero() ? tr("Nothing was taken for this order.") : tr("%1 goes back to the customer.").arg(rupiahText(given)), {}, {});
}

void StateCard::showOver(const Payment &payment)
{
    m_busy->stop();
    const bool refusedCode = payment.reason.startsWith(u"qr_") || payment.reason == u"amount_differs";
    QString title = refusedCode ? tr("Code refused") : paymentStateText(payment.state);
    QString sentence = reasonText(payment.reason, payment.gateway);
    if (sentence.isEmpty()) {
        switch (payment.state) {
        case PaymentState::Expired:
            sentence = tr("The code's time is over. Choose a method for a new one.");
            break;
        case PaymentState::Cancelled:
            sentence = tr("%1 says that the payment was cancelled. Choose a method to begin again.").arg(gatewayName(payment.gateway));
            break;
        case PaymentState::Failed:
        case PaymentState::Recorded:
        case PaymentState::Requesting:
        case PaymentState::Pending:
        case PaymentState::Unknown:
        case PaymentState::Paid:
        case PaymentState::PartiallyRefunded:
        case PaymentState::Refunded:
        case PaymentState::ChargedBack:
            sentence = tr("%1 says that the payment failed. Choose a method to begin again.").arg(gatewayName(payment.gateway));
            break;
        }
    }
    const bool bad = payment.state == PaymentState::Failed || refusedCode;
    set(bad ? Tone::Bad : Tone::Neutral, bad ? QStringLiteral("warning") : QStringLiteral("cross"), title, payment.charged(), sentence,
        methodText(payment.gateway, payment.channel), {});
}

} // namespace laci
