#include "http/qt_http_client.h"
#include "base/when_done.h"
#include "http/http_facts.h"
#include "http/network_end.h"
#include <algorithm>
#include <utility>

namespace laci {
namespace {

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

} // namespace

QtHttpClient::QtHttpClient(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("laci-wire"));
}

QtHttpClient::~QtHttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

/// With the first request, not with the program: at the start nobody is asked.
NetworkEnd &QtHttpClient::end()
{
    if (!m_end) {
        m_end = new NetworkEnd;
        m_end->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_end, &QObject::deleteLater);
        m_thread.start();
    }
    return *m_end;
}

Pending<HttpResponse> QtHttpClient::send(const HttpRequest &request)
{
    if (const QString refusal = refusalOf(request); !refusal.isEmpty())
        return ready<HttpResponse>(fail(ErrorCode::InvalidInput, QStringLiteral("not sent: ") + refusal));

    const auto sent = std::make_shared<QPromise<Result<HttpResponse>>>();
    sent->start();
    const quint64 number = ++m_lastNumber;
    auto &asker = m_askers[number];
    asker.start();
    whenDone(sent->future(), this, [this, number](const Result<HttpResponse> &response) { answer(number, response); });
    QMetaObject::invokeMethod(&end(), [to = &end(), request, sent] { to->send(request, std::move(*sent)); }, Qt::QueuedConnection);
    return asker.future();
}

void QtHttpClient::answer(quint64 number, const Result<HttpResponse> &response)
{
    // Continuations run inside finish() and may delete this: the promise must not be a member then.
    const auto found = m_askers.find(number);
    auto asker = std::move(found->second);
    m_askers.erase(found);
    asker.addResult(response);
    asker.finish();
}

} // namespace laci
