#include "sandbox/juadah_voice.h"
#include "base/ids.h"
#include "sandbox/played_line.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace laci {
namespace {

constexpr int kAccessSeconds = 600;
constexpr int kRefreshSeconds = 864'000;
constexpr int kMostAccess = 200;
constexpr int kPageSize = 2;
constexpr qint64 kAddress = 1;
constexpr QStringView kEmail = u"latihan@example.com";
constexpr QStringView kPassword = u"latihan";

struct Goods { qint64 id; QStringView name; qint64 price; };       // price 0: the list has none
constexpr Goods kGoods[] = {
    {1, u"Pembayaran toko", 1},          {2, u"Roti Sobek Cokelat", 18'000}, {5, u"Bolu &amp; Kismis", 0},
    {6, u"Nastar Toples 500 g", 85'000}, {9, u"Kastengel", 0},
};

const Goods *goodsOf(qint64 id)
{
    const auto found = std::find_if(std::begin(kGoods), std::end(kGoods), [id](const Goods &g) { return g.id == id; });
    return found == std::end(kGoods) ? nullptr : found;
}

SandboxReply said(int status, const QJsonObject &object)
{
    SandboxReply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

SandboxReply success(int status, const QJsonObject &data)
{
    return said(status, {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("data"), data}});
}

SandboxReply trouble(int status, const QString &message)
{
    return said(status, {{QStringLiteral("status"), QStringLiteral("fail")},
                         {QStringLiteral("errors"), QJsonObject{{QStringLiteral("code"), status}, {QStringLiteral("message"), message}}}});
}

SandboxReply plain(int status, const QByteArray &type, const QByteArray &body)
{
    SandboxReply reply;
    reply.status = status;
    reply.type = type;
    reply.body = body;
    return reply;
}

QByteArray cookieIn(const SandboxRequest &request, const QByteArray &name)
{
    const auto parts = request.header("cookie").split(';');
    for (const QByteArray &part : parts) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name + '='))
            return pair.mid(name.size() + 1);
    }
    return {};
}

std::pair<QByteArray, QByteArray> setCookie(const QByteArray &name, const QByteArray &value, const QByteArray &path, int seconds)
{
    return {"Set-Cookie", name + '=' + value + "; Max-Age=" + QByteArray::number(seconds) + "; Path=" + path + "; HttpOnly; Secure; SameSite=None"};
}

QJsonObject user()
{
    return {{QStringLiteral("user"), QJsonObject{{QStringLiteral("fullname"), QStringLiteral("Toko Latihan")},
                                                 {QStringLiteral("email"), kEmail.toString()},
                                                 {QStringLiteral("role"), QStringLiteral("USER")}}}};
}

QByteArray newSecret(const char *kind)
{
    return QByteArray(kind) + '.' + newUuid7().remove(u'-').toLatin1();
}

/// The page's token stands behind the order's id, so that neither needs a book of its own.
QString tokenOf(const QString &orderId)
{
    return QStringLiteral("snap-") + orderId;
}

} // namespace

JuadahVoice::JuadahVoice(ChargeBook &book) : m_book(book) { }

SandboxReply JuadahVoice::answer(const SandboxRequest &request)
{
    const QString path = request.path.mid(prefix().size());
    static const QRegularExpression pages(QStringLiteral("^/snap/v4/redirection/([^/]+)$"));
    static const QRegularExpression statuses(QStringLiteral("^/api/products/payments/([^/]+)$"));
    static const QRegularExpression creates(QStringLiteral("^/api/products/[^/]+/payments$"));
    if (path == u"/api/login" && request.method == "POST")
        return logIn(request);
    if (path == u"/api/refresh" && request.method == "GET")
        return refresh(request);
    if (const auto match = pages.match(path); match.hasMatch())
        return page(request, match.captured(1));

    const bool isCreate = request.method == "POST" && creates.match(path).hasMatch();
    if (isCreate && m_book.takeUnauthorised()) {
        QMutexLocker lock(&m_mutex);
        m_access.clear();
    }
    if (!mayAsk(request))
        return plain(401, "text/plain; charset=utf-8", "Unauthorized");
    if (isCreate)
        return create(request);
    if (path == u"/api/products" && request.method == "GET")
        return products(request);
    if (const auto match = statuses.match(path); match.hasMatch() && request.method == "GET")
        return status(match.captured(1));
    return plain(404, "text/html; charset=utf-8", "<!DOCTYPE html><html><body><pre>Cannot find it</pre></body></html>");
}

QByteArray JuadahVoice::newAccess()
{
    const QByteArray value = newSecret("training-access");
    if (m_access.size() >= kMostAccess)
        m_access.clear();
    m_access.insert(value, QDateTime::currentDateTimeUtc().addSecs(kAccessSeconds));
    return value;
}

SandboxReply JuadahVoice::logIn(const SandboxRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(u"email").toString() != kEmail || body.value(u"password").toString() != kPassword)
        return trouble(400, QStringLiteral("email or password is wrong"));
    SandboxReply reply = success(200, user());
    QMutexLocker lock(&m_mutex);
    m_refresh = newSecret("training-refresh");
    reply.headers = {setCookie("accessToken", newAccess(), "/", kAccessSeconds),
                     setCookie("refreshToken", m_refresh, "/juadah/api/refresh", kRefreshSeconds)};
    return reply;
}

SandboxReply JuadahVoice::refresh(const SandboxRequest &request)
{
    QMutexLocker lock(&m_mutex);
    if (m_refresh.isEmpty() || cookieIn(request, "refreshToken") != m_refresh)
        return trouble(400, QStringLiteral("invalid refresh token"));
    SandboxReply reply = success(200, user());
    reply.headers = {setCookie("accessToken", newAccess(), "/", kAccessSeconds),
                     setCookie("refreshToken", m_refresh, "/juadah/api/refresh", kRefreshSeconds)};
    return reply;
}

bool JuadahVoice::mayAsk(const SandboxRequest &request)
{
    QMutexLocker lock(&m_mutex);
    const auto until = m_access.constFind(cookieIn(request, "accessToken"));
    return until != m_access.cend() && *until > QDateTime::currentDateTimeUtc();
}

QString JuadahVoice::word(PlayedStatus status)
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

SandboxReply JuadahVoice::products(const SandboxRequest &request) const
{
    const qint64 after = request.query.value(QStringLiteral("last_id")).toLongLong();
    QJsonArray rows;
    QString last;
    for (const Goods &goods : kGoods) {
        if (goods.id <= after || rows.size() == kPageSize)
            continue;
        last = QString::number(goods.id);
        QJsonObject row{{QStringLiteral("id"), last},
                        {QStringLiteral("name"), goods.name.toString()},
                        {QStringLiteral("description"), QJsonValue()},
                        {QStringLiteral("images"), QJsonArray{QString()}}};
        if (goods.price > 0)
            row.insert(QStringLiteral("price"), goods.price);
        rows.append(row);
    }
    if (rows.isEmpty())
        return trouble(404, QStringLiteral("no products found"));
    return success(200, {{QStringLiteral("meta"), QJsonObject{{QStringLiteral("lastProductId"), last}}}, {QStringLiteral("products"), rows}});
}

SandboxReply JuadahVoice::create(const SandboxRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject details = body.value(u"transaction_details").toObject();
    const QJsonObject customer = body.value(u"customer_details").toObject();
    const qint64 amount = details.value(u"gross_amount").toInteger();
    const bool sound = request.header("content-type").startsWith("application/json") && amount >= 1 && amount <= 1'000'000'000
        && details.value(u"product_count_total").toInteger() >= 1 && goodsOf(details.value(u"product_id").toInteger())
        && customer.value(u"email").toString() == kEmail && !customer.value(u"fullname").toString().isEmpty()
        && customer.value(u"address_id").toInteger() == kAddress;
    if (!sound)
        return trouble(400, QStringLiteral("failed to create transaction, please enter correct data"));

    PlayedOrder order;
    order.body = request.body;
    order.amount = Rupiah::trusted(amount);
    order.hasQris = false;
    order.gatewayRef = newUuid7();
    order.reference = order.gatewayRef;          // the API does not carry ours
    order.channel = QString::number(details.value(u"product_id").toInteger());
    order.word = &JuadahVoice::word;
    const QString address = QStringLiteral("http://%1/juadah/snap/v4/redirection/").arg(QString::fromLatin1(request.header("host")));
    order.reply = [&address](const PlayedCharge &charge) {
        const QString token = tokenOf(charge.gatewayRef);
        return success(201, {{QStringLiteral("order_id"), charge.gatewayRef},
                             {QStringLiteral("midtrans"), QJsonObject{{QStringLiteral("token"), token},
                                                                      {QStringLiteral("redirect_url"), address + token}}}}).body;
    };
    const auto played = m_book.create(order);
    if (played.kind == PlayedCreate::Kind::Faulted)
        return plain(500, "text/html; charset=utf-8", "<html><body>FUNCTION_INVOCATION_FAILED</body></html>");
    SandboxReply reply;
    reply.status = 201;
    reply.body = played.firstReply;
    playLine(reply, played);
    return reply;
}

SandboxReply JuadahVoice::status(const QString &orderId)
{
    const auto charge = m_book.byGatewayRef(orderId);
    if (!charge || charge->word != &JuadahVoice::word)
        return trouble(404, QStringLiteral("order not found"));
    // Only while the plan stands: the trainee who changes it sees the same charge come back to its senses.
    if (charge->plan == TrainingPlan::Garbage && m_book.plan() == TrainingPlan::Garbage)
        return plain(200, "text/html", "<html><body><h1>It works!</h1></body></html>");

    const Rupiah told = charge->plan == TrainingPlan::WrongAmount ? charge->amount + charge->amount.scaled(1, 10) + Rupiah::trusted(1)
                                                                  : charge->amount;
    const auto milliseconds = [](const QDateTime &at) { return QString::number(at.toMSecsSinceEpoch()); };
    const bool untouched = charge->status == PlayedStatus::Pending;
    const bool paid = charge->status == PlayedStatus::Paid;
    const Goods *goods = goodsOf(charge->channel.toLongLong());
    return success(200, {{QStringLiteral("order_id"), charge->gatewayRef},
                         {QStringLiteral("transaction_id"), untouched ? QJsonValue() : QJsonValue(QStringLiteral("mt-") + charge->gatewayRef)},
                         {QStringLiteral("transaction_status"), untouched ? QJsonValue() : QJsonValue(word(charge->status))},
                         {QStringLiteral("product_id"), charge->channel},
                         {QStringLiteral("product_name"), goods ? goods->name.toString() : QString()},
                         {QStringLiteral("total_price"), QString::number(told.units())},
                         {QStringLiteral("completed_at"), paid ? QJsonValue(milliseconds(charge->changedAt)) : QJsonValue()},
                         {QStringLiteral("created_at"), milliseconds(charge->createdAt)}});
}

SandboxReply JuadahVoice::page(const SandboxRequest &request, const QString &token)
{
    const QString orderId = token.startsWith(tokenOf({})) ? token.mid(tokenOf({}).size()) : QString();
    const auto charge = m_book.byGatewayRef(orderId);
    if (!charge || charge->word != &JuadahVoice::word)
        return plain(404, "text/html; charset=utf-8", "<html><body>LATIHAN: no such page</body></html>");
    if (request.method == "POST")
        m_book.decide(orderId, PlayedStatus::Paid);
    const QByteArray amount = rupiahText(charge->amount).toUtf8();
    const QByteArray rest = request.method == "POST" ? QByteArray("<p>Lunas</p>")
                                                     : QByteArray("<form method=\"post\"><button>Bayar</button></form>");
    return plain(200, "text/html; charset=utf-8", "<!DOCTYPE html><html><body><h1>LATIHAN</h1><p>" + amount + "</p>" + rest + "</body></html>");
}

} // namespace laci
