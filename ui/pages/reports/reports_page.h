#pragma once
#include "ui/pages/orders/day_span.h"
#include "ui/pages/reports/glance_view.h"
#include "ui/pages/till_services.h"
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace laci {

class Banner;
class Busy;
class Button;
class Chip;
class ReconcileView;
class ReportView;
class TextLabel;
class Toast;

/// Laporan: what the shop earned, at a glance and as tables, for the days that are chosen. Needs Right::SeeReports; costs and profit
/// need Right::SeeCosts. Asks anew when it is opened and, for today, after a sale.
class ReportsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(TillServices &services, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct DayChip {
        DaySpan::Kind kind;
        Chip *chip;
    };
    struct KindChip {
        std::optional<ReportKind> kind;      ///< nullopt: at a glance
        Chip *chip;
    };
    QLayout *makeDays();
    QWidget *makeKinds();
    QWidget *makePages();
    QDate today() const;
    ReportSpan span() const { return {m_span.from, m_span.until}; }
    bool mayLook() const;
    bool maySeeCosts() const;

    void setDays(DaySpan::Kind kind);
    void setKind(std::optional<ReportKind> kind);
    void ask();                              ///< loads what is chosen, if it may be seen
    void askGlance(int round);
    void askTable(int round, ReportKind kind);
    void arrived();
    void failed(const Error &error);
    void showEmpty(const QString &text);
    void unlock();
    void openReconcile();
    void saveCsv();
    void savePdf();
    void whole(std::function<void(const ReportTable &)> then);
    void wrote(const QString &file, const Result<void> &saved);
    void retranslate();
    void wordChips();

    TillServices &m_services;
    DaySpan m_span;
    std::optional<ReportKind> m_kind;
    bool m_borrowed = false;                 ///< a second person's PIN opened the page, until it is left
    int m_round = 0;                         ///< an answer to an earlier question is dropped
    QTimer m_later;
    GlanceFacts m_facts;
    QList<DayChip> m_days;
    QList<KindChip> m_kinds;
    QWidget *m_head;
    QWidget *m_kindRow;
    Button *m_reconcile;
    Button *m_csv;
    Button *m_pdf;
    QStackedWidget *m_pages;
    QWidget *m_locked;
    TextLabel *m_lockedText;
    Button *m_unlock;
    GlanceView *m_glance;
    QWidget *m_glancePage = nullptr;
    ReportView *m_table;
    QWidget *m_emptyPage = nullptr;
    TextLabel *m_empty;
    Button *m_again;
    ReconcileView *m_compare;
    Busy *m_busy;
    Toast *m_toast;
};

} // namespace laci
