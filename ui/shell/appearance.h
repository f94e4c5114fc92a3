#pragma once
#include "ui/kit/theme.h"
#include <QObject>
#include <QTranslator>

class QApplication;

namespace laci {

class Settings;

/// Language, look, size of text and motion of the whole program as the settings say; all change while it runs. Made once by main, before
/// the first window, because "auto" means what the system's palette was then.
class Appearance final : public QObject {
    Q_OBJECT
public:
    Appearance(QApplication &app, Settings &settings, QObject *parent = nullptr);
    void applyLook();            ///< with the size of text
    void applyMotion();
    void applyLanguage();        ///< from :/i18n/laci_<language>.qm; the source text where there is none

private:
    QApplication &m_app;
    Settings &m_settings;
    Look m_system;
    QTranslator m_words;
    QTranslator m_qtWords;       ///< Qt's own few sentences (edit menus)
};

} // namespace laci
