#include "sandbox/midtrans_voice.h"
#include "base/ids.h"
#include "sandbox/played_line.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace laci {
namespace {

constexpr char kServerKey[] = "SB-Mid-server-latihan";
constexpr int kUsualMinutes = 15;

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SandboxReply said(int code, const QString &message)
{
    SandboxReply reply;
    reply.body = text({{QStringLiteral("status_code"), QString::number(code)},
                       {QStringLiteral("status_message"), message},
                       {QStringLiteral("id"), newUuid7()}});
    return reply;
}

int codeOf(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
        return 201;
    case PlayedStatus::Failed:
        return 202;
    case PlayedStatus::Expired:
        return 407;
    case PlayedStatus::Paid:
    case PlayedStatus::Cancelled:
        return 200;
    }
    return 500;
}

QString jakarta(const QDateTime &at)
{
    return at.toOffsetFromUtc(7 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonObject transaction(const PlayedCharge &charge, int code, const QString &message)
{
    QJsonObject object{{QStringLiteral("status_code"), QString::number(code)},
                       {QStringLiteral("status_message"), message},
                       {QStringLiteral("transaction_id"), charge.gatewayRef},
                       {QStringLiteral("order_id"), charge.reference},
                       {QStringLiteral("merchant_id"), QStringLiteral("G000000000")},
                       {QStringLiteral("gross_amount"), QString::number(charge.amount.units()) + QStringLiteral(".00")},
                       {QStringLiteral("currency"), QStringLiteral("IDR")},
                       {QStringLiteral("payment_type"), QStringLiteral("qris")},
                       {QStringLiteral("transaction_time"), jakarta(charge.createdAt)},
                       {QStringLiteral("transaction_status"), MidtransVoice::word(charge.status)},
                       {QStringLiteral("fraud_status"), QStringLiteral("accept")},
                       {QStringLiteral("acquirer"), charge.channel}};
    if (charge.status == PlayedStatus::Paid)
        object.insert(QStringLiteral("settlement_time"), jakarta(charge.changedAt));
    return object;
}

/// Only the answer to a charge carries the code.
QByteArray chargeReply(const PlayedCharge &charge, int minutes)
{
    QJsonObject object = transaction(charge, 201, QStringLiteral("QRIS transaction is created"));
    object.insert(QStringLiteral("qr_string"), QString::fromLatin1(charge.qris));
    object.insert(QStringLiteral("expiry_time"), jakarta(charge.createdAt.addSecs(60 * minutes)));
    object.insert(QStringLiteral("actions"),
                  QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("generate-qr-code")},
                                         {QStringLiteral("method"), QStringLiteral("GET")},
                                         {QStringLiteral("url"), QStringLiteral("https://api.sandbox.midtrans.com/v2/qris/%1/qr-code").arg(charge.gatewayRef)}}});
    return text(object);
}

/// Why Midtrans would not take these items; empty when it would.
QString itemsTrouble(const QJsonValue &items, qint64 amount)
{
    if (items.isUndefined())
        return {};
    qint64 sum = 0;
    for (const QJsonValue &item : items.toArray()) {
        const QString name = item[u"name"].toString();
        const qint64 price = item[u"price"].toInteger(-1);
        const qint64 count = item[u"quantity"].toInteger(0);
        if (name.isEmpty() || name.size() > 50 || price < 0 || price > 1'000'000'000 || count < 1 || count > 1'000'000)
            return QStringLiteral("item_details is not valid");
        sum += price * count;
    }
    return sum == amount ? QString() : QStringLiteral("transaction_details.gross_amount is not equal to the sum of item_details");
}

QString bodyTrouble(const QJsonObject &body)
{
    static const QRegularExpression orderId(QStringLiteral("^[A-Za-z0-9._~-]{1,50}$"));
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+0700$"));
    const QJsonObject details = body.value(u"transaction_details").toObject();
    const QJsonValue amount = details.value(u"gross_amount");
    if (body.value(u"payment_type").toString() != u"qris")
        return QStringLiteral("payment_type is not supported");
    if (!orderId.match(details.value(u"order_id").toString()).hasMatch())
        return QStringLiteral("transaction_details.order_id is not valid");
    if (!amount.isDouble() || amount.toInteger(0) < 1 || amount.toInteger(0) > 1'000'000'000)
        return QStringLiteral("transaction_details.gross_amount is not a positive whole number");
    const QJsonValue acquirer = body.value(u"qris")[u"acquirer"];
    if (!acquirer.isUndefined() && acquirer.toString() != u"gopay" && acquirer.toString() != u"airpay shopee")
        return QStringLiteral("qris.acquirer is not supported");
    const QJsonValue expiry = body.value(u"custom_expiry");
    if (expiry.isObject() && (expiry[u"expiry_duration"].toInteger(0) < 1 || expiry[u"unit"].toString() != u"minute"
                              || (expiry.toObject().contains(u"order_time") && !time.match(expiry[u"order_time"].toString()).hasMatch())))
        return QStringLiteral("custom_expiry is not valid");
    return itemsTrouble(body.value(u"item_details"), amount.toInteger());
}

} // namespace

MidtransVoice::MidtransVoice(ChargeBook &book) : m_book(book) { }

QString MidtransVoice::word(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
        return QStringLiteral("pending");
    case PlayedStatus::Paid:
        return QStringLiteral("settlement");
    case PlayedStatus::Expired:
        return QStringLiteral("expire");
    case PlayedStatus::Failed:
        return QStringLiteral("deny");
    case PlayedStatus::Cancelled:
        return QStringLiteral("cancel");
    }
    return {};
}

SandboxReply MidtransVoice::answer(const SandboxRequest &request)
{
    static const QRegularExpression paths(QStringLiteral("^/midtrans/v2/(?:(charge)|([^/]+)/(status|cancel|expire))$"));
    const auto match = paths.match(request.path);
    if (!match.hasMatch())
        return said(404, QStringLiteral("The requested resource is not found"));
    const bool isCharge = !match.captured(1).isEmpty();
    const QString what = match.captured(3);
    if (request.method != (what == u"status" ? "GET" : "POST"))
        return said(405, QStringLiteral("The method is not allowed"));
    const QByteArray key = "Basic " + QByteArray(kServerKey).append(':').toBase64();
    if ((isCharge && m_book.takeUnauthorised()) || request.header("authorization") != key)
        return said(401, QStringLiteral("Unknown Merchant server_key/id"));
    if (isCharge)
        return charge(request);
    auto found = m_book.byReference(match.captured(2), &MidtransVoice::word);
    if (!found)
        found = m_book.byGatewayRef(match.captured(2));
    if (!found || found->word != &MidtransVoice::word)
        return said(404, QStringLiteral("Transaction doesn't exist."));
    if (what == u"status")
        return status(*found);
    return end(*found, what == u"cancel" ? PlayedStatus::Cancelled : PlayedStatus::Expired);
}

SandboxReply MidtransVoice::charge(const SandboxRequest &request)
{
    if (!request.header("content-type").startsWith("application/json"))
        return said(400, QStringLiteral("Content-Type must be application/json"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const QString why = bodyTrouble(body); !why.isEmpty())
        return said(400, why);

    const QJsonObject details = body.value(u"transaction_details").toObject();
    const int minutes = int(body.value(u"custom_expiry")[u"expiry_duration"].toInteger(kUsualMinutes));
    PlayedOrder order;
    order.reference = details.value(u"order_id").toString();
    order.key = "midtrans " + order.reference.toLatin1();
    // An order id may be used again once its charge is over without money.
    if (const auto known = m_book.byReference(order.reference, &MidtransVoice::word)) {
        if (known->status != PlayedStatus::Pending && known->status != PlayedStatus::Paid)
            order.key += ' ' + known->gatewayRef.toLatin1();
    }
    order.body = request.body;
    order.amount = Rupiah::trusted(details.value(u"gross_amount").toInteger());
    order.channel = body.value(u"qris")[u"acquirer"].toString(QStringLiteral("gopay"));
    order.word = &MidtransVoice::word;
    order.reply = [minutes](const PlayedCharge &charge) { return chargeReply(charge, minutes); };
    const auto played = m_book.create(order);
    SandboxReply reply;
    switch (played.kind) {
    case PlayedCreate::Kind::Replayed:
    case PlayedCreate::Kind::OtherBody:
        return said(406, QStringLiteral("The order_id has been used, please use another one"));
    case PlayedCreate::Kind::Faulted:
        reply = said(500, QStringLiteral("Sorry. Our system is recovering from unexpected issues. Please retry."));
        reply.status = 500;
        return reply;
    case PlayedCreate::Kind::Made:
        break;
    }
    playLine(reply, played);
    reply.body = chargeReply(played.charge, minutes);
    return reply;
}

SandboxReply MidtransVoice::status(const PlayedCharge &charge) const
{
    SandboxReply reply;
    // Only while the plan stands: the trainee who changes it sees the same charge come back to its senses.
    if (charge.plan == TrainingPlan::Garbage && m_book.plan() == TrainingPlan::Garbage) {
        reply.type = "text/html";
        reply.body = "<html><body><h1>It works!</h1></body></html>";
        return reply;
    }
    reply.body = text(transaction(charge, codeOf(charge.status), QStringLiteral("Success, transaction is found")));
    return reply;
}

SandboxReply MidtransVoice::end(const PlayedCharge &charge, PlayedStatus how)
{
    if (charge.status != PlayedStatus::Pending)
        return said(412, QStringLiteral("Merchant cannot modify the status of the transaction"));
    m_book.decide(charge.gatewayRef, how);
    const auto ended = m_book.byGatewayRef(charge.gatewayRef);
    if (!ended || ended->status != how)          // the customer was quicker
        return said(412, QStringLiteral("Merchant cannot modify the status of the transaction"));
    SandboxReply reply;
    reply.body = text(how == PlayedStatus::Cancelled ? transaction(*ended, 200, QStringLiteral("Success, transaction is canceled"))
                                                     : transaction(*ended, 407, QStringLiteral("Success, transaction has expired")));
    return reply;
}

} // namespace laci
