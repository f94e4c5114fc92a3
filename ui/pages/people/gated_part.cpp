#include "ui/pages/people/gated_part.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/people/right_gate.h"
#include "ui/text/right_text.h"
#include <QHBoxLayout>
#include <QHideEvent>
#include <QVBoxLayout>
#include <utility>

namespace laci {

GatedPart::GatedPart(TillServices &services, Right right, QWidget *parent)
    : FormPart(services, parent), m_right(right), m_content(new QWidget), m_gate(new QWidget),
      m_why(new TextLabel({}, Text::Body, Ink::Muted)), m_ask(new Button({}, Button::Kind::Primary))
{
    auto *gate = new QVBoxLayout(m_gate);
    gate->setContentsMargins(0, 0, 0, 0);
    gate->setSpacing(12);
    m_why->setWordWrap(true);
    gate->addWidget(m_why);
    auto *line = new QHBoxLayout;
    line->addWidget(m_ask);
    line->addStretch(1);
    gate->addLayout(line);
    m_ask->setObjectName(QStringLiteral("askRight"));
    m_column->addWidget(m_gate);
    m_column->addWidget(m_content);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
    m_gate->hide();
    connect(m_ask, &QPushButton::clicked, this, [this] {
        RightGate::ask(m_services, this, m_right, [this](const QString &who) {
            m_approver = who;
            look();
        });
    });
    if (services.duty)
        connect(services.duty, &Duty::changed, this, [this] {
            const PersonId now = m_services.duty->person() ? m_services.duty->person()->id : PersonId{};
            if (std::exchange(m_person, now) != now)
                m_approver.clear();          // somebody else's page
            if (isVisible())
                look();
        });
}

bool GatedPart::isOpen() const
{
    return !m_approver.isEmpty() || RightGate::isOpen(m_services, m_right);
}

QString GatedPart::by() const
{
    return m_approver.isEmpty() ? RightGate::nameOf(m_services) : m_approver;
}

void GatedPart::retranslate()
{
    FormPart::retranslate();
    m_why->setText(tr("%1 has no right to this: %2. Somebody who has it can open it with a PIN.")
                       .arg(RightGate::nameOf(m_services), rightText(m_right)));
    m_ask->setText(tr("Open with a PIN…"));
}

void GatedPart::look()
{
    FormPart::look();
    const bool open = isOpen();
    m_gate->setVisible(!open);
    m_content->setVisible(open);
    GatedPart::retranslate();
    if (open)
        opened();
}

void GatedPart::hideEvent(QHideEvent *event)
{
    FormPart::hideEvent(event);
    if (!event->spontaneous())
        m_approver.clear();
}

} // namespace laci
