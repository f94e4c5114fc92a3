#include "ui/pages/pay/order_card.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace laci {
namespace {
constexpr int kMostLines = 200;      // what one looks at while paying; the slip has them all
}

/// Name left, amount right, one row under the other. The labels of the sale before are used again: making them anew took longer than
/// all else that is done for a new sale here.
class OrderRows final : public QWidget {
public:
    OrderRows() : m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(9);
        m_grid->setColumnStretch(0, 1);
    }
    void begin() { m_used = 0; }
    MoneyLabel *add(const QString &name, const QString &amount, Text size, Ink ink)
    {
        if (m_used == m_rows.size())
            m_rows.append(made());
        const auto &[left, right] = m_rows[m_used++];
        left->setText(name);
        right->setText(amount);
        for (TextLabel *label : {left, static_cast<TextLabel *>(right)}) {
            label->setSize(size);
            label->setInk(ink);
        }
        return right;
    }
    /// Rows of the sale before that this one does not have.
    void end()
    {
        while (m_rows.size() > m_used) {
            const auto [left, right] = m_rows.takeLast();
            delete left;
            delete right;
        }
    }

private:
    std::pair<TextLabel *, MoneyLabel *> made()
    {
        const int row = int(m_rows.size());
        auto *left = new TextLabel(Text::Body);
        left->setWordWrap(true);
        auto *right = new MoneyLabel(Text::Body);
        right->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(left, row, 0, Qt::AlignTop);
        m_grid->addWidget(right, row, 1, Qt::AlignRight | Qt::AlignTop);
        return {left, right};
    }

    QGridLayout *m_grid;
    QList<std::pair<TextLabel *, MoneyLabel *>> m_rows;
    qsizetype m_used = 0;
};

OrderCard::OrderCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(Text::BodyStrong)), m_scroll(new QScrollArea), m_column(new QVBoxLayout(this)),
      m_lines(new OrderRows), m_sums(new OrderRows)
{
    m_column->setContentsMargins(18, 16, 18, 16);
    m_column->setSpacing(11);
    m_column->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_lines);
    m_lines->setAutoFillBackground(false);
    m_column->addWidget(m_scroll);
    m_column->addWidget(new Hairline);
    m_column->addWidget(m_sums);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void OrderCard::show(const QString &number, const Cart &cart, const Totals &totals, const QList<Payment> &tenders, Rupiah due)
{
    const bool sameTenders = std::equal(tenders.begin(), tenders.end(), m_tenders.begin(), m_tenders.end(),
                                        [](const Payment &a, const Payment &b) { return a.id == b.id && a.amount == b.amount; });
    if (number != m_number || m_title->text().isEmpty()) {
        m_number = number;
        entitle();
    }
    if (m_filled && cart == m_cart && totals == m_totals && sameTenders && due == m_due)
        return;
    m_filled = true;
    m_tenders = tenders;
    m_due = due;
    m_cart = cart;
    m_totals = totals;
    fill();
}

void OrderCard::entitle()
{
    m_title->setText(m_number.isEmpty() ? tr("Order") : tr("Order #%1").arg(m_number));
    m_title->setToolTip(m_number);
}

void OrderCard::fill()
{
    m_lines->begin();
    const qsizetype shown = std::min<qsizetype>(m_cart.lines.size(), kMostLines);
    for (qsizetype i = 0; i < shown; ++i) {
        const CartLine &line = m_cart.lines[i];
        const Rupiah amount = i < m_totals.lines.size() ? m_totals.lines[i].gross - m_totals.lines[i].lineDiscount : line.unitPrice;
        //: a line of the order: %1 quantity, %2 product
        m_lines->add(tr("%1 %2").arg(quantityText(line.quantity), line.name), rupiahDigits(amount), Text::Body, Ink::Normal);
    }
    if (shown < m_cart.lines.size())
        m_lines->add(tr("and %n more line(s)", nullptr, int(m_cart.lines.size() - shown)), {}, Text::Body, Ink::Muted);
    m_lines->end();

    m_sums->begin();
    if (!m_totals.cartDiscount.isZero())
        m_sums->add(tr("Discount"), rupiahDigits(-m_totals.cartDiscount), Text::Body, Ink::Muted);
    if (!m_totals.service.isZero())
        m_sums->add(m_totals.serviceLabel, rupiahDigits(m_totals.service), Text::Body, Ink::Muted);
    for (const TaxAmount &tax : m_totals.taxes)
        m_sums->add(tax.included ? tr("%1 (in the prices)").arg(tax.label) : tax.label, rupiahDigits(tax.amount), Text::Body, Ink::Muted);
    MoneyLabel *last = m_sums->add(tr("Total"), rupiahText(m_totals.total), m_tenders.isEmpty() ? Text::Heading : Text::BodyStrong, Ink::Normal);
    for (const Payment &tender : std::as_const(m_tenders))
        m_sums->add(tr("✓ %1").arg(methodText(tender.gateway, tender.channel)), rupiahDigits(-tender.amount), Text::BodyStrong, Ink::Ok);
    if (!m_tenders.isEmpty())
        last = m_sums->add(tr("Still due"), rupiahText(m_due), Text::Heading, Ink::Normal);
    m_sums->end();
    if (MoneyLabel *before = m_sums->findChild<MoneyLabel *>(QStringLiteral("stillDue")))
        before->setObjectName(QString());
    last->setObjectName(QStringLiteral("stillDue"));
    fitLines();
}

// As high as its lines, as long as there is room; then it scrolls.
void OrderCard::fitLines()
{
    if (!m_filled)
        return;
    const int inner = width() - 2 * 18 - 2;
    const int wanted = m_lines->hasHeightForWidth() ? m_lines->heightForWidth(inner) : m_lines->sizeHint().height();
    m_scroll->setMaximumHeight(wanted);
    m_scroll->setMinimumHeight(std::min(wanted, 90));
}

void OrderCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitLines();
}

void OrderCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_filled) {
        entitle();
        fill();
    }
    Card::changeEvent(event);
}

} // namespace laci
