#pragma once
#include "qris/qris.h"
#include "ui/pages/pay/pay_method.h"
#include "ui/pages/till_services.h"
#include <QObject>

namespace laci {

/// What the middle of Bayar shows.
enum class PayFace {
    Cash,          ///< count the money; also where another method is chosen
    Preparing,     ///< written down, the gateway has not answered yet
    Qr,            ///< a verified code to scan; the state may be waiting or not certain
    Elsewhere,     ///< an account number or a page to pay at; the state may be waiting or not certain
    Unsure,        ///< not certain and nothing to show
    Over,          ///< failed, expired, cancelled, refused: choose again
    Paid,
};

/// One sale on its way to being paid, without widgets: what is shown, what may be done, and never two things at once. While a
/// request is under way (`busy()`) every act is refused, so a double click or a bouncing key cannot double anything.
/// Lives on the GUI thread; asks Checkout and nobody else about money.
class PaySession final : public QObject {
    Q_OBJECT
public:
    explicit PaySession(TillServices &services, QObject *parent = nullptr);

    /// A cart that is not in the books yet.
    void begin(const SaleDraft &draft);
    /// A sale of the books, paid or not; it becomes the sale on the screen (it is there again after a power cut).
    void open(const SaleRecord &record);
    /// Nothing on the screen any more; what may still be paid stays watched.
    void close();

    bool isActive() const { return m_draft || m_record; }
    bool busy() const { return m_busy; }
    PayFace face() const;
    const std::optional<SaleRecord> &record() const { return m_record; }
    const SaleDraft *draft() const { return m_draft ? &*m_draft : nullptr; }
    const Totals &totals() const;
    const Cart &cart() const;
    QByteArray zone() const;

    Rupiah due() const;                       ///< before cash rounding
    Rupiah rounding() const;                  ///< what cash adds
    Rupiah payable() const { return due() + rounding(); }
    /// What is asked for now: by the payment on the screen, else by cash (rounded); 0 when it is paid.
    Rupiah asked() const;

    /// What a gateway is asked for next: the part that was chosen, else everything that is due.
    Rupiah next() const { return m_part.value_or(due()); }
    std::optional<Rupiah> part() const { return m_part; }
    /// Only a part of what is due is to be paid by the next way; nullopt: all of it. Out of (0, due): refused() says so.
    void setPart(const std::optional<Rupiah> &part);
    /// Money that came in for a sale that is not finished yet, in the order it came.
    QList<Payment> tenders() const;
    bool isPartlyPaid() const { return !tenders().isEmpty(); }

    /// The payment the screen is about: the newest that is no cash. nullptr: none yet.
    const Payment *current() const;
    /// The newest payment that a customer may still pay (law 2). nullptr: none.
    const Payment *live() const;
    /// The current payment's code, taken apart and checked against its amount once more (law 7); nullopt: nothing to show.
    std::optional<qris::Code> code() const;
    /// What the gateway calls the current payment's way; by heart where it has not said.
    QString channelTitle() const;
    PayMethod chosen() const;
    QList<PayMethod> methods() const;
    std::optional<PayMethod> qrisMethod() const;      ///< what F9 means now
    bool canGoBackToCart() const;
    /// Nobody can be asked about the current payment (the shop's own QRIS): a person looks.
    bool nobodyToAsk() const;
    /// What came in may be given back now: no code is live.
    bool canReturnTenders() const;
    bool hasForcedReason() const { return !m_forcedBecause.isEmpty(); }

    void takeCash(Rupiah received);
    /// Less than what is due, on purpose: the rest by another tender.
    void takeCashPart(Rupiah part);
    /// Chooses a method. With a live code of another method the gateway is asked first: stillPayable() tells when the
    /// cashier has to decide.
    void choose(const PayMethod &method);
    /// The customer agreed to the fee that feeToAgree() named.
    void agreeFee(const PayMethod &method, Rupiah fee);
    /// Yes, these goods are sold once more, although twinFound() says that they just were.
    void goOnDespiteTwin();
    /// The gateway withdraws the code, where it can; what became of it is asked.
    void withdraw();
    bool canWithdraw() const;
    /// A person's word about a payment that is not certain, approved before.
    void confirmByPerson(const PersonsWord &word);
    void giveUp(const PersonsWord &word);
    /// Gives everything back that came in and cancels the sale.
    void returnTenders(const PersonsWord &word);
    /// "Change method": asks about the live code; free to choose afterwards, or stillPayable() with no target.
    void change();
    /// The cashier goes on although a code may still be paid; the reason goes into the books with the next payment.
    void goOnBecause(const QString &reason, const std::optional<PayMethod> &target);
    /// Back from choosing to the code that is still live.
    void backToCode();
    /// "Check now" (told = false) and "the customer says he has paid" (told = true: answered() follows).
    void check(bool told);
    /// Cancels the sale in the books and puts its lines back into the cart, when that is empty. Only when nothing may
    /// still be paid.
    void backToCart();

signals:
    void changed();
    /// Something was not done; the sentence says what and why.
    void refused(const QString &sentence);
    void answered(const laci::SaleRecord &record, const laci::PaymentId &payment);
    void stillPayable(const std::optional<laci::PayMethod> &target);
    void cartRestored();
    /// This way costs the customer a fee on top: nothing is charged before he agrees (law 11).
    void feeToAgree(const laci::PayMethod &method, laci::Rupiah fee);
    /// The same goods were rung up a moment ago.
    void twinFound(const laci::SaleSummary &twin);

private:
    void comeForward();
    void finishRecording(const Result<SaleRecord> &record, bool fromDraft);
    void askBeforeChange(const std::optional<PayMethod> &target);
    void start(const PayMethod &method, Rupiah payerFee = {});
    void send(const PayMethod &method, Rupiah payerFee);
    void countCash(Rupiah received);
    void countPart(Rupiah part);
    void record(Pending<SaleRecord> answer, const PayMethod &method);
    Pending<SaleRecord> request(const PayMethod &method, Rupiah payerFee);
    void quote(const PayMethod &method);
    /// Does `act`, which records the sale; a new one only when it has no twin, else twinFound().
    void unlessTwin(std::function<void()> act);
    void lookForTwin(const Error &error);
    void personSaid(Pending<SaleRecord> answer);
    void keepOnScreen(const std::optional<SaleId> &sale);
    void onChanged(const SaleRecord &record);

    /// What the check said about a code, and what exactly it was asked.
    struct CheckedCode {
        QByteArray text;
        Rupiah amount;
        Rupiah most;
        std::optional<qris::Code> code;
    };
    TillServices &m_services;
    mutable CheckedCode m_checked;
    std::optional<SaleDraft> m_draft;
    std::optional<SaleRecord> m_record;
    QHash<SaleId, SaleRecord> m_early;        ///< news of sales while ours was being recorded
    QString m_forcedBecause;
    std::optional<Rupiah> m_part;             ///< of what is due, for the next way
    std::function<void()> m_wanted;           ///< what is being recorded from the draft
    std::function<void()> m_afterTwin;        ///< the same, when a twin was found
    PaymentId m_forward;                      ///< the payment that is asked about before others
    PayMethod m_asked;                        ///< the method being recorded
    bool m_busy = false;
    bool m_recording = false;
    bool m_cashChosen = false;
    int m_round = 0;                          ///< answers for a sale that left the screen are dropped
};

} // namespace laci
