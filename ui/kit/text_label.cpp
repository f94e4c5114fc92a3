#include "ui/kit/text_label.h"
#include "ui/kit/paint.h"
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>
#include <utility>

namespace laci {

namespace {
QString inkWord(Ink ink)
{
    switch (ink) {
    case Ink::Normal: return {};
    case Ink::Muted: return QStringLiteral("muted");
    case Ink::Accent: return QStringLiteral("accent");
    case Ink::OnAccent: return QStringLiteral("onaccent");
    case Ink::Ok: return QStringLiteral("ok");
    case Ink::Wait: return QStringLiteral("wait");
    case Ink::Warn: return QStringLiteral("warn");
    case Ink::Bad: return QStringLiteral("bad");
    }
    return {};
}
} // namespace

TextLabel::TextLabel(Text size, QWidget *parent) : QLabel(parent), m_size(size)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(size));
}

TextLabel::TextLabel(const QString &text, Text size, Ink ink, QWidget *parent) : TextLabel(size, parent)
{
    setText(text);
    setInk(ink);
}

void TextLabel::setSize(Text size)
{
    if (std::exchange(m_size, size) != size)
        setFont(fontFor(size));
}

int TextLabel::heightForWidth(int width) const
{
    if (m_heightsOf != text()) {
        m_heightsOf = text();
        m_heights.fill({});
    }
    for (const Height &known : m_heights) {
        if (known.width == width)
            return known.height;
    }
    Height &taken = m_heights[m_oldest++ % m_heights.size()];
    taken = {width, QLabel::heightForWidth(width)};
    return taken.height;
}

bool TextLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
        m_heights.fill({});
        break;
    default:
        break;
    }
    // A font of its own does not follow the program's; the style sheet that comes with every theme tells everybody.
    if (event->type() == QEvent::StyleChange) {
        const QFont now = fontFor(m_size);
        if (now.pixelSize() != font().pixelSize())
            setFont(now);
    }
    return QLabel::event(event);
}

void TextLabel::setInk(Ink ink)
{
    const QString word = inkWord(ink);
    if (property("ink").toString() == word)
        return;
    setProperty("ink", word);
    style()->unpolish(this);     // the style sheet reads properties only when it polishes
    style()->polish(this);
}

MoneyLabel::MoneyLabel(Text size, QWidget *parent) : TextLabel(size, parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize MoneyLabel::sizeHint() const
{
    return QSize(qCeil(tabularWidth(font(), text())) + 1, fontMetrics().height()).grownBy(contentsMargins());
}

QSize MoneyLabel::minimumSizeHint() const
{
    return sizeHint();
}

void MoneyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    drawTabular(painter, contentsRect(), alignment(), text());
}

} // namespace laci
