#pragma once
#include "domain/cash.h"
#include "domain/sale.h"
#include "ports/print_jobs.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace laci {

class Banner;
class Button;
class Card;
class MoneyLabel;
class StateMark;
class TextLabel;

/// Lunas: green, how it was paid, the change largest. Goes by Enter, by its button, or by itself after a setting.
class PaidView final : public QWidget {
    Q_OBJECT
public:
    /// What can come out on paper here.
    enum class Paper {
        None,        ///< no printer
        First,       ///< the receipt has not been asked for
        Copy,        ///< it has; another one says that it is a copy
    };
    explicit PaidView(QWidget *parent = nullptr);
    /// `staySeconds` 0: stays until somebody answers.
    void show(const SaleRecord &record, const CashRounding &rule, int staySeconds);
    void setPaper(Paper paper);
    /// Who confirmed by hand and why, a sentence; empty: nobody had to.
    void setPersonsWord(const QString &sentence);
    /// A job of this sale that needs a person, or one that is well again.
    void tellJob(const PrintJob &job);
    /// Enter on this page. Ignored for a moment after the page came up: a finger that bounces must not hide the change.
    void acceptEnter();
    /// P.
    void acceptPrint();
    void stop();

signals:
    void printWanted(bool copy);
    void receiptWanted();
    void againWanted(const laci::PrintJobId &job);
    void dropWanted(const laci::PrintJobId &job);
    void finished();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    SaleRecord m_record;
    CashRounding m_rule;
    QElapsedTimer m_since;
    QTimer m_leave;
    Paper m_paper = Paper::None;
    PrintJob m_troubled;             ///< no id: paper is well
    Card *m_card = nullptr;
    StateMark *m_mark;
    TextLabel *m_title;
    TextLabel *m_facts;
    TextLabel *m_word;
    TextLabel *m_what;
    MoneyLabel *m_big;
    TextLabel *m_rounded;
    Banner *m_trouble;
    Button *m_again;
    Button *m_ignore;
    Button *m_print;
    Button *m_receipt;
    Button *m_next;
};

} // namespace laci
