#pragma once
#include "ui/pages/till_services.h"
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace laci {

class Chip;
class GoodsRights;
class GoodsSection;
class ImportPanel;
class ProductsSection;
class Toast;

/// Barang: the goods and everything the owner does with them, one thing at a time; and taking over a price list.
class GoodsPage final : public QWidget {
    Q_OBJECT
public:
    enum Section { Products, StockTake, Categories, Modifiers, Prices, Proposals };
    explicit GoodsPage(TillServices &services, QWidget *parent = nullptr);
    /// Begins with a file that was chosen elsewhere (dropped on the window, a test).
    void importFile(const QString &file);
    void openSection(Section section);
    /// A scan while this page is open. False: not for this page.
    bool scanned(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    GoodsSection *section(Section which);
    GoodsSection *make(Section which);
    void retranslate();
    void chooseFile();

    TillServices &m_services;
    GoodsRights *m_rights;
    QWidget *m_head;
    QList<std::pair<Section, Chip *>> m_chips;
    QStackedWidget *m_stack;
    QList<std::pair<Section, GoodsSection *>> m_sections;    ///< made when they are first opened
    Section m_section = Products;
    ImportPanel *m_panel = nullptr;
    Toast *m_toast;
};

} // namespace laci
