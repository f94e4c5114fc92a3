#include "gateways/amdigipay/amdigipay_channels.h"
#include "gateways/amdigipay/amdigipay_reply.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace laci::amdigipay {
namespace {

constexpr int kMostMethods = 500;

/// What people type for the numeric id.
const QString kQrisWord = QStringLiteral("qris");

struct Method {
    QJsonObject object;
    QString group;              ///< "va", where the list is sorted by kind
};

QString firstText(const QJsonObject &object, std::initializer_list<QStringView> fields)
{
    for (const QStringView field : fields) {
        if (const QString text = plainLine(textField(object, field), 60); !text.isEmpty())
            return text;
    }
    return {};
}

std::optional<Rupiah> firstMoney(const QJsonObject &object, std::initializer_list<QStringView> fields)
{
    for (const QStringView field : fields) {
        const auto units = rupiahField(object, field);
        if (units && *units && **units >= 0)
            return Rupiah::of(**units);
    }
    return std::nullopt;
}

QString idOf(const QJsonObject &object)
{
    return firstText(object, {u"payment_id", u"id"});
}

/// Methods wherever they lie, at most three levels down: the list itself, lists by kind, kinds with a list of their own.
void collect(const QJsonValue &value, const QString &group, int depth, QList<Method> &found)
{
    if (depth > 3 || found.size() >= kMostMethods)
        return;
    for (const QJsonValue &one : value.toArray()) {
        const QJsonObject object = one.toObject();
        const bool hasLists = std::any_of(object.begin(), object.end(), [](const QJsonValue &v) { return v.isArray() && !v.toArray().isEmpty() && v[0].isObject(); });
        if (hasLists)
            collect(object, firstText(object, {u"name", u"category", u"type"}), depth + 1, found);
        else
            found.append({object, group});
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isArray() || (it->isObject() && depth < 2))
            collect(*it, group.isEmpty() || depth == 0 ? it.key() : group, depth + 1, found);
    }
}

bool isOpen(const QJsonObject &object)
{
    for (const QStringView field : {QStringView(u"is_active"), QStringView(u"active"), QStringView(u"status"), QStringView(u"is_open")}) {
        const QJsonValue value = jsonAt(object, field);
        if (value.isBool())
            return value.toBool();
        const QString word = textField(object, field).trimmed().toLower();
        for (const QStringView closed : {QStringView(u"0"), QStringView(u"false"), QStringView(u"inactive"), QStringView(u"nonaktif"),
                                         QStringView(u"closed"), QStringView(u"disabled"), QStringView(u"gangguan")}) {
            if (word == closed)
                return false;
        }
    }
    return true;
}

/// A fee that cannot be read is no fee: the till shows less than the gateway may keep from the shop, never more to the customer.
void readFee(const QJsonObject &object, GatewayChannel &channel)
{
    const QString kind = firstText(object, {u"type_fee", u"fee_type"}).toLower();
    for (const QStringView field : {QStringView(u"admin_fee"), QStringView(u"fee")}) {
        const QJsonValue value = jsonAt(object, field);
        QString text = textField(object, field).trimmed();
        if (text.isEmpty() && value.isDouble())
            text = QString::number(value.toDouble(), 'f', 4);
        if (text.isEmpty())
            continue;
        if (kind.contains(u"percent") || kind.contains(u"persen") || kind.contains(u'%') || text.contains(u'%'))
            channel.feeBasisPoints = basisPointsOf(text).value_or(0);
        else if (const auto flat = firstMoney(object, {field}))
            channel.feeFlat = *flat;
        return;
    }
}

bool hasWord(const QString &text, const QString &words)
{
    return QRegularExpression(QStringLiteral("(?:^|[^a-z])(?:%1)(?:[^a-z]|$)").arg(words)).match(text).hasMatch();
}

} // namespace

ChannelKind kindOf(const QString &name, const QString &hint)
{
    for (const QString &text : {name.toLower(), hint.toLower()}) {
        if (text.contains(u"qris"))
            return ChannelKind::Qris;
        if (hasWord(text, QStringLiteral("gopay|go-pay|ovo|dana|shopeepay|shopee pay|linkaja|astrapay|e-?wallets?|wallets?|e-?money")))
            return ChannelKind::Wallet;
        if (text.contains(u"virtual") || hasWord(text, QStringLiteral("va|banks?|bca|bni|bri|bsi|btn|mandiri|permata|cimb|danamon|muamalat|maybank")))
            return ChannelKind::VirtualAccount;
    }
    return ChannelKind::Link;
}

std::optional<int> basisPointsOf(const QString &percent)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,3})(?:[.,]([0-9]{1,8}))?\\s*%?$"));
    const auto match = form.match(percent.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = match.captured(2);
    const bool more = std::any_of(fraction.begin() + std::min<qsizetype>(2, fraction.size()), fraction.end(), [](QChar c) { return c != u'0'; });
    const int points = match.captured(1).toInt() * 100 + fraction.left(2).leftJustified(2, u'0').toInt() + (more ? 1 : 0);
    return points <= 10'000 ? std::optional(points) : std::nullopt;
}

Result<QList<GatewayChannel>> readChannels(const HttpResponse &response, const Account &account, Rupiah most, const QDateTime &now)
{
    const auto body = bodyOf(response, now);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonValue data = body->value(u"data");
    if (!data.isArray() && !data.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("a list of methods without data"), response.status);
    QList<Method> methods;
    collect(data, {}, 0, methods);
    QList<GatewayChannel> channels;
    for (const Method &method : methods) {
        GatewayChannel channel;
        channel.id = paymentIdOf(account, idOf(method.object));
        const bool known = std::any_of(channels.begin(), channels.end(), [&](const GatewayChannel &c) { return c.id == channel.id; });
        if (idOf(method.object).isEmpty() || channel.id.isEmpty() || known)
            continue;
        channel.name = firstText(method.object, {u"name", u"payment_name", u"payment"});
        if (channel.name.isEmpty())
            channel.name = channel.id;
        const QString hint = firstText(method.object, {u"type", u"category", u"payment_type"}) + u' ' + method.group;
        channel.kind = channel.id == account.qrisId ? ChannelKind::Qris : kindOf(channel.name, hint);
        channel.least = std::max(firstMoney(method.object, {u"minimum_amount", u"min_amount", u"minimum"}).value_or(Rupiah()), Rupiah::trusted(1));
        const Rupiah limit = firstMoney(method.object, {u"maximum_amount", u"max_amount", u"maximum"}).value_or(Rupiah());
        channel.most = limit.isZero() ? most : std::min(limit, most);
        channel.open = isOpen(method.object);
        readFee(method.object, channel);
        const bool costs = !channel.feeFlat.isZero() || channel.feeBasisPoints > 0;
        channel.payerPays = costs && account.customerPaysFee && channel.kind != ChannelKind::Qris;
        if (channel.id == account.qrisId)
            channel.alias = kQrisWord;
        channels.append(channel);
    }
    if (channels.isEmpty() && !methods.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("a list of methods without a usable one"), response.status);
    // The one that is offered when none is named comes first, as by heart.
    std::stable_partition(channels.begin(), channels.end(), [&account](const GatewayChannel &c) { return c.id == account.qrisId; });
    return channels;
}

QList<GatewayChannel> knownChannels(const Account &account, Rupiah most)
{
    const Rupiah least = Rupiah::trusted(1);
    QList<GatewayChannel> channels{{account.qrisId, QStringLiteral("QRIS"), ChannelKind::Qris, least, most}};
    channels.first().alias = kQrisWord;
    if (account.qrisId != u"37")
        channels.append({QStringLiteral("37"), QStringLiteral("GOPAY"), ChannelKind::Wallet, least, most});
    if (account.qrisId != u"22")
        channels.append({QStringLiteral("22"), QStringLiteral("VA BCA"), ChannelKind::VirtualAccount, least, most});
    return channels;
}

} // namespace laci::amdigipay
