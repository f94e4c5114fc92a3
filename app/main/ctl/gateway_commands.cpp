#include "checkout/reconciler.h"
#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include <QFile>
#include <QSaveFile>
#include <QTimeZone>

namespace laci::ctl {
namespace {

QString kindWord(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Qris: return QStringLiteral("qris");
    case ChannelKind::Wallet: return QStringLiteral("wallet");
    case ChannelKind::VirtualAccount: return QStringLiteral("virtual_account");
    case ChannelKind::Link: return QStringLiteral("link");
    }
    return {};
}

QJsonObject toJson(const GatewayChannel &channel)
{
    return {{QStringLiteral("id"), channel.id},
            {QStringLiteral("name"), channel.name},
            {QStringLiteral("kind"), kindWord(channel.kind)},
            {QStringLiteral("least"), qint64(channel.least.units())},
            {QStringLiteral("most"), qint64(channel.most.units())},
            {QStringLiteral("open"), channel.open},
            {QStringLiteral("payer_pays"), channel.payerPays},
            {QStringLiteral("fee_flat"), qint64(channel.feeFlat.units())},
            {QStringLiteral("fee_basis_points"), channel.feeBasisPoints}};
}

QJsonObject toJson(const GatewayTraits &traits)
{
    return {{QStringLiteral("idempotent_create"), traits.idempotentCreate},
            {QStringLiteral("unique_reference"), traits.uniqueReference},
            {QStringLiteral("finds_by_reference"), traits.findsByReference},
            {QStringLiteral("can_cancel"), traits.canCancel},
            {QStringLiteral("can_refund"), traits.canRefund},
            {QStringLiteral("can_list"), traits.canList},
            {QStringLiteral("has_products"), traits.hasProducts},
            {QStringLiteral("has_outlets"), traits.hasOutlets},
            {QStringLiteral("weak_paid"), traits.weakPaid},
            {QStringLiteral("watch_days"), qint64(traits.watchWindow.count() / 86'400)},
            {QStringLiteral("requests_per_minute"), traits.requestsPerMinute}};
}

/// The training sandbox lives only in a till that owns its database; else the books are not needed for writing.
Console::Books booksFor(const Console &console)
{
    return console.options().training ? Console::Books::Write : Console::Books::Read;
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(booksFor(console), finish, [&console, finish](Till &till) {
        QJsonArray rows;
        for (const GatewayKind &kind : gatewayKinds()) {
            const PaymentGateway *wire = till.gateways().find(kind.id);
            QJsonObject row{{QStringLiteral("id"), kind.id}, {QStringLiteral("name"), kind.name}, {QStringLiteral("enabled"), wire != nullptr}};
            QString words = QStringLiteral("%1  %2  %3").arg(kind.id, kind.name, wire ? QStringLiteral("enabled") : QStringLiteral("off"));
            if (wire) {
                ChargeRequest any;
                any.amount = Rupiah::trusted(10'000);
                const QString obstacle = wire->obstacle(any);
                const bool configured = !obstacle.startsWith(QStringView(obstacle::kNotConfigured));
                QJsonArray channels;
                QStringList names;
                for (const GatewayChannel &channel : wire->traits().channels) {
                    channels.append(toJson(channel));
                    names.append(channel.id);
                }
                row.insert(QStringLiteral("configured"), configured);
                row.insert(QStringLiteral("channels"), channels);
                row.insert(QStringLiteral("traits"), toJson(wire->traits()));
                words += QStringLiteral("  %1").arg(configured ? names.join(u' ') : obstacle);
            }
            rows.append(row);
            if (!console.json())
                console.say(words);
        }
        console.print({{QStringLiteral("gateways"), rows}});
        finish(Exit::Done);
    });
}

/// Runs `then` with the gateway that `arguments` name, or complains.
void withGateway(Console &console, const QString &name, Console::Books books, const Finish &finish,
                 const std::function<void(Till &, PaymentGateway &)> &then)
{
    console.withTill(books, finish, [&console, name, finish, then](Till &till) {
        PaymentGateway *wire = till.gateways().find(name);
        if (!wire)
            return finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no enabled gateway \"%1\"; see: lacictl gateway list, "
                                                                              "lacictl config set gateway.%1.enabled true").arg(name), 0, {}}));
        then(till, *wire);
    });
}

void check(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    withGateway(console, parser.positionalArguments()[0], booksFor(console), finish, [&console, finish](Till &till, PaymentGateway &wire) {
        const QDateTime began = till.clock().now();
        wire.checkConnection().then(&console, [&console, &till, began, finish, name = wire.traits().id](const Result<QString> &answer) {
            if (!answer)
                return finish(console.refuse(answer.error()));
            const qint64 took = began.msecsTo(till.clock().now());
            console.say(QStringLiteral("%1: %2 (%3 ms)").arg(name, *answer).arg(took));
            console.print({{QStringLiteral("gateway"), name}, {QStringLiteral("ok"), true}, {QStringLiteral("detail"), *answer},
                           {QStringLiteral("milliseconds"), took}});
            finish(Exit::Done);
        });
    });
}

void channels(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    withGateway(console, parser.positionalArguments()[0], booksFor(console), finish, [&console, finish](Till &, PaymentGateway &wire) {
        wire.askChannels().then(&console, [&console, finish, name = wire.traits().id](const Result<QList<GatewayChannel>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const GatewayChannel &channel : *found) {
                rows.append(toJson(channel));
                if (!console.json())
                    console.say(QStringLiteral("%1  %2  %3  %4 to %5%6%7").arg(channel.id, channel.name, kindWord(channel.kind),
                                    rupiahText(channel.least), rupiahText(channel.most),
                                    channel.open ? QString() : QStringLiteral("  closed"),
                                    channel.payerPays ? QStringLiteral("  fee on top") : QString()));
            }
            console.print({{QStringLiteral("gateway"), name}, {QStringLiteral("channels"), rows}});
            finish(Exit::Done);
        });
    });
}

void outlets(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    withGateway(console, parser.positionalArguments()[0], booksFor(console), finish, [&console, finish](Till &, PaymentGateway &wire) {
        wire.listOutlets().then(&console, [&console, finish, name = wire.traits().id](const Result<QList<GatewayOutlet>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const GatewayOutlet &outlet : *found) {
                rows.append(QJsonObject{{QStringLiteral("id"), outlet.id}, {QStringLiteral("name"), outlet.name}});
                if (!console.json())
                    console.say(outlet.id + QStringLiteral("  ") + outlet.name);
            }
            console.print({{QStringLiteral("gateway"), name}, {QStringLiteral("outlets"), rows}});
            finish(Exit::Done);
        });
    });
}

QString csvField(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<void> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, QStringLiteral("%1 cannot be written: %2").arg(name, file.errorString()));
    return {};
}

void products(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("csv"), QString(), QStringLiteral("FILE")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString csv = parser.value(QStringLiteral("csv"));
    withGateway(console, parser.positionalArguments()[0], booksFor(console), finish, [&console, finish, csv](Till &, PaymentGateway &wire) {
        wire.listProducts().then(&console, [&console, finish, csv, name = wire.traits().id](const Result<QList<ProductProposal>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            QString text = QStringLiteral("sku,name,category,price\r\n");
            int withoutPrice = 0;
            for (const ProductProposal &product : *found) {
                withoutPrice += !product.price;
                const QString price = product.price ? QString::number(product.price->units()) : QString();
                text += QStringLiteral("%1,%2,%3,%4\r\n").arg(csvField(product.sku), csvField(product.name), csvField(product.category), price);
                rows.append(QJsonObject{{QStringLiteral("external_id"), product.externalId},
                                        {QStringLiteral("sku"), product.sku},
                                        {QStringLiteral("name"), product.name},
                                        {QStringLiteral("category"), product.category},
                                        {QStringLiteral("price"), product.price ? QJsonValue(qint64(product.price->units())) : QJsonValue()},
                                        {QStringLiteral("active"), product.active}});
                if (!console.json() && csv.isEmpty())
                    console.say(QStringLiteral("%1  %2  %3").arg(product.sku, product.name, product.price ? rupiahText(*product.price) : QStringLiteral("no price")));
            }
            if (!csv.isEmpty()) {
                if (const auto written = writeFile(csv, text.toUtf8()); !written)
                    return finish(console.refuse(written.error()));
                console.say(QStringLiteral("%1 products, %2 without a price, are in %3; take them over with: lacictl catalogue import %3")
                                .arg(rows.size()).arg(withoutPrice).arg(csv));
            }
            console.print({{QStringLiteral("gateway"), name}, {QStringLiteral("without_price"), withoutPrice}, {QStringLiteral("products"), rows}});
            finish(Exit::Done);
        });
    });
}

QJsonObject toJson(const ReconcileLine &line)
{
    QJsonObject json{{QStringLiteral("result"), reconcileWord(line.kind)}, {QStringLiteral("what"), line.what}};
    json.insert(QStringLiteral("payment"), line.payment ? QJsonValue(laci::ctl::toJson(*line.payment)) : QJsonValue());
    if (!line.row) {
        json.insert(QStringLiteral("gateway_row"), QJsonValue());
        return json;
    }
    const GatewayRow &row = *line.row;
    const auto amount = [](const std::optional<Rupiah> &a) { return a ? QJsonValue(qint64(a->units())) : QJsonValue(); };
    json.insert(QStringLiteral("gateway_row"),
                QJsonObject{{QStringLiteral("reference"), row.reference}, {QStringLiteral("gateway_ref"), row.gatewayRef},
                            {QStringLiteral("channel"), row.channel}, {QStringLiteral("amount"), amount(row.amount)},
                            {QStringLiteral("fee"), amount(row.fee)}, {QStringLiteral("net"), amount(row.net)},
                            {QStringLiteral("status"), row.word},
                            {QStringLiteral("at"), row.at.isValid() ? QJsonValue(row.at.toUTC().toString(Qt::ISODate)) : QJsonValue()}});
    return json;
}

void show(Console &console, const Reconciliation &result, const QString &csv, const Finish &finish)
{
    using Kind = ReconcileLine::Kind;
    QJsonArray lines;
    for (const ReconcileLine &line : result.lines) {
        lines.append(toJson(line));
        if (line.kind != Kind::Same && !console.json())
            console.say(QStringLiteral("%1  %2  %3").arg(reconcileWord(line.kind),
                            line.payment ? line.payment->reference : line.row ? line.row->reference + u' ' + line.row->gatewayRef : QString(), line.what));
    }
    QJsonObject counts;
    QStringList words;
    for (const Kind kind : {Kind::Same, Kind::MissingHere, Kind::MissingThere, Kind::Different, Kind::Unanswered}) {
        counts.insert(reconcileWord(kind), result.count(kind));
        words.append(QStringLiteral("%1 %2").arg(result.count(kind)).arg(reconcileWord(kind)));
    }
    console.say(QStringLiteral("%1 %2: %3; gross %4, fees %5, net %6%7").arg(result.gateway, result.day.toString(Qt::ISODate), words.join(QStringLiteral(", ")),
                    rupiahText(result.gross), rupiahText(result.fees), rupiahText(result.net),
                    result.withoutFee > 0 ? QStringLiteral(" (%1 without a fee named)").arg(result.withoutFee) : QString()));
    if (result.byAsking)
        console.say(QStringLiteral("This gateway has no list: each payment of the books was asked about, extras over there cannot be seen."));
    if (!csv.isEmpty()) {
        if (const auto written = writeFile(csv, reconciliationCsv(result)); !written)
            return finish(console.refuse(written.error()));
    }
    console.print({{QStringLiteral("gateway"), result.gateway}, {QStringLiteral("day"), result.day.toString(Qt::ISODate)},
                   {QStringLiteral("by_asking"), result.byAsking}, {QStringLiteral("clean"), result.isClean()},
                   {QStringLiteral("counts"), counts}, {QStringLiteral("gross"), qint64(result.gross.units())},
                   {QStringLiteral("fees"), qint64(result.fees.units())}, {QStringLiteral("net"), qint64(result.net.units())},
                   {QStringLiteral("without_fee"), result.withoutFee}, {QStringLiteral("lines"), lines}});
    finish(result.count(Kind::Unanswered) > 0 ? Exit::Unknown : Exit::Done);
}

void reconcileDay(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("day"), QString(), QStringLiteral("YYYY-MM-DD")});
    parser.addOption({QStringLiteral("csv"), QString(), QStringLiteral("FILE")});
    parser.addOption(QCommandLineOption(QStringLiteral("heal")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString dayText = parser.value(QStringLiteral("day"));
    const QDate day = QDate::fromString(dayText, Qt::ISODate);
    if (!dayText.isEmpty() && !day.isValid()) {
        console.complain(QStringLiteral("--day takes YYYY-MM-DD; \"%1\" is no day").arg(dayText));
        return finish(Exit::Usage);
    }
    const bool heal = parser.isSet(QStringLiteral("heal"));
    const QString csv = parser.value(QStringLiteral("csv"));
    withGateway(console, parser.positionalArguments()[0], heal ? Console::Books::Write : booksFor(console), finish,
                [&console, finish, day, csv, heal](Till &till, PaymentGateway &wire) {
                    const QByteArray zone = till.rules().shop.timeZone;
                    const QDate today = till.clock().now().toTimeZone(QTimeZone(zone)).date();
                    auto *run = new Reconciler(till.checkout(), till.books(), till.gateways(), &till);
                    run->run(wire.traits().id, day.isValid() ? day : today, zone, heal).then(&console, [&console, finish, csv, run](const Result<Reconciliation> &result) {
                        run->deleteLater();
                        if (!result)
                            return finish(console.refuse(result.error()));
                        show(console, *result, csv, finish);
                    });
                });
}

} // namespace

QList<Command> gatewayCommands()
{
    return {
        {QStringLiteral("gateway list"), {}, QStringLiteral("Every gateway: enabled or not, its channels and what it can do."), list},
        {QStringLiteral("gateway check"), QStringLiteral("NAME"), QStringLiteral("Asks the gateway something harmless: address and credentials are proved."), check},
        {QStringLiteral("gateway channels"), QStringLiteral("NAME"), QStringLiteral("Its ways to pay as they are now, with limits and fees."), channels},
        {QStringLiteral("gateway outlets"), QStringLiteral("NAME"), QStringLiteral("The outlets that are linked to this account."), outlets},
        {QStringLiteral("gateway products"), QStringLiteral("NAME [--csv FILE]"),
         QStringLiteral("Its catalogue as a proposal; --csv writes it for lacictl catalogue import."), products},
        {QStringLiteral("gateway reconcile"), QStringLiteral("NAME [--day YYYY-MM-DD] [--csv FILE] [--heal]"),
         QStringLiteral("What the gateway says about a day (today unless told) beside the books, with the net after fees.\n"
                        "--heal asks about what differs, so that the books learn. Exit 3: something could not be answered."),
         reconcileDay},
    };
}

} // namespace laci::ctl
