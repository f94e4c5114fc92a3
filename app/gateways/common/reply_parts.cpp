#include "gateways/common/reply_parts.h"
#include "http/http_facts.h"
#include "http/json.h"

namespace laci {

bool isGood(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 100 && plainLine(text) == text;
}

QString withMessage(const QString &what, const QString &message)
{
    return message.isEmpty() ? what : plainLine(what + QStringLiteral(": ") + message);
}

Result<std::optional<Rupiah>> amountField(const QJsonObject &object, QStringView path, int httpStatus)
{
    const auto units = rupiahField(object, path);
    if (!units)
        return fail(ErrorCode::Malformed, units.error().detail, httpStatus);
    if (!*units)
        return std::optional<Rupiah>();
    const auto amount = Rupiah::of(**units);
    if (!amount)
        return fail(ErrorCode::Malformed, QStringLiteral("an absurd amount"), httpStatus);
    return amount;
}

tl::unexpected<Error> statusTrouble(const HttpResponse &response, const QString &gateway, const QString &message,
                                    ErrorCode notFound, const QDateTime &now)
{
    const int status = response.status;
    const auto is = [&](ErrorCode code, const QString &what) {
        return fail(code, withMessage(what, message), status, retryAfterOf(response, now));
    };
    if (status >= 500)
        return is(ErrorCode::ServerFault, gateway + QStringLiteral(" is out of order"));
    if (status >= 300 && status < 400)
        return is(ErrorCode::Malformed, QStringLiteral("a redirect, which is not followed"));
    switch (status) {
    case 401:
        return is(ErrorCode::Unauthorised, QStringLiteral("the credentials are refused"));
    case 404:
        return is(notFound, QStringLiteral("not found"));
    case 400:
    case 403:
    case 405:
    case 406:
    case 410:
    case 413:
    case 414:
    case 415:
    case 422:
        return is(ErrorCode::Refused, QStringLiteral("refused"));
    case 408:
        return is(ErrorCode::Timeout, gateway + QStringLiteral(" waited too long"));
    case 409:
    case 425:
        return is(ErrorCode::Conflict, QStringLiteral("conflict"));
    case 429:
        return is(ErrorCode::RateLimited, QStringLiteral("asked to wait"));
    default:
        return is(ErrorCode::Malformed, QStringLiteral("a status that is not documented"));
    }
}

} // namespace laci
