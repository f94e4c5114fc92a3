#include "sandbox/gobiz_voice.h"
#include "base/ids.h"
#include "sandbox/gobiz_menu.h"
#include "sandbox/played_line.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace laci {
namespace {

constexpr int kTokenSeconds = 3600;
constexpr int kMostTokens = 200;
constexpr QStringView kClient = u"latihan";
constexpr QStringView kSecret = u"latihan";
constexpr QStringView kOutlet = u"LATIHAN";

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SandboxReply trouble(int status, const QString &title, const QString &message, const QString &code = {})
{
    QJsonObject error{{QStringLiteral("message_title"), title}, {QStringLiteral("message"), message}};
    if (!code.isEmpty())
        error.insert(QStringLiteral("code"), code);
    SandboxReply reply;
    reply.status = status;
    reply.body = text({{QStringLiteral("success"), false}, {QStringLiteral("errors"), QJsonArray{error}}});
    return reply;
}

SandboxReply sessionExpired()
{
    return trouble(401, QStringLiteral("Session Expired"), QStringLiteral("Please ask for a new token"), QStringLiteral("HTTP_401"));
}

SandboxReply oauthTrouble(int status, const QString &word)
{
    SandboxReply reply;
    reply.status = status;
    reply.body = text({{QStringLiteral("error"), word}});
    return reply;
}

QByteArray transactionReply(const PlayedCharge &charge)
{
    const auto time = [](const QDateTime &at) { return at.toString(Qt::ISODateWithMs); };
    const bool paid = charge.status == PlayedStatus::Paid;
    const QJsonObject transaction{
        {QStringLiteral("id"), charge.gatewayRef},
        {QStringLiteral("payment_type"), QStringLiteral("qris")},
        {QStringLiteral("status"), GoBizVoice::word(charge.status)},
        {QStringLiteral("qris_string"), QString::fromLatin1(charge.qris)},
        {QStringLiteral("order_id"), charge.reference},
        {QStringLiteral("gross_amount"), qint64(charge.amount.units())},
        {QStringLiteral("currency"), QStringLiteral("IDR")},
        {QStringLiteral("created_at"), time(charge.createdAt)},
        {QStringLiteral("settlement_at"), paid ? QJsonValue(time(charge.changedAt)) : QJsonValue(QJsonValue::Null)},
    };
    const QJsonObject outlet{{QStringLiteral("id"), kOutlet.toString()}, {QStringLiteral("pop_id"), QStringLiteral("LATIHAN-POP")}};
    return text({{QStringLiteral("success"), true},
                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("outlet"), outlet},
                                                      {QStringLiteral("transaction"), transaction},
                                                      {QStringLiteral("actions"), QJsonArray()}}}});
}

/// Why GoBiz would not take this body; empty when it would.
QString bodyTrouble(const QJsonObject &body)
{
    static const QRegularExpression orderId(QStringLiteral("^[A-Za-z0-9._~-]{1,64}$"));
    const QJsonObject details = body.value(u"transaction_details").toObject();
    const QJsonValue amount = details.value(u"gross_amount");
    if (body.value(u"payment_type").toString() != u"qris")
        return QStringLiteral("payment_type must be qris");
    if (!orderId.match(details.value(u"order_id").toString()).hasMatch())
        return QStringLiteral("order_id is missing or holds a symbol that is not allowed");
    if (!amount.isDouble() || amount.toInteger(0) < 1 || amount.toInteger(0) > 1'000'000'000)
        return QStringLiteral("gross_amount must be a whole number");
    if (details.value(u"currency").toString() != u"IDR")
        return QStringLiteral("currency must be IDR");
    const QJsonValue items = body.value(u"item_details");
    if (!items.isUndefined() && !items.isArray())
        return QStringLiteral("item_details must be a list");
    for (const QJsonValue &item : items.toArray()) {
        if (item[u"name"].toString().isEmpty() || item[u"price"].toInteger(-1) < 0 || item[u"quantity"].toInteger(0) < 1)
            return QStringLiteral("an item without name, price or quantity");
    }
    return {};
}

} // namespace

GoBizVoice::GoBizVoice(ChargeBook &book) : m_book(book) { }

SandboxReply GoBizVoice::answer(const SandboxRequest &request)
{
    if (request.path == u"/gobiz/auth/oauth2/token")
        return request.method == "POST" ? giveToken(request) : oauthTrouble(405, QStringLiteral("method_not_allowed"));

    static const QRegularExpression paths(
        QStringLiteral("^/gobiz/api/integrations/payment/outlets/([^/]+)/(?:(v2)/transactions|v1/transactions/([^/]+))$"));
    const auto match = paths.match(request.path);
    if (!match.hasMatch())
        return outletsOrMenu(request);
    const bool isCreate = !match.captured(2).isEmpty();
    if (request.method != (isCreate ? "POST" : "GET"))
        return trouble(405, QStringLiteral("Method not allowed"), QStringLiteral("Another method is expected"));
    if (isCreate && m_book.takeUnauthorised()) {
        QMutexLocker lock(&m_mutex);
        m_tokens.clear();
    }
    const QString scope = isCreate ? QStringLiteral("payment:transaction:write") : QStringLiteral("payment:transaction:read");
    if (!mayAsk(request, scope))
        return sessionExpired();
    if (match.captured(1) != kOutlet)
        return trouble(404, QStringLiteral("UnregisteredOutlet"), QStringLiteral("The outlet is not linked"));
    const QByteArray accept = request.header("accept");
    if (!accept.isEmpty() && !accept.contains("application/json") && !accept.contains("*/*"))
        return trouble(406, QStringLiteral("UnsupportedAcceptType"), QStringLiteral("Accept must be application/json"));
    return isCreate ? create(request) : status(request, match.captured(3));
}

SandboxReply GoBizVoice::outletsOrMenu(const SandboxRequest &request)
{
    static const QRegularExpression menu(QStringLiteral("^/gobiz/api/integrations/gofood/outlets/([^/]+)/v2/catalog$"));
    const bool isOutlets = request.path == u"/gobiz/api/integrations/partner/v1/linked-outlets";
    const auto match = menu.match(request.path);
    if (!isOutlets && !match.hasMatch())
        return trouble(404, QStringLiteral("Not found"), QStringLiteral("No such address"));
    if (request.method != "GET")
        return trouble(405, QStringLiteral("Method not allowed"), QStringLiteral("Another method is expected"));
    if (!mayAsk(request, isOutlets ? QStringLiteral("partner:outlet:read") : QStringLiteral("gofood:catalog:read")))
        return sessionExpired();
    if (isOutlets)
        return gobizOutlets(request);
    if (match.captured(1) != kOutlet)
        return trouble(404, QStringLiteral("UnregisteredOutlet"), QStringLiteral("The outlet is not linked"));
    return gobizMenu();
}

SandboxReply GoBizVoice::giveToken(const SandboxRequest &request)
{
    const QUrlQuery form(QString::fromLatin1(request.body).replace(u'+', QStringLiteral("%20")));
    const auto field = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    QString client = field(QStringLiteral("client_id"));
    QString secret = field(QStringLiteral("client_secret"));
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("Basic ")) {
        const QString pair = QString::fromLatin1(QByteArray::fromBase64(authorization.mid(6)));
        client = QUrl::fromPercentEncoding(pair.section(u':', 0, 0).toLatin1());
        secret = QUrl::fromPercentEncoding(pair.section(u':', 1).toLatin1());
    }
    if (client != kClient || secret != kSecret)
        return oauthTrouble(401, QStringLiteral("invalid_client"));
    if (field(QStringLiteral("grant_type")) != u"client_credentials")
        return oauthTrouble(400, QStringLiteral("unsupported_grant_type"));

    const QString scope = field(QStringLiteral("scope"));
    const QByteArray token = "training-" + newUuid7().remove(u'-').toLatin1();
    {
        QMutexLocker lock(&m_mutex);
        if (m_tokens.size() >= kMostTokens)
            m_tokens.clear();
        m_tokens.insert(token, {QDateTime::currentDateTimeUtc().addSecs(kTokenSeconds), scope.split(u' ', Qt::SkipEmptyParts)});
    }
    SandboxReply reply;
    reply.body = text({{QStringLiteral("access_token"), QString::fromLatin1(token)},
                       {QStringLiteral("expires_in"), kTokenSeconds},
                       {QStringLiteral("token_type"), QStringLiteral("bearer")},
                       {QStringLiteral("scope"), scope}});
    return reply;
}

bool GoBizVoice::mayAsk(const SandboxRequest &request, const QString &scope)
{
    const QByteArray authorization = request.header("authorization");
    if (!authorization.startsWith("Bearer "))
        return false;
    QMutexLocker lock(&m_mutex);
    const auto token = m_tokens.constFind(authorization.mid(7));
    return token != m_tokens.cend() && token->until > QDateTime::currentDateTimeUtc() && token->scopes.contains(scope);
}

QString GoBizVoice::word(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
        return QStringLiteral("pending");
    case PlayedStatus::Paid:
        return QStringLiteral("settlement");
    case PlayedStatus::Expired:
        return QStringLiteral("expire");
    case PlayedStatus::Failed:
        return QStringLiteral("failure");
    case PlayedStatus::Cancelled:
        return QStringLiteral("cancel");
    }
    return {};
}

SandboxReply GoBizVoice::create(const SandboxRequest &request)
{
    if (!request.header("content-type").startsWith("application/json"))
        return trouble(415, QStringLiteral("UnsupportedAcceptType"), QStringLiteral("Content-Type must be application/json"));
    const QByteArray key = request.header("idempotency-key");
    if (key.isEmpty() || key.size() > 32)
        return trouble(400, QStringLiteral("Bad Request"), QStringLiteral("Idempotency-Key is required, at most 32 characters"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const QString why = bodyTrouble(body); !why.isEmpty())
        return trouble(400, QStringLiteral("Bad Request"), why);

    const QJsonObject details = body.value(u"transaction_details").toObject();
    PlayedOrder order;
    order.key = key;
    order.body = request.body;
    order.reference = details.value(u"order_id").toString();
    order.amount = Rupiah::trusted(details.value(u"gross_amount").toInteger());
    order.word = &GoBizVoice::word;
    order.reply = transactionReply;
    const auto played = m_book.create(order);
    SandboxReply reply;
    switch (played.kind) {
    case PlayedCreate::Kind::OtherBody:
        return trouble(409, QStringLiteral("Conflict"), QStringLiteral("The key was used with another body"));
    case PlayedCreate::Kind::Faulted:
        return trouble(500, QStringLiteral("Internal Server Error"), QStringLiteral("Something went wrong"));
    case PlayedCreate::Kind::Replayed:
        break;
    case PlayedCreate::Kind::Made:
        playLine(reply, played);
        break;
    }
    reply.status = 201;
    reply.body = played.firstReply;
    return reply;
}

SandboxReply GoBizVoice::status(const SandboxRequest &, const QString &id)
{
    const auto charge = m_book.byGatewayRef(id);
    if (!charge)
        return trouble(404, QStringLiteral("Not found"), QStringLiteral("Transaction not found"));
    SandboxReply reply;
    // Only while the plan stands: the trainee who changes it sees the same charge come back to its senses.
    if (charge->plan == TrainingPlan::Garbage && m_book.plan() == TrainingPlan::Garbage) {
        reply.type = "text/html";
        reply.body = "<html><body><h1>It works!</h1></body></html>";
        return reply;
    }
    reply.body = transactionReply(*charge);
    return reply;
}

} // namespace laci
