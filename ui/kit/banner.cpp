#include "ui/kit/banner.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace laci {

Banner::Banner(Tone tone, const QString &icon, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_icon(icon), m_text(new TextLabel(Text::Body, this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(48, 8, 8, 8);
    m_row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(metric::kTouch);
    m_row->addWidget(m_text, 1);
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setTone(Tone tone, const QString &icon)
{
    m_tone = tone;
    m_icon = icon;
    update();
}

Button *Banner::addAction(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind, this);
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), metric::kRadius, t.soft(m_tone), t.of(m_tone));
    drawIcon(painter, m_icon, QRect(14, (height() - 22) / 2, 22, 22), t.of(m_tone));
}

} // namespace laci
