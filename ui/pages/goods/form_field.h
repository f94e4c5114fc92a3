#pragma once
#include "domain/money.h"
#include "domain/quantity.h"
#include <QWidget>
#include <optional>

class QLineEdit;

namespace laci {

class TextLabel;

/// A field of a form: its label above, what is wrong with it below in words, gone with the next letter.
class FormField final : public QWidget {
    Q_OBJECT
public:
    enum class Takes { Text, Code, Money, Quantity };
    FormField(Takes takes, const char *name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;                        ///< without blanks around it
    void setText(const QString &text);
    void setLabel(const QString &label, const QString &example = {});
    /// Says it, marks the field and puts the keyboard there; always false.
    bool complain(const QString &sentence);
    void setNote(const QString &note);           ///< under the field, in muted letters, while nothing is wrong

    /// What a money field holds; nullopt: nothing or no amount, see isEmpty().
    std::optional<Rupiah> amount() const;
    std::optional<Quantity> quantity() const;
    bool isEmpty() const { return text().isEmpty(); }

signals:
    void edited();                               ///< by a person

private:
    TextLabel *m_label;
    QLineEdit *m_edit;
    TextLabel *m_said;
    QString m_note;
};

} // namespace laci
