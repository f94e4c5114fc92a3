#include "ui/shell/customer_screens.h"
#include "ports/customer_broadcast.h"
#include "ui/pages/customer/customer_window.h"
#include <QGuiApplication>
#include <QScreen>

namespace laci {

CustomerScreens::CustomerScreens(TillServices &services, QWidget &till) : m_services(services), m_till(till), m_feed(services)
{
    connect(&m_feed, &CustomerFeed::changed, this, [this](const CustomerView &view) {
        if (m_window)
            m_window->show(view);
        if (m_services.page)
            m_services.page->show(view);
    });
    if (services.page)
        services.page->show(m_feed.view());
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"display.second" || key == u"display.screen")
            place();
    });
    // A screen that goes takes its windows along to another one; that has happened by the time the loop runs again.
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &CustomerScreens::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CustomerScreens::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &CustomerScreens::place, Qt::QueuedConnection);
}

CustomerScreens::~CustomerScreens() = default;

CustomerWindow &CustomerScreens::made()
{
    if (!m_window) {
        m_window = std::make_unique<CustomerWindow>(m_services.settings, m_services.clock);
        m_window->show(m_feed.view());
    }
    return *m_window;
}

void CustomerScreens::close()
{
    if (m_window)
        m_window->close();
}

QScreen *CustomerScreens::screenToUse() const
{
    const QString wanted = m_services.settings.text(QStringLiteral("display.screen"));
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screen != m_till.screen() && (wanted.isEmpty() || screen->name() == wanted))
            return screen;
    }
    return nullptr;
}

void CustomerScreens::place()
{
    QScreen *screen = m_services.settings.flag(QStringLiteral("display.second")) ? screenToUse() : nullptr;
    if (!screen) {
        if (m_window && !m_trial)
            m_window->hide();
        return;
    }
    CustomerWindow &window = made();
    m_trial = false;
    // Asked for at every move of the till's window: what stands where it should is left alone.
    if (window.isVisible() && window.screen() == screen && window.windowFlags().testFlag(Qt::FramelessWindowHint) && m_place == screen->geometry())
        return;
    m_place = screen->geometry();
    window.hide();
    window.setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
    window.setScreen(screen);
    window.setGeometry(screen->geometry());
    window.showFullScreen();
}

void CustomerScreens::openForTrial()
{
    CustomerWindow &window = made();
    if (window.isVisible() && window.windowFlags().testFlag(Qt::FramelessWindowHint))
        return;                          // it is on the second screen already
    m_trial = true;
    window.setWindowFlags(Qt::Window);
    window.resize(960, 600);
    window.showNormal();
    window.raise();
}

} // namespace laci
