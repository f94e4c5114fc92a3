#include "ui/kit/motion.h"
#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QVariant>
#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace laci {

namespace {
constexpr char kStillProperty[] = "laciStill";
}

void setMotion(bool allowed)
{
    qApp->setProperty(kStillProperty, !allowed);
}

bool motionAllowed()
{
    return !qApp || !qApp->property(kStillProperty).toBool();
}

bool motionFromWord(const QString &word)
{
    return word != QLatin1String("none")
           && systemAllowsMotion(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

bool systemAllowsMotion(const QString &configFolder)
{
#ifdef Q_OS_WIN
    BOOL animated = TRUE;
    return !SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) || animated;
#else
    const QSettings kde(configFolder + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
    bool given = false;
    const double speed = kde.value(QStringLiteral("KDE/AnimationDurationFactor")).toDouble(&given);
    if (given && speed <= 0)
        return false;
    for (const char *version : {"3.0", "4.0"}) {
        const QSettings gtk(QStringLiteral("%1/gtk-%2/settings.ini").arg(configFolder, QLatin1String(version)), QSettings::IniFormat);
        const QString word = gtk.value(QStringLiteral("Settings/gtk-enable-animations")).toString().toLower();
        if (word == QLatin1String("0") || word == QLatin1String("false"))
            return false;
    }
    return true;
#endif
}

} // namespace laci
