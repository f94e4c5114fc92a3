#include "main/wiring/act_notes.h"
#include "base/log.h"
#include "base/when_done.h"
#include "checkout/sleep_watch.h"

namespace laci {
namespace {

constexpr std::chrono::seconds kHeartbeat{30};

/// The tablet's code opens the customer's page to whoever knows it.
bool isPrivate(const QString &key)
{
    return key == u"display.web_code";
}

} // namespace

ActNotes::ActNotes(Settings &settings, Journal &journal, const Clock &clock, std::function<QString()> who, QObject *parent)
    : QObject(parent), m_settings(settings), m_journal(journal), m_who(std::move(who))
{
    for (const SettingField &field : settings.fields())
        m_before.insert(field.key, settings.text(field.key));
    connect(&settings, &Settings::changed, this, &ActNotes::settingChanged);
    new SleepWatch(clock, kHeartbeat, [this](std::chrono::milliseconds by) {
        if (by.count() < 0)
            note(JournalKind::ClockMovedBack, QStringLiteral("clock"), QStringLiteral("by %1 s while the till was running").arg(-by.count() / 1000));
    }, this);
}

void ActNotes::settingChanged(const QString &key)
{
    const QString now = m_settings.text(key);
    const QString before = m_before.value(key);
    if (before == now)
        return;
    m_before.insert(key, now);
    note(JournalKind::SettingChanged, key, isPrivate(key) ? QStringLiteral("changed") : QStringLiteral("%1 → %2").arg(before.left(400), now.left(400)));
}

void ActNotes::note(JournalKind kind, const QString &subject, const QString &detail)
{
    whenDone(m_journal.note({kind, m_who(), {}, subject, detail}), this, [subject](const Result<JournalEntry> &noted) {
        if (!noted)
            qCWarning(logStore) << "not in the journal:" << subject << noted.error().detail;
    });
}

} // namespace laci
