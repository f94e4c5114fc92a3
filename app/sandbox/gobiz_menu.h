#pragma once
#include "sandbox/voice.h"

namespace laci {

// What GoBizVoice says about things other than payments; the caller has checked token and scope.

/// The shop's linked outlets, "LATIHAN" first, by page.
SandboxReply gobizOutlets(const SandboxRequest &request);
/// A GoFood menu (v2) of a few dishes: one sold out, one without the shop's own number.
SandboxReply gobizMenu();

} // namespace laci
