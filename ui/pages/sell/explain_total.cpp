#include "domain/cash.h"
#include "ui/kit/card.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/cart_sheets.h"
#include "ui/pages/sell/totals_view.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplainTotal)
};

constexpr int kMostShown = 200;      // lines; a longer cart is summed up in one

class Table {
public:
    explicit Table(QWidget *parent) : m_grid(new QGridLayout(parent))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(16);
        m_grid->setVerticalSpacing(4);
        m_grid->setColumnStretch(0, 1);
    }
    void row(const QString &label, const QString &amount, Text size, Ink ink)
    {
        auto *left = new TextLabel(label, size, ink);
        left->setWordWrap(true);
        auto *right = new MoneyLabel(size);
        right->setText(amount);
        right->setInk(ink);
        m_grid->addWidget(left, m_at, 0, Qt::AlignTop);
        m_grid->addWidget(right, m_at++, 1, Qt::AlignTop);
    }
    void rule()
    {
        m_grid->addWidget(new Hairline, m_at++, 0, 1, 2);
    }

private:
    QGridLayout *m_grid;
    int m_at = 0;
};

void explainLine(Table &table, const CartLine &line, const LineTotals &totals)
{
    table.row(line.name, rupiahText(totals.net), Text::BodyStrong, Ink::Normal);
    table.row(Words::tr("%1 × %2").arg(quantityText(line.quantity), rupiahText(line.unitPrice)), rupiahText(totals.gross),
              Text::Small, Ink::Muted);
    if (line.unitPrice != line.listPrice)
        table.row(Words::tr("another price; the catalogue says %1").arg(rupiahText(line.listPrice)), QString(), Text::Small, Ink::Muted);
    if (!totals.lineDiscount.isZero())
        table.row(Words::tr("discount %1").arg(discountText(line.discount)), rupiahText(-totals.lineDiscount), Text::Small,
                  Ink::Muted);
    if (!totals.cartDiscount.isZero())
        table.row(Words::tr("share of the cart's discount"), rupiahText(-totals.cartDiscount), Text::Small, Ink::Muted);
}

} // namespace

void explainTotal(QWidget *owner, const Cart &cart, const Totals &totals, const CashRounding &rounding)
{
    auto *sheet = new Sheet(owner, Words::tr("Why this amount?"));
    sheet->setPanelWidth(520);
    auto *content = new QWidget;
    Table table(content);
    const qsizetype shown = qMin<qsizetype>(qMin(cart.lines.size(), totals.lines.size()), kMostShown);
    for (qsizetype i = 0; i < shown; ++i)
        explainLine(table, cart.lines[i], totals.lines[i]);
    if (shown < totals.lines.size()) {
        Rupiah rest;
        for (qsizetype i = shown; i < totals.lines.size(); ++i)
            rest += totals.lines[i].net;
        table.row(Words::tr("%n more line(s)", nullptr, int(totals.lines.size() - shown)), rupiahText(rest), Text::BodyStrong,
                  Ink::Normal);
    }
    table.rule();
    for (const TotalsStep &step : totalsSteps(totals))
        table.row(step.label, step.informative ? QStringLiteral("(%1)").arg(step.amount) : step.amount, Text::Body, Ink::Muted);
    for (const TaxAmount &tax : totals.taxes)
        table.row(Words::tr("%1 is taken on %2").arg(tax.label, rupiahText(tax.base)), QString(), Text::Small, Ink::Muted);
    table.rule();
    table.row(Words::tr("Total"), rupiahText(totals.total), Text::Heading, Ink::Normal);
    if (const Rupiah rounded = cashRoundingFor(totals.total, rounding); !rounded.isZero()) {
        table.row(Words::tr("rounding to %1, in cash only").arg(rupiahText(Rupiah::trusted(rounding.unit))), rupiahText(rounded),
                  Text::Small, Ink::Muted);
        table.row(Words::tr("in cash"), rupiahText(totals.total + rounded), Text::Body, Ink::Normal);
    }

    auto *scroll = new QScrollArea(sheet);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);       // setWidget() switches it on
    scroll->setFocusPolicy(Qt::TabFocus);
    content->setContentsMargins(0, 0, 14, 0);
    scroll->setMinimumHeight(qBound(120, content->sizeHint().height() + 4, owner->window()->height() - 260));
    sheet->body()->addWidget(scroll);
    Button *back = sheet->addAction(Words::tr("Back"), Button::Kind::Primary);
    sheet->setSafe(back);
    sheet->open();
}

} // namespace laci
