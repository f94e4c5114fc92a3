#include "ui/kit/shaped_text.h"
#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QtMath>
#include <algorithm>

namespace laci {

namespace {

constexpr int kMostTexts = 600;          // some screens' worth; a kilobyte or two each
constexpr qreal kNoEnd = 0x01000000;     // the width of a line that is not to end

/// What a text is remembered by.
struct Asked {
    QString text;
    QFont font;
    ShapedText::Wrap wrap;
    qreal width;

    bool operator==(const Asked &) const = default;
};

// The font by what tells ours apart: all of it would have to be put into words.
size_t qHash(const Asked &asked, size_t seed)
{
    return qHashMulti(seed, asked.text, asked.font.pixelSize(), int(asked.font.weight()), int(asked.wrap), asked.width);
}

struct Known {
    QCache<Asked, ShapedText> texts{kMostTexts};
    QCache<Asked, QString> cut{kMostTexts};
};

Known &known()
{
    static Known all;
    static const bool once = [] {
        constexpr auto kForget = [] {
            all.texts.clear();
            all.cut.clear();
        };
        qAddPostRoutine(kForget);        // fonts end before the application does
        // Which glyph is which may be another matter then.
        QObject::connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, qGuiApp, kForget);
        return true;
    }();
    Q_UNUSED(once);
    return all;
}

QTextOption::WrapMode modeOf(ShapedText::Wrap wrap)
{
    switch (wrap) {
    case ShapedText::Wrap::None: return QTextOption::NoWrap;
    case ShapedText::Wrap::Words: return QTextOption::WordWrap;
    case ShapedText::Wrap::Anywhere: return QTextOption::WrapAtWordBoundaryOrAnywhere;
    }
    return QTextOption::NoWrap;
}

} // namespace

ShapedText::ShapedText(const QFont &font, const QString &text, Wrap wrap, qreal width)
    : m_layout(QString(text).replace(u'\n', QChar(QChar::LineSeparator)), font)
{
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(modeOf(wrap));
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);      // else it forgets its glyphs as soon as its lines are made
    const qreal leading = QFontMetricsF(font).leading();
    qreal high = -leading;
    qreal wide = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(wrap == Wrap::None ? kNoEnd : std::max<qreal>(0, width));
        high = qCeil(high + leading);    // each line on whole pixels
        line.setPosition(QPointF(0, high));
        high += line.ascent() + line.descent();
        wide = std::max(wide, line.naturalTextWidth());
    }
    m_layout.endLayout();
    m_size = QSizeF(wide, std::max<qreal>(0, high));
}

const ShapedText &ShapedText::of(const QFont &font, const QString &text, Wrap wrap, qreal width)
{
    auto &texts = known().texts;
    const Asked asked{text, font, wrap, wrap == Wrap::None ? 0 : width};
    if (const ShapedText *found = texts.object(asked))
        return *found;
    if (wrap != Wrap::None) {            // most of what may wrap does not have to
        const ShapedText &straight = of(font, text);
        if (straight.size().width() <= width)
            return straight;
    }
    auto *fresh = new ShapedText(font, text, wrap, width);
    texts.insert(asked, fresh);
    return *fresh;
}

void ShapedText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment) const
{
    // Lines for which there is no room are not there: what is cut off stands at the top, not in the middle of itself.
    int lines = 0;
    qreal high = 0;
    while (lines < m_layout.lineCount() && (lines == 0 || high < rect.height())) {
        const QTextLine line = m_layout.lineAt(lines++);
        high = line.y() + line.ascent() + line.descent();
    }
    const bool fits = m_size.width() <= rect.width() && high <= rect.height();
    if (!fits) {
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
    }
    const qreal free = rect.height() - high;
    const qreal top = rect.y() + (alignment & Qt::AlignBottom ? free : alignment & Qt::AlignVCenter ? free / 2 : 0);
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qreal beside = rect.width() - line.horizontalAdvance();
        const qreal left = alignment & Qt::AlignRight ? beside : alignment & Qt::AlignHCenter ? beside / 2 : 0;
        line.draw(&painter, QPointF(rect.x() + left, top));
    }
    if (!fits)
        painter.restore();
}

void ShapedText::drawLine(QPainter &painter, int index, const QPointF &baseline) const
{
    const QTextLine line = m_layout.lineAt(index);
    line.draw(&painter, QPointF(baseline.x(), baseline.y() - line.y() - line.ascent()));
}

QString elidedText(const QFont &font, const QString &text, qreal width)
{
    auto &cut = known().cut;
    const Asked asked{text, font, ShapedText::Wrap::None, width};
    if (const QString *found = cut.object(asked))
        return *found;
    auto *fresh = new QString(QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    cut.insert(asked, fresh);
    return *fresh;
}

void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, ShapedText::Wrap wrap)
{
    if (!text.isEmpty())
        ShapedText::of(painter.font(), text, wrap, rect.width()).draw(painter, rect, alignment);
}

} // namespace laci
