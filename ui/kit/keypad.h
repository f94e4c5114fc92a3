#pragma once
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace laci {

/// Digits for a finger (64 px high), typed into a field: its validator applies and textEdited() comes, as by keys. `extra` is the
/// key beside 0: "," for quantities and weights, "00" for money, "%" for discounts, empty for a PIN (a blank place).
/// Where digits are asked, it stands under the field:
///     sheet->body()->addWidget(field);
///     sheet->body()->addWidget(new Keypad(field, QStringLiteral("00"), sheet));
/// The keys take no focus, so Tab goes from the field to the sheet's buttons and typing goes on working.
class Keypad final : public QWidget {
    Q_OBJECT
public:
    Keypad(QLineEdit *field, const QString &extra, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void press(const QString &text);
    void retranslate();
    QPointer<QLineEdit> m_field;
    QPointer<QWidget> m_back;
};

} // namespace laci
