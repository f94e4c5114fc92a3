#pragma once
#include "domain/customer_view.h"
#include <QObject>
#include <QStringList>

namespace laci {

/// The customer's view as a page on the shop's network. GUI thread; nothing waits. On and off, port and code are settings
/// (display.web…); this tells what has become of them.
class CustomerBroadcast : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool isListening() const = 0;
    /// Switched on but not listening: the port is taken.
    virtual bool isRefused() const = 0;
    /// "http://192.168.1.20:8765": one for each address of this machine that another one can reach. Empty when not listening.
    virtual QStringList addresses() const = 0;
    virtual void show(const CustomerView &view) = 0;

signals:
    void changed();              ///< listening or not, or by another address
};

} // namespace laci
