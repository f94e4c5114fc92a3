#include "ui/kit/roomy.h"
#include "ui/kit/theme.h"
#include <QEvent>
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
    m_ofPages = true;
    connect(pages, &QStackedWidget::currentChanged, this, [this, pages] { onlyCurrent(pages); });
    onlyCurrent(pages);
}

void Roomy::onlyCurrent(QStackedWidget *pages)
{
    for (int i = 0; i < pages->count(); ++i) {
        const auto policy = pages->widget(i) == pages->currentWidget() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        pages->widget(i)->setSizePolicy(policy, policy);
    }
    tryToFit();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

/// A page that lays itself out by its width says how little it needs only once it has that little: it gets what there is first,
/// and more if that was not enough.
void Roomy::tryToFit()
{
    if (m_trying || !widget())
        return;
    m_trying = true;
    widget()->resize(maximumViewportSize());
    m_trying = false;
    const bool asked = !m_ofPages || textPercent() > 100;
    if (asked != widgetResizable())
        setWidgetResizable(asked);
    QEvent again(QEvent::LayoutRequest);
    QScrollArea::event(&again);
}

bool Roomy::eventFilter(QObject *watched, QEvent *event)
{
    // What surrounds it asks anew how high it would be (a sheet is as high as its content).
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return !m_trying && QScrollArea::eventFilter(watched, event);
}

void Roomy::resizeEvent(QResizeEvent *event)
{
    tryToFit();
    QScrollArea::resizeEvent(event);
}

void Roomy::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    tryToFit();
}

QSize Roomy::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

// Pages get what room there is and scroll in it: nobody above need ask each of them how high it would be.
bool Roomy::hasHeightForWidth() const
{
    return !m_ofPages && widget() && widget()->hasHeightForWidth();
}

int Roomy::heightForWidth(int width) const
{
    return widget()->heightForWidth(width);
}

} // namespace laci
