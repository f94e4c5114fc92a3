#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include "main/ctl/sell_command.h"
#include <QTimer>

namespace laci::ctl {
namespace {

QJsonArray paymentsJson(const QList<Payment> &payments)
{
    QJsonArray rows;
    for (const Payment &payment : payments)
        rows.append(toJson(payment));
    return rows;
}

void showPayments(Console &console, const Result<QList<Payment>> &payments, const Finish &finish)
{
    if (!payments)
        return finish(console.refuse(payments.error()));
    if (!console.json())
        for (const Payment &payment : *payments)
            console.say(paymentLine(payment));
    console.print({{QStringLiteral("payments"), paymentsJson(*payments)}});
    finish(Exit::Done);
}

void payments(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("open")));
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("1000")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const bool openOnly = parser.isSet(QStringLiteral("open"));
    const auto limit = limitFrom(console, parser, 1'000'000);
    if (!limit)
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish, openOnly, limit = *limit](Till &till) {
        till.books().payments(openOnly, limit).then(&console, [&console, finish](const Result<QList<Payment>> &found) {
            showPayments(console, found, finish);
        });
    });
}

/// Prints the sale of `id` with its trail and ends with `code(payment)`.
void showPayment(Console &console, Till &till, const PaymentId &id, const Finish &finish, Exit (*code)(PaymentState))
{
    till.books().saleOfPayment(id).then(&console, [&console, &till, id, finish,
                                                   code](const Result<std::optional<SaleRecord>> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        if (!*found)
            return finish(
                console.refuse({ErrorCode::NotFound, QStringLiteral("There is no payment \"%1\".").arg(id.value), 0, {}}));
        till.books().trail(id).then(&console, [&console, record = **found, id, finish,
                                               code](const Result<QList<TrailEntry>> &trail) {
            if (!trail)
                return finish(console.refuse(trail.error()));
            const Payment *payment = findPayment(record, id);
            console.say(saleWords(record, payment, *trail));
            console.print(saleDocument(record, payment, *trail));
            finish(payment ? code(payment->state) : Exit::Refused);
        });
    });
}

void payment(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const PaymentId id{parser.positionalArguments()[0]};
    console.withTill(Console::Books::Read, finish, [&console, finish, id](Till &till) {
        showPayment(console, till, id, finish, [](PaymentState) { return Exit::Done; });
    });
}

void check(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const PaymentId id{parser.positionalArguments()[0]};
    console.withTill(Console::Books::Write, finish, [&console, finish, id](Till &till) {
        till.checkout().checkNow(id).then(&console, [&console, &till, finish, id](const Result<SaleRecord> &record) {
            if (!record)
                return finish(console.refuse(record.error()));
            showPayment(console, till, id, finish, exitFor);
        });
    });
}

void watch(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("seconds"), QString(), QStringLiteral("N"), QStringLiteral("60")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    bool whole = false;
    const int seconds = parser.value(QStringLiteral("seconds")).toInt(&whole);
    if (!whole || seconds < 0 || seconds > 30 * 86'400) {
        console.complain(QStringLiteral("--seconds takes a whole number from 0 up."));
        return finish(Exit::Usage);
    }
    console.withTill(Console::Books::Write, finish, [&console, finish, seconds](Till &till) {
        auto ids = std::make_shared<QList<PaymentId>>();
        const auto end = [&console, &till, finish, ids, ended = std::make_shared<bool>(false)] {
            if (std::exchange(*ended, true))
                return;
            till.books().payments(false, 1'000'000).then(&console, [&console, finish, ids](const Result<QList<Payment>> &all) {
                if (!all)
                    return finish(console.refuse(all.error()));
                QList<Payment> watched;
                bool open = false;
                for (const Payment &payment : *all) {
                    if (!ids->contains(payment.id))
                        continue;
                    watched.append(payment);
                    open = open || isOpen(payment.state);
                }
                showPayments(console, watched, [&](Exit) { finish(open ? Exit::Unknown : Exit::Done); });
            });
        };
        // Also what was given up is asked about once: late money is found although nobody waits for it.
        const auto openLeft = [&till, end] {
            if (!till.checkout().askedAboutAll())
                return;
            till.books().payments(true, 1).then(&till, [end](const Result<QList<Payment>> &open) {
                if (open && open->isEmpty())
                    end();
            });
        };
        QObject::connect(&till.checkout(), &Checkout::changed, &console, [&console, openLeft](const SaleRecord &record) {
            if (!console.json() && !record.payments.isEmpty())
                console.say(record.sale.number + QStringLiteral("  ") + paymentLine(record.payments.last()));
            openLeft();
        });
        QObject::connect(&till.checkout(), &Checkout::watchMoved, &console, openLeft);
        till.books().watchedPayments().then(&console, [&console, &till, finish, ids, seconds, end,
                                                       openLeft](const Result<QList<Payment>> &watched) {
            if (!watched)
                return finish(console.refuse(watched.error()));
            for (const Payment &payment : *watched)
                ids->append(payment.id);
            QTimer::singleShot(std::chrono::seconds(seconds), &console, end);
            till.checkout().resume().then(&console, [&console, finish, openLeft](const Result<int> &resumed) {
                if (!resumed)
                    return finish(console.refuse(resumed.error()));
                openLeft();
            });
        });
    });
}

} // namespace

QList<Command> paymentCommands()
{
    return {
        {QStringLiteral("payments"), QStringLiteral("[--open] [--limit N]"),
         QStringLiteral("The payments, newest first; --open: those whose end is not known."), payments},
        {QStringLiteral("payment"), QStringLiteral("ID"), QStringLiteral("One payment with its sale and its trail."), payment},
        {QStringLiteral("check"), QStringLiteral("ID"),
         QStringLiteral("Asks the gateway now. Exit 0: paid, 1: certainly not, 3: not known."), check},
        {QStringLiteral("watch"), QStringLiteral("[--seconds N]"),
         QStringLiteral("Takes up every watched payment, given up or not, and asks until each was asked and none is open, or the time (60 s)\n"
                        "is over. Exit 3: some are still open."),
         watch},
    };
}

} // namespace laci::ctl
