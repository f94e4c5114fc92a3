#include "ui/pages/pay/qr_card.h"
#include "ui/kit/banner.h"
#include "ui/kit/busy.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <utility>

namespace laci {
namespace {
struct PayText { Q_DECLARE_TR_FUNCTIONS(PayText) };
}

QString lastCheckText(const WatchView &watch, const QDateTime &now)
{
    if (watch.asking)
        return PayText::tr("Asking now…");
    if (watch.nobodyToAsk)
        return PayText::tr("Nobody to ask");
    if (!watch.lastAsked.isValid())
        return PayText::tr("Not asked yet");
    //: %1 is an age: "2 s ago"
    return PayText::tr("Checked %1").arg(agoText(std::chrono::seconds(watch.lastAsked.secsTo(now))));
}

QString unsureSentence(const Payment &payment, const WatchView &watch, const QDateTime &now)
{
    QString why = reasonText(payment.reason, payment.gateway);
    if (why.isEmpty())
        why = PayText::tr("%1 has not said clearly whether it was paid.").arg(gatewayName(payment.gateway));
    if (payment.reason == u"manual")           // the sentence says all there is to do
        return why;
    QString plan;
    if (watch.asking)
        plan = PayText::tr("Laci is asking now.");
    else if (watch.nextAsk.isValid())
        plan = PayText::tr("Laci asks again in %1.")
                   .arg(spanText(std::chrono::seconds(std::max<qint64>(0, (now.msecsTo(watch.nextAsk) + 999) / 1000))));
    else if (watch.nobodyToAsk)
        plan = PayText::tr("It cannot be asked about; look into the account, then confirm by hand or give it up.");
    else if (!payment.watched)
        plan = PayText::tr("Nobody asks any more; check it by hand.");
    //: Two whole sentences one after the other: %1 what happened, %2 what Laci does about it
    return plan.isEmpty() ? why : PayText::tr("%1 %2").arg(why, plan);
}

QrCard::QrCard(QWidget *parent)
    : QWidget(parent), m_merchant(new TextLabel(Text::Heading)), m_nmid(new TextLabel({}, Text::Small, Ink::Muted)),
      m_amount(new MoneyLabel(Text::PayAmount)), m_partOf(new TextLabel({}, Text::Small, Ink::Muted)), m_qr(new QrView), m_state(new StatusChip(Tone::Wait)),
      m_time(new MoneyLabel(Text::BodyStrong)), m_left(new ProgressBar), m_unsure(new Banner(Tone::Warn, QStringLiteral("question"))),
      m_recorded(new TextLabel({}, Text::SmallStrong, Ink::Ok)), m_verified(new TextLabel({}, Text::SmallStrong, Ink::Ok)),
      m_lastCheck(new TextLabel({}, Text::Small, Ink::Muted)), m_trail(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_merchant, 1);
    head->addWidget(m_nmid);
    column->addLayout(head);
    m_amount->setAlignment(Qt::AlignCenter);
    column->addWidget(m_amount);
    m_partOf->setAlignment(Qt::AlignCenter);
    m_partOf->setObjectName(QStringLiteral("partOf"));
    column->addWidget(m_partOf);
    column->addWidget(m_qr, 1);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state);
    state->addStretch(1);
    state->addWidget(m_time);
    column->addLayout(state);
    column->addWidget(m_left);
    column->addWidget(m_unsure);
    column->addWidget(new Hairline);
    m_trail->setHorizontalSpacing(8);
    m_trail->setVerticalSpacing(2);
    m_trail->addWidget(m_recorded, 0, 0);
    m_trail->addWidget(m_verified, 0, 1);
    m_trail->setColumnStretch(2, 1);
    column->addLayout(m_trail);
    placeLastCheck();
    m_amount->setObjectName(QStringLiteral("qrAmount"));
    m_qr->setObjectName(QStringLiteral("qrisCode"));
    m_merchant->setObjectName(QStringLiteral("merchant"));
    m_unsure->setObjectName(QStringLiteral("unsureBar"));
}

void QrCard::show(const Payment &payment, const qris::Code &code, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
                  const QString &partOf)
{
    m_partOf->setText(partOf);
    m_partOf->setVisible(!partOf.isEmpty());
    m_merchant->setText(code.merchant);
    m_nmid->setText(code.nmid.isEmpty() ? QString() : tr("NMID %1").arg(code.nmid));
    m_amount->setText(rupiahText(code.amount.value_or(payment.amount)));
    if (m_shown != payment.qris) {
        m_shown = payment.qris;
        getReady(payment.qris);
        if (m_readyMatrix)
            m_qr->setMatrix(*m_readyMatrix);
        else
            m_qr->clear();
        m_qr->setAccessibleDescription(tr("QRIS of %1 for %2").arg(code.merchant, m_amount->text()));
    }
    const bool unsure = payment.state == PaymentState::Unknown;
    const bool manual = payment.reason == u"manual" && unsure;
    m_state->setState(toneOf(paymentStateTone(payment.state)), manual ? tr("Check it yourself") : paymentStateText(payment.state),
                      paymentStateIcon(payment.state));

    const std::chrono::seconds since(payment.createdAt.secsTo(now));
    if (payment.expiresAt.isValid()) {
        const std::chrono::seconds left(now.secsTo(payment.expiresAt));
        m_time->setText(countdownText(left));
        m_time->setToolTip(tr("Until the gateway lets the code expire"));
        m_left->setVisible(true);
        m_left->setMaximum(int(std::max<qint64>(1, payment.createdAt.secsTo(payment.expiresAt))));
        m_left->setValue(int(std::clamp<qint64>(left.count(), 0, m_left->maximum())));
    } else {
        m_time->setText(countdownText(since));
        m_time->setToolTip(tr("Since the code was asked for"));
        m_left->setVisible(false);
    }
    m_unsure->setVisible(unsure);
    if (unsure) {
        const QString sentence = unsureSentence(payment, watch, now);
        if (sentence != m_unsure->text())
            m_unsure->setText(sentence);
    }

    m_recorded->setText(tr("✓ Written down %1").arg(secondsText(payment.createdAt, zone)));
    m_verified->setText(tr("✓ QR verified"));
    m_lastCheck->setText(lastCheckText(watch, now));
    placeLastCheck();
}

void QrCard::expect(Rupiah amount)
{
    if (!m_shown.isEmpty() || !m_qr->isEmpty()) {
        m_shown.clear();
        m_qr->clear();
        m_qr->setAccessibleDescription({});
    }
    for (TextLabel *label : {m_merchant, m_nmid, m_partOf, m_recorded, m_verified, m_lastCheck})
        label->setText({});
    m_partOf->setVisible(false);
    m_left->setVisible(false);
    m_unsure->setVisible(false);
    m_amount->setText(rupiahText(amount));
    m_state->setState(Tone::Wait, paymentStateText(PaymentState::Requesting), paymentStateIcon(PaymentState::Requesting));
    m_time->setText(countdownText({}));
    m_time->setToolTip({});
    placeLastCheck();
}

void QrCard::getReady(const QByteArray &qris)
{
    if (std::exchange(m_ready, qris) != qris)
        m_readyMatrix = qris::encode(qris);
}

// Beside the others where there is room, else on a line of its own.
void QrCard::placeLastCheck()
{
    const int wanted = m_recorded->sizeHint().width() + m_verified->sizeHint().width() + m_lastCheck->sizeHint().width() + 24;
    const bool below = wanted > width();
    if (m_trail->indexOf(m_lastCheck) >= 0 && below == m_lastCheckBelow)
        return;
    m_lastCheckBelow = below;
    m_trail->removeWidget(m_lastCheck);
    if (!below)
        m_trail->addWidget(m_lastCheck, 0, 2, Qt::AlignRight);
    else
        m_trail->addWidget(m_lastCheck, 1, 0, 1, 3);
}

void QrCard::keepSmall(bool small)
{
    constexpr int kSmall = 430;          // 77 modules of 5 px with their quiet zone
    m_qr->setMaximumHeight(small ? kSmall : QWIDGETSIZE_MAX);
}

void QrCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLastCheck();
}

} // namespace laci
