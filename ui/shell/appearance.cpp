#include "ui/shell/appearance.h"
#include "settings/settings.h"
#include "ui/kit/motion.h"
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace laci {

Appearance::Appearance(QApplication &app, Settings &settings, QObject *parent)
    : QObject(parent), m_app(app), m_settings(settings), m_system(lookFromWord(QStringLiteral("auto")))
{
    applyLanguage();
    applyMotion();
    applyLook();
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String("ui.theme") || key == QLatin1String("ui.text_percent"))
            applyLook();
        else if (key == QLatin1String("ui.motion"))
            applyMotion();
        else if (key == QLatin1String("ui.language"))
            applyLanguage();
    });
}

void Appearance::applyMotion()
{
    setMotion(motionFromWord(m_settings.text(QStringLiteral("ui.motion"))));
}

void Appearance::applyLook()
{
    setTextPercent(int(m_settings.whole(QStringLiteral("ui.text_percent"))));
    const QString word = m_settings.text(QStringLiteral("ui.theme"));
    themeFor(word == QLatin1String("auto") ? m_system : lookFromWord(word)).apply(m_app);
}

void Appearance::applyLanguage()
{
    const QString language = m_settings.text(QStringLiteral("ui.language"));
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QLocale::setDefault(QLocale(language));
    if (m_qtWords.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(QStringLiteral(":/i18n/laci_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace laci
