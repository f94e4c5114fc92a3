#include "ui/pages/pay/waiting_row.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/pages/pay/tone_of.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QKeyEvent>
#include <QPainter>

namespace laci {
namespace {
constexpr int kSide = 15;
}

WaitingRow::WaitingRow(QWidget *parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(kHigh);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void WaitingRow::show(const OpenPayment &open, const WatchView &watch, const QDateTime &now)
{
    const bool same = m_payment.id == open.payment.id && m_payment.updatedAt == open.payment.updatedAt && m_number == open.saleNumber;
    const QString factsBefore = m_facts;
    const QString stateBefore = m_state;
    m_payment = open.payment;
    m_number = open.saleNumber;
    m_amount = rupiahText(m_payment.charged());
    const QString age = agoText(std::chrono::seconds(std::max<qint64>(0, m_payment.createdAt.secsTo(now))));
    QString check;
    if (watch.asking)
        check = tr("asking now");
    else if (watch.lastAsked.isValid())
        //: %1 is an age: "2 s ago"
        check = tr("checked %1").arg(agoText(std::chrono::seconds(watch.lastAsked.secsTo(now))));
    QStringList facts{methodText(m_payment.gateway, m_payment.channel), age};
    if (!check.isEmpty())
        facts += check;
    m_facts = facts.join(QStringLiteral(" · "));
    m_state = m_payment.state == PaymentState::Pending ? tr("Waiting") : paymentStateText(m_payment.state);
    if (same && m_facts == factsBefore && m_state == stateBefore)
        return;                              // painted like this already
    m_icon = paymentStateIcon(m_payment.state);
    m_tone = toneOf(paymentStateTone(m_payment.state));
    setAccessibleName(QStringList{m_number, m_amount, m_state}.join(QStringLiteral(", ")));
    setAccessibleDescription(m_facts);
    update();
}

void WaitingRow::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        return click();
    QPushButton::keyPressEvent(event);
}

void WaitingRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), metric::kRadius, isDown() || underMouse() ? theme.raised : theme.surface, theme.line);
    if (hasFocus())
        drawFocusRing(painter, rect(), metric::kRadius, theme.accent);
    const int pill = drawStatusPill(painter, theme, width() - kSide, height() / 2, m_tone, m_icon, m_state);
    const int right = width() - kSide - pill - 12;
    painter.setFont(fontFor(Text::BodyStrong));
    painter.setPen(theme.ink);
    const QRectF upper(kSide, height() / 2.0 - 22, right - kSide, 22);
    drawTabular(painter, upper, Qt::AlignRight, m_amount);
    drawText(painter, upper.adjusted(0, 0, -tabularWidth(painter.font(), m_amount) - 12, 0), Qt::AlignLeft | Qt::AlignVCenter, m_number);
    painter.setFont(fontFor(Text::Small));
    painter.setPen(theme.muted);
    drawLines(painter, QRectF(kSide, height() / 2.0 + 2, right - kSide, 18), m_facts, 1, 18);
}

} // namespace laci
