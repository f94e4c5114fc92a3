#include "domain/refund.h"
#include "main/ctl/json_shapes.h"
#include "main/ctl/sell_command.h"
#include "ports/training_customer.h"
#include <QJsonArray>
#include <QTemporaryDir>

namespace laci::ctl {
namespace {

/// What a person does when the sale has come to rest.
enum class Act { None, ConfirmByPin, RefundOne };

struct Scene {
    QString name;
    QString pay;                      ///< as --pay, several apart by a blank
    TrainingPlan plan;
    int planSeconds;
    int wait;
    QString expected;                 ///< payment state, in the words of PRODUCT.md
    QString expectedReason;           ///< part of the reason; empty: not looked at
    Act act = Act::None;
};

QList<Scene> scenes()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    using P = TrainingPlan;
    return {
        {s("cash"), s("cash:100000"), P::Nothing, 0, 5, s("paid"), {}},
        {s("qris, paid at once"), s("gobiz"), P::Pay, 0, 10, s("paid"), {}},
        {s("qris, paid late"), s("gobiz"), P::PayLater, 3, 15, s("paid"), {}},
        {s("answer comes late"), s("gobiz"), P::SlowAnswer, 3, 15, s("paid"), {}},
        {s("reply lost after the work"), s("gobiz"), P::LoseReply, 0, 15, s("paid"), {}},
        {s("500, then well"), s("gobiz"), P::ServerFault, 0, 15, s("paid"), {}},
        {s("401 once"), s("gobiz"), P::Unauthorised, 0, 15, s("paid"), {}},
        {s("customer never pays"), s("gobiz"), P::Nothing, 0, 4, s("pending"), {}},
        {s("expired"), s("gobiz"), P::Expire, 0, 10, s("expired"), {}},
        {s("failed"), s("gobiz"), P::Fail, 0, 10, s("failed"), {}},
        {s("cancelled"), s("gobiz"), P::Cancel, 0, 10, s("cancelled"), {}},
        {s("garbage to every question"), s("gobiz"), P::Garbage, 0, 5, s("unknown"), s("unreadable")},
        {s("another amount in the QR"), s("gobiz"), P::WrongAmount, 0, 8, s("failed"), s("amount_differs")},
        {s("bad check sum in the QR"), s("gobiz"), P::BadCrc, 0, 8, s("failed"), s("bad_crc")},
        {s("Paymenku, QRIS"), s("paymenku"), P::Pay, 0, 10, s("paid"), {}},
        {s("Paymenku, account, reply lost"), s("paymenku:bca_va"), P::LoseReply, 0, 20, s("paid"), {}},
        {s("Paymenku, wallet"), s("paymenku:dana"), P::Pay, 0, 10, s("paid"), {}},
        {s("AMDIGIPAY, lost, in the list"), s("amdigipay"), P::LoseReply, 0, 20, s("paid"), {}},
        {s("AMDIGIPAY, account with fee"), s("amdigipay:22"), P::Pay, 0, 10, s("paid"), {}},
        {s("Midtrans, QRIS"), s("midtrans"), P::Pay, 0, 10, s("paid"), {}},
        {s("Midtrans, lost, found again"), s("midtrans"), P::LoseReply, 0, 20, s("paid"), {}},
        {s("Juadah, payment page"), s("juadah"), P::Pay, 0, 10, s("paid"), {}},
        {s("Juadah, lost: nobody knows"), s("juadah"), P::LoseReply, 0, 4, s("unknown"), s("no_answer")},
        {s("automatic"), s("auto"), P::Pay, 0, 10, s("paid"), {}},
        {s("split: cash, then QRIS"), s("cash:20000 gobiz"), P::Pay, 0, 10, s("paid"), {}},
        {s("split: QRIS, account, cash"), s("gobiz=20000 paymenku:bca_va=30000 cash:100000"), P::Pay, 0, 20, s("paid"), {}},
        {s("split, and the code expires"), s("cash:20000 gobiz"), P::Expire, 0, 10, s("expired"), {}},
        {s("own QRIS, nobody has looked"), s("static_qris"), P::Nothing, 0, 2, s("unknown"), s("manual")},
        {s("own QRIS, confirmed by PIN"), s("static_qris"), P::Nothing, 0, 1, s("paid"), {}, Act::ConfirmByPin},
        {s("one line refunded in cash"), s("cash:100000"), P::Nothing, 0, 5, s("refunded"), {}, Act::RefundOne},
    };
}

/// Plays every scene in a training till of its own, one after the other, and compares.
class Demo final : public QObject {
public:
    Demo(Console &console, Finish finish) : QObject(&console), m_console(console), m_finish(std::move(finish)) {}

    void start()
    {
        if (!m_folder.isValid())
            return m_finish(m_console.refuse({ErrorCode::Storage, m_folder.errorString(), 0, {}}));
        auto made = Till::make({m_folder.filePath(QStringLiteral("demo.db")), m_folder.filePath(QStringLiteral("demo.json")),
                                true, false});
        if (!made)
            return m_finish(m_console.refuse(made.error()));
        m_till = std::move(*made);
        m_till->start().then(this, [this](const Result<void> &started) {
            if (!started)
                return m_finish(m_console.refuse(started.error()));
            m_console.say(QStringLiteral("%1  %2  %3  %4").arg(QStringLiteral("scene"), -30).arg(QStringLiteral("expected"), -10)
                              .arg(QStringLiteral("became"), -10).arg(QStringLiteral("reason")));
            playNext();
        });
    }

private:
    void playNext()
    {
        if (m_next == m_scenes.size())
            return conclude();
        const Scene scene = m_scenes[m_next++];
        m_till->customer()->planNext(scene.plan, scene.planSeconds);
        SellOrder order;
        order.items = {{QStringLiteral("KOPI-GA"), Quantity::pieces(2)}, {QStringLiteral("TEH-TRK"), Quantity::pieces(1)},
                       {QStringLiteral("ROTI-BCK"), Quantity::pieces(1)}};
        order.wait = std::chrono::seconds(scene.wait);
        const auto how = parsePay(scene.pay.split(u' '));
        if (!how)
            return m_finish(m_console.refuse(how.error()));
        order.tenders = *how;
        auto *selling = new Selling(*m_till, order, [this, scene](const Result<Selling::Outcome> &outcome) {
            // Not inside the sale's own stack.
            QTimer::singleShot(0, this, [this, scene, outcome] { act(scene, outcome); });
        }, this);
        payWhenShown(*m_till, scene.plan, selling);
        selling->start();
    }

    void act(const Scene &scene, const Result<Selling::Outcome> &outcome)
    {
        const auto after = [this, scene, outcome](const Result<SaleRecord> &record) {
            note(scene, record.map([&](const SaleRecord &r) { return Selling::Outcome{r, outcome->payment}; }));
            playNext();
        };
        if (scene.act == Act::None || !outcome) {
            note(scene, outcome);
            return playNext();
        }
        if (scene.act == Act::ConfirmByPin) {
            m_till->approver().approve(Right::ConfirmPayment, QStringLiteral("1234")).then(this, [this, outcome, after](const Result<QString> &who) {
                if (!who)
                    return after(tl::unexpected(who.error()));
                m_till->checkout().confirmByPerson(outcome->payment, {*who, QStringLiteral("seen in the account")}).then(this, after);
            });
            return;
        }
        RefundWish wish;
        wish.lines = {{0, Quantity::pieces(1), {}}};
        wish.reason = QStringLiteral("cold");
        wish.by = m_till->rules().shop.cashier;
        m_till->checkout().refund(outcome->record.sale.id, wish, m_till->rules().rounding).then(this, after);
    }

    /// The latest payment's state; a sale that money was given back for is refunded.
    static QString outcomeWord(const Selling::Outcome &outcome)
    {
        const Payment *payment = findPayment(outcome.record, outcome.payment);
        const bool back = outcome.record.sale.state == SaleState::Paid && !givenBack(outcome.record).isZero();
        return back ? QStringLiteral("refunded") : payment ? paymentStateWord(payment->state) : QStringLiteral("refused");
    }

    void note(const Scene &scene, const Result<Selling::Outcome> &outcome)
    {
        const Payment *payment = outcome ? findPayment(outcome->record, outcome->payment) : nullptr;
        const QString became = outcome ? outcomeWord(*outcome) : QStringLiteral("refused");
        const QString reason = payment ? payment->reason : outcome ? QString() : outcome.error().detail;
        const bool right = became == scene.expected && reason.contains(scene.expectedReason)
                           && (became != u"paid" || outcome->record.sale.state == SaleState::Paid);
        m_allRight = m_allRight && right;
        m_console.say(QStringLiteral("%1  %2  %3  %4%5").arg(scene.name, -30).arg(scene.expected, -10).arg(became, -10)
                          .arg(reason, right ? QString() : QStringLiteral("   WRONG")));
        m_rows.append(QJsonObject{{QStringLiteral("scene"), scene.name}, {QStringLiteral("pay"), scene.pay},
                                  {QStringLiteral("expected"), scene.expected}, {QStringLiteral("state"), became},
                                  {QStringLiteral("reason"), reason}, {QStringLiteral("right"), right}});
    }

    void conclude()
    {
        m_console.print({{QStringLiteral("scenes"), m_rows}, {QStringLiteral("right"), m_allRight}});
        m_console.say(m_allRight ? QStringLiteral("Every outcome is the right one.")
                                 : QStringLiteral("Not every outcome is the right one."));
        m_finish(m_allRight ? Exit::Done : Exit::Refused);
    }

    Console &m_console;
    Finish m_finish;
    QTemporaryDir m_folder;
    std::unique_ptr<Till> m_till;
    QList<Scene> m_scenes = scenes();
    qsizetype m_next = 0;
    QJsonArray m_rows;
    bool m_allRight = true;
};

void demo(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    (new Demo(console, finish))->start();
}

} // namespace

QList<Command> demoCommands()
{
    return {{QStringLiteral("demo"), QString(),
             QStringLiteral("A sale through the embedded sandbox with each way of paying and each fault, in a database of its own\n"
                            "that is thrown away, as a table. Exit 0 only if every outcome is the right one."),
             demo}};
}

} // namespace laci::ctl
