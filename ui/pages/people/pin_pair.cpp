#include "ui/pages/people/pin_pair.h"
#include "domain/person.h"
#include "ui/kit/keypad.h"
#include "ui/kit/text_label.h"
#include "ui/text/right_text.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace laci {

PinPair::PinPair(QWidget *parent)
    : QWidget(parent), m_label(new TextLabel({}, Text::SmallStrong)), m_pin(new QLineEdit), m_againLabel(new TextLabel({}, Text::SmallStrong)),
      m_again(new QLineEdit)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(5);
    for (const auto &[label, field, name] : {std::tuple(m_label, m_pin, "newPin"), {m_againLabel, m_again, "newPinAgain"}}) {
        field->setObjectName(QString::fromLatin1(name));
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(8);
        field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        field->setProperty("moneyField", true);      // a barcode is no PIN
        label->setBuddy(field);
        left->addWidget(label);
        left->addWidget(field);
        left->addSpacing(6);
    }
    left->addStretch(1);
    columns->addLayout(left, 1);
    auto *pads = new QWidget;
    auto *stack = new QStackedLayout(pads);
    stack->addWidget(new Keypad(m_pin, {}));
    stack->addWidget(new Keypad(m_again, {}));
    columns->addWidget(pads, 1, Qt::AlignTop);
    // The digits go where the cursor stands.
    connect(qApp, &QApplication::focusChanged, this, [this, stack](QWidget *, QWidget *now) {
        if (now == m_pin || now == m_again)
            stack->setCurrentIndex(now == m_pin ? 0 : 1);
    });
    connect(m_pin, &QLineEdit::returnPressed, m_again, [this] { m_again->setFocus(Qt::TabFocusReason); });
    connect(m_again, &QLineEdit::returnPressed, this, &PinPair::entered);
    retranslate();
}

void PinPair::retranslate()
{
    m_label->setText(tr("PIN, 4 to 8 digits"));
    m_againLabel->setText(tr("The same PIN once more"));
    m_pin->setAccessibleName(m_label->text());
    m_again->setAccessibleName(m_againLabel->text());
}

QString PinPair::pin() const
{
    return m_pin->text();
}

bool PinPair::isEmpty() const
{
    return m_pin->text().isEmpty() && m_again->text().isEmpty();
}

QString PinPair::trouble() const
{
    if (!isGoodPin(m_pin->text()))
        return personErrorText(Error{ErrorCode::InvalidInput, QStringLiteral("pin")});
    return m_pin->text() == m_again->text() ? QString() : tr("The two are not the same. Type both again.");
}

/// Enter has done its work here: handed on, the form around would take a PIN typed once for a wrong pair.
void PinPair::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

void PinPair::clear()
{
    m_pin->clear();
    m_again->clear();
}

} // namespace laci
