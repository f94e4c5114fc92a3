// What happens in the till while any page is open: money, the printer, the line.
#include "base/when_done.h"
#include "ui/kit/search_field.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/pay/paid_follow_up.h"
#include "ui/pages/pay/waiting_sheet.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/print_sheet.h"
#include "ui/text/error_text.h"

namespace laci {

void MainWindow::listen()
{
    Checkout &checkout = m_services.checkout;
    connect(m_top, &TopBar::waitingPressed, this, &MainWindow::showWaitingOr);
    connect(m_top, &TopBar::printerPressed, this, [this] { showPrintTroubles(this, m_services.printing); });
    connect(m_sell, &SellPage::saleAsked, this, &MainWindow::showOldSale);
    connect(&checkout, &Checkout::changed, this, &MainWindow::countSoon);
    m_countSoon.setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &MainWindow::countAgain);
    connect(&checkout, &Checkout::watchMoved, this, &MainWindow::watchMoved);
    connect(&checkout, &Checkout::storageTrouble, this, [this](const Error &error) {
        m_toast->say(errorText(error), {}, {}, std::chrono::seconds{30});
    });
    connect(&checkout, &Checkout::lateMoney, this, [this](const SaleRecord &record) {
        ring();
        m_toast->say(tr("Late money came in for %1.").arg(record.sale.number), tr("Show"), [this] { showOrders(SaleFilter::LateMoney); },
                     std::chrono::seconds{30});
    });
    connect(&m_services.printing, &PrintDesk::changed, this, &MainWindow::countPrintTroubles);
    connect(new PaidFollowUp(m_services, this), &PaidFollowUp::trouble, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(&m_services.settings, &Settings::changed, this, [this] { tellWho(); });
    countPrintTroubles();
}

/// Only what needs a person is a trouble; a job that waits its turn is none.
void MainWindow::countPrintTroubles()
{
    int troubles = 0;
    const QList<PrintJob> jobs = m_services.printing.unfinished();
    for (const PrintJob &job : jobs) {
        if (job.state == PrintJobState::Failed || job.state == PrintJobState::Doubtful || !job.problem.isEmpty())
            ++troubles;
    }
    m_top->setPrintTroubles(troubles);
}

// What waits can be looked at from Bayar too: nothing is left for it.
void MainWindow::showWaitingOr(SaleFilter filter)
{
    if (filter == SaleFilter::LateMoney)
        return showOrders(filter);
    showWaiting(this, m_services, [this](const SaleRecord &record) {
        if (mayLeave())
            showSale(record);
    });
}

void MainWindow::showOldSale(const SaleId &sale)
{
    if (!mayLeave())
        return;
    static_cast<OrdersPage *>(widgetOf(Orders))->openSale(sale);
    openPage(Orders);
}

/// A charge is several changes within a moment: they are counted once, when the code stands on the screen and not before it.
void MainWindow::countSoon()
{
    constexpr std::chrono::milliseconds kMoment{30};
    if (!m_countSoon.isActive())
        m_countSoon.start(kMoment);
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
            // Late money rings by itself; what became unsure, also before this start or while it recovered, is told by the count.
            if (counts->unsure > m_unsure)
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
    m_services.sounds.play(Sound::Attention);
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
