#include "main/window/application.h"
#include "main/window/restore_first.h"
#include "ui/text/error_text.h"
#include "ui/text/keeping_text.h"
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

Application::Application(TillOptions options) : m_options(std::move(options))
{
    QApplication::setCursorFlashTime(0);     // a text cursor that blinks wakes an idle till twice a second, and repaints
}

Application::~Application() = default;

void Application::start()
{
    if (m_restore) {
        RestoreOrder order = *std::exchange(m_restore, std::nullopt);
        order.database = m_options.database;
        order.at = QDateTime::currentDateTimeUtc();
        restoreFirst(order).then(this, [this](const Result<RestoreDone> &done) {
            start();
            if (done)
                return;
            // The books are as they were, and the till opens with them; but somebody waits for others.
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Not restored"), tr("The backup was not restored; the books are as they were. %1").arg(keepErrorText(done.error())),
                                        QMessageBox::Close);
            box->button(QMessageBox::Close)->setText(tr("Close"));
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
        return;
    }
    const bool newBooks = !QFileInfo::exists(m_options.database);
    auto made = Till::make(m_options);
    if (!made)
        return giveUp(made.error());
    m_till = std::move(*made);
    m_till->setPaperWords(receiptWords);
    m_appearance = std::make_unique<Appearance>(*qApp, m_till->settings());
    // New books; or the guide was begun and the program ended before it was done or put aside.
    m_guides = !m_options.training && m_benchCode.isEmpty() && !m_till->settings().flag(QStringLiteral("guide.done"))
               && (newBooks || m_till->settings().isSet(QStringLiteral("guide.done")));
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
    m_services->shifts = &m_till->shifts();
    m_till->shifts().readAgain().then(this, [this](const Result<std::optional<Shift>> &open) {
        if (!open)
            emit m_till->checkout().storageTrouble(open.error());
    });
    m_services->people = &m_till->people();
    m_services->duty = &m_till->duty();
    m_services->journal = &m_till->journal();
    connect(&m_till->duty(), &Duty::changed, this, [this] { m_cart->setRules(m_till->rules()); });
    m_till->duty().begin();
    m_services->data = &m_till->data();
    m_services->health = &m_till->health();
    m_services->restore = [this](const QString &file, const QString &by, bool accepted) { startWithBackup(file, by, accepted); };
    m_services->reports = &m_till->reports();
    m_window = std::make_unique<MainWindow>(*m_services);
    // A till fills its screen; where no window manager answers (a kiosk), the geometry does it.
    m_window->setGeometry(m_window->screen()->availableGeometry());
    m_window->showMaximized();
    m_window->activateWindow();
    connect(m_window.get(), &MainWindow::restartWanted, this, &Application::startAnew);
    m_window->recall();
    if (m_guides)
        m_window->openGuide();
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
        if (!m_options.training)
            m_till->versions().begin();
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
    leaveTo(arguments);
}

/// The same books again, with a backup in their place: only a process that has none of them open can do that.
void Application::startWithBackup(const QString &file, const QString &by, bool accepted)
{
    QStringList arguments{QStringLiteral("--db"), m_options.database, QStringLiteral("--config"), m_options.config,
                          QStringLiteral("--restore"), file, QStringLiteral("--restore-by"), by};
    if (accepted)
        arguments += QStringLiteral("--restore-accepted");
    if (m_options.training)
        arguments += {QStringLiteral("--training"), QStringLiteral("--shop-db"), m_shop.database, QStringLiteral("--shop-config"), m_shop.config};
    leaveTo(arguments);
}

void Application::leaveTo(const QStringList &arguments)
{
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
        if (m_cart->cart().isEmpty())
            return;                      // the rules were read, nothing was scanned yet
        m_window->grab();
        QCoreApplication::exit(0);
    });
    m_till->products().byCode(m_benchCode).then(this, [this](const Result<std::optional<Product>> &found) {
        if (!found || !*found || !m_cart->add(**found, Quantity::pieces(1), m_benchCode))
            QCoreApplication::exit(1);
    });
}

} // namespace laci
