#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"

namespace laci {

/// What the line does to the answer of a create that was just carried out: breaks it off, or holds it up.
inline void playLine(SandboxReply &reply, const PlayedCreate &played)
{
    reply.lose = played.charge.plan == TrainingPlan::LoseReply;
    if (played.charge.plan == TrainingPlan::SlowAnswer)
        reply.delay = std::chrono::seconds{played.seconds};
}

} // namespace laci
