#include "domain/customer_view.h"
#include "base/word_table.h"
#include <QJsonArray>

namespace laci {
namespace {

constexpr WordOf<CustomerView::Face> kFaces[] = {
    {CustomerView::Face::Idle, u"idle"},           {CustomerView::Face::Cart, u"cart"},
    {CustomerView::Face::Cash, u"cash"},           {CustomerView::Face::Preparing, u"preparing"},
    {CustomerView::Face::Qr, u"qr"},               {CustomerView::Face::Link, u"link"},
    {CustomerView::Face::Account, u"account"},     {CustomerView::Face::Checking, u"checking"},
    {CustomerView::Face::Unsure, u"unsure"},       {CustomerView::Face::Paid, u"paid"},
};

void putText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void putMoney(QJsonObject &object, const char *key, Rupiah amount)
{
    if (!amount.isZero())
        object.insert(QLatin1String(key), rupiahText(amount));
}

} // namespace

QString customerFaceWord(CustomerView::Face face)
{
    return wordOf(kFaces, face);
}

QJsonObject customerViewToJson(const CustomerView &view)
{
    QJsonObject json{{QStringLiteral("face"), customerFaceWord(view.face)}, {QStringLiteral("shop"), view.shop}};
    if (view.training)
        json.insert(QStringLiteral("training"), true);
    if (view.face == CustomerView::Face::Idle)
        return json;
    QJsonArray lines;
    for (const CustomerView::Line &line : view.lines) {
        lines.append(QJsonObject{{QStringLiteral("name"), line.name},
                                 {QStringLiteral("quantity"), line.quantity},
                                 {QStringLiteral("total"), rupiahText(line.total)}});
    }
    json.insert(QStringLiteral("lines"), lines);
    putMoney(json, "discount", -view.discount);
    putMoney(json, "added", view.added);
    json.insert(QStringLiteral("total"), rupiahText(view.total));
    putMoney(json, "paid", view.paid);
    json.insert(QStringLiteral("due"), rupiahText(view.due));
    putText(json, "merchant", view.merchant);
    putText(json, "nmid", view.nmid);
    putText(json, "link", view.link);
    putText(json, "channel", view.channel);
    putText(json, "account", view.account);
    if (view.expiresAt.isValid())
        json.insert(QStringLiteral("expires"), view.expiresAt.toMSecsSinceEpoch());
    if (view.face == CustomerView::Face::Paid)
        putMoney(json, "change", view.change);
    return json;
}

} // namespace laci
