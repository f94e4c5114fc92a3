#pragma once
#include "checkout/reconciler.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QComboBox;
class QTableWidget;

namespace laci {

class Banner;
class Button;
class ProgressBar;
class TextLabel;

/// One line of a reconciliation in words: what is wrong and what to do about it.
QString reconcileText(const ReconcileLine &line, const QString &gateway);

/// Cocokkan gateway: a gateway's own day held against the books. Lines that agree are only counted.
class ReconcileView final : public QWidget {
    Q_OBJECT
public:
    explicit ReconcileView(TillServices &services, QWidget *parent = nullptr);
    void setDay(QDate day);
    void retranslate();

signals:
    void left();

private:
    void start();
    void stop();
    /// Nothing runs any more: everything can be chosen again.
    void settle();
    void finished(const Result<Reconciliation> &result);
    void showResult();
    void moveDay(int by);
    void saveCsv();
    void say(int tone, const QString &text);

    TillServices &m_services;
    QDate m_day;
    std::unique_ptr<Reconciler> m_running;
    std::optional<Reconciliation> m_result;
    TextLabel *m_title;
    Button *m_back;
    QComboBox *m_gateway;
    Button *m_before;
    TextLabel *m_dayText;
    Button *m_after;
    Button *m_start;
    Button *m_stop;
    ProgressBar *m_progress;
    TextLabel *m_count;
    Banner *m_said;
    TextLabel *m_sums;
    QTableWidget *m_lines;
    Button *m_csv;
};

} // namespace laci
