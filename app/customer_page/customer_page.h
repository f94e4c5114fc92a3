#pragma once
#include "customer_page/view_server.h"
#include "ports/customer_broadcast.h"

namespace laci {

class Settings;

/// display.web, display.web_port and display.web_code turned into a running page: follows them while the till runs, makes a code
/// when there is none. `settings` outlives it.
class CustomerPage final : public CustomerBroadcast {
    Q_OBJECT
public:
    explicit CustomerPage(Settings &settings, QObject *parent = nullptr);
    ~CustomerPage() override;

    bool isListening() const override { return m_server.isRunning(); }
    bool isRefused() const override { return m_refused; }
    QStringList addresses() const override;
    void show(const CustomerView &view) override;

private:
    void follow();
    Settings &m_settings;
    ViewServer m_server;
    CustomerView m_view;
    quint16 m_port = 0;
    bool m_refused = false;
};

/// The view with the modules of its code and the language of the screen: what goes over the wire.
QByteArray customerPageJson(const CustomerView &view, const QString &language);

} // namespace laci
