#pragma once
#include "domain/sale.h"
#include "ui/kit/card.h"

namespace laci {

class Button;
class TextLabel;

/// The sale before this one, in one line: number, total, how it was paid, change; printed again or looked at by a press.
/// Hidden until there is one.
class LastSale final : public Surface {
    Q_OBJECT
public:
    explicit LastSale(QWidget *parent = nullptr);
    void showSale(const SaleRecord &record);
    const SaleRecord &record() const { return m_record; }
    /// There is a printer.
    void setPrinting(bool on);

signals:
    void printAsked();
    void lookAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fill();
    SaleRecord m_record;
    TextLabel *m_text;
    Button *m_print;
    Button *m_look;
};

} // namespace laci
