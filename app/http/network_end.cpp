#include "http/network_end.h"
#include "http/http_exchange.h"
#include "http/http_facts.h"
#include "http/one_shot_body.h"
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <utility>

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

NetworkEnd::~NetworkEnd()
{
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

void NetworkEnd::send(const HttpRequest &request, QPromise<Result<HttpResponse>> promise)
{
    auto *exchange = new HttpExchange(request, std::move(promise), m_rested, this);
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
}

} // namespace laci
