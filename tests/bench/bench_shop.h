#pragma once
// A whole till with its window beside a sandbox, and what its GUI thread does, step by step.
#include "checkout/cart_session.h"
#include "main/wiring/till.h"
#include "ui/kit/theme.h"
#include "ui/pages/till_services.h"
#include "ui/shell/main_window.h"
#include "ui/text/receipt_words.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QShortcut>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

namespace laci::bench {

inline double cpuUs(clockid_t which)
{
    timespec time{};
    clock_gettime(which, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// The value below which this share of them lies.
inline double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

/// Every outermost delivery of an event on the GUI thread is a step.
class Measured final : public QApplication {
public:
    using QApplication::QApplication;
    std::vector<double> wall;            ///< µs of each step
    std::vector<double> cpu;             ///< µs of it that this thread was running: other programs do not count
    std::function<void(QObject *, QEvent *)> delivered;    ///< after each event, inner ones too
    std::function<void()> stepped;       ///< after each outermost event

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const bool outermost = !std::exchange(m_inside, true);
        const double begun = outermost ? cpuUs(CLOCK_THREAD_CPUTIME_ID) : 0;
        if (outermost)
            m_step.start();
        const bool done = QApplication::notify(receiver, event);
        if (delivered)
            delivered(receiver, event);
        if (!outermost)
            return done;
        wall.push_back(double(m_step.nsecsElapsed()) / 1e3);
        cpu.push_back(cpuUs(CLOCK_THREAD_CPUTIME_ID) - begun);
        m_inside = false;
        if (stepped)
            stepped();
        return done;
    }

private:
    bool m_inside = false;
    QElapsedTimer m_step;
};

inline Measured &app()
{
    return *static_cast<Measured *>(qApp);
}

inline void letRun(int ms)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, ms);
    } while (timer.elapsed() < ms);
}

/// Sleeps only while nothing happens. False: it did not come in time.
inline bool runUntil(const std::function<bool()> &done, int ms = 20'000)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake;
    wake.start(200);
    while (!done()) {
        if (timer.elapsed() > ms)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// The settings with which a till finds GoBiz in the sandbox at `url`.
inline QHash<QString, QString> goBizAt(const QString &url, int requestsPerMinute)
{
    const auto key = [](const char *name) { return QStringLiteral("gateway.gobiz.") + QLatin1String(name); };
    return {{key("enabled"), QStringLiteral("true")},
            {key("api_url"), url + QStringLiteral("/gobiz/api")},
            {key("auth_url"), url + QStringLiteral("/gobiz/auth")},
            {key("outlet_id"), QStringLiteral("LATIHAN")},
            {key("client_id"), QStringLiteral("latihan")},
            {key("requests_per_minute"), QString::number(requestsPerMinute)}};
}

/// A shop's till with its window; nullptr window: it could not be opened. Settings in a folder of its own.
struct Shop {
    QTemporaryDir home;
    std::unique_ptr<Till> till;
    std::unique_ptr<CartSession> cart;
    std::unique_ptr<TillServices> services;
    std::unique_ptr<MainWindow> window;

    /// Empty `database`: new books in that folder.
    Shop(const QString &database, const QHash<QString, QString> &settings)
    {
        qputenv("LACI_SECRET_GOBIZ_CLIENT_SECRET", "latihan");
        const QString file = database.isEmpty() ? home.filePath(QStringLiteral("toko.db")) : database;
        auto made = Till::make({file, home.filePath(QStringLiteral("laci.json")), false, false});
        if (!made)
            return;
        till = std::move(*made);
        till->settings().overlay(settings);
        till->setPaperWords(receiptWords);
        themeFor(Look::Light).apply(*qApp);
        std::optional<bool> opened;
        till->start().then(qApp, [&](const Result<void> &done) { opened = done.has_value(); });
        if (!runUntil([&] { return opened.has_value(); }) || !*opened)
            return;
        cart = std::make_unique<CartSession>(till->books(), till->clock(), till->rules());
        services = std::make_unique<TillServices>(
            TillServices{till->products(), till->books(), till->checkout(), *cart, till->gateways(), till->settings(), till->secrets(),
                         till->approver(), till->printing(), till->sounds(), till->clock(), [this] { return till->rules(); }});
        services->goods = &till->goods();
        services->shifts = &till->shifts();
        services->people = &till->people();
        services->duty = &till->duty();
        services->journal = &till->journal();
        services->data = &till->data();
        services->health = &till->health();
        services->reports = &till->reports();
        window = std::make_unique<MainWindow>(*services);
        window->setGeometry(0, 0, 1280, 800);
        window->show();
        letRun(300);
    }

    /// As if this key were pressed: what its shortcut does.
    bool press(int key) const
    {
        const auto all = window->findChildren<QShortcut *>();
        for (QShortcut *shortcut : all) {
            if (shortcut->key() == QKeySequence(key))
                return QMetaObject::invokeMethod(shortcut, "activated");
        }
        return false;
    }
};

inline Product thing(int number, qint64 price)
{
    Product product;
    product.id = ProductId(number);
    product.sku = QStringLiteral("BENCH-%1").arg(number);
    product.name = QStringLiteral("Kopi Kapal Api Special 165 g");
    product.price = Rupiah::trusted(price);
    return product;
}

} // namespace laci::bench
