#pragma once
#include "domain/receipt.h"
#include "ui/pages/settings/form_part.h"
#include <QImage>

class QBoxLayout;

namespace laci {

class SlipPreview;
class TextLabel;

/// The receipt: what stands on it, and a sample of it as it will come out of the printer.
class ReceiptPart final : public FormPart {
    Q_OBJECT
public:
    explicit ReceiptPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    void readLogo();

    QBoxLayout *m_across;
    TextLabel *m_title;
    TextLabel *m_previewTitle;
    TextLabel *m_previewHint;
    SlipPreview *m_preview;
    QImage m_logo;
    QString m_logoFile;
};

/// A sale that was never made: two products and cash, by the shop's rules.
Receipt sampleReceipt(const TillRules &rules, const QDateTime &now);

} // namespace laci
