#include "ui/pages/pay/elsewhere_card.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/qr_card.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace laci {

QString inGroupsOfFour(const QString &number)
{
    QString grouped;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += u' ';
        grouped += number[i];
    }
    return grouped;
}

ElsewhereCard::ElsewhereCard(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Text::Heading)), m_method(new TextLabel({}, Text::Small, Ink::Muted)),
      m_amount(new MoneyLabel(Text::PayAmount)), m_fee(new TextLabel({}, Text::Small, Ink::Muted)),
      m_number(new MoneyLabel(Text::CartTotal)), m_code(new QrView), m_address(new TextLabel({}, Text::Small, Ink::Muted)),
      m_copy(new Button({})), m_state(new StatusChip(Tone::Wait)), m_time(new MoneyLabel(Text::BodyStrong)),
      m_unsure(new Banner(Tone::Warn, QStringLiteral("question"))), m_recorded(new TextLabel({}, Text::SmallStrong, Ink::Ok)),
      m_lastCheck(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_method);
    column->addLayout(head);
    for (TextLabel *label : {static_cast<TextLabel *>(m_amount), m_fee}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_number->setAlignment(Qt::AlignCenter);
    column->addWidget(m_number);
    column->addWidget(m_code, 8);
    m_address->setAlignment(Qt::AlignCenter);
    column->addWidget(m_address);
    column->addWidget(m_copy, 0, Qt::AlignHCenter);
    column->addStretch(1);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state);
    state->addStretch(1);
    state->addWidget(m_time);
    column->addLayout(state);
    column->addWidget(m_unsure);
    column->addWidget(new Hairline);
    auto *trail = new QHBoxLayout;
    trail->addWidget(m_recorded);
    trail->addStretch(1);
    trail->addWidget(m_lastCheck);
    column->addLayout(trail);
    m_title->setObjectName(QStringLiteral("elsewhereTitle"));
    m_number->setObjectName(QStringLiteral("accountNumber"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(QStringLiteral("copy"));
    connect(m_copy, &QPushButton::clicked, this, &ElsewhereCard::copy);
}

void ElsewhereCard::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    m_copy->setText(tr("Copied"));
}

void ElsewhereCard::show(const Payment &payment, const QString &name, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
                         const QString &partOf)
{
    const bool account = !payment.virtualAccount.isEmpty();
    const QString text = account ? payment.virtualAccount : payment.link.toString(QUrl::FullyEncoded);
    if (text != m_text)
        m_copy->setText(account ? tr("Copy the number") : tr("Copy the address"));
    m_text = text;
    m_title->setText(account ? name : tr("Open on the phone"));
    m_method->setText(account ? gatewayName(payment.gateway) : methodText(payment.gateway, payment.channel));
    m_amount->setText(rupiahText(payment.charged()));
    //: %1 is the fee that the customer agreed to
    QStringList facts;
    if (!payment.payerFee.isZero())
        facts += tr("with a fee of %1").arg(rupiahText(payment.payerFee));
    if (!partOf.isEmpty())
        facts += partOf;
    m_fee->setText(facts.join(QStringLiteral(" · ")));
    m_fee->setVisible(!facts.isEmpty());
    m_number->setVisible(account);
    m_number->setText(account ? inGroupsOfFour(payment.virtualAccount) : QString());
    m_code->setVisible(!account);
    m_address->setVisible(!account);
    if (!account && m_shown != payment.link) {
        m_shown = payment.link;
        if (const auto matrix = qris::encode(text.toUtf8()))
            m_code->setMatrix(*matrix);
        else
            m_code->clear();
        m_code->setAccessibleDescription(tr("Code that opens the payment page on the customer's phone"));
    }
    m_address->setText(payment.link.host());
    m_state->setState(toneOf(paymentStateTone(payment.state)), paymentStateText(payment.state), paymentStateIcon(payment.state));
    m_time->setText(payment.expiresAt.isValid() ? countdownText(std::chrono::seconds(now.secsTo(payment.expiresAt)))
                                                : countdownText(std::chrono::seconds(payment.createdAt.secsTo(now))));
    m_time->setToolTip(payment.expiresAt.isValid() ? tr("Until the gateway lets it expire") : tr("Since it was asked for"));
    const bool unsure = payment.state == PaymentState::Unknown;
    m_unsure->setVisible(unsure);
    if (unsure)
        m_unsure->setText(unsureSentence(payment, watch, now));
    m_recorded->setText(tr("✓ Written down %1").arg(secondsText(payment.createdAt, zone)));
    m_lastCheck->setText(lastCheckText(watch, now));
}

void ElsewhereCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_text.clear();                      // the words on the button come with the next show()
    QWidget::changeEvent(event);
}

} // namespace laci
