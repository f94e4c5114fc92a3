#include "ui/pages/pay/order_card.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {
namespace {
constexpr int kMostLines = 200;      // what one looks at while paying; the slip has them all

void addRow(QGridLayout *grid, const QString &name, const QString &amount, Text size, Ink ink)
{
    const int row = grid->rowCount();
    auto *left = new TextLabel(name, size, ink);
    left->setWordWrap(true);
    auto *right = new MoneyLabel(size);
    right->setInk(ink);
    right->setText(amount);
    right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(left, row, 0, Qt::AlignTop);
    grid->addWidget(right, row, 1, Qt::AlignRight | Qt::AlignTop);
}

QWidget *sheetOfRows(QGridLayout *&grid)
{
    auto *widget = new QWidget;
    grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(0, 1);
    return widget;
}
}

OrderCard::OrderCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(Text::BodyStrong)), m_scroll(new QScrollArea), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(18, 16, 18, 16);
    m_column->setSpacing(11);
    m_column->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_column->addWidget(m_scroll);
    m_column->addWidget(new Hairline);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void OrderCard::show(const QString &number, const Cart &cart, const Totals &totals, const QList<Payment> &tenders, Rupiah due)
{
    const bool sameTenders = std::equal(tenders.begin(), tenders.end(), m_tenders.begin(), m_tenders.end(),
                                        [](const Payment &a, const Payment &b) { return a.id == b.id && a.amount == b.amount; });
    if (m_lines && number == m_number && cart == m_cart && totals == m_totals && sameTenders && due == m_due)
        return;
    m_tenders = tenders;
    m_due = due;
    m_number = number;
    m_cart = cart;
    m_totals = totals;
    build();
}

void OrderCard::build()
{
    m_title->setText(m_number.isEmpty() ? tr("Order") : tr("Order #%1").arg(m_number));
    m_title->setToolTip(m_number);
    QGridLayout *lines = nullptr;
    m_lines = sheetOfRows(lines);
    m_lines->setAutoFillBackground(false);
    const qsizetype shown = std::min<qsizetype>(m_cart.lines.size(), kMostLines);
    for (qsizetype i = 0; i < shown; ++i) {
        const CartLine &line = m_cart.lines[i];
        const Rupiah amount = i < m_totals.lines.size() ? m_totals.lines[i].gross - m_totals.lines[i].lineDiscount : line.unitPrice;
        //: a line of the order: %1 quantity, %2 product
        addRow(lines, tr("%1 %2").arg(quantityText(line.quantity), line.name), rupiahDigits(amount), Text::Body, Ink::Normal);
    }
    if (shown < m_cart.lines.size())
        addRow(lines, tr("and %n more line(s)", nullptr, int(m_cart.lines.size() - shown)), {}, Text::Body, Ink::Muted);
    m_scroll->setWidget(m_lines);
    m_lines->setAutoFillBackground(false);

    QGridLayout *sums = nullptr;
    delete m_sums;
    m_sums = sheetOfRows(sums);
    if (!m_totals.cartDiscount.isZero())
        addRow(sums, tr("Discount"), rupiahDigits(-m_totals.cartDiscount), Text::Body, Ink::Muted);
    if (!m_totals.service.isZero())
        addRow(sums, m_totals.serviceLabel, rupiahDigits(m_totals.service), Text::Body, Ink::Muted);
    for (const TaxAmount &tax : m_totals.taxes) {
        addRow(sums, tax.included ? tr("%1 (in the prices)").arg(tax.label) : tax.label, rupiahDigits(tax.amount), Text::Body, Ink::Muted);
    }
    addRow(sums, tr("Total"), rupiahText(m_totals.total), m_tenders.isEmpty() ? Text::Heading : Text::BodyStrong, Ink::Normal);
    for (const Payment &tender : std::as_const(m_tenders))
        addRow(sums, tr("✓ %1").arg(methodText(tender.gateway, tender.channel)), rupiahDigits(-tender.amount), Text::BodyStrong, Ink::Ok);
    if (!m_tenders.isEmpty())
        addRow(sums, tr("Still due"), rupiahText(m_due), Text::Heading, Ink::Normal);
    if (QLayoutItem *last = sums->itemAtPosition(sums->rowCount() - 1, 1))
        last->widget()->setObjectName(QStringLiteral("stillDue"));
    m_column->addWidget(m_sums);
    fitLines();
}

// As high as its lines, as long as there is room; then it scrolls.
void OrderCard::fitLines()
{
    if (!m_lines)
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
    if (event->type() == QEvent::LanguageChange && m_lines)
        build();
    Card::changeEvent(event);
}

} // namespace laci
