#pragma once
#include "checkout/checkout.h"
#include <functional>

class QWidget;

namespace laci {

struct TillServices;

/// Asks a person what becomes of late money: it stays with its sale, was given back, or pays for something else. With a note and
/// the PIN of who may decide; the safe answer leaves it in the inbox.
void askAboutLate(QWidget *owner, TillServices &services, const LateMoney &late, const QByteArray &zone,
                  std::function<void(LateDecision decision, const PersonsWord &word)> decided);

} // namespace laci
