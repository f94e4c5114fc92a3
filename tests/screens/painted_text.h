#pragma once
#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

namespace laci::test {

/// One run of text as a widget paints it.
struct PaintedText {
    QString text;
    QRectF ink;          ///< in the widget's coordinates: from the top of a capital letter to the base line, as wide as the text
    QRectF seen;         ///< the part of the widget it may be painted in
    QColor color;
    int pixels = 0;      ///< size of the font
    bool strong = false;
};

/// What this widget alone (without its children) writes, caught by a paint engine that draws nothing. Unlike a picture it says
/// where a text that is cut off would have gone on.
QList<PaintedText> paintedText(QWidget &widget);

} // namespace laci::test
