#include "gateways/paymenku/paymenku_reply.h"
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace laci;

namespace {

constexpr int kOk = -1;
const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
const QString kQris = QStringLiteral("qris");

HttpResponse response(int status, const QByteArray &body, QList<std::pair<QByteArray, QByteArray>> headers = {})
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    r.headers = std::move(headers);
    return r;
}

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/paymenku/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

/// The fixture with one thing different; that thing must be in it.
QByteArray with(const char *name, const QByteArray &from, const QByteArray &to)
{
    QByteArray text = fixture(name);
    if (!text.contains(from))
        qFatal("%s has no %s", name, from.constData());
    return text.replace(from, to);
}

paymenku::Account account()
{
    return paymenku::accountFrom({});
}

/// What is no Paymenku reply at all, whatever the status.
const QList<std::pair<const char *, QByteArray>> &hostileBodies()
{
    static const QList<std::pair<const char *, QByteArray>> bodies{
        {"html", "<!doctype html><html><body>Maintenance</body></html>"},
        {"half", fixture("create_qris").left(300)},
        {"empty", ""},
        {"array", "[1,2]"},
        {"null", "null"},
        {"empty object", "{}"},
        {"data is a text", R"({"status":"success","data":"x"})"},
        {"data is a list", R"({"status":"success","data":[1]})"},
        {"data is null", R"({"status":"success","data":null})"},
        {"framework's own refusal", R"({"message":"The given data was invalid.","errors":{"amount":["x"]}})"},
        {"deep", QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000)},
    };
    return bodies;
}

const QByteArray kAmount = "\"25000.00\"";

} // namespace

class TestPaymenkuReply : public QObject {
    Q_OBJECT
private slots:
    void creates_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, int code, const QString &channel = kQris) {
            QTest::newRow(name) << channel << status << body << code;
        };
        row("qris", 200, fixture("create_qris"), kOk);
        row("201", 201, fixture("create_qris"), kOk);
        row("no channel asked", 200, fixture("create_qris"), kOk, {});
        row("qris_own", 200, fixture("create_qris_own"), kOk, QStringLiteral("qris_own"));
        row("seed revision", 200, fixture("create_qris_seed"), kOk);
        row("amount as number", 200, with("create_qris", kAmount, "25000"), kOk);
        row("amount as number with point", 200, with("create_qris", kAmount, "25000.0"), kOk);
        row("amount as text", 200, with("create_qris", kAmount, "\"25000\""), kOk);
        row("no amount", 200, with("create_qris", "\"amount\":\"25000.00\",", ""), kOk);
        row("amount null", 200, with("create_qris", kAmount, "null"), kOk);
        row("no status", 200, with("create_qris", "\"status\":\"pending\",", ""), kOk);
        row("PENDING", 200, with("create_qris", "\"pending\"", "\"PENDING\""), kOk);
        row("paid meanwhile", 200, with("create_qris", "\"pending\"", "\"paid\""), kOk);
        row("envelope without status", 200, with("create_qris", "\"status\":\"success\",", ""), kOk);
        row("no expiry", 200, with("create_qris", ",\n  \"expiration_date\":\"2026-11-22T02:00:00Z\"", ""), kOk);
        row("expiry in words", 200, with("create_qris", "2026-11-22T02:00:00Z", "besok"), kOk);
        row("expiry null", 200, with("create_qris", "\"2026-11-22T02:00:00Z\"", "null"), kOk);

        const int malformed = int(ErrorCode::Malformed);
        row("fraction", 200, with("create_qris", kAmount, "\"25000.50\""), malformed);
        row("fraction as number", 200, with("create_qris", kAmount, "25000.5"), malformed);
        row("amount in words", 200, with("create_qris", kAmount, "\"Rp25.000\""), malformed);
        row("absurd amount", 200, with("create_qris", kAmount, "\"99999999999999\""), malformed);
        row("no id", 200, with("create_qris", "\"trx_id\":\"IDP202611210900000001\",", ""), malformed);
        row("id null", 200, with("create_qris", "\"trx_id\":\"IDP202611210900000001\"", "\"trx_id\":null"), malformed);
        row("id with a line break", 200, with("create_qris", "\"trx_id\":\"IDP2", "\"trx_id\":\"IDP\\n2"), malformed);
        row("id that is a path", 200, with("create_qris", "\"trx_id\":\"IDP202611210900000001\"", "\"trx_id\":\"..\""), malformed);
        row("no QRIS text", 200, with("create_qris", "qr_string", "other"), malformed);
        row("QRIS text null", 200, with("create_va", "\"va_number\":\"8808000000000042\"", "\"qr_string\":null"), malformed);
        row("a page is no QRIS", 200, fixture("create_wallet"), malformed);
        row("no payment_info", 200, with("create_qris", "payment_info", "other"), malformed);
        for (const char *word : {"failed", "expired", "cancelled", "refunded", "processing", "success", "created"})
            row(qPrintable(QStringLiteral("made as ") + QLatin1String(word)), 200, with("create_qris", "\"pending\"", QByteArray("\"") + word + '"'), malformed);
        for (const char *word : {"error", "failed", "ok?", "ERROR"})
            row(qPrintable(QStringLiteral("envelope says ") + QLatin1String(word)), 200, with("create_qris", "\"success\"", QByteArray("\"") + word + '"'), malformed);
        row("an error under 200", 200, fixture("error_taken"), malformed);
        row("number without number", 200, with("create_va", "va_number", "va"), kOk, QStringLiteral("bca_va"));      // then the page
        for (const auto &[name, body] : hostileBodies())
            row(name, 200, body, malformed);

        row("amount too low", 400, fixture("error_amount"), int(ErrorCode::Refused));
        row("unknown channel", 404, fixture("error_not_found"), int(ErrorCode::Refused));
        row("channel down", 422, fixture("error_channel_down"), int(ErrorCode::Refused));
        row("403", 403, fixture("error_unauthorized"), int(ErrorCode::Refused));
        row("bad key", 401, fixture("error_unauthorized"), int(ErrorCode::Unauthorised));
        row("taken", 422, fixture("error_taken"), int(ErrorCode::Conflict));
        row("taken by a 400", 400, fixture("error_taken"), int(ErrorCode::Conflict));
        row("other body", 409, fixture("error_key_used"), int(ErrorCode::Conflict));
        row("too many", 429, fixture("error_rate"), int(ErrorCode::RateLimited));
        row("too many, proxy", 429, "<html>", int(ErrorCode::RateLimited));
        row("undocumented 402", 402, fixture("error_amount"), malformed);
        row("undocumented 418", 418, fixture("error_amount"), malformed);
        row("408", 408, "", int(ErrorCode::Timeout));
        row("100", 100, "", malformed);
        for (const int status : {500, 502, 503, 504, 599})
            row(qPrintable(QStringLiteral("fault %1").arg(status)), status, fixture("error_server"), int(ErrorCode::ServerFault));
        row("fault with a good body", 500, fixture("create_qris"), int(ErrorCode::ServerFault));
        for (const int status : {301, 302, 307, 308})
            row(qPrintable(QStringLiteral("redirect %1").arg(status)), status, fixture("create_qris"), malformed);
        // A no that is not in Paymenku's own words may be somebody else's: unclear.
        for (const int status : {400, 401, 403, 404, 405, 409, 410, 413, 415, 422}) {
            for (const auto &[name, body] : hostileBodies())
                row(qPrintable(QStringLiteral("%1, %2").arg(status).arg(QLatin1String(name))), status, body, malformed);
            row(qPrintable(QStringLiteral("%1, success").arg(status)), status, fixture("create_qris"), malformed);
            row(qPrintable(QStringLiteral("%1, no message").arg(status)), status, R"({"status":"error","message":null})", malformed);
        }
    }
    void creates()
    {
        QFETCH(QString, channel);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto charge = paymenku::readCharge(response(status, body), account(), channel, kNow);
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        if (charge) {
            QCOMPARE(charge->gatewayRef, QStringLiteral("IDP202611210900000001"));
            QVERIFY(!charge->testMoney);
        } else {
            QCOMPARE(charge.error().httpStatus, status);
            QVERIFY(!charge.error().detail.isEmpty());
        }
    }

    void whatTheCustomerGetsToSee_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("qris");
        const QString page = QStringLiteral("https://paymenku.com/pay/IDP202611210900000001");
        const QString none;
        const auto row = [](const char *name, const char *channel, const QByteArray &body, const QString &number, const QString &link, bool qris = false) {
            QTest::newRow(name) << QString::fromLatin1(channel) << body << number << link << qris;
        };
        row("qris", "qris", fixture("create_qris"), none, none, true);
        row("qris_own", "qris_own", fixture("create_qris_own"), none, none, true);
        row("qris under another name", "qris", with("create_qris", "qr_string", "qris_string"), none, none, true);
        row("account", "bca_va", fixture("create_va"), QStringLiteral("8808000000000042"), none);
        for (const char *name : {"account_number", "virtual_account", "virtual_account_number", "payment_code", "number"})
            row(name, "bni_va", with("create_va", "va_number", name), QStringLiteral("8808000000000042"), none);
        row("account as number", "bca_va", with("create_va", "\"8808000000000042\"", "8808000000000042"), QStringLiteral("8808000000000042"), none);
        row("account with blanks", "bca_va", with("create_va", "8808000000000042", "8808 0000 0000 0042"), QStringLiteral("8808000000000042"), none);
        row("leading zero", "bca_va", with("create_va", "8808000000000042", "0042000000000042"), QStringLiteral("0042000000000042"), none);
        row("no account", "bca_va", with("create_va", "8808000000000042", "-"), none, page);
        row("account null", "bca_va", with("create_va", "\"8808000000000042\"", "null"), none, page);
        row("account in letters", "bca_va", with("create_va", "8808000000000042", "<script>"), none, page);
        row("wallet", "dana", fixture("create_wallet"), none, QStringLiteral("https://wallet.example/checkout/42"));
        for (const char *name : {"deeplink_url", "mobile_url", "pay_url", "payment_url"})
            row(qPrintable(QStringLiteral("wallet, ") + QLatin1String(name)), "shopeepay", with("create_wallet", "checkout_url", name), none, QStringLiteral("https://wallet.example/checkout/42"));
        row("wallet, page only", "ovo", with("create_wallet", "checkout_url", "other"), none, page);
        row("wallet, app link beside a page", "dana", with("create_wallet", "https://wallet.example/checkout/42", "dana://pay/42"), none, page);
        row("wallet, app link only", "dana", with("create_wallet", "https://wallet.example/checkout/42", "dana://pay/42").replace("\"pay_url\"", "\"x\""), none, QStringLiteral("dana://pay/42"));
        row("wallet, no web", "dana", with("create_wallet", "https://wallet.example/checkout/42", "javascript:alert(1)"), none, page);
        row("wallet, relative", "dana", with("create_wallet", "https://wallet.example/checkout/42", "/checkout"), none, page);
        row("unknown channel with a code", "alfamart", with("create_va", "va_number", "payment_code"), QStringLiteral("8808000000000042"), none);
        row("unknown channel", "kredivo", fixture("create_wallet"), none, QStringLiteral("https://wallet.example/checkout/42"));
    }
    void whatTheCustomerGetsToSee()
    {
        QFETCH(QString, channel);
        QFETCH(QByteArray, body);
        QFETCH(bool, qris);
        const auto charge = paymenku::readCharge(response(200, body), account(), channel, kNow);
        QVERIFY2(charge, charge ? "" : qPrintable(charge.error().detail));
        QTEST(charge->virtualAccount, "number");
        QTEST(charge->link.toString(), "link");
        QCOMPARE(charge->qris.startsWith("000201"), qris);
        QCOMPARE(charge->qris.isEmpty(), !qris);
    }

    void createTakesOverWhatWasSaid()
    {
        const auto va = paymenku::readCharge(response(200, fixture("create_va")), account(), QStringLiteral("bca_va"), kNow);
        QCOMPARE(va->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(va->amount, Rupiah::of(29'000));                    // with the fee, as it is: judged elsewhere
        const auto other = paymenku::readCharge(response(200, with("create_qris", "K1-0042-A", "K9-0001-Z")), account(), kQris, kNow);
        QCOMPARE(other->reference, QStringLiteral("K9-0001-Z"));
        const auto seed = paymenku::readCharge(response(200, fixture("create_qris_seed")), account(), kQris, kNow);
        QCOMPARE(seed->reference, QString());
        const auto mute = paymenku::readCharge(response(200, with("create_qris", kAmount, "null")), account(), kQris, kNow);
        QCOMPARE(mute->amount, std::optional<Rupiah>());
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("bare");
        QTest::addColumn<int>("utcHour");         // −1: none
        QTest::newRow("Z") << QByteArray("2026-11-22T02:00:00Z") << QStringLiteral("utc") << 2;
        QTest::newRow("milliseconds") << QByteArray("2026-11-22T02:00:00.000Z") << QStringLiteral("utc") << 2;
        QTest::newRow("offset") << QByteArray("2026-11-22T02:00:00+00:00") << QStringLiteral("utc") << 2;
        QTest::newRow("Jakarta's offset") << QByteArray("2026-11-22T09:00:00+07:00") << QStringLiteral("utc") << 2;
        QTest::newRow("bare") << QByteArray("2026-11-22 02:00:00") << QStringLiteral("utc") << 2;
        QTest::newRow("bare in Jakarta") << QByteArray("2026-11-22 09:00:00") << QStringLiteral("jakarta") << 2;
        QTest::newRow("words") << QByteArray("24 jam") << QStringLiteral("utc") << -1;
        QTest::newRow("year 0") << QByteArray("0000-00-00 00:00:00") << QStringLiteral("utc") << -1;
    }
    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, bare);
        QFETCH(int, utcHour);
        const auto a = paymenku::accountFrom({{QStringLiteral("bare_dates"), bare}});
        const auto charge = paymenku::readCharge(response(200, with("create_qris", "2026-11-22T02:00:00Z", text)), a, kQris, kNow);
        QVERIFY(charge);
        QCOMPARE(charge->expiresAt.isValid(), utcHour >= 0);
        if (utcHour >= 0)
            QCOMPARE(charge->expiresAt, QDateTime(QDate(2026, 11, 22), QTime(utcHour, 0), Qt::UTC));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<ChargeStatus>("status");
        const auto row = [](const char *word, ChargeStatus status) { QTest::newRow(word) << QByteArray(word) << status; };
        row("pending", ChargeStatus::Pending);
        row("paid", ChargeStatus::Paid);
        row("Paid", ChargeStatus::Paid);
        row("PAID", ChargeStatus::Paid);
        row("failed", ChargeStatus::Failed);
        row("expired", ChargeStatus::Expired);
        row("EXPIRED", ChargeStatus::Expired);
        row("cancelled", ChargeStatus::Cancelled);
        row("refunded", ChargeStatus::Refunded);
        row("partially_refunded", ChargeStatus::PartlyRefunded);
        for (const char *word : {"success", "SUCCESS", "settlement", "settled", "paid_", "unpaid", "not paid", "paid out", "completed", "canceled", "expire",
                                 "refund", "1", "true", "ok", "lunas", "berhasil", "processing"})
            row(word, ChargeStatus::Unknown);
    }
    void statuses()
    {
        QFETCH(QByteArray, word);
        const auto answer = paymenku::readStatus(response(200, with("status_paid", "\"paid\"", '"' + word + '"')), account(), kQris, kNow);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QCOMPARE(answer->word, QString::fromLatin1(word));
        QCOMPARE(answer->gatewayRef, QStringLiteral("IDP202611210900000001"));
        QCOMPARE(answer->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QVERIFY(answer->link.isEmpty() && answer->qris.isEmpty());      // no page for a QRIS that nobody verified
        QVERIFY(!answer->testMoney);
    }

    void statusOfANumberOrNothing()
    {
        for (const char *value : {"1", "3", "true", "null", "[]", "{}", "\"\"", "\"  \""}) {
            const auto answer = paymenku::readStatus(response(200, with("status_paid", "\"paid\"", value)), account(), kQris, kNow);
            QVERIFY(!answer || answer->status == ChargeStatus::Unknown);
        }
        const auto longWord = paymenku::readStatus(response(200, with("status_paid", "\"paid\"", '"' + QByteArray(5000, 'x') + '"')), account(), kQris, kNow);
        QVERIFY(longWord && longWord->word.size() <= 40);
    }

    void statusCarriesWhatIsLostWithTheCreate()
    {
        const auto pending = paymenku::readStatus(response(200, fixture("status_va_pending")), account(), {}, kNow);
        QCOMPARE(pending->status, ChargeStatus::Pending);
        QCOMPARE(pending->amount, Rupiah::of(29'000));
        QCOMPARE(pending->link, QUrl(QStringLiteral("https://paymenku.com/pay/IDP202611210900000001")));
        const auto full = paymenku::readStatus(response(200, fixture("create_va")), account(), QStringLiteral("bca_va"), kNow);
        QCOMPARE(full->virtualAccount, QStringLiteral("8808000000000042"));
        QVERIFY(full->expiresAt.isValid());
        QVERIFY(!paymenku::readStatus(response(200, fixture("create_qris")), account(), kQris, kNow)->qris.isEmpty());
    }

    void sandboxIsNoMoney_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("sandbox");
        for (const char *yes : {"true", "1", "\"true\"", "\"1\"", "\"yes\"", "\"TRUE\"", "[]", "2"})
            QTest::newRow(yes) << QByteArray(yes) << true;
        for (const char *no : {"false", "null", "0", "\"false\"", "\"0\"", "\"False\""})
            QTest::newRow(no) << QByteArray(no) << false;
    }
    void sandboxIsNoMoney()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, sandbox);
        const QByteArray body = with("status_paid", "\"is_sandbox\":false", "\"is_sandbox\":" + value);
        QCOMPARE(paymenku::readStatus(response(200, body), account(), kQris, kNow)->testMoney, sandbox);
        auto training = account();
        training.acceptSandbox = true;
        QVERIFY(!paymenku::readStatus(response(200, body), training, kQris, kNow)->testMoney);
        const QByteArray made = with("create_qris", "\"status\":\"pending\"", "\"status\":\"pending\",\"is_sandbox\":" + value);
        QCOMPARE(paymenku::readCharge(response(200, made), account(), kQris, kNow)->testMoney, sandbox);
        QVERIFY(!paymenku::readCharge(response(200, made), training, kQris, kNow)->testMoney);
    }

    void statusTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name) << status << body << code; };
        row("not found", 404, fixture("error_not_found"), ErrorCode::NotFound);
        row("no such address", 404, fixture("error_route"), ErrorCode::Malformed);
        row("somebody else's 404", 404, "<html>nginx</html>", ErrorCode::Malformed);
        row("404 without words", 404, "{}", ErrorCode::Malformed);
        row("401", 401, fixture("error_unauthorized"), ErrorCode::Unauthorised);
        row("somebody else's 401", 401, "<html>", ErrorCode::Malformed);
        row("400", 400, fixture("error_amount"), ErrorCode::Refused);
        row("429", 429, fixture("error_rate"), ErrorCode::RateLimited);
        row("500", 500, fixture("status_paid"), ErrorCode::ServerFault);
        row("503", 503, "", ErrorCode::ServerFault);
        row("redirect", 302, fixture("status_paid"), ErrorCode::Malformed);
        row("fraction", 200, with("status_paid", kAmount, "25000.01"), ErrorCode::Malformed);
        row("no word", 200, with("status_paid", "\"status\":\"paid\",", ""), ErrorCode::Malformed);
        row("error under 200", 200, with("status_paid", "\"success\"", "\"error\""), ErrorCode::Malformed);
        row("404's words under 200", 200, fixture("error_not_found"), ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(name, 200, body, ErrorCode::Malformed);
    }
    void statusTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto answer = paymenku::readStatus(response(status, body), account(), kQris, kNow);
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        QCOMPARE(answer.error().httpStatus, status);
    }

    void takenInManyWords()
    {
        for (const char *message : {"The reference_id has already been taken.", "The reference id has already been taken.", "Duplicate reference_id",
                                    "reference_id sudah digunakan", "Referensi telah dipakai", "Reference ID must be unique"})
            QVERIFY2(paymenku::saysTaken(QString::fromLatin1(message)), message);
        for (const char *message : {"The reference_id field is required.", "Channel is currently unavailable.", "", "E-mail already taken"})
            QVERIFY2(!paymenku::saysTaken(QString::fromLatin1(message)), message);
        // Only a create can be told that it exists.
        QCOMPARE(paymenku::readChange(response(422, fixture("error_taken")), kNow).error().code, ErrorCode::Refused);
    }

    void changes()
    {
        QVERIFY(paymenku::readChange(response(200, R"({"status":"success","data":{"trx_id":"IDP1","status":"cancelled"}})"), kNow));
        QCOMPARE(paymenku::readChange(response(422, fixture("error_cancel")), kNow).error().code, ErrorCode::Refused);
        QCOMPARE(paymenku::readChange(response(404, fixture("error_not_found")), kNow).error().code, ErrorCode::NotFound);
        QCOMPARE(paymenku::readChange(response(200, "<html>"), kNow).error().code, ErrorCode::Malformed);
        QCOMPARE(paymenku::readChange(response(200, fixture("error_cancel")), kNow).error().code, ErrorCode::Malformed);
    }

    void waitsAsLongAsItIsAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<int>("pause");
        const auto at = [](int seconds) { return QByteArray::number(kNow.toSecsSinceEpoch() + seconds); };
        QTest::newRow("Retry-After") << 429 << QByteArray("45") << QByteArray("0") << at(10) << 45;
        QTest::newRow("its date") << 429 << QByteArray("Sat, 21 Nov 2026 02:00:20 GMT") << QByteArray() << QByteArray() << 20;
        QTest::newRow("reset only") << 429 << QByteArray() << QByteArray() << at(30) << 30;
        QTest::newRow("reset by another clock") << 429 << QByteArray() << QByteArray() << at(5000) << 60;
        QTest::newRow("reset in the past") << 429 << QByteArray() << QByteArray() << at(-5) << 0;
        QTest::newRow("nothing said") << 429 << QByteArray() << QByteArray() << QByteArray() << 0;
        QTest::newRow("last of the minute") << 200 << QByteArray() << QByteArray("0") << at(2) << 2;
        QTest::newRow("last, for long") << 200 << QByteArray() << QByteArray("0") << at(40) << 5;
        QTest::newRow("one left") << 200 << QByteArray() << QByteArray("1") << at(12) << 0;
        QTest::newRow("none said") << 200 << QByteArray() << QByteArray() << at(12) << 0;
        QTest::newRow("reset in words") << 200 << QByteArray() << QByteArray("0") << QByteArray("soon") << 0;
        QTest::newRow("reset negative") << 200 << QByteArray() << QByteArray("0") << QByteArray("-1") << 0;
        QTest::newRow("Retry-After of a good one") << 200 << QByteArray("45") << QByteArray("9") << at(12) << 0;
    }
    void waitsAsLongAsItIsAsked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, reset);
        QFETCH(int, pause);
        QList<std::pair<QByteArray, QByteArray>> headers{{"x-ratelimit-limit", "60"}};
        if (!retryAfter.isEmpty())
            headers.append({"retry-after", retryAfter});
        if (!remaining.isEmpty())
            headers.append({"x-ratelimit-remaining", remaining});
        if (!reset.isEmpty())
            headers.append({"x-ratelimit-reset", reset});
        const auto r = response(status, fixture("error_rate"), headers);
        QCOMPARE(int(paymenku::pauseAfter(r, kNow).count()), pause);
        if (status == 429)
            QCOMPARE(int(paymenku::readStatus(r, account(), kQris, kNow).error().retryAfter.count()), pause);
    }

    void detailsAreShortAndPlain()
    {
        const QByteArray ugly = "{\"status\":\"error\",\"message\":\"bad\\r\\n\\u202ething " + QByteArray(5000, 'x') + "\"}";
        const auto answer = paymenku::readCharge(response(400, ugly), account(), kQris, kNow);
        QCOMPARE(answer.error().code, ErrorCode::Refused);
        QVERIFY(answer.error().detail.size() <= 200);
        for (const QChar c : answer.error().detail)
            QVERIFY(c.isPrint());
    }

    void lists()
    {
        const auto page = paymenku::readList(response(200, fixture("list_page_1")), account(), kNow);
        QVERIFY(page);
        QCOMPARE(page->lastPage, std::optional<qint64>(2));
        QCOMPARE(page->rows.size(), 2);
        const GatewayRow &row = page->rows[0];
        QCOMPARE(row.gatewayRef, QStringLiteral("IDP1"));
        QCOMPARE(row.reference, QStringLiteral("K1-0001-A"));
        QCOMPARE(row.channel, QStringLiteral("qris"));
        QCOMPARE(row.amount, Rupiah::trusted(10'000));
        QCOMPARE(row.fee, Rupiah::of(270));
        QCOMPARE(row.net, Rupiah::of(9'730));
        QCOMPARE(row.status, ChargeStatus::Paid);
        QCOMPARE(row.word, QStringLiteral("paid"));
        QCOMPARE(row.at, QDateTime(QDate(2026, 11, 20), QTime(16, 59, 59), Qt::UTC));
        const auto second = paymenku::readList(response(200, fixture("list_page_2")), account(), kNow);
        QCOMPARE(second->rows[0].channel, QStringLiteral("bca_va"));
        QCOMPARE(second->rows[0].fee, std::optional<Rupiah>());
        QCOMPARE(second->rows[0].net, std::optional<Rupiah>());
        QCOMPARE(second->rows[0].status, ChargeStatus::Expired);

        const auto nested = paymenku::readList(response(200, R"({"status":"success","data":{"data":[{"trx_id":"A","amount":1}],"current_page":1,"last_page":3}})"), account(), kNow);
        QCOMPARE(nested->rows.size(), 1);
        QCOMPARE(nested->lastPage, std::optional<qint64>(3));
        QVERIFY(!nested->rows[0].at.isValid());
        QCOMPARE(nested->rows[0].status, ChargeStatus::Unknown);
        QVERIFY(paymenku::readList(response(200, R"({"status":"success","data":[]})"), account(), kNow)->rows.isEmpty());
        QVERIFY(!paymenku::readList(response(200, R"({"status":"success","data":[]})"), account(), kNow)->lastPage);
    }

    void aRowThatCannotBeReadIsLookedAtByAPerson()
    {
        const auto odd = paymenku::readList(response(200, with("list_page_1", "\"10000.00\"", "\"10000.50\"")), account(), kNow);
        QCOMPARE(odd->rows.size(), 2);
        QCOMPARE(odd->rows[0].status, ChargeStatus::Unknown);
        QVERIFY(odd->rows[0].word.contains(u"amount"));
        QCOMPARE(odd->rows[1].status, ChargeStatus::Paid);
        const auto test = paymenku::readList(response(200, with("list_page_1", "\"status\":\"paid\"", "\"is_sandbox\":true,\"status\":\"paid\"")), account(), kNow);
        QCOMPARE(test->rows[0].status, ChargeStatus::Unknown);
        QCOMPARE(test->rows[0].word, QStringLiteral("sandbox: paid"));
        QVERIFY(!paymenku::readList(response(200, R"({"status":"success","data":[{"amount":1}]})"), account(), kNow));
        QVERIFY(!paymenku::readList(response(200, R"({"status":"success","data":[7]})"), account(), kNow));
        QVERIFY(!paymenku::readList(response(200, R"({"status":"success","data":{}})"), account(), kNow));
        QCOMPARE(paymenku::readList(response(429, fixture("error_rate")), account(), kNow).error().code, ErrorCode::RateLimited);
    }

    /// Nothing that arrives broken is ever read as money: every prefix of a paid answer, whatever is missing of it.
    void noBrokenAnswerIsPaid()
    {
        const QByteArray whole = fixture("status_paid").trimmed();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            const auto answer = paymenku::readStatus(response(200, whole.left(i)), account(), kQris, kNow);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::Malformed);
        }
        for (const char *name : {"create_qris", "create_va", "create_wallet"}) {
            const QByteArray made = fixture(name).trimmed();
            for (qsizetype i = 0; i < made.size(); i += 10)
                QVERIFY(!paymenku::readCharge(response(200, made.left(i)), account(), kQris, kNow));
        }
        const QByteArray list = fixture("list_page_1").trimmed();
        for (qsizetype i = 0; i < list.size(); i += 10)
            QVERIFY(!paymenku::readList(response(200, list.left(i)), account(), kNow));
    }
};

QTEST_GUILESS_MAIN(TestPaymenkuReply)
#include "tst_paymenku_reply.moc"
