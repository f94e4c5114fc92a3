#include "http/http_client.h"

namespace laci {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QUrl joinUrl(const QUrl &base, const QString &path)
{
    QByteArray text = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (text.endsWith('/'))
        text.chop(1);
    if (!path.startsWith(u'/'))
        text += '/';
    // By text, not by setPath(): an encoded slash inside an id must stay encoded.
    return QUrl::fromEncoded(text + path.toUtf8(), QUrl::StrictMode);
}

} // namespace laci
