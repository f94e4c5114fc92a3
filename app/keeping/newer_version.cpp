#include "keeping/newer_version.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QVersionNumber>

namespace laci {

Result<std::optional<NewerVersion>> readNewerVersion(const QByteArray &answer, const QString &own)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    const QString version = document.object().value(u"version").toString();
    // Numbers and dots only: what is shown on the screen comes from outside.
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{1,4}(\\.[0-9]{1,4}){1,3}\\z"));
    if (!document.isObject() || !shape.match(version).hasMatch())
        return fail(ErrorCode::Malformed, QStringLiteral("the answer names no version"));
    if (QVersionNumber::compare(QVersionNumber::fromString(version).normalized(), QVersionNumber::fromString(own).normalized()) <= 0)
        return std::optional<NewerVersion>();
    const QUrl page(document.object().value(u"page").toString(), QUrl::StrictMode);
    const bool usable = page.isValid() && page.scheme() == u"https" && !page.host().isEmpty() && page.userInfo().isEmpty();
    return NewerVersion{version, usable ? page.toString(QUrl::FullyEncoded).left(300) : QString()};
}

} // namespace laci
