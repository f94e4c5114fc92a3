#pragma once
#include <QList>
#include <QString>

class QWidget;

namespace laci {

struct KeyWord {
    QString key;             ///< "F12", "Ctrl+Z", "3*"
    QString what;            ///< in the language of the screen
};
/// Every key of the till, in the order of the keyboard.
QList<KeyWord> keyWords();

/// F1: what each key does, as a sheet over the window; it can be saved as a PDF, to be printed and stuck beside the till.
void showKeys(QWidget *owner);

} // namespace laci
