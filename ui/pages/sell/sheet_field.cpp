#include "ui/pages/sell/sheet_field.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace laci {

namespace {
void setInvalid(QLineEdit *field, bool invalid)
{
    field->setProperty("invalid", invalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}
} // namespace

QLineEdit *addField(Sheet *sheet, const QString &label, const QString &text, const char *name)
{
    auto *caption = new TextLabel(label, Text::Small, Ink::Muted, sheet);
    auto *field = new QLineEdit(text, sheet);
    const bool first = sheet->findChildren<QLineEdit *>().size() == 1;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    caption->setBuddy(field);
    sheet->body()->addWidget(caption);
    sheet->body()->addWidget(field);
    field->selectAll();
    if (first)
        sheet->setFirst(field);
    return field;
}

TextLabel *addTrouble(Sheet *sheet, QLineEdit *field)
{
    auto *trouble = new TextLabel(QString(), Text::Small, Ink::Bad, sheet);
    trouble->setWordWrap(true);
    trouble->setObjectName(QStringLiteral("sheetTrouble"));
    trouble->hide();
    sheet->body()->addWidget(trouble);
    QObject::connect(field, &QLineEdit::textChanged, trouble, [trouble, field] {
        trouble->hide();
        setInvalid(field, false);
    });
    return trouble;
}

bool complain(TextLabel *trouble, QLineEdit *field, const QString &sentence)
{
    trouble->setText(sentence);
    trouble->show();
    setInvalid(field, true);
    field->setFocus();
    field->selectAll();
    return false;
}

} // namespace laci
