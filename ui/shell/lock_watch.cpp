#include "ui/shell/lock_watch.h"
#include "people/duty.h"
#include "ui/kit/key_names.h"
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace laci {

LockWatch::LockWatch(Duty &duty, Settings &settings, QObject *parent) : QObject(parent), m_duty(duty), m_settings(settings)
{
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_idle, &QTimer::timeout, this, &LockWatch::timeIsUp);
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"people.lock_minutes")
            touched();
    });
    connect(&duty, &Duty::changed, this, &LockWatch::touched);
    qApp->installEventFilter(this);
    touched();
}

void LockWatch::touched()
{
    const qint64 minutes = m_settings.whole(QStringLiteral("people.lock_minutes"));
    if (minutes <= 0 || !m_duty.hasPeople() || m_duty.isLocked())
        m_idle.stop();
    else
        m_idle.start(std::chrono::minutes{minutes});
}

void LockWatch::timeIsUp()
{
    if (m_duty.hasPeople() && !m_duty.isLocked())
        m_duty.lock();
}

bool LockWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QWidget *at = QApplication::focusWidget();
        const bool named = at && at->property("takesKeys").toBool();         // a field that is told a key
        // Each press is seen on its way through the window and each parent; the widget it is for decides.
        if (!key->isAutoRepeat() && watched->isWidgetType() && !named && keyText(key) == shopKey(QStringLiteral("Ctrl+L"))) {
            if (!m_duty.hasPeople())
                emit nobodyToLock();
            else if (!m_duty.isLocked())
                m_duty.lock();
            event->accept();
            return true;
        }
        touched();
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        touched();
        break;
    default:
        break;
    }
    return false;
}

} // namespace laci
