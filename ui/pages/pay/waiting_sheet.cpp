#include "ui/pages/pay/waiting_sheet.h"
#include "base/when_done.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/waiting_row.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {
namespace {
struct WaitingSheet { Q_DECLARE_TR_FUNCTIONS(WaitingSheet) };
constexpr int kMost = 200;
constexpr int kRowsSeen = 6;
constexpr std::chrono::milliseconds kTick{1000};

/// The rows of the sheet; lives as long as it.
class WaitingList final : public QWidget {
public:
    WaitingList(TillServices &services, Sheet *sheet, std::function<void(const SaleRecord &)> open)
        : QWidget(sheet), m_services(services), m_sheet(sheet), m_open(std::move(open)), m_rows(new QVBoxLayout),
          m_said(new TextLabel(WaitingSheet::tr("Looking…"), Text::Body, Ink::Muted))
    {
        auto *outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        m_said->setWordWrap(true);
        m_said->setObjectName(QStringLiteral("waitingSaid"));
        outer->addWidget(m_said);
        m_scroll = new QScrollArea;
        m_scroll->setWidgetResizable(true);
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_scroll->setFocusPolicy(Qt::NoFocus);
        m_scroll->viewport()->setAutoFillBackground(false);
        auto *inside = new QWidget;
        inside->setAutoFillBackground(false);
        m_rows->setContentsMargins(0, 0, 0, 0);
        m_rows->setSpacing(8);
        auto *column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 0, 0);
        column->addLayout(m_rows);
        column->addStretch(1);
        m_scroll->setWidget(inside);
        inside->setAutoFillBackground(false);
        m_scroll->hide();
        outer->addWidget(m_scroll);
        connect(&services.checkout, &Checkout::changed, this, [this] { ask(); });
        connect(&services.checkout, &Checkout::watchMoved, this, [this](const PaymentId &payment) { moved(payment); });
        connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &WaitingList::tick);
        connect(&m_tick, &QTimer::timeout, this, &WaitingList::tick);
        m_tick.start(kTick);
        ask();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 8);
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
            const qsizetype at = m_shown.indexOf(static_cast<WaitingRow *>(watched)) + step;
            if (step) {
                if (at >= 0 && at < m_shown.size())
                    m_shown[at]->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    void ask()
    {
        if (std::exchange(m_asking, true)) {
            m_stale = true;
            return;
        }
        whenDone(m_services.books.openPayments(kMost), this, [this](const Result<QList<OpenPayment>> &open) {
            m_asking = false;
            take(open);
            if (std::exchange(m_stale, false))
                ask();
        });
    }

    void take(const Result<QList<OpenPayment>> &open)
    {
        const bool first = m_shown.isEmpty();
        m_said->setVisible(!open || open->isEmpty());
        m_said->setText(!open ? errorText(open.error()) : WaitingSheet::tr("Nothing is waiting for money now."));
        if (!open)
            return;
        QList<OpenPayment> list = *open;
        // What needs a person comes first; within that the newest.
        std::stable_sort(list.begin(), list.end(), [](const OpenPayment &a, const OpenPayment &b) {
            return (a.payment.state == PaymentState::Unknown) > (b.payment.state == PaymentState::Unknown);
        });
        const PaymentId kept = focused();
        while (m_shown.size() > list.size()) {
            m_shown.last()->hide();
            m_shown.takeLast()->deleteLater();
        }
        while (m_shown.size() < list.size()) {
            auto *row = new WaitingRow;
            row->setObjectName(QStringLiteral("waiting_%1").arg(m_shown.size()));
            row->installEventFilter(this);
            connect(row, &QPushButton::clicked, this, [this, row] { pick(row->payment().sale); });
            m_rows->addWidget(row);
            m_shown.append(row);
        }
        m_list = list;
        const QDateTime now = m_services.clock.now();
        for (qsizetype i = 0; i < m_shown.size(); ++i)
            refresh(i, now);
        for (WaitingRow *row : std::as_const(m_shown)) {
            if (row->payment().id == kept)
                row->setFocus(Qt::OtherFocusReason);
        }
        if (!m_shown.isEmpty() && (first || !m_sheet->isAncestorOf(m_sheet->window()->focusWidget())))
            m_shown.first()->setFocus(Qt::OtherFocusReason);
        m_scroll->setVisible(!list.isEmpty());
        m_scroll->setFixedHeight(std::min<int>(int(list.size()), kRowsSeen) * (WaitingRow::kHigh + 8));
    }

    PaymentId focused() const
    {
        for (const WaitingRow *row : m_shown) {
            if (row->hasFocus())
                return row->payment().id;
        }
        return {};
    }

    void refresh(qsizetype row, const QDateTime &now)
    {
        m_shown[row]->show(m_list[row], m_services.checkout.watchView(m_list[row].payment.id), now);
    }

    /// Ages grow: those that can be seen say so.
    void tick()
    {
        const QDateTime now = m_services.clock.now();
        const int top = m_scroll->verticalScrollBar()->value();
        const int bottom = top + m_scroll->viewport()->height();
        for (qsizetype i = 0; i < m_shown.size() && i < m_list.size(); ++i) {
            const QRect place = m_shown[i]->geometry();
            if (place.bottom() >= top && place.top() <= bottom)
                refresh(i, now);
        }
    }

    /// One question among many began or ended: its row, and no other.
    void moved(const PaymentId &payment)
    {
        const auto row = std::find_if(m_list.cbegin(), m_list.cend(), [&payment](const OpenPayment &open) { return open.payment.id == payment; });
        if (row != m_list.cend())
            refresh(row - m_list.cbegin(), m_services.clock.now());
    }

    void pick(const SaleId &sale)
    {
        // The record is read before the sheet goes, so that a book that cannot be read is said here.
        whenDone(m_services.books.sale(sale), this, [this](const Result<std::optional<SaleRecord>> &record) {
            if (!record || !*record) {
                m_said->setText(record ? WaitingSheet::tr("This order is not in the books any more.") : errorText(record.error()));
                m_said->show();
                return;
            }
            const auto open = m_open;
            const SaleRecord found = **record;
            m_sheet->dismiss();
            open(found);
        });
    }

    TillServices &m_services;
    Sheet *m_sheet;
    std::function<void(const SaleRecord &)> m_open;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_rows;
    TextLabel *m_said;
    QList<OpenPayment> m_list;
    QList<WaitingRow *> m_shown;
    QTimer m_tick;
    bool m_asking = false;
    bool m_stale = false;
};
}

void showWaiting(QWidget *owner, TillServices &services, std::function<void(const SaleRecord &)> open)
{
    if (Sheet::isOpenIn(owner))
        return;
    auto *sheet = new Sheet(owner, WaitingSheet::tr("Waiting for money"));
    sheet->setPanelWidth(620);
    sheet->body()->addWidget(new WaitingList(services, sheet, std::move(open)));
    sheet->addAction(WaitingSheet::tr("Close"), Button::Kind::Secondary);
    sheet->open();
}

} // namespace laci
