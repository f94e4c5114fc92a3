#include "ui/kit/keypad.h"
#include "ui/kit/button.h"
#include <QGridLayout>
#include <QLineEdit>

namespace laci {

Keypad::Keypad(QLineEdit *field, const QString &extra, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    const QString keys[] = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                            QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7"), QStringLiteral("8"),
                            QStringLiteral("9"), extra,               QStringLiteral("0"), QString()};
    int at = 0;
    for (const QString &key : keys) {
        auto *button = new Button(key.isEmpty() ? QStringLiteral("⌫") : key, Button::Kind::Secondary, this);
        button->setTall(metric::kDigit);
        button->setTextSize(Text::PayButton);
        button->setFocusPolicy(Qt::NoFocus);      // the keyboard has its own digits
        button->setAutoRepeat(key.isEmpty());
        if (key.isEmpty())
            button->setAccessibleName(tr("Delete the last digit"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, at / 3, at % 3);
        connect(button, &QPushButton::clicked, this, [this, key] { press(key); });
        ++at;
    }
}

void Keypad::press(const QString &text)
{
    if (!m_field)
        return;
    if (text.isEmpty())
        m_field->backspace();
    else
        m_field->insert(text);
}

} // namespace laci
