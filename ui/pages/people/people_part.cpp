#include "ui/pages/people/people_part.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/people/person_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/right_text.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

PeoplePart::PeoplePart(TillServices &services, QWidget *parent)
    : GatedPart(services, Right::ManagePeople, parent), m_none(new TextLabel({}, Text::Body, Ink::Muted)), m_list(new QVBoxLayout),
      m_add(new Button({}, Button::Kind::Primary))
{
    m_none->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("peopleSaid"));
    m_column->addWidget(m_none);
    m_list->setSpacing(8);
    m_column->addLayout(m_list);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch(1);
    m_column->addLayout(line);
    m_add->setObjectName(QStringLiteral("addPerson"));
    row("people.lock_minutes", SettingRow::Shape::Line)
        ->setWords([] { return tr("Minutes without a touch until the till locks itself"); }, [] { return tr("0: never"); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    PeoplePart::retranslate();
}

void PeoplePart::retranslate()
{
    GatedPart::retranslate();
    m_add->setText(m_read && m_people.isEmpty() ? tr("Add the owner…") : tr("Add a person…"));
    m_none->setText(tr("Nobody has a PIN yet, so nobody is asked who they are and everybody may everything. The first person is the owner."));
    fill();
}

void PeoplePart::opened()
{
    read();
}

void PeoplePart::read()
{
    if (!m_services.people)
        return;
    whenDone(m_services.people->all(true), this, [this](const Result<QList<Person>> &people) {
        m_read = people.has_value();
        if (people)
            m_people = *people;
        retranslate();
        if (!people) {
            m_none->setText(errorText(people.error()));
            m_none->show();
        }
    });
}

void PeoplePart::fill()
{
    m_none->setVisible(m_read && m_people.isEmpty());
    while (m_rows.size() > m_people.size()) {
        Button *last = m_rows.takeLast();
        last->hide();
        last->deleteLater();
    }
    while (m_rows.size() < m_people.size()) {
        auto *made = new Button({}, Button::Kind::Choice);
        made->setCheckable(false);
        const qsizetype at = m_rows.size();
        connect(made, &QPushButton::clicked, this, [this, at] { edit(m_people.value(at)); });
        m_list->addWidget(made);
        m_rows.append(made);
    }
    const QByteArray zone = m_services.rules().shop.timeZone;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Person &person = m_people[i];
        const QString used = person.lastUsed.isValid()
                                 ? tr("last here %1 %2").arg(dayText(dayIn(person.lastUsed, zone)), timeText(person.lastUsed, zone))
                                 : tr("not here yet");
        const bool locked = person.lockedUntil.isValid() && person.lockedUntil > m_services.clock.now();
        QString detail = tr("%1 · %2").arg(roleText(person.role), used);
        if (!person.active)
            detail = tr("No longer works here");
        else if (locked)
            detail = tr("%1 · locked until %2 after wrong PINs").arg(roleText(person.role), timeText(person.lockedUntil, zone));
        m_rows[i]->setText(person.name);
        m_rows[i]->setDetail(detail);
        m_rows[i]->setObjectName(QStringLiteral("edit_%1").arg(person.name));
        m_rows[i]->setAccessibleName(tr("Change %1").arg(person.name));
    }
}

void PeoplePart::edit(const std::optional<Person> &person)
{
    const bool firstOfAll = m_read && m_people.isEmpty();
    const QString who = by();
    askPerson(this, m_services, person, firstOfAll, who, [this, firstOfAll] {
        if (!m_services.duty)
            return read();
        if (!firstOfAll) {
            m_services.duty->readAgain();
            return read();
        }
        // Whoever has just made the owner is the owner: not locked out by the first PIN of the shop.
        whenDone(m_services.people->all(false), this, [this](const Result<QList<Person>> &people) {
            if (people && people->size() == 1)
                m_services.duty->take(people->first());
            m_services.duty->readAgain();
            read();
        });
    });
}

} // namespace laci
