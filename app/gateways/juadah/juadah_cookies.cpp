#include "gateways/juadah/juadah_cookies.h"
#include <QLocale>
#include <algorithm>

namespace laci::juadah {
namespace {

constexpr qsizetype kMostValue = 4096;
constexpr qsizetype kMostCookies = 50;

bool isNameChar(char c)
{
    return c > ' ' && c < '\x7f' && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
}

/// A comma divides two cookies when "name=" follows; the one in an Expires date is followed by a day.
bool dividesCookies(const QByteArray &text, qsizetype comma)
{
    qsizetype at = comma + 1;
    while (at < text.size() && text[at] == ' ')
        ++at;
    const qsizetype name = at;
    while (at < text.size() && isNameChar(text[at]))
        ++at;
    return at > name && at < text.size() && text[at] == '=';
}

QList<QByteArray> divided(const QByteArray &header)
{
    QList<QByteArray> parts;
    const auto lines = header.split('\n');
    for (const QByteArray &line : lines) {
        qsizetype from = 0;
        for (qsizetype comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
            if (!dividesCookies(line, comma))
                continue;
            parts.append(line.mid(from, comma - from));
            from = comma + 1;
        }
        parts.append(line.mid(from));
    }
    return parts;
}

std::optional<Cookie> cookieFrom(const QByteArray &text, const QDateTime &serverNow)
{
    const auto parts = text.split(';');
    const QByteArray pair = parts.first().trimmed();
    const qsizetype equals = pair.indexOf('=');
    if (equals <= 0)
        return std::nullopt;
    Cookie cookie;
    cookie.name = pair.left(equals).trimmed();
    cookie.value = pair.mid(equals + 1).trimmed();
    const bool plainName = std::all_of(cookie.name.begin(), cookie.name.end(), isNameChar);
    const bool plainValue = std::all_of(cookie.value.begin(), cookie.value.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (!plainName || !plainValue || cookie.value.size() > kMostValue)
        return std::nullopt;

    std::optional<std::chrono::seconds> byExpires;
    for (const QByteArray &part : parts.mid(1)) {
        const qsizetype mark = part.indexOf('=');
        const QByteArray name = part.left(mark < 0 ? part.size() : mark).trimmed().toLower();
        const QByteArray value = mark < 0 ? QByteArray() : part.mid(mark + 1).trimmed();
        if (name == "path" && value.startsWith('/')) {
            cookie.path = value;
        } else if (name == "max-age") {
            bool isNumber = false;
            const qint64 seconds = value.toLongLong(&isNumber);
            if (isNumber)
                cookie.life = std::chrono::seconds{std::clamp<qint64>(seconds, 0, 400LL * 24 * 3600)};
        } else if (name == "expires") {
            if (const QDateTime at = httpDate(value); at.isValid())
                byExpires = std::chrono::seconds{std::clamp<qint64>(serverNow.secsTo(at), 0, 400LL * 24 * 3600)};
        }
    }
    if (!cookie.life)
        cookie.life = byExpires;
    if (cookie.value.isEmpty())
        cookie.life = std::chrono::seconds{0};
    return cookie;
}

bool pathMatches(const QByteArray &cookiePath, const QByteArray &path)
{
    return path == cookiePath
        || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path.at(cookiePath.size()) == '/'));
}

} // namespace

QList<Cookie> cookiesOf(const HttpResponse &response, const QDateTime &now)
{
    const QDateTime said = httpDate(response.header("date"));
    const QDateTime serverNow = said.isValid() ? said : now;
    QList<Cookie> cookies;
    for (const auto &[name, value] : response.headers) {
        if (name != "set-cookie")
            continue;
        const auto parts = divided(value);
        for (const QByteArray &part : parts) {
            if (const auto cookie = cookieFrom(part, serverNow); cookie && cookies.size() < kMostCookies)
                cookies.append(*cookie);
        }
    }
    return cookies;
}

bool mayGoTo(const Cookie &cookie, const QUrl &base, const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (pathMatches(cookie.path, path))
        return true;
    QByteArray prefix = base.path(QUrl::FullyEncoded).toLatin1();
    while (prefix.endsWith('/'))
        prefix.chop(1);
    return !prefix.isEmpty() && path.startsWith(prefix + '/') && pathMatches(cookie.path, path.mid(prefix.size()));
}

QByteArray written(const Cookie &cookie)
{
    return cookie.name + '=' + cookie.value;
}

QDateTime httpDate(const QByteArray &text)
{
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (at.isValid())
        at.setTimeSpec(Qt::UTC);
    return at;
}

} // namespace laci::juadah
