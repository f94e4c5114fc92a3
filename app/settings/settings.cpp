#include "settings/settings.h"
#include "domain/inner_barcode.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>
#include <algorithm>

namespace laci {
namespace {

constexpr qint64 kMostFileBytes = 1 << 20;
constexpr qsizetype kMostText = 2000;

tl::unexpected<Error> wrong(const QString &key, const QString &why)
{
    return fail(ErrorCode::InvalidInput, key + QStringLiteral(": ") + why);
}

std::optional<bool> boolFrom(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"true" || word == u"1" || word == u"ya" || word == u"yes" || word == u"on")
        return true;
    if (word == u"false" || word == u"0" || word == u"tidak" || word == u"no" || word == u"off")
        return false;
    return std::nullopt;
}

bool onThisMachine(const QUrl &url)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|127(\\.[0-9]{1,3}){3}|::1)$"));
    return loopback.match(url.host()).hasMatch();
}

/// Why it is no base address; empty when it is one.
QString urlTrouble(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("not an address");
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && onThisMachine(url)))
        return QStringLiteral("must begin with https:// (http:// only on this machine)");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("must not hold a user name or a password");
    if (url.hasQuery() || url.hasFragment())
        return QStringLiteral("must not hold '?' or '#'");
    return {};
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
}

/// A person who tries to put a secret here must be told, not obeyed: this file is plain text.
bool looksSecret(const QString &key)
{
    const QString last = key.section(u'.', -1);
    return last.contains(u"secret") || last.contains(u"password") || last.contains(u"passwd") || last.contains(u"token")
        || last.contains(u"api_key") || last == u"key" || last.endsWith(u"_key");
}

/// What a hand-written file may hold for a value.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble() && value.toInteger(0) == value.toInteger(1))
        return QString::number(value.toInteger());
    return std::nullopt;
}

} // namespace

Settings::Settings(QList<SettingField> fields, QObject *parent) : QObject(parent), m_fields(std::move(fields))
{
    for (int i = 0; i < int(m_fields.size()); ++i) {
        Q_ASSERT(!m_index.contains(m_fields[i].key));
        m_index.insert(m_fields[i].key, i);
    }
}

Result<void> Settings::load(const QString &file)
{
    m_file = file;
    m_writable = false;
    m_values.clear();
    m_strange = {};
    QFile input(file);
    if (!input.exists()) {
        m_writable = true;
        return {};
    }
    if (!input.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("cannot read %1: %2").arg(file, input.errorString()));
    const QByteArray bytes = input.read(kMostFileBytes + 1);
    if (bytes.size() > kMostFileBytes)
        return fail(ErrorCode::Malformed, QStringLiteral("%1 is far too large for settings").arg(file));
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(bytes, &trouble);
    if (!document.isObject()) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("%1 is not a settings file (byte %2: %3)").arg(file).arg(trouble.offset).arg(trouble.errorString()));
    }
    // Nothing is taken from a file that is wrong in one place: half a configuration sells at the wrong tax.
    QHash<QString, QString> values;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const SettingField *known = field(it.key());
        if (!known) {
            m_strange.insert(it.key(), it.value());
            continue;
        }
        const auto text = textOf(it.value());
        if (!text)
            return fail(ErrorCode::Malformed, QStringLiteral("%1: %2 is neither text, number nor true/false").arg(file, it.key()));
        const auto checked = check(*known, *text);
        if (!checked)
            return fail(ErrorCode::Malformed, QStringLiteral("%1: %2").arg(file, checked.error().detail));
        values.insert(it.key(), *checked);
    }
    m_values = values;
    m_writable = true;
    return {};
}

void Settings::overlay(const QHash<QString, QString> &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const SettingField *known = field(it.key());
        Q_ASSERT(known);
        if (!known)
            continue;
        const auto checked = check(*known, it.value());
        Q_ASSERT(checked);
        if (checked) {
            m_overlay.insert(it.key(), *checked);
            emit changed(it.key());
        }
    }
}

const SettingField *Settings::field(const QString &key) const
{
    const auto it = m_index.constFind(key);
    return it == m_index.cend() ? nullptr : &m_fields.at(*it);
}

QString Settings::text(const QString &key) const
{
    if (const auto it = m_overlay.constFind(key); it != m_overlay.cend())
        return *it;
    if (const auto it = m_values.constFind(key); it != m_values.cend())
        return *it;
    const SettingField *known = field(key);
    Q_ASSERT_X(known, "Settings::text", qPrintable(key));
    return known ? known->fallback : QString();
}

bool Settings::flag(const QString &key) const
{
    return boolFrom(text(key)).value_or(false);
}

qint64 Settings::whole(const QString &key) const
{
    return text(key).toLongLong();
}

bool Settings::isSet(const QString &key) const
{
    return m_overlay.contains(key) || m_values.contains(key);
}

Result<void> Settings::set(const QString &key, const QString &value)
{
    const SettingField *known = field(key);
    if (!known) {
        if (looksSecret(key)) {
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("%1: secrets belong in the keychain, never in the settings file").arg(key));
        }
        return fail(ErrorCode::NotFound, QStringLiteral("there is no setting %1").arg(key));
    }
    const auto checked = check(*known, value);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto before = m_values;
    m_values.insert(key, *checked);
    if (const auto saved = save(); !saved) {
        m_values = before;
        return saved;
    }
    emit changed(key);
    return {};
}

Result<void> Settings::unset(const QString &key)
{
    if (!field(key))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no setting %1").arg(key));
    const auto before = m_values;
    if (m_values.remove(key) == 0)
        return {};
    if (const auto saved = save(); !saved) {
        m_values = before;
        return saved;
    }
    emit changed(key);
    return {};
}

Result<QString> Settings::check(const SettingField &field, const QString &value) const
{
    const QString text = value.trimmed();
    if (text.size() > kMostText)
        return wrong(field.key, QStringLiteral("longer than %1 characters").arg(kMostText));
    if (hasControl(text))
        return wrong(field.key, QStringLiteral("holds control characters"));
    switch (field.kind) {
    case SettingField::Kind::Bool:
        if (const auto flag = boolFrom(text))
            return *flag ? QStringLiteral("true") : QStringLiteral("false");
        return wrong(field.key, QStringLiteral("must be true or false"));
    case SettingField::Kind::Whole: {
        static const QRegularExpression digits(QStringLiteral("^-?[0-9]{1,18}$"));
        const qint64 number = text.toLongLong();
        if (!digits.match(text).hasMatch() || number < field.least || number > field.most)
            return wrong(field.key, QStringLiteral("must be a whole number from %1 to %2").arg(field.least).arg(field.most));
        return QString::number(number);
    }
    case SettingField::Kind::Url:
        if (text.isEmpty())
            return text;
        if (const QString trouble = urlTrouble(text); !trouble.isEmpty())
            return wrong(field.key, trouble);
        return text;
    case SettingField::Kind::Choice:
        if (!field.choices.contains(text))
            return wrong(field.key, QStringLiteral("must be one of ") + field.choices.join(u", "));
        return text;
    case SettingField::Kind::Text:
        break;
    }
    if (const QString why = field.trouble && !text.isEmpty() ? field.trouble(text) : QString(); !why.isEmpty())
        return wrong(field.key, why);
    if (field.key == u"till.id") {
        static const QRegularExpression till(QStringLiteral("^[A-Z0-9]{1,6}$"));
        if (!till.match(text).hasMatch())
            return wrong(field.key, QStringLiteral("must be 1 to 6 of A-Z and 0-9"));
    }
    if (field.key == u"shop.name" && (text.isEmpty() || text.size() > 60 || text.contains(u'\n')))
        return wrong(field.key, QStringLiteral("must be one line of 1 to 60 characters"));
    if (field.key == u"scan.inner_patterns") {
        if (const auto patterns = barcodePatterns(text); !patterns)
            return wrong(field.key, patterns.error().detail);
    }
    if (field.key == u"display.web_code") {
        // Short enough to type on a tablet, long enough not to be guessed; empty: a new one is made.
        static const QRegularExpression code(QStringLiteral("^[A-Z0-9]{6,16}$"));
        if (!text.isEmpty() && !code.match(text.toUpper()).hasMatch())
            return wrong(field.key, QStringLiteral("must be 6 to 16 of A-Z and 0-9"));
        return text.toUpper();
    }
    if (field.key == u"printer.address" && (text.contains(u'\n') || text.size() > 200))
        return wrong(field.key, QStringLiteral("must be one line of at most 200 characters"));
    return text;
}

QHash<QString, QString> Settings::group(const QString &prefix) const
{
    const QString start = prefix.endsWith(u'.') ? prefix : prefix + u'.';
    QHash<QString, QString> values;
    for (const SettingField &f : m_fields) {
        if (f.key.startsWith(start))
            values.insert(f.key.mid(start.size()), text(f.key));
    }
    return values;
}

Result<void> Settings::save()
{
    if (m_file.isEmpty())
        return fail(ErrorCode::Storage, QStringLiteral("no settings file was loaded"));
    if (!m_writable)
        return fail(ErrorCode::Storage, QStringLiteral("%1 could not be read and is left as it is").arg(m_file));
    QJsonObject object = m_strange;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        object.insert(it.key(), it.value());
    QSaveFile output(m_file);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size() || !output.commit())
        return fail(ErrorCode::Storage, QStringLiteral("cannot write %1: %2").arg(m_file, output.errorString()));
    return {};
}

} // namespace laci
