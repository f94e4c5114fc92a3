#include "ui/pages/training/training_panel.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/pages/training/course_bar.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace laci {
namespace {
constexpr int kRoomForTheCharge = 1180;
constexpr int kRoomForTheWords = 860;
constexpr std::chrono::milliseconds kPoll{500};
}

TrainingPanel::TrainingPanel(TillServices &services, QWidget *parent)
    : QWidget(parent), m_customer(*services.customer),
      m_plans{{TrainingPlan::Nothing, 0},      {TrainingPlan::PayLater, 3},    {TrainingPlan::Pay, 0},       {TrainingPlan::Expire, 0},
              {TrainingPlan::Fail, 0},         {TrainingPlan::Cancel, 0},      {TrainingPlan::SlowAnswer, 8}, {TrainingPlan::LoseReply, 0},
              {TrainingPlan::ServerFault, 0},  {TrainingPlan::Garbage, 0},     {TrainingPlan::Unauthorised, 0},
              {TrainingPlan::WrongAmount, 0},  {TrainingPlan::BadCrc, 0}},
      m_course(new CourseBar(services)), m_title(new TextLabel({}, Text::SmallStrong, Ink::Warn)), m_planLabel(new TextLabel({}, Text::Small)), m_plan(new ChoiceBox),
      m_charge(new TextLabel({}, Text::Small, Ink::Muted)), m_pay(new Button({})), m_expire(new Button({})), m_fail(new Button({}))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 6, 16, 6);
    rows->setSpacing(4);
    rows->addWidget(m_course);
    auto *row = new QHBoxLayout;
    rows->addLayout(row);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_planLabel);
    row->addWidget(m_plan);
    row->addSpacing(8);
    row->addWidget(m_charge, 1);
    for (Button *button : {m_pay, m_expire, m_fail})
        row->addWidget(button);
    m_plan->setObjectName(QStringLiteral("plan"));
    m_planLabel->setBuddy(m_plan);
    m_charge->setMinimumWidth(60);
    m_pay->setObjectName(QStringLiteral("trainPay"));
    m_expire->setObjectName(QStringLiteral("trainExpire"));
    m_fail->setObjectName(QStringLiteral("trainFail"));
    for (qsizetype i = 0; i < m_plans.size(); ++i)
        m_plan->addItem(QString());
    connect(m_plan, &QComboBox::activated, this, [this](int index) {
        m_customer.planNext(m_plans[index].plan, m_plans[index].seconds);
    });
    connect(m_pay, &QPushButton::clicked, this, [this] { act(&TrainingCustomer::pay); });
    connect(m_expire, &QPushButton::clicked, this, [this] { act(&TrainingCustomer::expire); });
    connect(m_fail, &QPushButton::clicked, this, [this] { act(&TrainingCustomer::fail); });
    connect(&m_poll, &QTimer::timeout, this, &TrainingPanel::look);
    m_poll.start(kPoll);
    retranslate();
}

void TrainingPanel::showCourse(bool shown)
{
    m_courseWanted = shown;
    m_course->setVisible(shown && !m_crowded);
}

void TrainingPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_charge->setVisible(width() >= textPx(kRoomForTheCharge));      // cut off, it would say nothing
    // With large letters in a small window what is pressed goes before what is read, and the till before the course.
    m_crowded = width() < textPx(kRoomForTheWords);
    m_title->setVisible(!m_crowded);
    m_planLabel->setVisible(!m_crowded);
    m_plan->setSizePolicy(m_crowded ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_course->setVisible(m_courseWanted && !m_crowded);
}

void TrainingPanel::retranslate()
{
    m_title->setText(tr("Pretended customer"));
    m_planLabel->setText(tr("Next code:"));
    m_plan->setAccessibleName(tr("What happens to the next code"));
    m_pay->setText(tr("Customer pays"));
    m_expire->setText(tr("Expires"));
    m_fail->setText(tr("Fails"));
    for (qsizetype i = 0; i < m_plans.size(); ++i) {
        const auto word = [](const Plan &plan) -> QString {
            switch (plan.plan) {
            case TrainingPlan::Nothing:      return tr("waits for the customer");
            case TrainingPlan::Pay:          return tr("is paid at once");
            case TrainingPlan::PayLater:     return tr("is paid after %1 s").arg(plan.seconds);
            case TrainingPlan::Expire:       return tr("expires");
            case TrainingPlan::Fail:         return tr("fails");
            case TrainingPlan::Cancel:       return tr("is cancelled");
            case TrainingPlan::SlowAnswer:   return tr("comes after %1 s").arg(plan.seconds);
            case TrainingPlan::LoseReply:    return tr("is made, but the answer is lost");
            case TrainingPlan::ServerFault:  return tr("meets a fault of the gateway (500)");
            case TrainingPlan::Garbage:      return tr("gets unreadable answers");
            case TrainingPlan::Unauthorised: return tr("meets a refused key once (401)");
            case TrainingPlan::WrongAmount:  return tr("asks for a wrong amount");
            case TrainingPlan::BadCrc:       return tr("has a wrong check sum");
            }
            return {};
        };
        m_plan->setItemText(int(i), word(m_plans[i]));
    }
    look();
}

void TrainingPanel::look()
{
    const QList<TrainingCharge> charges = m_customer.charges();
    m_reference = charges.isEmpty() ? QString() : charges.first().reference;
    //: %1 amount, %2 the gateway's own word for the state
    m_charge->setText(charges.isEmpty() ? tr("No code yet") : tr("Newest: %1, %2").arg(rupiahText(charges.first().amount), charges.first().status));
    m_charge->setToolTip(m_reference);
    for (Button *button : {m_pay, m_expire, m_fail})
        button->setEnabled(!m_reference.isEmpty());
}

void TrainingPanel::act(bool (TrainingCustomer::*deed)(const QString &))
{
    if (!m_reference.isEmpty())
        (m_customer.*deed)(m_reference);
    look();
}

void TrainingPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.warnSoft);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

void TrainingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
