#pragma once
#include "ui/models/goods_model.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QLineEdit;
class QTableView;

namespace laci {

class Button;
class Card;
class ImportPanel;
class TextLabel;

/// Barang: the whole catalogue in a table that holds only what is looked at, and taking over a price list.
class GoodsPage final : public QWidget {
    Q_OBJECT
public:
    explicit GoodsPage(TillServices &services, QWidget *parent = nullptr);
    /// Begins with a file that was chosen elsewhere (dropped on the window, a test).
    void importFile(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fit();
    void chooseFile();

    TillServices &m_services;
    GoodsModel m_model;
    Card *m_list;
    TextLabel *m_count;
    QLineEdit *m_filter;
    Button *m_import;
    QTableView *m_table;
    TextLabel *m_empty;
    ImportPanel *m_panel = nullptr;
    int m_products = 0;
};

} // namespace laci
