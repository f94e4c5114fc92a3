#pragma once
#include "ports/sale_books.h"
#include <QWidget>

class QVBoxLayout;

namespace laci {

/// A payment with everything that happened to it.
struct PaymentTold {
    Payment payment;
    QList<TrailEntry> trail;
};

/// Everything about one order, to be read from top to bottom: what was sold, how it was paid, what went back, and what happened to each
/// payment. While the order is open, what happened comes first.
class OrderStory final : public QWidget {
    Q_OBJECT
public:
    OrderStory(const SaleRecord &record, const QList<PaymentTold> &told, QWidget *parent = nullptr);

private:
    void addHeading(const QString &text);
    void addFact(const QString &text, const QString &amount, bool strong = false);
    void addNote(const QString &text);
    void addLines(const SaleRecord &record);
    void addTenders(const SaleRecord &record);
    void addRefunds(const SaleRecord &record);
    void addTrails(const SaleRecord &record, const QList<PaymentTold> &told);
    QVBoxLayout *m_column;
};

} // namespace laci
