#include "gateways/juadah/juadah_request.h"
#include "gateways/juadah/juadah_gateway.h"
#include <QTest>

using namespace laci;
using Group = QHash<QString, QString>;

namespace {

juadah::Account account(const QHash<QString, QString> &more = {})
{
    QHash<QString, QString> settings{{QStringLiteral("base_url"), QStringLiteral("https://juadah.example.id")},
                                     {QStringLiteral("email"), QStringLiteral("kasir@example.com")}};
    settings.insert(more);
    return juadah::accountFrom(settings);
}

QHash<QString, QString> generic(const char *id, const char *price)
{
    return {{QStringLiteral("generic_product_id"), QString::fromLatin1(id)}, {QStringLiteral("generic_product_price"), QString::fromLatin1(price)}};
}

ChargeRequest charge(const QList<ChargeItem> &items = {{QStringLiteral("juadah-7"), QStringLiteral("Bolu"), Rupiah::trusted(12'500), 2}})
{
    ChargeRequest c;
    c.reference = QStringLiteral("K1-0042-A");
    c.idempotencyKey = QStringLiteral("0123456789abcdef0123456789abcdef");
    c.amount = Rupiah::trusted(25'000);
    c.items = items;
    c.createdAt = QDateTime(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
    return c;
}

ChargeItem item(const char *sku, int price, int count = 1)
{
    return {QString::fromLatin1(sku), QStringLiteral("x"), Rupiah::trusted(price), count};
}

/// Method, address, headers in order, body: all there is to a request.
QByteArray written(const HttpRequest &r)
{
    QByteArray text = r.method + ' ' + r.url.toEncoded() + '\n';
    for (const auto &[name, value] : r.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + r.body;
}

} // namespace

class TestJuadahRequest : public QObject {
    Q_OBJECT
private slots:
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("expected");
        const auto prefixed = account({{QStringLiteral("base_url"), QStringLiteral("http://127.0.0.1:8080/some/prefix/")}});
        const QByteArray post = "Accept: application/json\nContent-Type: application/json\n\n";
        QTest::newRow("login") << written(juadah::loginRequest(account(), QStringLiteral("a\"b\\é"))) << QByteArray(
            "POST https://juadah.example.id/api/login\n" + post + "{\"email\":\"kasir@example.com\",\"password\":\"a\\\"b\\\\\xC3\xA9\"}");
        juadah::Cookie cookie;
        cookie.name = "refreshToken";
        cookie.value = "r.e.f";
        QTest::newRow("refresh") << written(juadah::refreshRequest(prefixed, cookie)) << QByteArray(
            "GET http://127.0.0.1:8080/some/prefix/api/refresh\nAccept: application/json\nCookie: refreshToken=r.e.f\n\n");
        QTest::newRow("create") << written(*juadah::createRequest(account(), charge())) << QByteArray(
            "POST https://juadah.example.id/api/products/7/payments\n" + post +
            R"({"customer_details":{"address_id":1,"email":"kasir@example.com","fullname":"Pelanggan"},"transaction_details":{"gross_amount":25000,"product_count_total":2,"product_id":7}})");
        const auto filled = account({{QStringLiteral("customer_email"), QStringLiteral("pembeli@example.com")},
                                     {QStringLiteral("customer_name"), QStringLiteral(" Bu <b>\"Ani\" & 'Budi'</b>\n")},
                                     {QStringLiteral("address_id"), QStringLiteral("7")},
                                     {QStringLiteral("generic_product_id"), QStringLiteral("99")}});
        auto snap = charge({item("KOPI", 20'000), item("juadah-7", 5'000)});
        snap.channel = QStringLiteral("snap");
        QTest::newRow("create, generic product") << written(*juadah::createRequest(filled, snap)) << QByteArray(
            "POST https://juadah.example.id/api/products/99/payments\n" + post +
            R"({"customer_details":{"address_id":7,"email":"pembeli@example.com","fullname":"Bu b Ani Budi b"},"transaction_details":{"gross_amount":25000,"product_count_total":25000,"product_id":99}})");
        auto large = charge({item("juadah-9007199254740993", 999'999'999)});
        large.amount = Rupiah::trusted(999'999'999);
        QTest::newRow("create, large numbers") << juadah::createRequest(account(), large)->body << QByteArray(
            R"({"customer_details":{"address_id":1,"email":"kasir@example.com","fullname":"Pelanggan"},"transaction_details":{"gross_amount":999999999,"product_count_total":1,"product_id":9007199254740993}})");
        QTest::newRow("status") << written(juadah::statusRequest(prefixed, QStringLiteral("../x#1/é?"))) << QByteArray(
            "GET http://127.0.0.1:8080/some/prefix/api/products/payments/..%2Fx%231%2F%C3%A9%3F\nAccept: application/json\n\n");
        QTest::newRow("products") << written(juadah::productsRequest(account(), {})) << QByteArray(
            "GET https://juadah.example.id/api/products\nAccept: application/json\n\n");
        QTest::newRow("products, next page") << written(juadah::productsRequest(account(), QStringLiteral("3&1"))) << QByteArray(
            "GET https://juadah.example.id/api/products?last_id=3%261\nAccept: application/json\n\n");
    }
    void requests()
    {
        QFETCH(QByteArray, request);
        QTEST(request, "expected");
    }

    void orders_data()
    {
        using H = Group;
        QTest::addColumn<Group>("settings");
        QTest::addColumn<QList<ChargeItem>>("items");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("expected");         // "product x count", or the obstacle
        const auto row = [](const char *name, const H &settings, const QList<ChargeItem> &items, int amount, const char *expected) {
            QTest::newRow(name) << settings << items << amount << QString::fromLatin1(expected);
        };
        const auto none = H();
        row("one kind", none, {item("juadah-7", 12'500, 2)}, 25'000, "7 x 2");
        row("one kind on two lines", none, {item("juadah-7", 12'500, 2), item("juadah-7", 10'000)}, 35'000, "7 x 3");
        row("written large", none, {item("JUADAH-7", 100)}, 100, "7 x 1");
        row("one kind, generic set", generic("99", "1"), {item("juadah-7", 12'500, 2)}, 25'000, "7 x 2");
        row("two kinds", none, {item("juadah-7", 1'000), item("juadah-8", 1'000)}, 2'000, "one_kind");
        row("two kinds, generic", generic("99", "1"), {item("juadah-7", 1'000), item("juadah-8", 1'000)}, 2'000, "99 x 2000");
        row("no Juadah id", none, {item("KOPI", 1'000)}, 1'000, "no_product");
        row("no Juadah id, generic", generic("99", "500"), {item("KOPI", 1'000)}, 1'000, "99 x 2");
        row("generic does not divide", generic("99", "300"), {item("KOPI", 1'000)}, 1'000, "no_product");
        row("generic dearer than the sale", generic("99", "5000"), {item("A", 500), item("B", 500)}, 1'000, "one_kind");
        row("no items", none, {}, 1'000, "no_product");
        row("no items, generic", generic("99", "1"), {}, 1'000, "99 x 1000");
        row("zero is no id", none, {item("juadah-0", 1'000)}, 1'000, "no_product");
        row("more than an id", none, {item("juadah-7x", 1'000)}, 1'000, "no_product");
        row("minus", none, {item("juadah--7", 1'000)}, 1'000, "no_product");
        row("an id too long", none, {item("juadah-9999999999999999999", 1'000)}, 1'000, "no_product");
        row("line break behind", none, {item("juadah-7\n", 1'000)}, 1'000, "no_product");
    }
    void orders()
    {
        QFETCH(QList<ChargeItem>, items);
        QFETCH(int, amount);
        QFETCH(QString, expected);
        QFETCH(Group, settings);
        const auto with = account(settings);
        auto request = charge(items);
        request.amount = Rupiah::trusted(amount);
        const auto order = juadah::orderFor(with, request);
        QCOMPARE(order.obstacle.isEmpty() ? QStringLiteral("%1 x %2").arg(order.product).arg(order.count) : order.obstacle, expected);
        const auto built = juadah::createRequest(with, request);
        QCOMPARE(built.has_value(), order.obstacle.isEmpty());
        if (!built)
            QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    }

    void refusesWhatCannotBeOrdered()
    {
        auto c = charge();
        c.channel = QStringLiteral("qris");
        QCOMPARE(juadah::createRequest(account(), c).error().code, ErrorCode::InvalidInput);
        c = charge();
        c.amount = {};
        QCOMPARE(juadah::createRequest(account(), c).error().code, ErrorCode::InvalidInput);
        c.amount = Rupiah::trusted(-1);
        QCOMPARE(juadah::createRequest(account(generic("99", "1")), c).error().code, ErrorCode::InvalidInput);
    }

    void aRepeatIsTheSameToTheLastByte()
    {
        auto c = charge();
        const QByteArray first = written(*juadah::createRequest(account(), c));
        QCOMPARE(written(*juadah::createRequest(account(), c)), first);
        QCOMPARE(juadah::skuOf(*juadah::productOf(u"juadah-31")), QStringLiteral("juadah-31"));
    }

    void keyIsADerivation()
    {
        const QString key = juadah::idempotencyKeyFor(QStringLiteral("kasir@example.com"), QStringLiteral("K1-0042-A"));
        QCOMPARE(key, juadah::idempotencyKeyFor(QStringLiteral("kasir@example.com"), QStringLiteral("K1-0042-A")));
        QCOMPARE(key.size(), 32);
        QVERIFY(key != juadah::idempotencyKeyFor(QStringLiteral("kasir@example.com"), QStringLiteral("K1-0042-B")));
        QVERIFY(key != juadah::idempotencyKeyFor(QStringLiteral("lain@example.com"), QStringLiteral("K1-0042-A")));
    }

    void accounts()
    {
        const auto bare = juadah::accountFrom({});
        QCOMPARE(bare.base, QUrl(QStringLiteral("https://juadah-backend.vercel.app")));
        QCOMPARE(bare.address, 1);
        QCOMPARE(bare.pageLife, std::chrono::hours(24));
        QVERIFY(bare.acceptSandbox);
        QCOMPARE(juadah::missingSetting(bare), QStringLiteral("gateway.juadah.email"));
        QCOMPARE(juadah::missingSetting(account()), QString());
        QCOMPARE(juadah::missingSetting(account({{QStringLiteral("base_url"), QString()}})), QStringLiteral("gateway.juadah.base_url"));
        QCOMPARE(account().customerEmail, QStringLiteral("kasir@example.com"));
        const auto odd = account({{QStringLiteral("address_id"), QStringLiteral("0")}, {QStringLiteral("expire_hours"), QStringLiteral("99999")},
                                  {QStringLiteral("generic_product_price"), QStringLiteral("0")}, {QStringLiteral("customer_name"), QStringLiteral("<>")}});
        QCOMPARE(odd.address, 1);
        QCOMPARE(odd.pageLife, std::chrono::hours(720));
        QCOMPARE(odd.genericPrice, Rupiah::trusted(1));
        QCOMPARE(odd.customerName, QStringLiteral("Pelanggan"));
        for (const SettingField &field : juadah::settingFields())
            QVERIFY2(field.key.startsWith(QStringLiteral("gateway.juadah.")) && !field.help.isEmpty(), qPrintable(field.key));
    }

    void cookies_data()
    {
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<QByteArray>("expected");      // name=value path life, joined by " | "
        const auto row = [](const char *name, const QList<QByteArray> &headers, const char *expected) { QTest::newRow(name) << headers << QByteArray(expected); };
        const QByteArray access = "accessToken=a.b-c_d; Max-Age=600; Path=/; Expires=Sat, 21 Nov 2026 02:10:00 GMT; HttpOnly; Secure; SameSite=None";
        const QByteArray refresh = "refreshToken=r.s; Max-Age=864000; Path=/api/refresh; Expires=Tue, 01 Dec 2026 02:00:00 GMT; HttpOnly; Secure; SameSite=None";
        const char *both = "accessToken=a.b-c_d / 600 | refreshToken=r.s /api/refresh 864000";
        row("two headers", {access, refresh}, both);
        row("joined by a line feed", {access + '\n' + refresh}, both);
        row("joined by a comma", {access + ", " + refresh}, both);
        row("joined by a bare comma", {access + ',' + refresh}, both);
        row("only Expires", {"a=1; expires=Sat, 21 Nov 2026 02:00:30 GMT"}, "a=1 / 30");
        row("Max-Age counts more", {"a=1; Expires=Sat, 21 Nov 2026 02:00:30 GMT; max-age=5"}, "a=1 / 5");
        row("neither", {"a=1"}, "a=1 / none");
        row("odd attributes", {"  a = 1 ;;PATH=relative; Max-Age=soon; Expires=tomorrow ;HttpOnly"}, "a=1 / none");
        row("to be forgotten", {"a=; Max-Age=600", "b=1; Max-Age=0", "c=1; Max-Age=-5", "d=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"},
            "a= / 0 | b=1 / 0 | c=1 / 0 | d=1 / 0");
        row("value with equals", {"a=b=c=="}, "a=b=c== / none");
        row("no cookies", {"", "=x", "novalue", "a b=1", "a=1 2", "a=\x01", QByteArray("a=") + QByteArray(5000, 'x')}, "");
    }
    void cookies()
    {
        QFETCH(QList<QByteArray>, headers);
        QFETCH(QByteArray, expected);
        HttpResponse response;
        response.headers = {{"content-type", "x=1"}};
        for (const QByteArray &header : headers)
            response.headers.append(std::pair<QByteArray, QByteArray>("set-cookie", header));
        QList<QByteArray> read;
        // Our clock is a day off; the server's own date measures Expires.
        response.headers.append(std::pair<QByteArray, QByteArray>("date", "Sat, 21 Nov 2026 02:00:00 GMT"));
        for (const auto &cookie : juadah::cookiesOf(response, QDateTime(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC)))
            read.append(juadah::written(cookie) + ' ' + cookie.path + ' ' + (cookie.life ? QByteArray::number(qint64(cookie.life->count())) : "none"));
        QCOMPARE(read.join(" | "), expected);
    }

    void cookiePaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("goes");
        const auto row = [](const char *path, const char *base, const char *target, bool goes) {
            QTest::addRow("%s to %s below %s", path, target, base) << QByteArray(path) << QString::fromLatin1(base) << QString::fromLatin1(target) << goes;
        };
        row("/", "https://x.id", "https://x.id/api/products", true);
        row("/api", "https://x.id", "https://x.id/api/products", true);
        row("/api/", "https://x.id", "https://x.id/api/products", true);
        row("/api/products", "https://x.id", "https://x.id/api/products", true);
        row("/api/prod", "https://x.id", "https://x.id/api/products", false);
        row("/api/refresh", "https://x.id", "https://x.id/api/products", false);
        row("/api/refresh", "https://x.id", "https://x.id/api/refresh", true);
        row("/api/refresh", "https://x.id/some/prefix/", "https://x.id/some/prefix/api/refresh", true);
        row("/some/prefix/api/refresh", "https://x.id/some/prefix", "https://x.id/some/prefix/api/refresh", true);
        row("/api/refresh", "https://x.id/some/prefix", "https://x.id/some/prefix/api/products", false);
        row("/api/refresh", "https://x.id/some", "https://x.id/something/api/refresh", false);
    }
    void cookiePaths()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, base);
        QFETCH(QString, target);
        juadah::Cookie cookie;
        cookie.name = "a";
        cookie.value = "1";
        cookie.path = path;
        QTEST(juadah::mayGoTo(cookie, QUrl(base), QUrl(target)), "goes");
    }
};

QTEST_GUILESS_MAIN(TestJuadahRequest)
#include "tst_juadah_request.moc"
