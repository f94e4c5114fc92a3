#pragma once
#include "ui/models/late_model.h"
#include "ui/models/orders_model.h"
#include "ui/pages/orders/day_span.h"
#include "ui/pages/till_services.h"
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace laci {

class Button;
class Card;
class Chip;
class OrderDetail;
class TextLabel;
class Toast;

/// Pesanan: the orders by filter, days and search, and everything about the chosen one. P prints a copy, R shows the receipt, Enter opens
/// what is not paid yet and prints a copy of what is; a digit begins a search.
class OrdersPage final : public QWidget {
    Q_OBJECT
public:
    explicit OrdersPage(TillServices &services, QWidget *parent = nullptr);
    /// Shows a filter, for example when "3 waiting" is pressed in the top bar.
    void showFilter(SaleFilter filter);
    /// F6: today's list with the newest order chosen, ready for one more key.
    void lastSales();
    /// Shows this one, also when it is not among the days of the list.
    void openSale(const laci::SaleId &sale);
    void refresh();

signals:
    void openPayment(const laci::SaleRecord &record);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        SaleFilter filter;
        Chip *chip;
    };
    QLayout *makeChips();
    QWidget *makeSearch();
    QTableView *makeTable(QAbstractItemModel *model, const char *name);
    void follow();                         ///< connects lists and detail
    void retranslate();
    void wordSpans();
    void countAgain();
    void placeColumns();
    void ask();                            ///< the books, for filter, days and text as they stand
    void showLists();
    void loaded();
    void setSpan(const DaySpan &span);
    void pickSpan(int index);
    void search(const QString &text);
    void exportList();
    bool onInbox() const { return m_filter == SaleFilter::LateMoney; }
    bool takesDays() const;
    bool pressed(QKeyEvent *event);
    void choose(const SaleId &sale);
    void select(const SaleId &sale);
    QDate today() const;

    TillServices &m_services;
    OrdersModel m_model;
    LateModel m_late;
    SaleFilter m_filter = SaleFilter::All;
    DaySpan m_span;
    bool m_widened = false;                ///< a search left today's list for every day, and goes back when it is cleared
    QList<Choice> m_chips;
    SaleCounts m_counts;
    QWidget *m_tools;
    QLineEdit *m_search;
    QComboBox *m_days;
    Button *m_export;
    QTableView *m_table;
    QTableView *m_inbox;                   ///< late money, decided entries too
    Card *m_list;
    OrderDetail *m_detail;
    TextLabel *m_empty;
    Toast *m_toast;
    SaleId m_chosen;
    bool m_wantNewest = false;
    bool m_pinned = false;                 ///< the chosen order stays on the right although the list does not have it
    QTimer m_later;                        ///< several changes at once are one refresh
    int m_round = 0;
};

} // namespace laci
