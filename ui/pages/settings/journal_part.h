#pragma once
#include "ports/journal.h"
#include "ui/kit/theme.h"
#include "ui/pages/people/gated_part.h"

class QLineEdit;

namespace laci {

class Banner;
class ChoiceBox;

/// The journal: what happened, newest first; whether somebody has changed it; out as CSV.
class JournalPart final : public GatedPart {
    Q_OBJECT
public:
    explicit JournalPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    void opened() override;

private:
    JournalQuery query() const;
    void list();
    void show(const QList<JournalEntry> &entries);
    void verify();
    void save();
    void say(Tone tone, const QString &text);

    Button *m_verify;
    Button *m_save;
    Banner *m_said;
    TextLabel *m_kindLabel;
    ChoiceBox *m_kind;
    TextLabel *m_textLabel;
    QLineEdit *m_text;
    QWidget *m_rows;
    TextLabel *m_none;
    QList<JournalEntry> m_entries;
    int m_round = 0;             ///< an answer to an earlier question is dropped
};

} // namespace laci
