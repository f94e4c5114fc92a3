#pragma once
#include "support/console_rig.h"
#include <QHash>
#include <QMetaType>
#include <vector>

namespace laci::test {

/// What must come of a fault.
struct Expected {
    int exit = 0;
    int charges = 0;             ///< made over there
    const char *state = "";      ///< of the payment when sell ends
    const char *end = "";        ///< … and after a watch without faults
    int wait = 30;               ///< seconds the sale waits
    int watch = 30;
};

/// A till with one gateway enabled against a double of its own; KOPI-GA and three Indomie make Rp28.500, and so do three
/// pieces of juadah-5, which Juadah alone can sell.
class GatewayTill : public ConsoleRig {
public:
    explicit GatewayTill(const QString &name) : gateway(name)
    {
        setEnvironment("LACI_SECRET_PAYMENKU_API_KEY", "kunci-uji");
        setEnvironment("LACI_SECRET_AMDIGIPAY_PASSWORD", "rahasia-uji");
        setEnvironment("LACI_SECRET_JUADAH_PASSWORD", "rahasia-uji");
        setEnvironment("LACI_SECRET_MIDTRANS_SERVER_KEY", "SB-uji");
        for (const char *secret : {"kunci-uji", "rahasia-uji", "SB-uji", "U0ItdWppOg", "80808042",
                                   "eyJ0eXAiOiJKV1QifQ", "eyJhbGciOiJIUzI1NiJ9"})    // the last two begin the doubles' tokens and cookies
            plantSecret(secret);
    }

    GatewayDouble gateway;

    /// Settings and goods are in place. The first till of a gateway is set up by lacictl, the others are copies of it.
    bool isReady()
    {
        static QHash<QString, Ready> known;
        const auto copy = known.constFind(gateway.name());
        if (copy == known.cend()) {
            if (!setUp())
                return false;
            known.insert(gateway.name(), {read(QStringLiteral("laci.json")), read(QStringLiteral("toko.db")), gateway.base().toLatin1()});
            return true;
        }
        QByteArray config = copy->config;
        return isValid() && gateway.port() > 0 && write(QStringLiteral("toko.db"), copy->books)
            && write(QStringLiteral("laci.json"), config.replace(copy->base, gateway.base().toLatin1()));
    }

    bool enable(GatewayDouble &other)
    {
        if (other.port() == 0)
            return false;
        const QString key = QStringLiteral("gateway.%1.").arg(other.name());
        bool good = set(key + QStringLiteral("base_url"), other.base() + (other.name() == u"paymenku" ? QStringLiteral("/api/v1") : QString()))
            && set(key + QStringLiteral("timeout_seconds"), QStringLiteral("2"));
        if (other.name() == u"amdigipay")
            good = good && set(key + QStringLiteral("username"), QStringLiteral("uji"));
        if (other.name() == u"juadah")
            good = good && set(key + QStringLiteral("email"), QStringLiteral("uji@toko.test")) && set(key + QStringLiteral("address_id"), QStringLiteral("7"));
        return good && set(key + QStringLiteral("enabled"), QStringLiteral("true"));
    }

    std::unique_ptr<QProcess> beginSale(const QString &way, int wait, QStringList goods = {}) const
    {
        if (goods.isEmpty())
            goods = gateway.name() == u"juadah" ? QStringList{QStringLiteral("juadah-5*3")}
                                                : QStringList{QStringLiteral("8990000000174*3"), QStringLiteral("KOPI-GA")};
        QStringList arguments{QStringLiteral("sell")};
        for (const QString &good : std::as_const(goods))
            arguments += {QStringLiteral("--item"), good};
        return begin(arguments + QStringList{QStringLiteral("--pay"), way, QStringLiteral("--wait"), QString::number(wait)});
    }
    Run sell(const QString &way, int wait, const QStringList &goods = {}) { return finish(*beginSale(way, wait, goods)); }

    /// The kinds of what was sent, in order; repeats of the last one left out.
    QStringList requests()
    {
        QStringList kinds;
        const QJsonArray seen = gateway.state().value(QStringLiteral("seen")).toArray();
        for (const QJsonValue &request : seen)
            if (const QString kind = request[QStringLiteral("kind")].toString(); kinds.isEmpty() || kinds.last() != kind)
                kinds.append(kind);
        return kinds;
    }

    /// What no scenario may leave behind: a request that the documents forbid, or a secret.
    QStringList lawsBroken()
    {
        QStringList broken = leaks();
        const QJsonArray problems = gateway.state().value(QStringLiteral("problems")).toArray();
        for (const QJsonValue &problem : problems)
            broken.append(problem.toString());
        return broken;
    }

private:
    struct Ready {
        QByteArray config;
        QByteArray books;
        QByteArray base;
    };
    bool setUp()
    {
        return isValid() && write(QStringLiteral("goods.csv"), "sku,barcode,name,category,price,unit,stock\nKOPI-GA,,Kopi Susu,Minuman,18000,pcs,9\n"
                                                               "INDOGOR,8990000000174,Indomie Goreng,Makanan,3500,pcs,9\n"
                                                               "juadah-5,,Kue Lima,Kue,9500,pcs,9\njuadah-6,,Kue Enam,Kue,1500,pcs,9\n")
            && ctl({QStringLiteral("import"), file(QStringLiteral("goods.csv"))}).exit == 0 && enable(gateway);
    }
    QByteArray read(const QString &name) const
    {
        QFile source(file(name));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile target(file(name));
        return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
    }
};

/// One sale for each fault, all at once, then a watch without faults for each. Answers what was not as expected.
struct FaultCase {
    QString kind;                ///< of the request that it spoils
    QString fault;
    Expected expected;
};

inline QStringList runFaults(const QString &name, const QList<FaultCase> &cases)
{
    struct One {
        std::unique_ptr<GatewayTill> till;
        std::unique_ptr<QProcess> process;
        QString fault;
        Expected expected;
    };
    QStringList wrong;
    std::vector<One> all;
    for (const FaultCase &one : cases)
        all.push_back({std::make_unique<GatewayTill>(name), nullptr, one.kind + u' ' + one.fault, one.expected});
    for (One &one : all) {
        if (!one.till->isReady())
            return {QStringLiteral("%1: the till is not ready").arg(one.fault)};
        QJsonObject plan{{QStringLiteral("pay_after"), 0},
                         {QStringLiteral("fault"), QJsonObject{{one.fault.section(u' ', 0, 0), QJsonArray{one.fault.section(u' ', 1)}}}}};
        if (name == u"juadah")
            plan.insert(QStringLiteral("order_id"), QStringLiteral("data"));
        one.till->gateway.plan(plan);
        one.process = one.till->beginSale(name, one.expected.wait);
    }
    for (One &one : all) {
        const auto complain = [&wrong, &one](const QString &what, const ConsoleRig::Run &run) {
            wrong.append(QStringLiteral("%1: %2\n%3%4").arg(one.fault, what, QString::fromUtf8(run.out), QString::fromUtf8(run.err)));
        };
        const ConsoleRig::Run run = one.till->finish(*one.process);
        if (run.exit != one.expected.exit || run.state() != QLatin1StringView(one.expected.state))
            complain(QStringLiteral("exit %1, state %2").arg(run.exit).arg(run.state()), run);
        if (const auto made = one.till->gateway.charges().size(); made != one.expected.charges)
            complain(QStringLiteral("%1 charges").arg(made), run);
        if (run.exit == 1 && !run.payment().value(QStringLiteral("qr")).isNull())
            complain(QStringLiteral("a code that may not be shown"), run);
        one.till->gateway.plan(jsonObject(R"({"fault":null})"));
        one.process = one.till->begin({QStringLiteral("watch"), QStringLiteral("--seconds"), QString::number(one.expected.watch)});
    }
    for (One &one : all) {
        const ConsoleRig::Run watched = one.till->finish(*one.process);
        const QJsonArray payments = one.till->payments();
        if (payments.size() != 1 || payments[0][QStringLiteral("state")].toString() != QLatin1StringView(one.expected.end))
            wrong.append(QStringLiteral("%1: in the end %2").arg(one.fault, QString::fromUtf8(QJsonDocument(payments).toJson() + watched.err)));
        if (one.till->gateway.charges().size() > 1)
            wrong.append(one.fault + QStringLiteral(": more than one charge"));
        for (const QString &broken : one.till->lawsBroken())
            wrong.append(one.fault + QStringLiteral(": ") + broken);
    }
    return wrong;
}

} // namespace laci::test

Q_DECLARE_METATYPE(laci::test::Expected)
