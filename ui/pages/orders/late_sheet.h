#pragma once
#include "checkout/checkout.h"
#include "ports/approval.h"
#include <functional>

class QWidget;

namespace laci {

/// Asks a person what becomes of late money: it stays with its sale, was given back, or pays for something else. With a note and
/// the supervisor's PIN; the safe answer leaves it in the inbox.
void askAboutLate(QWidget *owner, Approver &approver, const LateMoney &late, const QByteArray &zone,
                  std::function<void(LateDecision decision, const PersonsWord &word)> decided);

} // namespace laci
