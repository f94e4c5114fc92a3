#include "main/wiring/dated_http.h"
#include "http/http_facts.h"

namespace laci {
namespace {

QString wordOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Timeout: return QStringLiteral("timeout");
    case ErrorCode::Malformed: return QStringLiteral("malformed");
    case ErrorCode::InvalidInput: return QStringLiteral("not_sent");
    case ErrorCode::ServerFault:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled: break;
    }
    return QStringLiteral("failed");
}

} // namespace

DatedHttp::DatedHttp(QString gateway, HttpClient &wire, const Clock &clock, std::shared_ptr<WireBook> book)
    : m_gateway(std::move(gateway)), m_wire(wire), m_clock(clock), m_book(std::move(book))
{
}

Pending<HttpResponse> DatedHttp::send(const HttpRequest &request)
{
    return m_wire.send(request).then([book = m_book, gateway = m_gateway, asked = m_clock.now(), &clock = m_clock](const Result<HttpResponse> &answer) {
        if (answer)
            book->answered(gateway, asked, clock.now(), dateOf(*answer));
        else
            book->failed(gateway, wordOf(answer.error().code));
        return answer;
    });
}

} // namespace laci
