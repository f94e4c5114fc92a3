#pragma once
#include "ui/pages/goods/goods_section.h"

class QStackedWidget;

namespace laci {

class Button;
class Chip;
class PictureBox;
class PricingForm;
class ProductForm;
class RowList;
class StockPanel;
class TextLabel;

/// One product in the panel beside the table: what it is, what it costs for many, its stock. Saved whole by one button; what was
/// typed stays until it is saved or thrown away.
class ProductEditor final : public GoodsSection {
    Q_OBJECT
public:
    ProductEditor(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;

    /// With unsaved changes it asks first whether they may go.
    void open(const Product &product);
    void openNew(const Product &known = {});
    void copy();
    /// Calls `then` when nothing is unsaved, or when the owner says that it may go.
    void leave(std::function<void()> then);
    bool isDirty() const { return m_dirty; }
    const Product &product() const { return m_product; }
    bool scanned(const QString &code) override;

signals:
    void saved(const laci::Product &product, bool isNew);
    void closed();
    void labelWanted(const laci::Product &product);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Face { Details, Prices, Stock };
    void build();
    void show(const Product &product);
    void showFace(Face face);
    void showHead();
    void readCategories();
    void readGroups();
    void readHistory();
    void setDirty(bool dirty);
    void save();
    void store(const Product &product, const QString &by);
    void storeRest(const Product &product, const QString &by, bool isNew);
    void storePicture(const Product &product, bool isNew);
    void finish(const Product &product, bool isNew);
    void refuse(const Error &error);

    Product m_product;
    QList<ModifierGroupId> m_asked;              ///< as stored
    bool m_dirty = false;
    bool m_busy = false;
    int m_round = 0;                             ///< answers about another product are dropped
    TextLabel *m_title;
    TextLabel *m_detail;
    Button *m_close;
    QList<Chip *> m_chips;
    QStackedWidget *m_faces;
    PictureBox *m_picture;
    ProductForm *m_form;
    PricingForm *m_pricing;
    TextLabel *m_historyTitle;
    RowList *m_history;
    StockPanel *m_stock;
    TextLabel *m_said;
    Button *m_label;
    Button *m_copy;
    Button *m_undo;
    Button *m_save;
};

} // namespace laci
