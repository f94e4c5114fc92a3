#pragma once
#include <QList>

class QBoxLayout;
class QVBoxLayout;
class QWidget;

namespace laci {

class SettingRow;

/// A section in two cards: its rows under a title, and beside them what they do. Both scroll; the rows move out of `column`.
QBoxLayout *sideBySide(QVBoxLayout *column, QWidget *title, const QList<SettingRow *> &rows, QWidget *beside);
/// Beside each other where there is room, else below.
void turnSideBySide(QBoxLayout *across, int width);

} // namespace laci
