// lacictl: the console companion of Laci, for installers, support and automation. Its words, JSON and exit codes are stable.
#include "main/ctl/console.h"
#include "main/wiring/places.h"
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTimer>
#include <cstdio>
#include <memory>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#endif

using namespace laci;
using namespace laci::ctl;

namespace {

QList<Command> allCommands()
{
    return configCommands() + catalogueCommands() + qrisCommands() + sellCommands() + paymentCommands() + salesCommands() + decisionCommands() + gatewayCommands()
        + printCommands() + goodsCommands() + peopleCommands() + shiftCommands() + reportCommands() + keepingCommands() + demoCommands();
}

void printUsage(FILE *to)
{
    QString text = QStringLiteral("lacictl %1: Laci without a window\n\n"
                                  "Usage: lacictl [--db FILE] [--config FILE] [--training] [--json] COMMAND …\n\n"
                                  "  --db FILE      the database (or LACI_DB)\n"
                                  "  --config FILE  the settings (or LACI_CONFIG)\n"
                                  "  --training     training mode: own database, embedded sandbox gateway\n"
                                  "  --json         one JSON document on stdout, words on stderr\n"
                                  "  --version      the version\n\nCommands (each has --help):\n")
                       .arg(QCoreApplication::applicationVersion());
    for (const Command &command : allCommands())
        text += QStringLiteral("  %1 %2\n").arg(command.words, command.arguments);
    text += QStringLiteral("\nExit: 0 done, 1 refused or not found, 2 usage, 3 unknown outcome\n");
    std::fputs(text.toUtf8().constData(), to);
}

struct Split {
    CommonOptions common;
    QStringList rest;
    QString trouble;
};

/// Takes the common options out, wherever they stand.
Split splitArguments(QStringList arguments)
{
    Split split;
    bool raw = false;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const auto valueOf = [&](QLatin1String name, QString &into) {
            if (argument == name) {
                if (i + 1 >= arguments.size())
                    split.trouble = QStringLiteral("%1 needs a file").arg(name);
                else
                    into = arguments[++i];
                return true;
            }
            if (argument.startsWith(name) && argument.size() > name.size() && argument[name.size()] == u'=') {
                into = argument.mid(name.size() + 1);
                return true;
            }
            return false;
        };
        if (raw)
            split.rest += argument;
        else if (argument == u"--") {
            raw = true;
            split.rest += argument;
        } else if (argument == u"--training")
            split.common.training = true;
        else if (argument == u"--json")
            split.common.json = true;
        else if (!valueOf(QLatin1String("--db"), split.common.database)
                 && !valueOf(QLatin1String("--config"), split.common.config))
            split.rest += argument;
    }
    const Places places = standardPlaces(split.common.training);
    if (split.common.database.isEmpty())
        split.common.database = places.database;
    if (split.common.config.isEmpty())
        split.common.config = places.config;
    return split;
}

const Command *findCommand(const QList<Command> &commands, const QStringList &rest, qsizetype &words)
{
    // "product list" before "product", wherever they stand.
    const Command *longest = nullptr;
    for (const Command &command : commands) {
        const QStringList parts = command.words.split(u' ');
        if (parts.size() > words && rest.mid(0, parts.size()) == parts) {
            words = parts.size();
            longest = &command;
        }
    }
    return longest;
}

} // namespace

/// Pages are painted with letters, and letters need more than a QCoreApplication; a screen they do not need.
static std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "print" || argument.startsWith("--pdf")) {
#ifndef Q_OS_WIN                                         // there a screen is always to be had, and only with it the system's letters
            qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
            return std::make_unique<QGuiApplication>(argc, argv);
        }
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int main(int argc, char **argv)
{
#ifdef Q_OS_WIN
    // Words and files leave byte for byte as everywhere else: UTF-8, lines ended by a line feed.
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
#endif
    const std::unique_ptr<QCoreApplication> owned = application(argc, argv);
    QCoreApplication &app = *owned;
    nameTheApplication();
    // Stderr is for words to the person; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*.info=false"));
    const Split split = splitArguments(app.arguments().mid(1));
    if (!split.trouble.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(split.trouble));
        return int(Exit::Usage);
    }
    if (split.rest.value(0) == u"--version") {
        std::printf("lacictl %s\n", LACI_VERSION);
        return 0;
    }
    if (split.rest.isEmpty() || split.rest[0] == u"--help" || split.rest[0] == u"-h" || split.rest[0] == u"help") {
        printUsage(split.rest.isEmpty() ? stderr : stdout);
        return split.rest.isEmpty() ? int(Exit::Usage) : 0;
    }
    const QList<Command> commands = allCommands();
    qsizetype words = 0;
    const Command *command = findCommand(commands, split.rest, words);
    if (!command) {
        std::fprintf(stderr, "There is no command \"%s\".\n\n", qUtf8Printable(split.rest.join(u' ')));
        printUsage(stderr);
        return int(Exit::Usage);
    }
    const QStringList arguments = split.rest.mid(words);
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        std::printf("Usage: lacictl [common options] %s %s\n\n%s\n", qUtf8Printable(command->words),
                    qUtf8Printable(command->arguments), qUtf8Printable(command->help));
        return 0;
    }
    Console console(split.common);
    // A command may finish before the event loop runs; a queued exit reaches it all the same.
    const Finish finish = [&app](Exit code) {
        QTimer::singleShot(0, &app, [code] { QCoreApplication::exit(int(code)); });
    };
    QTimer::singleShot(0, &app, [&] { command->run(console, arguments, finish); });
    return app.exec();
}
