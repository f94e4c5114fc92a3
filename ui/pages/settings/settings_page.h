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
    void guideWanted();                  ///< the questions of the first start once more

protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        Button *button;
        TextLabel *title;            ///< nullptr: a wide part has its own
        std::function<QString()> name;
    };
    /// A section with a card of rows.
    QVBoxLayout *section(const char *id, std::function<QString()> name);
    SettingRow *row(QVBoxLayout *form, const char *key, SettingRow::Shape shape);
    Button *nameSection(const char *id);
    template <class Part> Part *part(const char *id, std::function<QString()> name);
    /// A part that draws its own cards over the whole width.
    template <class Part> Part *widePart(const char *id, std::function<QString()> name);
    void buildShop();
    void buildMoney();
    void buildSelling();
    void buildDevices();
    void buildDisplay();
    void buildSounds();
    void buildPeople();
    void buildParts();
    void openSection(int index);
    void retranslate();

    TillServices &m_services;
    QVBoxLayout *m_names;
    QStackedWidget *m_forms;
    QList<Section> m_sections;
    QList<SettingRow *> m_rows;
    QHash<int, FormPart *> m_parts;               ///< by section
    int m_open = 0;
};

} // namespace laci
