#include "ui/kit/keypad.h"
#include "ui/kit/button.h"
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace laci {

Keypad::Keypad(QLineEdit *field, const QString &extra, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    const QString back = QStringLiteral("⌫");
    // As on every till and calculator, and on the cash pad.
    const QString keys[] = {QStringLiteral("7"), QStringLiteral("8"), QStringLiteral("9"), QStringLiteral("4"),
                            QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("1"), QStringLiteral("2"),
                            QStringLiteral("3"), extra,               QStringLiteral("0"), back};
    int at = 0;
    for (const QString &key : keys) {
        const int place = at++;
        if (key.isEmpty())
            continue;
        auto *button = new Button(key, Button::Kind::Secondary, this);
        button->setTall(metric::kDigit);
        button->setTextSize(Text::PayButton);
        button->setFocusPolicy(Qt::NoFocus);      // the keyboard has its own digits
        button->setAutoRepeat(key == back);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, place / 3, place % 3);
        grid->setColumnStretch(place % 3, 1);
        if (key == back)
            m_back = button;
        connect(button, &QPushButton::clicked, this, [this, key, back] { press(key == back ? QString() : key); });
    }
    retranslate();
}

void Keypad::retranslate()
{
    m_back->setAccessibleName(tr("Delete the last digit"));
}

void Keypad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Keypad::press(const QString &text)
{
    if (!m_field || !m_field->isEnabled() || m_field->isReadOnly())
        return;
    // As an edit by hand: validators apply and textEdited() comes; no key event, which the scanner's filter would weigh.
    if (text.isEmpty())
        m_field->backspace();
    else
        m_field->insert(text);
}

} // namespace laci
