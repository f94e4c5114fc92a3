#include "settings/settings.h"
#include <QFile>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;

namespace {

QList<SettingField> fields()
{
    using K = SettingField::Kind;
    auto all = shopFields();
    all.append({QStringLiteral("gateway.x.enabled"), K::Bool, QStringLiteral("false"), QStringLiteral("help"), {}, 0, 0});
    all.append({QStringLiteral("gateway.x.api_url"), K::Url, {}, QStringLiteral("help"), {}, 0, 0});
    all.append({QStringLiteral("gateway.x.note"), K::Text, QStringLiteral("none"), QStringLiteral("help"), {}, 0, 0});
    all.append({QStringLiteral("gateway.xy.note"), K::Text, QStringLiteral("other"), QStringLiteral("help"), {}, 0, 0});
    return all;
}

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_next = 0;

    QString fileWith(const QByteArray &bytes)
    {
        const QString name = m_dir.filePath(QStringLiteral("s%1.json").arg(++m_next));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return name;
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private slots:
    void everyFallbackIsAllowed()
    {
        Settings settings(fields());
        for (const SettingField &field : settings.fields()) {
            const auto checked = settings.check(field, field.fallback);
            QVERIFY2(checked, qPrintable(field.key));
            QCOMPARE(*checked, field.fallback);
        }
    }

    void missingFileIsAnEmptyOne()
    {
        const QString name = m_dir.filePath(s("new.json"));
        Settings settings(fields());
        QVERIFY(settings.load(name));
        QCOMPARE(settings.text(s("shop.name")), s("Toko Contoh"));
        QVERIFY(!settings.isSet(s("shop.name")));
        QVERIFY(!QFile::exists(name));
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(settings.set(s("shop.name"), s("  Warung Bu Tini  ")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toString(), s("shop.name"));
        Settings again(fields());
        QVERIFY(again.load(name));
        QCOMPARE(again.text(s("shop.name")), s("Warung Bu Tini"));
        QVERIFY(again.isSet(s("shop.name")));
        QVERIFY(again.unset(s("shop.name")));
        QCOMPARE(again.text(s("shop.name")), s("Toko Contoh"));
        QVERIFY(settings.load(name));
        QVERIFY(!settings.isSet(s("shop.name")));
    }

    void values_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("stored");       // null: refused
        const QString no;
        const auto row = [](const char *key, const char *value, const QString &stored) {
            QTest::addRow("%s=%.40s", key, value) << s(key) << s(value) << stored;
        };
        for (const char *yes : {"true", "1", "ya", "YES", "On", " true "})
            row("gateway.x.enabled", yes, s("true"));
        for (const char *off : {"false", "0", "tidak", "no", "OFF"})
            row("gateway.x.enabled", off, s("false"));
        for (const char *bad : {"", "maybe", "2", "truee", "ya ya"})
            row("gateway.x.enabled", bad, no);
        row("service.basis_points", "500", s("500"));
        row("service.basis_points", "0500", s("500"));
        row("service.basis_points", "3000", s("3000"));
        for (const char *bad : {"3001", "-1", "5%", "5.0", "1e3", "", "99999999999999999999", "\xD9\xA5"})
            row("service.basis_points", bad, no);
        row("tax.mode", "ppn", s("ppn"));
        row("tax.mode", "PPN", no);
        row("tax.mode", "", no);
        row("till.id", "K1", s("K1"));
        row("till.id", "ABC123", s("ABC123"));
        for (const char *bad : {"", "k1", "K-1", "ABCDEFG", "K 1", "\xC3\x89"})
            row("till.id", bad, no);
        row("shop.name", "Toko É", s("Toko É"));
        row("shop.name", "", no);
        row("shop.name", "   ", no);
        row("shop.name", "satu\ndua", no);
        row("shop.name", "0123456789012345678901234567890123456789012345678901234567890", no);
        row("shop.address", "Jl. A\nKota B", s("Jl. A\nKota B"));
        row("shop.address", "x\x1b[31m", no);
        row("gateway.x.api_url", "", s(""));
        row("gateway.x.api_url", "https://api.example.id", s("https://api.example.id"));
        row("gateway.x.api_url", "https://api.example.id:8443/pre/fix/", s("https://api.example.id:8443/pre/fix/"));
        row("gateway.x.api_url", "http://127.0.0.1:8080/p", s("http://127.0.0.1:8080/p"));
        row("gateway.x.api_url", "http://localhost", s("http://localhost"));
        row("gateway.x.api_url", "http://[::1]:80", s("http://[::1]:80"));
        for (const char *bad : {"http://api.example.id", "http://127.0.0.1.example.id", "http://localhost.example.id", "http://10.0.0.1",
                                "ftp://127.0.0.1", "api.example.id", "/path", "https://", "https:///x", "https://user@h/", "https://u:p@h/",
                                "https://h/?q=1", "https://h/#f", "https://h/a b", "javascript:alert(1)", "https://h:99999/"})
            row("gateway.x.api_url", bad, no);
    }
    void values()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, stored);
        Settings settings(fields());
        const QString name = fileWith("{}");
        QVERIFY(settings.load(name));
        const QString before = settings.text(key);
        const auto set = settings.set(key, value);
        QCOMPARE(set.has_value(), !stored.isNull());
        if (set) {
            QCOMPARE(settings.text(key), stored);
            Settings again(fields());
            QVERIFY(again.load(name));
            QCOMPARE(again.text(key), stored);
        } else {
            QCOMPARE(set.error().code, ErrorCode::InvalidInput);
            QVERIFY(set.error().detail.startsWith(key + u':'));
            QCOMPARE(settings.text(key), before);
            QCOMPARE(read(name), QByteArray("{}"));
        }
    }

    void typedReading()
    {
        Settings settings(fields());
        QVERIFY(settings.load(fileWith(R"({"gateway.x.enabled":true,"service.basis_points":500,"till.id":"K2"})")));
        QVERIFY(settings.flag(s("gateway.x.enabled")));
        QCOMPARE(settings.whole(s("service.basis_points")), 500);
        QCOMPARE(settings.text(s("till.id")), s("K2"));
        const auto group = settings.group(s("gateway.x"));
        QCOMPARE(group.size(), 3);
        QCOMPARE(group.value(s("enabled")), s("true"));
        QCOMPARE(group.value(s("note")), s("none"));
        QCOMPARE(settings.group(s("gateway.x.")), group);
    }

    void undeclaredAndSecretKeys()
    {
        Settings settings(fields());
        QVERIFY(settings.load(fileWith("{}")));
        QCOMPARE(settings.set(s("shop.nmae"), s("x")).error().code, ErrorCode::NotFound);
        QCOMPARE(settings.unset(s("shop.nmae")).error().code, ErrorCode::NotFound);
        for (const char *key : {"gateway.x.client_secret", "gateway.x.password", "gateway.x.api_key", "x.key"}) {
            const auto refused = settings.set(s(key), s("hush"));
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
            QVERIFY(refused.error().detail.contains(u"keychain"));
            QVERIFY(!refused.error().detail.contains(u"hush"));
        }
    }

    void strangersInTheFileAreKept()
    {
        const QString name = fileWith(R"({"later.version":{"a":[1,2]},"till.id":"K9","another":true})");
        Settings settings(fields());
        QVERIFY(settings.load(name));
        QVERIFY(settings.set(s("tax.mode"), s("ppn")));
        const auto object = QJsonDocument::fromJson(read(name)).object();
        QCOMPARE(object.value(s("later.version")).toObject().value(s("a")).toArray().size(), 2);
        QCOMPARE(object.value(s("another")).toBool(), true);
        QCOMPARE(object.value(s("till.id")).toString(), s("K9"));
        QCOMPARE(object.value(s("tax.mode")).toString(), s("ppn"));
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"till.id\":\"K");
        QTest::newRow("html") << QByteArray("<html>");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("binary") << QByteArray("\0\1\2\3", 4);
        QTest::newRow("deep") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("2 MB") << "{\"a\":\"" + QByteArray(2'000'000, 'x') + "\"}";
        QTest::newRow("wrong value") << QByteArray(R"({"till.id":"not a till"})");
        QTest::newRow("value is an object") << QByteArray(R"({"till.id":{}})");
        QTest::newRow("fraction") << QByteArray(R"({"service.basis_points":0.5})");
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, bytes);
        const QString name = fileWith(bytes);
        Settings settings(fields());
        const auto loaded = settings.load(name);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Malformed);
        QCOMPARE(settings.text(s("till.id")), s("K1"));
        QCOMPARE(settings.set(s("till.id"), s("K2")).error().code, ErrorCode::Storage);
        QCOMPARE(settings.text(s("till.id")), s("K1"));
        QCOMPARE(read(name), bytes);
    }

    void diskThatRefuses()
    {
        Settings settings(fields());
        QCOMPARE(settings.set(s("till.id"), s("K2")).error().code, ErrorCode::Storage);      // nothing loaded yet
        QVERIFY(settings.load(m_dir.filePath(s("no/such/folder/s.json"))));
        QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.set(s("till.id"), s("K2")).error().code, ErrorCode::Storage);
        QCOMPARE(settings.text(s("till.id")), s("K1"));
        QCOMPARE(changed.size(), 0);
        Settings folder(fields());
        QVERIFY(!folder.load(m_dir.path()));
    }

    void overlayIsNeverSaved()
    {
        const QString name = fileWith(R"({"gateway.x.note":"mine"})");
        Settings settings(fields());
        QVERIFY(settings.load(name));
        settings.overlay({{s("gateway.x.api_url"), s("http://127.0.0.1:1/x")}, {s("gateway.x.note"), s("training")}});
        QCOMPARE(settings.text(s("gateway.x.note")), s("training"));
        QVERIFY(settings.isSet(s("gateway.x.api_url")));
        QVERIFY(settings.set(s("till.id"), s("K3")));
        Settings again(fields());
        QVERIFY(again.load(name));
        QCOMPARE(again.text(s("gateway.x.note")), s("mine"));
        QCOMPARE(again.text(s("gateway.x.api_url")), QString());
    }

    void fileIsReplacedWhole()
    {
        const QString name = fileWith("{}");
        Settings settings(fields());
        QVERIFY(settings.load(name));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(settings.set(s("shop.footer"), QString(i * 50, u'x')));
            QVERIFY(QJsonDocument::fromJson(read(name)).isObject());
        }
        QCOMPARE(QFileInfo(name).dir().entryList({QFileInfo(name).fileName() + u'*'}).size(), 1);     // no litter
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
