#pragma once
#include "domain/product.h"
#include <QWidget>

namespace laci {

class BarcodeList;
class ChoiceBox;
class Chip;
class FormField;
class TextLabel;
class Toggle;

/// What one product is: the fields of the owner's form, without prices for many pieces, picture and stock.
class ProductForm final : public QWidget {
    Q_OBJECT
public:
    explicit ProductForm(QWidget *parent = nullptr);

    void fill(const Product &product);
    /// What may be chosen; what the product has stays choosable.
    void setCategories(const QStringList &names);
    void setGroups(const QList<ModifierGroup> &groups, const QList<ModifierGroupId> &chosen);
    QList<ModifierGroupId> groups() const;
    void setShowsCosts(bool shows);
    /// The product as entered; nullopt after it was said beside a field what is wrong.
    std::optional<Product> read(const Product &before);
    /// What the desk refused, beside its field.
    void refuse(const QString &word, const QString &sentence);
    void addBarcode(const QString &code);
    Rupiah price() const;                        ///< as entered so far; 0: nothing
    void begin();                                ///< the keyboard goes to the first field
    void retranslate();

signals:
    void edited();

private:
    void showMargin();
    void fillChoices();
    Product m_product;
    QStringList m_categories;
    FormField *m_name;
    FormField *m_price;
    FormField *m_cost;
    BarcodeList *m_codes;
    TextLabel *m_categoryLabel;
    ChoiceBox *m_category;
    TextLabel *m_unitLabel;
    ChoiceBox *m_unit;
    TextLabel *m_taxLabel;
    ChoiceBox *m_tax;
    FormField *m_sku;
    TextLabel *m_groupsLabel;
    QWidget *m_groups;
    QList<std::pair<ModifierGroupId, Chip *>> m_chips;
    Toggle *m_active;
};

} // namespace laci
