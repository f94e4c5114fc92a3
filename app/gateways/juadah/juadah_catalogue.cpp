#include "gateways/juadah/juadah_catalogue.h"
#include "base/log.h"
#include "base/when_done.h"

namespace laci {

JuadahCatalogue::JuadahCatalogue(HttpClient &http, JuadahSession &session, const Clock &clock, const juadah::Account &account,
                                 QObject *parent) :
    QObject(parent),
    m_http(http),
    m_session(session),
    m_clock(clock),
    m_account(account)
{
    m_promise.start();
}

Pending<QList<ProductProposal>> JuadahCatalogue::start()
{
    auto future = m_promise.future();
    askPage({});
    return future;
}

void JuadahCatalogue::askPage(const QString &cursor)
{
    ++m_pages;
    const auto authorise = [session = &m_session](HttpRequest request, const QByteArray &value) {
        return session->authorised(std::move(request), value);
    };
    auto *call = new AuthorisedCall(m_http, m_session, juadah::productsRequest(m_account, cursor), authorise,
                                    AuthorisedCall::Unsent::IsTrouble, this);
    whenDone(call->start(), this, [this](const Result<HttpResponse> &response) {
        const auto page = response.and_then(
            [this](const HttpResponse &r) { return juadah::readProducts(m_session.cleaned(r), m_clock.now()); });
        if (page)
            take(*page);
        else
            settle(tl::unexpected(page.error()));
    });
}

void JuadahCatalogue::take(const juadah::ProductPage &page)
{
    m_leftOut += page.leftOut;
    for (const ProductProposal &product : page.products) {
        if (m_ids.contains(product.externalId))
            continue;
        m_ids.insert(product.externalId);
        m_products.append(product);
    }
    const bool moves = !page.cursor.isEmpty() && !m_cursors.contains(page.cursor);
    if (moves && m_pages < kMostPages) {
        m_cursors.insert(page.cursor);
        askPage(page.cursor);
        return;
    }
    if (!page.cursor.isEmpty())
        qCWarning(logApp) << "Juadah's product list has no end after" << m_pages << "pages";
    if (m_leftOut > 0)
        qCWarning(logApp) << "Juadah's product list:" << m_leftOut << "rows without a usable id or name";
    settle(std::exchange(m_products, {}));
}

void JuadahCatalogue::settle(Result<QList<ProductProposal>> result)
{
    deleteLater();
    auto promise = std::move(m_promise);      // a continuation may destroy this while finish() runs
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace laci
