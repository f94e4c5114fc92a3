#pragma once
#include "ports/training_customer.h"
#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <deque>
#include <functional>
#include <optional>

namespace laci {

/// What has become of a pretended charge; each voice has its own word for it.
enum class PlayedStatus { Pending, Paid, Expired, Failed, Cancelled };
using PlayedWord = QString (*)(PlayedStatus);

/// A charge somewhere behind a pretended gateway. A value; the book keeps the original.
struct PlayedCharge {
    QString gatewayRef;
    QString reference;
    Rupiah amount;                                 ///< what the order is over
    Rupiah asked;                                  ///< what the customer is asked for: with a fee on top, where there is one
    QString channel;                               ///< the voice's own word for it; empty where it has only one
    TrainingPlan plan = TrainingPlan::Nothing;
    QDateTime createdAt;
    PlayedStatus status = PlayedStatus::Pending;   ///< as of `changedAt`
    QDateTime changedAt;                           ///< invalid while pending
    QByteArray qris;
    PlayedWord word = nullptr;                     ///< of the voice that made it
};

/// A create as a voice has understood it.
struct PlayedOrder {
    QByteArray key;                                ///< what makes it the same order; empty: every create makes another charge
    QByteArray body;                               ///< the same key with another body is told apart
    QString reference;
    Rupiah amount;
    Rupiah asked;
    QString channel;
    bool hasQris = true;
    QString gatewayRef;                            ///< empty: the book makes one up
    PlayedWord word = nullptr;
    std::function<QByteArray(const PlayedCharge &)> reply;   ///< makes the answer that is kept with the charge
};

/// How the gateway is to behave towards the create that has just come in.
struct PlayedCreate {
    enum class Kind { Made, Replayed, OtherBody, Faulted };
    Kind kind = Kind::Made;
    PlayedCharge charge;
    QByteArray firstReply;                         ///< Replayed: what was answered the first time
    int seconds = 0;                               ///< of the plan
};

/// The charges of all voices and the customer's plans. Thread-safe; nothing waits: what happens "after n seconds" is computed
/// from the time whenever somebody asks. Keeps the newest kMostCharges.
class ChargeBook {
public:
    static constexpr size_t kMostCharges = 10'000;
    static constexpr size_t kMostKept = 100;       ///< in the file

    /// Takes up the newest charges of an earlier run from `file`, and keeps them there from now on: a till that was stopped finds
    /// its open payments answered. `voices`: each voice's word by its name. A file that cannot be read is begun anew: it
    /// is only training. Before the first request.
    void keepIn(const QString &file, const QHash<QString, PlayedWord> &voices);
    void planNext(TrainingPlan plan, int seconds);
    TrainingPlan plan() const;
    /// True once after planNext(Unauthorised).
    bool takeUnauthorised();

    /// The same key with the same body gives the same charge.
    PlayedCreate create(const PlayedOrder &order);
    bool knows(const QByteArray &key) const;       ///< a charge was made with it
    std::optional<PlayedCharge> byGatewayRef(const QString &gatewayRef);
    /// The latest charge with this reference that the voice with this `word` made.
    std::optional<PlayedCharge> byReference(const QString &reference, PlayedWord word);
    QList<PlayedCharge> newest(int most);
    /// By reference or gateway id; false: no such charge. Paid stays paid; late money is possible from every other status.
    bool decide(const QString &which, PlayedStatus status);

private:
    struct Kept {
        PlayedCharge charge;
        int seconds = 0;
        QByteArray key;
        QByteArray bodyHash;
        QByteArray reply;
    };
    static void settleByTime(Kept &kept, const QDateTime &now);
    Kept *numbered(const quint64 *number);         ///< nullptr: none, or forgotten
    Kept *named(const QString &name);
    void enter(const Kept &kept);
    void forgetOldest();
    void recall();
    void keep() const;

    mutable QMutex m_mutex;
    TrainingPlan m_plan = TrainingPlan::Nothing;
    int m_seconds = 0;
    bool m_unauthorisedArmed = false;
    std::deque<Kept> m_charges;                    ///< oldest first; numbered on from m_forgotten
    quint64 m_forgotten = 0;
    QHash<QByteArray, quint64> m_byKey;
    QHash<QString, quint64> m_byName;              ///< gateway ids, and the latest charge of each reference
    QString m_file;                                ///< empty: nothing is kept
    QHash<QString, PlayedWord> m_voices;
    QSet<QByteArray> m_faulted;                    ///< keys that have had their 500
};

} // namespace laci
