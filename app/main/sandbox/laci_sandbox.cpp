// laci-sandbox: the training gateways alone, for developers and for tills on other machines' loopback (ssh -L).
#include "main/wiring/places.h"
#include "sandbox/sandbox.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <csignal>
#include <cstdio>

namespace {

volatile std::sig_atomic_t stopAsked = 0;

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    laci::nameTheApplication();
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Speaks the gateways' APIs on loopback, with a customer who pays, fails or stays away on command.\n"
        "GoBiz: gateway.gobiz.api_url is URL/gobiz/api, auth_url is URL/gobiz/auth. The others: gateway.NAME.base_url is\n"
        "URL/paymenku/api/v1, URL/amdigipay, URL/juadah, URL/midtrans. Names and secrets: as in app/main/wiring/till.cpp.\n"
        "Control: GET /_sandbox/charges; POST /_sandbox/plan {\"plan\":\"pay_later\",\"seconds\":3}; "
        "POST /_sandbox/pay|expire|fail|cancel {\"reference\":\"…\"}."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("port"), QStringLiteral("The port; 0: any free one."), QStringLiteral("PORT"),
                      QStringLiteral("8089")});
    // Not process(): without a console window of its own it would put its words into a message box on Windows, and wait.
    if (!parser.parse(app.arguments())) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(parser.errorText()));
        return 2;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("laci-sandbox %s\n", LACI_VERSION);
        return 0;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        return 0;
    }
    bool whole = false;
    const uint port = parser.value(QStringLiteral("port")).toUInt(&whole);
    if (!whole || port > 65535) {
        std::fprintf(stderr, "--port takes a number from 0 to 65535.\n");
        return 2;
    }
    laci::Sandbox sandbox;
    if (const auto started = sandbox.start(quint16(port)); !started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().detail));
        return 1;
    }
    std::printf("%s\n", qUtf8Printable(sandbox.url()));
    std::fflush(stdout);
    // A signal handler may only set a flag; a slow timer looks at it.
    std::signal(SIGINT, [](int) { stopAsked = 1; });
    std::signal(SIGTERM, [](int) { stopAsked = 1; });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &app, [] {
        if (stopAsked)
            QCoreApplication::quit();
    });
    look.start(std::chrono::milliseconds(200));
    return app.exec();
}
