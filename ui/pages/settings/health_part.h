#pragma once
#include "ports/health_desk.h"
#include "ui/kit/theme.h"
#include "ui/pages/settings/form_part.h"

namespace laci {

class Banner;
class Busy;
class Button;
class TextLabel;

/// Kesehatan: one line for each thing that can go wrong, worst first; a check of the books; one file for support. Open to everybody: it
/// names nobody and no amount.
class HealthPart final : public FormPart {
    Q_OBJECT
public:
    explicit HealthPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

private:
    void ask();
    void show(const HealthSheet &sheet);
    void check();
    void save();
    void say(Tone tone, const QString &text);

    TextLabel *m_version;
    Banner *m_said;
    QWidget *m_rows;
    Button *m_again;
    Button *m_check;
    Button *m_report;
    Busy *m_busy;
    std::optional<HealthSheet> m_sheet;
};

} // namespace laci
