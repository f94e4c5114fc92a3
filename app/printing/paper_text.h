#pragma once
#include <QStringList>

// Text for a till printer: one byte a character, a fixed number of columns. Only app/printing includes this.
namespace laci {

/// ASCII without control characters, blanks run together. Printers know code pages, not Unicode.
QString asciiText(QStringView text);

/// Lines of at most `columns` characters, broken between words where that is possible. No text: no lines.
QStringList wrapped(const QString &text, int columns);

QString centred(const QString &text, int columns);
QStringList centredLines(const QString &text, int columns);

/// `left` at the left edge and `right` at the right one, on one line when at least one blank fits between,
/// else on as many as it takes. A leading indent stays with every line of the left side.
struct TwoSides {
    QString left;
    QString right;
};
QList<TwoSides> sides(const QString &left, const QString &right, int columns);
/// The same as lines padded to `columns`.
QStringList twoSided(const QString &left, const QString &right, int columns);

} // namespace laci
