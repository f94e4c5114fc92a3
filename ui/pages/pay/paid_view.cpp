#include "ui/pages/pay/paid_view.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/state_mark.h"
#include "ui/text/payment_text.h"
#include "ui/text/print_text.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {
namespace {
constexpr qint64 kBounceMs = 350;

bool needsPerson(const PrintJob &job)
{
    return job.state == PrintJobState::Failed || job.state == PrintJobState::Doubtful;
}
}

PaidView::PaidView(QWidget *parent)
    : QWidget(parent), m_mark(new StateMark(84)), m_title(new TextLabel({}, Text::CartTotal)), m_facts(new TextLabel({}, Text::Body, Ink::Muted)),
      m_word(new TextLabel({}, Text::SmallStrong, Ink::Warn)), m_what(new TextLabel({}, Text::Body, Ink::Muted)),
      m_big(new MoneyLabel(Text::ChangeDue)), m_rounded(new TextLabel({}, Text::Small, Ink::Muted)),
      m_trouble(new Banner(Tone::Warn, QStringLiteral("print"))), m_again(m_trouble->addAction({})), m_ignore(m_trouble->addAction({})),
      m_print(new Button({})), m_receipt(new Button({})), m_next(new Button({}, Button::Kind::Primary))
{
    auto *page = new QVBoxLayout(this);
    m_card = new Card;
    Card *card = m_card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(40, 34, 40, 34);
    column->setSpacing(8);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    for (TextLabel *label : {m_title, m_facts, m_word, m_what, static_cast<TextLabel *>(m_big), m_rounded}) {
        label->setAlignment(Qt::AlignCenter);
        if (label == m_what)
            column->addSpacing(12);
        column->addWidget(label);
    }
    m_facts->setWordWrap(true);
    m_word->setWordWrap(true);
    m_word->hide();
    column->addSpacing(16);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *paper = new QHBoxLayout;
    paper->setSpacing(10);
    for (Button *button : {m_print, m_receipt}) {
        button->setTall(56);
        paper->addWidget(button, 1);
    }
    column->addLayout(paper);
    m_next->setTall(metric::kPay);
    m_next->setTextSize(Text::PayButton);
    m_next->setKeyHint(QStringLiteral("Enter"));
    m_print->setKeyHint(QStringLiteral("P"));
    column->addWidget(m_next);
    page->addStretch(1);
    page->addWidget(card, 0, Qt::AlignHCenter);
    page->addStretch(1);

    m_title->setObjectName(QStringLiteral("paidTitle"));
    m_title->setWordWrap(true);
    m_big->setObjectName(QStringLiteral("paidBig"));
    m_facts->setObjectName(QStringLiteral("paidFacts"));
    m_word->setObjectName(QStringLiteral("paidWord"));
    m_trouble->setObjectName(QStringLiteral("printTrouble"));
    m_again->setObjectName(QStringLiteral("printAnew"));
    m_ignore->setObjectName(QStringLiteral("printIgnore"));
    m_print->setObjectName(QStringLiteral("printReceipt"));
    m_receipt->setObjectName(QStringLiteral("seeReceipt"));
    m_next->setObjectName(QStringLiteral("newSale"));
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &PaidView::finished);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        m_leave.stop();                       // somebody is reading
        emit receiptWanted();
    });
    connect(m_print, &QPushButton::clicked, this, [this] { emit printWanted(m_paper == Paper::Copy); });
    connect(m_again, &QPushButton::clicked, this, [this] { emit againWanted(m_troubled.id); });
    connect(m_ignore, &QPushButton::clicked, this, [this] { emit dropWanted(m_troubled.id); });
    connect(m_next, &QPushButton::clicked, this, &PaidView::finished);
    retranslate();
}

void PaidView::retranslate()
{
    m_print->setText(m_paper == Paper::Copy ? tr("Print a copy") : tr("Print the receipt"));
    m_print->setVisible(m_paper != Paper::None);
    m_receipt->setText(m_paper == Paper::None ? tr("Receipt: save or send") : tr("Send the receipt"));
    m_next->setText(tr("New sale"));
    m_again->setText(tr("Print again"));
    m_ignore->setText(tr("Never mind"));
    if (!m_troubled.id.value.isEmpty())
        m_trouble->setText(printProblemText(m_troubled));
}

void PaidView::setPaper(Paper paper)
{
    m_paper = paper;
    retranslate();
}

void PaidView::setPersonsWord(const QString &sentence)
{
    m_word->setText(sentence);
    m_word->setVisible(!sentence.isEmpty());
}

void PaidView::tellJob(const PrintJob &job)
{
    const bool troubled = needsPerson(job) || (job.state == PrintJobState::Queued && !job.problem.isEmpty());
    if (!troubled && job.id != m_troubled.id)
        return;
    m_troubled = troubled ? job : PrintJob{};
    if (troubled) {
        m_leave.stop();                       // somebody has to decide
        m_trouble->setText(printProblemText(job));
        m_again->setVisible(needsPerson(job));
    }
    m_trouble->setVisible(troubled);
}

void PaidView::show(const SaleRecord &record, const CashRounding &rule, int staySeconds)
{
    const bool again = m_since.isValid() && m_record.sale.id == record.sale.id;
    m_record = record;
    m_rule = rule;
    fill();
    if (again)
        return;
    m_troubled = {};
    m_trouble->hide();
    setPersonsWord({});
    m_since.start();
    if (staySeconds > 0)
        m_leave.start(std::chrono::seconds(staySeconds));
}

void PaidView::stop()
{
    m_leave.stop();
    m_since.invalidate();
}

void PaidView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_card->setFixedWidth(std::min(targetPx(620), std::max(targetPx(320), width() - 24)));
}

void PaidView::acceptEnter()
{
    if (m_since.isValid() && m_since.elapsed() >= kBounceMs)
        emit finished();
}

void PaidView::acceptPrint()
{
    if (m_print->isVisible() && m_print->isEnabled())
        m_print->click();
}

void PaidView::fill()
{
    Rupiah received;
    Rupiah change;
    Rupiah rounding;
    QStringList methods;
    QStringList tenders;
    bool cash = false;
    for (const Payment &payment : m_record.payments) {
        if (!holdsMoney(payment.state))
            continue;
        QString method = methodText(payment.gateway, payment.channel);
        if (payment.byPerson) // law 3: never mistaken for the gateway's own word
            method = tr("%1, confirmed by hand").arg(method);
        if (!methods.contains(method))
            methods.append(method);
        //: one of several tenders: %1 way, %2 amount
        tenders.append(tr("%1 %2").arg(methodText(payment.gateway, payment.channel), rupiahText(payment.charged())));
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
    const bool split = tenders.size() > 1;
    cash = cash && (!split || !change.isZero());
    m_facts->setText(split  ? tr("Total %1 = %2").arg(total, tenders.join(QStringLiteral(" + ")))
                     : cash ? tr("Total %1 · received %2").arg(total, rupiahText(received))
                            : tr("Order #%1").arg(m_record.sale.number));
    m_what->setText(cash ? tr("Change") : tr("Received"));
    m_big->setText(cash ? rupiahText(change) : total);
    m_rounded->setText(rounding.isZero() ? QString()
                                         : tr("rounded from %1 to a multiple of %2")
                                               .arg(rupiahText(change + rounding), rupiahText(Rupiah::trusted(m_rule.unit))));
    m_rounded->setVisible(!rounding.isZero());
}

void PaidView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).okSoft);
}

void PaidView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_since.isValid())
            fill();
    }
    QWidget::changeEvent(event);
}

} // namespace laci
