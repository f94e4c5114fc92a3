#include "sandbox/paymenku_tariff.h"
#include <QJsonDocument>
#include <algorithm>

namespace laci {
namespace {

constexpr PaymenkuChannel kChannels[] = {
    {"bca_va", "BCA Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"bni_va", "BNI Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"bri_va", "BRI Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"mandiri_va", "Mandiri Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"permata_va", "Permata Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"cimb_va", "CIMB Niaga Virtual Account", "va", false, 4'000, 0, 10'000, 50'000'000},
    {"dana", "DANA", "ewallet", false, 200, 200, 1'000, 10'000'000},
    {"ovo", "OVO", "ewallet", false, 200, 200, 1'000, 10'000'000},
    {"shopeepay", "ShopeePay", "ewallet", false, 200, 200, 1'000, 10'000'000},
    {"linkaja", "LinkAja", "ewallet", true, 200, 150, 1'000, 10'000'000},
    {"qris", "QRIS", "qris", false, 200, 70, 1'000, 10'000'000},
};

} // namespace

const PaymenkuChannel *paymenkuChannel(const QString &code)
{
    const auto found = std::find_if(std::begin(kChannels), std::end(kChannels),
                                    [&code](const PaymenkuChannel &c) { return code == QLatin1String(c.code); });
    return found == std::end(kChannels) ? nullptr : found;
}

Rupiah paymenkuFee(const PaymenkuChannel &channel, Rupiah amount)
{
    return Rupiah::trusted(channel.flat + (qint64(amount.units()) * channel.basisPoints + 9'999) / 10'000);
}

QJsonValue paymenkuPercent(const PaymenkuChannel &channel)
{
    const QString number = QStringLiteral("%1.%2").arg(channel.basisPoints / 100).arg(channel.basisPoints % 100, 2, 10, QLatin1Char('0'));
    return QJsonDocument::fromJson('[' + number.toLatin1() + ']').array().at(0);
}

QJsonArray paymenkuChannelList()
{
    QJsonArray list;
    for (const PaymenkuChannel &channel : kChannels) {
        const auto word = [](const char *t) { return QString::fromLatin1(t); };
        list.append(QJsonObject{{QStringLiteral("code"), word(channel.code)},
                                {QStringLiteral("name"), word(channel.name)},
                                {QStringLiteral("type"), word(channel.type)},
                                {QStringLiteral("group"), word(channel.type).toUpper()},
                                {QStringLiteral("fee_mode"), word(channel.payerPays ? "customer" : "merchant")},
                                {QStringLiteral("fee_flat"), channel.flat},
                                {QStringLiteral("fee_percent"), paymenkuPercent(channel)},
                                {QStringLiteral("min_amount"), channel.least},
                                {QStringLiteral("max_amount"), channel.most}});
    }
    return list;
}

QJsonObject paymenkuChannelGroups()
{
    QJsonObject groups;
    for (const PaymenkuChannel &channel : kChannels) {
        const QString type = QString::fromLatin1(channel.type);
        QJsonArray list = groups.value(type).toArray();
        list.append(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(channel.code)},
                                {QStringLiteral("name"), QString::fromLatin1(channel.name)},
                                {QStringLiteral("type"), type},
                                {QStringLiteral("type_label"), type},
                                {QStringLiteral("fee"), QJsonObject{{QStringLiteral("flat"), channel.flat},
                                                                    {QStringLiteral("percent"), paymenkuPercent(channel)}}}});
        groups.insert(type, list);
    }
    return groups;
}

} // namespace laci
