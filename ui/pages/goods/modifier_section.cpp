#include "ui/pages/goods/modifier_section.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/form_field.h"
#include "ui/text/goods_text.h"
#include <QHBoxLayout>
#include <QLineEdit>

namespace laci {

ModifierSection::ModifierSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : ManagerSection(services, rights, "modifiers", parent), m_name(new FormField(FormField::Takes::Text, "groupName")),
      m_least(new FormField(FormField::Takes::Quantity, "groupLeast")), m_most(new FormField(FormField::Takes::Quantity, "groupMost")),
      m_choicesTitle(new TextLabel({}, Text::SmallStrong)), m_rows(new QVBoxLayout), m_add(new Button({}))
{
    m_form->addWidget(m_name);
    auto *limits = new QHBoxLayout;
    limits->setSpacing(12);
    limits->addWidget(m_least, 1, Qt::AlignTop);
    limits->addWidget(m_most, 1, Qt::AlignTop);
    m_form->addLayout(limits);
    m_form->addWidget(m_choicesTitle);
    m_rows->setSpacing(8);
    m_form->addLayout(m_rows);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch(1);
    m_form->addLayout(line);
    m_form->addStretch(1);
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("addChoice"));
    connect(m_add, &QPushButton::clicked, this, [this] { addChoice({}, true); });
    for (FormField *field : {m_name, m_least, m_most})
        connect(field, &FormField::edited, this, [this] { setDirty(true); });
    words([this] {
        setWords(tr("New question"), tr("No questions yet. Size, sugar or topping, for example; which product asks which is set in the product."));
        m_name->setLabel(tr("Question"), tr("Size"));
        m_least->setLabel(tr("At least"));
        m_least->setNote(tr("0: may be left open"));
        m_most->setLabel(tr("At most"));
        m_most->setNote(tr("1: only one of them"));
        m_choicesTitle->setText(tr("Choices"));
        m_add->setText(tr("Choice"));
        m_list->setAccessibleName(tr("Questions"));
        nameChoices();
        fill();
        setTitle(row() < 0 ? tr("New question") : m_name->text());
    });
}

void ModifierSection::nameChoices()
{
    for (const Row &row : std::as_const(m_choices)) {
        row.name->setLabel(tr("Choice"));
        row.price->setLabel(tr("Costs more"), QStringLiteral("0"));
        row.remove->setAccessibleName(tr("Remove this choice"));
        row.remove->setToolTip(row.remove->accessibleName());
    }
}

void ModifierSection::addChoice(const Modifier &choice, bool typed)
{
    Row row{choice.id, new QWidget, new FormField(FormField::Takes::Text, "choiceName"), new FormField(FormField::Takes::Money, "choicePrice"),
            new Button({}, Button::Kind::Quiet)};
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.name, 3, Qt::AlignTop);
    line->addWidget(row.price, 2, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignBottom);
    row.remove->setIconName(QStringLiteral("cross"));
    row.name->setText(choice.name);
    row.price->setText(choice.price.isZero() ? QString() : rupiahDigits(choice.price));
    m_rows->addWidget(row.line);
    m_choices.append(row);
    setTabOrder(row.remove, m_add);
    connect(row.name, &FormField::edited, this, [this] { setDirty(true); });
    connect(row.price, &FormField::edited, this, [this] { setDirty(true); });
    connect(row.remove, &QPushButton::clicked, this, [this, gone = row.line] {
        gone->hide();
        gone->deleteLater();
        m_choices.removeIf([gone](const Row &one) { return one.line == gone; });
        setDirty(true);
    });
    nameChoices();
    if (typed)
        row.name->edit()->setFocus(Qt::OtherFocusReason);
}

void ModifierSection::clearChoices()
{
    for (const Row &row : std::as_const(m_choices)) {
        row.line->hide();
        row.line->deleteLater();
    }
    m_choices.clear();
}

void ModifierSection::look()
{
    read(m_groups.value(row()).id);
}

void ModifierSection::read(ModifierGroupId wanted)
{
    whenDone(m_desk.modifierGroups(), this, [this, wanted](const Result<QList<ModifierGroup>> &groups) {
        if (!groups)
            return say(goodsErrorText(groups.error()));
        m_groups = *groups;
        fill();
        int at = -1;
        for (int i = 0; i < m_groups.size(); ++i) {
            if (m_groups[i].id == wanted)
                at = i;
        }
        if (m_save->isEnabled())
            choose(at);
        else
            show(at < 0 && !m_groups.isEmpty() ? 0 : at);
    });
}

void ModifierSection::fill()
{
    QList<ListRow> rows;
    for (const ModifierGroup &group : std::as_const(m_groups)) {
        QStringList names;
        for (const Modifier &choice : group.choices)
            names.append(choice.name);
        rows.append({group.name, names.join(QStringLiteral(", ")), group.least == group.most ? QString::number(group.most)
                                                                                            : QStringLiteral("%1–%2").arg(group.least).arg(group.most),
                     Ink::Muted});
    }
    showRows(rows);
}

void ModifierSection::open(int row)
{
    const ModifierGroup group = m_groups.value(row);
    m_name->setText(group.name);
    m_least->setText(row < 0 ? QStringLiteral("1") : QString::number(group.least));
    m_most->setText(QString::number(group.most));
    clearChoices();
    for (const Modifier &choice : group.choices)
        addChoice(choice, false);
    if (row < 0) {
        addChoice({}, false);
        addChoice({}, false);
        if (isVisible())
            m_name->edit()->setFocus(Qt::OtherFocusReason);
    }
    setTitle(row < 0 ? tr("New question") : group.name);
}

std::optional<ModifierGroup> ModifierSection::entered()
{
    ModifierGroup group;
    group.id = m_groups.value(row()).id;
    group.name = m_name->text();
    if (group.name.isEmpty()) {
        m_name->complain(tr("Write what is asked, such as Size."));
        return std::nullopt;
    }
    for (const Row &one : std::as_const(m_choices)) {
        if (one.name->isEmpty() && one.price->isEmpty())
            continue;
        const auto price = one.price->isEmpty() ? std::optional(Rupiah()) : one.price->amount();
        if (one.name->isEmpty()) {
            one.name->complain(tr("Write what it is called."));
            return std::nullopt;
        }
        if (!price) {
            one.price->complain(tr("An amount such as 3.000, or nothing"));
            return std::nullopt;
        }
        group.choices.append({one.id, one.name->text(), *price});
    }
    if (group.choices.isEmpty()) {
        say(tr("Write at least one choice."));
        return std::nullopt;
    }
    const auto whole = [](FormField *field) {
        const auto quantity = field->quantity();
        return quantity && quantity->isWhole() ? int(quantity->thousandths() / 1000) : -1;
    };
    const int choices = int(group.choices.size());
    group.most = whole(m_most);
    group.least = whole(m_least);
    if (group.most < 1 || group.most > choices) {
        m_most->complain(tr("1 to %1, as many as there are choices").arg(choices));
        return std::nullopt;
    }
    if (group.least < 0 || group.least > group.most) {
        m_least->complain(tr("0 to %1").arg(group.most));
        return std::nullopt;
    }
    return group;
}

void ModifierSection::save()
{
    say({});
    const auto group = entered();
    if (!group)
        return;
    m_rights.with(Right::EditGoods, this, [this, group = *group](const QString &by) {
        whenDone(m_desk.saveModifierGroup(group, by), this, [this](const Result<ModifierGroup> &stored) {
            if (!stored)
                return say(goodsErrorText(stored.error()));
            setDirty(false);
            read(stored->id);
            emit goodsChanged();
        });
    });
}

void ModifierSection::remove()
{
    const ModifierGroup group = m_groups.value(row());
    m_rights.with(Right::EditGoods, this, [this, group](const QString &by) {
        whenDone(m_desk.removeModifierGroup(group.id, by), this, [this, group](const Result<void> &done) {
            if (!done)
                return say(goodsErrorText(done.error()));
            setDirty(false);
            emit said(tr("%1 is removed.").arg(group.name));
            read({});
            emit goodsChanged();
        });
    });
}

} // namespace laci
