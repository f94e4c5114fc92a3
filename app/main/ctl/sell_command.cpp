#include "main/ctl/sell_command.h"
#include "base/when_done.h"
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

Result<SellOrder::Tender> parseTender(const QString &text)
{
    const auto colon = text.indexOf(u':');
    const bool cash = text.left(colon).trimmed() == u"cash";
    const auto equals = cash ? -1 : text.lastIndexOf(u'=');
    const QString way = text.left(equals);
    SellOrder::Tender tender;
    tender.gateway = way.left(colon).trimmed();
    tender.channel = colon < 0 || cash ? QString() : way.mid(colon + 1).trimmed();
    if (tender.gateway.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--pay takes cash:RUPIAH, auto or GATEWAY[:CHANNEL][=RUPIAH]"));
    if (!cash && equals < 0)
        return tender;
    const QString said = cash ? (colon < 0 ? QString() : text.mid(colon + 1)) : text.mid(equals + 1);
    const auto amount = rupiahFromPerson(said);
    if (!amount)
        return fail(ErrorCode::InvalidInput, QStringLiteral("--pay %1: \"%2\" is no amount").arg(text, said));
    tender.amount = *amount;
    return tender;
}

Result<QList<SellOrder::Tender>> parsePay(const QStringList &texts)
{
    QList<SellOrder::Tender> tenders;
    for (const QString &text : texts) {
        const auto tender = parseTender(text);
        if (!tender)
            return tl::unexpected(tender.error());
        const bool isLast = tenders.size() == texts.size() - 1;
        if (!isLast && !tender->amount)
            return fail(ErrorCode::InvalidInput, QStringLiteral("--pay %1: a part needs its amount; only the last takes all that is due").arg(text));
        if (tender->gateway == u"auto" && (tender->amount || !isLast))
            return fail(ErrorCode::InvalidInput, QStringLiteral("--pay auto takes all that is due"));
        tenders.append(*tender);
    }
    if (tenders.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--pay is missing"));
    return tenders;
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
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Selling::waitOver);
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
    m_draft = {m_cart, *totals, rules.shop.till, rules.shop.cashier, rules.shop.timeZone, rules.training, false};
    payNext();
}

Rupiah Selling::due() const
{
    return m_record.sale.id.isEmpty() ? m_draft.totals.total : stillDue(m_record);
}

void Selling::payNext()
{
    const SellOrder::Tender tender = m_order.tenders[++m_tender];
    if (tender.isCash())
        payCash(tender, m_tender + 1 < m_order.tenders.size());
    else
        payByGateway(tender);
}

void Selling::payCash(const SellOrder::Tender &tender, bool isPart)
{
    Checkout &checkout = m_till.checkout();
    const bool first = m_record.sale.id.isEmpty();
    const Rupiah amount = tender.amount.value_or(Rupiah());
    const Rupiah rounding = cashRoundingFor(due(), m_till.rules().rounding);
    const SaleId sale = m_record.sale.id;
    auto taken = isPart ? (first ? checkout.payCashPart(m_draft, amount) : checkout.payCashPart(sale, amount))
                        : (first ? checkout.payCash(m_draft, amount, rounding) : checkout.payCash(sale, amount, rounding));
    taken.then(this, [this](const Result<SaleRecord> &record) { recorded(record); });
}

/// A wallet or an account may cost the customer a fee: it is asked for first, and agreed to by whoever runs this; a QRIS never does.
void Selling::payByGateway(const SellOrder::Tender &tender)
{
    const PaymentGateway *wire = m_till.gateways().find(tender.gateway);
    const GatewayChannel *channel = wire ? wire->traits().channel(tender.channel) : nullptr;
    if (!wire || tender.channel.isEmpty() || (channel && channel->kind == ChannelKind::Qris))
        return startAt(tender, {});
    m_till.checkout().askOffer(m_cart, tender.amount.value_or(due()), tender.gateway, tender.channel).then(this,
        [this, tender](const Result<PayOffer> &offer) { startAt(tender, offer ? offer->payerFee : Rupiah()); });
}

void Selling::startAt(const SellOrder::Tender &tender, Rupiah fee)
{
    Checkout &checkout = m_till.checkout();
    const bool first = m_record.sale.id.isEmpty();
    const SaleId sale = m_record.sale.id;
    const bool isPart = tender.amount && *tender.amount != due();
    const auto begin = [&]() -> Pending<SaleRecord> {
        if (tender.gateway == u"auto") {
            const QStringList order = m_till.rules().autoOrder;
            return first ? checkout.payAutomatically(m_draft, order) : checkout.payAutomatically(sale, order);
        }
        if (isPart)
            return first ? checkout.payPartByGateway(m_draft, *tender.amount, tender.gateway, tender.channel, fee)
                         : checkout.payPartByGateway(sale, *tender.amount, tender.gateway, tender.channel, {}, fee);
        return first ? checkout.payByGateway(m_draft, tender.gateway, tender.channel, fee)
                     : checkout.payByGateway(sale, tender.gateway, tender.channel, {}, fee);
    };
    begin().then(this, [this](const Result<SaleRecord> &record) { recorded(record); });
}

void Selling::recorded(const Result<SaleRecord> &record)
{
    if (!record && !m_record.payments.isEmpty()) {       // a further tender is impossible; the ones before are in the sale
        m_refusal = record.error();
        m_payment = m_record.payments.last().id;
        return giveUp(Payment(m_record.payments.last()));
    }
    if (!record)
        return end(tl::unexpected(record.error()));
    if (record->payments.isEmpty())
        return end(fail(ErrorCode::Storage, QStringLiteral("the sale was stored without its payment")));
    m_payment = record->payments.last().id;
    m_patience.start(m_order.wait);
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
    if (m_order.tenders[m_tender].gateway == u"auto")
        m_payment = record.payments.last().id;
    const Payment *payment = findPayment(record, m_payment);
    m_record = record;
    if (m_leaving || payment->state == PaymentState::Recorded || isOpen(payment->state))
        return;
    const bool goesOn = record.sale.state == SaleState::Open && m_tender + 1 < m_order.tenders.size();
    if (holdsMoney(payment->state) && goesOn) {
        m_payment = {};
        m_patience.stop();
        // Not inside the news of the part: the next one is recorded when that is told to everybody.
        QTimer::singleShot(0, this, &Selling::payNext);
        return;
    }
    if (holdsMoney(payment->state) || record.sale.state != SaleState::Open)
        return end(Outcome{m_record, m_payment});
    giveUp(*payment);
}

/// Nobody will choose another method here: the sale is closed as what it is, and cash goes back over the counter. Money that a
/// gateway holds is not given back by saying so: then the sale stays open for a person at the till.
void Selling::giveUp(const Payment &payment)
{
    m_leaving = true;
    const QString why = QStringLiteral("console: %1").arg(m_refusal ? m_refusal->detail : payment.reason);
    const auto closed = [this](const Result<SaleRecord> &record) {
        if (m_refusal && record)
            return end(tl::unexpected(*m_refusal));
        end(Outcome{record ? *record : m_record, m_payment});
    };
    bool any = false;
    bool onlyCash = true;
    for (const Payment &one : std::as_const(m_record.payments)) {
        any = any || holdsMoney(one.state);
        onlyCash = onlyCash && (!holdsMoney(one.state) || one.gateway == u"cash");
    }
    if (!any)
        m_till.checkout().cancelSale(m_record.sale.id, why).then(this, closed);
    else if (onlyCash)
        m_till.checkout().returnTenders(m_record.sale.id, {m_till.rules().shop.cashier, why}).then(this, closed);
    else
        end(Outcome{m_record, m_payment});
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
        Exit code = payment ? exitFor(payment->state) : Exit::Unknown;
        const SaleRecord &record = outcome.record;
        const bool half = record.sale.state == SaleState::Open && payment && !isOpen(payment->state)
            && std::any_of(record.payments.begin(), record.payments.end(), [](const Payment &p) { return holdsMoney(p.state); });
        if (half) {
            console.complain(QStringLiteral("The sale holds money and is not paid: %1 is due. Finish it at the till, or give the money back there.")
                                 .arg(rupiahText(stillDue(record))));
            code = Exit::Unknown;
        } else if (code == Exit::Unknown)
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
    const auto how = parsePay(parser.values(QStringLiteral("pay")));
    order.tenders = how.value_or(QList<SellOrder::Tender>());
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
        const auto start = [&console, &till, finish, order] {
            auto *selling = new Selling(till, order, [&console, &till, finish](const Result<Selling::Outcome> &outcome) {
                if (!outcome)
                    return finish(console.refuse(outcome.error()));
                showOutcome(console, till, *outcome, finish);
            }, &till);
            selling->start();
        };
        if (!till.settings().flag(QStringLiteral("shift.required")))
            return start();
        whenDone(till.shifts().x(), &till, [&console, finish, start](const Result<ShiftFigures> &shift) {
            if (shift)
                return start();
            if (shift.error().code != ErrorCode::NotFound)
                return finish(console.refuse(shift.error()));
            finish(console.refuse(Error{ErrorCode::Refused, QStringLiteral("this shop sells in a shift only; open one first: shift open FLOAT"), 0, {}}));
        });
    });
}

} // namespace

QList<Command> sellCommands()
{
    return {{QStringLiteral("sell"),
             QStringLiteral("--item CODE[*QTY]… --pay cash:RUPIAH|auto|GATEWAY[:CHANNEL][=RUPIAH]… [--wait SECONDS] [--customer PLAN]"),
             QStringLiteral("Rings up the items, takes the money, and waits for the end (60 s unless told).\n"
                            "auto: the best gateway by pay.auto_order, health and cost; the next one only when the one before\n"
                            "certainly took nothing. A fee that the customer pays on top is printed as payer_fee.\n"
                            "Several --pay in order split the sale: each but the last is a part and needs its amount, as --pay cash:20000 --pay gobiz,\n"
                            "or --pay gobiz=20000 --pay cash:50000. Only the last in cash is rounded and gets change. Where a later one\n"
                            "brings nothing, cash that was taken goes back and the sale is cancelled; money at a gateway leaves it open.\n"
                            "Exit 0: paid. 1: refused, nothing taken. 3: not known yet; it stays watched (check, watch).\n"
                            "--customer (training only): pay, pay_later, expire, fail, cancel, lose_reply, server_fault,\n"
                            "garbage, unauthorised, slow_answer, wrong_amount, bad_crc, nothing."),
             sell}};
}

} // namespace laci::ctl
