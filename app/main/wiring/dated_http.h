#pragma once
#include "base/clock.h"
#include "http/http_client.h"
#include "keeping/wire_book.h"
#include <memory>

namespace laci {

/// The wire as one gateway uses it, with a note of every answer: when, how long it took, and what time it is over there (the Date header).
class DatedHttp final : public HttpClient {
public:
    DatedHttp(QString gateway, HttpClient &wire, const Clock &clock, std::shared_ptr<WireBook> book);
    [[nodiscard]] Pending<HttpResponse> send(const HttpRequest &request) override;

private:
    QString m_gateway;
    HttpClient &m_wire;
    const Clock &m_clock;
    std::shared_ptr<WireBook> m_book;    ///< shared with answers that are on their way
};

} // namespace laci
