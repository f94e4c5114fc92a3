#pragma once
#include "base/clock.h"
#include "gateways/common/authorised_call.h"
#include "gateways/juadah/juadah_session.h"
#include <QObject>
#include <QPromise>
#include <QSet>

namespace laci {

/// Walks through Juadah's product list, page after page. It ends where Juadah says so, never by the size of a page; a cursor that
/// was there before, or too many pages, end it too: a proposal is looked at by a person, so what came is given.
/// Deletes itself when it has settled; deleted earlier, its future is cancelled.
class JuadahCatalogue final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostPages = 2000;

    JuadahCatalogue(HttpClient &http, JuadahSession &session, const Clock &clock, const juadah::Account &account, QObject *parent);

    [[nodiscard]] Pending<QList<ProductProposal>> start();

private:
    void askPage(const QString &cursor);
    void take(const juadah::ProductPage &page);
    void settle(Result<QList<ProductProposal>> result);

    HttpClient &m_http;
    JuadahSession &m_session;
    const Clock &m_clock;
    juadah::Account m_account;
    int m_pages = 0;
    int m_leftOut = 0;
    QSet<QString> m_cursors;
    QSet<QString> m_ids;
    QList<ProductProposal> m_products;
    QPromise<Result<QList<ProductProposal>>> m_promise;
};

} // namespace laci
