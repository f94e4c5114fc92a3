#include "ui/pages/sell/product_list.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QtMath>

namespace laci {

namespace {
constexpr int kSide = 16;
constexpr int kPicture = 44;
constexpr int kGap = 12;
}

ProductList::ProductList(QWidget *parent) : StripView(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Products"));
    paintsAll();
    connect(this, &StripView::pressedRow, this, &ProductList::chosen);
}

void ProductList::setSource(std::function<ProductRow(const QModelIndex &)> source)
{
    m_source = std::move(source);
}

int ProductList::rowHeight()
{
    return 22 + textPx(20) + textPx(18);
}

ProductRow ProductList::rowOf(int row) const
{
    return m_source && row >= 0 && row < rowCount() ? m_source(model()->index(row, 0, rootIndex())) : ProductRow{};
}

void ProductList::setMarked(int row)
{
    if (row == m_marked)
        return;
    const int before = std::exchange(m_marked, row);
    if (before >= 0 && before < rowCount())
        updateRow(before);
    if (row >= 0 && row < rowCount())
        updateRow(row);
}

QString ProductList::rowName(int row) const
{
    return rowOf(row).tile.name;
}

QString ProductList::rowValue(int row) const
{
    const ProductRow shown = rowOf(row);
    if (shown.tile.name.isEmpty())
        return {};
    QStringList parts{rupiahText(shown.tile.price), shown.code};
    if (shown.tile.stock)
        parts << tr("stock %1").arg(quantityText(*shown.tile.stock));
    if (!shown.tile.inCart.isZero())
        parts << tr("%1 in the cart").arg(quantityText(shown.tile.inCart));
    return parts.join(QStringLiteral(", "));
}

int ProductList::contentHeight() const
{
    return rowCount() * rowHeight();
}

QRect ProductList::rowRect(int row) const
{
    return {0, row * rowHeight(), viewport()->width(), rowHeight()};
}

int ProductList::rowAt(const QPoint &point) const
{
    return point.y() < 0 ? -1 : point.y() / rowHeight();
}

void ProductList::resizeEvent(QResizeEvent *event)
{
    StripView::resizeEvent(event);
    updateGeometries();
}

void ProductList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Products"));
    if (event->type() == QEvent::FontChange)
        updateGeometries();
    StripView::changeEvent(event);
}

void ProductList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), themeOf(this).bg);
    StripView::paintEvent(event);
}

void ProductList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &t = themeOf(this);
    const ProductRow shown = rowOf(row);
    const Tile &tile = shown.tile;
    const bool inCart = !tile.inCart.isZero();
    painter.fillRect(rect, inCart ? t.accentSoft : t.surface);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);
    if (tile.name.isEmpty()) {
        drawBox(painter, QRect(rect.x() + kSide + kPicture + kGap, rect.center().y() - 6, rect.width() / 3, 12), 4, t.bg);
        return;
    }
    const QRect mono(rect.x() + kSide, rect.center().y() - kPicture / 2, kPicture, kPicture);
    if (tile.picture.isNull()) {
        const auto [ink, ground] = tile.colour.isValid() ? monogramColors(tile.colour) : monogramColors(tile.name);
        drawBox(painter, mono, 8, ground);
        painter.setPen(ink);
        painter.setFont(monogramFont());
        drawText(painter, mono, Qt::AlignCenter, monogramOf(tile.name));
    } else {
        painter.drawPixmap(mono, tile.picture);
    }

    // From the right: price, stock, how many are in the cart; the name has the rest.
    painter.setFont(fontFor(Text::BodyStrong));
    painter.setPen(t.ink);
    const bool unit = !tile.unit.isEmpty();
    const QString price = unit ? rupiahText(tile.price) + QLatin1Char('/') + tile.unit : rupiahText(tile.price);
    qreal right = rect.right() - kSide;
    const qreal priceWidth = qMax<qreal>(textPx(110), tabularWidth(painter.font(), price));
    drawTabular(painter, QRectF(right - priceWidth, rect.y(), priceWidth, rect.height() - 1), Qt::AlignRight, price);
    right -= priceWidth + kGap;
    const qreal stockWidth = textPx(84);
    if (tile.stock) {
        painter.setFont(fontFor(tile.low ? Text::SmallStrong : Text::Small));
        painter.setPen(tile.low ? t.warn : t.muted);
        const QString stock = quantityText(*tile.stock);
        //: stock in a row, few are left: "sisa 9"
        drawTabular(painter, QRectF(right - stockWidth, rect.y(), stockWidth, rect.height() - 1), Qt::AlignRight, tile.low ? tr("%1 left").arg(stock) : stock);
    }
    right -= stockWidth + kGap;
    if (inCart) {
        const QString count = quantityText(tile.inCart);
        painter.setFont(fontFor(Text::SmallStrong));
        const qreal high = textPx(26);
        const qreal width = qMax<qreal>(high, tabularWidth(painter.font(), count) + 14);
        const QRectF badge(right - width, rect.center().y() - high / 2, width, high);
        drawBox(painter, badge, high / 2, t.accent);
        painter.setPen(t.onAccent);
        drawTabular(painter, badge, Qt::AlignHCenter, count);
        right -= width + kGap;
    }
    const QRectF name(mono.right() + 1 + kGap, rect.y() + 11, right - mono.right() - 1 - kGap, textPx(20));
    painter.setFont(fontFor(Text::Body));
    painter.setPen(t.ink);
    drawLines(painter, name, tile.name, 1, name.height());
    painter.setFont(fontFor(Text::Small));
    painter.setPen(t.muted);
    drawTabular(painter, QRectF(name.x(), name.bottom(), name.width(), textPx(18)), Qt::AlignLeft,
                elidedText(painter.font(), shown.code, int(name.width())));
    if (row == m_marked || (hasFocus() && currentIndex().row() == row))
        drawFocusRing(painter, QRectF(rect).adjusted(3, 2, -3, -3), metric::kRadius, t.ink);
}

void ProductList::keyPressEvent(QKeyEvent *event)
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
