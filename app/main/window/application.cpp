#include "main/window/application.h"
#include "ui/text/error_text.h"
#include "ui/text/receipt_words.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QScreen>
#include <QNetworkInformation>
#include <QTimer>
#include <cstdio>

namespace laci {

Application::Application(TillOptions options) : m_options(std::move(options)) {}
Application::~Application() = default;

void Application::start()
{
    m_greets = m_greets && !m_options.training && !QFileInfo::exists(m_options.database);
    auto made = Till::make(m_options);
    if (!made)
        return giveUp(made.error());
    m_till = std::move(*made);
    m_till->setPaperWords(receiptWords);
    m_appearance = std::make_unique<Appearance>(*qApp, m_till->settings());
    connect(&m_till->settings(), &Settings::changed, this, [this] {
        if (m_cart)
            m_cart->setRules(m_till->rules());
    });
    m_till->start().then(this, [this](const Result<void> &done) { opened(done); });
}

void Application::opened(const Result<void> &done)
{
    if (!done)
        return giveUp(done.error());
    m_cart = std::make_unique<CartSession>(m_till->books(), m_till->clock(), m_till->rules());
    m_page = std::make_unique<CustomerPage>(m_till->settings());
    m_till->sounds().setBeep([] { QApplication::beep(); });
    m_services = std::make_unique<TillServices>(
        TillServices{m_till->products(), m_till->books(), m_till->checkout(), *m_cart, m_till->gateways(), m_till->settings(),
                     m_till->secrets(), m_till->approver(), m_till->printing(), m_till->sounds(), m_till->clock(), [this] { return m_till->rules(); }, m_till->customer(),
                     m_till->training(), m_page.get()});
    m_services->goods = &m_till->goods();
    m_services->reports = &m_till->reports();
    m_window = std::make_unique<MainWindow>(*m_services);
    // A till fills its screen; where no window manager answers (a kiosk), the geometry does it.
    m_window->setGeometry(m_window->screen()->availableGeometry());
    m_window->showMaximized();
    m_window->activateWindow();
    connect(m_window.get(), &MainWindow::restartWanted, this, &Application::startAnew);
    m_window->recall();
    if (m_greets)
        m_window->greet();
    // After the first paint: nothing that can wait is done before it.
    QTimer::singleShot(0, this, [this] {
        m_till->checkout().resume().then(this, [this](const Result<int> &resumed) {
            if (!resumed)
                emit m_till->checkout().storageTrouble(resumed.error());
        });
        // Asks the system bus; a till that has just started is asking its gateways anyway.
        QTimer::singleShot(std::chrono::seconds{3}, this, [this] { listenForTheLine(); });
        // Papers of the last run go on; one that was on its way then waits for a person.
        m_till->printing().takeUp().then(this, [this](const Result<int> &taken) {
            if (!taken)
                emit m_till->checkout().storageTrouble(taken.error());
        });
        if (!m_benchCode.isEmpty())
            benchScan();
    });
}

/// Where the system can tell that the network is back, nobody waits for the next planned question. It is a hint and no
/// more: what counts as online is whether a gateway answers.
void Application::listenForTheLine()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
        if (now == QNetworkInformation::Reachability::Online)
            m_till->checkout().askAllSoon();
    });
}

/// Training has a file of its own beside the shop's. The other mode is another process with other books, begun before this one ends so that a till is never without a window.
void Application::startAnew(bool training)
{
    QStringList arguments;
    if (training) {
        const auto beside = [](const QString &file, const QString &name) { return QFileInfo(file).dir().filePath(name); };
        arguments = {QStringLiteral("--training"),
                     QStringLiteral("--db"), beside(m_options.database, QStringLiteral("latihan.db")),
                     QStringLiteral("--config"), beside(m_options.config, QStringLiteral("latihan.json")),
                     QStringLiteral("--shop-db"), m_options.database,
                     QStringLiteral("--shop-config"), m_options.config};
    } else if (!m_shop.database.isEmpty()) {
        arguments = {QStringLiteral("--db"), m_shop.database, QStringLiteral("--config"), m_shop.config};
    }
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        return;                          // the till that runs is better than none
    m_window->close();
    QCoreApplication::quit();
}

void Application::giveUp(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    if (!m_benchCode.isEmpty()) {
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(1); });
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Laci cannot start"), cannotStartText(error), QMessageBox::Close);
    box->button(QMessageBox::Close)->setText(tr("Close"));
    box->setInformativeText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [] { QCoreApplication::exit(1); });
    box->open();
}

void Application::benchScan()
{
    m_window->grab();
    connect(m_cart.get(), &CartSession::changed, this, [this] {
        m_window->grab();
        QCoreApplication::exit(0);
    });
    m_till->products().byCode(m_benchCode).then(this, [this](const Result<std::optional<Product>> &found) {
        if (!found || !*found || !m_cart->add(**found, Quantity::pieces(1), m_benchCode))
            QCoreApplication::exit(1);
    });
}

} // namespace laci
