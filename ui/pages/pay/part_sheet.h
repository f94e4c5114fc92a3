#pragma once
#include "domain/money.h"
#include <QWidget>
#include <functional>
#include <optional>

namespace laci {

class Sheet;

/// How much the next way to pay takes of what is due. `chosen` gets the part, or nullopt for the whole amount; the safe answer changes
/// nothing. `now`: the part that was chosen before.
Sheet *askForPart(QWidget *owner, Rupiah due, const std::optional<Rupiah> &now,
                  std::function<void(const std::optional<Rupiah> &part)> chosen);

} // namespace laci
