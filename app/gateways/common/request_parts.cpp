#include "gateways/common/request_parts.h"
#include <QJsonDocument>
#include <algorithm>

namespace laci {

QString pathSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QByteArray formValue(const QString &text)
{
    return QUrl::toPercentEncoding(text, " ").replace(' ', '+');
}

bool isHeaderText(const QString &text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

HttpRequest jsonGet(const QUrl &url, std::chrono::milliseconds deadline)
{
    HttpRequest request;
    request.url = url;
    request.deadline = deadline;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest jsonPost(const QUrl &url, const QJsonObject &body, std::chrono::milliseconds deadline)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.deadline = deadline;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

} // namespace laci
