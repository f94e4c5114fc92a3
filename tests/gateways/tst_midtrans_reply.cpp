#include "gateways/midtrans/midtrans_reply.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace laci;

namespace {

constexpr int kOk = -1;
const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);

HttpResponse response(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    if (!retryAfter.isEmpty())
        r.headers = {{"retry-after", retryAfter}};
    return r;
}

QByteArray fixture(const QString &name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/midtrans/%1.json").arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}
QByteArray fixture(const char *name)
{
    return fixture(QString::fromLatin1(name));
}

/// What is no Midtrans reply at all, whatever the status.
const QList<std::pair<const char *, QByteArray>> &hostileBodies()
{
    static const QList<std::pair<const char *, QByteArray>> bodies{
        {"html", "<!doctype html><html><body>Maintenance</body></html>"},
        {"half", fixture("charge").left(200)},
        {"empty", ""},
        {"array", "[1,2]"},
        {"null", "null"},
        {"empty object", "{}"},
        {"somebody's error", R"({"message":"no Route matched with those values"})"},
        {"code is a list", R"({"status_code":["201"]})"},
        {"code of three words", R"({"status_code":"two hundred one"})"},
        {"code out of range", R"({"status_code":"99999"})"},
        {"code 0", R"({"status_code":0})"},
        {"fraction of a code", R"({"status_code":201.5})"},
        {"deep", QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000)},
    };
    return bodies;
}

struct Trouble {
    const char *fixture;
    int http;
    ErrorCode charge;
    ErrorCode status;
    ErrorCode stop;
};

/// Each error under HTTP 200 and under its own HTTP status.
const QList<Trouble> &troubles()
{
    using E = ErrorCode;
    static const QList<Trouble> list{
        {"error_400", 400, E::Refused, E::Refused, E::Refused},
        {"error_401", 401, E::Unauthorised, E::Unauthorised, E::Unauthorised},
        {"error_401_long", 401, E::Unauthorised, E::Unauthorised, E::Unauthorised},
        {"error_402", 402, E::Refused, E::Refused, E::Refused},
        {"error_403", 403, E::Refused, E::Refused, E::Refused},
        {"error_404", 404, E::Refused, E::NotFound, E::NotFound},
        {"error_404_number", 404, E::Refused, E::NotFound, E::NotFound},
        {"error_406", 406, E::Conflict, E::Refused, E::Refused},
        {"error_406_used", 406, E::Conflict, E::Refused, E::Refused},
        {"error_408", 408, E::Refused, E::Refused, E::Refused},
        {"error_409", 409, E::Conflict, E::Conflict, E::Conflict},
        {"error_410", 410, E::Refused, E::Refused, E::Refused},
        {"error_411", 411, E::Refused, E::Refused, E::Refused},
        {"error_412", 412, E::Refused, E::Refused, E::Refused},
        {"error_413", 413, E::Refused, E::Refused, E::Refused},
        {"error_418", 418, E::Malformed, E::Malformed, E::Malformed},
        {"error_429", 429, E::RateLimited, E::RateLimited, E::RateLimited},
        {"error_500", 500, E::ServerFault, E::ServerFault, E::ServerFault},
        {"error_503", 503, E::ServerFault, E::ServerFault, E::ServerFault},
    };
    return list;
}

} // namespace

class TestMidtransReply : public QObject {
    Q_OBJECT
private slots:
    void charges_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto good = [](const char *name) { QTest::newRow(name) << 200 << fixture(name) << kOk; };
        const auto bad = [](const char *name, ErrorCode code) { QTest::newRow(name) << 200 << fixture(name) << int(code); };
        good("charge");
        QTest::newRow("HTTP 201 too") << 201 << fixture("charge") << kOk;
        for (const char *name : {"charge_numbers", "charge_amount_plain", "charge_code_200", "charge_no_expiry", "charge_bad_expiry",
                                 "charge_expiry_iso", "charge_no_echo", "charge_other_order"})
            good(name);
        for (const char *name : {"charge_picture_only", "charge_null_qr", "charge_no_id", "charge_bad_id", "charge_fraction", "charge_no_code",
                                 "charge_bad_code", "charge_202_pending", "charge_ended_at_once"})
            bad(name, ErrorCode::Malformed);
        bad("charge_denied", ErrorCode::Refused);
        bad("error_407", ErrorCode::Refused);
        for (const Trouble &t : troubles()) {
            QTest::addRow("%s, HTTP 200", t.fixture) << 200 << fixture(t.fixture) << int(t.charge);
            QTest::addRow("%s, HTTP %d", t.fixture, t.http) << t.http << fixture(t.fixture) << int(t.charge);
        }
        for (const auto &[name, body] : hostileBodies()) {
            QTest::addRow("%s", name) << 200 << body << int(ErrorCode::Malformed);
            // A no that Midtrans has not written is some other server's word: it may have been made.
            for (const int http : {400, 401, 403, 404, 406, 422})
                QTest::addRow("%s, HTTP %d", name, http) << http << body << int(ErrorCode::Malformed);
            QTest::addRow("%s, HTTP 429", name) << 429 << body << int(ErrorCode::RateLimited);
            QTest::addRow("%s, HTTP 408", name) << 408 << body << int(ErrorCode::Timeout);
            QTest::addRow("%s, HTTP 502", name) << 502 << body << int(ErrorCode::ServerFault);
            QTest::addRow("%s, HTTP 302", name) << 302 << body << int(ErrorCode::Malformed);
        }
        for (const int http : {301, 302, 307, 308, 100})
            QTest::addRow("HTTP %d and a good body", http) << http << fixture("charge") << int(ErrorCode::Malformed);
        for (const int http : {400, 404, 406, 418})
            QTest::addRow("HTTP %d and a good body", http) << http << fixture("charge") << int(ErrorCode::Malformed);
        QTest::newRow("HTTP 500 and a clear no") << 500 << fixture("error_400") << int(ErrorCode::ServerFault);
        QTest::newRow("HTTP 400 and another no") << 400 << fixture("error_401") << int(ErrorCode::Malformed);
    }
    void charges()
    {
        QFETCH(int, http);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto charge = midtrans::readCharge(response(http, body), kNow);
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        if (charge) {
            QCOMPARE(charge->gatewayRef, QStringLiteral("5d4c8a1e-3f77-4b0e-9d10-8f2f0c6a7b21"));
            QVERIFY(charge->qris.startsWith("000201010212") && charge->qris.endsWith("209C"));
            QVERIFY(charge->link.isEmpty());           // the picture's address is never offered in place of the code
        } else {
            QCOMPARE(charge.error().httpStatus, http);
            QVERIFY(!charge.error().detail.isEmpty());
        }
    }

    void chargeTakesOverWhatWasSaid()
    {
        const auto said = midtrans::readCharge(response(200, fixture("charge")), kNow);
        QCOMPARE(said->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(said->amount, Rupiah::of(25'000));
        QCOMPARE(said->expiresAt, QDateTime(QDate(2026, 11, 21), QTime(2, 15), Qt::UTC));       // 09:15 in Jakarta
        QCOMPARE(midtrans::readCharge(response(200, fixture("charge_expiry_iso")), kNow)->expiresAt, said->expiresAt);
        QVERIFY(!midtrans::readCharge(response(200, fixture("charge_bad_expiry")), kNow)->expiresAt.isValid());
        QVERIFY(!midtrans::readCharge(response(200, fixture("charge_no_expiry")), kNow)->expiresAt.isValid());
        const auto other = midtrans::readCharge(response(200, fixture("charge_other_order")), kNow);
        QCOMPARE(other->reference, QStringLiteral("K9-0001-Z"));                                // judged by PaymentFlow, not here
        QCOMPARE(other->amount, Rupiah::of(26'000));
        const auto silent = midtrans::readCharge(response(200, fixture("charge_no_echo")), kNow);
        QCOMPARE(silent->reference, QString());
        QCOMPARE(silent->amount, std::optional<Rupiah>());
        QVERIFY(midtrans::readCharge(response(200, fixture("charge_picture_only")), kNow).error().detail.contains(u"only a picture"));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ChargeStatus>("status");
        QTest::addColumn<bool>("reversed");
        using S = ChargeStatus;
        const auto row = [](const char *name, S status, bool reversed = false) { QTest::newRow(name) << fixture(name) << status << reversed; };
        row("status_pending", S::Pending);
        row("status_authorize", S::Pending);
        row("status_settlement", S::Paid);
        row("status_settlement_upper", S::Paid);
        row("status_settlement_numbers", S::Paid);
        row("status_settlement_no_fraud", S::Paid);
        row("status_settlement_shopee", S::Paid);
        row("status_settlement_challenge", S::Unknown);
        row("status_settlement_fraud_deny", S::Unknown);
        row("status_settlement_201", S::Unknown);
        row("status_settlement_407", S::Unknown);
        row("status_capture_accept", S::Paid);
        row("status_capture_challenge", S::Pending);
        row("status_capture_fraud_deny", S::Failed);
        row("status_capture_no_fraud", S::Unknown);
        row("status_deny", S::Failed);
        row("status_deny_no_settlement", S::Failed);
        row("status_deny_reversal", S::Failed, true);
        row("status_cancel", S::Cancelled);
        row("status_expire", S::Expired);
        row("status_expire_202", S::Expired);
        row("status_failure", S::Failed);
        row("status_refund", S::Refunded);
        row("status_partial_refund", S::PartlyRefunded);
        row("status_refund_201", S::Unknown);
        row("status_chargeback", S::ChargedBack);
        row("status_partial_chargeback", S::PartlyRefunded);
        row("status_undocumented", S::Unknown);
    }
    void statuses()
    {
        QFETCH(QByteArray, body);
        const auto answer = midtrans::readStatus(response(200, body), kNow);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QTEST(answer->reversed, "reversed");
        QVERIFY(!answer->word.isEmpty() && answer->word.size() <= 40);
        QCOMPARE(answer->gatewayRef, QStringLiteral("5d4c8a1e-3f77-4b0e-9d10-8f2f0c6a7b21"));
        QCOMPARE(answer->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QCOMPARE(answer->expiresAt, QDateTime(QDate(2026, 11, 21), QTime(2, 15), Qt::UTC));
    }

    void words_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("fraud");
        QTest::addColumn<ChargeStatus>("status");
        using S = ChargeStatus;
        const auto row = [](const char *word, const char *fraud, S status) {
            QTest::addRow("%s/%s", word, fraud) << QString::fromLatin1(word) << QString::fromLatin1(fraud) << status;
        };
        row("settlement", "ACCEPT", S::Paid);
        row("Settlement", "", S::Paid);
        row("settlement", "review", S::Unknown);
        row("CAPTURE", "Accept", S::Paid);
        row("capture", "maybe", S::Unknown);
        row("Pending", "deny", S::Pending);
        row("EXPIRE", "", S::Expired);
        for (const char *word : {"paid", "success", "SUCCESS", "settled", "settlement2", "settlements", "captured", "completed", "200", "true", "",
                                 "refunded", "expired", "cancelled", "denied", "authorized", "ok"})
            row(word, "accept", S::Unknown);
    }
    void words()
    {
        QFETCH(QString, word);
        QFETCH(QString, fraud);
        QTEST(midtrans::statusOf(word, fraud), "status");
    }

    void otherOrderAndAmountAreToldNotJudged()
    {
        QCOMPARE(midtrans::readStatus(response(200, fixture("status_settlement_other_order")), kNow)->reference, QStringLiteral("K9-0001-Z"));
        QCOMPARE(midtrans::readStatus(response(200, fixture("status_settlement_other_amount")), kNow)->amount, Rupiah::of(24'000));
        QCOMPARE(midtrans::readStatus(response(200, fixture("status_settlement_no_amount")), kNow)->amount, std::optional<Rupiah>());
    }

    void statusTroubles_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        for (const Trouble &t : troubles()) {
            QTest::addRow("%s, HTTP 200", t.fixture) << 200 << fixture(t.fixture) << t.status;
            QTest::addRow("%s, HTTP %d", t.fixture, t.http) << t.http << fixture(t.fixture) << t.status;
        }
        for (const char *name : {"status_settlement_no_code", "status_settlement_fraction", "status_no_word", "status_null_word"})
            QTest::newRow(name) << 200 << fixture(name) << ErrorCode::Malformed;
        QTest::newRow("not found, but with a word") << 200 << fixture("status_settlement_404") << ErrorCode::NotFound;
        for (const auto &[name, body] : hostileBodies()) {
            QTest::addRow("%s", name) << 200 << body << ErrorCode::Malformed;
            QTest::addRow("%s, HTTP 404", name) << 404 << body << ErrorCode::Malformed;
        }
        for (const int http : {301, 302, 307, 400, 404, 410})
            QTest::addRow("paid under HTTP %d", http) << http << fixture("status_settlement") << ErrorCode::Malformed;
        for (const int http : {500, 502, 503, 504, 599})
            QTest::addRow("paid under HTTP %d", http) << http << fixture("status_settlement") << ErrorCode::ServerFault;
        QTest::newRow("paid under HTTP 429") << 429 << fixture("status_settlement") << ErrorCode::RateLimited;
    }
    void statusTroubles()
    {
        QFETCH(int, http);
        QFETCH(QByteArray, body);
        const auto answer = midtrans::readStatus(response(http, body), kNow);
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        QCOMPARE(answer.error().httpStatus, http);
    }

    void stops_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::newRow("cancelled") << 200 << fixture("cancel_success") << kOk;
        QTest::newRow("expired") << 200 << fixture("expire_success") << kOk;
        QTest::newRow("expired, in HTTP too") << 407 << fixture("expire_success") << kOk;
        QTest::newRow("accepted, whatever that is") << 200 << fixture("status_deny") << int(ErrorCode::Malformed);
        for (const Trouble &t : troubles())
            QTest::addRow("%s", t.fixture) << 200 << fixture(t.fixture) << int(t.stop);
        for (const auto &[name, body] : hostileBodies())
            QTest::addRow("%s", name) << 200 << body << int(ErrorCode::Malformed);
    }
    void stops()
    {
        QFETCH(int, http);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto stopped = midtrans::readStop(response(http, body), kNow);
        QCOMPARE(stopped ? kOk : int(stopped.error().code), expected);
    }

    void checks()
    {
        const auto read = [](int http, const QByteArray &body) { return midtrans::readCheck(response(http, body), kNow); };
        QVERIFY(read(200, fixture("error_404")));
        QVERIFY(read(404, fixture("error_404")));
        QVERIFY(read(200, fixture("status_pending")));
        QCOMPARE(read(200, fixture("error_401")).error().code, ErrorCode::Unauthorised);
        QCOMPARE(read(401, fixture("error_401")).error().code, ErrorCode::Unauthorised);
        QCOMPARE(read(404, "<html>nginx</html>").error().code, ErrorCode::Malformed);
        QCOMPARE(read(404, "{}").error().code, ErrorCode::Malformed);
        QCOMPARE(read(503, "").error().code, ErrorCode::ServerFault);
    }

    void detailsAreShortAndPlain()
    {
        const QString ugly = midtrans::readCharge(response(200, fixture("error_ugly")), kNow).error().detail;
        QVERIFY(ugly.size() <= 200);
        QVERIFY(ugly.contains(u"Injected"));
        for (const QChar c : ugly)
            QVERIFY(c.isPrint());
        QVERIFY(midtrans::readCharge(response(200, fixture("error_400")), kNow).error().detail.contains(u"gross_amount is not equal"));
        QVERIFY(midtrans::readStatus(response(200, fixture("error_404")), kNow).error().detail.contains(u"doesn't exist"));
    }

    void waitsAsLongAsItIsAsked()
    {
        QCOMPARE(midtrans::readStatus(response(429, "", "12"), kNow).error().retryAfter, std::chrono::seconds(12));
        QCOMPARE(midtrans::readStatus(response(200, fixture("error_429"), "30"), kNow).error().retryAfter, std::chrono::seconds(30));
        QCOMPARE(midtrans::readCharge(response(503, "", "Sat, 21 Nov 2026 02:00:20 GMT"), kNow).error().retryAfter, std::chrono::seconds(20));
    }

    /// Nothing that arrives broken is ever read as money, or as made, or as a clear no: no fixture cut anywhere.
    void noBrokenAnswerMeansAnything()
    {
        const QDir dir(QFINDTESTDATA(QStringLiteral("../data/gateways/midtrans")));
        const QStringList files = dir.entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() > 70);
        for (const QString &file : files) {
            const QByteArray whole = fixture(file.chopped(5));
            for (qsizetype i = 0; i + 3 < whole.size(); i += 10) {
                const auto answer = midtrans::readStatus(response(200, whole.left(i)), kNow);
                QVERIFY2(!answer && answer.error().code == ErrorCode::Malformed, qPrintable(file));
                const auto charge = midtrans::readCharge(response(200, whole.left(i)), kNow);
                QVERIFY2(!charge && charge.error().code == ErrorCode::Malformed, qPrintable(file));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMidtransReply)
#include "tst_midtrans_reply.moc"
