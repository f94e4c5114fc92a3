#include "ui/pages/sell/last_sale.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QHBoxLayout>

namespace laci {

LastSale::LastSale(QWidget *parent)
    : Surface(parent), m_text(new TextLabel(QString(), Text::Body, Ink::Normal, this)),
      m_print(new Button(QString(), Button::Kind::Secondary, this)), m_look(new Button(QString(), Button::Kind::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_print);
    row->addWidget(m_look);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);     // elided, never the reason for a wider page
    m_text->setObjectName(QStringLiteral("lastSaleText"));
    m_print->setObjectName(QStringLiteral("lastSalePrint"));
    m_look->setObjectName(QStringLiteral("lastSaleLook"));
    m_print->hide();
    connect(m_print, &QPushButton::clicked, this, &LastSale::printAsked);
    connect(m_look, &QPushButton::clicked, this, &LastSale::lookAsked);
    hide();
    retranslate();
}

void LastSale::setPrinting(bool on)
{
    m_print->setVisible(on);
}

void LastSale::showSale(const SaleRecord &record)
{
    m_record = record;
    setVisible(true);
    fill();
}

void LastSale::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Surface::changeEvent(event);
}

void LastSale::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fill();
}

void LastSale::retranslate()
{
    setAccessibleName(tr("The last sale"));
    //: prints the receipt of the last sale once more
    m_print->setText(tr("Print again"));
    //: opens the last sale
    m_look->setText(tr("Show"));
    fill();
}

void LastSale::fill()
{
    if (m_record.sale.number.isEmpty())
        return;
    QStringList ways;
    Rupiah change;
    for (const Payment &payment : m_record.payments) {
        if (!holdsMoney(payment.state))
            continue;
        const QString way = methodText(payment.gateway, payment.channel);
        if (!ways.contains(way))
            ways << way;
        change += payment.change;
    }
    // What the next customer asks about comes first; the number goes first when there is no room.
    QStringList facts{rupiahText(m_record.sale.totals.total), ways.join(QStringLiteral(" + "))};
    if (!change.isZero())
        facts << tr("change %1").arg(rupiahText(change));
    facts << m_record.sale.number;
    const QString whole = tr("Last sale: %1").arg(facts.join(QStringLiteral(" · ")));
    m_text->setToolTip(whole);
    m_text->setAccessibleName(whole);
    m_text->setText(m_text->fontMetrics().elidedText(whole, Qt::ElideRight, qMax(80, m_text->width())));
}

} // namespace laci
