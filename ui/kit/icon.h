#pragma once
#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;

namespace laci {

/// Compiles-in data (icons, sample catalogue) becomes readable; harmless to call twice. Static libraries need it.
void openResources();

/// The line icon :/icons/<name>.png in one colour, `size` logical pixels. Empty when there is no such icon.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
QIcon iconFor(const QString &name, const QColor &color);
void drawIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color);

} // namespace laci
