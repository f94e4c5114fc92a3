#pragma once
#include "settings/settings.h"
#include <QObject>
#include <QTimer>

namespace laci {

class Duty;

/// Locks the till when nobody has touched it for people.lock_minutes, or by its key (Ctrl+L) wherever the keyboard stands. For the
/// whole program; GUI thread. Both outlive it.
class LockWatch final : public QObject {
    Q_OBJECT
public:
    LockWatch(Duty &duty, Settings &settings, QObject *parent = nullptr);
    /// As after people.lock_minutes; tests do not wait that long.
    void timeIsUp();

signals:
    void nobodyToLock();         ///< the key was pressed in a shop without people

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touched();
    Duty &m_duty;
    Settings &m_settings;
    QTimer m_idle;
};

} // namespace laci
