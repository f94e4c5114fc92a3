#include "gateways/gobiz/gobiz_reply.h"
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

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/gobiz/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

/// What is no GoBiz reply at all, whatever the status.
const QList<std::pair<const char *, QByteArray>> &hostileBodies()
{
    static const QList<std::pair<const char *, QByteArray>> bodies{
        {"html", "<!doctype html><html><body>Maintenance</body></html>"},
        {"half", fixture("create_pending").left(200)},
        {"empty", ""},
        {"array", "[1,2]"},
        {"null", "null"},
        {"empty object", "{}"},
        {"data is a text", R"({"success":true,"data":"x"})"},
        {"transaction is a list", R"({"success":true,"data":{"transaction":[1]}})"},
        {"deep", QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000)},
    };
    return bodies;
}

} // namespace

class TestGoBizReply : public QObject {
    Q_OBJECT
private slots:
    void creates_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name) << status << body << int(code); };
        QTest::newRow("201") << 201 << fixture("create_pending") << kOk;
        QTest::newRow("200") << 200 << fixture("create_pending") << kOk;
        QTest::newRow("amount as text") << 201 << fixture("create_amount_text") << kOk;
        QTest::newRow("without success") << 201 << fixture("create_without_success") << kOk;
        QTest::newRow("no echo") << 201 << fixture("create_no_echo") << kOk;
        QTest::newRow("settled at once") << 201 << fixture("status_settlement") << kOk;
        row("fraction", 201, fixture("create_amount_fraction"), ErrorCode::Malformed);
        row("no id", 201, fixture("create_without_id"), ErrorCode::Malformed);
        row("no qris", 201, fixture("create_without_qris"), ErrorCode::Malformed);
        row("failure in words", 201, fixture("create_failure_in_2xx"), ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(name, 201, body, ErrorCode::Malformed);
        for (const int status : {400, 403, 404, 405, 406, 410, 413, 414, 415, 422})
            QTest::addRow("clear no %d", status) << status << fixture("error_outlet") << int(ErrorCode::Refused);
        row("401", 401, fixture("error_session"), ErrorCode::Unauthorised);
        row("408", 408, "", ErrorCode::Timeout);
        row("409", 409, "", ErrorCode::Conflict);
        row("425", 425, "", ErrorCode::Conflict);
        row("429", 429, "", ErrorCode::RateLimited);
        row("402, undocumented", 402, "", ErrorCode::Malformed);
        row("418, undocumented", 418, "", ErrorCode::Malformed);
        row("100", 100, "", ErrorCode::Malformed);
        for (const int status : {301, 302, 307})
            QTest::addRow("redirect %d", status) << status << QByteArray() << int(ErrorCode::Malformed);
        for (const int status : {500, 502, 503, 504, 599})
            QTest::addRow("fault %d", status) << status << fixture("create_pending") << int(ErrorCode::ServerFault);
    }
    void creates()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto charge = gobiz::readCharge(response(status, body), kNow);
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        if (charge) {
            QCOMPARE(charge->gatewayRef, QStringLiteral("0f8f3c1e-4f4e-4c39-9a26-0f3f7b8f0c11"));
            QVERIFY(charge->qris.startsWith("000201010212"));
            QVERIFY(!charge->expiresAt.isValid());
        } else {
            QCOMPARE(charge.error().httpStatus, status);
            QVERIFY(!charge.error().detail.isEmpty());
        }
    }

    void createTakesOverWhatWasSaid()
    {
        const auto said = gobiz::readCharge(response(201, fixture("create_other_order")), kNow);
        QVERIFY(said);
        QCOMPARE(said->reference, QStringLiteral("K9-0001-Z"));            // judged by PaymentFlow, not here
        QCOMPARE(said->amount, Rupiah::of(25'000));
        const auto silent = gobiz::readCharge(response(201, fixture("create_no_echo")), kNow);
        QCOMPARE(silent->reference, QString());
        QCOMPARE(silent->amount, std::optional<Rupiah>());
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ChargeStatus>("status");
        const auto row = [](const char *name, ChargeStatus status) { QTest::newRow(name) << fixture(name) << status; };
        row("create_pending", ChargeStatus::Pending);
        row("status_settlement", ChargeStatus::Paid);
        row("status_settlement_upper", ChargeStatus::Paid);
        row("status_settlement_absent", ChargeStatus::Paid);
        row("status_settlement_null", ChargeStatus::Unknown);
        row("status_expire", ChargeStatus::Expired);
        row("status_expired", ChargeStatus::Expired);
        row("status_cancel", ChargeStatus::Cancelled);
        row("status_cancelled", ChargeStatus::Cancelled);
        row("status_deny", ChargeStatus::Failed);
        row("status_failure", ChargeStatus::Failed);
        row("status_failed", ChargeStatus::Failed);
        row("status_refund", ChargeStatus::Refunded);
        row("status_undocumented", ChargeStatus::Unknown);
    }
    void statuses()
    {
        QFETCH(QByteArray, body);
        const auto answer = gobiz::readStatus(response(200, body), kNow);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QVERIFY(!answer->word.isEmpty() && answer->word.size() <= 40);
        QCOMPARE(answer->gatewayRef, QStringLiteral("0f8f3c1e-4f4e-4c39-9a26-0f3f7b8f0c11"));
        QCOMPARE(answer->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QVERIFY(!answer->qris.isEmpty());
    }

    void noWordButTheDocumentedOnesMeansAnything()
    {
        for (const char *word : {"paid", "success", "SUCCESS", "settled", "settlement ", "settlements", "capture", "completed", "1", "true", "created", "active", "ok"})
            QCOMPARE(gobiz::statusOf(QString::fromLatin1(word)), ChargeStatus::Unknown);
        QCOMPARE(gobiz::statusOf(u""), ChargeStatus::Unknown);
    }

    void otherOrderAndAmountAreToldNotJudged()
    {
        const auto order = gobiz::readStatus(response(200, fixture("status_other_order")), kNow);
        QCOMPARE(order->reference, QStringLiteral("K9-0001-Z"));
        const auto amount = gobiz::readStatus(response(200, fixture("status_other_amount")), kNow);
        QCOMPARE(amount->amount, Rupiah::of(24'000));
    }

    void statusTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name) << status << body << code; };
        row("not found", 404, fixture("error_not_found"), ErrorCode::NotFound);
        row("somebody else's 404", 404, "<html>nginx</html>", ErrorCode::Malformed);
        row("404 without words", 404, "{}", ErrorCode::Malformed);
        row("401", 401, fixture("error_session"), ErrorCode::Unauthorised);
        row("400", 400, "", ErrorCode::Refused);
        row("429", 429, "", ErrorCode::RateLimited);
        row("500", 500, fixture("status_settlement"), ErrorCode::ServerFault);
        row("redirect", 302, fixture("status_settlement"), ErrorCode::Malformed);
        row("no word", 200, fixture("status_empty"), ErrorCode::Malformed);
        row("fraction", 200, fixture("create_amount_fraction"), ErrorCode::Malformed);
        row("failure in words", 200, fixture("create_failure_in_2xx"), ErrorCode::Malformed);
        row("404's words under 200", 200, fixture("error_not_found"), ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(name, 200, body, ErrorCode::Malformed);
    }
    void statusTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto answer = gobiz::readStatus(response(status, body), kNow);
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        QCOMPARE(answer.error().httpStatus, status);
    }

    void tokens_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");       // seconds of life, or −1 − code
        const auto bad = [](ErrorCode code) { return -1 - int(code); };
        QTest::newRow("good") << 200 << fixture("token") << 3600;
        QTest::newRow("life as text") << 200 << fixture("token_text_life") << 3600;
        QTest::newRow("no life") << 200 << fixture("token_no_life") << 300;
        QTest::newRow("no token") << 200 << fixture("token_none") << bad(ErrorCode::Malformed);
        QTest::newRow("header in the token") << 200 << fixture("token_break_out") << bad(ErrorCode::Malformed);
        QTest::newRow("another type") << 200 << fixture("token_mac") << bad(ErrorCode::Malformed);
        QTest::newRow("life in words") << 200 << fixture("token_bad_life") << bad(ErrorCode::Malformed);
        QTest::newRow("400") << 400 << fixture("token_error") << bad(ErrorCode::Unauthorised);
        QTest::newRow("401") << 401 << fixture("token_error") << bad(ErrorCode::Unauthorised);
        QTest::newRow("403 html") << 403 << QByteArray("<html>") << bad(ErrorCode::Unauthorised);
        QTest::newRow("404") << 404 << QByteArray() << bad(ErrorCode::Malformed);
        QTest::newRow("302") << 302 << fixture("token") << bad(ErrorCode::Malformed);
        QTest::newRow("429") << 429 << QByteArray() << bad(ErrorCode::RateLimited);
        QTest::newRow("500") << 500 << fixture("token") << bad(ErrorCode::ServerFault);
        QTest::newRow("html") << 200 << QByteArray("<html>") << bad(ErrorCode::Malformed);
        QTest::newRow("empty") << 200 << QByteArray() << bad(ErrorCode::Malformed);
    }
    void tokens()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto token = gobiz::readToken(response(status, body), kNow);
        QCOMPARE(token ? int(token->life.count()) : -1 - int(token.error().code), expected);
        if (token)
            QCOMPARE(token->value, QByteArray("opaque-token-1"));
        else
            QVERIFY(!token.error().detail.contains(u"s3cret"));
    }

    void detailsAreShortAndPlain()
    {
        const auto answer = gobiz::readCharge(response(400, fixture("error_ugly")), kNow);
        const QString detail = answer.error().detail;
        QVERIFY(detail.size() <= 200);
        QVERIFY(detail.contains(u"Bad Request"));
        for (const QChar c : detail)
            QVERIFY(c.isPrint());
        QVERIFY(gobiz::readStatus(response(404, fixture("error_not_found")), kNow).error().detail.contains(u"Transaction not found"));
    }

    void waitsAsLongAsItIsAsked()
    {
        QCOMPARE(gobiz::readStatus(response(429, "", "12"), kNow).error().retryAfter, std::chrono::seconds(12));
        QCOMPARE(gobiz::readStatus(response(503, "", "Sat, 21 Nov 2026 02:00:20 GMT"), kNow).error().retryAfter, std::chrono::seconds(20));
        QCOMPARE(gobiz::readCharge(response(429, "", "30"), kNow).error().retryAfter, std::chrono::seconds(30));
        QCOMPARE(gobiz::readCharge(response(429, ""), kNow).error().retryAfter, std::chrono::seconds(0));
    }

    /// Nothing that arrives broken is ever read as money: every prefix of a paid answer, whatever is missing of it.
    void noBrokenAnswerIsPaid()
    {
        const QByteArray whole = fixture("status_settlement");
        for (qsizetype i = 0; i + 3 < whole.size(); ++i) {
            const auto answer = gobiz::readStatus(response(200, whole.left(i)), kNow);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::Malformed);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoBizReply)
#include "tst_gobiz_reply.moc"
