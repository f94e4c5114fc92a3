#include "ui/pages/pay/money_typing.h"
#include "domain/money.h"
#include <QLineEdit>
#include <algorithm>

namespace laci {

void groupDigits(QLineEdit *field)
{
    const QString text = field->text();
    QString digits;
    for (const QChar c : text) {
        if (c.unicode() >= u'0' && c.unicode() <= u'9')
            digits += c;
        else if (c != u'.')
            return;
    }
    const auto amount = rupiahFromPerson(digits);
    const QString grouped = digits.isEmpty() ? QString() : amount ? rupiahDigits(*amount) : text;
    if (grouped == text)
        return;
    const qsizetype behind = text.size() - field->cursorPosition();
    field->setText(grouped);
    field->setCursorPosition(int(std::max<qsizetype>(0, grouped.size() - behind)));
}

} // namespace laci
