#include "ui/pages/pay/paid_view.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/state_mark.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace laci {
namespace {
constexpr qint64 kBounceMs = 350;
}

PaidView::PaidView(QWidget *parent)
    : QWidget(parent), m_mark(new StateMark(84)), m_title(new TextLabel({}, Text::CartTotal)), m_facts(new MoneyLabel(Text::Body)),
      m_what(new TextLabel({}, Text::Body, Ink::Muted)), m_big(new MoneyLabel(Text::ChangeDue)),
      m_rounded(new TextLabel({}, Text::Small, Ink::Muted)), m_receipt(new Button({})), m_next(new Button({}, Button::Kind::Primary))
{
    auto *page = new QVBoxLayout(this);
    auto *card = new Card;
    card->setFixedWidth(620);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(40, 34, 40, 34);
    column->setSpacing(8);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    for (TextLabel *label : {m_title, static_cast<TextLabel *>(m_facts), m_what, static_cast<TextLabel *>(m_big), m_rounded}) {
        label->setAlignment(Qt::AlignCenter);
        if (label == m_what)
            column->addSpacing(12);
        column->addWidget(label);
    }
    m_facts->setInk(Ink::Muted);
    column->addSpacing(16);
    m_receipt->setTall(56);
    m_next->setTall(metric::kPay);
    m_next->setTextSize(Text::PayButton);
    m_next->setKeyHint(QStringLiteral("Enter"));
    column->addWidget(m_receipt);
    column->addWidget(m_next);
    page->addStretch(1);
    page->addWidget(card, 0, Qt::AlignHCenter);
    page->addStretch(1);

    m_title->setObjectName(QStringLiteral("paidTitle"));
    m_title->setWordWrap(true);
    m_big->setObjectName(QStringLiteral("paidBig"));
    m_facts->setObjectName(QStringLiteral("paidFacts"));
    m_receipt->setObjectName(QStringLiteral("seeReceipt"));
    m_next->setObjectName(QStringLiteral("newSale"));
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &PaidView::finished);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        m_leave.stop();                       // somebody is reading
        emit receiptWanted();
    });
    connect(m_next, &QPushButton::clicked, this, &PaidView::finished);
}

void PaidView::show(const SaleRecord &record, const CashRounding &rule, int staySeconds)
{
    const bool again = m_since.isValid() && m_record.sale.id == record.sale.id;
    m_record = record;
    m_rule = rule;
    fill();
    if (again)
        return;
    m_since.start();
    if (staySeconds > 0)
        m_leave.start(std::chrono::seconds(staySeconds));
}

void PaidView::stop()
{
    m_leave.stop();
    m_since.invalidate();
}

void PaidView::acceptEnter()
{
    if (m_since.isValid() && m_since.elapsed() >= kBounceMs)
        emit finished();
}

void PaidView::fill()
{
    Rupiah received;
    Rupiah change;
    Rupiah rounding;
    QStringList methods;
    bool cash = false;
    for (const Payment &payment : m_record.payments) {
        if (!holdsMoney(payment.state))
            continue;
        QString method = methodText(payment.gateway, payment.channel);
        if (payment.byPerson) // law 3: never mistaken for the gateway's own word
            method = tr("%1, confirmed by hand").arg(method);
        if (!methods.contains(method))
            methods.append(method);
        if (payment.gateway == u"cash") {
            cash = true;
            received += payment.received;
            change += payment.change;
            rounding += payment.rounding;
        }
    }
    m_mark->setState(Tone::Ok, QStringLiteral("check"), true);
    //: %1 is how it was paid: "Cash", "QRIS · GoBiz"
    m_title->setText(tr("Paid · %1").arg(methods.join(QStringLiteral(" + "))));
    const QString total = rupiahText(m_record.sale.totals.total);
    m_facts->setText(cash ? tr("Total %1 · received %2").arg(total, rupiahText(received)) : tr("Order #%1").arg(m_record.sale.number));
    m_what->setText(cash ? tr("Change") : tr("Received"));
    m_big->setText(cash ? rupiahText(change) : total);
    m_rounded->setText(rounding.isZero() ? QString()
                                         : tr("rounded from %1 to a multiple of %2")
                                               .arg(rupiahText(change + rounding), rupiahText(Rupiah::trusted(m_rule.unit))));
    m_rounded->setVisible(!rounding.isZero());
    m_receipt->setText(tr("See the receipt"));
    m_next->setText(tr("New sale"));
}

void PaidView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).okSoft);
}

void PaidView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_since.isValid())
        fill();
    QWidget::changeEvent(event);
}

} // namespace laci
