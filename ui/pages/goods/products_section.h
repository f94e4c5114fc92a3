#pragma once
#include "ui/models/goods_model.h"
#include "ui/pages/goods/goods_section.h"

class QLineEdit;
class QTableView;

namespace laci {

class Button;
class Card;
class ChoiceBox;
class ProductEditor;
class TextLabel;
class Toggle;

/// The whole catalogue in a table that holds only what is looked at, and one product beside it to be changed.
class ProductsSection final : public GoodsSection {
    Q_OBJECT
public:
    ProductsSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;
    bool scanned(const QString &code) override;
    void reload();
    void openNew(const Product &known = {});

signals:
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeTools();
    void makeTable();
    void speak();
    void fillChoices();
    void fit();
    void ask();
    void sortBy(GoodsQuery::Sort sort, bool descending);
    void pressHead(int column);
    void open(const QModelIndex &index);
    void showEditor(bool shows);
    void showCount();
    void exportCsv();

    GoodsModel m_model;
    GoodsQuery m_query;
    QStringList m_categoryNames;
    Card *m_list;
    QWidget *m_tools = nullptr;
    QLineEdit *m_filter;
    ChoiceBox *m_category;
    ChoiceBox *m_stock;
    ChoiceBox *m_sort;
    Button *m_direction;
    Toggle *m_inactive;
    TextLabel *m_count;
    Button *m_new;
    Button *m_import;
    Button *m_export;
    Button *m_labels;
    QTableView *m_table;
    TextLabel *m_empty;
    Card *m_panel;
    ProductEditor *m_editor;
};

} // namespace laci
