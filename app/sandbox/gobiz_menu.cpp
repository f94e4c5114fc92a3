#include "sandbox/gobiz_menu.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace laci {
namespace {

SandboxReply withData(const QJsonObject &data)
{
    SandboxReply reply;
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("success"), true}, {QStringLiteral("data"), data}}).toJson(QJsonDocument::Compact);
    return reply;
}

QJsonObject dish(int number, const QString &externalId, const QString &name, int price, bool inStock)
{
    return {{QStringLiteral("id"), QStringLiteral("7d0c2f10-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))},
            {QStringLiteral("external_id"), externalId.isEmpty() ? QJsonValue() : QJsonValue(externalId)},
            {QStringLiteral("name"), name},
            {QStringLiteral("description"), QString()},
            {QStringLiteral("price"), price},
            {QStringLiteral("in_stock"), inStock},
            {QStringLiteral("image"), QString()},
            {QStringLiteral("operational_hours"), QJsonObject()},
            {QStringLiteral("variant_category_ids"), QJsonArray()}};
}

QJsonObject menu(const QString &name, const QJsonArray &dishes)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("menu_items"), dishes}};
}

} // namespace

SandboxReply gobizOutlets(const SandboxRequest &request)
{
    static const QList<std::pair<QString, QString>> known{{QStringLiteral("LATIHAN"), QStringLiteral("toko-contoh")},
                                                          {QStringLiteral("LATIHAN-2"), QStringLiteral("toko-contoh-pasar")},
                                                          {QStringLiteral("LATIHAN-3"), QStringLiteral("toko-contoh-stasiun")}};
    const int per = std::clamp(request.query.value(QStringLiteral("per"), QStringLiteral("10")).toInt(), 1, 100);
    const int page = std::clamp(request.query.value(QStringLiteral("page"), QStringLiteral("1")).toInt(), 1, 1000);
    QJsonArray outlets;
    for (const auto &[id, ownId] : known.mid((page - 1) * per, per)) {
        outlets.append(QJsonObject{{QStringLiteral("id"), id},
                                   {QStringLiteral("external_outlet_id"), ownId},
                                   {QStringLiteral("created_at"), QStringLiteral("2026-01-05T03:00:00Z")},
                                   {QStringLiteral("updated_at"), QStringLiteral("2026-01-05T03:00:00Z")}});
    }
    return withData({{QStringLiteral("outlets"), outlets}});
}

SandboxReply gobizMenu()
{
    const QJsonArray menus{
        menu(QStringLiteral("Makanan"), {dish(1, QStringLiteral("MKN-01"), QStringLiteral("Nasi Goreng Kampung"), 24'000, true),
                                         dish(2, QStringLiteral("MKN-02"), QStringLiteral("Mie Godog"), 22'000, false)}),
        menu(QStringLiteral("Minuman"), {dish(3, QStringLiteral("MNM-01"), QStringLiteral("Es Teh Manis"), 6'000, true),
                                         dish(4, QString(), QStringLiteral("Jeruk Hangat"), 8'000, true)}),
    };
    return withData({{QStringLiteral("menus"), menus}, {QStringLiteral("variant_categories"), QJsonArray()}});
}

} // namespace laci
