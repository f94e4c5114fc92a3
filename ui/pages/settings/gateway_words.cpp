#include "ui/pages/settings/gateway_words.h"
#include "ui/text/payment_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct GatewayWords { Q_DECLARE_TR_FUNCTIONS(GatewayWords) };
}

QList<GatewayField> gatewayFields()
{
    using Shape = SettingRow::Shape;
    return {{"enabled", Shape::Switch},
            {"text"},
            {"profile", Shape::Choice},
            {"mode", Shape::Choice},
            {"outlet_id"},
            {"client_id"},
            {"username"},
            {"email"},
            {"address_id"},
            {"fee_mode", Shape::Choice},
            {"fee_payer", Shape::Choice},
            {"generic_product_id"},
            {"generic_product_price"},
            {"customer_name"},
            {"customer_email"},
            {"customer_phone"},
            {"expire_minutes"},
            {"most"},
            {"watch_days"},
            {"requests_per_minute"},
            {"timeout_seconds"}};
}

QString gatewaySecret(const QString &id)
{
    if (id == u"gobiz")
        return QStringLiteral("gobiz.client_secret");
    if (id == u"paymenku")
        return QStringLiteral("paymenku.api_key");
    if (id == u"midtrans")
        return QStringLiteral("midtrans.server_key");
    if (id == u"amdigipay" || id == u"juadah")
        return id + QStringLiteral(".password");
    return {};
}

QString gatewaySecretLabel(const QString &id)
{
    if (id == u"gobiz")
        return GatewayWords::tr("Client secret");
    if (id == u"paymenku")
        return GatewayWords::tr("API key");
    if (id == u"midtrans")
        return GatewayWords::tr("Server key");
    return GatewayWords::tr("Password");
}

QString gatewayFieldLabel(const QString &id, const QString &last)
{
    if (last == u"enabled")
        return GatewayWords::tr("Offer %1 at the till").arg(gatewayName(id));
    if (last == u"profile" || last == u"mode")
        return GatewayWords::tr("Environment");
    if (last == u"text")
        return GatewayWords::tr("Text of the shop's own QRIS code");
    if (last == u"outlet_id")
        return GatewayWords::tr("Outlet ID");
    if (last == u"client_id")
        return GatewayWords::tr("Client ID");
    if (last == u"username")
        return GatewayWords::tr("User name");
    if (last == u"email")
        return GatewayWords::tr("E-mail to log in with");
    if (last == u"address_id")
        return GatewayWords::tr("Number of the address on orders");
    if (last == u"fee_mode" || last == u"fee_payer")
        return GatewayWords::tr("Who pays the fee of wallets and virtual accounts");
    if (last == u"generic_product_id")
        return GatewayWords::tr("Number of the shop's general product");
    if (last == u"generic_product_price")
        return GatewayWords::tr("Price of the general product");
    if (last == u"customer_name")
        return GatewayWords::tr("Customer's name where none is known");
    if (last == u"customer_email")
        return GatewayWords::tr("Customer's e-mail where none is known");
    if (last == u"customer_phone")
        return GatewayWords::tr("Customer's phone where none is known");
    if (last == u"expire_minutes")
        return GatewayWords::tr("Minutes that a code can be paid");
    if (last == u"watch_days")
        return GatewayWords::tr("Days that a code which was shown stays watched");
    if (last == u"most")
        return GatewayWords::tr("Most rupiah for one payment");
    if (last == u"requests_per_minute")
        return GatewayWords::tr("Calls in a minute");
    if (last == u"timeout_seconds")
        return GatewayWords::tr("Seconds to wait for an answer");
    return last;
}

QString gatewayFieldHint(const QString &id, const QString &last)
{
    if (last == u"profile" || last == u"mode")
        return GatewayWords::tr("The sandbox takes other keys and no real money");
    if (last == u"fee_mode" || last == u"fee_payer")
        return GatewayWords::tr("The fee of QRIS is always the shop's, by law");
    if (last == u"generic_product_id")
        return GatewayWords::tr("0: none. With one, a mixed cart can be paid as so many of it");
    if (last == u"expire_minutes")
        return id == u"midtrans" ? GatewayWords::tr("0: as the gateway likes") : GatewayWords::tr("Afterwards the customer gets a new code");
    if (last == u"enabled")
        return GatewayWords::tr("Off: nothing new is asked of it; what is open is still watched once it is on again");
    if (last == u"text")
        return GatewayWords::tr("Scan the printed code into this field; it is checked before it is kept");
    if (last == u"outlet_id")
        return GatewayWords::tr("The shop's number at the gateway, or choose it below");
    if (last == u"client_id" || last == u"username" || last == u"email")
        return GatewayWords::tr("From the gateway's own pages for merchants");
    if (last == u"address_id")
        return GatewayWords::tr("Which address of the account stands on orders");
    if (last == u"generic_product_price")
        return GatewayWords::tr("What one of the general product costs; an amount is so many of it");
    if (last == u"customer_name" || last == u"customer_email" || last == u"customer_phone")
        return GatewayWords::tr("The gateway wants one for each payment");
    if (last == u"most")
        return GatewayWords::tr("Larger amounts are not offered this way");
    if (last == u"watch_days")
        return GatewayWords::tr("Money that comes late is still noticed in this time");
    if (last == u"requests_per_minute")
        return GatewayWords::tr("This till's share of the merchant's limit; tills on one account share it out");
    if (last == u"timeout_seconds")
        return GatewayWords::tr("Then the outcome counts as not certain, and Laci asks again");
    return {};
}

QString gatewayChoiceText(const QString &last, const QString &value)
{
    if (last == u"profile" || last == u"mode")
        return value == u"sandbox" ? GatewayWords::tr("Sandbox") : GatewayWords::tr("Production");
    if (last == u"fee_mode" || last == u"fee_payer")
        return value == u"customer" ? GatewayWords::tr("The customer, on top of the price") : GatewayWords::tr("The shop");
    return value;
}

} // namespace laci
