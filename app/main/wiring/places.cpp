#include "main/wiring/places.h"
#include <QCoreApplication>
#include <QStandardPaths>

namespace laci {

void nameTheApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("laci"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LACI_VERSION));
}

Places standardPlaces(bool training)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/laci/");
    const QString config =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/laci/");
    Places places{data + (training ? QStringLiteral("latihan.db") : QStringLiteral("laci.db")),
                  config + (training ? QStringLiteral("latihan.json") : QStringLiteral("laci.json"))};
    if (const auto db = qEnvironmentVariable("LACI_DB"); !db.isEmpty())
        places.database = db;
    if (const auto file = qEnvironmentVariable("LACI_CONFIG"); !file.isEmpty())
        places.config = file;
    return places;
}

} // namespace laci
