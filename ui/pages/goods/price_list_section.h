#pragma once
#include "ui/pages/goods/manager_section.h"
#include <QHash>

class QLineEdit;

namespace laci {

class FormField;

/// Prices of their own between two days: a promotion, the feast days.
class PriceListSection final : public ManagerSection {
    Q_OBJECT
public:
    PriceListSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;
    bool scanned(const QString &code) override;

protected:
    void open(int row) override;
    void save() override;
    void remove() override;

private:
    void read(qint64 choose);
    void fill();
    void fillItems();
    void findItem(const QString &text, bool typed);
    void askPrice(const Product &product);
    void setPrice(ProductId product, const std::optional<Rupiah> &price);

    QList<PriceList> m_lists;
    QList<PriceList::Item> m_items;              ///< as in the form
    QHash<ProductId, Product> m_products;        ///< what is known of them
    FormField *m_name;
    FormField *m_from;
    FormField *m_until;
    TextLabel *m_itemsTitle;
    QLineEdit *m_find;
    Button *m_add;
    RowList *m_itemList;
};

/// "21-11-2026", "21/11/2026", "2026-11-21"; nullopt: no day.
std::optional<QDate> dayFromPerson(const QString &text);

} // namespace laci
