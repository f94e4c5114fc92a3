#pragma once
#include "ports/reports.h"
#include "ui/kit/theme.h"
#include <QWidget>

class QBoxLayout;
class QGridLayout;

namespace laci {

class FigureCard;
class Plot;
class ShortList;
class TextLabel;

/// Everything the first look wants, gathered.
struct GlanceFacts {
    ReportGlance now;
    Rupiah compared;                 ///< sales of what it is held against
    bool byWeekday = false;          ///< …the same weekday a week before; else the span of the same length just before
    ReportTable methods;
    ReportTable products;            ///< best first
    bool costs = false;              ///< whoever looks may see costs
};

/// "+12 % from last Friday", and the ink for it. Against nothing there is nothing to say.
QString comparisonText(const GlanceFacts &facts);
Ink comparisonInk(const GlanceFacts &facts);

/// The shop at a glance: four figures, receipts by the hour, sales by the day, methods and best sellers.
class GlanceView final : public QWidget {
    Q_OBJECT
public:
    explicit GlanceView(QWidget *parent = nullptr);
    void show(const GlanceFacts &facts);
    using QWidget::show;
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeCards();
    void showFigures();
    void showPlots();
    void showLists();

    GlanceFacts m_facts;
    QGridLayout *m_cards;
    FigureCard *m_sales;
    FigureCard *m_receipts;
    FigureCard *m_profit;
    FigureCard *m_unsure;
    QWidget *m_daysCard;
    TextLabel *m_daysTitle;
    Plot *m_days;
    TextLabel *m_hoursTitle;
    Plot *m_hours;
    QBoxLayout *m_lists;
    ShortList *m_methods;
    ShortList *m_products;
};

} // namespace laci
