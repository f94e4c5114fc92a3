#pragma once
#include "ui/pages/till_services.h"
#include <QObject>
#include <QSet>

namespace laci {

/// Six tasks that make a cashier, ticked off when they really happened in the till: nobody has to press "done". What is done is kept in
/// ui.course_done. `services` outlives it.
class TrainingCourse final : public QObject {
    Q_OBJECT
public:
    enum class Task { Scan, Quantity, Discount, Qris, Cash, Unknown };
    static QList<Task> tasks();
    static QString word(Task task);          ///< "scan", …: as it is kept

    explicit TrainingCourse(TillServices &services, QObject *parent = nullptr);
    bool isDone(Task task) const { return m_done.contains(word(task)); }
    int doneCount() const { return int(m_done.size()); }
    /// The first that is not done, in the order of tasks(); nullopt: all are.
    std::optional<Task> next() const;
    void restart();

signals:
    void changed();

private:
    void tick(Task task);
    void lookAtCart();
    void lookAtSale(const SaleRecord &record);
    void keep();

    TillServices &m_services;
    QSet<QString> m_done;
    Cart m_before;
    QSet<QString> m_unsure;                  ///< payments that were seen not certain
};

} // namespace laci
