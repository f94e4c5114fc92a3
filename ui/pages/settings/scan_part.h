#pragma once
#include "ui/pages/settings/form_part.h"

class QLineEdit;

namespace laci {

class TextLabel;

/// Codes with weight or price inside, and a field that shows what a scan was.
class ScanPart final : public FormPart {
    Q_OBJECT
public:
    explicit ScanPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;
    bool scanned(const QString &code) override;

private:
    void tell(const QString &code);
    TextLabel *m_title;
    QLineEdit *m_code;
    TextLabel *m_said;
    int m_round = 0;             ///< an answer about an earlier code is dropped
};

} // namespace laci
