#include "ui/kit/paint.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <array>

namespace laci {

namespace {

/// What drawing figures in columns of one width needs to know about a font. Shaping each digit anew was a tenth of a painted list.
struct Figures {
    static constexpr int kCharacters = 12;       // the digits, '.' and ','
    QFont font;
    QRawFont raw;
    std::array<quint32, kCharacters> glyph{};
    std::array<qreal, kCharacters> advance{};
    qreal digit = 0;                             ///< the widest one's
    qreal height = 0;
    qreal ascent = 0;
    QHash<QString, qreal> words;                 ///< widths of what stands between figures: "Rp", "/kg"
};

constexpr qsizetype kMostFonts = 32;
constexpr qsizetype kMostWords = 256;

QList<Figures> &knownFonts()
{
    static QList<Figures> fonts;
    return fonts;
}

int digitOf(QChar c)
{
    return c >= u'0' && c <= u'9' ? c.unicode() - u'0' : -1;
}

/// Digits, and the marks between two of them; −1 for everything else.
int figureAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (const int digit = digitOf(c); digit >= 0)
        return digit;
    const bool between = (c == u'.' || c == u',') && at > 0 && at + 1 < text.size() && digitOf(text[at - 1]) >= 0 && digitOf(text[at + 1]) >= 0;
    return !between ? -1 : c == u'.' ? 10 : 11;
}

Figures measured(const QFont &font)
{
    static constexpr QStringView kAll = u"0123456789.,";
    const QFontMetricsF metrics(font);
    Figures figures;
    figures.font = font;
    figures.raw = QRawFont::fromFont(font);
    int found = Figures::kCharacters;
    if (!figures.raw.glyphIndexesForChars(kAll.data(), int(kAll.size()), figures.glyph.data(), &found)
        || std::find(figures.glyph.begin(), figures.glyph.end(), 0u) != figures.glyph.end())
        figures.raw = QRawFont();                // a font without digits: each is drawn as text, by another font
    for (int i = 0; i < Figures::kCharacters; ++i) {
        figures.advance[i] = metrics.horizontalAdvance(kAll[i]);
        if (i < 10)
            figures.digit = qMax(figures.digit, figures.advance[i]);
    }
    figures.height = metrics.height();
    figures.ascent = metrics.ascent();
    return figures;
}

Figures &figuresOf(const QFont &font)
{
    QList<Figures> &fonts = knownFonts();
    for (Figures &each : fonts) {
        if (each.font == font)
            return each;
    }
    if (fonts.isEmpty())
        qAddPostRoutine([] { knownFonts().clear(); });     // fonts end before the application does
    if (fonts.size() == kMostFonts)
        fonts.clear();
    fonts.append(measured(font));
    return fonts.last();
}

qreal widthOf(Figures &figures, const QString &word)
{
    if (const auto known = figures.words.constFind(word); known != figures.words.constEnd())
        return *known;
    if (figures.words.size() == kMostWords)
        figures.words.clear();
    return *figures.words.insert(word, QFontMetricsF(figures.font).horizontalAdvance(word));
}

/// Calls figure(which, x) for each digit and mark, word(text, x) for what is between; returns the whole width.
template <class Figure, class Word>
qreal walk(Figures &figures, const QString &text, Figure figure, Word word)
{
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (const int which = figureAt(text, i); which >= 0) {
            const qreal advance = figures.advance[size_t(which)];
            const qreal cell = which < 10 ? figures.digit : advance;
            figure(which, x + (cell - advance) / 2);
            x += cell;
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && figureAt(text, i) < 0)
            ++i;
        const QString run = text.mid(start, i - start);
        word(run, x);
        x += widthOf(figures, run);
    }
    return x;
}

} // namespace

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width));
        const qreal half = width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    drawBox(painter, rect, radius, QColor(), color, 2);
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    Figures &figures = figuresOf(painter.font());
    qreal left = rect.x();
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        const qreal free = rect.width() - tabularWidth(painter.font(), text);
        left += alignment & Qt::AlignRight ? free : free / 2;
    }
    const qreal y = rect.y() + (rect.height() - figures.height) / 2 + figures.ascent;
    QList<quint32> glyphs;
    QList<QPointF> places;
    walk(
        figures, text,
        [&](int which, qreal x) {
            if (!figures.raw.isValid())
                return painter.drawText(QPointF(left + x, y), QString(QStringLiteral("0123456789.,")[which]));
            glyphs.append(figures.glyph[size_t(which)]);
            places.append(QPointF(left + x, y));
        },
        [&](const QString &word, qreal x) { painter.drawText(QPointF(left + x, y), word); });
    if (glyphs.isEmpty())
        return;
    QGlyphRun run;                               // all figures at once: no text to shape
    run.setRawFont(figures.raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    painter.drawGlyphRun(QPointF(), run);
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    return walk(figuresOf(font), text, [](int, qreal) {}, [](const QString &, qreal) {});
}

qreal textWidth(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : widthOf(figuresOf(font), text);
}

void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines, qreal lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    const qreal drop = (lineHeight - metrics.height()) / 2 + metrics.ascent();
    const auto baseline = [&](int line) { return QPointF(rect.x(), rect.y() + line * lineHeight + drop); };
    if (lines == 1 || metrics.horizontalAdvance(text) <= rect.width()) {
        painter.drawText(baseline(0), metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = i == lines - 1;
        const QString piece = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        painter.drawText(baseline(i), last ? metrics.elidedText(piece, Qt::ElideRight, rect.width()) : piece.trimmed());
    }
    layout.endLayout();
}

} // namespace laci
