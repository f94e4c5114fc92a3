#include "ui/pages/people/person_sheet.h"
#include "base/when_done.h"
#include "ports/people.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/people/pin_pair.h"
#include "ui/pages/till_services.h"
#include "ui/text/right_text.h"
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace laci {
namespace {

class PersonSheet final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(PersonSheet)
public:
    PersonSheet(QWidget *owner, TillServices &services, const std::optional<Person> &person, bool firstOfAll, const QString &by,
                std::function<void()> changed)
        : Sheet(owner, person ? tr("Change %1").arg(person->name) : firstOfAll ? tr("The owner") : tr("Add a person")),
          m_services(services), m_person(person), m_by(by), m_changed(std::move(changed)), m_owner(owner), m_name(new QLineEdit),
          m_role(new ChoiceBox), m_pin(new PinPair), m_here(new Toggle), m_said(new TextLabel({}, Text::Small, Ink::Bad))
    {
        setPanelWidth(720);
        add(tr("Name"), m_name, "personName");
        m_name->setMaxLength(60);
        const QList<Role> roles = firstOfAll ? QList<Role>{Role::Owner} : allRoles();
        for (Role role : roles)
            m_role->addItem(roleText(role), roleWord(role));
        add(tr("Role"), m_role, "personRole");
        if (person) {
            auto *hint = new TextLabel(tr("A new PIN only if it is to change"), Text::Small, Ink::Muted, this);
            body()->addWidget(hint);
        }
        body()->addWidget(m_pin);
        if (person) {
            m_here->setText(tr("Works here"));
            m_here->setObjectName(QStringLiteral("personHere"));
            m_here->setChecked(person->active);
            body()->addWidget(m_here);
            m_name->setText(person->name);
            m_role->setCurrentIndex(m_role->findData(roleWord(person->role)));
        } else {
            m_here->hide();
            m_here->setParent(this);
        }
        m_said->setWordWrap(true);
        m_said->setObjectName(QStringLiteral("personSaid"));
        body()->addWidget(m_said);
        m_said->hide();
        addAction(tr("Back"), Button::Kind::Secondary);
        Button *save = addTry(person ? tr("Save") : tr("Add"), Button::Kind::Primary, [this] {
            store();
            return false;
        });
        save->setObjectName(QStringLiteral("savePerson"));
        connect(m_pin, &PinPair::entered, save, &QPushButton::click);
        setFirst(m_name);
    }

private:
    void add(const QString &label, QWidget *field, const char *name)
    {
        auto *title = new TextLabel(label, Text::SmallStrong, Ink::Normal, this);
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(label);
        title->setBuddy(field);
        body()->addWidget(title);
        body()->addWidget(field);
    }
    void complain(const QString &text, QWidget *where)
    {
        m_busy = false;
        m_said->setText(text);
        m_said->show();
        if (where)
            where->setFocus(Qt::OtherFocusReason);
    }
    void store()
    {
        if (m_busy)
            return;
        const QString name = m_name->text().simplified();
        if (name.isEmpty())
            return complain(personErrorText(Error{ErrorCode::InvalidInput, QStringLiteral("name")}), m_name);
        const bool newPin = !m_person || !m_pin->isEmpty();
        if (newPin) {
            if (const QString trouble = m_pin->trouble(); !trouble.isEmpty()) {
                m_pin->clear();
                return complain(trouble, m_pin->firstField());
            }
        }
        m_busy = true;
        const Role role = roleFromWord(m_role->currentData().toString()).value_or(Role::Cashier);
        if (!m_person) {
            whenDone(m_services.people->add(name, role, m_pin->pin(), m_by), this, [this](const Result<Person> &added) {
                if (!added)
                    return refuse(added.error());
                done();
            });
            return;
        }
        Person person = *m_person;
        person.name = name;
        person.role = role;
        person.active = m_here->isChecked();
        whenDone(m_services.people->change(person, m_by), this, [this, newPin](const Result<Person> &changed) {
            if (!changed)
                return refuse(changed.error());
            m_person = *changed;
            if (!newPin)
                return done();
            whenDone(m_services.people->setPin(changed->id, m_pin->pin(), m_by), this, [this](const Result<void> &set) {
                if (!set)
                    return refuse(set.error());
                done();
            });
        });
    }
    void refuse(const Error &error)
    {
        const bool pin = error.detail.endsWith(u"pin");
        if (pin)
            m_pin->clear();
        complain(personErrorText(error), pin ? m_pin->firstField() : m_name);
    }
    void done()
    {
        const QPointer<QWidget> owner = m_owner;
        const auto changed = m_changed;
        dismiss();
        if (owner)
            changed();
    }

    TillServices &m_services;
    std::optional<Person> m_person;
    QString m_by;
    std::function<void()> m_changed;
    QPointer<QWidget> m_owner;
    QLineEdit *m_name;
    ChoiceBox *m_role;
    PinPair *m_pin;
    Toggle *m_here;
    TextLabel *m_said;
    bool m_busy = false;
};

}

void askPerson(QWidget *owner, TillServices &services, const std::optional<Person> &person, bool firstOfAll, const QString &by,
               std::function<void()> changed)
{
    auto *sheet = new PersonSheet(owner, services, person, firstOfAll, by, std::move(changed));
    sheet->open();
}

} // namespace laci
