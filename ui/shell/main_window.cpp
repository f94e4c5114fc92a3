#include "ui/shell/main_window.h"
#include "base/when_done.h"
#include "ports/health_desk.h"
#include "ui/kit/roomy.h"
#include "ui/kit/search_field.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/pages/goods/goods_page.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/shift/shift_page.h"
#include "ui/pages/training/training_panel.h"
#include "ui/shell/rail.h"
#include "ui/text/error_text.h"
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kWordsFrom = 1280;     // narrower: the rail shows icons only
}

MainWindow::MainWindow(TillServices &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_customer(services, *this), m_top(new TopBar(services.clock, services.training, this)),
      m_rail(new Rail(this)), m_stack(new QStackedWidget(this)), m_sell(new SellPage(services, m_stack)),
      m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(1024, 720);
    auto *frame = new QWidget(this);
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_top);
    rows->addWidget(new Hairline(Qt::Horizontal, frame));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(new Hairline(Qt::Vertical, frame));
    columns->addWidget(new Roomy(m_stack, frame), 1);
    rows->addLayout(columns, 1);
    if (services.customer)
        rows->addWidget(m_training = new TrainingPanel(services, frame));
    setCentralWidget(frame);

    m_rail->add(Sell, QStringLiteral("cart"));
    m_rail->add(Orders, QStringLiteral("orders"));
    m_rail->add(Goods, QStringLiteral("box"));
    m_rail->add(ShiftDay, QStringLiteral("shift"));
    m_rail->add(Figures, QStringLiteral("chart"));
    m_rail->add(Setup, QStringLiteral("settings"));
    m_stack->addWidget(m_sell);
    m_pages.insert(Sell, m_sell);
    m_sell->attach(m_top->search());
    tellWho();
    m_scans.guard(m_top->search());

    connect(m_rail, &Rail::picked, this, [this](int page) { goTo(Page(page)); });
    connect(m_top->search(), &QLineEdit::textEdited, this, [this] { openPage(Sell); });
    connect(m_sell, &SellPage::payRequested, this, [this] {
        if (shiftIsMissing(m_services)) {
            m_wanted.reset();
            m_toast->say(tr("Open a shift first; then this sale can be paid."));
            return openPage(ShiftDay);
        }
        const auto way = std::exchange(m_wanted, std::nullopt);
        PayPage *pay = payPage();
        m_page = Pay;                    // from this moment on nothing is added any more; the page itself follows by opening()
        if (way)
            return pay->payCartBy(*way);
        pay->payCart();
        openPage(Pay);
    });
    connect(&m_scans, &ScanFilter::reading, m_sell, &SellPage::expect);
    connect(&m_scans, &ScanFilter::scanned, this, &MainWindow::scanned);
    connect(&m_scans, &ScanFilter::refusedInMoneyField, this, [this] { m_services.sounds.play(Sound::Refused); });
    listen();
    addKeys();
    retranslate();
    openPage(Sell);
    meetPeople();
    // A number on a badge can wait until the till sells; it is the first that needs the second reader, whose schema is not small.
    QTimer::singleShot(std::chrono::seconds{1}, this, &MainWindow::countAgain);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_services.training ? tr("Laci (training)") : tr("Laci"));
    m_rail->setWord(Sell, tr("Sell"));
    m_rail->setWord(Orders, tr("Orders"));
    m_rail->setWord(Goods, tr("Products"));
    m_rail->setWord(ShiftDay, tr("Shift"));
    m_rail->setWord(Figures, tr("Reports"));
    m_rail->setWord(Setup, tr("Settings"));
    m_rail->setNarrow(width() < kWordsFrom);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < kWordsFrom);
    QMainWindow::resizeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (isVisible())
        m_customer.place();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_customer.place();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        m_customer.close();
}

QWidget *MainWindow::widgetOf(Page page)
{
    if (QWidget *made = m_pages.value(page))
        return made;
    QWidget *made = nullptr;
    switch (page) {
    case Sell:
        made = m_sell;
        break;
    case Orders: {
        auto *orders = new OrdersPage(m_services, m_stack);
        connect(orders, &OrdersPage::openPayment, this, &MainWindow::showSale);
        made = orders;
        break;
    }
    case Goods:
        made = new GoodsPage(m_services, m_stack);
        break;
    case ShiftDay:
        made = new ShiftPage(m_services, m_stack);
        break;
    case Figures:
        made = new ReportsPage(m_services, m_stack);
        break;
    case Setup: {
        auto *settings = new SettingsPage(m_services, m_stack);
        connect(settings, &SettingsPage::customerScreenWanted, this, [this] { m_customer.openForTrial(); });
        connect(settings, &SettingsPage::modeWanted, this, &MainWindow::restartWanted);
        connect(settings, &SettingsPage::guideWanted, this, &MainWindow::openGuide);
        made = settings;
        break;
    }
    case Pay: {
        auto *pay = new PayPage(m_services, m_stack);
        // The old page stays as it is until the new one is there: a cart that is emptied for a moment would only flicker.
        connect(pay, &PayPage::held, this, [this] { letPaint(false); });
        connect(pay, &PayPage::opening, this, [this] { openPage(Pay); });
        connect(pay, &PayPage::settled, this, [this] { letPaint(true); });
        connect(pay, &PayPage::left, this, [this] { openPage(Sell); });
        connect(pay, &PayPage::finished, this, [this] { openPage(Sell); });
        m_customer.feed().follow(pay->session());
        made = pay;
        break;
    }
    }
    m_pages.insert(page, made);
    m_stack->addWidget(made);
    return made;
}

void MainWindow::letPaint(bool on)
{
    m_stack->setUpdatesEnabled(on);
    m_top->search()->setUpdatesEnabled(on);
}

PayPage *MainWindow::payPage()
{
    return static_cast<PayPage *>(widgetOf(Pay));
}

void MainWindow::openPage(Page page)
{
    // An import may have changed what there is to sell; asking again costs a count and one page.
    if (std::exchange(m_page, page) == Goods && page != Goods)
        m_sell->reload();
    m_stack->setCurrentWidget(widgetOf(page));
    m_rail->setCurrent(page == Pay ? Sell : page);
    m_top->search()->setEnabled(page != Pay);
    if (page == Sell)
        m_top->search()->setFocus();
    else if (page != Pay)
        widgetOf(page)->setFocus();
    m_customer.feed().refresh();
    if (m_training)
        m_training->showCourse(page != Pay);
}

void MainWindow::showSale(const SaleRecord &record)
{
    payPage()->showSale(record);
    openPage(Pay);
}

void MainWindow::recall()
{
    whenDone(m_services.books.recall(), this, [this](const Result<TillMemory> &memory) {
        if (!memory) {
            m_toast->say(errorText(memory.error()), {}, {}, std::chrono::seconds{30});
            emit recalled();
            return;
        }
        if (!memory->cart.isEmpty())
            m_services.cart.restore(memory->cart);
        if (!memory->saleOnScreen) {
            emit recalled();
            return;
        }
        whenDone(m_services.books.sale(*memory->saleOnScreen), this, [this](const Result<std::optional<SaleRecord>> &record) {
            if (record && *record)
                showSale(**record);
            emit recalled();
        });
    });
}

void MainWindow::scanned(const QString &code)
{
    if (m_services.health)
        m_services.health->scanned();
    if (isCovered()) {
        m_services.sounds.play(Sound::Refused);
        return;
    }
    if (m_sell->takesScan())
        return m_sell->scan(code);       // the price check asks for nothing else
    if (Sheet::isOpenIn(this)) {         // a question is answered first; its page stays
        m_services.sounds.play(Sound::Refused);
        return;
    }
    if (m_page == Setup && static_cast<SettingsPage *>(widgetOf(Setup))->scanned(code))
        return;
    if (m_page == Goods && static_cast<GoodsPage *>(widgetOf(Goods))->scanned(code))
        return;
    if (m_page == Pay && payPage()->session().face() == PayFace::Paid)
        payPage()->leave();              // the next customer's first product ends the last sale's screen
    else if (m_page == Pay) {
        m_services.sounds.play(Sound::Refused);
        m_toast->say(tr("Not added: this sale is being paid. Leave the payment first, then scan again."));
        return;
    }
    openPage(Sell);
    m_sell->scan(code);
}

} // namespace laci
