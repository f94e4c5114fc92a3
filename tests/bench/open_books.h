#pragma once
// Books full of open payments, all at GoBiz in a sandbox that runs in a process of its own: serve() there, OpenBooks here.
#include "base/ids.h"
#include "domain/totals.h"
#include "gateways/gobiz/gobiz_request.h"
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include "sandbox/sandbox.h"
#include "support/fake_gateway.h"
#include "support/whole_till.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace laci::bench {

/// LACI_BENCH_OPEN=N: as many.
inline int openPayments()
{
    const int wanted = qEnvironmentVariableIntValue("LACI_BENCH_OPEN");
    return wanted > 0 ? wanted : 10'000;
}

inline double processUs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

inline gobiz::Account accountAt(const QString &url)
{
    return gobiz::accountFrom({{QStringLiteral("api_url"), url + QStringLiteral("/gobiz/api")},
                               {QStringLiteral("auth_url"), url + QStringLiteral("/gobiz/auth")},
                               {QStringLiteral("outlet_id"), QStringLiteral("LATIHAN")},
                               {QStringLiteral("client_id"), QStringLiteral("latihan")},
                               {QStringLiteral("scope"), QStringLiteral("payment:transaction:write payment:transaction:read")}});
}

/// One manager, as Qt gives it.
class Bare {
public:
    QNetworkReply *send(const HttpRequest &request)
    {
        QNetworkRequest wire(request.url);
        for (const auto &[name, value] : request.headers)
            wire.setRawHeader(name, value);
        return request.body.isEmpty() ? m_access.get(wire) : m_access.post(wire, request.body);
    }
    QByteArray wait(const HttpRequest &request)
    {
        QNetworkReply *reply = send(request);
        test::runUntil([reply] { return reply->isFinished(); }, 20'000);
        reply->deleteLater();
        return reply->readAll();
    }

private:
    QNetworkAccessManager m_access;
};

inline Product kopi()
{
    Product product;
    product.id = ProductId(1);
    product.sku = QStringLiteral("BENCH-1");
    product.name = QStringLiteral("Kopi Kapal Api Special 165 g");
    product.price = Rupiah::trusted(25'000);
    return product;
}

/// Books full of open payments, and the sandbox that knows each of them.
struct OpenBooks {
    QTemporaryDir home;
    QProcess sandbox;
    QString url;
    QString file = home.filePath(QStringLiteral("terbuka.db"));
    QByteArray token;
    QStringList gatewayRefs;

    OpenBooks()
    {
        sandbox.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--sandbox")});
        if (sandbox.waitForStarted() && (sandbox.canReadLine() || sandbox.waitForReadyRead(10'000)))
            url = QString::fromLatin1(sandbox.readLine().trimmed());
        if (!url.isEmpty())
            fill();
    }
    ~OpenBooks()
    {
        sandbox.closeWriteChannel();
        sandbox.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(OpenBooks)
    bool isFull() const { return gatewayRefs.size() == m_open; }

private:
    const int m_open = openPayments();
    void fill()
    {
        Bare bare;
        const gobiz::Account account = accountAt(url);
        token = QJsonDocument::fromJson(bare.wait(gobiz::tokenRequest(account, QStringLiteral("latihan"), account.scope)))
                    .object().value(QStringLiteral("access_token")).toString().toLatin1();
        Database database;
        SqliteSaleBooks books(database);
        if (!test::read(database.open(file)).schema)
            return;
        SaleDraft draft;
        (void)addToCart(draft.cart, kopi(), Quantity::pieces(1));
        draft.totals = totalsOf(draft.cart, {}, QDate::currentDate()).value();
        draft.till = QStringLiteral("K1");
        draft.cashier = QStringLiteral("Sari");
        draft.timeZone = "Asia/Jakarta";
        draft.atTheCounter = false;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Pending<SaleRecord> last;
        int inFlight = 0;
        for (int i = 0; i < m_open; ++i) {
            Payment payment;
            payment.id.value = newUuid7();
            payment.gateway = QStringLiteral("gobiz");
            payment.channel = QStringLiteral("qris");
            payment.reference = QStringLiteral("BENCH-%1").arg(i);
            payment.idempotencyKey = gobiz::idempotencyKeyFor(account.outlet, payment.reference);
            payment.amount = draft.totals.total;
            payment.createdAt = now.addSecs(-60 - 7 * i % 86'000);          // over a day without a line
            auto request = gobiz::createRequest(account, {payment.reference, payment.idempotencyKey, {}, payment.amount, {}});
            request->headers.append({"Authorization", "Bearer " + token});
            QNetworkReply *reply = bare.send(*request);
            ++inFlight;
            QObject::connect(reply, &QNetworkReply::finished, reply, [&, reply, payment] {
                --inFlight;
                reply->deleteLater();
                const QString ref = QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("data")).toObject()
                                        .value(QStringLiteral("transaction")).toObject().value(QStringLiteral("id")).toString();
                if (ref.isEmpty())
                    return;
                gatewayRefs.append(ref);
                (void)books.openSale(draft, payment);
                PaymentNews news{payment.id, PaymentEvent::ChargeMade, {}, QStringLiteral("charge")};
                news.change.gatewayRef = ref;
                news.change.qris = test::fakeQris(payment.amount);
                news.change.watched = true;
                last = books.tell(news);
            });
            test::runUntil([&] { return inFlight < 6; }, 20'000);
        }
        test::runUntil([&] { return inFlight == 0; }, 20'000);
        if (!gatewayRefs.isEmpty())
            (void)test::read(last);
    }
};

/// The process that plays the gateway: until its input ends.
inline int serve()
{
    Sandbox sandbox;
    if (!sandbox.start())
        return 1;
    std::puts(qPrintable(sandbox.url()));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

} // namespace laci::bench
