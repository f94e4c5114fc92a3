#include "http/http_exchange.h"
#include "base/log.h"
#include "http/rested_access.h"
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <algorithm>

namespace laci {
namespace {

/// Qt turns statuses from 400 on into errors too; only what went wrong on the wire is an error here.
bool isWireTrouble(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError: // 400
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return false;
    default:
        return true;
    }
}

} // namespace

HttpExchange::HttpExchange(const HttpRequest &request, QPromise<Result<HttpResponse>> promise, RestedAccess &rested, QObject *parent) :
    QObject(parent),
    m_rested(rested),
    m_method(request.method),
    m_url(request.url),
    m_mostBytes(request.mostBytes),
    m_promise(std::move(promise))
{
    m_since.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        settle(fail(ErrorCode::Timeout, QStringLiteral("no answer within the deadline")));
    }, Qt::QueuedConnection);
    m_deadline.start(std::max(request.deadline, std::chrono::milliseconds{1}));
}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;      // before the body it reads from
    }
    delete m_upload;
}

void HttpExchange::begin(std::unique_ptr<QNetworkAccessManager> access, QNetworkReply *reply, QIODevice *body)
{
    m_access = std::move(access);
    m_reply = reply;
    m_upload = body;
    // The manager made the reply its child; ours it must be, because ours is the order in which things die.
    m_reply->setParent(nullptr);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readMore, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, [this] { settle(outcome()); }, Qt::QueuedConnection);
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, [this] { settle(outcome()); }, Qt::QueuedConnection);
}

void HttpExchange::readMore()
{
    if (m_settled)
        return;
    m_body += m_reply->read(m_mostBytes + 1 - m_body.size());
    if (m_body.size() > m_mostBytes)
        settle(fail(ErrorCode::Malformed, QStringLiteral("the reply is longer than %1 bytes").arg(m_mostBytes)));
}

Result<HttpResponse> HttpExchange::outcome()
{
    if (m_settled)
        return fail(ErrorCode::Cancelled, {});
    m_body += m_reply->read(m_mostBytes + 1 - m_body.size());
    if (m_body.size() > m_mostBytes)
        return fail(ErrorCode::Malformed, QStringLiteral("the reply is longer than %1 bytes").arg(m_mostBytes));

    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt rewinds the body of a 307 or 308 before it looks at the redirect policy; our body refuses, the answer stands.
    const bool rewound = m_reply->error() == QNetworkReply::ContentReSendError && (response.status == 307 || response.status == 308);
    if ((isWireTrouble(m_reply->error()) && !rewound) || response.status == 0) {
        // Qt's sentence may hold the whole address with its query; the number says as much and nothing secret.
        return fail(ErrorCode::Network, QStringLiteral("network trouble %1").arg(int(m_reply->error())), response.status);
    }
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.append({name.toLower(), value});
    const QByteArray announced = response.header("content-length");
    const bool hasBody = m_method != "HEAD" && response.status != 204 && response.status != 304;
    if (hasBody && !rewound && !announced.isEmpty() && announced.trimmed().toLongLong() != m_body.size())
        return fail(ErrorCode::Network, QStringLiteral("the reply was cut short"), response.status);
    response.body = std::move(m_body);
    return response;
}

/// Only after a whole answer whose server closes the connection: on one that stays open, an answer that comes twice would be
/// taken for the answer to the next question.
void HttpExchange::letRest(const HttpResponse &response)
{
    if (m_reply->error() != QNetworkReply::NoError || response.header("connection").trimmed().compare("close", Qt::CaseInsensitive) != 0)
        return;
    delete std::exchange(m_reply, nullptr);      // we come from the event loop, never from inside it
    m_rested.giveBack(m_url, std::move(m_access));
}

void HttpExchange::settle(Result<HttpResponse> result)
{
    if (std::exchange(m_settled, true))
        return;
    m_deadline.stop();
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    const QString what = QString::fromLatin1(m_method) + u' ' + m_url.host() + m_url.path();
    if (result)
        qCInfo(logWire).noquote() << what << result->status << m_since.elapsed() << "ms";
    else
        qCInfo(logWire).noquote() << what << result.error().detail << m_since.elapsed() << "ms";
    if (result)
        letRest(*result);
    deleteLater();
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace laci
