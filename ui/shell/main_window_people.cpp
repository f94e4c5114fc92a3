// Who stands at the till: lock, switch, the rights that pages take, and the guide of the first start.
#include "people/duty.h"
#include "ports/shifts.h"
#include "ui/kit/key_names.h"
#include "ui/kit/toast.h"
#include "ui/pages/guide/guide_screen.h"
#include "ui/pages/people/lock_screen.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/shell/lock_watch.h"
#include "ui/shell/main_window.h"
#include <utility>

namespace laci {

void MainWindow::meetPeople()
{
    if (!m_services.duty || !m_services.people)
        return;
    Duty &duty = *m_services.duty;
    m_lockWatch = new LockWatch(duty, m_services.settings, this);
    connect(&duty, &Duty::changed, this, [this] {
        makeLock();
        personChanged();
    });
    connect(m_top, &TopBar::whoPressed, this, [this] {
        if (m_lock)
            m_lock->offerSwitch();
    });
    connect(m_lockWatch, &LockWatch::nobodyToLock, this, [this] {
        //: %1 is a key
        m_toast->say(tr("%1 locks the till when the shop has people with a PIN: Settings, People.").arg(shopKey(QStringLiteral("Ctrl+L"))));
    });
    if (m_services.shifts)
        connect(m_services.shifts, &Shifts::changed, this, &MainWindow::tellWho);
    if (duty.isKnown())
        makeLock();
    personChanged();
}

/// A shop known to have nobody needs none, and starts sooner without. Where the people could not be read there is one: locked.
void MainWindow::makeLock()
{
    if (m_lock || (m_services.duty->isKnown() && !m_services.duty->hasPeople()))
        return;
    m_lock = new LockScreen(m_services, m_customer.feed(), this);
    m_lock->follow();
}

void MainWindow::personChanged()
{
    const Duty &duty = *m_services.duty;
    tellWho();
    // Nobody inherits the page that another one's right opened; who has it open keeps it while people or rights are changed.
    const PersonId now = duty.person() ? duty.person()->id : PersonId{};
    const auto right = rightTo(m_page);
    if (std::exchange(m_atTill, now) != now && right && !duty.isLocked() && !duty.may(*right) && !m_guide)
        openPage(Sell);
}

void MainWindow::tellWho()
{
    ShopProfile shop = m_services.rules().shop;
    shop.cashier = RightGate::nameOf(m_services);
    m_top->setShop(shop);
    const std::optional<Shift> shift = m_services.shifts ? m_services.shifts->current() : std::nullopt;
    m_top->setShift(!shift ? QString() : shift->name.isEmpty() ? tr("shift open") : shift->name);
    m_top->setSwitchable(m_services.duty && m_services.duty->hasPeople());
}

bool MainWindow::isCovered() const
{
    return (m_lock && m_lock->isUp()) || (m_guide && m_guide->isUp());
}

std::optional<Right> MainWindow::rightTo(Page page) const
{
    switch (page) {
    case Sell:
    case Orders:
    case Goods:
    case ShiftDay:
    case Pay:
        return std::nullopt;
    case Figures:
        return Right::SeeReports;
    case Setup:
        return Right::ChangeSettings;
    }
    Q_UNREACHABLE();
}

void MainWindow::openGuide()
{
    if (!m_guide) {
        m_guide = new GuideScreen(m_services, this);
        connect(m_guide, &GuideScreen::trainingWanted, this, [this] { emit restartWanted(true); });
        connect(m_guide, &GuideScreen::closed, this, [this] {
            m_guide->deleteLater();
            m_guide = nullptr;
            m_sell->reload();                            // the goods may be other ones
            openPage(Sell);
            personChanged();
        });
    }
    m_guide->raiseOver();
}

} // namespace laci
