#pragma once
#include "ui/pages/goods/manager_section.h"

namespace laci {

class FormField;

/// The questions that are asked when a product is rung up: size, sugar, topping, with what each answer costs more.
class ModifierSection final : public ManagerSection {
    Q_OBJECT
public:
    ModifierSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;

protected:
    void open(int row) override;
    void save() override;
    void remove() override;

private:
    struct Row {
        ModifierId id{};
        QWidget *line;
        FormField *name;
        FormField *price;
        Button *remove;
    };
    void read(ModifierGroupId choose);
    void fill();
    void addChoice(const Modifier &choice, bool typed);
    void clearChoices();
    void nameChoices();
    std::optional<ModifierGroup> entered();

    QList<ModifierGroup> m_groups;
    FormField *m_name;
    FormField *m_least;
    FormField *m_most;
    TextLabel *m_choicesTitle;
    QVBoxLayout *m_rows;
    QList<Row> m_choices;
    Button *m_add;
};

} // namespace laci
