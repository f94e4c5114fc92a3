#include "ui/pages/goods/form_field.h"
#include "ui/kit/text_label.h"
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kLongestText = 120;
constexpr int kLongestCode = 60;
constexpr int kLongestNumber = 20;

void setInvalid(QLineEdit *field, bool invalid)
{
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}
}

FormField::FormField(Takes takes, const char *name, QWidget *parent)
    : QWidget(parent), m_label(new TextLabel({}, Text::SmallStrong)), m_edit(new QLineEdit), m_said(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_said);
    m_label->setBuddy(m_edit);
    m_label->setWordWrap(true);
    m_edit->setObjectName(QString::fromLatin1(name));
    m_said->setObjectName(QString::fromLatin1(name) + QStringLiteral("Said"));
    m_said->setWordWrap(true);
    m_said->hide();
    setFocusProxy(m_edit);
    switch (takes) {
    case Takes::Text:
        m_edit->setMaxLength(kLongestText);
        break;
    case Takes::Code:
        m_edit->setMaxLength(kLongestCode);
        break;
    case Takes::Money:
    case Takes::Quantity:
        m_edit->setMaxLength(kLongestNumber);
        m_edit->setAlignment(Qt::AlignRight);
        m_edit->setProperty("moneyField", true);     // a barcode is no number
        break;
    }
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        setInvalid(m_edit, false);
        setNote(m_note);
    });
    connect(m_edit, &QLineEdit::textEdited, this, &FormField::edited);
}

QString FormField::text() const
{
    return m_edit->text().simplified();
}

void FormField::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

void FormField::setLabel(const QString &label, const QString &example)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
    m_edit->setPlaceholderText(example);
}

void FormField::setNote(const QString &note)
{
    m_note = note;
    if (m_edit->property("invalid").toBool())
        return;
    m_said->setInk(Ink::Muted);
    m_said->setText(note);
    m_said->setVisible(!note.isEmpty());
}

bool FormField::complain(const QString &sentence)
{
    setInvalid(m_edit, true);
    m_said->setInk(Ink::Bad);
    m_said->setText(sentence);
    m_said->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
    return false;
}

std::optional<Rupiah> FormField::amount() const
{
    return rupiahFromPerson(text());
}

std::optional<Quantity> FormField::quantity() const
{
    return quantityFromPerson(text());
}

} // namespace laci
