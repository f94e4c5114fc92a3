#include "main/ctl/console.h"
#include <QFileInfo>
#include <QJsonArray>

namespace laci::ctl {
namespace {

bool isSecretKey(const QString &key)
{
    for (const char16_t *word : {u"secret", u"password", u"api_key", u"server_key", u"_pin"})
        if (key.contains(QStringView(word)))
            return true;
    return false;
}

/// "gateway.gobiz.client_secret" → the keychain's "gobiz.client_secret".
QString vaultKey(QString key)
{
    if (key.startsWith(u"gateway."))
        key.remove(0, 8);
    return key;
}

Error undeclared(const QString &key)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no setting \"%1\"; see: lacictl config list").arg(key), 0, {}};
}

void get(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    const QString key = parser.positionalArguments()[0];
    if (isSecretKey(key))
        return finish(console.refuse({ErrorCode::Refused, QStringLiteral("Secrets are never shown."), 0, {}}));
    if (!settings->field(key))
        return finish(console.refuse(undeclared(key)));
    if (!console.json())
        console.say(settings->text(key));
    console.print({{QStringLiteral("key"), key},
                   {QStringLiteral("value"), settings->text(key)},
                   {QStringLiteral("set"), settings->isSet(key)}});
    finish(Exit::Done);
}

void storeSecret(Console &console, const QString &key, const QString &value, const Finish &finish)
{
    auto vault = std::make_shared<KeychainVault>();
    vault->write(vaultKey(key), value).then(&console, [&console, key, finish, vault](const Result<void> &written) {
        if (!written)
            return finish(console.refuse(written.error()));
        console.say(QStringLiteral("%1 is in the keychain.").arg(key));
        console.print({{QStringLiteral("key"), key}, {QStringLiteral("stored"), QStringLiteral("keychain")}});
        finish(Exit::Done);
    });
}

void set(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 2, 2))
        return finish(Exit::Usage);
    const QString key = parser.positionalArguments()[0];
    const QString value = parser.positionalArguments()[1];
    if (isSecretKey(key))
        return storeSecret(console, key, value, finish);
    Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    if (!settings->field(key))
        return finish(console.refuse(undeclared(key)));
    if (const auto right = settings->check(*settings->field(key), value); !right)
        return finish(console.refuse(right.error()));
    const auto store = [&console, finish, key, value](Settings &into) {
        if (const auto done = into.set(key, value); !done)
            return finish(console.refuse(done.error()));
        console.say(QStringLiteral("%1 = %2").arg(key, into.text(key)));
        console.print({{QStringLiteral("key"), key}, {QStringLiteral("value"), into.text(key)}});
        finish(Exit::Done);
    };
    // Before there are books there is no journal either; a trainee's settings concern nobody.
    if (console.options().training || !QFileInfo::exists(console.options().database))
        return store(*settings);
    console.withTill(Console::Books::Write, finish, [store](Till &till) { store(till.settings()); });
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 1))
        return finish(Exit::Usage);
    Settings *settings = console.settings();
    if (!settings)
        return finish(Exit::Refused);
    const QString prefix = parser.positionalArguments().value(0);
    QJsonArray rows;
    for (const SettingField &field : settings->fields()) {
        if (!field.key.startsWith(prefix))
            continue;
        const QString value = settings->text(field.key);
        if (!console.json())
            console.say(QStringLiteral("%1 = %2%3\n    %4").arg(field.key, value,
                        settings->isSet(field.key) ? QString() : QStringLiteral("   (default)"), field.help));
        rows.append(QJsonObject{{QStringLiteral("key"), field.key}, {QStringLiteral("value"), value},
                                {QStringLiteral("set"), settings->isSet(field.key)},
                                {QStringLiteral("help"), field.help}});
    }
    console.print({{QStringLiteral("settings"), rows}});
    finish(rows.isEmpty() ? Exit::Refused : Exit::Done);
}

} // namespace

QList<Command> configCommands()
{
    return {
        {QStringLiteral("config get"), QStringLiteral("KEY"), QStringLiteral("Prints one setting."), get},
        {QStringLiteral("config set"), QStringLiteral("KEY VALUE"),
         QStringLiteral("Changes one setting, noted in the journal. A wrong value is refused with the reason and nothing changes; so is\n"
                        "any while a window has the books open: set it there.\n"
                        "A secret (gateway.gobiz.client_secret) goes to the system's keychain; for automation put it into\n"
                        "the environment instead: LACI_SECRET_GOBIZ_CLIENT_SECRET."), set},
        {QStringLiteral("config list"), QStringLiteral("[PREFIX]"),
         QStringLiteral("Prints every setting with its value and what it is for."), list},
    };
}

} // namespace laci::ctl
