#pragma once
#include "domain/inner_barcode.h"
#include "ports/product_store.h"
#include "ui/kit/sheet.h"

class QLineEdit;
class QVBoxLayout;

namespace laci {

class TextLabel;

/// F7: what does it cost, and how many are left? A scan or a typed name is answered; the cart is not touched.
class PriceCheck final : public Sheet {
    Q_OBJECT
public:
    PriceCheck(QWidget *owner, ProductStore &products, const QList<BarcodePattern> &patterns, int lowStock);
    /// A scanner delivered it while this is open.
    void scan(const QString &code);

signals:
    void found();
    void unknown();

private:
    void look(const QString &text);
    void lookUp(const QStringList &codes, int at);
    void search(const QString &text, int question, bool aloud);
    void showAnswers(const QList<Product> &products);
    void say(const QString &sentence);

    ProductStore &m_products;
    QList<BarcodePattern> m_patterns;
    int m_lowStock;
    QLineEdit *m_field;
    QVBoxLayout *m_answers;
    QList<QWidget *> m_shown;
    int m_question = 0;
};

} // namespace laci
