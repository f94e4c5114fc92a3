#pragma once
#include "checkout/checkout.h"
#include "http/qt_http_client.h"
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include "support/fake_gateway.h"
#include "support/sandbox_gateways.h"
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <vector>

namespace laci::test {

/// Runs the event loop until it is so, or the time is up; sleeps only while nothing happens.
template <class Done>
bool runUntil(const Done &done, int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    QTimer wake;
    wake.start(std::min(milliseconds, 20));
    while (!done()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// The books answer from their own threads: no event loop is needed, and nothing else happens meanwhile.
template <class T>
T read(const Pending<T> &future)
{
    Pending<T> own = future;
    own.waitForFinished();
    if (own.resultCount() == 0 || !own.result())
        qFatal("the books cannot be read: %s", own.resultCount() ? qPrintable(own.result().error().detail) : "no result");
    return *own.result();
}

/// Everything that dies when the till is killed. Destroying it is the kill: answers that are on their way are never
/// heard, what was handed to the books is written and nobody hears of it, the lock on the file goes.
struct WholeTill {
    Database database;
    SqliteSaleBooks books;
    KnownSecrets secrets{sandboxSecrets()};
    QtHttpClient http;
    std::vector<std::unique_ptr<PaymentGateway>> gateways;
    FakeDirectory directory;
    std::unique_ptr<Checkout> checkout;

    WholeTill(const QString &file, const QString &url, const Clock &clock, const CheckoutLimits &limits) : books(database, clock)
    {
        (void)read(database.open(file));
        for (const QString &id : everyGateway()) {
            gateways.push_back(sandboxGateway(id, url, http, secrets, clock));
            directory.gateways.insert(id, gateways.back().get());
        }
        checkout = std::make_unique<Checkout>(books, directory, clock, limits);
    }
};

} // namespace laci::test
