#include "sandbox/training_plan_words.h"
#include <QStringList>

namespace laci {
namespace {

struct Row {
    TrainingPlan plan;
    QStringView word;
};
constexpr Row kWords[] = {
    {TrainingPlan::Nothing, u"nothing"},           {TrainingPlan::Pay, u"pay"},
    {TrainingPlan::PayLater, u"pay_later"},        {TrainingPlan::Expire, u"expire"},
    {TrainingPlan::Fail, u"fail"},                 {TrainingPlan::Cancel, u"cancel"},
    {TrainingPlan::SlowAnswer, u"slow_answer"},    {TrainingPlan::LoseReply, u"lose_reply"},
    {TrainingPlan::ServerFault, u"server_fault"},  {TrainingPlan::Garbage, u"garbage"},
    {TrainingPlan::Unauthorised, u"unauthorised"}, {TrainingPlan::WrongAmount, u"wrong_amount"},
    {TrainingPlan::BadCrc, u"bad_crc"},
};

} // namespace

QString trainingPlanWord(TrainingPlan plan)
{
    for (const Row &row : kWords) {
        if (row.plan == plan)
            return row.word.toString();
    }
    return {};
}

std::optional<TrainingPlan> trainingPlanFromWord(QStringView word)
{
    for (const Row &row : kWords) {
        if (row.word == word)
            return row.plan;
    }
    return std::nullopt;
}

QStringList trainingPlanWords()
{
    QStringList words;
    for (const Row &row : kWords)
        words.append(row.word.toString());
    return words;
}

} // namespace laci
