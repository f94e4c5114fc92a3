#include "sandbox/amdigipay_voice.h"
#include "base/ids.h"
#include "sandbox/played_line.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

namespace laci {
namespace {

constexpr int kTokenSeconds = 3600;
constexpr int kMostTokens = 200;
constexpr int kMostRows = 50;
constexpr int kMinutes = 60;                 // how long a charge can be paid here, whatever was asked for
constexpr QStringView kUser = u"latihan";
constexpr QStringView kPassword = u"latihan";
constexpr QStringView kMoment = u"yyyy-MM-dd HH:mm:ss";

struct Method {
    int id;
    QStringView name;
    qint64 least;
    qint64 fee;
};
constexpr Method kMethods[] = {{33, u"QRIS", 1, 0}, {37, u"GOPAY", 1, 0}, {22, u"VA BCA", 10'000, 4'000}};

const Method *methodOf(qint64 id)
{
    const auto found = std::find_if(std::begin(kMethods), std::end(kMethods), [id](const Method &m) { return m.id == id; });
    return found == std::end(kMethods) ? nullptr : found;
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SandboxReply good(const QJsonValue &data, QJsonObject more = {})
{
    more.insert(QStringLiteral("error"), false);
    more.insert(QStringLiteral("message"), QStringLiteral("Success"));
    more.insert(QStringLiteral("data"), data);
    SandboxReply reply;
    reply.body = text(more);
    return reply;
}

/// The envelope of its own; the other one is in the documents for 401 and 500.
SandboxReply trouble(int status, const QString &message)
{
    QJsonObject body{{QStringLiteral("message"), message}, {QStringLiteral("data"), QJsonValue::Null}};
    if (status == 401 || status >= 500)
        body.insert(QStringLiteral("status"), QStringLiteral("error"));
    else
        body.insert(QStringLiteral("error"), true);
    SandboxReply reply;
    reply.status = status;
    reply.body = text(body);
    return reply;
}

SandboxReply garbage()
{
    SandboxReply reply;
    reply.type = "text/html";
    reply.body = "<html><body><h1>It works!</h1></body></html>";
    return reply;
}

int statusId(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
    case PlayedStatus::Expired:
        return 2;
    case PlayedStatus::Paid:
        return 3;
    case PlayedStatus::Cancelled:
        return 5;
    case PlayedStatus::Failed:
        return 14;
    }
    return 0;
}

QString label(PlayedStatus status)
{
    switch (status) {
    case PlayedStatus::Pending:
    case PlayedStatus::Expired:
        return QStringLiteral("On processing");
    case PlayedStatus::Paid:
        return QStringLiteral("Terbayar");
    case PlayedStatus::Cancelled:
        return QStringLiteral("Cancelled");
    case PlayedStatus::Failed:
        return QStringLiteral("Failed");
    }
    return {};
}

QJsonObject document(const PlayedCharge &charge)
{
    const qint64 id = charge.gatewayRef.toLongLong();
    const Method *method = methodOf(charge.channel.toLongLong());
    QDateTime until = charge.createdAt.addSecs(kMinutes * 60);
    if (charge.status == PlayedStatus::Expired)
        until = std::min(until, charge.changedAt.addSecs(-600));
    const auto only = [&](int wanted, const QString &value) {
        return method && method->id == wanted ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("id"), id},
            {QStringLiteral("payment_id"), method ? method->id : 0},
            {QStringLiteral("payment_name"), method ? method->name.toString() : QString()},
            {QStringLiteral("status_id"), statusId(charge.status)},
            {QStringLiteral("status"), label(charge.status)},
            {QStringLiteral("transaction_id"), charge.reference},
            {QStringLiteral("transaction_total"), QString::number(charge.asked.units())},
            {QStringLiteral("expired_date"), until.toOffsetFromUtc(7 * 3600).toString(kMoment)},
            {QStringLiteral("payment_links"), only(37, QStringLiteral("https://latihan.example.com/pay/%1").arg(id))},
            {QStringLiteral("payment_code"), only(22, QStringLiteral("70012%1").arg(id % 100'000'000'000, 11, 10, QLatin1Char('0')))},
            {QStringLiteral("qr_code"), only(33, QString::fromLatin1(charge.qris))}};
}

bool isWhole(const QJsonValue &value, qint64 least)
{
    return value.isDouble() && value.toInteger(least - 1) >= least && value.toInteger(0) == value.toInteger(1);
}

/// Why these lines would not be taken; empty when they would.
QString itemTrouble(const QJsonArray &items, qint64 total, qint64 fee)
{
    qint64 sum = 0;
    bool hasFee = fee == 0;
    for (const QJsonValue &item : items) {
        const qint64 price = item[u"item_price"].toInteger(-1);
        const qint64 whole = item[u"item_total_price"].toInteger(-1);
        if (item[u"item_name"].toString().isEmpty() || item[u"item_id"].toString().isEmpty() || price < 0
            || price * item[u"item_quantity"].toInteger(0) != whole)
            return QStringLiteral("item_details has a line that is not complete or does not add up");
        sum += whole;
        hasFee = hasFee || whole == fee;
    }
    if (sum != total)
        return QStringLiteral("item_details do not make transaction_total");
    return hasFee ? QString() : QStringLiteral("admin_fee has no line of its own");
}

/// Why AMDIGIPAY would not take this body; empty when it would.
QString bodyTrouble(const QJsonObject &body)
{
    const QString reference = body.value(u"transaction_id").toString();
    const Method *method = methodOf(body.value(u"payment_id").toInteger(0));
    const qint64 nominal = body.value(u"nominal").toInteger(0);
    const qint64 fee = body.value(u"admin_fee").toInteger(-1);
    const qint64 total = body.value(u"transaction_total").toInteger(0);
    if (!method)
        return QStringLiteral("payment_id is not active");
    if (reference.isEmpty() || reference.size() > 100)
        return QStringLiteral("transaction_id is required");
    const QByteArray signature = QCryptographicHash::hash((kUser.toString() + reference).toUtf8(), QCryptographicHash::Sha256).toHex();
    if (body.value(u"username").toString() != kUser || body.value(u"signature").toString() != QString::fromLatin1(signature))
        return QStringLiteral("signature is not valid");
    if (!isWhole(body.value(u"nominal"), 1) || !isWhole(body.value(u"admin_fee"), 0) || !isWhole(body.value(u"transaction_total"), 1)
        || nominal + fee != total || total > 1'000'000'000)
        return QStringLiteral("nominal, admin_fee and transaction_total must be whole and add up");
    if (nominal < method->least)
        return QStringLiteral("nominal is below the minimum");
    if (method->id == 33 && fee != 0)
        return QStringLiteral("admin_fee must be 0 for QRIS");
    const QJsonValue until = body.value(u"expired_date");
    if (!until.isUndefined() && !QDateTime::fromString(until.toString(), kMoment.toString()).isValid())
        return QStringLiteral("expired_date must be YYYY-MM-DD HH:MM:SS");
    for (const QStringView field : {QStringView(u"transaction_name"), QStringView(u"transaction_desc"), QStringView(u"customer_number"),
                                    QStringView(u"customer_name"), QStringView(u"customer_email")}) {
        if (body.value(field).toString().isEmpty())
            return field.toString() + QStringLiteral(" is required");
    }
    return itemTrouble(body.value(u"item_details").toArray(), total, fee);
}

SandboxReply methods()
{
    QJsonArray rows;
    for (const Method &method : kMethods) {
        rows.append(QJsonObject{{QStringLiteral("payment_id"), method.id},
                                {QStringLiteral("name"), method.name.toString()},
                                {QStringLiteral("type_fee"), QStringLiteral("flat")},
                                {QStringLiteral("minimum_amount"), method.least},
                                {QStringLiteral("admin_fee"), method.fee}});
    }
    return good(rows);
}

} // namespace

AmdigipayVoice::AmdigipayVoice(ChargeBook &book) : m_book(book) { }

SandboxReply AmdigipayVoice::answer(const SandboxRequest &request)
{
    static const QRegularExpression paths(QStringLiteral(
        "^/amdigipay/api/(?:(login)|payment/(transaction|payment-list|list-transaction|detail-transaction/([^/]+)))$"));
    const auto match = paths.match(request.path);
    if (!match.hasMatch())
        return trouble(404, QStringLiteral("Route not found"));
    const bool isLogin = !match.captured(1).isEmpty();
    const QString what = match.captured(2);
    const bool isCreate = what == u"transaction";
    if (request.method != (isLogin || isCreate ? "POST" : "GET"))
        return trouble(405, QStringLiteral("Method not allowed"));
    if (isLogin)
        return logIn(request);
    if (isCreate && m_book.takeUnauthorised()) {
        QMutexLocker lock(&m_mutex);
        m_tokens.clear();
    }
    if (!mayAsk(request))
        return trouble(401, QStringLiteral("Unauthenticated."));
    if (isCreate)
        return create(request);
    if (what == u"payment-list")
        return methods();
    return what == u"list-transaction" ? list(request) : detail(match.captured(3));
}

SandboxReply AmdigipayVoice::logIn(const SandboxRequest &request)
{
    QString user;
    QString password;
    if (request.header("content-type").startsWith("application/x-www-form-urlencoded")) {
        const QUrlQuery form(QString::fromLatin1(request.body).replace(u'+', QStringLiteral("%20")));
        user = form.queryItemValue(QStringLiteral("username"), QUrl::FullyDecoded);
        password = form.queryItemValue(QStringLiteral("password"), QUrl::FullyDecoded);
    } else {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        user = body.value(u"username").toString();
        password = body.value(u"password").toString();
    }
    if (user != kUser || password != kPassword)
        return trouble(401, QStringLiteral("Username or password is wrong"));
    const QByteArray token = "training-" + newUuid7().remove(u'-').toLatin1();
    {
        QMutexLocker lock(&m_mutex);
        if (m_tokens.size() >= kMostTokens)
            m_tokens.clear();
        m_tokens.insert(token, QDateTime::currentDateTimeUtc().addSecs(kTokenSeconds));
    }
    return good(QJsonObject{{QStringLiteral("access_token"), QString::fromLatin1(token)},
                            {QStringLiteral("token_type"), QStringLiteral("bearer")},
                            {QStringLiteral("expires_in"), kTokenSeconds}});
}

bool AmdigipayVoice::mayAsk(const SandboxRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    if (!authorization.startsWith("Bearer "))
        return false;
    QMutexLocker lock(&m_mutex);
    const auto until = m_tokens.constFind(authorization.mid(7));
    return until != m_tokens.cend() && *until > QDateTime::currentDateTimeUtc();
}

QString AmdigipayVoice::word(PlayedStatus status)
{
    if (status == PlayedStatus::Expired)
        return QStringLiteral("2 (past expired_date)");
    return QStringLiteral("%1 %2").arg(statusId(status)).arg(label(status));
}

SandboxReply AmdigipayVoice::create(const SandboxRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const QString why = bodyTrouble(body); !why.isEmpty())
        return trouble(400, why);
    PlayedOrder order;                        // without a key: AMDIGIPAY has none
    order.body = request.body;
    order.reference = body.value(u"transaction_id").toString();
    order.amount = Rupiah::trusted(body.value(u"nominal").toInteger());
    order.asked = Rupiah::trusted(body.value(u"transaction_total").toInteger());
    order.channel = QString::number(body.value(u"payment_id").toInteger());
    order.hasQris = order.channel == u"33";
    order.gatewayRef = QString::number(newNumericId());
    order.word = &AmdigipayVoice::word;
    order.reply = [](const PlayedCharge &charge) { return good(document(charge)).body; };
    const auto played = m_book.create(order);
    SandboxReply reply;
    switch (played.kind) {
    case PlayedCreate::Kind::OtherBody:
    case PlayedCreate::Kind::Faulted:
        return trouble(500, QStringLiteral("Internal Server Error"));
    case PlayedCreate::Kind::Replayed:
        break;
    case PlayedCreate::Kind::Made:
        playLine(reply, played);
        break;
    }
    reply.body = played.firstReply;
    return reply;
}

SandboxReply AmdigipayVoice::detail(const QString &id)
{
    const auto charge = m_book.byGatewayRef(id);
    if (!charge || charge->word != &AmdigipayVoice::word)
        return trouble(404, QStringLiteral("Transaction not found"));
    // Only while the plan stands: the trainee who changes it sees the same charge come back to its senses.
    if (charge->plan == TrainingPlan::Garbage && m_book.plan() == TrainingPlan::Garbage)
        return garbage();
    return good(document(*charge));
}

SandboxReply AmdigipayVoice::list(const SandboxRequest &request)
{
    if (m_book.plan() == TrainingPlan::Garbage)
        return garbage();
    const auto number = [&request](const char *name, int fallback, int most) {
        bool isNumber = false;
        const int value = request.query.value(QString::fromLatin1(name)).toInt(&isNumber);
        return isNumber && value > 0 ? std::min(value, most) : fallback;
    };
    const int limit = number("limit", 10, kMostRows);
    const int page = number("current_page", 1, 1'000'000);
    const QString wanted = request.query.value(QStringLiteral("status"));
    qint64 found = 0;
    QJsonArray rows;
    const auto charges = m_book.newest(int(ChargeBook::kMostCharges));
    for (const PlayedCharge &charge : charges) {
        if (charge.word != &AmdigipayVoice::word || (!wanted.isEmpty() && wanted != QString::number(statusId(charge.status))))
            continue;
        if (found >= qint64(page - 1) * limit && rows.size() < limit)
            rows.append(document(charge));
        ++found;
    }
    return good(rows, {{QStringLiteral("status"), QJsonValue::Null},
                       {QStringLiteral("pagination"), QJsonObject{{QStringLiteral("total_found"), found},
                                                                  {QStringLiteral("limit"), limit},
                                                                  {QStringLiteral("current_page"), page},
                                                                  {QStringLiteral("total_page"), (found + limit - 1) / limit}}}});
}

} // namespace laci
