#pragma once
#include "domain/money.h"
#include <QDateTime>
#include <QList>
#include <QString>

namespace laci {

/// What the pretended customer and line do with the next charge. Words: trainingPlanWord().
enum class TrainingPlan {
    Nothing,            ///< waits until somebody presses pay
    Pay,                ///< pays at once
    PayLater,           ///< pays after `seconds`
    Expire, Fail, Cancel,
    SlowAnswer,         ///< create answers after `seconds`
    LoseReply,          ///< does the work, then drops the connection; the next try is answered
    ServerFault,        ///< 500 to the create, nothing made; the next try is answered
    Garbage,            ///< HTML instead of JSON to every status question
    Unauthorised,       ///< 401 once
    WrongAmount,        ///< the QR asks for another amount
    BadCrc,             ///< the QR's check sum is wrong
};

struct TrainingCharge {
    QString gatewayRef;
    QString reference;
    Rupiah amount;
    QString status;          ///< the gateway's word
    QDateTime createdAt;
};

/// The customer of training mode: what the trainee's panel, lacictl and tests may decide. Thread-safe, never blocks.
class TrainingCustomer {
public:
    virtual ~TrainingCustomer() = default;
    virtual void planNext(TrainingPlan plan, int seconds = 0) = 0;   ///< for charges made from now on, until changed
    virtual QList<TrainingCharge> charges() const = 0;               ///< newest first, at most 50
    virtual bool pay(const QString &reference) = 0;                  ///< false: no such charge
    virtual bool expire(const QString &reference) = 0;
    virtual bool fail(const QString &reference) = 0;
    virtual bool cancel(const QString &reference) = 0;
};

} // namespace laci
