#include "ui/pages/settings/training_part.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

TrainingPart::TrainingPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_text(new TextLabel({}, Text::Body)), m_switch(new Button({}, Button::Kind::Primary)), m_course(new Button({})),
      m_guide(new Button({}))
{
    m_text->setWordWrap(true);
    m_column->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_switch);
    line->addWidget(m_course);
    line->addWidget(m_guide);
    line->addStretch(1);
    m_column->addLayout(line);
    m_switch->setObjectName(QStringLiteral("switchMode"));
    m_course->setObjectName(QStringLiteral("courseRestart"));
    m_course->setVisible(services.training);
    m_guide->setObjectName(QStringLiteral("openGuide"));
    m_guide->setVisible(!services.training);
    connect(m_guide, &QPushButton::clicked, this, &TrainingPart::guideWanted);
    connect(m_switch, &QPushButton::clicked, this, &TrainingPart::askToSwitch);
    connect(m_course, &QPushButton::clicked, this, [this] { (void)m_services.settings.set(QStringLiteral("ui.course_done"), QString()); });
    TrainingPart::retranslate();
}

void TrainingPart::askToSwitch()
{
    const bool to = !m_services.training;
    ask(this,
        {to ? tr("Start training?") : tr("Back to the shop?"),
         to ? tr("Laci closes and opens again with books of its own. The open cart and every payment that is watched stay where they are and come "
                 "back with the shop.")
            : tr("Laci closes and opens again with the shop's books. From then on everything is real."),
         to ? tr("Start training") : tr("Back to the shop"), tr("Stay"), false},
        [this, to](bool yes) {
            if (yes)
                emit modeWanted(to);
        });
}

void TrainingPart::retranslate()
{
    FormPart::retranslate();
    m_text->setText(m_services.training
                        ? tr("This is training: nothing here is real money or real stock. The course at the foot of the window has six tasks; each is "
                             "ticked when you have done it.")
                        : tr("In training mode everything can be tried with goods and gateways that are only played: six short tasks, ten minutes. "
                             "Payments that are still open in the shop are asked about again when you come back."));
    m_switch->setText(m_services.training ? tr("Back to the shop") : tr("Start training"));
    m_course->setText(tr("Begin the course anew"));
    m_guide->setText(tr("Open the guide of the first start"));
}

} // namespace laci
