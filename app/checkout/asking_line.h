#pragma once
#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <functional>

namespace laci {

class PaymentWatch;

/// Who may ask first.
enum class Urgency {
    Now,      ///< a person waits, it is on the screen, or it is a first create: asked at once
    Soon,     ///< open and young
    Later,    ///< given up, or old
};

/// Where questions wait for their turn, one fair budget for each gateway: at most so many in flight, and so many a minute (a
/// bucket of tokens, filled at this till's share of the merchant's limit). What a person waits for does not queue but is
/// paid for: the others wait the longer. Soon goes before Later, yet every fourth turn is Later's, so that nobody starves.
class AskingLine {
public:
    /// `perMinute`: this till's share for a gateway, asked anew each time. Both are ≥ 1.
    AskingLine(int mostInFlight, std::function<int(const QString &)> perMinute);

    /// Calls watch->granted(), now or later. A watch that waits enters again only with Now.
    void enter(const QString &gateway, PaymentWatch *watch, Urgency urgency);
    /// The question of this watch is over, or was not put; also for one that only waits.
    void leave(const QString &gateway, PaymentWatch *watch);
    /// The gateway asked to wait: nobody but Now is granted until then.
    void pause(const QString &gateway, std::chrono::milliseconds wait);
    /// Nobody is granted anything any more: the end of Checkout.
    void close() { m_closed = true; }
    int inFlight(const QString &gateway) const;
    int waiting(const QString &gateway) const;

private:
    struct Lane {
        QSet<PaymentWatch *> asking;
        QList<PaymentWatch *> soon;
        QList<PaymentWatch *> later;
        qint64 tokens = 0;              ///< thousandths of a question
        qint64 filledAt = -1;           ///< ms of m_clock; −1: never, full
        qint64 pausedUntil = 0;
        int turns = 0;
        QTimer *wake = nullptr;         ///< child of m_context
    };
    void fill(Lane &lane, const QString &gateway);
    void advance(const QString &gateway);
    void wakeLater(Lane &lane, const QString &gateway);
    static PaymentWatch *takeNext(Lane &lane);

    int m_most;
    std::function<int(const QString &)> m_perMinute;
    bool m_advancing = false;
    bool m_closed = false;
    QElapsedTimer m_clock;
    QHash<QString, Lane> m_lanes;
    QObject m_context;
};

} // namespace laci
