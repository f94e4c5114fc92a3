#pragma once
#include "ports/training_customer.h"
#include "ui/pages/till_services.h"
#include <QTimer>
#include <QWidget>

class QComboBox;

namespace laci {

class Button;
class CourseBar;
class TextLabel;

/// The pretended customer, at the foot of the window in training mode: what happens to the next charge, and what the
/// customer does now with the newest one. Needs services.customer.
class TrainingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPanel(TillServices &services, QWidget *parent = nullptr);
    /// The strip of tasks; away where the page needs the height (the code on Bayar).
    void showCourse(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Plan {
        TrainingPlan plan;
        int seconds;
    };
    void retranslate();
    void look();
    void act(bool (TrainingCustomer::*deed)(const QString &));

    TrainingCustomer &m_customer;
    QList<Plan> m_plans;
    CourseBar *m_course;
    bool m_courseWanted = true;
    bool m_crowded = false;
    TextLabel *m_title;
    TextLabel *m_planLabel;
    QComboBox *m_plan;
    TextLabel *m_charge;
    Button *m_pay;
    Button *m_expire;
    Button *m_fail;
    QString m_reference;               ///< of the newest charge; empty: none
    QTimer m_poll;
};

} // namespace laci
