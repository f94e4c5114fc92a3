#include "gateways/juadah/juadah_reply.h"
#include <QFile>
#include <QTest>

using namespace laci;

namespace {

constexpr int kOk = -1;
const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
const QString kToken = QStringLiteral("66e4fa55-fdac-4ef9-91b5-733b97d1b862");
const QString kOrder = QStringLiteral("0b9d3c52-8d5e-4f0c-9a0f-3f6c0f4a8f10");
const QByteArray kExpress = "<!DOCTYPE html><html><body><pre>Cannot POST /api/x</pre></body></html>";

HttpResponse response(int status, const QByteArray &body, const QByteArray &header = {}, const QByteArray &value = {})
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    if (!header.isEmpty())
        r.headers = {{header, value}};
    return r;
}

QByteArray fixture(const QByteArray &name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/juadah/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name.constData());
    return file.readAll();
}

juadah::Account account()
{
    return juadah::accountFrom({{QStringLiteral("email"), QStringLiteral("kasir@example.com")}});
}

Result<Charge> readCharge(const HttpResponse &r, const juadah::Account &with = account())
{
    ChargeRequest request;
    request.createdAt = kNow;
    return juadah::readCharge(r, with, request, kNow);
}

Result<StatusAnswer> readStatus(const HttpResponse &r, qint64 age = 60)
{
    return juadah::readStatus(r, account(), {QStringLiteral("K1-1"), kOrder, {}, kNow.addSecs(-age)}, kNow);
}

/// What is no Juadah reply at all, whatever the status.
const QList<std::pair<const char *, QByteArray>> &hostileBodies()
{
    static const QList<std::pair<const char *, QByteArray>> bodies{
        {"html", kExpress},
        {"half", fixture("create_code").left(90)},
        {"empty", ""},
        {"array", "[1,2]"},
        {"null", "null"},
        {"text", "Unauthorized"},
        {"empty object", "{}"},
        {"data is a text", R"({"status":"success","data":"x"})"},
        {"data is a list", R"({"status":"success","data":[1]})"},
        {"failure in words", fixture("create_failure_in_2xx")},
        {"status is a number", R"({"status":1,"data":{"token":"t","redirect_url":"https://x.id/"}})"},
        {"deep", QByteArray("{\"data\":").repeated(5000) + "1" + QByteArray("}").repeated(5000)},
    };
    return bodies;
}

} // namespace

class TestJuadahReply : public QObject {
    Q_OBJECT
private slots:
    void creates_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QString &id) { QTest::newRow(name) << fixture(name) << id; };
        row("create_code", kToken);
        row("create_docs", kToken);
        row("create_order_null", kToken);
        row("create_order_in_data", kOrder);
        row("create_order_in_midtrans", kOrder);
        row("create_order_in_details", kOrder);
        row("create_order_at_top", kOrder);
        row("create_order_number", QStringLiteral("4711"));
    }
    void creates()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, id);
        for (const int status : {200, 201}) {
            const auto charge = readCharge(response(status, body));
            QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
            QCOMPARE(charge->gatewayRef, id);
            QCOMPARE(charge->link, QUrl(QStringLiteral("https://app.sandbox.midtrans.com/snap/v4/redirection/") + kToken));
            QCOMPARE(charge->expiresAt, kNow.addDays(1));
            QVERIFY(charge->reference.isEmpty() && !charge->amount && charge->qris.isEmpty() && !charge->testMoney);
        }
        auto strict = account();
        strict.acceptSandbox = false;
        QVERIFY(readCharge(response(201, body), strict)->testMoney);
    }

    void createTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto row = [](const QByteArray &name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name.constData()) << status << body << int(code); };
        for (const char *name : {"create_no_token", "create_no_link", "create_http_link", "create_script_link", "create_login_in_link"})
            row(name, 201, fixture(name), ErrorCode::Malformed);
        QTest::newRow("a page on this machine") << 201 << fixture("create_loopback_link") << kOk;
        for (const auto &[name, body] : hostileBodies())
            row(QByteArray("200 ") + name, 200, body, ErrorCode::Malformed);
        for (const int status : {400, 403, 404, 422}) {
            row("own " + QByteArray::number(status), status, fixture("error_create"), ErrorCode::Refused);
            row("html " + QByteArray::number(status), status, kExpress, ErrorCode::Malformed);
            row("empty " + QByteArray::number(status), status, "", ErrorCode::Malformed);
            row("hosting " + QByteArray::number(status), status, R"({"error":{"code":"404","message":"DEPLOYMENT_NOT_FOUND"}})", ErrorCode::Malformed);
        }
        row("401 text", 401, "Unauthorized", ErrorCode::Unauthorised);
        row("401 json", 401, fixture("error_create"), ErrorCode::Unauthorised);
        row("401 html", 401, kExpress, ErrorCode::Malformed);
        row("408", 408, "", ErrorCode::Timeout);
        row("409", 409, fixture("error_create"), ErrorCode::Conflict);
        row("429", 429, "", ErrorCode::RateLimited);
        row("402", 402, fixture("error_create"), ErrorCode::Malformed);
        for (const int status : {301, 302, 307})
            row("redirect " + QByteArray::number(status), status, fixture("create_code"), ErrorCode::Malformed);
        for (const int status : {500, 502, 503, 504, 599})
            row("fault " + QByteArray::number(status), status, fixture("error_create"), ErrorCode::ServerFault);
    }
    void createTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto charge = readCharge(response(status, body));
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        if (!charge) {
            QCOMPARE(charge.error().httpStatus, status);
            QVERIFY(!charge.error().detail.isEmpty() && charge.error().detail.size() <= 200);
        }
    }

    void messagesAreTold()
    {
        QVERIFY(readCharge(response(400, fixture("error_create"))).error().detail.contains(u"enter correct data"));
        QVERIFY(readCharge(response(400, fixture("error_validation"))).error().detail.contains(u"[address_id: address is required]"));
        QCOMPARE(readCharge(response(429, "", "retry-after", "30")).error().retryAfter, std::chrono::seconds(30));
        QCOMPARE(readStatus(response(503, "", "retry-after", "7")).error().retryAfter, std::chrono::seconds(7));
    }

    void statuses_data()
    {
        QTest::addColumn<ChargeStatus>("status");
        QTest::newRow("null") << ChargeStatus::Pending;
        QTest::newRow("pending") << ChargeStatus::Pending;
        QTest::newRow("authorize") << ChargeStatus::Pending;
        QTest::newRow("capture") << ChargeStatus::Paid;
        QTest::newRow("settlement") << ChargeStatus::Paid;
        QTest::newRow("upper") << ChargeStatus::Paid;
        QTest::newRow("numbers") << ChargeStatus::Paid;
        QTest::newRow("decimal") << ChargeStatus::Paid;
        QTest::newRow("deny") << ChargeStatus::Failed;
        QTest::newRow("failure") << ChargeStatus::Failed;
        QTest::newRow("cancel") << ChargeStatus::Cancelled;
        QTest::newRow("expire") << ChargeStatus::Expired;
        QTest::newRow("refund") << ChargeStatus::Refunded;
        QTest::newRow("partial_refund") << ChargeStatus::PartlyRefunded;
        QTest::newRow("chargeback") << ChargeStatus::ChargedBack;
        QTest::newRow("partial_chargeback") << ChargeStatus::PartlyRefunded;
        QTest::newRow("undocumented") << ChargeStatus::Unknown;
    }
    void statuses()
    {
        const QByteArray row = QTest::currentDataTag();
        const auto answer = readStatus(response(200, fixture("status_" + row)));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QCOMPARE(answer->gatewayRef, kOrder);
        QVERIFY(answer->reference.isEmpty());
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QVERIFY(!answer->word.isEmpty() && answer->word.size() <= 40);
        QCOMPARE(answer->reversed, row == "deny");
    }

    void noWordButTheDocumentedOnesMeansAnything()
    {
        for (const char *word : {"paid", "success", "settled", "settlement ", "settlements", "completed", "1", "true", "created", "null", "", "capture\n", "accept"})
            QCOMPARE(juadah::statusOf(QString::fromLatin1(word)), ChargeStatus::Unknown);
        QCOMPARE(juadah::statusOf(u"SettleMent"), ChargeStatus::Paid);
    }

    void otherOrderAndAmountAreToldNotJudged()
    {
        QCOMPARE(readStatus(response(200, fixture("status_other_order")))->gatewayRef, QStringLiteral("somebody-else"));
        QCOMPARE(readStatus(response(200, fixture("status_no_order")))->gatewayRef, QString());
        QCOMPARE(readStatus(response(200, fixture("status_numeric_order")))->gatewayRef, QStringLiteral("4711"));
        QCOMPARE(readStatus(response(200, fixture("status_other_amount")))->amount, Rupiah::of(24'000));
        QVERIFY(!readStatus(response(200, fixture("status_no_price")))->amount);
    }

    /// Juadah never says that a page expired; only where nobody has chosen a method is the till's word enough.
    void expiresByItself_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<qint64>("age");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<ChargeStatus>("status");
        const auto row = [](const char *what, const char *name, qint64 age, const char *date, ChargeStatus status) {
            QTest::newRow(what) << QByteArray(name) << age << QByteArray(date) << status;
        };
        constexpr qint64 kDay = 24 * 3600;
        // created_at of the fixtures is 14 Nov 2023 22:13:20 GMT.
        row("a second before", "status_null", kDay - 1, "", ChargeStatus::Pending);
        row("at the hour", "status_null", kDay, "", ChargeStatus::Expired);
        row("our clock ran ahead", "status_null", 90 * kDay, "Tue, 14 Nov 2023 23:00:00 GMT", ChargeStatus::Pending);
        row("both say so", "status_null", 2 * kDay, "Wed, 15 Nov 2023 22:13:20 GMT", ChargeStatus::Expired);
        row("our clock went back", "status_null", -kDay, "Fri, 17 Nov 2023 22:13:20 GMT", ChargeStatus::Pending);
        row("somebody is paying", "status_pending", 3 * kDay, "", ChargeStatus::Pending);
        row("paid late", "status_settlement", 3 * kDay, "", ChargeStatus::Paid);
    }
    void expiresByItself()
    {
        QFETCH(QByteArray, name);
        QFETCH(qint64, age);
        QFETCH(QByteArray, date);
        const auto answer = readStatus(response(200, fixture(name), date.isEmpty() ? QByteArray() : QByteArray("date"), date), age);
        QVERIFY(answer);
        QTEST(answer->status, "status");
        if (answer->status == ChargeStatus::Expired)
            QCOMPARE(answer->word, QStringLiteral("null (past 24 h)"));
    }

    void withoutAnyTimeNothingExpires()
    {
        const auto answer = juadah::readStatus(response(200, fixture("status_null")), account(), {{}, kOrder, {}, {}}, kNow);
        QCOMPARE(answer->status, ChargeStatus::Pending);
    }

    void statusTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const QByteArray &name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name.constData()) << status << body << code; };
        row("unknown order", 404, fixture("error_order"), ErrorCode::Malformed);
        row("somebody else's 404", 404, kExpress, ErrorCode::Malformed);
        row("401", 401, "Unauthorized", ErrorCode::Unauthorised);
        row("401 html", 401, kExpress, ErrorCode::Unauthorised);
        row("400", 400, fixture("error_create"), ErrorCode::Refused);
        row("400 html", 400, kExpress, ErrorCode::Malformed);
        row("429", 429, "", ErrorCode::RateLimited);
        row("500", 500, fixture("status_settlement"), ErrorCode::ServerFault);
        row("redirect", 302, fixture("status_settlement"), ErrorCode::Malformed);
        row("fraction", 200, fixture("status_fraction"), ErrorCode::Malformed);
        row("no word", 200, fixture("status_no_word"), ErrorCode::Malformed);
        row("empty word", 200, R"({"status":"success","data":{"order_id":"x","transaction_status":" ","total_price":"1"}})", ErrorCode::Malformed);
        row("word is an object", 200, R"({"status":"success","data":{"order_id":"x","transaction_status":{"a":"settlement"},"total_price":"1"}})", ErrorCode::Malformed);
        row("word is true", 200, R"({"status":"success","data":{"order_id":"x","transaction_status":true,"total_price":"1"}})", ErrorCode::Malformed);
        row("404's words under 200", 200, fixture("error_order"), ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(QByteArray("200 ") + name, 200, body, ErrorCode::Malformed);
    }
    void statusTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto answer = readStatus(response(status, body));
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        QVERIFY(answer.error().code != ErrorCode::NotFound);       // never "not made"
        QCOMPARE(answer.error().httpStatus, status);
    }

    /// Nothing that arrives broken is ever read as money.
    void noBrokenAnswerIsPaid()
    {
        const QByteArray whole = fixture("status_settlement").trimmed();
        for (qsizetype i = 0; i < whole.size(); ++i)
            QVERIFY(!readStatus(response(200, whole.left(i))));
        const QByteArray made = fixture("create_code").trimmed();
        for (qsizetype i = 0; i < made.size(); ++i)
            QCOMPARE(readCharge(response(201, made.left(i))).error().code, ErrorCode::Malformed);
    }

    void sessions_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("cookies");
        QTest::addColumn<int>("expected");
        const QByteArray good = "accessToken=a1; Max-Age=600; Path=/\nrefreshToken=r1; Max-Age=864000; Path=/api/refresh";
        const auto row = [](const char *name, int status, const QByteArray &body, const QByteArray &cookies, int expected) {
            QTest::newRow(name) << status << body << cookies << expected;
        };
        row("as in code", 200, fixture("login_code"), good, kOk);
        row("as in the docs", 200, fixture("login_docs"), good, kOk);
        row("201", 201, fixture("login_code"), good, kOk);
        row("refresh", 200, fixture("refresh"), "accessToken=a1; Max-Age=600", kOk);
        row("body that nobody needs", 200, "", good, kOk);
        row("other spelling", 200, "{}", "access_token=a1", kOk);
        row("no cookie", 200, fixture("login_code"), "", int(ErrorCode::Malformed));
        row("only the refresh cookie", 200, fixture("login_code"), "refreshToken=r1", int(ErrorCode::Malformed));
        row("taken away", 200, fixture("login_code"), "accessToken=a1; Max-Age=0", int(ErrorCode::Malformed));
        row("400", 400, fixture("error_login"), good, int(ErrorCode::Unauthorised));
        row("401", 401, "Unauthorized", "", int(ErrorCode::Unauthorised));
        row("404", 404, fixture("error_login"), "", int(ErrorCode::Unauthorised));
        row("404 html", 404, kExpress, "", int(ErrorCode::Malformed));
        row("403 html", 403, kExpress, "", int(ErrorCode::Malformed));
        row("302", 302, "", good, int(ErrorCode::Malformed));
        row("429", 429, "", "", int(ErrorCode::RateLimited));
        row("500", 500, kExpress, good, int(ErrorCode::ServerFault));
    }
    void sessions()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, cookies);
        QFETCH(int, expected);
        const auto session = juadah::readSession(response(status, body, "set-cookie", cookies), kNow);
        QCOMPARE(session ? kOk : int(session.error().code), expected);
        if (session)
            QCOMPARE(session->access.value, QByteArray("a1"));
        else
            QVERIFY(!session.error().detail.contains(u"rahasia"));
    }

    void productPages()
    {
        const auto code = juadah::readProducts(response(200, fixture("products_code")), kNow);
        QCOMPARE(code->cursor, QStringLiteral("31"));
        QCOMPARE(code->products.size(), 2);
        QCOMPARE(code->products[0].sku, QStringLiteral("juadah-7"));
        QCOMPARE(code->products[0].externalId, QStringLiteral("7"));
        QCOMPARE(code->products[0].name, QStringLiteral("Bolu & Kismis"));
        QCOMPARE(code->products[1].name, QStringLiteral("Roti \"Sobek\" 'Manis'"));
        QVERIFY(!code->products[0].price && code->products[0].active);
        const auto docs = juadah::readProducts(response(200, fixture("products_docs")), kNow);
        QCOMPARE(docs->cursor, QStringLiteral("31"));
        QCOMPARE(docs->products[0].price, Rupiah::of(18'000));
        QCOMPARE(docs->products[1].price, Rupiah::of(12'500));

        const auto odd = juadah::readProducts(response(200, fixture("products_odd")), kNow);
        QCOMPARE(odd->leftOut, 4);
        QCOMPARE(odd->cursor, QStringLiteral("9007199254740993"));       // of the last row, as meta names none
        QStringList kept;
        for (const auto &product : odd->products) {
            kept.append(product.externalId);
            QVERIFY(!product.price);
        }
        QCOMPARE(kept.join(u' '), QStringLiteral("3 4 5 9007199254740993"));
    }

    void theEndOfTheList_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::newRow("documented") << 404 << fixture("error_end") << kOk;
        QTest::newRow("an empty page") << 200 << fixture("products_empty") << kOk;
        QTest::newRow("some other 404") << 404 << fixture("error_order") << int(ErrorCode::NotFound);
        QTest::newRow("html 404") << 404 << kExpress << int(ErrorCode::Malformed);
        QTest::newRow("401") << 401 << QByteArray("Unauthorized") << int(ErrorCode::Unauthorised);
        QTest::newRow("500") << 500 << fixture("error_end") << int(ErrorCode::ServerFault);
        QTest::newRow("no list") << 200 << QByteArray(R"({"status":"success","data":{"meta":{"lastProductId":3}}})") << int(ErrorCode::Malformed);
        QTest::newRow("half") << 200 << fixture("products_code").left(200) << int(ErrorCode::Malformed);
    }
    void theEndOfTheList()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto page = juadah::readProducts(response(status, body), kNow);
        QCOMPARE(page ? kOk : int(page.error().code), expected);
        if (page)
            QVERIFY(page->products.isEmpty() && page->cursor.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJuadahReply)
#include "tst_juadah_reply.moc"
