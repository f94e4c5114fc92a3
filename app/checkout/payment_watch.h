#pragma once
#include "checkout/answer.h"
#include "checkout/answer_news.h"
#include "checkout/asking_line.h"
#include "checkout/checkout.h"
#include "checkout/recovery.h"
#include <QElapsedTimer>
#include <functional>
#include <optional>
#include <vector>

namespace laci {

/// Follows one payment until its end: sends its create, asks for its status, judges every answer and has it stored.
/// One thing at a time: it rests, waits for its turn, prepares a repeat, asks, or stores. Its memory of the payment is
/// always what the books last confirmed, never what it hopes to store. Child of Checkout; GUI thread.
///
/// Late answers (after our own deadline) count only when they can do nothing but good: a charge while no id of the
/// gateway is known, or the word that money came. They are judged like any other.
class PaymentWatch final : public QObject {
    Q_OBJECT
public:
    /// neverSent: the intent is on disk and its create has not gone out in any life of this till.
    PaymentWatch(Checkout::Private &home, const Payment &payment, bool neverSent);
    ~PaymentWatch() override;

    const Payment &payment() const { return m_payment; }
    WatchView view() const;
    bool isTroubled() const { return m_trouble.has_value(); }       ///< the last question failed
    void setItems(const QList<ChargeItem> &items) { m_items = items; }

    /// Now, as soon as the line of questions allows.
    void ask();
    /// A person waits: now. `answer` is given when the answer is stored, or could not be.
    void checkNow(const Answer<SaleRecord> &answer);
    /// Taken up after a stop without an answer to its create: that is stored first, `done` called, then asked.
    void tellInterrupted(std::function<void()> done);
    /// It is on the screen now: no more queueing.
    void comeForward();
    /// There may be an answer now: before the planned time, but in the line. Nothing when a question is under way.
    void askAgain();
    /// Something else (a person's act) was stored for this payment.
    void heardAside(const PaymentNews &news, const SaleRecord &record) { learn(news, record); }
    /// Called by AskingLine: it is our turn.
    void granted();
    /// Called by AlarmClock: the planned time has come, or the deadline of the question in flight.
    void rung();

private:
    enum class Phase { Resting, InLine, Preparing, Asking, Storing };

    void wake(bool urgent);
    Urgency urgency() const;
    std::optional<ChannelKind> kind() const;
    bool nobodyWillTell(const PaymentGateway *gateway) const;
    bool windowIsOver(const GatewayTraits &traits, Question question) const;
    void prepareRepeat();
    void sendCreate(PaymentGateway &gateway, bool repeated);
    void sendStatus(PaymentGateway &gateway);
    int asked(Question question);
    void createAnswered(int round, bool repeated, const Result<Charge> &charge);
    void statusAnswered(int round, const Result<StatusAnswer> &status);
    void deadlinePassed();
    void questionOver(const std::optional<Error> &trouble);

    void store(const PaymentNews &news);
    void stored(const PaymentNews &news, const Result<SaleRecord> &record);
    /// The books have it: memory follows them, and the world is told.
    void learn(const PaymentNews &news, const SaleRecord &record);
    void storeAside(const PaymentNews &news);
    bool alreadyTold(const PaymentNews &news) const;
    void notStored(const Error &error);

    void rest();
    std::chrono::milliseconds pause();
    void answerFromBooks();
    std::vector<Answer<SaleRecord>> takeWaiting() { return std::exchange(m_waiting, {}); }

    Checkout::Private &m_home;
    Payment m_payment;
    std::optional<QList<ChargeItem>> m_items;   ///< of the create; read from the books for a payment of an earlier life
    Phase m_phase = Phase::Resting;
    Question m_question = Question::Nothing;    ///< the one in flight or last put
    Recovery m_recovery;
    QElapsedTimer m_sinceCreate;                ///< since the last create of this run, or since its start
    QElapsedTimer m_sinceAsked;
    int m_lastWords = 0;                        ///< status questions put in this run
    bool m_nobodyToAsk = false;                 ///< the gateway has no way to ask about this one
    bool m_repeatTold = false;                  ///< request_repeated stands in the trail
    int m_round = 0;                            ///< number of the question in flight: tells late answers apart
    int m_tries = 0;                            ///< creates without a good answer
    bool m_clearNo = false;                     ///< the last create was answered by a clear no: no hurry to repeat
    QDateTime m_lastAsked;
    QDateTime m_nextAsk;
    QDateTime m_lastClear;                      ///< when a readable answer last came
    std::optional<Error> m_trouble;
    std::optional<PaymentNews> m_lastTold;
    std::optional<PaymentNews> m_unsaved;       ///< true news that the books could not take yet
    std::vector<Answer<SaleRecord>> m_waiting;  ///< people who pressed "check now"
};

} // namespace laci
