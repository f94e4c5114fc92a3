#pragma once
#include "ui/pages/reports/report_model.h"
#include <QWidget>

class QTableView;

namespace laci {

class Plot;
class TextLabel;

/// One report: a plot where looking helps (hours, days), and the table. The heading of a column sorts; so does S on a cell of it.
class ReportView final : public QWidget {
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);
    /// `more`: there are rows that are not shown.
    void show(const ReportTable &table, bool more);
    using QWidget::show;
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void sortBy(int column);
    void showPlot();
    void fitColumns();

    ReportModel m_model;
    ReportTable m_whole;
    bool m_more = false;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QWidget *m_plotCard;
    TextLabel *m_plotTitle;
    Plot *m_bars;
    Plot *m_line;
    QTableView *m_table;
    TextLabel *m_note;
};

} // namespace laci
