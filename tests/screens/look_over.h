#pragma once
#include <QImage>
#include <QStringList>

class QWidget;

namespace laci::test {

/// What is wrong with the window as it stands, one sentence for each finding: text that is cut off or shortened where it must not
/// be, text over text, controls that overlap or reach out of the window, and with `picture` (the same window) text too pale
/// for its ground (4.5:1; `least` says otherwise, for high contrast 7). Looks at what is painted, not at what is meant.
QStringList lookOver(QWidget &window, const QImage &picture = {}, double least = 4.5);

/// The widgets a person can see, windows and their children, in the order they are found.
QList<QWidget *> seenWidgets(QWidget &window);
/// "SellPage/CartPanel/pay (Button)": for sentences about a widget.
QString whereIs(const QWidget &widget);

} // namespace laci::test
