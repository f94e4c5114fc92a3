#pragma once
#include "domain/pricing.h"
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace laci {

class Button;
class FormField;
class TextLabel;

/// Prices for many: from so many pieces on each costs so much, and so many together cost so much.
class PricingForm final : public QWidget {
    Q_OBJECT
public:
    explicit PricingForm(QWidget *parent = nullptr);
    void fill(const Pricing &pricing);
    /// nullopt after it was said beside a field what is wrong. Empty rows are no rows.
    std::optional<Pricing> read(Rupiah single);
    void refuse(const QString &word, const QString &sentence);
    void retranslate();

signals:
    void edited();

private:
    struct Row {
        QWidget *line;
        FormField *count;
        FormField *price;
        Button *remove;
    };
    void add(QList<Row> &rows, QVBoxLayout *into, const QString &count, const QString &price, bool typed);
    void clear(QList<Row> &rows);
    void nameRows();
    std::optional<QList<PriceStep>> readSteps(Rupiah single);
    std::optional<QList<BundlePrice>> readBundles(Rupiah single);

    TextLabel *m_stepsTitle;
    TextLabel *m_stepsHint;
    QVBoxLayout *m_stepsBox;
    Button *m_addStep;
    TextLabel *m_bundlesTitle;
    TextLabel *m_bundlesHint;
    QVBoxLayout *m_bundlesBox;
    Button *m_addBundle;
    TextLabel *m_said;
    QList<Row> m_steps;
    QList<Row> m_bundles;
};

} // namespace laci
