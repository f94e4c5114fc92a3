#pragma once
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/till_services.h"
#include <QHash>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace laci {

class Button;
class FormPart;
class GatewaySection;
class PinRow;
class TextLabel;

/// Setelan: what a shop has to say before it sells. Each value is stored when its field is left; a wrong one is refused beside it.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(TillServices &services, QWidget *parent = nullptr);

    /// A scan while the page is open; true: a section was waiting for it.
    bool scanned(const QString &code);

signals:
    void languageChanged();
    void themeChanged();
    void customerScreenWanted();         ///< in a window, to try it
    void modeWanted(bool training);      ///< the other books

protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        Button *button;
        TextLabel *title;
        std::function<QString()> name;
    };
    QVBoxLayout *section(const char *id, std::function<QString()> name);
    SettingRow *row(QVBoxLayout *form, const char *key, SettingRow::Shape shape);
    void buildDisplay();
    void buildShop();
    void buildTax();
    void buildSelling();
    void buildSounds();
    void buildRights();
    void buildParts();
    template <class Part> Part *part(const char *id, std::function<QString()> name);
    void buildPayments();
    void buildGateways();
    void openSection(int index);
    void retranslate();

    TillServices &m_services;
    QVBoxLayout *m_names;
    QStackedWidget *m_forms;
    QList<Section> m_sections;
    QList<SettingRow *> m_rows;
    QHash<int, FormPart *> m_parts;               ///< by section
    QHash<int, GatewaySection *> m_gateways;      ///< by section
    PinRow *m_pin = nullptr;
    int m_open = 0;
    int m_payments = -1;
};

} // namespace laci
