#pragma once
#include <QFont>
#include <QRectF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace laci {

/// A text as it stands on the screen: which glyphs, in which lines. Finding that out (shaping) costs ten times what drawing it does, and a
/// screen says the same few hundred things over and over; so it is found out once for each text, font and width. Lines, places and pixels
/// are those of QPainter::drawText() with a rectangle, which are QLabel's too. Plain text, left to right; on the GUI thread.
class ShapedText {
public:
    enum class Wrap {
        None,
        Words,           ///< between words only, as Qt::TextWordWrap
        Anywhere,        ///< within a word that is too long
    };
    /// Remembered; valid until the next call. `width`: where lines end, in logical pixels; without meaning for Wrap::None.
    static const ShapedText &of(const QFont &font, const QString &text, Wrap wrap = Wrap::None, qreal width = 0);

    ShapedText(const QFont &font, const QString &text, Wrap wrap, qreal width);
    /// What the widest line takes, and all lines one under the other.
    QSizeF size() const { return m_size; }
    int lineCount() const { return m_layout.lineCount(); }
    QTextLine lineAt(int index) const { return m_layout.lineAt(index); }

    /// With the painter's pen. What does not fit is cut off at the edge of `rect`.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment) const;
    /// One line with its baseline there.
    void drawLine(QPainter &painter, int index, const QPointF &baseline) const;

private:
    QTextLayout m_layout;
    QSizeF m_size;
};

/// Cut with "…" where it is wider; remembered.
QString elidedText(const QFont &font, const QString &text, qreal width);

/// QPainter::drawText() with what is remembered; uses the painter's font and pen.
void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, ShapedText::Wrap wrap = ShapedText::Wrap::None);

} // namespace laci
