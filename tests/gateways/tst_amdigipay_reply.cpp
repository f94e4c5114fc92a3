#include "gateways/amdigipay/amdigipay_reply.h"
#include <QFile>
#include <QTest>

using namespace laci;

namespace {

constexpr int kOk = -1;
const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);           // the fixtures' expired_date is an hour later

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
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/amdigipay/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

/// What is no AMDIGIPAY reply at all, whatever the status.
const QList<std::pair<const char *, QByteArray>> &hostileBodies()
{
    static const QList<std::pair<const char *, QByteArray>> bodies{
        {"html", "<!doctype html><html><body>Maintenance</body></html>"},
        {"half", fixture("create_qris").left(200)},
        {"empty", ""},
        {"array", "[1,2]"},
        {"null", "null"},
        {"empty object", "{}"},
        {"data is a text", R"({"error":false,"data":"x"})"},
        {"error of another kind", fixture("error_unknown_kind")},
        {"yes and no", fixture("error_both_ways")},
        {"no and a transaction", fixture("error_with_transaction")},
        {"deep", QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000)},
    };
    return bodies;
}

} // namespace

class TestAmdigipayReply : public QObject {
    Q_OBJECT
private slots:
    void creates_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name) << status << body << int(code); };
        for (const char *good : {"create_qris", "create_strings", "create_numbers", "create_in_list", "create_without_envelope", "create_missing_fields"})
            QTest::newRow(good) << 200 << fixture(good) << kOk;
        QTest::newRow("201") << 201 << fixture("create_qris") << kOk;
        QTest::newRow("paid at once") << 200 << fixture("status_3") << kOk;
        for (const char *bad : {"create_without_id", "create_null_id", "create_fraction", "create_null_data", "create_two"})
            row(bad, 200, fixture(bad), ErrorCode::Malformed);
        for (const char *no : {"error", "error_text", "error_number", "error_status"}) {
            QTest::addRow("%s under 200", no) << 200 << fixture(no) << int(ErrorCode::Refused);
            for (const int status : {400, 403, 404, 405, 406, 410, 413, 414, 415, 422})
                QTest::addRow("%s under %d", no, status) << status << fixture(no) << int(ErrorCode::Refused);
        }
        for (const char *taken : {"error_taken", "error_taken_english"}) {
            for (const int status : {200, 400, 409, 422})
                QTest::addRow("%s under %d", taken, status) << status << fixture(taken) << int(ErrorCode::Conflict);
        }
        row("out of order under 200", 200, fixture("error_server"), ErrorCode::ServerFault);
        row("401", 401, fixture("error_unauthenticated"), ErrorCode::Unauthorised);
        row("401 with words only", 401, R"({"message":"Unauthenticated."})", ErrorCode::Unauthorised);
        row("408", 408, "", ErrorCode::Timeout);
        row("409", 409, "", ErrorCode::Conflict);
        row("425", 425, "", ErrorCode::Conflict);
        row("429", 429, fixture("error"), ErrorCode::RateLimited);
        row("402, undocumented", 402, fixture("error"), ErrorCode::Malformed);
        row("418, undocumented", 418, "", ErrorCode::Malformed);
        row("100", 100, "", ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(name, 200, body, ErrorCode::Malformed);
        // Some other server's no is not AMDIGIPAY's.
        for (const int status : {400, 401, 403, 404, 405, 422}) {
            QTest::addRow("html %d", status) << status << QByteArray("<html>nginx</html>") << int(ErrorCode::Malformed);
            QTest::addRow("yes under %d", status) << status << fixture("create_qris") << int(status == 401 ? ErrorCode::Unauthorised : ErrorCode::Malformed);
            QTest::addRow("proxy's json %d", status) << status << QByteArray(R"({"code":1})") << int(ErrorCode::Malformed);
        }
        row("words without envelope", 422, fixture("message_only"), ErrorCode::Malformed);
        for (const int status : {301, 302, 307})
            QTest::addRow("redirect %d", status) << status << fixture("create_qris") << int(ErrorCode::Malformed);
        for (const int status : {500, 502, 503, 504, 599}) {
            QTest::addRow("fault %d", status) << status << fixture("create_qris") << int(ErrorCode::ServerFault);
            QTest::addRow("fault %d in words", status) << status << fixture("error_server") << int(ErrorCode::ServerFault);
        }
    }
    void creates()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto charge = amdigipay::readCharge(response(status, body), true, kNow);
        QCOMPARE(charge ? kOk : int(charge.error().code), expected);
        if (charge) {
            QCOMPARE(charge->gatewayRef, QStringLiteral("41001"));
            QVERIFY(charge->qris.startsWith("000201010212"));
        } else {
            QCOMPARE(charge.error().httpStatus, status);
            QVERIFY(!charge.error().detail.isEmpty());
        }
    }

    void whatACreateGives()
    {
        const auto read = [](const char *name, bool qris) { return *amdigipay::readCharge(response(200, fixture(name)), qris, kNow); };
        const Charge charge = read("create_qris", true);
        QCOMPARE(charge.reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(charge.amount, Rupiah::of(25'000));
        QCOMPARE(charge.expiresAt, QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC));     // ten o'clock in Jakarta
        QVERIFY(charge.link.isEmpty() && charge.virtualAccount.isEmpty());
        QCOMPARE(read("create_strings", true).amount, Rupiah::of(25'000));
        QCOMPARE(read("create_numbers", true).amount, Rupiah::of(25'000));
        const Charge account = read("create_va", false);
        QCOMPARE(account.virtualAccount, QStringLiteral("70012000000041001"));
        QCOMPARE(account.amount, Rupiah::of(29'000));
        QVERIFY(account.qris.isEmpty() && account.link.isEmpty());
        const QUrl link(QStringLiteral("https://app.midtrans.com/snap/v4/redirection/abc"));
        QCOMPARE(read("create_link", false).link, link);
        QCOMPARE(read("create_link_list", false).link, link);
        QVERIFY(read("create_link", true).link.isEmpty());                                     // a QRIS is paid by its code alone
        const Charge strange = read("create_bad_link", false);
        QVERIFY(strange.link.isEmpty() && strange.qris.isEmpty());
        const Charge bare = read("create_missing_fields", true);
        QVERIFY(bare.reference.isEmpty() && !bare.amount && !bare.expiresAt.isValid());
        // Nothing to show is judged elsewhere, but the id must not be lost.
        QCOMPARE(read("create_nothing_to_show", true).gatewayRef, QStringLiteral("41001"));
        QCOMPARE(read("create_other_order", true).reference, QStringLiteral("K9-0001-Z"));
        QCOMPARE(read("create_other_order", true).amount, Rupiah::of(26'000));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ChargeStatus>("status");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, ChargeStatus status, const char *word) { QTest::newRow(name) << fixture(name) << status << QString::fromLatin1(word); };
        row("status_1", ChargeStatus::Pending, "1 Pending");
        row("status_2", ChargeStatus::Pending, "2 On processing");
        row("status_13", ChargeStatus::Pending, "13 Pending");
        row("status_3", ChargeStatus::Paid, "3 Terbayar");
        row("status_3_text", ChargeStatus::Paid, "3 TERBAYAR");
        row("status_4", ChargeStatus::Paid, "4 Completed");
        row("status_5", ChargeStatus::Cancelled, "5 Cancelled");
        row("status_6", ChargeStatus::Refunded, "6 Refund");
        row("status_14", ChargeStatus::Failed, "14 Failed");
        row("status_99", ChargeStatus::Unknown, "99 Reticulating");
        row("status_undocumented", ChargeStatus::Unknown, "33 PAID");
        row("status_3_contradicted", ChargeStatus::Unknown, "3 On processing");
        row("status_2_contradicted", ChargeStatus::Unknown, "2 Terbayar");
        row("status_label_only", ChargeStatus::Unknown, "Terbayar");
        row("create_in_list", ChargeStatus::Pending, "2 On processing");
    }
    void statuses()
    {
        QFETCH(QByteArray, body);
        const auto answer = amdigipay::readStatus(response(200, body), kNow);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QTEST(answer->word, "word");
        QCOMPARE(answer->gatewayRef, QStringLiteral("41001"));
        QCOMPARE(answer->reference, QStringLiteral("K1-0042-A"));
        QCOMPARE(answer->amount, Rupiah::of(25'000));
        QVERIFY(!answer->qris.isEmpty());
    }

    void noIdButTheDocumentedOnesMeansAnything()
    {
        for (const char *id : {"", "0", "03", "+3", "-3", "3.0", "33", "34", "7", "8", "9", "10", "11", "12", "15", "paid", "true", "Terbayar"})
            QCOMPARE(amdigipay::statusOf(QString::fromLatin1(id)), ChargeStatus::Unknown);
    }

    void time_data()
    {
        QTest::addColumn<QByteArray>("expiry");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("secondsLater");      // than 10:00 in Jakarta
        QTest::addColumn<bool>("expired");
        const auto row = [](const char *name, const char *expiry, const char *date, int later, bool expired) {
            QTest::newRow(name) << QByteArray(expiry) << QByteArray(date) << later << expired;
        };
        const char *ten = "\"2026-11-21 10:00:00\"";
        row("before", ten, "", -1, false);
        row("within the margin", ten, "", 119, false);
        row("after", ten, "", 121, true);
        row("our clock is ahead of theirs", ten, "Sat, 21 Nov 2026 02:30:00 GMT", 7200, false);
        row("their clock is ahead of ours", ten, "Sat, 21 Nov 2026 09:00:00 GMT", 0, false);
        row("both say so", ten, "Sat, 21 Nov 2026 03:05:00 GMT", 300, true);
        row("a date nobody can read", ten, "yesterday", 300, true);
        row("with a zone", "\"2026-11-21T03:00:00Z\"", "", 300, true);
        row("with a zone, later", "\"2026-11-21T10:00:00Z\"", "", 300, false);
        row("millis", "\"2026-11-21T10:00:00.500+07:00\"", "", 300, true);
        row("a day only", "\"2026-11-21\"", "", 300, false);
        row("null", "null", "", 300, false);
        row("number", "1700000000", "", 300, false);
        row("words", "\"segera berakhir\"", "", 300, false);
    }
    void time()
    {
        QFETCH(QByteArray, expiry);
        QFETCH(QByteArray, date);
        QFETCH(int, secondsLater);
        QFETCH(bool, expired);
        const QDateTime now = QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC).addSecs(secondsLater);
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (!date.isEmpty())
            headers.append(std::pair<QByteArray, QByteArray>("date", date));
        const auto at = [&](const char *name) {
            return *amdigipay::readStatus(response(200, fixture(name).replace("\"2026-11-21 10:00:00\"", expiry), headers), now);
        };
        const auto open = at("status_2");
        QCOMPARE(open.status, expired ? ChargeStatus::Expired : ChargeStatus::Pending);
        QCOMPARE(open.word, expired ? QStringLiteral("2 (past expired_date)") : QStringLiteral("2 On processing"));
        QCOMPARE(at("status_3").status, ChargeStatus::Paid);            // late money is money
        QCOMPARE(at("status_99").status, ChargeStatus::Unknown);
        QCOMPARE(at("status_14").status, ChargeStatus::Failed);
    }

    void statusTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) { QTest::newRow(name) << status << body << code; };
        row("not found", 404, fixture("error_not_found"), ErrorCode::NotFound);
        row("not found under 200", 200, fixture("error_not_found"), ErrorCode::NotFound);
        row("tidak ditemukan", 200, fixture("error_not_found_status"), ErrorCode::NotFound);
        row("somebody else's 404", 404, "<html>nginx</html>", ErrorCode::Malformed);
        row("404 without words", 404, "{}", ErrorCode::Malformed);
        row("401", 401, fixture("error_unauthenticated"), ErrorCode::Unauthorised);
        row("400", 400, fixture("error"), ErrorCode::Refused);
        row("no under 200", 200, fixture("error"), ErrorCode::Refused);
        row("out of order under 200", 200, fixture("error_server"), ErrorCode::ServerFault);
        row("429", 429, "", ErrorCode::RateLimited);
        row("500", 500, fixture("status_3"), ErrorCode::ServerFault);
        row("redirect", 302, fixture("status_3"), ErrorCode::Malformed);
        row("403 with a paid one", 403, fixture("status_3"), ErrorCode::Malformed);
        row("no status", 200, fixture("status_none"), ErrorCode::Malformed);
        row("fraction", 200, fixture("create_fraction"), ErrorCode::Malformed);
        row("no data", 200, fixture("create_null_data"), ErrorCode::Malformed);
        row("two", 200, fixture("create_two"), ErrorCode::Malformed);
        for (const auto &[name, body] : hostileBodies())
            row(name, 200, body, ErrorCode::Malformed);
    }
    void statusTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto answer = amdigipay::readStatus(response(status, body), kNow);
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
        QTest::newRow("good") << 200 << fixture("login") << 3600;
        QTest::newRow("life as text") << 200 << fixture("login_life_text") << 3600;
        QTest::newRow("no life") << 200 << fixture("login_no_life") << 300;
        QTest::newRow("null life") << 200 << fixture("login_null_life") << 300;
        QTest::newRow("life in words") << 200 << fixture("login_life_in_words") << 300;
        QTest::newRow("years") << 200 << fixture("login_long_life") << 24 * 3600;
        QTest::newRow("flat") << 200 << fixture("login_flat") << 3600;
        QTest::newRow("without error") << 200 << fixture("login_without_error") << 3600;
        QTest::newRow("no token") << 200 << fixture("login_no_token") << bad(ErrorCode::Malformed);
        QTest::newRow("header in the token") << 200 << fixture("login_break_out") << bad(ErrorCode::Malformed);
        QTest::newRow("another type") << 200 << fixture("login_mac") << bad(ErrorCode::Malformed);
        QTest::newRow("yes and no") << 200 << fixture("login_contradiction") << bad(ErrorCode::Malformed);
        QTest::newRow("no under 200") << 200 << fixture("login_refused") << bad(ErrorCode::Unauthorised);
        QTest::newRow("out of order under 200") << 200 << fixture("error_server") << bad(ErrorCode::ServerFault);
        for (const int status : {400, 401, 403, 404, 422})
            QTest::addRow("%d", status) << status << fixture("login_refused") << bad(ErrorCode::Unauthorised);
        QTest::newRow("401 as documented") << 401 << fixture("error_unauthenticated") << bad(ErrorCode::Unauthorised);
        QTest::newRow("403 html") << 403 << QByteArray("<html>") << bad(ErrorCode::Malformed);
        QTest::newRow("302") << 302 << fixture("login") << bad(ErrorCode::Malformed);
        QTest::newRow("429") << 429 << QByteArray() << bad(ErrorCode::RateLimited);
        QTest::newRow("500") << 500 << fixture("login") << bad(ErrorCode::ServerFault);
        QTest::newRow("html") << 200 << QByteArray("<html>") << bad(ErrorCode::Malformed);
        QTest::newRow("empty") << 200 << QByteArray() << bad(ErrorCode::Malformed);
    }
    void tokens()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        const auto token = amdigipay::readToken(response(status, body), QStringLiteral("rahasia&1"), kNow);
        QCOMPARE(token ? int(token->life.count()) : -1 - int(token.error().code), expected);
        if (token)
            QCOMPARE(token->value, QByteArray("opaque-token-1"));
        else
            QVERIFY2(!token.error().detail.contains(u"rahasia"), qPrintable(token.error().detail));
    }

    void aMissingLoginInWords()
    {
        const auto wants = [](int status, const QByteArray &body) { return amdigipay::wantsLogin(response(status, body)); };
        QVERIFY(wants(200, fixture("error_unauthenticated")));
        QVERIFY(wants(200, fixture("error_unauthenticated_true")));
        QVERIFY(wants(200, R"({"error":true,"message":"Invalid access token"})"));
        QVERIFY(!wants(401, fixture("error_unauthenticated")));           // says so itself
        QVERIFY(!wants(500, fixture("error_unauthenticated")));
        for (const char *other : {"error", "error_taken", "error_with_transaction", "error_server", "create_qris", "status_14"})
            QVERIFY(!wants(200, fixture(other)));
        QVERIFY(!wants(200, R"({"error":false,"message":"Unauthenticated."})"));
        QVERIFY(!wants(200, "<html>Unauthenticated.</html>"));
    }

    void detailsAreShortAndPlain()
    {
        const QString detail = amdigipay::readCharge(response(400, fixture("error_ugly")), true, kNow).error().detail;
        QVERIFY(detail.size() <= 200 && detail.contains(u"Bad Request"));
        for (const QChar c : detail)
            QVERIFY(c.isPrint());
        QVERIFY(amdigipay::readStatus(response(404, fixture("error_not_found")), kNow).error().detail.contains(u"Transaction not found"));
    }

    void waitsAsLongAsItIsAsked()
    {
        using namespace std::chrono_literals;
        QCOMPARE(amdigipay::readStatus(response(429, "", {{"retry-after", "12"}}), kNow).error().retryAfter, 12s);
        QCOMPARE(amdigipay::readCharge(response(503, "", {{"retry-after", "Sat, 21 Nov 2026 02:00:20 GMT"}}), true, kNow).error().retryAfter, 20s);
    }

    /// Nothing that arrives broken is ever read as money, and no broken create as a clear no.
    void noBrokenAnswerIsBelieved()
    {
        const QByteArray paid = fixture("status_3");
        const QByteArray no = fixture("error");
        for (qsizetype i = 0; i + 2 < paid.size(); ++i)
            QCOMPARE(amdigipay::readStatus(response(200, paid.left(i)), kNow).error().code, ErrorCode::Malformed);
        for (qsizetype i = 0; i + 2 < no.size(); ++i) {
            QCOMPARE(amdigipay::readCharge(response(200, no.left(i)), true, kNow).error().code, ErrorCode::Malformed);
            QCOMPARE(amdigipay::readCharge(response(422, no.left(i)), true, kNow).error().code, ErrorCode::Malformed);
        }
    }

    /// Every field of a reply as something else: never a crash, paid only where the id says so.
    void anyFieldMayBeAnything()
    {
        const QByteArray body = fixture("status_2");
        for (const char *field : {"id", "payment_id", "status_id", "status", "transaction_id", "transaction_total", "expired_date", "payment_links", "payment_code", "qr_code", "data", "error", "message"}) {
            for (const char *value : {"null", "true", "false", "-1", "1e400", "0.5", "9223372036854775807", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[{}]", "{\"a\":1}"}) {
                const QByteArray other = QByteArray(body).replace(QByteArray("\"") + field + "\":", QByteArray("\"") + field + "\": " + value + ", \"was\":");
                QVERIFY(other != body);
                if (const auto answer = amdigipay::readStatus(response(200, other), kNow))
                    QVERIFY(answer->status != ChargeStatus::Paid);
                if (const auto charge = amdigipay::readCharge(response(200, other), false, kNow))
                    QVERIFY(!charge->gatewayRef.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAmdigipayReply)
#include "tst_amdigipay_reply.moc"
