#include "http/http_facts.h"
#include <QHostAddress>
#include <QLocale>
#include <algorithm>

namespace laci {

namespace {

QDateTime httpDate(const QString &text)
{
    QDateTime at = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    at.setTimeSpec(Qt::UTC);
    return at;
}

} // namespace

QDateTime dateOf(const HttpResponse &response)
{
    return httpDate(QString::fromLatin1(response.header("date")).trimmed());
}

std::chrono::seconds retryAfterOf(const HttpResponse &response, const QDateTime &now)
{
    constexpr qint64 kLongest = 3600;
    const QString text = QString::fromLatin1(response.header("retry-after")).trimmed();
    if (text.isEmpty())
        return std::chrono::seconds{0};
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds{std::clamp<qint64>(seconds, 0, kLongest)};
    const QDateTime at = httpDate(text);
    if (!at.isValid())
        return std::chrono::seconds{0};
    return std::chrono::seconds{std::clamp<qint64>(now.secsTo(at), 0, kLongest)};
}

QString plainLine(QStringView text, qsizetype most)
{
    QString line;
    line.reserve(std::min(text.size(), most));
    bool blank = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            blank = !line.isEmpty();
            continue;
        }
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse
            || category == QChar::Other_NotAssigned)
            continue;
        if (line.size() + (blank ? 2 : 1) > most)
            break;
        if (blank)
            line.append(u' ');
        blank = false;
        line.append(c);
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

} // namespace laci
