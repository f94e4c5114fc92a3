#pragma once
#include "base/clock.h"
#include "ports/journal.h"
#include "settings/settings.h"
#include <QHash>
#include <QObject>
#include <functional>

namespace laci {

/// Writes the journal's entries about what happens outside the books: a setting with its value before and after, a clock that was
/// set back while the till runs. From the moment it is made; all arguments outlive it. GUI thread.
class ActNotes final : public QObject {
public:
    ActNotes(Settings &settings, Journal &journal, const Clock &clock, std::function<QString()> who, QObject *parent);

private:
    void settingChanged(const QString &key);
    void note(JournalKind kind, const QString &subject, const QString &detail);

    Settings &m_settings;
    Journal &m_journal;
    std::function<QString()> m_who;
    QHash<QString, QString> m_before;
};

} // namespace laci
