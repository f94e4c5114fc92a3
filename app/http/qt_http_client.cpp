#include "http/qt_http_client.h"
#include "http/http_exchange.h"
#include "http/http_facts.h"
#include "http/one_shot_body.h"
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <algorithm>
#include <memory>

namespace laci {
namespace {

/// As the system says, but a till on this very machine is never spoken to through somebody else.
class Proxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> newAccess()
{
    auto access = std::make_unique<QNetworkAccessManager>();
    access->setProxyFactory(new Proxies);     // the manager owns it
    access->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    access->setAutoDeleteReplies(false);
    return access;
}

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// Why it may not go out; empty when it may.
QString refusalOf(const HttpRequest &request)
{
    if (!request.url.isValid() || request.url.host().isEmpty())
        return QStringLiteral("no valid address");
    const QString scheme = request.url.scheme();
    if (scheme != u"https" && !(scheme == u"http" && isLoopback(request.url)))
        return QStringLiteral("only https, or http to this machine");
    if (!request.url.userInfo().isEmpty())
        return QStringLiteral("credentials in the address");
    if (!isToken(request.method))
        return QStringLiteral("no valid method");
    for (const auto &[name, value] : request.headers) {
        if (!isToken(name) || value.contains('\r') || value.contains('\n') || value.contains('\0'))
            return QStringLiteral("header that cannot be sent");
    }
    return {};
}

QNetworkRequest wireRequest(const HttpRequest &request)
{
    using R = QNetworkRequest;
    R wire(request.url);
    wire.setAttribute(R::CookieLoadControlAttribute, R::Manual);
    wire.setAttribute(R::CookieSaveControlAttribute, R::Manual);
    wire.setAttribute(R::AuthenticationReuseAttribute, R::Manual);
    wire.setAttribute(R::CacheLoadControlAttribute, R::AlwaysNetwork);
    wire.setAttribute(R::CacheSaveControlAttribute, false);
    wire.setAttribute(R::HttpPipeliningAllowedAttribute, false);
    wire.setAttribute(R::Http2AllowedAttribute, false);
    wire.setAttribute(R::RedirectPolicyAttribute, R::ManualRedirectPolicy);
    wire.setRawHeader("User-Agent", "Laci");
    wire.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    return wire;
}

} // namespace

QtHttpClient::QtHttpClient(QObject *parent) : QObject(parent) { }

QtHttpClient::~QtHttpClient()
{
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

Pending<HttpResponse> QtHttpClient::send(const HttpRequest &request)
{
    if (const QString refusal = refusalOf(request); !refusal.isEmpty())
        return ready<HttpResponse>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: ") + refusal));

    auto *exchange = new HttpExchange(request, m_rested, this);
    auto future = exchange->future();
    QNetworkRequest wire = wireRequest(request);
    wire.setRawHeader("Connection", "close");
    auto access = m_rested.take(request.url);
    if (!access)
        access = newAccess();
    if (request.method == "GET" && request.body.isEmpty()) {
        auto *reply = access->get(wire);
        exchange->begin(std::move(access), reply, nullptr);
    } else if (request.method == "HEAD" && request.body.isEmpty()) {
        auto *reply = access->head(wire);
        exchange->begin(std::move(access), reply, nullptr);
    } else {
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto *body = new OneShotBody(request.body);
        auto *reply = access->sendCustomRequest(wire, request.method, body);
        exchange->begin(std::move(access), reply, body);
    }
    return future;
}

} // namespace laci
