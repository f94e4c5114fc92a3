#pragma once
#include "ui/pages/settings/form_part.h"

namespace laci {

class Button;
class QrView;
class TextLabel;

/// The customer's screen and the page on the shop's network.
class CustomerPart final : public FormPart {
    Q_OBJECT
public:
    explicit CustomerPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

signals:
    void screenWanted();         ///< to try it in a window

private:
    void showScreens();
    void showPage();

    SettingRow *m_screen;
    Button *m_try;
    TextLabel *m_pageTitle;
    TextLabel *m_pageHint;
    TextLabel *m_state;
    TextLabel *m_addresses;
    TextLabel *m_codeTitle;
    TextLabel *m_code;
    Button *m_newCode;
    QrView *m_qr;
    TextLabel *m_qrHint;
};

} // namespace laci
