#include "gateways/amdigipay/amdigipay_listing.h"
#include "base/when_done.h"
#include "gateways/amdigipay/amdigipay_reply.h"

namespace laci::amdigipay {

Listing::Listing(const Clock &clock, ListWalk walk, Ask ask, Enough enough, QObject *parent) :
    QObject(parent),
    m_clock(clock),
    m_walk(std::move(walk)),
    m_ask(std::move(ask)),
    m_enough(std::move(enough))
{
    m_promise.start();
}

Pending<Listing::Read> Listing::start()
{
    auto future = m_promise.future();
    askNext();
    return future;
}

void Listing::askNext()
{
    whenDone(m_ask(m_walk.next().value_or(1)), this, [this](const Result<HttpResponse> &response) { take(response); });
}

void Listing::take(const Result<HttpResponse> &response)
{
    if (!response) {
        settle(tl::unexpected(response.error()));
        return;
    }
    const auto page = readPage(*response, m_clock.now());
    if (!page) {
        settle(tl::unexpected(page.error()));
        return;
    }
    const auto taken = m_walk.take(*page);
    if (m_enough(m_walk.rows()) || m_walk.whole())
        settle(Read{m_walk.rows(), surelyPassed(*response, m_clock.now())});
    else if (!taken)
        settle(tl::unexpected(taken.error()));
    else
        askNext();
}

void Listing::settle(Result<Read> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace laci::amdigipay
