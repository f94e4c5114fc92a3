#include "gateways/common/standard_fields.h"

namespace laci {
namespace {

std::optional<qint64> numberAt(const QHash<QString, QString> &settings, const QString &key)
{
    bool isNumber = false;
    const qint64 value = settings.value(key).toLongLong(&isNumber);
    return isNumber && value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

QList<SettingField> StandardFields::asList() const
{
    using K = SettingField::Kind;
    const auto key = [this](const char *last) { return QStringLiteral("gateway.%1.%2").arg(id, QLatin1String(last)); };
    return {
        {key("enabled"), K::Bool, QStringLiteral("false"), QStringLiteral("Offer %1 at the till").arg(name), {}, 0, 0},
        {key("watch_days"), K::Whole, QString::number(watchDays),
         QStringLiteral("How long a code that was shown is still asked about"), {}, 1, 31},
        {key("most"), K::Whole, QString::number(most), QStringLiteral("Most rupiah for one payment"), {}, 1, 1'000'000'000},
        {key("timeout_seconds"), K::Whole, QStringLiteral("15"), QStringLiteral("How long one answer may take"), {}, 1, 120},
        {key("requests_per_minute"), K::Whole, QString::number(requestsPerMinute),
         QStringLiteral("This till's share of the merchant's limit; tills on one account share it out"), {}, 1, 6000},
    };
}

void applyStandard(GatewayTraits &traits, const QHash<QString, QString> &settings)
{
    if (const auto days = numberAt(settings, QStringLiteral("watch_days")))
        traits.watchWindow = std::chrono::hours{24 * *days};
    if (const auto most = numberAt(settings, QStringLiteral("most")))
        traits.most = Rupiah::of(*most).value_or(traits.most);
    if (const auto share = numberAt(settings, QStringLiteral("requests_per_minute")))
        traits.requestsPerMinute = int(std::min<qint64>(*share, 6000));
}

std::chrono::milliseconds deadlineFrom(const QHash<QString, QString> &settings)
{
    return std::chrono::seconds{std::min<qint64>(numberAt(settings, QStringLiteral("timeout_seconds")).value_or(15), 120)};
}

} // namespace laci
