#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QPainter>
#include <QPixmap>
#include <QRawFont>
#include <QtMath>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

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

/// All of a rounded box but its place and size.
struct BoxLook {
    qreal radius;
    qreal width;             ///< of the border
    QColor fill;
    QColor border;
    bool operator==(const BoxLook &) const = default;
};

void drawRounded(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    if (look.border.isValid()) {
        painter.setPen(QPen(look.border, look.width));
        const qreal half = look.width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), look.radius - half, look.radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, look.radius, look.radius);
    }
}

/// Drawing curves anew for each of a page's boxes was a third of what painting it cost; the corners of one look are always the same.
struct Corners {
    BoxLook look;
    int side = 0;            ///< of each corner
    QPixmap all;             ///< the four around one pixel of edge and filling
};

constexpr qsizetype kMostCorners = 48;

QList<Corners> &knownCorners()
{
    static QList<Corners> corners;
    return corners;
}

const Corners &cornersOf(const BoxLook &look)
{
    QList<Corners> &known = knownCorners();
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (known[i].look != look)
            continue;
        const qsizetype earlier = std::max<qsizetype>(0, i - 1);
        known.swapItemsAt(i, earlier);                           // what is painted now is painted again: it moves to the front
        return known[earlier];
    }
    if (known.isEmpty())
        qAddPostRoutine([] { knownCorners().clear(); });         // pictures end before the application does
    if (known.size() == kMostCorners)
        known.removeLast();
    Corners corners{look, qCeil(std::max(look.radius, look.border.isValid() ? look.width : 0)), {}};
    corners.all = QPixmap(2 * corners.side + 1, 2 * corners.side + 1);
    corners.all.fill(Qt::transparent);
    QPainter painter(&corners.all);
    drawRounded(painter, QRectF(corners.all.rect()), look);
    known.append(corners);
    return known.last();
}

/// The rectangle, where its edges fall between pixels of the device and nothing is scaled or turned.
std::optional<QRect> onPixels(const QPainter &painter, const QRectF &rect)
{
    const QTransform &to = painter.deviceTransform();
    const QRect whole = rect.toRect();
    const bool exact = to.type() <= QTransform::TxTranslate && to.dx() == std::floor(to.dx()) && to.dy() == std::floor(to.dy()) && QRectF(whole) == rect;
    return exact ? std::optional(whole) : std::nullopt;
}

/// False: too small for its corners, or its border is no whole number of pixels.
bool drawFromCorners(QPainter &painter, const QRect &rect, const BoxLook &look)
{
    const int edge = look.border.isValid() ? qFloor(look.width) : 0;
    if ((look.border.isValid() && edge != look.width) || rect.isEmpty())
        return false;
    const Corners &corners = cornersOf(look);
    const int side = corners.side;
    if (side == 0 || rect.width() < 2 * side || rect.height() < 2 * side)
        return false;
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int right = rect.x() + rect.width() - side;
    const int bottom = rect.y() + rect.height() - side;
    const int past = side + 1;
    painter.drawPixmap(rect.x(), rect.y(), corners.all, 0, 0, side, side);
    painter.drawPixmap(right, rect.y(), corners.all, past, 0, side, side);
    painter.drawPixmap(rect.x(), bottom, corners.all, 0, past, side, side);
    painter.drawPixmap(right, bottom, corners.all, past, past, side, side);
    const int across = rect.width() - 2 * side;
    const int down = rect.height() - 2 * side;
    if (edge > 0) {
        painter.fillRect(rect.x() + side, rect.y(), across, edge, look.border);
        painter.fillRect(rect.x() + side, rect.y() + rect.height() - edge, across, edge, look.border);
        painter.fillRect(rect.x(), rect.y() + side, edge, down, look.border);
        painter.fillRect(rect.x() + rect.width() - edge, rect.y() + side, edge, down, look.border);
    }
    if (look.fill.isValid()) {
        painter.fillRect(rect.x() + side, rect.y() + edge, across, side - edge, look.fill);
        painter.fillRect(rect.x() + edge, rect.y() + side, rect.width() - 2 * edge, down, look.fill);
        painter.fillRect(rect.x() + side, bottom, across, side - edge, look.fill);
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    return true;
}

} // namespace

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width)
{
    const BoxLook look{radius, width, fill, border};
    if (const auto whole = onPixels(painter, rect); whole && drawFromCorners(painter, *whole, look))
        return;
    painter.save();
    drawRounded(painter, rect, look);
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
        [&](const QString &word, qreal x) { ShapedText::of(painter.font(), word).drawLine(painter, 0, QPointF(left + x, y)); });
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
    if (text.isEmpty())
        return;
    const QFont font = painter.font();
    const Figures &figures = figuresOf(font);
    const qreal drop = (lineHeight - figures.height) / 2 + figures.ascent;
    const auto wrap = lines == 1 ? ShapedText::Wrap::None : ShapedText::Wrap::Anywhere;
    const ShapedText &shaped = ShapedText::of(font, text, wrap, rect.width());
    for (int i = 0; i < std::min(lines, shaped.lineCount()); ++i) {
        const QPointF baseline(rect.x(), rect.y() + i * lineHeight + drop);
        const QTextLine line = shaped.lineAt(i);
        const bool whole = line.textStart() + line.textLength() >= text.size() && line.naturalTextWidth() <= rect.width();
        if (i < lines - 1 || whole) {
            shaped.drawLine(painter, i, baseline);
            continue;
        }
        const QString cut = elidedText(font, text.mid(line.textStart()), rect.width());
        return ShapedText::of(font, cut).drawLine(painter, 0, baseline);
    }
}

} // namespace laci
