#include "ui/pages/reports/glance_view.h"
#include "domain/quantity.h"
#include "ui/kit/card.h"
#include "ui/kit/plot.h"
#include "ui/kit/text_label.h"
#include "ui/pages/reports/figure_card.h"
#include "ui/text/payment_text.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QGridLayout>
#include <QResizeEvent>

namespace laci {
namespace {

constexpr int kTop = 6;              // rows of the lists

/// A share in whole percent, half away from nought.
qint64 percentOf(Rupiah now, Rupiah before)
{
    const qint64 change = now.units() - before.units();
    const qint64 base = qAbs(before.units());
    return (change * 200 + (change < 0 ? -base : base)) / (2 * base);
}

QString textAt(const ReportTable &table, int row, QStringView column)
{
    const int at = table.column(column);
    const auto *text = at < 0 ? nullptr : std::get_if<QString>(&table.rows.at(row).at(at));
    return text ? *text : QString();
}

qint64 numberAt(const ReportTable &table, int row, QStringView column)
{
    const int at = table.column(column);
    const auto *number = at < 0 ? nullptr : std::get_if<qint64>(&table.rows.at(row).at(at));
    return number ? *number : 0;
}

Card *plotCard(TextLabel *title, Plot *plot)
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 13, 18, 10);
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(plot, 1);
    return card;
}

}

QString comparisonText(const GlanceFacts &facts)
{
    if (facts.compared.isZero())
        return facts.byWeekday ? GlanceView::tr("nothing on the same day last week") : GlanceView::tr("nothing in the days before");
    const qint64 percent = percentOf(facts.now.sales, facts.compared);
    const QString change = percent < 0 ? QStringLiteral("−%1 %").arg(-percent) : QStringLiteral("+%1 %").arg(percent);
    if (facts.byWeekday)
        //: %1 "+12 %", %2 a weekday's name
        return GlanceView::tr("%1 from last %2").arg(change, screenLocale().dayName(facts.now.span.from.dayOfWeek()));
    //: %1 "+12 %"
    return GlanceView::tr("%1 from the %n day(s) before", nullptr, facts.now.span.days()).arg(change);
}

Ink comparisonInk(const GlanceFacts &facts)
{
    if (facts.compared.isZero() || facts.now.sales == facts.compared)
        return Ink::Muted;
    return facts.now.sales > facts.compared ? Ink::Ok : Ink::Warn;
}

GlanceView::GlanceView(QWidget *parent)
    : QWidget(parent), m_cards(new QGridLayout), m_sales(new FigureCard("figureSales")), m_receipts(new FigureCard("figureReceipts")),
      m_profit(new FigureCard("figureProfit")), m_unsure(new FigureCard("figureUnsure")), m_daysTitle(new TextLabel({}, Text::BodyStrong)),
      m_days(new Plot(Plot::Shape::Line)), m_hoursTitle(new TextLabel({}, Text::BodyStrong)), m_hours(new Plot(Plot::Shape::Bars)),
      m_lists(new QHBoxLayout), m_methods(new ShortList("topMethods")), m_products(new ShortList("topProducts"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_cards->setSpacing(12);
    column->addLayout(m_cards);
    m_days->setObjectName(QStringLiteral("plotDays"));
    m_hours->setObjectName(QStringLiteral("plotHours"));
    column->addWidget(m_daysCard = plotCard(m_daysTitle, m_days), 1);
    column->addWidget(plotCard(m_hoursTitle, m_hours), 1);
    m_lists->setSpacing(16);
    m_lists->addWidget(m_methods, 1);
    m_lists->addWidget(m_products, 1);
    column->addLayout(m_lists);
    placeCards();
}

void GlanceView::placeCards()
{
    const bool two = width() < textPx(760);
    int at = 0;
    for (FigureCard *card : {m_sales, m_receipts, m_profit, m_unsure}) {
        m_cards->removeWidget(card);
        m_cards->addWidget(card, two ? at / 2 : 0, two ? at % 2 : at);
        ++at;
    }
    for (int i = 0; i < 4; ++i)
        m_cards->setColumnStretch(i, two && i > 1 ? 0 : 1);
    m_lists->setDirection(two ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void GlanceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

void GlanceView::show(const GlanceFacts &facts)
{
    m_facts = facts;
    retranslate();
}

void GlanceView::retranslate()
{
    if (!m_facts.now.span.from.isValid())
        return;
    showFigures();
    showPlots();
    showLists();
}

void GlanceView::showFigures()
{
    const ReportGlance &now = m_facts.now;
    m_sales->setFigure(tr("Sales"), rupiahText(now.sales), comparisonText(m_facts), comparisonInk(m_facts));
    QString receipts;
    if (now.receipts > 0)                            // of what was sold, as in the tables; what was given back stands beside it
        receipts = tr("%1 on average").arg(rupiahText((now.sales + now.given).scaled(1, now.receipts)));
    if (!now.given.isZero())
        receipts += (receipts.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("given back %1").arg(rupiahText(now.given));
    m_receipts->setFigure(tr("Receipts"), rupiahDigits(Rupiah::trusted(now.receipts)), receipts);
    m_profit->setVisible(m_facts.costs);
    if (!now.profit) {
        m_profit->setFigure(tr("Gross profit"), tr("not known"), tr("no product that was sold has a cost price"));
    } else {
        // A profit of a part of the sales is no profit of all of them: that is said.
        const QString margin = now.profitBase.isZero() ? QString() : shareText(now.profit->scaled(10'000, now.profitBase.units()).units());
        const bool part = now.profitBase.units() * 100 < now.sales.units() * 80;
        m_profit->setFigure(tr("Gross profit"), rupiahText(*now.profit),
                            part ? tr("%1 of %2 with a known cost").arg(margin, rupiahText(now.profitBase)) : margin,
                            part ? Ink::Warn : Ink::Muted);
    }
    QStringList unsure;
    if (now.unsure > 0)
        unsure.append(rupiahText(now.unsureMoney));
    // Law 3: what a person said stands apart from what a gateway said.
    if (now.byPerson > 0)
        unsure.append(tr("%n confirmed by a person: %1", nullptr, int(now.byPerson)).arg(rupiahText(now.byPersonMoney)));
    if (unsure.isEmpty())
        unsure.append(tr("everything is clear"));
    m_unsure->setFigure(tr("Not certain"), rupiahDigits(Rupiah::trusted(now.unsure)), unsure.join(QStringLiteral(" · ")),
                        now.unsure > 0 || now.byPerson > 0 ? Ink::Warn : Ink::Muted);
}

void GlanceView::showPlots()
{
    const ReportGlance &now = m_facts.now;
    int first = 24;
    int last = -1;
    for (int hour = 0; hour < now.receiptsByHour.size(); ++hour) {
        if (now.receiptsByHour.at(hour) == 0)
            continue;
        first = qMin(first, hour);
        last = hour;
    }
    // The hours from opening to closing; some more where the day was short, so that a single bar does not look like a wall.
    first = qMin(first, 8);
    last = qMax(last, 17);
    QList<PlotPoint> hours;
    for (int hour = first; hour <= last; ++hour) {
        const qint64 count = now.receiptsByHour.value(hour);
        hours.append({QString::number(hour), rupiahDigits(Rupiah::trusted(count)), count});
    }
    m_hoursTitle->setText(tr("Receipts by the hour"));
    m_hours->setPoints(tr("Receipts by the hour"), hours);
    m_daysCard->setVisible(now.salesByDay.size() > 1);
    QList<PlotPoint> days;
    for (const auto &[day, sales] : now.salesByDay)
        days.append({screenLocale().toString(day, QStringLiteral("d MMM")), rupiahText(sales), sales.units()});
    m_daysTitle->setText(tr("Sales by the day"));
    m_days->setPoints(tr("Sales by the day"), days);
}

void GlanceView::showLists()
{
    QList<ShortList::Row> methods;
    for (int i = 0; i < m_facts.methods.rows.size(); ++i) {
        const qint64 received = numberAt(m_facts.methods, i, u"received");
        const qint64 count = numberAt(m_facts.methods, i, u"payments");
        if (count == 0)
            continue;
        ShortList::Row row;
        row.name = methodText(textAt(m_facts.methods, i, u"gateway"), textAt(m_facts.methods, i, u"channel"));
        if (textAt(m_facts.methods, i, u"confirmed_by") == u"person") {
            row.name = tr("%1, confirmed by a person").arg(row.name);
            row.ink = Ink::Warn;
        }
        row.more = rupiahDigits(Rupiah::trusted(count));
        row.amount = rupiahText(Rupiah::trusted(received));
        methods.append(row);
    }
    m_methods->setRows(tr("Payment methods"), tr("payments"), tr("received"), methods, tr("No payment in these days."));
    QList<ShortList::Row> products;
    for (int i = 0; i < m_facts.products.rows.size() && products.size() < kTop; ++i) {
        const qint64 sold = numberAt(m_facts.products, i, u"quantity");
        if (sold <= 0)
            continue;
        products.append({textAt(m_facts.products, i, u"name"), quantityText(Quantity::trusted(sold)),
                         rupiahText(Rupiah::trusted(numberAt(m_facts.products, i, u"net"))), Ink::Normal});
    }
    m_products->setRows(tr("Best sellers"), tr("sold"), tr("net"), products, tr("Nothing was sold in these days."));
}

} // namespace laci
