#pragma once
#include "base/result.h"
#include "domain/rights.h"
#include <QString>

namespace laci {

/// What a right allows, as a verb: "Give a discount over the limit".
QString rightText(Right right);
/// One sentence more, where the verb alone does not say it; may be empty.
QString rightHintText(Right right);
QString roleText(Role role);
/// Why a person could not be added or changed.
QString personErrorText(const Error &error);

} // namespace laci
