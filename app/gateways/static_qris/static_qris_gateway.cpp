#include "gateways/static_qris/static_qris_gateway.h"
#include "gateways/common/standard_fields.h"
#include "gateways/static_qris/static_code.h"
#include <QCryptographicHash>

namespace laci {
namespace {

GatewayTraits traitsFrom(const QHash<QString, QString> &settings)
{
    GatewayTraits traits;
    traits.id = QStringLiteral("static_qris");
    traits.name = QStringLiteral("QRIS toko");
    traits.idempotentCreate = true;       // made here, and the same each time
    traits.keyLife = std::chrono::hours{24 * 28};
    traits.nobodyToAsk = true;
    applyStandard(traits, settings);
    traits.channels = {{QStringLiteral("qris"), QStringLiteral("QRIS"), ChannelKind::Qris, traits.least, traits.most}};
    return traits;
}

} // namespace

StaticQrisGateway::StaticQrisGateway(const GatewayWorld &world) :
    m_text(world.settings.value(QStringLiteral("text")).trimmed()),
    m_traits(traitsFrom(world.settings))
{
}

QString StaticQrisGateway::idempotencyKey(const QString &reference) const
{
    const QByteArray text = "static_qris\n" + reference.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

QString StaticQrisGateway::obstacle(const ChargeRequest &request) const
{
    if (!request.channel.isEmpty() && !m_traits.channel(request.channel))
        return QString::fromUtf16(obstacle::kNoChannel);
    const bool usable = !m_text.isEmpty() && static_qris::trouble(m_text).isEmpty();
    return usable ? QString() : QString::fromUtf16(obstacle::kNotConfigured) + QStringLiteral(":gateway.static_qris.text");
}

Pending<Charge> StaticQrisGateway::createCharge(const ChargeRequest &request)
{
    if (!request.payerFee.isZero())
        return ready<Charge>(fail(ErrorCode::InvalidInput, QStringLiteral("no fee on top of a QRIS payment")));
    auto code = static_qris::codeOver(m_text, request.amount);
    if (!code)
        return ready<Charge>(tl::unexpected(code.error()));
    Charge charge;
    charge.reference = request.reference;
    charge.amount = request.amount;
    charge.qris = *std::move(code);
    return ready<Charge>(std::move(charge));
}

Pending<StatusAnswer> StaticQrisGateway::queryStatus(const ChargeHandle &)
{
    return ready<StatusAnswer>(fail(ErrorCode::InvalidInput, QStringLiteral("there is no gateway behind the shop's own code")));
}

Pending<QString> StaticQrisGateway::checkConnection()
{
    if (const QString trouble = static_qris::trouble(m_text); !trouble.isEmpty())
        return ready<QString>(fail(ErrorCode::InvalidInput, trouble));
    return ready<QString>(static_qris::merchantOf(m_text));
}

GatewayKind staticQrisKind()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    SettingField text{s("gateway.static_qris.text"), K::Text, {}, s("The text in the shop's own static QRIS code (lacictl qris inspect shows what it says)"), {}, 0, 0};
    text.trouble = static_qris::trouble;
    return {s("static_qris"), s("QRIS toko"),
            {{s("gateway.static_qris.enabled"), K::Bool, s("false"), s("Offer the shop's own QRIS at the till; a person confirms each payment"), {}, 0, 0},
             text,
             {s("gateway.static_qris.most"), K::Whole, s("10000000"), s("Most rupiah for one payment"), {}, 1, 1'000'000'000},
             {s("gateway.static_qris.watch_days"), K::Whole, s("7"), s("How long a code that nobody decided about is still listed as waiting"), {}, 1, 31}},
            [](GatewayWorld world) -> std::unique_ptr<PaymentGateway> { return std::make_unique<StaticQrisGateway>(world); }};
}

} // namespace laci
