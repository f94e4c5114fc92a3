#pragma once
#include "ui/pages/settings/form_part.h"

namespace laci {

class Button;
class TextLabel;

/// To training and back: the till starts anew with other books.
class TrainingPart final : public FormPart {
    Q_OBJECT
public:
    explicit TrainingPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

signals:
    void modeWanted(bool training);
    void guideWanted();

private:
    void askToSwitch();
    TextLabel *m_text;
    Button *m_switch;
    Button *m_course;
    Button *m_guide;
};

} // namespace laci
