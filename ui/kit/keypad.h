#pragma once
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace laci {

/// Digits for a finger (64 px high), typed into a field. `extra` is the key beside 0, for example "," or "00".
class Keypad final : public QWidget {
    Q_OBJECT
public:
    Keypad(QLineEdit *field, const QString &extra, QWidget *parent = nullptr);

private:
    void press(const QString &text);
    QPointer<QLineEdit> m_field;
};

} // namespace laci
