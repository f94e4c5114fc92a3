#include "ui/pages/orders/quantity_stepper.h"
#include "ui/kit/button.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace laci {

QuantityStepper::QuantityStepper(Quantity most, const QString &what, QWidget *parent)
    : QWidget(parent), m_most(most), m_field(new QLineEdit), m_less(new Button({})), m_more(new Button({}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_less);
    row->addWidget(m_field);
    row->addWidget(m_more);
    m_less->setIconName(QStringLiteral("minus"));
    m_more->setIconName(QStringLiteral("plus"));
    //: %1 is a product
    m_less->setAccessibleName(tr("One %1 less").arg(what));
    //: %1 is a product
    m_more->setAccessibleName(tr("One %1 more").arg(what));
    //: %1 is a product
    m_field->setAccessibleName(tr("How many %1 come back").arg(what));
    m_field->setFixedWidth(textPx(76));
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setMaxLength(11);
    m_field->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_field->installEventFilter(this);
    connect(m_less, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_field, &QLineEdit::textEdited, this, &QuantityStepper::typed);
    connect(m_field, &QLineEdit::editingFinished, this, &QuantityStepper::fill);
    fill();
}

void QuantityStepper::setQuantity(Quantity quantity)
{
    const Quantity wanted = std::clamp(quantity, Quantity(), m_most);
    const bool moved = wanted != m_now;
    m_now = wanted;
    fill();
    if (moved)
        emit changed();
}

void QuantityStepper::step(int direction)
{
    const Quantity by = m_most.isWhole() ? Quantity::pieces(1) : m_most;
    setQuantity(direction > 0 ? m_now + by : m_now - by);
}

// While a number is being typed nothing is written over it; what is too much counts as all there is.
void QuantityStepper::typed()
{
    const auto read = m_field->text().trimmed().isEmpty() ? std::optional(Quantity()) : quantityFromPerson(m_field->text());
    if (!read)
        return;
    m_now = std::min(*read, m_most);
    m_less->setEnabled(!m_now.isZero());
    m_more->setEnabled(m_now < m_most);
    emit changed();
}

void QuantityStepper::fill()
{
    m_field->setText(quantityText(m_now));
    m_less->setEnabled(!m_now.isZero());
    m_more->setEnabled(m_now < m_most);
}

bool QuantityStepper::eventFilter(QObject *watched, QEvent *event)
{
    // Typing replaces what stands there, by finger and by Tab alike.
    if (watched == m_field && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(m_field, &QLineEdit::selectAll, Qt::QueuedConnection);
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Plus) {
            step(1);
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Minus) {
            step(-1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace laci
