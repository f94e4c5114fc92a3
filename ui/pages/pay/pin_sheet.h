#pragma once
#include "checkout/checkout.h"
#include "ports/approval.h"
#include <QStringList>
#include <QWidget>
#include <functional>

namespace laci {

class Sheet;
struct TillServices;

/// A decision that takes a reason and the PIN of somebody with the right.
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
/// The same for a shop with people: who stands at the till and holds the right types no PIN, except to confirm a payment by hand
/// (law 3), and where neither reason nor choice is asked either, `decided` is called at once and nullptr returned.
Sheet *askWithPin(QWidget *owner, TillServices &services, const PinQuestion &question,
                  std::function<void(const PersonsWord &word, int choice)> decided);

} // namespace laci
