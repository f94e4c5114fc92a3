#pragma once
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace laci {

/// A rounded box whose border lies wholly inside `rect`. An invalid colour leaves that part out.
void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {}, qreal width = 1);

/// Two-pixel ring just inside `rect`: where the keyboard is.
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color);

/// One line in which every digit has the width of the widest one, so that columns of money line up in any font.
/// Aligned in `rect` horizontally as told and in the middle vertically; uses the painter's font and pen.
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
qreal tabularWidth(const QFont &font, const QString &text);
/// How wide the text is as it is drawn by QPainter, remembered for each font: layouts ask for the same few words again and again.
qreal textWidth(const QFont &font, const QString &text);

/// The text on at most `lines` lines of `lineHeight` from the top of `rect`, the last one cut with "…".
void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines, qreal lineHeight);

} // namespace laci
