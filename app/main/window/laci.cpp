// laci: the till's window.
#include "main/wiring/places.h"
#include "main/window/application.h"
#include "main/window/self_test.h"
#include "ui/kit/icon.h"
#include "ui/kit/watched_application.h"
#include <QCommandLineParser>
#include <QIcon>

int main(int argc, char **argv)
{
    laci::TillApplication app(argc, argv);
    laci::nameTheApplication();
    laci::openResources();
    QIcon icon;
    // With its size told each picture is read when the desktop wants it; else all seven before the first paint.
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/laci-%1.png").arg(size), QSize(size, size));
    QApplication::setWindowIcon(icon);
    QGuiApplication::setDesktopFileName(QStringLiteral("id.laci.laci"));       // the menu entry: packaging/linux/install.cmake
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("training"), QStringLiteral("Training mode: own database, gateways that are played.")});
    parser.addOption({QStringLiteral("db"), QStringLiteral("The database (or LACI_DB)."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("config"), QStringLiteral("The settings (or LACI_CONFIG)."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("selftest"), QStringLiteral("Try this installation without touching the shop's data; findings go into REPORT."),
                      QStringLiteral("REPORT")});
    QCommandLineOption bench(QStringLiteral("bench-scan"), QString(), QStringLiteral("CODE"));
    bench.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(bench);
    for (const QString &name : {QStringLiteral("shop-db"), QStringLiteral("shop-config")}) {       // where training came from
        QCommandLineOption back(name, QString(), QStringLiteral("FILE"));
        back.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(back);
    }
    for (const QString &name : {QStringLiteral("restore"), QStringLiteral("restore-by")}) {      // the window before wanted these books
        QCommandLineOption option(name, QString(), QStringLiteral("VALUE"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    QCommandLineOption accepted(QStringLiteral("restore-accepted"));
    accepted.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(accepted);
    parser.process(app);

    if (parser.isSet(QStringLiteral("selftest"))) {
        laci::SelfTest test(parser.value(QStringLiteral("selftest")));
        QObject::connect(&test, &laci::SelfTest::finished, &app, [](bool allRight) { QCoreApplication::exit(allRight ? 0 : 1); });
        test.start();
        return app.exec();
    }

    const bool training = parser.isSet(QStringLiteral("training"));
    laci::Places places = laci::standardPlaces(training);
    if (parser.isSet(QStringLiteral("db")))
        places.database = parser.value(QStringLiteral("db"));
    if (parser.isSet(QStringLiteral("config")))
        places.config = parser.value(QStringLiteral("config"));

    laci::Application till({places.database, places.config, training, false});
    till.setShop({parser.value(QStringLiteral("shop-db")), parser.value(QStringLiteral("shop-config"))});
    if (parser.isSet(QStringLiteral("restore"))) {
        const QString by = parser.value(QStringLiteral("restore-by"));
        till.restoreBefore({parser.value(QStringLiteral("restore")), {}, by.isEmpty() ? QStringLiteral("?") : by, {}, parser.isSet(accepted)});
    }
    till.leaveAfterScan(parser.value(bench));
    till.start();
    return app.exec();
}
