#include "gateways/registry.h"
#include "support/fake_clock.h"
#include <QFile>
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

class Nobody final : public HttpClient {
public:
    Pending<HttpResponse> send(const HttpRequest &) override { return ready<HttpResponse>(fail(ErrorCode::Network, QStringLiteral("nobody"))); }
};

class NoSecrets final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("none"))); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

QString yes(bool is)
{
    return is ? QStringLiteral("yes") : QStringLiteral("no");
}

/// The line of CONTRIBUTING.md that these traits make.
QString lineOf(const GatewayTraits &traits)
{
    const QString key = traits.idempotentCreate ? QStringLiteral("yes, %1 h").arg(traits.keyLife.count() / 3600) : QStringLiteral("no");
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 s | %9 |")
        .arg(traits.name, key, yes(traits.uniqueReference), yes(traits.findsByReference), yes(traits.canCancel),
             yes(traits.canList), yes(traits.hasProducts))
        .arg(traits.pollFloor.count())
        .arg(traits.requestsPerMinute);
}

} // namespace

class TestTraits : public QObject {
    Q_OBJECT
private slots:
    void everyGatewayIsInTheTable()
    {
        QFile file(qEnvironmentVariable("LACI_SOURCE") + QStringLiteral("/CONTRIBUTING.md"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "set LACI_SOURCE to the source tree");
        const QString text = QString::fromUtf8(file.readAll());
        Nobody http;
        NoSecrets secrets;
        FakeClock clock;
        QCOMPARE(gatewayKinds().size(), 6);
        for (const GatewayKind &kind : gatewayKinds()) {
            QHash<QString, QString> settings;
            const QString prefix = QStringLiteral("gateway.%1.").arg(kind.id);
            for (const SettingField &field : kind.fields) {
                QVERIFY2(field.key.startsWith(prefix), qPrintable(field.key));
                QVERIFY2(!field.help.isEmpty(), qPrintable(field.key));
                settings.insert(field.key.mid(prefix.size()), field.fallback);
            }
            QCOMPARE(settings.value(QStringLiteral("enabled")), QStringLiteral("false"));    // a shop says which it has
            const auto gateway = kind.make({http, secrets, clock, settings});
            const GatewayTraits &traits = gateway->traits();
            QCOMPARE(traits.id, kind.id);
            QVERIFY(!traits.channels.isEmpty());
            QVERIFY(traits.watchWindow >= std::chrono::hours{24});
            QCOMPARE(traits.keyLife.count() > 0, traits.idempotentCreate);
            QVERIFY(gateway->idempotencyKey(QStringLiteral("K1-261120-AAAAAAAAAA")).size() <= 32);
            QCOMPARE(gateway->idempotencyKey(QStringLiteral("x")), gateway->idempotencyKey(QStringLiteral("x")));
            QVERIFY(gateway->idempotencyKey(QStringLiteral("x")) != gateway->idempotencyKey(QStringLiteral("y")));
            const QString line = lineOf(traits);
            QVERIFY2(text.contains(line), qPrintable(QStringLiteral("CONTRIBUTING.md should say: ") + line));
        }
    }
};

QTEST_GUILESS_MAIN(TestTraits)
#include "tst_traits.moc"
