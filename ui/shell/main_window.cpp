#include "ui/shell/main_window.h"
#include "base/when_done.h"
#include "ui/kit/roomy.h"
#include "ui/kit/search_field.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/pages/goods/goods_page.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/training/training_panel.h"
#include "ui/shell/rail.h"
#include "ui/text/error_text.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kWordsFrom = 1280;     // narrower: the rail shows icons only
}

MainWindow::MainWindow(TillServices &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_top(new TopBar(services.clock, services.training, this)),
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
        rows->addWidget(new TrainingPanel(services, frame));
    setCentralWidget(frame);

    m_rail->add(Sell, QStringLiteral("cart"));
    m_rail->add(Orders, QStringLiteral("orders"));
    m_rail->add(Goods, QStringLiteral("box"));
    m_rail->add(Setup, QStringLiteral("settings"));
    m_stack->addWidget(m_sell);
    m_pages.insert(Sell, m_sell);
    m_sell->attach(m_top->search());
    m_top->setShop(services.rules().shop);
    m_scans.guard(m_top->search());

    connect(m_rail, &Rail::picked, this, [this](int page) { goTo(Page(page)); });
    connect(m_top, &TopBar::waitingPressed, this, &MainWindow::showOrders);
    connect(m_top->search(), &QLineEdit::textEdited, this, [this] { openPage(Sell); });
    connect(m_sell, &SellPage::payRequested, this, [this] {
        payPage()->payCart();
        openPage(Pay);
        if (const auto method = std::exchange(m_wanted, std::nullopt))
            payPage()->choose(*method);
    });
    connect(&m_scans, &ScanFilter::scanned, this, &MainWindow::scanned);
    connect(&m_scans, &ScanFilter::refusedInMoneyField, this, [] { QApplication::beep(); });
    connect(&services.checkout, &Checkout::changed, this, &MainWindow::countAgain);
    connect(&services.checkout, &Checkout::watchMoved, this, &MainWindow::watchMoved);
    connect(&services.checkout, &Checkout::storageTrouble, this, [this](const Error &error) {
        m_toast->say(errorText(error), {}, {}, std::chrono::seconds{30});
    });
    connect(&services.checkout, &Checkout::lateMoney, this, [this](const SaleRecord &record) {
        ring();
        m_toast->say(tr("Late money came in for %1.").arg(record.sale.number), tr("Show"), [this] { showOrders(SaleFilter::LateMoney); },
                     std::chrono::seconds{30});
    });
    connect(&services.settings, &Settings::changed, this, [this] { m_top->setShop(m_services.rules().shop); });
    addKeys();
    retranslate();
    openPage(Sell);
    countAgain();
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
    m_rail->setWord(Setup, tr("Settings"));
    m_rail->setNarrow(width() < kWordsFrom);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < kWordsFrom);
    QMainWindow::resizeEvent(event);
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
    case Setup:
        made = new SettingsPage(m_services, m_stack);
        break;
    case Pay: {
        auto *pay = new PayPage(m_services, m_stack);
        connect(pay, &PayPage::left, this, [this] { openPage(Sell); });
        connect(pay, &PayPage::finished, this, [this] { openPage(Sell); });
        made = pay;
        break;
    }
    }
    m_pages.insert(page, made);
    m_stack->addWidget(made);
    return made;
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
    if (Sheet::isOpenIn(this)) {         // a question is answered first; its page stays
        QApplication::beep();
        return;
    }
    if (m_page == Pay && payPage()->session().face() == PayFace::Paid)
        payPage()->leave();              // the next customer's first product ends the last sale's screen
    else if (m_page == Pay) {
        QApplication::beep();
        m_toast->say(tr("Not added: this sale is being paid. Leave the payment first, then scan again."));
        return;
    }
    openPage(Sell);
    m_sell->scan(code);
}

void MainWindow::countAgain()
{
    // Several changes in a row are counted once more at the end, not once each.
    if (m_counting) {
        m_countStale = true;
        return;
    }
    m_counting = true;
    whenDone(m_services.books.counts(), this, [this](const Result<SaleCounts> &counts) {
        m_counting = false;
        if (counts) {
            // Late money rings by itself; what becomes unsure is told by the count.
            if (m_unsure >= 0 && counts->unsure > m_unsure)
                ring();
            m_unsure = counts->unsure;
            m_top->setCounts(*counts);
        }
        if (std::exchange(m_countStale, false))
            countAgain();
    });
}

void MainWindow::ring()
{
    if (m_services.settings.flag(QStringLiteral("sound.attention")))
        QApplication::beep();
}

void MainWindow::watchMoved(const PaymentId &payment)
{
    // What the gateways' last answers say about the line; nothing is claimed before one was asked.
    const WatchView view = m_services.checkout.watchView(payment);
    if (view.asking || !view.lastAsked.isValid())
        return;
    const bool dead = view.lastTrouble
                      && (view.lastTrouble->code == ErrorCode::Network || view.lastTrouble->code == ErrorCode::Timeout);
    m_top->setLine(dead ? LineState::Offline : LineState::Online);
}

} // namespace laci
