#include "ui/kit/toast.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace laci {

Toast::Toast(QWidget *host)
    : QWidget(host), m_text(new TextLabel(Text::Body, this)), m_action(new Button(QString(), Button::Kind::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(metric::kTouch);
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    host->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, const QString &action, std::function<void()> act, std::chrono::milliseconds stays)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    place();
    show();
    raise();
    m_timer.start(stays);
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QSize host = parentWidget()->size();
    const int width = qMin(520, host.width() - 32);
    const int height = qMax(60, layout()->heightForWidth(width));
    setGeometry((host.width() - width) / 2, host.height() - height - 20, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), metric::kCardRadius, t.raised, t.edge);
}

} // namespace laci
