#pragma once
#include "checkout/till_rules.h"
#include "settings/settings.h"

namespace laci {

/// The shop's rules as the settings have them now.
TillRules rulesFrom(const Settings &settings, bool training);

} // namespace laci
