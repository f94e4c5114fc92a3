#include "ui/shell/rail.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kWide = 83;
constexpr int kNarrow = 59;
constexpr int kPitch = 72;
constexpr int kWordHeight = 18;
}

RailButton::RailButton(const QString &icon, QWidget *parent) : QPushButton(parent), m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(narrow ? text() : QString());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    return {targetPx(m_narrow ? kNarrow : kWide), m_narrow ? targetPx(56) : kPitch - kWordHeight + textPx(kWordHeight)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const QColor ink = isChecked() ? t.accent : t.muted;
    if (isDown() || (underMouse() && !isChecked()))
        painter.fillRect(rect(), t.raised);
    if (isChecked())
        drawBox(painter, QRect(0, height() / 2 - 22, 3, 44), 1.5, t.accent);
    const int icon = m_narrow ? height() / 2 - 12 : 15;
    drawIcon(painter, m_icon, QRect((width() - 24) / 2, icon, 24, 24), ink);
    if (!m_narrow) {
        painter.setFont(fontFor(isChecked() ? Text::TinyStrong : Text::Tiny));
        painter.setPen(ink);
        drawText(painter, QRect(0, 43, width(), textPx(kWordHeight)), Qt::AlignCenter, text());
    }
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()).adjusted(5, 3, -5, -3), metric::kRadius, t.accent);
}

Rail::Rail(QWidget *parent) : Surface(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    column->addStretch(1);
    m_group.setExclusive(true);
    setNarrow(false);
    connect(&m_group, &QButtonGroup::idClicked, this, &Rail::picked);
}

void Rail::add(int page, const QString &icon)
{
    auto *button = new RailButton(icon, this);
    button->setObjectName(QStringLiteral("rail-%1").arg(icon));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, button);
    m_group.addButton(button, page);
}

void Rail::setWord(int page, const QString &word)
{
    m_group.button(page)->setText(word);
    m_group.button(page)->setAccessibleName(word);
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_group.button(page))
        button->setChecked(true);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(targetPx(narrow ? kNarrow : kWide));
    const auto buttons = m_group.buttons();
    for (QAbstractButton *button : buttons)
        static_cast<RailButton *>(button)->setNarrow(narrow);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setNarrow(m_narrow);
    Surface::changeEvent(event);
}

} // namespace laci
