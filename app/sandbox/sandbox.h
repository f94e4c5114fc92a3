#pragma once
#include "base/result.h"
#include "ports/training_customer.h"
#include <memory>

namespace laci {

/// The gateways of training mode: a real HTTP server on loopback that speaks their APIs, and the customer who pays or does not.
/// Below url(): GoBiz at /gobiz/auth and /gobiz/api (gobiz_voice.h), Paymenku at /paymenku/api/v1
/// (paymenku_voice.h), Midtrans at /midtrans (midtrans_voice.h),
/// AMDIGIPAY at /amdigipay (amdigipay_voice.h), Juadah at /juadah (juadah_voice.h), control at /_sandbox (control_voice.h).
///
/// The plans, as every gateway plays them:
/// Nothing: the charge waits for pay(), expire(), fail() or cancel(). Pay: paid at once. PayLater, Expire, Fail, Cancel: it
/// becomes so after the plan's seconds. SlowAnswer: the charge is made at once, the answer to the create comes after the
/// seconds. LoseReply: the charge is made and the connection breaks before the answer; the same create again is answered.
/// ServerFault: the create fails with 500 and nothing is made; the same create again succeeds. Garbage: its status is answered
/// in HTML for as long as this plan stands. Unauthorised: every token is void once, at the next create. WrongAmount: the QR asks
/// for a tenth more. BadCrc: the QR's check sum is wrong.
///
/// A new gateway: a Voice in a file of its own, and a line in the constructor.
class Sandbox final : public TrainingCustomer {
public:
    Sandbox();
    ~Sandbox() override;                         ///< stops and joins; never hangs

    /// 127.0.0.1 only; 0: any free port. The port it listens on; Busy when it is taken, Conflict when it runs already.
    [[nodiscard]] Result<quint16> start(quint16 port = 0);
    /// The charges of earlier runs, kept in `file`, so that a stopped till finds its open payments again. Before start().
    void keepIn(const QString &file);
    void stop();
    QString url() const;                         ///< "http://127.0.0.1:41234", empty while stopped

    void planNext(TrainingPlan plan, int seconds = 0) override;
    QList<TrainingCharge> charges() const override;
    bool pay(const QString &reference) override;
    bool expire(const QString &reference) override;
    bool fail(const QString &reference) override;
    bool cancel(const QString &reference) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace laci
