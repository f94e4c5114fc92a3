#pragma once
#include "base/clock.h"
#include "domain/receipt.h"
#include "ports/print_desk.h"
#include "printing/receipt_words.h"
#include "spool/paper_press.h"
#include "spool/print_thread.h"
#include "spool/printer_setup.h"
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>

namespace laci {

/// How patient the queue is. Tests have less time.
struct QueuePatience {
    std::chrono::milliseconds firstRetry{1'000};     ///< doubled after each try that sent nothing …
    std::chrono::milliseconds lastRetry{30'000};     ///< … up to this
    std::chrono::milliseconds store{2'000};          ///< when the disk refused
    std::chrono::seconds drawer{30};                 ///< a drawer that could not be opened by then stays shut
};

/// The one way to the printer. A job is on disk before it is sent, is `sending` on disk while it may be going out, and is
/// sent again by itself only when surely not a byte of it went out. One job at a time, in the order they came; a
/// doubtful or failed one makes no other wait.
class PrintQueue final : public PrintDesk {
    Q_OBJECT
public:
    using Words = std::function<ReceiptWords()>;     ///< in the language of now
    using Shop = std::function<ShopProfile()>;
    using Ways = std::function<std::unique_ptr<PrintWay>(const PrinterSetup &setup, PrintThread &thread)>;

    PrintQueue(PrintJobs &jobs, Settings &settings, const Clock &clock, Words words, Shop shop, Ways ways = wayTo,
               QueuePatience patience = {}, QObject *parent = nullptr);
    ~PrintQueue() override;

    /// Once, after the books are open: what the last run left. A job that was going out then is doubtful. Until it is called,
    /// jobs are kept and sent, but those of an earlier run lie still.
    [[nodiscard]] Pending<int> takeUp();

    /// Shift reports say LATIHAN; a receipt knows from its sale.
    void setTraining(bool training) { m_training = training; }

    bool isOn() const override { return m_setup.isOn(); }
    Pending<PrintJob> printReceipt(const SaleRecord &record, bool copy, bool openDrawer) override;
    Pending<PrintJob> printRefund(const SaleRecord &record, const RefundId &refund, bool copy) override;
    Pending<PrintJob> printQr(const SaleRecord &record, const PaymentId &payment) override;
    Pending<PrintJob> openDrawer() override;
    Pending<PrintJob> printTestPage() override;
    Pending<PrintJob> printShift(const ShiftFigures &figures, bool copy, bool showsExpected) override;
    Pending<PrintJob> again(const PrintJobId &job) override;
    Pending<PrintJob> drop(const PrintJobId &job) override;
    QList<PrintJob> unfinished() const override { return m_list; }

private:
    void settingChanged(const QString &key);
    Pending<PrintJob> press(PrintJob job, bool drawer, PaperPress::Layout layout);
    Pending<PrintJob> keep(const PrintJob &job);
    Pending<PrintJob> moved(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem);
    Pending<PrintJob> anew(const PrintJob &job);
    void note(const PrintJob &job);
    void pump();
    void begin(const PrintJob &job);
    void send(const PrintJob &job);
    void sent(const PrintJob &job, const Result<Sent> &sent);
    void settle(const PrintJobId &id, PrintJobState to, const QString &problem);
    void later(std::chrono::milliseconds wait);
    PrintJob *find(const PrintJobId &id);
    PrintJob made(PrintMatter matter, const QString &title, const SaleId &sale, const QString &id = {}) const;

    PrintJobs &m_jobs;
    Settings &m_settings;
    const Clock &m_clock;
    Words m_words;
    Shop m_shop;
    Ways m_ways;
    QueuePatience m_patience;
    PrinterSetup m_setup;
    PrintThread m_pressing;      ///< of its own: paper is laid out and kept while the printer is slow
    PrintThread m_sending;
    PaperPress m_press{m_pressing};
    std::unique_ptr<PrintWay> m_way;
    QList<PrintJob> m_list;      ///< unfinished, oldest first
    QTimer m_retry;
    std::chrono::milliseconds m_wait;
    bool m_training = false;
    bool m_busy = false;         ///< a job is on its way to the printer, or into the books about it
    bool m_newWay = false;       ///< the settings changed while one was on its way
};

} // namespace laci
