#include "gateways/paymenku/paymenku_channels.h"
#include "gateways/common/reply_parts.h"
#include "gateways/paymenku/paymenku_reply.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <algorithm>

namespace laci::paymenku {
namespace {

constexpr qsizetype kMostChannels = 200;

bool isWallet(const QString &code)
{
    static const QStringList wallets{QStringLiteral("dana"), QStringLiteral("ovo"), QStringLiteral("shopeepay"),
                                     QStringLiteral("linkaja"), QStringLiteral("gopay")};
    return wallets.contains(code, Qt::CaseInsensitive);
}

std::optional<ChannelKind> kindFromType(const QString &type)
{
    const auto is = [&type](QStringView word) { return type.compare(word, Qt::CaseInsensitive) == 0; };
    if (is(u"qris"))
        return ChannelKind::Qris;
    if (is(u"va") || is(u"virtual_account"))
        return ChannelKind::VirtualAccount;
    if (is(u"ewallet") || is(u"e-wallet") || is(u"e_wallet"))
        return ChannelKind::Wallet;
    return std::nullopt;
}

GatewayChannel byHeart(const QString &code, const QString &name, const Account &account)
{
    GatewayChannel channel;
    channel.id = code;
    channel.name = name;
    channel.kind = kindOf(code);
    channel.least = Rupiah::trusted(1'000);
    channel.payerPays = account.customerPays;
    switch (channel.kind) {
    case ChannelKind::Qris:
        channel.feeFlat = Rupiah::trusted(200);
        channel.feeBasisPoints = 70;
        break;
    case ChannelKind::VirtualAccount:
        channel.least = Rupiah::trusted(10'000);
        channel.most = Rupiah::trusted(50'000'000);
        channel.feeFlat = Rupiah::trusted(4'000);
        break;
    case ChannelKind::Wallet:
    case ChannelKind::Link:
        channel.feeFlat = Rupiah::trusted(200);
        channel.feeBasisPoints = 200;
        break;
    }
    return channel;
}

/// The first of `names` that is there and not null, as an amount; 0 when none is.
std::optional<Rupiah> amountOf(const QJsonObject &item, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const auto amount = amountField(item, name, 0);
        if (!amount || (*amount && (**amount).isNegative()))
            return std::nullopt;
        if (*amount)
            return **amount;
    }
    return Rupiah();
}

QJsonValue firstOf(const QJsonObject &item, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QJsonValue value = jsonAt(item, name);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool saysClosed(const QJsonObject &item)
{
    const QJsonValue active = firstOf(item, {u"is_active", u"active"});
    if (active == QJsonValue(false) || active == QJsonValue(0) || active == QJsonValue(QStringLiteral("0")))
        return true;
    const QString status = textField(item, u"status").toLower();
    return status == u"inactive" || status == u"disabled" || status == u"maintenance" || status == u"closed";
}

std::optional<GatewayChannel> channelOf(const QJsonObject &item, const QString &group, const Account &account, Rupiah most)
{
    const QString code = textField(item, u"code").trimmed();
    if (!isChannelCode(code))
        return std::nullopt;
    GatewayChannel channel = byHeart(code, {}, account);
    const QString type = textField(item, u"type").trimmed();
    channel.kind = kindFromType(type).value_or(kindFromType(group).value_or(channel.kind));
    const QString name = plainLine(textField(item, u"name"), 40);
    channel.name = name.isEmpty() ? code : name;

    const auto flat = amountOf(item, {u"fee_flat", u"fee.flat"});
    const auto share = basisPointsOf(firstOf(item, {u"fee_percent", u"fee.percent"}));
    const auto least = amountOf(item, {u"min_amount", u"minimum_amount"});
    const auto greatest = amountOf(item, {u"max_amount", u"maximum_amount"});
    if (!flat || !share || !least || !greatest)
        return std::nullopt;
    channel.feeFlat = *flat;
    channel.feeBasisPoints = *share;
    if (!least->isZero())
        channel.least = *least;
    if (!greatest->isZero())
        channel.most = *greatest;
    channel.most = std::min(channel.most, most);
    channel.open = !saysClosed(item);
    // A word nobody documented counts as "the customer": who agrees to too much pays less, never more.
    const QString mode = textField(item, u"fee_mode").trimmed();
    if (!mode.isEmpty())
        channel.payerPays = mode.compare(u"merchant", Qt::CaseInsensitive) != 0;
    return channel;
}

} // namespace

ChannelKind kindOf(const QString &code)
{
    if (code.endsWith(u"_va", Qt::CaseInsensitive))
        return ChannelKind::VirtualAccount;
    if (code.compare(u"qris", Qt::CaseInsensitive) == 0 || code.startsWith(u"qris_", Qt::CaseInsensitive))
        return ChannelKind::Qris;
    return isWallet(code) ? ChannelKind::Wallet : ChannelKind::Link;
}

QList<GatewayChannel> channelsByHeart(const Account &account, Rupiah most)
{
    struct Known { const char *code; const char *name; };
    static constexpr Known kKnown[] = {
        {"qris", "QRIS"}, {"dana", "DANA"}, {"ovo", "OVO"}, {"shopeepay", "ShopeePay"}, {"linkaja", "LinkAja"},
        {"bca_va", "VA BCA"}, {"bni_va", "VA BNI"}, {"bri_va", "VA BRI"}, {"mandiri_va", "VA Mandiri"},
        {"permata_va", "VA Permata"}, {"cimb_va", "VA CIMB Niaga"}, {"qris_own", "QRIS Custom"},
    };
    QList<GatewayChannel> channels;
    for (const Known &known : kKnown) {
        channels.append(byHeart(QString::fromLatin1(known.code), QString::fromLatin1(known.name), account));
        channels.back().most = std::min(channels.back().most, most);
    }
    return channels;
}

std::optional<int> basisPointsOf(const QJsonValue &percent)
{
    if (percent.isUndefined() || percent.isNull())
        return 0;
    QString text = percent.toVariant().toString().trimmed();     // the shortest text of a number: 0.7, never 0.69999
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    text.replace(u',', u'.');
    const QString whole = text.section(u'.', 0, 0);
    const QString fraction = text.section(u'.', 1);
    const auto digits = [](const QString &t) { return std::all_of(t.begin(), t.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }); };
    if (whole.isEmpty() || whole.size() > 3 || !digits(whole) || !digits(fraction) || text.endsWith(u'.'))
        return std::nullopt;
    int points = whole.toInt() * 100 + fraction.left(2).leftJustified(2, u'0').toInt();
    const QString rest = fraction.mid(2);
    if (std::any_of(rest.begin(), rest.end(), [](QChar c) { return c != u'0'; }))
        ++points;
    return points <= 10'000 ? std::optional(points) : std::nullopt;
}

Result<QList<GatewayChannel>> readChannels(const HttpResponse &response, const Account &account, Rupiah most,
                                           const QDateTime &now)
{
    const auto envelope = readEnvelope(response, Question::List, now);
    if (!envelope)
        return tl::unexpected(envelope.error());
    QList<std::pair<QString, QJsonValue>> items;          // type by the list it stands in, item
    const auto take = [&items](const QString &group, const QJsonArray &list) {
        for (const QJsonValue &item : list)
            items.append({group, item});
    };
    const QJsonValue data = envelope->value(u"data");
    const QJsonObject groups = data.toObject();
    if (data.isArray())
        take({}, data.toArray());
    else if (!data.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("no list of channels"), response.status);
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        if (it->isArray())
            take(it.key(), it->toArray());
    }
    QList<GatewayChannel> channels;
    for (const auto &[group, item] : std::as_const(items)) {
        const auto channel = channelOf(item.toObject(), group, account, most);
        const auto same = [&channel](const GatewayChannel &c) { return c.id == channel->id; };
        if (channel && std::none_of(channels.cbegin(), channels.cend(), same) && channels.size() < kMostChannels)
            channels.append(*channel);
    }
    if (channels.isEmpty() && !items.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("a list of channels without one that can be read"), response.status);
    return channels;
}

Result<Rupiah> readPayerFee(const HttpResponse &response, const GatewayChannel &channel, Rupiah amount, const QDateTime &now)
{
    const auto envelope = readEnvelope(response, Question::List, now);
    if (!envelope)
        return tl::unexpected(envelope.error());
    QJsonObject said;
    const QJsonValue data = envelope->value(u"data");
    if (data.isObject()) {
        said = data.toObject();
    } else {
        const QJsonArray list = data.toArray();
        const auto mine = std::find_if(list.begin(), list.end(), [&channel](const QJsonValue &item) {
            return textField(item.toObject(), u"code") == channel.id;
        });
        if (mine != list.end())
            said = mine->toObject();
    }
    const auto bad = [&response](const QString &why) { return fail(ErrorCode::Malformed, why, response.status); };
    const QString code = textField(said, u"code");
    if (said.isEmpty() || (!code.isEmpty() && code != channel.id))
        return bad(QStringLiteral("no fee for this channel"));
    const auto of = amountField(said, u"amount", response.status);
    if (!of || (*of && **of != amount))
        return bad(QStringLiteral("the fee of another amount"));
    const auto total = amountField(said, u"total_amount", response.status);
    const auto fee = amountField(said, u"total_fee", response.status);
    if (total && *total && **total >= amount)
        return **total - amount;
    if (total && !*total && fee && *fee && !(**fee).isNegative())
        return **fee;
    return bad(QStringLiteral("a fee that cannot be read"));
}

} // namespace laci::paymenku
