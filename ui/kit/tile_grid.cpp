#include "ui/kit/tile_grid.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QtMath>

namespace laci {

namespace {

struct Pair {
    QRgb ink;
    QRgb ground;
};
constexpr Pair kMonograms[] = {
    {0x7A4A21, 0xF1E2D0}, {0x4A4038, 0xE6DFD9}, {0x8C4526, 0xF5E3DA}, {0x1A5A8A, 0xDDEAF5}, {0x75540A, 0xF5E7C6},
    {0x756000, 0xFBF0C8}, {0x98341C, 0xF9DDD6}, {0x87500A, 0xFBE6C6}, {0x2E6B2E, 0xDDF0DB}, {0x96201E, 0xF8D8D5},
    {0x15614E, 0xDEEFEA}, {0x4E4390, 0xEAE7F5}, {0x235089, 0xE0EAF7}, {0x3A6A1E, 0xE3F0DD}, {0x7C3570, 0xF4E1F0},
};
constexpr int kMonogram = 44;
constexpr int kBadge = 26;
constexpr int kNameTop = 64;
constexpr int kNameHeight = 36;  // two lines
constexpr int kPriceHeight = 22;
constexpr int kTop = 4;          // room for the ring around a marked tile

QString shortCount(Quantity q)
{
    return q.thousandths() >= 1'000'000'000 / 100 && q.isWhole() ? QStringLiteral("9999+") : quantityText(q);
}

} // namespace

QString monogramOf(const QString &name)
{
    QString letters;
    bool wanted = true;                          // the first letter or digit of each word
    for (const QChar c : name) {
        if (c.isSpace()) {
            wanted = true;
        } else if (wanted && c.isLetterOrNumber()) {
            letters += c.toUpper();
            if (letters.size() == 2)
                return letters;
            wanted = false;
        }
    }
    // One word gives its first two letters.
    letters.clear();
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += letters.isEmpty() ? c.toUpper() : c;
        if (letters.size() == 2)
            break;
    }
    return letters;
}

const QFont &monogramFont()
{
    // Kept, because a font made anew looks for its face anew; in the family and weight of headings, whatever they are now.
    constexpr int kPixels = 17;                  // a monogram is a picture: its size stays
    static QFont font;
    static QFont from;
    if (const QFont now = fontFor(Text::Heading); now != from || font.pixelSize() != kPixels) {
        font = from = now;
        font.setPixelSize(kPixels);
    }
    return font;
}

int monogramColorCount()
{
    return int(std::size(kMonograms));
}

std::pair<QColor, QColor> monogramColor(int which)
{
    return {QColor(kMonograms[which].ink), QColor(kMonograms[which].ground)};
}

std::pair<QColor, QColor> monogramColors(const QString &name)
{
    // FNV-1a: qHash may change between Qt versions, and a cashier finds a product by its colour.
    quint32 hash = 2166136261u;
    for (const QChar c : name) {
        hash ^= c.unicode();
        hash *= 16777619u;
    }
    return monogramColor(int(hash % std::size(kMonograms)));
}

std::pair<QColor, QColor> monogramColors(const QColor &chosen)
{
    constexpr int kShare = 22;                   // percent of the colour in the ground, the rest is white
    constexpr int kSteps = 20;
    const auto mixed = [](int part) { return 255 - (255 - part) * kShare / 100; };
    const QColor ground(mixed(chosen.red()), mixed(chosen.green()), mixed(chosen.blue()));
    QColor ink = chosen;
    for (int i = 0; i < kSteps && contrast(ink, ground) < 4.5; ++i)
        ink = ink.darker(112);
    return {ink, ground};
}

TileGrid::TileGrid(QWidget *parent) : StripView(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Products"));
    paintsAll();
    connect(this, &StripView::pressedRow, this, &TileGrid::chosen);
}

void TileGrid::setSource(std::function<Tile(const QModelIndex &)> source)
{
    m_source = std::move(source);
}

int TileGrid::columns() const
{
    return qMax(1, (width() - 2 * kSide + kGap) / (targetPx(kLeastTile) + kGap));
}

int TileGrid::tileHeight()
{
    return kTileHeight - kNameHeight - kPriceHeight + textPx(kNameHeight) + textPx(kPriceHeight);
}

void TileGrid::setMarked(int row)
{
    if (row == m_marked)
        return;
    const int before = std::exchange(m_marked, row);
    if (before >= 0 && before < rowCount())
        updateRow(before);
    if (row >= 0 && row < rowCount())
        updateRow(row);
}

QString TileGrid::rowName(int row) const
{
    return m_source ? m_source(model()->index(row, 0, rootIndex())).name : QString();
}

QString TileGrid::rowValue(int row) const
{
    const Tile tile = m_source ? m_source(model()->index(row, 0, rootIndex())) : Tile{};
    if (tile.name.isEmpty())
        return {};
    QStringList parts{tile.unit.isEmpty() ? rupiahText(tile.price) : rupiahText(tile.price) + QLatin1Char('/') + tile.unit};
    if (tile.stock)
        parts << tr("%1 left").arg(quantityText(*tile.stock));
    if (!tile.inCart.isZero())
        //: read aloud after a product: how many of it are in the cart
        parts << tr("%1 in the cart").arg(quantityText(tile.inCart));
    return parts.join(QStringLiteral(", "));
}

int TileGrid::contentHeight() const
{
    const int rows = (rowCount() + columns() - 1) / columns();
    return rows ? rows * (tileHeight() + kGap) - kGap + kSide + kTop : 0;
}

QRect TileGrid::rowRect(int row) const
{
    const int across = columns();
    const int column = row % across;
    const int free = width() - 2 * kSide - (across - 1) * kGap;
    // Whole pixels: the columns share what does not divide.
    const int left = free * column / across;
    const int right = free * (column + 1) / across;
    return {kSide + left + column * kGap, kTop + row / across * (tileHeight() + kGap), right - left, tileHeight()};
}

int TileGrid::rowAt(const QPoint &point) const
{
    const int line = (point.y() - kTop) / (tileHeight() + kGap);
    for (int column = 0; column < columns(); ++column) {
        const int row = line * columns() + column;
        if (rowRect(row).contains(point))
            return row;
    }
    return -1;
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    StripView::resizeEvent(event);
    updateGeometries();
}

void TileGrid::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), themeOf(this).bg);
    StripView::paintEvent(event);
}

void TileGrid::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &t = themeOf(this);
    const QModelIndex index = model()->index(row, 0, rootIndex());
    const Tile tile = m_source ? m_source(index) : Tile{};
    const bool inCart = !tile.inCart.isZero();
    drawBox(painter, rect, metric::kRadius, t.surface, inCart ? t.accent : t.line, inCart ? 2 : 1);
    if (row == m_marked || (hasFocus() && currentIndex().row() == row))
        drawFocusRing(painter, QRectF(rect).adjusted(-3, -3, 3, 3), metric::kRadius + 3, t.ink);

    const QRect mono(rect.x() + 13, rect.y() + 11, kMonogram, kMonogram);
    const int textWidth = rect.width() - 26;
    if (tile.name.isEmpty()) {
        drawBox(painter, mono, 8, t.bg);
        drawBox(painter, QRect(rect.x() + 13, rect.y() + 68, textWidth * 2 / 3, 12), 4, t.bg);
        return;
    }
    if (tile.picture.isNull()) {
        const auto [ink, ground] = tile.colour.isValid() ? monogramColors(tile.colour) : monogramColors(tile.name);
        drawBox(painter, mono, 8, ground);
        painter.setPen(ink);
        painter.setFont(monogramFont());
        drawText(painter, mono, Qt::AlignCenter, monogramOf(tile.name));
    } else {
        painter.drawPixmap(mono, tile.picture);
    }

    if (tile.stock) {
        const bool low = tile.low;
        const QRectF corner(mono.right() + 8, rect.y() + 12, rect.right() - 12 - mono.right() - 8, textPx(18));
        painter.setFont(fontFor(low ? Text::TinyStrong : Text::Tiny));
        painter.setPen(low ? t.warn : t.muted);
        //: stock on a tile, few are left: "sisa 9". %1 may be "0,5"
        drawTabular(painter, corner, Qt::AlignRight, low ? tr("%1 left").arg(quantityText(*tile.stock)) : shortCount(*tile.stock));
    }

    painter.setFont(fontFor(Text::TileName));
    painter.setPen(t.ink);
    drawLines(painter, QRectF(rect.x() + 13, rect.y() + kNameTop, textWidth, textPx(kNameHeight)), tile.name, 2, textPx(kNameHeight) / 2.0);

    const QRectF priceLine(rect.x() + 13, rect.bottom() + 1 - 9 - textPx(kPriceHeight), textWidth, textPx(kPriceHeight));
    painter.setFont(fontFor(Text::BodyStrong));
    const QString price = rupiahText(tile.price);
    drawTabular(painter, priceLine, Qt::AlignLeft, price);
    if (!tile.unit.isEmpty()) {
        const qreal x = priceLine.x() + tabularWidth(painter.font(), price) + 4;
        painter.setFont(fontFor(Text::Tiny));
        painter.setPen(t.muted);
        drawText(painter, QRectF(x, priceLine.y(), priceLine.right() - x, priceLine.height()), Qt::AlignLeft | Qt::AlignVCenter, QLatin1Char('/') + tile.unit);
    }
    if (inCart) {
        const QString count = shortCount(tile.inCart);
        painter.setFont(fontFor(Text::SmallStrong));
        const int high = textPx(kBadge);
        const int width = qMax(high, qCeil(tabularWidth(painter.font(), count)) + 14);
        const QRectF badge(rect.right() + 1 - 12 - width, rect.bottom() + 1 - 12 - high, width, high);
        drawBox(painter, badge, high / 2.0, t.accent);
        painter.setPen(t.onAccent);
        drawTabular(painter, badge, Qt::AlignHCenter, count);
    }
}

void TileGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit chosen(currentIndex());
        return;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->text().size() == 1 && event->text()[0].isPrint()) {
        emit typed(event->text());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    StripView::keyPressEvent(event);
}

} // namespace laci
