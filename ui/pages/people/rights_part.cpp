#include "ui/pages/people/rights_part.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/settings/pin_row.h"
#include "ui/text/right_text.h"
#include <QGridLayout>
#include <QVBoxLayout>
#include <utility>

namespace laci {

RightsPart::RightsPart(TillServices &services, QWidget *parent)
    : GatedPart(services, Right::ManagePeople, parent), m_table(usualRights()), m_tableBox(new QWidget),
      m_right(new TextLabel({}, Text::SmallStrong, Ink::Muted)), m_said(new TextLabel({}, Text::Small, Ink::Bad)), m_without(new QWidget),
      m_pin(new PinRow(services.secrets, services.approver))
{
    using Shape = SettingRow::Shape;
    row("rights.discount_percent", Shape::Line)
        ->setWords([] { return tr("A cashier may give a discount up to (percent)"); },
                   [] { return tr("More takes somebody with the right. 100: every discount may be given."); });
    auto *without = new QVBoxLayout(m_without);
    without->setContentsMargins(0, 0, 0, 0);
    without->setSpacing(14);
    m_switches = {row("rights.price_needs_pin", Shape::Switch), row("rights.refund_needs_pin", Shape::Switch),
                  row("rights.drawer_needs_pin", Shape::Switch), row("till.supervisor", Shape::Line)};
    m_switches[0]->setWords([] { return tr("Another price needs the supervisor's PIN"); });
    m_switches[1]->setWords([] { return tr("Giving money back needs the supervisor's PIN"); });
    m_switches[2]->setWords([] { return tr("Opening the drawer without a sale needs the supervisor's PIN"); });
    m_switches[3]->setWords([] { return tr("Supervisor"); }, [] { return tr("The name that stands in the books for what this PIN approves"); });
    for (SettingRow *each : std::as_const(m_switches))
        without->addWidget(each);
    without->addWidget(m_pin);
    m_column->addWidget(m_without);
    auto *grid = new QGridLayout(m_tableBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    build(grid);
    m_column->addWidget(m_tableBox);
    m_said->setWordWrap(true);
    m_said->hide();
    m_column->addWidget(m_said);
    RightsPart::retranslate();
}

void RightsPart::build(QGridLayout *grid)
{
    grid->addWidget(m_right, 0, 0);
    for (int i = 0; i < 3; ++i) {
        m_roles.append(new TextLabel({}, Text::SmallStrong, Ink::Muted));
        grid->addWidget(m_roles.last(), 0, i + 1, Qt::AlignHCenter);
    }
    grid->setColumnStretch(0, 1);
    int at = 1;
    const QList<Right> rights = allRights();
    for (const Right right : rights) {
        Line line{right, new TextLabel({}, Text::Body), new TextLabel({}, Text::Small, Ink::Muted), new Toggle, new Toggle,
                  new TextLabel({}, Text::Small, Ink::Muted)};
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        line.name->setWordWrap(true);
        line.hint->setWordWrap(true);
        words->addStretch(1);
        words->addWidget(line.name);
        words->addWidget(line.hint);
        words->addStretch(1);
        grid->addLayout(words, at, 0);
        line.cashier->setObjectName(QStringLiteral("cashier.%1").arg(rightWord(right)));
        line.supervisor->setObjectName(QStringLiteral("supervisor.%1").arg(rightWord(right)));
        grid->addWidget(line.cashier, at, 1, Qt::AlignHCenter);
        grid->addWidget(line.supervisor, at, 2, Qt::AlignHCenter);
        grid->addWidget(line.owner, at, 3, Qt::AlignHCenter | Qt::AlignVCenter);
        connect(line.cashier, &QCheckBox::clicked, this, &RightsPart::store);
        connect(line.supervisor, &QCheckBox::clicked, this, &RightsPart::store);
        m_lines.append(line);
        ++at;
    }
}

void RightsPart::retranslate()
{
    GatedPart::retranslate();
    m_pin->retranslate();
    m_right->setText(tr("Right"));
    const QList<Role> roles = allRoles();
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        m_roles[i]->setText(roleText(roles[i]));
    for (const Line &line : std::as_const(m_lines)) {
        line.name->setText(rightText(line.right));
        line.hint->setText(rightHintText(line.right));
        line.hint->setVisible(!line.hint->text().isEmpty());
        line.cashier->setAccessibleName(tr("%1: %2").arg(roleText(Role::Cashier), rightText(line.right)));
        line.supervisor->setAccessibleName(tr("%1: %2").arg(roleText(Role::Supervisor), rightText(line.right)));
        //: an owner has this right, always
        line.owner->setText(tr("always"));
    }
}

void RightsPart::opened()
{
    const bool people = m_services.duty && m_services.duty->hasPeople();
    m_without->setVisible(!people);
    m_tableBox->setVisible(people || m_services.people);
    if (!people)
        m_pin->look();                   // may ask to unlock the keychain, so only here
    if (!m_services.people)
        return;
    whenDone(m_services.people->rights(), this, [this](const Result<RightsTable> &table) {
        if (table && !m_storing)
            showTable(*table);
    });
}

void RightsPart::showTable(const RightsTable &table)
{
    m_table = table;
    for (const Line &line : std::as_const(m_lines)) {
        line.cashier->setChecked(table.cashier.contains(line.right));
        line.supervisor->setChecked(table.supervisor.contains(line.right));
    }
}

/// The switches as they stand now, one write after the other.
void RightsPart::store()
{
    if (m_storing) {
        m_stale = true;
        return;
    }
    RightsTable wanted;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.cashier->isChecked())
            wanted.cashier.insert(line.right);
        if (line.supervisor->isChecked())
            wanted.supervisor.insert(line.right);
    }
    m_storing = true;
    whenDone(m_services.people->setRights(wanted, by()), this, [this, wanted](const Result<void> &stored) {
        m_storing = false;
        m_said->setVisible(!stored);
        if (!stored) {
            m_said->setText(personErrorText(stored.error()));
            m_stale = false;
            return showTable(m_table);
        }
        m_table = wanted;
        if (std::exchange(m_stale, false))
            return store();
        if (m_services.duty)
            m_services.duty->readAgain();
    });
}

} // namespace laci
