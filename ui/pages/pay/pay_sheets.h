#pragma once
#include "ui/pages/pay/pay_session.h"

namespace laci {

class Sheet;

/// "This code may still be paid": back is the safe answer; going on takes a reason, which `goOn` gets.
Sheet *askToForce(QWidget *owner, const Payment &open, const std::optional<PayMethod> &target,
                std::function<void(const QString &reason)> goOn);

/// What the gateway answered to "the customer says he has paid": who, when, what, and what to do.
Sheet *showAnswer(QWidget *owner, const Payment &payment, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
                std::function<void()> askAgain);

} // namespace laci
