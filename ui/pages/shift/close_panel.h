#pragma once
#include "ports/shifts.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace laci {

class Busy;
class Button;
class CountTable;
class TextLabel;

enum class CloseStep { HandOver, Count, Compare, Finish };

/// Closing a shift, one step after the other; what was counted is in the books after each count, so that a till that dies in
/// between goes on where it was.
class ClosePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ClosePanel(TillServices &services, QWidget *parent = nullptr);
    /// From the beginning, or where the last count left it.
    void begin(const ShiftFigures &figures, const std::optional<CountAnswer> &count);
    CloseStep step() const { return m_step; }
    int waiting() const { return int(m_figures.openPayments.size()); }
    void takeFocus();

signals:
    void stepped();
    void finished();             ///< closed, and the person has seen it
    void closed();               ///< the Z is in the books

protected:
    void changeEvent(QEvent *event) override;

private:
    void go(CloseStep step);
    void build();
    void buildHandOver(QVBoxLayout *column);
    void buildCount(QVBoxLayout *column);
    void buildCompare(QVBoxLayout *column);
    void buildFinish(QVBoxLayout *column);
    void submitCount(const QString &approvedBy);
    void counted(const Result<CountAnswer> &answer);
    void countAnew();
    void submitClose();
    void close(const QString &approvedBy, Rupiah limit);
    void afterClose();
    void say(const QString &text);
    QWidget *foot(const QList<Button *> &buttons, QWidget *left = nullptr);

    TillServices &m_services;
    ShiftFigures m_figures;
    std::optional<CountAnswer> m_answer;
    std::optional<ShiftFigures> m_z;
    QList<Pieces> m_typed;
    QString m_typedReason, m_paper, m_backup;
    QString m_approvedCount;     ///< who allowed a further count
    CloseStep m_step = CloseStep::HandOver;
    bool m_busy = false;
    QWidget *m_body = nullptr;
    CountTable *m_table = nullptr;
    TextLabel *m_trouble = nullptr;
    QLineEdit *m_reason = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace laci
