#include "gateways/amdigipay/amdigipay_gateway.h"
#include "base/when_done.h"
#include "gateways/amdigipay/amdigipay_channels.h"
#include "gateways/amdigipay/amdigipay_reply.h"
#include "gateways/common/standard_fields.h"

namespace laci {
namespace {

/// AMDIGIPAY may say "no" under HTTP 200. Where that no is about the login it gets the status it should have had, so that one
/// new login follows as after any 401.
class LoginInWords final : public HttpClient {
public:
    explicit LoginInWords(HttpClient &http) : m_http(http) { }
    Pending<HttpResponse> send(const HttpRequest &request) override
    {
        return m_http.send(request).then([](Result<HttpResponse> response) {
            if (response && amdigipay::wantsLogin(*response))
                response->status = 401;
            return response;
        });
    }

private:
    HttpClient &m_http;
};

GatewayTraits traitsFrom(const QHash<QString, QString> &settings, const amdigipay::Account &account)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("amdigipay");
    traits.name = QStringLiteral("AMDIGIPAY");
    traits.otherChannels = true;
    traits.findsByReference = true;
    traits.canList = true;
    applyStandard(traits, settings);
    traits.channels = amdigipay::knownChannels(account, traits.most);
    return traits;
}

Error notSet(const QString &setting)
{
    return {ErrorCode::InvalidInput, QStringLiteral("not sent: %1 is not set").arg(setting)};
}

/// A QRIS is paid by its code alone.
StatusAnswer onlyQris(StatusAnswer answer)
{
    answer.link.clear();
    answer.virtualAccount.clear();
    return answer;
}

} // namespace

AmdigipayGateway::AmdigipayGateway(const GatewayWorld &world) :
    m_http(world.http),
    m_secrets(world.secrets),
    m_clock(world.clock),
    m_account(amdigipay::accountFrom(world.settings)),
    m_traits(traitsFrom(world.settings, m_account)),
    m_wire(std::make_unique<LoginInWords>(world.http)),
    m_open(std::make_unique<QObject>()),
    m_tokens(new TokenKeeper(world.clock, [this] { return logIn(); }, m_open.get()))
{
}

QString AmdigipayGateway::idempotencyKey(const QString &reference) const
{
    return amdigipay::idempotencyKeyFor(m_account.username, reference);
}

QString AmdigipayGateway::obstacle(const ChargeRequest &request) const
{
    if (const QString missing = amdigipay::missingSetting(m_account); !missing.isEmpty())
        return QString::fromUtf16(obstacle::kNotConfigured) + u':' + missing;
    if (amdigipay::paymentIdOf(m_account, request.channel).isEmpty())
        return QString::fromUtf16(obstacle::kNoChannel);
    return {};
}

bool AmdigipayGateway::isQris(const QString &channel) const
{
    return amdigipay::paymentIdOf(m_account, channel) == m_account.qrisId;
}

Pending<Charge> AmdigipayGateway::createCharge(const ChargeRequest &request)
{
    if (const QString missing = amdigipay::missingSetting(m_account); !missing.isEmpty())
        return ready<Charge>(tl::unexpected(notSet(missing)));
    if (!amdigipay::signsWithPassword(m_account))
        return create(request, {});
    return m_secrets.read(QString::fromUtf16(amdigipay::kSecretKey))
        .then(m_open.get(),
              [this, request](const Result<QString> &password) {
                  if (!password)
                      return ready<Charge>(fail(ErrorCode::Unauthorised, QStringLiteral("not sent: no password: ") + password.error().detail));
                  return create(request, *password);
              })
        .unwrap();
}

Pending<Charge> AmdigipayGateway::create(const ChargeRequest &request, const QString &password)
{
    auto built = amdigipay::createRequest(m_account, request, password);
    if (!built)
        return ready<Charge>(tl::unexpected(built.error()));
    return call(std::move(*built), AuthorisedCall::Unsent::IsRefusal)
        .then(m_open.get(), [clock = &m_clock, qris = isQris(request.channel)](const Result<HttpResponse> &response) {
            return response.and_then([&](const HttpResponse &r) { return amdigipay::readCharge(r, qris, clock->now()); });
        });
}

Pending<StatusAnswer> AmdigipayGateway::queryStatus(const ChargeHandle &charge)
{
    if (const QString missing = amdigipay::missingSetting(m_account); !missing.isEmpty())
        return ready<StatusAnswer>(tl::unexpected(notSet(missing)));
    auto asked = charge.gatewayRef.isEmpty()
        ? findByReference(charge)
        : call(amdigipay::statusRequest(m_account, charge.gatewayRef), AuthorisedCall::Unsent::IsTrouble)
              .then(m_open.get(), [clock = &m_clock](const Result<HttpResponse> &response) {
                  return response.and_then([clock](const HttpResponse &r) { return amdigipay::readStatus(r, clock->now()); });
              });
    if (!isQris(charge.channel))
        return asked;
    return asked.then(m_open.get(), [](const Result<StatusAnswer> &answer) { return answer.map(onlyQris); });
}

Pending<StatusAnswer> AmdigipayGateway::findByReference(const ChargeHandle &charge)
{
    if (charge.reference.isEmpty())
        return ready<StatusAnswer>(fail(ErrorCode::InvalidInput, QStringLiteral("neither an id nor a reference to look for")));
    const auto enough = [reference = charge.reference](const QList<QJsonObject> &rows) {
        return amdigipay::rowOf(rows, reference).has_value();
    };
    return list(charge.createdAt, enough)
        .then(m_open.get(), [reference = charge.reference](const Result<amdigipay::Listing::Read> &read) -> Result<StatusAnswer> {
            if (!read)
                return tl::unexpected(read.error());
            if (const auto row = amdigipay::rowOf(read->rows, reference))
                return amdigipay::answerFrom(*row, read->now, 200);
            if (!amdigipay::allNamed(read->rows))
                return fail(ErrorCode::Malformed, QStringLiteral("not found, but the list has transactions without transaction_id"));
            return fail(ErrorCode::NotFound, QStringLiteral("not among the %1 newest transactions").arg(read->rows.size()));
        });
}

Pending<amdigipay::Listing::Read> AmdigipayGateway::list(const QDateTime &since, amdigipay::Listing::Enough enough)
{
    const auto ask = [this](int page) {
        return call(amdigipay::listRequest(m_account, page), AuthorisedCall::Unsent::IsTrouble);
    };
    auto *listing = new amdigipay::Listing(m_clock, amdigipay::ListWalk(since, m_account.listPages), ask, std::move(enough), m_open.get());
    return listing->start();
}

Pending<QList<GatewayRow>> AmdigipayGateway::listCharges(const QDateTime &from, const QDateTime &to)
{
    using Rows = QList<GatewayRow>;
    if (const QString missing = amdigipay::missingSetting(m_account); !missing.isEmpty())
        return ready<Rows>(tl::unexpected(notSet(missing)));
    return list(from, [](const QList<QJsonObject> &) { return false; })
        .then(m_open.get(), [from, to, minutes = m_account.expireMinutes](const Result<amdigipay::Listing::Read> &read) -> Result<Rows> {
            if (!read)
                return tl::unexpected(read.error());
            Rows rows;
            for (const QJsonObject &object : read->rows) {
                const QDateTime at = amdigipay::madeAt(object, minutes, read->now);
                if (at.isValid() && (at < from || at >= to))
                    continue;
                const auto row = amdigipay::readRow(object, minutes, read->now);
                if (!row)
                    return tl::unexpected(row.error());
                rows.append(*row);
            }
            return rows;
        });
}

Pending<QList<GatewayChannel>> AmdigipayGateway::askChannels()
{
    using Channels = QList<GatewayChannel>;
    if (const QString missing = amdigipay::missingSetting(m_account); !missing.isEmpty())
        return ready<Channels>(tl::unexpected(notSet(missing)));
    return call(amdigipay::methodsRequest(m_account), AuthorisedCall::Unsent::IsTrouble)
        .then(m_open.get(), [this](const Result<HttpResponse> &response) {
            return response.and_then([this](const HttpResponse &r) {
                return amdigipay::readChannels(r, m_account, m_traits.most, m_clock.now());
            });
        });
}

Pending<QString> AmdigipayGateway::checkConnection()
{
    return askChannels().then(m_open.get(), [](const Result<QList<GatewayChannel>> &channels) {
        return channels.map([](const QList<GatewayChannel> &list) { return QStringLiteral("%1 channels").arg(list.size()); });
    });
}

Pending<AccessToken> AmdigipayGateway::logIn()
{
    return m_secrets.read(QString::fromUtf16(amdigipay::kSecretKey))
        .then(m_open.get(),
              [this](const Result<QString> &password) {
                  if (!password)
                      return ready<AccessToken>(fail(ErrorCode::Unauthorised, QStringLiteral("no password: ") + password.error().detail));
                  return m_http.send(amdigipay::loginRequest(m_account, *password))
                      .then(m_open.get(), [clock = &m_clock, password = *password](const Result<HttpResponse> &response) {
                          return response.and_then([&](const HttpResponse &r) { return amdigipay::readToken(r, password, clock->now()); });
                      });
              })
        .unwrap();
}

Pending<HttpResponse> AmdigipayGateway::call(HttpRequest request, AuthorisedCall::Unsent unsent)
{
    auto *call = new AuthorisedCall(*m_wire, *m_tokens, std::move(request), withBearer, unsent, m_open.get());
    return call->start();
}

GatewayKind amdigipayKind()
{
    return {QStringLiteral("amdigipay"), QStringLiteral("AMDIGIPAY"), amdigipay::settingFields(),
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<AmdigipayGateway>(world); }};
}

} // namespace laci
