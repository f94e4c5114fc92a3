#pragma once
#include "ports/data_keeper.h"
#include "ui/kit/theme.h"
#include "ui/pages/people/gated_part.h"

namespace laci {

class Banner;
class KeepWait;

/// Backups: where they go and how long they stay, one now, those that are there, and the way back.
class BackupPart final : public GatedPart {
    Q_OBJECT
public:
    explicit BackupPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    void opened() override;

private:
    void backUp();
    void told(const Result<BackupDone> &done);
    void list();
    void show(const QList<FoundBackup> &found);
    void chooseFile();
    void look(const QString &file);
    void say(Tone tone, const QString &text);
    QString wordsOf(const FoundBackup &backup) const;

    Button *m_now;
    Button *m_other;
    KeepWait *m_wait;
    Banner *m_said;
    TextLabel *m_title;
    TextLabel *m_none;
    QWidget *m_list;
    QList<FoundBackup> m_found;
};

} // namespace laci
