#include "ui/kit/busy.h"
#include "ui/kit/motion.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <utility>

namespace laci {

namespace {
constexpr int kTick = 100;               // ms; ten frames a second are calm and cheap
constexpr int kShowAfter = 300 / kTick;
constexpr int kWordsAfter = 1000 / kTick;
}

Busy::Busy(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &Busy::tick);
}

void Busy::start(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    if (std::exchange(m_running, true) || !isVisible())
        return;
    m_timer.start();
}

void Busy::stop()
{
    m_running = false;
    rest();
    update();
}

/// From the beginning when it is seen again: nobody has been waiting in front of it meanwhile, and nothing wakes for what is not seen.
void Busy::rest()
{
    m_timer.stop();
    m_ticks = 0;
    m_shown = false;
}

void Busy::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_running)
        m_timer.start();
}

void Busy::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    rest();
}

QSize Busy::sizeHint() const
{
    return {targetPx(metric::kTouch), targetPx(metric::kTouch)};
}

void Busy::tick()
{
    ++m_ticks;
    m_shown = m_ticks >= kShowAfter;
    // Without motion it is painted when it comes and when its words come, and stands still.
    if (m_shown && (motionAllowed() || m_ticks == kShowAfter || m_ticks == kWordsAfter))
        update();
}

void Busy::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    const Theme &t = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString words = m_ticks >= kWordsAfter ? m_text : QString();
    painter.setFont(fontFor(Text::Body));
    const int textWidth = words.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(words) + 12;
    const QRectF ring((width() - 24 - textWidth) / 2.0, (height() - 24) / 2.0, 24, 24);
    painter.setPen(QPen(t.line, 3));
    painter.drawEllipse(ring);
    painter.setPen(QPen(t.accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, motionAllowed() ? -m_ticks * 36 * 16 : 90 * 16, 90 * 16);
    painter.setPen(t.muted);
    drawText(painter, QRectF(ring.right() + 12, 0, textWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
}

ProgressBar::ProgressBar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(6);
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), 3, t.line);
    const int span = maximum() - minimum();
    if (span <= 0)
        return;
    const int done = int(qint64(width()) * (value() - minimum()) / span);
    if (done > 0)
        drawBox(painter, QRectF(0, 0, qMax(6, done), height()), 3, t.accent);
}

} // namespace laci
