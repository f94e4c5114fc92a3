#pragma once
#include "ui/pages/training/course.h"
#include <QWidget>

namespace laci {

class Button;
class StatusChip;
class TextLabel;

/// The course as a strip over the pretended customer: six tasks with their ticks, and what to do next in one sentence.
class CourseBar final : public QWidget {
    Q_OBJECT
public:
    explicit CourseBar(TillServices &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    TrainingCourse m_course;
    QList<StatusChip *> m_chips;
    TextLabel *m_next;
    Button *m_again;
};

} // namespace laci
