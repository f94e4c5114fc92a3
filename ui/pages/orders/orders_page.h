#pragma once
#include "ui/models/late_model.h"
#include "ui/models/orders_model.h"
#include "ui/pages/till_services.h"
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace laci {

class Card;
class Chip;
class OrderDetail;
class TextLabel;

/// Pesanan: the orders of the day by filter, and the trail of the chosen one in plain words.
class OrdersPage final : public QWidget {
    Q_OBJECT
public:
    explicit OrdersPage(TillServices &services, QWidget *parent = nullptr);
    /// Shows a filter, for example when "3 waiting" is pressed in the top bar.
    void showFilter(SaleFilter filter);
    void refresh();

signals:
    void openPayment(const laci::SaleRecord &record);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        SaleFilter filter;
        Chip *chip;
    };
    void retranslate();
    void countAgain();
    QTableView *makeTable(QAbstractItemModel *model, const char *name);
    void placeColumns();
    void showLists();
    bool onInbox() const { return m_model.filter() == SaleFilter::LateMoney; }
    void choose(const SaleId &sale);
    void select(const SaleId &sale);
    QDate today() const;

    TillServices &m_services;
    OrdersModel m_model;
    LateModel m_late;
    QList<Choice> m_chips;
    SaleCounts m_counts;
    QTableView *m_table;
    QTableView *m_inbox;           ///< late money, decided entries too
    Card *m_list;
    OrderDetail *m_detail;
    TextLabel *m_empty;
    SaleId m_chosen;
    QTimer m_later;                ///< several changes at once are one refresh
    int m_round = 0;
};

} // namespace laci
