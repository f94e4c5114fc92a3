#pragma once
#include "ui/pages/settings/form_part.h"

class QBoxLayout;
class QGridLayout;

namespace laci {

class TextLabel;

/// One step of the example: what it is, what it comes to, and how it was reckoned.
struct TaxStep {
    QString label;
    QString amount;
    QString because;                 ///< empty: it speaks for itself
    bool strong = false;
};
/// One product of `price` by these rules, from the label on the shelf to the money in the drawer.
QList<TaxStep> taxExample(const TillRules &rules, Rupiah price, QDate day);

/// Taxes, service charge and rounding, and beside them what they make of Rp50.000.
class TaxPart final : public FormPart {
    Q_OBJECT
public:
    explicit TaxPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void work();
    QBoxLayout *m_across;
    TextLabel *m_title;
    TextLabel *m_exampleTitle;
    TextLabel *m_exampleHint;
    QWidget *m_steps;
};

} // namespace laci
