#include "sandbox/paymenku_voice.h"
#include "base/ids.h"
#include "sandbox/paymenku_tariff.h"
#include "sandbox/played_line.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>

namespace laci {
namespace {

constexpr char kKey[] = "sk_test_latihan";
constexpr int kMostListed = 10'000;

QString decimal(Rupiah amount)
{
    return QString::number(amount.units()) + QStringLiteral(".00");
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray success(const QJsonValue &data)
{
    return text({{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("data"), data}});
}

SandboxReply good(const QJsonValue &data)
{
    SandboxReply reply;
    reply.body = success(data);
    return reply;
}

SandboxReply trouble(int status, const QString &message)
{
    SandboxReply reply;
    reply.status = status;
    reply.body = text({{QStringLiteral("status"), QStringLiteral("error")}, {QStringLiteral("message"), message}});
    return reply;
}

/// What the reply says that the customer pays: a lie where the plan wants one and no QR can tell it.
Rupiah saidAmount(const PlayedCharge &charge)
{
    const bool lies = charge.plan == TrainingPlan::WrongAmount && charge.qris.isEmpty();
    return lies ? charge.asked + charge.asked.scaled(1, 10) + Rupiah::trusted(1) : charge.asked;
}

QString payUrl(const PlayedCharge &charge)
{
    return QStringLiteral("https://paymenku.example/pay/") + charge.gatewayRef;
}

/// Twelve digits that are always the same for one charge.
QString digitsFor(const PlayedCharge &charge)
{
    return QString::number(qHash(charge.gatewayRef, size_t(7)) % 1'000'000'000'000ULL).rightJustified(12, u'0');
}

QByteArray createReply(const PlayedCharge &charge)
{
    const PaymenkuChannel *channel = paymenkuChannel(charge.channel);
    QJsonObject info;
    if (!channel || channel->isType("qris")) {
        info = {{QStringLiteral("qr_url"), QStringLiteral("https://paymenku.example/api/qr/") + charge.gatewayRef},
                {QStringLiteral("qr_string"), QString::fromLatin1(charge.qris)},
                {QStringLiteral("expiration_date"), charge.createdAt.addDays(1).toString(Qt::ISODate)}};
    } else if (channel->isType("va")) {
        info = {{QStringLiteral("bank"), charge.channel.section(u'_', 0, 0).toUpper()},
                {QStringLiteral("va_number"), QStringLiteral("8808") + digitsFor(charge)},
                {QStringLiteral("expiration_date"), charge.createdAt.addDays(1).toString(Qt::ISODateWithMs)}};
    } else {
        info = {{QStringLiteral("transaction_status"), QStringLiteral("pending")},
                {QStringLiteral("checkout_url"), QStringLiteral("https://wallet.example/checkout/") + charge.gatewayRef},
                {QStringLiteral("expiration_date"), charge.createdAt.addSecs(900).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'+00:00'"))}};
    }
    return success(QJsonObject{{QStringLiteral("trx_id"), charge.gatewayRef},
                               {QStringLiteral("reference_id"), charge.reference},
                               {QStringLiteral("amount"), decimal(saidAmount(charge))},
                               {QStringLiteral("status"), QStringLiteral("pending")},
                               {QStringLiteral("pay_url"), payUrl(charge)},
                               {QStringLiteral("payment_info"), info}});
}

SandboxReply calculate(const SandboxRequest &request)
{
    bool isNumber = false;
    const qint64 units = request.query.value(QStringLiteral("amount")).toLongLong(&isNumber);
    if (!isNumber || units < 1 || units > 1'000'000'000)
        return trouble(400, QStringLiteral("The amount field is required."));
    const PaymenkuChannel *channel = paymenkuChannel(request.query.value(QStringLiteral("code")));
    if (!channel)
        return trouble(400, QStringLiteral("The channel_code is invalid."));
    const qint64 fee = paymenkuFee(*channel, Rupiah::trusted(units)).units();
    return good(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(channel->code)},
                            {QStringLiteral("amount"), units},
                            {QStringLiteral("fee_flat"), channel->flat},
                            {QStringLiteral("fee_percent"), paymenkuPercent(*channel)},
                            {QStringLiteral("total_fee"), fee},
                            {QStringLiteral("total_amount"), channel->payerPays ? units + fee : units},
                            {QStringLiteral("amount_received"), channel->payerPays ? units : units - fee}});
}

/// Why Paymenku would not take this body, with its status; 0 when it would.
std::pair<int, QString> bodyTrouble(const QJsonObject &body)
{
    const auto field = [&body](QStringView name) { return body.value(name).toString(); };
    const QJsonValue amount = body.value(u"amount");
    const PaymenkuChannel *channel = paymenkuChannel(field(u"channel_code"));
    if (field(u"reference_id").isEmpty() || field(u"reference_id").size() > 50)
        return {400, QStringLiteral("The reference_id field is required.")};
    if (field(u"channel_code") == u"qris_own")
        return {422, QStringLiteral("QRIS Custom is not configured for this merchant.")};
    if (!channel)
        return {400, QStringLiteral("The channel_code is invalid.")};
    if (!amount.isDouble() || amount.toInteger(0) < channel->least)
        return {400, QStringLiteral("The amount must be at least %1.").arg(channel->least)};
    if (amount.toInteger() > channel->most)
        return {400, QStringLiteral("The amount must be at most %1.").arg(channel->most)};
    if (field(u"customer_name").isEmpty())
        return {400, QStringLiteral("The customer_name field is required.")};
    if (!field(u"customer_email").contains(u'@'))
        return {400, QStringLiteral("The customer_email must be a valid email.")};
    if (!field(u"return_url").startsWith(u"http"))
        return {400, QStringLiteral("The return_url field is required.")};
    if (field(u"channel_code") == u"ovo" && field(u"customer_phone").isEmpty())
        return {400, QStringLiteral("The customer_phone field is required for OVO.")};
    return {0, {}};
}

} // namespace

PaymenkuVoice::PaymenkuVoice(ChargeBook &book) : m_book(book) { }

QString PaymenkuVoice::word(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
        return QStringLiteral("pending");
    case PlayedStatus::Paid:
        return QStringLiteral("paid");
    case PlayedStatus::Expired:
        return QStringLiteral("expired");
    case PlayedStatus::Failed:
        return QStringLiteral("failed");
    case PlayedStatus::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

SandboxReply PaymenkuVoice::answer(const SandboxRequest &request)
{
    SandboxReply reply = speak(request);
    // As every reply of theirs; a sandbox counts no requests.
    reply.headers.emplaceBack("X-RateLimit-Limit", "60");
    reply.headers.emplaceBack("X-RateLimit-Remaining", "59");
    reply.headers.emplaceBack("X-RateLimit-Reset", QByteArray::number(QDateTime::currentSecsSinceEpoch() + 60));
    return reply;
}

SandboxReply PaymenkuVoice::speak(const SandboxRequest &request)
{
    static const QString base = QStringLiteral("/paymenku/api/v1/");
    if (!request.path.startsWith(base))
        return trouble(404, QStringLiteral("The route could not be found."));
    const QString path = request.path.mid(base.size());
    const bool isCreate = path == u"transaction/create";
    if ((isCreate && m_book.takeUnauthorised()) || request.header("authorization") != QByteArray("Bearer ") + kKey)
        return trouble(401, QStringLiteral("Unauthorized"));
    const bool isPost = request.method == "POST";
    if (!isPost && request.method != "GET")
        return trouble(405, QStringLiteral("The method is not supported."));
    if (isPost) {
        if (!request.header("content-type").startsWith("application/json"))
            return trouble(400, QStringLiteral("The body must be JSON."));
        if (isCreate)
            return create(request);
        if (path == u"transaction/cancel")
            return cancel(request);
        if (path == u"transaction/refund")
            return refund(request);
        if (path == u"open-payment/create")
            return trouble(503, QStringLiteral("Open payment creation is currently disabled."));
    } else {
        if (path == u"payment-channels")
            return good(paymenkuChannelList());
        if (path == u"payment-methods")
            return good(paymenkuChannelGroups());
        if (path == u"merchant/fee-calculator")
            return calculate(request);
        if (path == u"transactions")
            return list(request);
        if (path.startsWith(u"check-status/"))
            return status(path.mid(13));
    }
    return trouble(404, QStringLiteral("The route could not be found."));
}

SandboxReply PaymenkuVoice::create(const SandboxRequest &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (key.size() > 255)
        return trouble(400, QStringLiteral("The Idempotency-Key is too long."));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const auto [code, why] = bodyTrouble(body); code != 0)
        return trouble(code, why);

    const PaymenkuChannel &channel = *paymenkuChannel(body.value(u"channel_code").toString());
    PlayedOrder order;
    order.key = key.isEmpty() ? QByteArray() : "paymenku/" + key;
    order.body = request.body;
    order.reference = body.value(u"reference_id").toString();
    order.amount = Rupiah::trusted(body.value(u"amount").toInteger());
    order.asked = channel.payerPays ? order.amount + paymenkuFee(channel, order.amount) : order.amount;
    order.channel = QString::fromLatin1(channel.code);
    order.hasQris = channel.isType("qris");
    order.gatewayRef = QStringLiteral("IDP") + newUuid7().remove(u'-').toUpper();
    order.word = &PaymenkuVoice::word;
    order.reply = createReply;

    // The book replays a known key; a known reference under another key is refused, never charged again.
    QMutexLocker lock(&m_mutex);
    const auto taken = m_book.byReference(order.reference, order.word);
    if (taken && !m_book.knows(order.key))
        return trouble(422, QStringLiteral("The reference_id has already been taken."));
    const auto played = m_book.create(order);
    lock.unlock();
    SandboxReply reply;
    switch (played.kind) {
    case PlayedCreate::Kind::OtherBody:
        return trouble(409, QStringLiteral("Idempotency-Key already used with different request body."));
    case PlayedCreate::Kind::Faulted:
        return trouble(500, QStringLiteral("Internal server error"));
    case PlayedCreate::Kind::Replayed:
        reply.headers.emplaceBack("Idempotency-Replayed", "true");
        break;
    case PlayedCreate::Kind::Made:
        playLine(reply, played);
        break;
    }
    reply.body = played.firstReply;
    return reply;
}

QString PaymenkuVoice::wordOf(const PlayedCharge &charge)
{
    QMutexLocker lock(&m_mutex);
    const auto refund = m_refunds.constFind(charge.gatewayRef);
    if (refund == m_refunds.cend())
        return word(charge.status);
    return *refund < charge.amount ? QStringLiteral("partially_refunded") : QStringLiteral("refunded");
}

QJsonObject PaymenkuVoice::transaction(const PlayedCharge &charge)
{
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'+00:00'"))) : QJsonValue(QJsonValue::Null);
    };
    const PaymenkuChannel *channel = paymenkuChannel(charge.channel);
    const Rupiah said = saidAmount(charge);
    const Rupiah fee = channel ? paymenkuFee(*channel, charge.amount) : Rupiah();
    const bool paid = charge.status == PlayedStatus::Paid;
    return {{QStringLiteral("trx_id"), charge.gatewayRef},
            {QStringLiteral("reference_id"), charge.reference},
            {QStringLiteral("amount"), decimal(said)},
            {QStringLiteral("total_fee"), decimal(fee)},
            {QStringLiteral("amount_received"), decimal(said - fee)},
            {QStringLiteral("status"), wordOf(charge)},
            {QStringLiteral("is_sandbox"), true},
            {QStringLiteral("customer_name"), QStringLiteral("Pelanggan")},
            {QStringLiteral("payment_channel"), QJsonObject{{QStringLiteral("code"), charge.channel},
                                                            {QStringLiteral("type"), QString::fromLatin1(channel ? channel->type : "")}}},
            {QStringLiteral("pay_url"), payUrl(charge)},
            {QStringLiteral("paid_at"), paid ? time(charge.changedAt) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("created_at"), time(charge.createdAt)},
            {QStringLiteral("updated_at"), time(charge.changedAt.isValid() ? charge.changedAt : charge.createdAt)}};
}

SandboxReply PaymenkuVoice::status(const QString &which)
{
    auto charge = m_book.byGatewayRef(which);
    if (!charge || charge->word != &PaymenkuVoice::word)
        charge = m_book.byReference(which, &PaymenkuVoice::word);
    if (!charge)
        return trouble(404, QStringLiteral("Transaction not found"));
    // Only while the plan stands: the trainee who changes it sees the same charge come back to its senses.
    if (charge->plan == TrainingPlan::Garbage && m_book.plan() == TrainingPlan::Garbage) {
        SandboxReply reply;
        reply.type = "text/html";
        reply.body = "<html><body><h1>It works!</h1></body></html>";
        return reply;
    }
    return good(transaction(*charge));
}

SandboxReply PaymenkuVoice::list(const SandboxRequest &request)
{
    const auto number = [&request](const QString &name, int fallback) {
        bool isNumber = false;
        const int value = request.query.value(name).toInt(&isNumber);
        return isNumber && value > 0 ? value : fallback;
    };
    const int page = number(QStringLiteral("page"), 1);
    const int perPage = std::min(number(QStringLiteral("per_page"), 20), 100);
    const QDate from = QDate::fromString(request.query.value(QStringLiteral("date_from")), Qt::ISODate);
    const QDate to = QDate::fromString(request.query.value(QStringLiteral("date_to")), Qt::ISODate);
    QList<PlayedCharge> found;
    const auto played = m_book.newest(kMostListed);
    for (const PlayedCharge &charge : played) {
        const QDate day = charge.createdAt.toTimeZone(QTimeZone(7 * 3600)).date();
        if (charge.word == &PaymenkuVoice::word && (!from.isValid() || day >= from) && (!to.isValid() || day <= to))
            found.append(charge);
    }
    if (request.query.value(QStringLiteral("sort_order")) == u"asc")
        std::reverse(found.begin(), found.end());
    QJsonArray rows;
    for (qsizetype i = qsizetype(page - 1) * perPage; i < found.size() && rows.size() < perPage; ++i)
        rows.append(transaction(found[i]));
    SandboxReply reply;
    reply.body = text({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("data"), rows},
                       {QStringLiteral("meta"), QJsonObject{{QStringLiteral("current_page"), page},
                                                            {QStringLiteral("per_page"), perPage},
                                                            {QStringLiteral("total"), found.size()},
                                                            {QStringLiteral("last_page"), std::max<qint64>(1, (found.size() + perPage - 1) / perPage)}}}});
    return reply;
}

SandboxReply PaymenkuVoice::cancel(const SandboxRequest &request)
{
    const QString id = QJsonDocument::fromJson(request.body).object().value(u"trx_id").toString();
    auto charge = m_book.byGatewayRef(id);
    if (!charge || charge->word != &PaymenkuVoice::word)
        return trouble(404, QStringLiteral("Transaction not found"));
    if (const auto *channel = paymenkuChannel(charge->channel); !channel || !channel->isType("qris"))
        return trouble(400, QStringLiteral("Cancel is not supported for this payment channel."));
    if (charge->status != PlayedStatus::Pending)
        return trouble(422, QStringLiteral("Transaction cannot be cancelled. Current status: ") + wordOf(*charge));
    m_book.decide(id, PlayedStatus::Cancelled);
    charge = m_book.byGatewayRef(id);
    return good(charge ? transaction(*charge) : QJsonObject());
}

SandboxReply PaymenkuVoice::refund(const SandboxRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString id = body.value(u"trx_id").toString();
    const qint64 units = body.value(u"refund_amount").toInteger(0);
    const auto charge = m_book.byGatewayRef(id);
    if (!charge || charge->word != &PaymenkuVoice::word)
        return trouble(404, QStringLiteral("Transaction not found"));
    if (const auto *channel = paymenkuChannel(charge->channel); !channel || !channel->isType("ewallet"))
        return trouble(400, QStringLiteral("Refund is not supported for this payment channel."));
    if (charge->status != PlayedStatus::Paid)
        return trouble(422, QStringLiteral("Only paid transactions can be refunded."));
    if (units < 1 || Rupiah::trusted(units) > charge->amount)
        return trouble(422, QStringLiteral("Refund amount cannot exceed original transaction amount."));
    {
        QMutexLocker lock(&m_mutex);
        m_refunds.insert(id, Rupiah::trusted(units));
    }
    return good(transaction(*charge));
}

} // namespace laci
