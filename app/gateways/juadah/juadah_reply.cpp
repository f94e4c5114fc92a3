#include "gateways/juadah/juadah_reply.h"
#include "gateways/common/reply_parts.h"
#include "gateways/common/token_keeper.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <algorithm>
#include <utility>

namespace laci::juadah {
namespace {

enum class Question { Create, Status, Products };

/// Juadah's own error as a line, perhaps empty; nullopt when the reply is not in Juadah's words at all.
std::optional<QString> ownWords(const HttpResponse &response)
{
    if (response.status == 401 && response.body.trimmed().compare("unauthorized", Qt::CaseInsensitive) == 0)
        return QString();
    const auto envelope = parseJsonObject(response.body);
    if (!envelope || (!jsonAt(*envelope, u"errors").isObject() && jsonAt(*envelope, u"status") != QJsonValue(QStringLiteral("fail"))))
        return std::nullopt;
    QString line = plainLine(textField(*envelope, u"errors.message"), 120);
    const QJsonObject details = jsonAt(*envelope, u"errors.details").toObject();
    int told = 0;
    for (auto it = details.begin(); it != details.end() && told < 2; ++it, ++told)
        line += QStringLiteral(" [%1: %2]").arg(plainLine(it.key(), 30), plainLine(it.value().toString(), 60));
    return line;
}

tl::unexpected<Error> troubleOf(const HttpResponse &response, Question question, const QDateTime &now)
{
    const int status = response.status;
    const auto own = ownWords(response);
    const bool speaksForItself = status == 408 || status == 425 || status == 429 || (status == 401 && question != Question::Create);
    if (!own && status >= 400 && status < 500 && !speaksForItself)
        return fail(ErrorCode::Malformed, QStringLiteral("a refusal that is not in Juadah's words"), status);
    if (question == Question::Status && status == 404) {
        return fail(ErrorCode::Malformed,
                    withMessage(QStringLiteral("Juadah knows no order by this id, which may be only the payment's token"), *own), status);
    }
    return statusTrouble(response, QStringLiteral("Juadah"), own.value_or(QString()),
                         question == Question::Create ? ErrorCode::Refused : ErrorCode::NotFound, now);
}

/// The envelope of a 2xx that says success.
Result<QJsonObject> successOf(const HttpResponse &response)
{
    auto envelope = parseJsonObject(response.body);
    if (!envelope)
        return fail(ErrorCode::Malformed, envelope.error().detail, response.status);
    const QJsonValue word = jsonAt(*envelope, u"status");
    if ((!word.isUndefined() && word != QJsonValue(QStringLiteral("success"))) || jsonAt(*envelope, u"errors").isObject())
        return fail(ErrorCode::Malformed, withMessage(QStringLiteral("success by status, failure by words"), ownWords(response).value_or(QString())),
                    response.status);
    if (!jsonAt(*envelope, u"data").isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no data"), response.status);
    return envelope;
}

QString firstOf(const QJsonObject &envelope, std::initializer_list<QStringView> paths)
{
    for (const QStringView path : paths) {
        if (const QString text = textField(envelope, path); !text.isEmpty())
            return text;
    }
    return {};
}

/// A page that may be drawn for a customer's phone; invalid otherwise.
QUrl pageFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool safe = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
    return safe && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && text.size() <= 1000 ? url : QUrl();
}

bool isNamed(const QByteArray &name, QLatin1String wanted)
{
    return QString::fromLatin1(name).remove(u'_').remove(u'-').compare(wanted, Qt::CaseInsensitive) == 0;
}

/// How long the page has been there: by our clock and, where the reply tells both times, by the server's. The shorter counts, so
/// that a clock that jumped ahead gives nothing up. nullopt: not known.
std::optional<qint64> secondsSinceMade(const HttpResponse &response, const QJsonObject &envelope, const ChargeHandle &charge,
                                       const QDateTime &now)
{
    std::optional<qint64> age;
    if (charge.createdAt.isValid())
        age = charge.createdAt.secsTo(now);
    const QDateTime serverNow = httpDate(response.header("date"));
    const auto made = wholeField(envelope, u"data.created_at");
    if (serverNow.isValid() && made && *made && **made > 0) {
        const qint64 there = serverNow.toSecsSinceEpoch() - **made / 1000;
        age = std::min(age.value_or(there), there);
    }
    return age;
}

/// Juadah stores names with HTML entities (GATEWAYS.md 1.6).
QString unescaped(QString text)
{
    static constexpr std::pair<QStringView, QStringView> kEntities[] = {
        {u"&lt;", u"<"}, {u"&gt;", u">"}, {u"&quot;", u"\""}, {u"&#x27;", u"'"}, {u"&#39;", u"'"},
        {u"&#x2F;", u"/"}, {u"&#x5C;", u"\\"}, {u"&#96;", u"`"}, {u"&amp;", u"&"},
    };
    for (const auto &[entity, character] : kEntities)
        text.replace(entity.toString(), character.toString(), Qt::CaseInsensitive);
    return text;
}

std::optional<ProductProposal> proposalFrom(const QJsonObject &row)
{
    const auto id = wholeField(row, u"id");
    const QString name = plainLine(unescaped(textField(row, u"name")), 200);
    if (!id || !*id || **id <= 0 || name.isEmpty())
        return std::nullopt;
    ProductProposal proposal;
    proposal.externalId = QString::number(**id);
    proposal.sku = skuOf(**id);
    proposal.name = name;
    // A price that cannot be read is a price that is missing: a person fills it in.
    if (const auto price = rupiahField(row, u"price"); price && *price && **price >= 0)
        proposal.price = Rupiah::of(**price);
    return proposal;
}

} // namespace

ChargeStatus statusOf(QStringView word)
{
    struct Row { QStringView word; ChargeStatus status; };
    // capture: Juadah does not pass fraud_status on and counts it as paid itself. partial_chargeback: part of the money is
    // gone and the rest is here, which is what PartlyRefunded says; ChargedBack would write off all of it.
    static constexpr Row kTable[] = {
        {u"pending", ChargeStatus::Pending},       {u"authorize", ChargeStatus::Pending},
        {u"capture", ChargeStatus::Paid},          {u"settlement", ChargeStatus::Paid},
        {u"deny", ChargeStatus::Failed},           {u"failure", ChargeStatus::Failed},
        {u"cancel", ChargeStatus::Cancelled},      {u"expire", ChargeStatus::Expired},
        {u"refund", ChargeStatus::Refunded},       {u"partial_refund", ChargeStatus::PartlyRefunded},
        {u"chargeback", ChargeStatus::ChargedBack}, {u"partial_chargeback", ChargeStatus::PartlyRefunded},
    };
    for (const Row &row : kTable) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return row.status;
    }
    return ChargeStatus::Unknown;
}

Result<SessionCookies> readSession(const HttpResponse &response, const QDateTime &now)
{
    const int status = response.status;
    if (!isGood(response)) {
        const bool isNo = status == 400 || status == 401 || status == 403 || status == 404 || status == 422;
        if (isNo && ownWords(response))
            return fail(ErrorCode::Unauthorised, QStringLiteral("Juadah refuses the login"), status);
        if (status == 429)
            return fail(ErrorCode::RateLimited, QStringLiteral("the login asks to wait"), status, retryAfterOf(response, now));
        if (status >= 500)
            return fail(ErrorCode::ServerFault, QStringLiteral("the login is out of order"), status, retryAfterOf(response, now));
        return fail(ErrorCode::Malformed, QStringLiteral("the login answers with an unexpected status"), status);
    }
    SessionCookies session;
    const auto cookies = cookiesOf(response, now);
    for (const Cookie &cookie : cookies) {
        if (cookie.life == std::chrono::seconds{0})
            continue;
        if (isNamed(cookie.name, QLatin1String("accesstoken")))
            session.access = cookie;
        else if (isNamed(cookie.name, QLatin1String("refreshtoken")))
            session.refresh = cookie;
    }
    if (session.access.value.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("login reply without an accessToken cookie"), status);
    return session;
}

Result<Charge> readCharge(const HttpResponse &response, const Account &account, const ChargeRequest &request, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, Question::Create, now);
    const auto envelope = successOf(response);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const QString token = firstOf(*envelope, {u"data.token", u"data.midtrans.token"});
    const QString order = firstOf(*envelope, {u"data.order_id", u"data.midtrans.order_id", u"data.transaction_details.order_id",
                                              u"data.order.order_id", u"data.orderId", u"order_id"});
    Charge charge;
    charge.gatewayRef = order.isEmpty() ? token : order;
    if (!isId(charge.gatewayRef))
        return fail(ErrorCode::Malformed, QStringLiteral("neither order id nor token"), response.status);
    charge.link = pageFrom(firstOf(*envelope, {u"data.redirect_url", u"data.midtrans.redirect_url"}));
    if (charge.link.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no redirect_url that may be shown"), response.status);
    if (request.createdAt.isValid())
        charge.expiresAt = request.createdAt.toUTC().addSecs(std::chrono::seconds{account.pageLife}.count());
    charge.testMoney = !account.acceptSandbox && charge.link.host().split(u'.').contains(u"sandbox");
    return charge;
}

Result<StatusAnswer> readStatus(const HttpResponse &response, const Account &account, const ChargeHandle &charge, const QDateTime &now)
{
    if (!isGood(response))
        return troubleOf(response, Question::Status, now);
    const auto envelope = successOf(response);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto amount = amountField(*envelope, u"data.total_price", response.status);
    if (!amount)
        return tl::unexpected(amount.error());
    StatusAnswer answer;
    answer.gatewayRef = textField(*envelope, u"data.order_id");
    answer.amount = *amount;
    const QJsonValue said = jsonAt(*envelope, u"data.transaction_status");
    if (said.isNull()) {                          // nobody has chosen a way to pay yet
        const qint64 life = std::chrono::seconds{account.pageLife}.count();
        const bool over = secondsSinceMade(response, *envelope, charge, now).value_or(0) >= life;
        answer.status = over ? ChargeStatus::Expired : ChargeStatus::Pending;
        answer.word = over ? QStringLiteral("null (past %1 h)").arg(account.pageLife.count()) : QStringLiteral("null");
        return answer;
    }
    const QString word = textField(*envelope, u"data.transaction_status").trimmed();
    if (word.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no transaction_status"), response.status);
    answer.status = statusOf(word);
    answer.word = plainLine(word, 40);
    // Only "deny" is a documented reversal, and only of settled money: whether there was any, the judge knows.
    answer.reversed = word.compare(u"deny", Qt::CaseInsensitive) == 0;
    return answer;
}

Result<ProductPage> readProducts(const HttpResponse &response, const QDateTime &now)
{
    if (response.status == 404) {
        const auto own = ownWords(response);
        if (own && own->contains(u"product", Qt::CaseInsensitive))
            return ProductPage();
    }
    if (!isGood(response))
        return troubleOf(response, Question::Products, now);
    const auto envelope = successOf(response);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const QJsonValue rows = jsonAt(*envelope, u"data.products");
    if (!rows.isArray())
        return fail(ErrorCode::Malformed, QStringLiteral("no data.products"), response.status);
    ProductPage page;
    const QJsonArray list = rows.toArray();
    for (const QJsonValue &row : list) {
        if (const auto proposal = proposalFrom(row.toObject()))
            page.products.append(*proposal);
        else
            ++page.leftOut;
    }
    if (!list.isEmpty()) {
        page.cursor = textField(*envelope, u"data.meta.lastProductId");
        if (page.cursor.isEmpty())                 // ascending ids: the last one is the cursor
            page.cursor = textField(list.last().toObject(), u"id");
        if (!page.cursor.isEmpty() && !isId(page.cursor))
            return fail(ErrorCode::Malformed, QStringLiteral("a cursor that is no id"), response.status);
    }
    return page;
}

} // namespace laci::juadah
