#pragma once
#include "ports/training_customer.h"
#include <optional>

namespace laci {

/// "nothing", "pay", "pay_later", "expire", "fail", "cancel", "slow_answer", "lose_reply", "server_fault", "garbage",
/// "unauthorised", "wrong_amount", "bad_crc": for lacictl, laci-sandbox and the trainee's panel.
QString trainingPlanWord(TrainingPlan plan);
std::optional<TrainingPlan> trainingPlanFromWord(QStringView word);
QStringList trainingPlanWords();

} // namespace laci
