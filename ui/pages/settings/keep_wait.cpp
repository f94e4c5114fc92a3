#include "ui/pages/settings/keep_wait.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

KeepWait::KeepWait(QWidget *parent)
    : QWidget(parent), m_step(new TextLabel({}, Text::Small, Ink::Muted)), m_bar(new ProgressBar), m_stop(new Button({}))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_step);
    column->addWidget(m_bar);
    line->addLayout(column, 1);
    line->addWidget(m_stop);
    m_stop->setObjectName(QStringLiteral("keepStop"));
    m_bar->setMaximum(1000);
    m_timer.setInterval(std::chrono::milliseconds{150});
    connect(&m_timer, &QTimer::timeout, this, &KeepWait::tick);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_control)
            m_control->cancel = true;
        m_stop->setEnabled(false);
    });
    hide();
    retranslate();
}

std::shared_ptr<KeepControl> KeepWait::begin()
{
    m_control = std::make_shared<KeepControl>();
    m_stop->setEnabled(true);
    tick();
    show();
    m_timer.start();
    return m_control;
}

void KeepWait::end()
{
    m_timer.stop();
    m_control.reset();
    hide();
}

void KeepWait::retranslate()
{
    m_stop->setText(tr("Stop"));
    tick();
}

void KeepWait::tick()
{
    if (!m_control)
        return;
    const qint64 total = m_control->total;
    const qint64 done = m_control->done;
    m_bar->setValue(total > 0 ? int(std::min<qint64>(1000, done * 1000 / total)) : 0);
    switch (KeepStep(m_control->step.load())) {
    case KeepStep::Waiting: m_step->setText(tr("Waiting…")); break;
    case KeepStep::Reading: m_step->setText(tr("Reading the books…")); break;
    case KeepStep::Checking: m_step->setText(tr("Checking every page…")); break;
    case KeepStep::Copying: m_step->setText(tr("Copying…")); break;
    case KeepStep::Writing: m_step->setText(tr("Writing: %1 of %2 rows").arg(screenLocale().toString(done), screenLocale().toString(total))); break;
    case KeepStep::Finished: m_step->setText(tr("Finishing…")); break;
    }
}

} // namespace laci
