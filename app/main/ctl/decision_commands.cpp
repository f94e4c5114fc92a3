#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include "main/ctl/sell_command.h"

namespace laci::ctl {
namespace {

/// What a person decides with the supervisor's PIN, which comes by LACI_PIN and never by an argument that others can see.
struct Decision {
    PaymentId payment;
    QString reason;
};

std::optional<Decision> decisionFrom(Console &console, QCommandLineParser &parser, const QStringList &arguments, int least, int most)
{
    parser.addOption({QStringLiteral("reason"), QString(), QStringLiteral("WHY")});
    if (!parse(console, parser, arguments, least, most))
        return std::nullopt;
    Decision decision{{parser.positionalArguments()[0]}, parser.value(QStringLiteral("reason")).trimmed()};
    if (decision.reason.isEmpty()) {
        console.complain(QStringLiteral("--reason is missing: it goes into the trail"));
        return std::nullopt;
    }
    return decision;
}

using Act = std::function<Pending<SaleRecord>(Checkout &, const PaymentId &, const PersonsWord &)>;

void decide(Console &console, const Decision &decision, Right right, const Act &act, const Finish &finish)
{
    console.withTill(Console::Books::Write, finish, [&console, decision, right, act, finish](Till &till) {
        till.approver().approve(right, qEnvironmentVariable("LACI_PIN")).then(&console, [&console, &till, decision, act, finish](const Result<QString> &who) {
            if (!who)
                return finish(console.refuseApproval(who.error()));
            act(till.checkout(), decision.payment, {*who, decision.reason}).then(&console, [&console, decision, finish](const Result<SaleRecord> &record) {
                if (!record)
                    return finish(console.refuse(record.error()));
                const Payment *payment = findPayment(*record, decision.payment);
                console.say(saleWords(*record, payment, {}));
                console.print(saleDocument(*record, payment, {}));
                finish(Exit::Done);
            });
        });
    });
}

void confirm(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    const auto decision = decisionFrom(console, parser, arguments, 1, 1);
    if (!decision)
        return finish(Exit::Usage);
    decide(console, *decision, Right::ConfirmPayment,
           [](Checkout &checkout, const PaymentId &id, const PersonsWord &word) { return checkout.confirmByPerson(id, word); }, finish);
}

void giveUp(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    const auto decision = decisionFrom(console, parser, arguments, 1, 1);
    if (!decision)
        return finish(Exit::Usage);
    decide(console, *decision, Right::GivePaymentUp,
           [](Checkout &checkout, const PaymentId &id, const PersonsWord &word) { return checkout.giveUp(id, word); }, finish);
}

void cancel(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const PaymentId id{parser.positionalArguments()[0]};
    console.withTill(Console::Books::Write, finish, [&console, finish, id](Till &till) {
        till.checkout().cancelCharge(id).then(&console, [&console, finish, id](const Result<SaleRecord> &record) {
            if (!record)
                return finish(console.refuse(record.error()));
            const Payment *payment = findPayment(*record, id);
            console.say(saleWords(*record, payment, {}));
            console.print(saleDocument(*record, payment, {}));
            const bool over = payment && !holdsMoney(payment->state) && !isOpen(payment->state);
            finish(over ? Exit::Done : payment && holdsMoney(payment->state) ? Exit::Refused : Exit::Unknown);
        });
    });
}

QJsonObject toJson(const LateMoney &late)
{
    QJsonObject json{{QStringLiteral("payment"), laci::ctl::toJson(late.payment)},
                     {QStringLiteral("sale_number"), late.saleNumber},
                     {QStringLiteral("sale_state"), saleStateWord(late.saleState)},
                     {QStringLiteral("arrived_at"), late.arrivedAt.toUTC().toString(Qt::ISODateWithMs)},
                     {QStringLiteral("decision"), late.decision ? QJsonValue(lateDecisionWord(*late.decision)) : QJsonValue()}};
    if (late.decision) {
        json.insert(QStringLiteral("note"), late.note);
        json.insert(QStringLiteral("by"), late.by);
        json.insert(QStringLiteral("decided_at"), late.decidedAt.toUTC().toString(Qt::ISODateWithMs));
    }
    return json;
}

void lateList(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("all")));
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const bool all = parser.isSet(QStringLiteral("all"));
    console.withTill(Console::Books::Read, finish, [&console, finish, all](Till &till) {
        till.books().lateMoney(all, 1000).then(&console, [&console, finish](const Result<QList<LateMoney>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const LateMoney &late : *found) {
                rows.append(toJson(late));
                if (!console.json())
                    console.say(QStringLiteral("%1  %2  %3").arg(late.saleNumber, paymentLine(late.payment),
                                                                 late.decision ? lateDecisionWord(*late.decision) + QStringLiteral(": ") + late.note
                                                                               : QStringLiteral("undecided")));
            }
            console.print({{QStringLiteral("late"), rows}});
            finish(Exit::Done);
        });
    });
}

void lateDecide(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    const auto decision = decisionFrom(console, parser, arguments, 2, 2);
    if (!decision)
        return finish(Exit::Usage);
    const auto what = lateDecisionFromWord(parser.positionalArguments()[1]);
    if (!what) {
        console.complain(QStringLiteral("The decision is attach, refund_noted or new_sale."));
        return finish(Exit::Usage);
    }
    decide(console, *decision, Right::DecideLateMoney,
           [what = *what](Checkout &checkout, const PaymentId &id, const PersonsWord &word) { return checkout.decideLate(id, what, word); }, finish);
}

} // namespace

QList<Command> decisionCommands()
{
    return {
        {QStringLiteral("confirm"), QStringLiteral("PAYMENT --reason WHY"),
         QStringLiteral("A supervisor (PIN in LACI_PIN) says that the money of an unknown payment is here."), confirm},
        {QStringLiteral("give-up"), QStringLiteral("PAYMENT --reason WHY"),
         QStringLiteral("A supervisor (PIN in LACI_PIN) says that nothing will come of an unknown payment. It stays watched."), giveUp},
        {QStringLiteral("cancel"), QStringLiteral("PAYMENT"),
         QStringLiteral("Asks the gateway to withdraw the code, where it can. Exit 0: it is dead, 1: it was paid, 3: not known."), cancel},
        {QStringLiteral("late list"), QStringLiteral("[--all]"),
         QStringLiteral("The late-money inbox: money that nobody waited for; --all: decided ones too."), lateList},
        {QStringLiteral("late decide"), QStringLiteral("PAYMENT attach|refund_noted|new_sale --reason WHY"),
         QStringLiteral("A supervisor (PIN in LACI_PIN) says what becomes of late money."), lateDecide},
    };
}

} // namespace laci::ctl
