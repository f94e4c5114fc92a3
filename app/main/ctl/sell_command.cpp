#include "main/ctl/sell_command.h"
#include "checkout/payment_policy.h"
#include "domain/cash.h"
#include "domain/code_entry.h"
#include "main/ctl/json_shapes.h"
#include "sandbox/training_plan_words.h"
#include <QTimeZone>
#include <algorithm>

namespace laci::ctl {

Result<SellOrder::Item> parseItem(const QString &text)
{
    const auto star = text.lastIndexOf(u'*');
    SellOrder::Item item{text, Quantity::pieces(1)};
    if (star > 0) {
        const auto quantity = quantityFromPerson(QStringView(text).mid(star + 1));
        if (!quantity || quantity->isZero())
            return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\": what stands behind * is no quantity").arg(text));
        item = {text.left(star), *quantity};
    }
    item.code = item.code.trimmed();
    if (item.code.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("an item has no code"));
    return item;
}

Result<void> parsePay(const QString &text, SellOrder &order)
{
    const auto colon = text.indexOf(u':');
    order.gateway = text.left(colon).trimmed();
    order.channel = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    if (order.gateway.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--pay takes cash:RUPIAH, auto or GATEWAY[:CHANNEL]"));
    if (order.gateway != u"cash")
        return {};
    const auto received = rupiahFromPerson(order.channel);
    if (!received)
        return fail(ErrorCode::InvalidInput, QStringLiteral("--pay cash:RUPIAH: \"%1\" is no amount").arg(order.channel));
    order.received = *received;
    order.channel.clear();
    return {};
}

void payWhenShown(Till &till, TrainingPlan plan, QObject *owner)
{
    using P = TrainingPlan;
    if (plan != P::SlowAnswer && plan != P::LoseReply && plan != P::ServerFault && plan != P::Unauthorised)
        return;
    QObject::connect(&till.checkout(), &Checkout::changed, owner, [&till](const SaleRecord &record) {
        for (const Payment &payment : record.payments)
            if (payment.state == PaymentState::Pending)
                till.customer()->pay(payment.reference);
    });
}

const Payment *findPayment(const SaleRecord &record, const PaymentId &id)
{
    const auto found =
        std::find_if(record.payments.begin(), record.payments.end(), [&](const Payment &p) { return p.id == id; });
    return found == record.payments.end() ? nullptr : &*found;
}

Exit exitFor(PaymentState state)
{
    if (holdsMoney(state))
        return Exit::Done;
    return isOpen(state) || state == PaymentState::Recorded ? Exit::Unknown : Exit::Refused;
}

Selling::Selling(Till &till, SellOrder order, Done done, QObject *parent)
    : QObject(parent), m_till(till), m_order(std::move(order)), m_done(std::move(done))
{
    connect(&m_till.checkout(), &Checkout::changed, this, &Selling::look);
    connect(&m_till.checkout(), &Checkout::storageTrouble, this,
            [this](const Error &error) { end(tl::unexpected(error)); });
}

void Selling::start()
{
    ringUpNext();
}

void Selling::ringUpNext()
{
    if (m_next == m_order.items.size())
        return pay();
    const SellOrder::Item item = m_order.items[m_next++];
    m_till.products().byCode(item.code).then(this, [this, item](const Result<std::optional<Product>> &found) {
        if (!found)
            return end(tl::unexpected(found.error()));
        if (!*found)
            return end(fail(ErrorCode::NotFound, QStringLiteral("No product has the code \"%1\".").arg(item.code)));
        if (const auto added = addToCart(m_cart, **found, item.quantity, item.code); !added)
            return end(tl::unexpected(added.error()));
        ringUpNext();
    });
}

void Selling::pay()
{
    const TillRules rules = m_till.rules();
    const QDate today = m_till.clock().now().toTimeZone(QTimeZone(rules.shop.timeZone)).date();
    const auto totals = totalsOf(m_cart, rules.tax, today);
    if (!totals)
        return end(tl::unexpected(totals.error()));
    SaleDraft draft{m_cart, *totals, rules.shop.till, rules.shop.cashier, rules.shop.timeZone, rules.training, false};
    const auto follow = [this](const Result<SaleRecord> &record) { recorded(record); };
    if (m_order.gateway == u"cash")
        m_till.checkout().payCash(draft, m_order.received, cashRoundingFor(totals->total, rules.rounding)).then(this, follow);
    else if (m_order.gateway == u"auto")
        m_till.checkout().payAutomatically(draft, rules.autoOrder).then(this, follow);
    else
        payByGateway(draft);
}

/// A wallet or an account may cost the customer a fee: it is asked for first, and agreed to by whoever runs this; a QRIS never does.
void Selling::payByGateway(const SaleDraft &draft)
{
    const auto start = [this, draft](Rupiah fee) {
        m_till.checkout().payByGateway(draft, m_order.gateway, m_order.channel, fee).then(this, [this](const Result<SaleRecord> &record) {
            recorded(record);
        });
    };
    const PaymentGateway *wire = m_till.gateways().find(m_order.gateway);
    const GatewayChannel *channel = wire ? wire->traits().channel(m_order.channel) : nullptr;
    if (!wire || m_order.channel.isEmpty() || (channel && channel->kind == ChannelKind::Qris))
        return start({});
    m_till.checkout().askOffer(draft.cart, draft.totals.total, m_order.gateway, m_order.channel).then(this,
        [start](const Result<PayOffer> &offer) { start(offer ? offer->payerFee : Rupiah()); });
}

void Selling::recorded(const Result<SaleRecord> &record)
{
    if (!record)
        return end(tl::unexpected(record.error()));
    if (record->payments.isEmpty())
        return end(fail(ErrorCode::Storage, QStringLiteral("the sale was stored without its payment")));
    m_payment = record->payments.last().id;
    QTimer::singleShot(m_order.wait, this, &Selling::waitOver);
    look(*record);
}

void Selling::waitOver()
{
    const Payment *payment = findPayment(m_record, m_payment);
    if (m_ended || !payment || payment->state != PaymentState::Requesting)
        return end(Outcome{m_record, m_payment});
    // The answer to the create will find nobody here: that is not known, and the books say so.
    PaymentNews news{m_payment, PaymentEvent::AnswerUnclear, {}, QStringLiteral("no answer before the wait was over")};
    news.change.reason = QString::fromUtf16(reason::kNoAnswer);
    m_till.books().tell(news).then(this, [this](const Result<SaleRecord> &record) {
        end(Outcome{record ? *record : m_record, m_payment});
    });
}

void Selling::look(const SaleRecord &record)
{
    if (m_ended || !findPayment(record, m_payment) || m_till.checkout().automaticGoesOn(record.sale.id))
        return;
    if (m_order.gateway == u"auto")
        m_payment = record.payments.last().id;
    const Payment *payment = findPayment(record, m_payment);
    m_record = record;
    if (payment->state == PaymentState::Recorded || isOpen(payment->state))
        return;
    if (holdsMoney(payment->state) || record.sale.state != SaleState::Open)
        return end(Outcome{m_record, m_payment});
    // Nobody will choose another method here: the sale is closed as what it is.
    m_till.checkout()
        .cancelSale(record.sale.id, QStringLiteral("console: %1").arg(payment->reason))
        .then(this, [this](const Result<SaleRecord> &cancelled) {
            end(Outcome{cancelled ? *cancelled : m_record, m_payment});
        });
}

void Selling::end(const Result<Outcome> &outcome)
{
    if (std::exchange(m_ended, true))
        return;
    deleteLater();
    m_done(outcome);
}

namespace {

void showOutcome(Console &console, Till &till, const Selling::Outcome &outcome, const Finish &finish)
{
    till.books().trail(outcome.payment).then(&console, [&console, outcome, finish](const Result<QList<TrailEntry>> &trail) {
        if (!trail)
            return finish(console.refuse(trail.error()));
        const Payment *payment = findPayment(outcome.record, outcome.payment);
        console.say(saleWords(outcome.record, payment, *trail));
        console.print(saleDocument(outcome.record, payment, *trail));
        const Exit code = payment ? exitFor(payment->state) : Exit::Unknown;
        if (code == Exit::Unknown)
            console.complain(QStringLiteral("The outcome is not known yet. Money may have moved; ask again: lacictl check %1")
                                 .arg(outcome.payment.value));
        finish(code);
    });
}

void sell(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("item"), QString(), QStringLiteral("CODE[*QTY]")});
    parser.addOption({QStringLiteral("pay"), QString(), QStringLiteral("HOW")});
    parser.addOption({QStringLiteral("wait"), QString(), QStringLiteral("SECONDS"), QStringLiteral("60")});
    parser.addOption({QStringLiteral("customer"), QString(), QStringLiteral("PLAN")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    SellOrder order;
    for (const QString &text : parser.values(QStringLiteral("item"))) {
        const auto item = parseItem(text);
        if (!item) {
            console.complain(item.error().detail);
            return finish(Exit::Usage);
        }
        order.items.append(*item);
    }
    bool whole = false;
    order.wait = std::chrono::seconds(parser.value(QStringLiteral("wait")).toInt(&whole));
    const auto how = parsePay(parser.value(QStringLiteral("pay")), order);
    if (!how || order.items.isEmpty() || !whole || order.wait.count() < 0 || order.wait.count() > 86'400) {
        console.complain(!how ? how.error().detail
                              : order.items.isEmpty() ? QStringLiteral("--item is missing")
                                                      : QStringLiteral("--wait takes whole seconds, 0 to 86400"));
        return finish(Exit::Usage);
    }
    std::optional<TrainingPlan> plan;
    if (parser.isSet(QStringLiteral("customer"))) {
        plan = trainingPlanFromWord(parser.value(QStringLiteral("customer")));
        if (!plan || !console.options().training) {
            console.complain(plan ? QStringLiteral("--customer is for --training only")
                                  : QStringLiteral("--customer: no such plan"));
            return finish(Exit::Usage);
        }
    }
    console.withTill(Console::Books::Write, finish, [&console, finish, order, plan](Till &till) {
        if (plan && till.customer())
            till.customer()->planNext(*plan, 2);
        if (plan)
            payWhenShown(till, *plan, &till);
        auto *selling = new Selling(till, order, [&console, &till, finish](const Result<Selling::Outcome> &outcome) {
            if (!outcome)
                return finish(console.refuse(outcome.error()));
            showOutcome(console, till, *outcome, finish);
        }, &till);
        selling->start();
    });
}

} // namespace

QList<Command> sellCommands()
{
    return {{QStringLiteral("sell"),
             QStringLiteral("--item CODE[*QTY]… --pay cash:RUPIAH|auto|GATEWAY[:CHANNEL] [--wait SECONDS] [--customer PLAN]"),
             QStringLiteral("Rings up the items, takes the money, and waits for the end (60 s unless told).\n"
                            "auto: the best gateway by pay.auto_order, health and cost; the next one only when the one before\n"
                            "certainly took nothing. A fee that the customer pays on top is printed as payer_fee.\n"
                            "Exit 0: paid. 1: refused, nothing taken. 3: not known yet; it stays watched (check, watch).\n"
                            "--customer (training only): pay, pay_later, expire, fail, cancel, lose_reply, server_fault,\n"
                            "garbage, unauthorised, slow_answer, wrong_amount, bad_crc, nothing."),
             sell}};
}

} // namespace laci::ctl
