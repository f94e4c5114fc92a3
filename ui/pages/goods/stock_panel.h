#pragma once
#include "ui/pages/goods/goods_section.h"

namespace laci {

class Button;
class MoneyLabel;
class RowList;
class TextLabel;

/// The stock of one product: how much there is, what moved it, and what a person does to it. Each act is stored at once.
class StockPanel final : public GoodsSection {
    Q_OBJECT
public:
    StockPanel(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void show(const Product &product);
    void look() override;

signals:
    void moved(const laci::Product &product);

private:
    static constexpr int kMostShown = 200;
    void showStock();
    void fill();
    void askDelivery();
    void askCorrection();
    void store(const StockChange &change);

    Product m_product;
    QList<StockEntry> m_entries;
    int m_round = 0;
    TextLabel *m_label;
    MoneyLabel *m_stock;
    Button *m_delivery;
    Button *m_correction;
    RowList *m_history;
    TextLabel *m_empty;
};

} // namespace laci
