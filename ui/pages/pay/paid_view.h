#pragma once
#include "domain/cash.h"
#include "domain/sale.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace laci {

class Button;
class MoneyLabel;
class StateMark;
class TextLabel;

/// Lunas: green, how it was paid, the change largest. Goes by Enter, by its button, or by itself after a setting.
class PaidView final : public QWidget {
    Q_OBJECT
public:
    explicit PaidView(QWidget *parent = nullptr);
    /// `staySeconds` 0: stays until somebody answers.
    void show(const SaleRecord &record, const CashRounding &rule, int staySeconds);
    /// Enter on this page. Ignored for a moment after the page came up: a finger that bounces must not hide the change.
    void acceptEnter();
    void stop();

signals:
    void receiptWanted();
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    SaleRecord m_record;
    CashRounding m_rule;
    QElapsedTimer m_since;
    QTimer m_leave;
    StateMark *m_mark;
    TextLabel *m_title;
    MoneyLabel *m_facts;
    TextLabel *m_what;
    MoneyLabel *m_big;
    TextLabel *m_rounded;
    Button *m_receipt;
    Button *m_next;
};

} // namespace laci
