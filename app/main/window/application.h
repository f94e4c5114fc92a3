#pragma once
#include "checkout/cart_session.h"
#include "customer_page/customer_page.h"
#include "main/wiring/places.h"
#include "main/wiring/till.h"
#include "persistence/restore_file.h"
#include "ui/pages/till_services.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include <QObject>
#include <memory>

namespace laci {

/// The till with its window: opens the books, then shows the screen; says why in a sentence when that cannot be.
class Application final : public QObject {
    Q_OBJECT
public:
    explicit Application(TillOptions options);
    /// In training: the books of the shop that this training was begun from, to go back to. Empty: the standard ones.
    void setShop(const Places &shop) { m_shop = shop; }
    /// A backup that takes the place of the books before they are opened (restore_first.h); `at` is not used.
    void restoreBefore(const RestoreOrder &order) { m_restore = order; }
    ~Application() override;

    void start();
    /// For measuring (tests/bench/whole.py): once the screen is painted, rings up `code` as if scanned; once that is
    /// painted too, leaves with 0.
    void leaveAfterScan(const QString &code) { m_benchCode = code; }

private:
    void opened(const Result<void> &done);
    void giveUp(const Error &error);
    void benchScan();
    void listenForTheLine();
    void startAnew(bool training);
    void startWithBackup(const QString &file, const QString &by, bool accepted);
    void leaveTo(const QStringList &arguments);

    TillOptions m_options;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<CartSession> m_cart;
    std::unique_ptr<CustomerPage> m_page;
    std::unique_ptr<TillServices> m_services;
    std::unique_ptr<MainWindow> m_window;
    Places m_shop;
    std::optional<RestoreOrder> m_restore;
    bool m_guides = false;           ///< the first start of this shop
    QString m_benchCode;
};

} // namespace laci
