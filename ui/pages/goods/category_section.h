#pragma once
#include "ui/pages/goods/manager_section.h"

namespace laci {

class Chip;
class FormField;

/// The shop's categories: their order on Jual, their names and colours.
class CategorySection final : public ManagerSection {
    Q_OBJECT
public:
    CategorySection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;

protected:
    void open(int row) override;
    void save() override;
    void remove() override;

private:
    void read(const QString &choose);
    void fill();
    void move(int by);
    void showColour();

    QList<Category> m_categories;
    QString m_colour;
    FormField *m_name;
    TextLabel *m_colourTitle;
    QList<std::pair<QString, Button *>> m_colours;
    Button *m_up;
    Button *m_down;
};

} // namespace laci
