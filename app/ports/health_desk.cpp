#include "ports/health_desk.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<HealthTopic> kTopics[] = {
    {HealthTopic::Clock, u"clock"},
    {HealthTopic::ClockBack, u"clock_moved_back"},
    {HealthTopic::DatabaseDisk, u"database_disk"},
    {HealthTopic::BackupDisk, u"backup_disk"},
    {HealthTopic::DatabaseSize, u"database_size"},
    {HealthTopic::Integrity, u"integrity"},
    {HealthTopic::Backup, u"backup"},
    {HealthTopic::Printer, u"printer"},
    {HealthTopic::Scanner, u"scanner"},
    {HealthTopic::Gateway, u"gateway"},
    {HealthTopic::OpenPayments, u"open_payments"},
    {HealthTopic::Version, u"version"},
    {HealthTopic::Journal, u"journal"},
};
constexpr WordOf<HealthTone> kTones[] = {
    {HealthTone::Good, u"good"}, {HealthTone::Watch, u"watch"}, {HealthTone::Bad, u"bad"}, {HealthTone::Unknown, u"unknown"}};

} // namespace

QString healthTopicWord(HealthTopic topic) { return wordOf(kTopics, topic); }
QString healthToneWord(HealthTone tone) { return wordOf(kTones, tone); }

HealthTone HealthSheet::worst() const
{
    HealthTone worst = HealthTone::Good;
    for (const HealthItem &item : items) {
        if (item.tone == HealthTone::Bad)
            return HealthTone::Bad;
        if (item.tone == HealthTone::Watch)
            worst = HealthTone::Watch;
    }
    return worst;
}

} // namespace laci
