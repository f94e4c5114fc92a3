#include "ui/kit/roomy.h"
#include <QScrollBar>
#include <QStackedWidget>

namespace laci {

Roomy::Roomy(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);           // setWidget() has switched it on
    // With the keyboard alone: a stop of its own while there is something to scroll.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int least, int most) { setFocusPolicy(most > least ? Qt::TabFocus : Qt::NoFocus); });
}

Roomy::Roomy(QStackedWidget *pages, QWidget *parent) : Roomy(static_cast<QWidget *>(pages), parent)
{
    connect(pages, &QStackedWidget::currentChanged, this, [this, pages] { onlyCurrent(pages); });
    onlyCurrent(pages);
}

void Roomy::onlyCurrent(QStackedWidget *pages)
{
    for (int i = 0; i < pages->count(); ++i) {
        const auto policy = pages->widget(i) == pages->currentWidget() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        pages->widget(i)->setSizePolicy(policy, policy);
    }
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

QSize Roomy::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

bool Roomy::hasHeightForWidth() const
{
    return widget() && widget()->hasHeightForWidth();
}

int Roomy::heightForWidth(int width) const
{
    return widget()->heightForWidth(width);
}

} // namespace laci
