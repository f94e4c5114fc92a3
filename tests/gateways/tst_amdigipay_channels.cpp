#include "gateways/amdigipay/amdigipay_channels.h"
#include <QFile>
#include <QTest>

using namespace laci;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);

HttpResponse response(int status, const QByteArray &body)
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    return r;
}

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/amdigipay/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

amdigipay::Account account()
{
    return amdigipay::accountFrom({{QStringLiteral("username"), QStringLiteral("toko")}});
}

} // namespace

class TestAmdigipayChannels : public QObject {
    Q_OBJECT
private slots:
    void byHeart()
    {
        const auto known = amdigipay::knownChannels(account(), Rupiah::trusted(5'000'000));
        QCOMPARE(known.size(), 3);
        QVERIFY(known[0].id == u"33" && known[0].kind == ChannelKind::Qris);
        QVERIFY(known[1].id == u"37" && known[1].kind == ChannelKind::Wallet);
        QVERIFY(known[2].id == u"22" && known[2].kind == ChannelKind::VirtualAccount);
        for (const GatewayChannel &c : known)
            QVERIFY(c.most == Rupiah::trusted(5'000'000) && c.open && !c.payerPays);
        auto other = account();
        other.qrisId = QStringLiteral("37");                // ids may differ from account to account
        const auto ours = amdigipay::knownChannels(other, Rupiah::trusted(5'000'000));
        QCOMPARE(ours.size(), 2);
        QVERIFY(ours[0].id == u"37" && ours[0].kind == ChannelKind::Qris);
    }

    void channels_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *form : {"methods_flat", "methods_named", "methods_strings", "methods_grouped", "methods_nested"})
            QTest::newRow(form) << fixture(form);
    }
    void channels()
    {
        QFETCH(QByteArray, body);
        const auto read = amdigipay::readChannels(response(200, body), account(), Rupiah::trusted(20'000'000), kNow);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->size(), 3);
        const auto by = [&](const char *id) {
            for (const GatewayChannel &c : *read) {
                if (c.id == QString::fromLatin1(id))
                    return c;
            }
            return GatewayChannel();
        };
        QCOMPARE(read->first().id, QStringLiteral("33"));
        const auto qris = by("33");
        QVERIFY(qris.kind == ChannelKind::Qris && qris.open && !qris.payerPays);        // whatever it costs (law 11)
        QCOMPARE(qris.feeBasisPoints, 70);
        QCOMPARE(qris.least, Rupiah::trusted(1'000));
        QCOMPARE(qris.most, Rupiah::trusted(10'000'000));
        const auto bca = by("22");
        QVERIFY(bca.kind == ChannelKind::VirtualAccount && bca.open && bca.payerPays);
        QCOMPARE(bca.name, QStringLiteral("VA BCA"));
        QCOMPARE(bca.feeFlat, Rupiah::trusted(4'000));
        QCOMPARE(bca.most, Rupiah::trusted(20'000'000));                                // our own limit is lower
        const auto gopay = by("37");
        QVERIFY(gopay.kind == ChannelKind::Wallet && !gopay.open && gopay.payerPays);
        QCOMPARE(gopay.feeBasisPoints, 200);
        auto ours = account();
        ours.customerPaysFee = false;
        const auto shopPays = amdigipay::readChannels(response(200, body), ours, Rupiah::trusted(20'000'000), kNow);
        for (const GatewayChannel &c : *shopPays)
            QVERIFY(!c.payerPays);
    }

    void channelTrouble()
    {
        const auto read = [](int status, const QByteArray &body) { return amdigipay::readChannels(response(status, body), account(), Rupiah::trusted(10), kNow); };
        QCOMPARE(read(200, fixture("methods_empty"))->size(), 0);
        QCOMPARE(read(200, fixture("methods_unusable")).error().code, ErrorCode::Malformed);
        const auto some = read(200, fixture("methods_some_unusable"));
        QCOMPARE(some->size(), 1);
        QVERIFY(some->first().feeFlat.isZero() && some->first().feeBasisPoints == 0);
        QCOMPARE(read(200, fixture("create_null_data")).error().code, ErrorCode::Malformed);
        QCOMPARE(read(200, fixture("error")).error().code, ErrorCode::Refused);
        QCOMPARE(read(500, fixture("methods_flat")).error().code, ErrorCode::ServerFault);
        QCOMPARE(read(401, fixture("error_unauthenticated")).error().code, ErrorCode::Unauthorised);
        QCOMPARE(read(200, "<html>").error().code, ErrorCode::Malformed);
    }

    void kinds()
    {
        const auto kind = [](const char *name, const char *hint = "") { return amdigipay::kindOf(QString::fromLatin1(name), QString::fromLatin1(hint)); };
        for (const char *name : {"QRIS", "Qris NOBU", "qris-dana"})
            QCOMPARE(kind(name), ChannelKind::Qris);
        for (const char *name : {"VA BCA", "BCA Virtual Account", "Bank Mandiri", "BNI", "Virtual Account BRI"})
            QCOMPARE(kind(name), ChannelKind::VirtualAccount);
        for (const char *name : {"GOPAY", "ShopeePay", "OVO", "Dana", "LinkAja"})
            QCOMPARE(kind(name), ChannelKind::Wallet);
        for (const char *name : {"Kartu Kredit", "Alfamart", "Vanilla", "Pradana Pay"})
            QCOMPARE(kind(name), ChannelKind::Link);
        QCOMPARE(kind("Permata Net", "va"), ChannelKind::VirtualAccount);
        QCOMPARE(kind("Jago", "e-wallet"), ChannelKind::Wallet);
    }

    void percents()
    {
        const auto points = [](const char *text) { return amdigipay::basisPointsOf(QString::fromLatin1(text)).value_or(-1); };
        QCOMPARE(points("0.7"), 70);
        QCOMPARE(points("0,70 %"), 70);
        QCOMPARE(points("1"), 100);
        QCOMPARE(points("1.005"), 101);
        QCOMPARE(points("0.7000"), 70);
        QCOMPARE(points("100"), 10'000);
        for (const char *bad : {"", "-1", "101", "x", "1.", ".5", "1e3"})
            QCOMPARE(points(bad), -1);
    }
};

QTEST_GUILESS_MAIN(TestAmdigipayChannels)
#include "tst_amdigipay_channels.moc"
