#include "http/json.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace laci {
namespace {

/// QJsonDocument recurses; the depth is known before it is let at the bytes.
bool nestedDeeperThan(const QByteArray &bytes, int most)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > most)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

tl::unexpected<Error> unreadable(QStringView path, const QString &why)
{
    return fail(ErrorCode::Malformed, QStringLiteral("%1: %2").arg(path, why));
}

/// Exact: nullopt for a fraction or what does not fit.
std::optional<qint64> wholeOf(const QJsonValue &value)
{
    // A number that is no exact 64-bit integer answers with whatever default is given.
    const qint64 one = value.toInteger(0);
    return one == value.toInteger(1) ? std::optional(one) : std::nullopt;
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> wholeFromText(QStringView text)
{
    const bool minus = text.startsWith(u'-');
    const QStringView digits = minus ? text.mid(1) : text;
    if (!allDigits(digits) || digits.size() > 19)
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int mostDepth)
{
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (body.trimmed().isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("empty instead of JSON"));
    if (nestedDeeperThan(body, mostDepth))
        return fail(ErrorCode::Malformed, QStringLiteral("JSON nested deeper than %1").arg(mostDepth));
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(body, &trouble);
    if (trouble.error != QJsonParseError::NoError) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("not JSON at byte %1: %2").arg(trouble.offset).arg(trouble.errorString()));
    }
    if (!document.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("JSON, but not an object"));
    return document.object();
}

QJsonValue jsonAt(const QJsonObject &object, QStringView path)
{
    QJsonValue here = object;
    for (const QStringView step : path.split(u'.')) {
        if (here.isObject()) {
            here = here.toObject().value(step);
        } else if (here.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            here = isIndex ? here.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return here;
}

QString textField(const QJsonObject &object, QStringView path)
{
    const QJsonValue value = jsonAt(object, path);
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        if (const auto whole = wholeOf(value))
            return QString::number(*whole);
    }
    return {};
}

Result<std::optional<qint64>> wholeField(const QJsonObject &object, QStringView path)
{
    const QJsonValue value = jsonAt(object, path);
    if (value.isUndefined() || value.isNull())
        return std::optional<qint64>();
    std::optional<qint64> whole;
    if (value.isDouble())
        whole = wholeOf(value);
    else if (value.isString())
        whole = wholeFromText(value.toString().trimmed());
    if (!whole)
        return unreadable(path, QStringLiteral("no whole number"));
    return whole;
}

Result<std::optional<qint64>> rupiahField(const QJsonObject &object, QStringView path)
{
    constexpr qint64 kMost = 1'000'000'000'000;
    const QJsonValue value = jsonAt(object, path);
    if (value.isUndefined() || value.isNull())
        return std::optional<qint64>();
    std::optional<qint64> whole;
    if (value.isDouble()) {
        whole = wholeOf(value);
    } else if (value.isString()) {
        const QString kept = value.toString().trimmed();
        QStringView text = kept;
        if (const qsizetype point = text.indexOf(u'.'); point >= 0) {
            const QStringView fraction = text.mid(point + 1);
            const bool zero = allDigits(fraction) && std::all_of(fraction.begin(), fraction.end(), [](QChar c) { return c == u'0'; });
            if (!zero)
                return unreadable(path, QStringLiteral("not whole rupiah"));
            text = text.left(point);
        }
        whole = wholeFromText(text);
    }
    if (!whole || *whole < -kMost || *whole > kMost)
        return unreadable(path, QStringLiteral("not whole rupiah"));
    return whole;
}

Result<std::optional<QDateTime>> timeField(const QJsonObject &object, QStringView path, const QTimeZone &zone)
{
    const QJsonValue value = jsonAt(object, path);
    if (value.isUndefined() || value.isNull())
        return std::optional<QDateTime>();
    QString text = value.toString().trimmed();
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid() || at.date().year() < 2000 || at.date().year() > 2200)
        return unreadable(path, QStringLiteral("no time"));
    if (at.timeSpec() == Qt::LocalTime)
        at = QDateTime(at.date(), at.time(), zone);
    return at.toUTC();
}

} // namespace laci
