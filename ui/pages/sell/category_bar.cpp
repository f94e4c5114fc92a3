#include "ui/pages/sell/category_bar.h"
#include "ui/kit/chip.h"
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace laci {

CategoryBar::CategoryBar(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFixedHeight(targetPx(metric::kTouch));
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_group.setExclusive(true);
    build();
}

void CategoryBar::setCategories(const QList<CategoryCount> &categories)
{
    m_categories = categories;
    build();
}

QString CategoryBar::chosen() const
{
    return m_chosen;
}

void CategoryBar::choose(const QString &category)
{
    m_chosen = category;
    for (QAbstractButton *button : m_group.buttons())
        button->setChecked(button->property("category").toString() == category);
}

void CategoryBar::build()
{
    auto *row = new QWidget;
    row->setAutoFillBackground(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    const auto chip = [&](const QString &word, const QString &category) {
        auto *one = new Chip(word, row);
        one->setProperty("category", category);
        one->setChecked(category == m_chosen);
        one->installEventFilter(this);
        layout->addWidget(one);
        m_group.addButton(one);
        connect(one, &QPushButton::clicked, this, [this, category] {
            m_chosen = category;
            emit picked(category);
        });
    };
    //: the chip for every category
    chip(tr("All"), QString());
    for (const CategoryCount &category : m_categories) {
        if (!category.name.isEmpty())
            chip(category.name, category.name);
    }
    layout->addStretch(1);
    setWidget(row);          // deletes the one before, and with it its chips
}

void CategoryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    if (event->type() == QEvent::FontChange)
        setFixedHeight(targetPx(metric::kTouch));
    QScrollArea::changeEvent(event);
}

bool CategoryBar::eventFilter(QObject *watched, QEvent *event)
{
    // Dragging the row with a finger; a drag is no press on the chip it began on.
    auto *chip = qobject_cast<Chip *>(watched);
    if (!chip)
        return QScrollArea::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_dragFrom = static_cast<QMouseEvent *>(event)->globalPosition().toPoint().x();
        m_scrollFrom = horizontalScrollBar()->value();
        m_dragged = false;
        break;
    case QEvent::MouseMove:
        if (m_dragFrom >= 0) {
            const int moved = m_dragFrom - static_cast<QMouseEvent *>(event)->globalPosition().toPoint().x();
            if (qAbs(moved) > 12 && horizontalScrollBar()->maximum() > 0)
                m_dragged = true;
            if (m_dragged) {
                horizontalScrollBar()->setValue(m_scrollFrom + moved);
                return true;
            }
        }
        break;
    case QEvent::MouseButtonRelease:
        m_dragFrom = -1;
        if (m_dragged) {
            chip->setDown(false);
            return true;
        }
        break;
    default:
        break;
    }
    return QScrollArea::eventFilter(watched, event);
}

void CategoryBar::wheelEvent(QWheelEvent *event)
{
    const int turn = event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turn);
    event->accept();
}

} // namespace laci
