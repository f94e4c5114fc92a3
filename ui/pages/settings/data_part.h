#pragma once
#include "ui/pages/people/gated_part.h"

namespace laci {

class Banner;
class KeepWait;

/// Everything out as plain files, by one button.
class DataPart final : public GatedPart {
    Q_OBJECT
public:
    explicit DataPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    void opened() override;

private:
    void choose();
    void begin(const QString &parent);
    TextLabel *m_text;
    Button *m_go;
    KeepWait *m_wait;
    Banner *m_said;
};

} // namespace laci
