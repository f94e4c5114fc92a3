#include "ui/kit/text_label.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QtMath>
#include <algorithm>
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

/// False: a mnemonic or a selection is QLabel's to draw.
bool TextLabel::isOurs() const
{
    constexpr Qt::TextInteractionFlags kSelected = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    return textFormat() == Qt::PlainText && !text().isEmpty() && !buddy() && !(textInteractionFlags() & kSelected) && frameWidth() == 0 && margin() == 0
        && indent() <= 0;
}

/// What QLabel makes of its text at this width; −1: at the width it would like best.
QSize TextLabel::sizeForWidth(int width) const
{
    constexpr int kAnyWidth = 2000;
    constexpr int kLettersOfALine = 80;
    const auto fit = [this](int room) {
        const QSizeF size = ShapedText::of(font(), text(), wordWrap() ? ShapedText::Wrap::Words : ShapedText::Wrap::None, room).size();
        return QSize(qCeil(size.width()), qCeil(size.height()));
    };
    const QMargins margins = contentsMargins();
    const int beside = margins.left() + margins.right();
    QSize size;
    if (width >= 0 || !wordWrap()) {
        size = fit((width < 0 ? kAnyWidth : width) - beside);
    } else {
        // Few words stand on one line, many on some of half the length: a column, not a ribbon.
        const QFontMetrics metrics = fontMetrics();
        const int room = std::min(metrics.averageCharWidth() * kLettersOfALine, maximumWidth()) - beside;
        size = fit(room);
        if (size.height() < 4 * metrics.lineSpacing() && size.width() > room / 2)
            size = fit(room / 2);
        if (size.height() < 2 * metrics.lineSpacing() && size.width() > room / 4)
            size = fit(room / 4);
    }
    return size.grownBy(margins).expandedTo(minimumSize());
}

QSize TextLabel::sizeHint() const
{
    if (!isOurs())
        return QLabel::sizeHint();
    ensurePolished();
    return sizeForWidth(-1);
}

QSize TextLabel::minimumSizeHint() const
{
    if (!isOurs())
        return QLabel::minimumSizeHint();
    ensurePolished();
    if (!wordWrap())
        return sizeForWidth(-1);
    const int high = std::min(sizeForWidth(-1).height(), sizeForWidth(QWIDGETSIZE_MAX).height());
    return {sizeForWidth(0).width(), high};
}

int TextLabel::heightForWidth(int width) const
{
    return isOurs() ? sizeForWidth(width).height() : QLabel::heightForWidth(width);
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!isOurs())
        return QLabel::paintEvent(event);
    QStyleOption look;
    look.initFrom(this);
    QPainter painter(this);
    painter.setPen(look.palette.color(foregroundRole()));
    drawText(painter, contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()), text(),
             wordWrap() ? ShapedText::Wrap::Words : ShapedText::Wrap::None);
}

bool TextLabel::event(QEvent *event)
{
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
