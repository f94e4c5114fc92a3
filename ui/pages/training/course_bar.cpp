#include "ui/pages/training/course_bar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/text_label.h"
#include <QEvent>
#include <QHBoxLayout>

namespace laci {
namespace {
using Task = TrainingCourse::Task;
constexpr int kRoomForWords = 1180;
}

CourseBar::CourseBar(TillServices &services, QWidget *parent)
    : QWidget(parent), m_course(services), m_next(new TextLabel({}, Text::SmallStrong)), m_again(new Button({}, Button::Kind::Quiet))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const Task task : TrainingCourse::tasks()) {
        auto *chip = new StatusChip(Tone::Neutral);
        chip->setObjectName(QStringLiteral("task_%1").arg(TrainingCourse::word(task)));
        chip->setFocusPolicy(Qt::NoFocus);
        m_chips.append(chip);
        row->addWidget(chip);
    }
    row->addSpacing(6);
    row->addWidget(m_next, 1);
    row->addWidget(m_again);
    m_next->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("courseNext"));
    m_again->setObjectName(QStringLiteral("courseAgain"));
    connect(m_again, &QPushButton::clicked, this, [this] { m_course.restart(); });
    connect(&m_course, &TrainingCourse::changed, this, &CourseBar::refresh);
    refresh();
}

void CourseBar::refresh()
{
    const auto name = [](Task task) -> QString {
        switch (task) {
        case Task::Scan: return tr("Scan");
        case Task::Quantity: return tr("Quantity");
        case Task::Discount: return tr("Discount");
        case Task::Qris: return tr("QRIS");
        case Task::Cash: return tr("Cash");
        case Task::Unknown: return tr("Not certain");
        }
        return {};
    };
    const auto how = [](Task task) -> QString {
        switch (task) {
        case Task::Scan: return tr("Scan a product, or type a barcode and press Enter.");
        case Task::Quantity: return tr("Sell three of one: type 3* before the scan, or press + on its line.");
        case Task::Discount: return tr("Give a discount with F11.");
        case Task::Qris: return tr("Press F9, then “Customer pays” down here.");
        case Task::Cash: return tr("Take cash: Enter in the empty field, then Enter again.");
        case Task::Unknown: return tr("Choose “gets unreadable answers” down here, press F9, then see it through: check it, confirm it or give it up.");
        }
        return {};
    };
    const QList<Task> tasks = TrainingCourse::tasks();
    const auto next = m_course.next();
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const bool done = m_course.isDone(tasks[i]);
        m_chips[i]->setState(done ? Tone::Ok : next == tasks[i] ? Tone::Wait : Tone::Neutral, name(tasks[i]), done ? QStringLiteral("check") : QString());
        //: %1 is a task of the course
        m_chips[i]->setAccessibleName(done ? tr("%1: done").arg(name(tasks[i])) : tr("%1: still to do").arg(name(tasks[i])));
        m_chips[i]->setToolTip(how(tasks[i]));
    }
    m_next->setText(next ? how(*next) : tr("All six done. You can serve customers."));
    m_again->setText(tr("Begin the course anew"));
    m_again->setVisible(!next && width() >= kRoomForWords);
}

void CourseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_again->setVisible(!m_course.next() && width() >= kRoomForWords);
}

void CourseBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace laci
