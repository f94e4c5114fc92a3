#pragma once
#include <QString>

class QLineEdit;

namespace laci {

class Sheet;
class TextLabel;

/// A field with its label above, at the end of the sheet's body; the first one added gets the focus.
QLineEdit *addField(Sheet *sheet, const QString &label, const QString &text, const char *name = "sheetField");

/// The error beside a field, in words; goes with the next key.
TextLabel *addTrouble(Sheet *sheet, QLineEdit *field);
/// Says what is wrong with the field and leads back to it. Always false: for Sheet::addTry.
bool complain(TextLabel *trouble, QLineEdit *field, const QString &sentence);

} // namespace laci
