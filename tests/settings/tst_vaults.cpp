#include "secrets/environment_vault.h"
#include "secrets/fixed_vault.h"
#include "secrets/keychain_vault.h"
#include "support/await.h"

using namespace laci;
using namespace laci::test;

class TestVaults : public QObject {
    Q_OBJECT
private slots:
    void fixed()
    {
        FixedVault vault({{QStringLiteral("a.b"), QStringLiteral("s")}});
        QCOMPARE(*await(vault.read(QStringLiteral("a.b"))), QStringLiteral("s"));
        QCOMPARE(await(vault.read(QStringLiteral("a.c"))).error().code, ErrorCode::NotFound);
        QVERIFY(await(vault.write(QStringLiteral("a.c"), QStringLiteral("t"))));
        QCOMPARE(*await(vault.read(QStringLiteral("a.c"))), QStringLiteral("t"));
        QVERIFY(await(vault.remove(QStringLiteral("a.c"))));
        QCOMPARE(await(vault.read(QStringLiteral("a.c"))).error().code, ErrorCode::NotFound);
    }

    void environmentComesFirst()
    {
        const QString key = QStringLiteral("gobiz.client_secret");
        QCOMPARE(EnvironmentVault::variableFor(key), QByteArray("LACI_SECRET_GOBIZ_CLIENT_SECRET"));
        QCOMPARE(EnvironmentVault::variableFor(QStringLiteral("a-b.c d")), QByteArray("LACI_SECRET_A_B_C_D"));
        FixedVault next({{key, QStringLiteral("stored")}});
        EnvironmentVault vault(next);
        qunsetenv("LACI_SECRET_GOBIZ_CLIENT_SECRET");
        QCOMPARE(*await(vault.read(key)), QStringLiteral("stored"));
        qputenv("LACI_SECRET_GOBIZ_CLIENT_SECRET", "from outside\n");
        QCOMPARE(*await(vault.read(key)), QStringLiteral("from outside"));
        qputenv("LACI_SECRET_GOBIZ_CLIENT_SECRET", "");
        QCOMPARE(*await(vault.read(key)), QStringLiteral("stored"));
        qunsetenv("LACI_SECRET_GOBIZ_CLIENT_SECRET");
        QVERIFY(await(vault.write(QStringLiteral("x"), QStringLiteral("y"))));
        QCOMPARE(*await(next.read(QStringLiteral("x"))), QStringLiteral("y"));
        QVERIFY(await(vault.remove(QStringLiteral("x"))));
        QCOMPARE(await(next.read(QStringLiteral("x"))).error().code, ErrorCode::NotFound);
    }

    /// A machine without a keychain says so in words and stores nothing anywhere.
    void withoutAKeychain()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/laci-test-bus");
        qunsetenv("KDE_FULL_SESSION");
        KeychainVault vault;
        const auto read = await(vault.read(QStringLiteral("laci.test.nothing")), 60'000);
        QVERIFY(!read);
        QVERIFY2(read.error().code == ErrorCode::Storage || read.error().code == ErrorCode::NotFound, qPrintable(read.error().detail));
        QVERIFY(read.error().detail.contains(u"keychain"));
        const auto wrote = await(vault.write(QStringLiteral("laci.test.nothing"), QStringLiteral("hush-hush")), 60'000);
        QVERIFY(!wrote);
        QCOMPARE(wrote.error().code, ErrorCode::Storage);
        QVERIFY(!wrote.error().detail.contains(u"hush-hush"));
        QCOMPARE(await(vault.write(QStringLiteral("laci.test.nothing"), QString())).error().code, ErrorCode::InvalidInput);
    }

    void vaultDestroyedWhileWaiting()
    {
        Pending<QString> open;
        {
            KeychainVault vault;
            open = vault.read(QStringLiteral("laci.test.nothing"));
        }
        QTRY_VERIFY(open.isFinished());
        QVERIFY(open.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestVaults)
#include "tst_vaults.moc"
