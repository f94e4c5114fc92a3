#include "ui/pages/orders/orders_page.h"
#include "base/when_done.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/order_delegate.h"
#include "ui/pages/orders/order_detail.h"
#include "ui/text/when_text.h"
#include <QButtonGroup>
#include <QHeaderView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTableView>

namespace laci {
namespace {
constexpr int kRow = 58;
constexpr int kWide = 1100;
}

OrdersPage::OrdersPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_model(services.books, services.clock, services.rules().shop.timeZone),
      m_late(services.books, services.clock), m_list(new Card), m_detail(new OrderDetail(services)), m_empty(new TextLabel({}, Text::Body, Ink::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(20);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);

    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(18, 10, 18, 10);
    chips->setSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const SaleFilter filter : {SaleFilter::All, SaleFilter::Waiting, SaleFilter::Unsure, SaleFilter::LateMoney, SaleFilter::Paid}) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("filter_%1").arg(int(filter)));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips.append({filter, chip});
        connect(chip, &QPushButton::clicked, this, [this, filter] { showFilter(filter); });
    }
    chips->addStretch(1);
    column->addLayout(chips);
    column->addWidget(new Hairline);

    m_table = makeTable(&m_model, "orders");
    m_inbox = makeTable(&m_late, "lateMoney");
    column->addWidget(m_table, 1);
    column->addWidget(m_inbox, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(0, 40, 0, 40);
    column->addWidget(m_empty);
    m_empty->hide();
    row->addWidget(m_list, 1);
    row->addWidget(m_detail);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (const SaleSummary *order = m_model.at(now.row()))
            choose(order->id);
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (m_detail->record() && m_detail->record()->sale.state == SaleState::Open)
            emit openPayment(*m_detail->record());
    });
    connect(m_inbox->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (const LateMoney *late = m_late.at(now.row()); late && onInbox())
            choose(late->payment.sale);
    });
    connect(&m_late, &LateModel::loaded, this, [this] {
        if (!onInbox())
            return;
        showLists();
        for (int i = 0; i < m_late.rowCount(); ++i) {
            if (m_late.at(i)->payment.sale == m_chosen)
                return m_inbox->setCurrentIndex(m_late.index(i, 0));
        }
        m_chosen = {};
        m_detail->clear();
    });
    connect(&m_model, &OrdersModel::loaded, this, [this] {
        if (onInbox())
            return;
        showLists();
        if (m_model.rowOf(m_chosen) < 0) {
            m_chosen = {};
            m_detail->clear();
        } else {
            select(m_chosen);
        }
    });
    connect(m_detail, &OrderDetail::openPayment, this, &OrdersPage::openPayment);
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &OrdersPage::refresh);
    connect(&m_services.checkout, &Checkout::changed, this, [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start();
    });
    m_chips.first().chip->setChecked(true);
    retranslate();
}

QTableView *OrdersPage::makeTable(QAbstractItemModel *model, const char *name)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setItemDelegate(new OrderDelegate(table));
    table->setObjectName(QLatin1String(name));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setSectionResizeMode(OrdersModel::Method, QHeaderView::Stretch);
    return table;
}

QDate OrdersPage::today() const
{
    return dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
}

void OrdersPage::retranslate()
{
    for (const Choice &choice : std::as_const(m_chips)) {
        const auto counted = [](const QString &word, int count) {
            //: a filter and how many orders it holds: "Waiting 2"
            return count > 0 ? tr("%1 %2").arg(word, QString::number(count)) : word;
        };
        switch (choice.filter) {
        case SaleFilter::All:       choice.chip->setText(tr("Today")); break;
        case SaleFilter::Waiting:   choice.chip->setText(counted(tr("Waiting"), m_counts.waiting)); break;
        case SaleFilter::Unsure:
            choice.chip->setText(counted(tr("Not certain"), m_counts.unsure));
            choice.chip->setInk(m_counts.unsure > 0 ? Ink::Warn : Ink::Normal);
            break;
        case SaleFilter::LateMoney:
            choice.chip->setText(counted(tr("Late money"), m_counts.lateMoney));
            choice.chip->setInk(m_counts.lateMoney > 0 ? Ink::Warn : Ink::Normal);
            break;
        case SaleFilter::Paid:      choice.chip->setText(tr("Paid")); break;
        case SaleFilter::Refunded:  choice.chip->setText(tr("Given back")); break;
        }
        choice.chip->updateGeometry();
    }
    switch (m_model.filter()) {
    case SaleFilter::All:       m_empty->setText(tr("No orders today yet.")); break;
    case SaleFilter::Waiting:   m_empty->setText(tr("Nobody is waiting to pay.")); break;
    case SaleFilter::Unsure:    m_empty->setText(tr("Everything is certain.")); break;
    case SaleFilter::LateMoney: m_empty->setText(tr("No money came late.")); break;
    case SaleFilter::Paid:      m_empty->setText(tr("Nothing was paid today yet.")); break;
    case SaleFilter::Refunded:  m_empty->setText(tr("Nothing was given back.")); break;
    }
    m_table->setAccessibleName(tr("Orders"));
    m_inbox->setAccessibleName(tr("Late money"));
}

void OrdersPage::showLists()
{
    const int rows = onInbox() ? m_late.rowCount() : m_model.rowCount();
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0 && !onInbox());
    m_inbox->setVisible(rows > 0 && onInbox());
    // A list that was empty could not take the keyboard when the page was opened.
    const QWidget *keyboard = window()->focusWidget();
    if (rows > 0 && isVisible() && (!keyboard || keyboard == this || !keyboard->isVisible()))
        (onInbox() ? m_inbox : m_table)->setFocus(Qt::OtherFocusReason);
}

// What waits, is not certain or came late concerns every day; the rest is today's.
void OrdersPage::showFilter(SaleFilter filter)
{
    for (const Choice &choice : std::as_const(m_chips))
        choice.chip->setChecked(choice.filter == filter);
    const bool todayOnly = filter == SaleFilter::All || filter == SaleFilter::Paid;
    m_model.setQuery(filter, todayOnly ? today() : QDate());
    if (onInbox())
        m_late.refresh();
    showLists();
    placeColumns();
    countAgain();
    retranslate();
}

void OrdersPage::refresh()
{
    if (onInbox())
        m_late.refresh();
    else
        m_model.refresh();
    countAgain();
}

void OrdersPage::countAgain()
{
    const int round = ++m_round;
    whenDone(m_services.books.counts(), this, [this, round](const Result<SaleCounts> &counts) {
        if (round != m_round || !counts)
            return;
        m_counts = *counts;
        retranslate();
    });
}

void OrdersPage::choose(const SaleId &sale)
{
    if (m_chosen == sale && m_detail->record())
        return;
    m_chosen = sale;
    m_detail->show(sale);
}

void OrdersPage::select(const SaleId &sale)
{
    const int at = m_model.rowOf(sale);
    if (at >= 0 && m_table->currentIndex().row() != at)
        m_table->setCurrentIndex(m_model.index(at, 0));
}

void OrdersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_late.setZone(m_services.rules().shop.timeZone);
    m_model.setZone(m_services.rules().shop.timeZone);
    showFilter(m_model.filter());
    (onInbox() ? m_inbox : m_table)->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= kWide;
    m_detail->setFixedWidth(wide ? 416 + std::clamp((width() - 1196) / 4, 0, 120) : 320);
    placeColumns();
}

void OrdersPage::placeColumns()
{
    const bool wide = width() >= kWide;
    const bool todayOnly = m_model.filter() == SaleFilter::All || m_model.filter() == SaleFilter::Paid;
    for (QTableView *table : {m_table, m_inbox}) {
        table->setColumnWidth(OrdersModel::Number, wide ? 96 : 84);
        table->setColumnWidth(OrdersModel::When, !todayOnly ? 132 : wide ? 76 : 64);    // with the day, where it may be another
        table->setColumnWidth(OrdersModel::Amount, wide ? 150 : 116);
        table->setColumnWidth(OrdersModel::State, wide ? 178 : 160);
    }
}

void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F5 && !event->isAutoRepeat()) {
        m_detail->check();
        return event->accept();
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat() && m_detail->record()
        && m_detail->record()->sale.state == SaleState::Open) {
        emit openPayment(*m_detail->record());
        return event->accept();
    }
    QWidget::keyPressEvent(event);
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (QTableView *table : {m_table, m_inbox})
            table->viewport()->update();
    }
    QWidget::changeEvent(event);
}

} // namespace laci
