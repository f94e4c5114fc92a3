#include "gateways/gobiz/gobiz_catalogue.h"
#include "gateways/common/reply_parts.h"
#include "gateways/common/request_parts.h"
#include "gateways/gobiz/gobiz_reply.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <QSet>

namespace laci::gobiz {
namespace {

constexpr int kPerPage = 100;
constexpr qsizetype kMostMenuBytes = 16 << 20;
constexpr int kMostItems = 20'000;

/// `data` out of a 2xx that does not deny itself.
Result<QJsonValue> dataOf(const HttpResponse &response, const QDateTime &now)
{
    if (!isGood(response)) {
        auto trouble = troubleOf(response, ErrorCode::NotFound, now);
        if (response.status == 403)
            trouble.value().code = ErrorCode::Unauthorised;
        return trouble;
    }
    const auto envelope = parseJsonObject(response.body);
    if (!envelope)
        return fail(ErrorCode::Malformed, envelope.error().detail, response.status);
    const QJsonValue success = jsonAt(*envelope, u"success");
    if (!success.isUndefined() && success != QJsonValue(true))
        return fail(ErrorCode::Malformed, QStringLiteral("success by status, failure by words"), response.status);
    return jsonAt(*envelope, u"data");
}

/// data[name], or data itself where it is the list.
Result<QJsonArray> listIn(const QJsonValue &data, QStringView name, int httpStatus)
{
    const QJsonValue list = data.isArray() ? data : data[name];
    if (!list.isArray())
        return fail(ErrorCode::Malformed, QStringLiteral("no data.%1").arg(name), httpStatus);
    return list.toArray();
}

/// The first of these fields that says something.
QString firstText(const QJsonObject &object, std::initializer_list<QStringView> fields)
{
    for (const QStringView field : fields) {
        const QString text = plainLine(textField(object, field), 120);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

bool isInStock(const QJsonObject &item)
{
    const QJsonValue value = item.value(u"in_stock");
    return value.isBool() ? value.toBool() : textField(item, u"in_stock").compare(u"false", Qt::CaseInsensitive) != 0
            && textField(item, u"in_stock") != u"0";
}

std::optional<Rupiah> priceOf(const QJsonObject &item, int httpStatus)
{
    const auto price = amountField(item, u"price", httpStatus);
    return price && *price && !(*price)->isNegative() ? *price : std::nullopt;
}

} // namespace

HttpRequest outletsRequest(const Account &account, int page)
{
    return jsonGet(joinUrl(account.api, QStringLiteral("/integrations/partner/v1/linked-outlets?per=%1&page=%2").arg(kPerPage).arg(page)),
                   account.deadline);
}

HttpRequest menuRequest(const Account &account)
{
    HttpRequest request = jsonGet(joinUrl(account.api, QStringLiteral("/integrations/gofood/outlets/%1/v2/catalog").arg(pathSegment(account.outlet))),
                                  account.deadline);
    request.mostBytes = kMostMenuBytes;
    return request;
}

Result<QList<GatewayOutlet>> readOutlets(const HttpResponse &response, const QDateTime &now)
{
    const auto data = dataOf(response, now);
    if (!data)
        return tl::unexpected(data.error());
    const auto rows = listIn(*data, u"outlets", response.status);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<GatewayOutlet> outlets;
    for (const QJsonValue &row : *rows) {
        // A bare id, or an object; the pages name no name, samples elsewhere do.
        const QJsonObject outlet = row.isObject() ? row.toObject() : QJsonObject{{QStringLiteral("id"), row}};
        QString id = textField(outlet, u"id");
        if (id.isEmpty())
            id = textField(outlet, u"outlet_id");
        if (!isId(id))
            continue;
        const QString name = firstText(outlet, {u"name", u"outlet_name", u"merchant_name", u"brand_name", u"external_outlet_id"});
        outlets.append({id, name.isEmpty() ? id : name});
    }
    return outlets;
}

Result<QList<ProductProposal>> readMenu(const HttpResponse &response, const QDateTime &now)
{
    const auto data = dataOf(response, now);
    if (!data)
        return tl::unexpected(data.error());
    const auto menus = listIn(*data, u"menus", response.status);
    if (!menus)
        return tl::unexpected(menus.error());
    QList<ProductProposal> products;
    QSet<QString> ids;
    QSet<QString> skus;
    for (const QJsonValue &menu : *menus) {
        const QString category = firstText(menu.toObject(), {u"name"});
        const QJsonArray items = menu[u"menu_items"].toArray();
        for (const QJsonValue &row : items) {
            const QJsonObject item = row.toObject();
            const QString own = firstText(item, {u"external_id"});
            ProductProposal product;
            product.externalId = textField(item, u"id");
            if (!isId(product.externalId))
                product.externalId = own;
            product.name = firstText(item, {u"name"});
            if (product.externalId.isEmpty() || product.name.isEmpty() || ids.contains(product.externalId))
                continue;
            if (products.size() >= kMostItems)
                return fail(ErrorCode::Malformed, QStringLiteral("more than %1 items in the menu").arg(kMostItems), response.status);
            // Two items may carry the same SKU by mistake: the second keeps GoFood's id.
            product.sku = own.isEmpty() || skus.contains(own) ? QStringLiteral("gobiz-") + product.externalId : own;
            product.category = category;
            product.price = priceOf(item, response.status);
            product.active = isInStock(item);
            ids.insert(product.externalId);
            skus.insert(product.sku);
            products.append(product);
        }
    }
    return products;
}

Error namingScope(Error error, const QString &scope)
{
    if (error.code == ErrorCode::Unauthorised)
        error.detail = withMessage(QStringLiteral("GoBiz has not granted this client the scope %1").arg(scope), error.detail);
    return error;
}

} // namespace laci::gobiz
