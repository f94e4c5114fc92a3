#include "gateways/gobiz/gobiz_outlet_pages.h"
#include "base/when_done.h"
#include "gateways/gobiz/gobiz_catalogue.h"

namespace laci::gobiz {
namespace {

constexpr int kMostPages = 50;

} // namespace

OutletPages::OutletPages(const Clock &clock, Ask ask, QObject *parent) :
    QObject(parent),
    m_clock(clock),
    m_ask(std::move(ask))
{
    m_promise.start();
}

Pending<QList<GatewayOutlet>> OutletPages::start()
{
    auto future = m_promise.future();
    askPage(1);
    return future;
}

void OutletPages::askPage(int page)
{
    whenDone(m_ask(page), this, [this, page](const Result<HttpResponse> &response) { take(response, page); });
}

void OutletPages::take(const Result<HttpResponse> &response, int page)
{
    const auto outlets = response.and_then([this](const HttpResponse &r) { return readOutlets(r, m_clock.now()); });
    if (!outlets) {
        settle(tl::unexpected(namingScope(outlets.error(), QString::fromUtf16(kOutletScope))));
        return;
    }
    const auto before = m_outlets.size();
    for (const GatewayOutlet &outlet : *outlets) {
        if (!m_seen.contains(outlet.id)) {
            m_seen.insert(outlet.id);
            m_outlets.append(outlet);
        }
    }
    if (m_outlets.size() > before && page < kMostPages)
        askPage(page + 1);
    else
        settle(m_outlets);
}

void OutletPages::settle(Result<QList<GatewayOutlet>> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace laci::gobiz
