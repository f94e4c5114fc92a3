#pragma once
#include "checkout/checkout.h"
#include "ports/approval.h"
#include <QStringList>
#include <QWidget>
#include <functional>

namespace laci {

class Sheet;

/// A decision that takes a reason and a supervisor's PIN.
struct PinQuestion {
    Right right = Right::ConfirmPayment;
    QString title;
    QString text;                ///< what it means, in plain words
    QStringList choices;         ///< what may be decided; empty: only yes
    QString yes;                 ///< the verb on the button
    QString reasonHint = {};
    bool takesReason = true;     ///< false: only the PIN; the word's reason is then the title
};

/// Asks in a sheet inside the window; the safe answer does nothing. A wrong PIN is said beside the field and nothing is lost.
/// `decided` gets who approved with the reason, and the number of the choice (0 when there is none to make).
Sheet *askWithPin(QWidget *owner, Approver &approver, const PinQuestion &question,
                  std::function<void(const PersonsWord &word, int choice)> decided);

} // namespace laci
