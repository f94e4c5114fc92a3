#include "ui/pages/orders/orders_page.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/orders/order_delegate.h"
#include "ui/pages/orders/order_detail.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/text/when_text.h"
#include <QButtonGroup>
#include <QHeaderView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

namespace laci {
namespace {
constexpr int kRow = 58;
constexpr int kWide = 1100;
constexpr DaySpan::Kind kSpans[] = {DaySpan::Kind::Today, DaySpan::Kind::Yesterday, DaySpan::Kind::Week,
                                    DaySpan::Kind::Month, DaySpan::Kind::Every,     DaySpan::Kind::Chosen};
}

OrdersPage::OrdersPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_model(services.books, services.clock, services.rules().shop.timeZone),
      m_late(services.books, services.clock), m_span(spanOf(DaySpan::Kind::Today, today())), m_search(new QLineEdit), m_days(new ChoiceBox),
      m_export(new Button({})), m_list(new Card), m_detail(new OrderDetail(services)), m_empty(new TextLabel({}, Text::Body, Ink::Muted)),
      m_toast(new Toast(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(20);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(makeChips());
    m_tools = makeSearch();
    QSizePolicy low(QSizePolicy::Preferred, QSizePolicy::Fixed);
    low.setHeightForWidth(true);
    m_tools->setSizePolicy(low);
    column->addWidget(m_tools);
    column->addWidget(new Hairline);
    m_table = makeTable(&m_model, "orders");
    m_inbox = makeTable(&m_late, "lateMoney");
    column->addWidget(m_table, 1);
    column->addWidget(m_inbox, 1);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(0, 40, 0, 40);
    m_empty->setObjectName(QStringLiteral("noOrders"));
    column->addWidget(m_empty, 1);
    m_empty->hide();
    row->addWidget(m_list, 1);
    row->addWidget(m_detail);
    follow();
    m_chips.first().chip->setChecked(true);
    retranslate();
}

QLayout *OrdersPage::makeChips()
{
    auto *chips = new WrapRow(8);
    chips->setContentsMargins(18, 10, 18, 10);
    auto *group = new QButtonGroup(this);
    for (const SaleFilter filter : {SaleFilter::All, SaleFilter::Waiting, SaleFilter::Unsure, SaleFilter::LateMoney, SaleFilter::Paid,
                                    SaleFilter::Refunded}) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("filter_%1").arg(int(filter)));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips.append({filter, chip});
        connect(chip, &QPushButton::clicked, this, [this, filter] { showFilter(filter); });
    }
    return chips;
}

QWidget *OrdersPage::makeSearch()
{
    auto *tools = new QWidget;
    auto *row = new WrapRow(8, true, tools);
    row->setContentsMargins(18, 0, 18, 10);
    m_search->setObjectName(QStringLiteral("orderSearch"));
    m_search->setClearButtonEnabled(false);
    m_search->setMaxLength(64);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &OrdersPage::search);
    row->addWidget(m_search);
    m_days->setObjectName(QStringLiteral("orderDays"));
    m_days->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_days->setMinimumContentsLength(12);
    for (const DaySpan::Kind kind : kSpans)
        m_days->addItem(QString(), int(kind));
    connect(m_days, &QComboBox::activated, this, &OrdersPage::pickSpan);
    row->addWidget(m_days);
    m_export->setObjectName(QStringLiteral("exportOrders"));
    connect(m_export, &QPushButton::clicked, this, &OrdersPage::exportList);
    row->addWidget(m_export);
    return tools;
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
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setSectionResizeMode(OrdersModel::Method, QHeaderView::Stretch);
    table->installEventFilter(this);
    return table;
}

void OrdersPage::follow()
{
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
    connect(&m_model, &OrdersModel::loaded, this, &OrdersPage::loaded);
    connect(m_detail, &OrderDetail::openPayment, this, &OrdersPage::openPayment);
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &OrdersPage::refresh);
    connect(&m_services.checkout, &Checkout::changed, this, [this](const SaleRecord &record) {
        m_model.note(record);
        if (isVisible() && !m_later.isActive())
            m_later.start();
    });
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

void OrdersPage::loaded()
{
    if (onInbox())
        return;
    showLists();
    if (std::exchange(m_wantNewest, false) && m_model.rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->scrollToTop();
        m_table->setCurrentIndex({});                 // the same row again is chosen again
        return m_table->setCurrentIndex(m_model.index(0, 0));
    }
    if (m_model.rowOf(m_chosen) >= 0) {
        select(m_chosen);
    } else if (!m_pinned) {
        m_chosen = {};
        m_detail->clear();
    }
}

void OrdersPage::showFilter(SaleFilter filter)
{
    m_filter = filter;
    m_pinned = false;
    for (const Choice &choice : std::as_const(m_chips))
        choice.chip->setChecked(choice.filter == filter);
    ask();
}

void OrdersPage::lastSales()
{
    m_wantNewest = true;
    m_filter = SaleFilter::All;
    m_span = spanOf(DaySpan::Kind::Today, today());
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_widened = false;
    showFilter(SaleFilter::All);
}

void OrdersPage::openSale(const SaleId &sale)
{
    lastSales();
    m_wantNewest = false;
    m_pinned = true;
    choose(sale);
}

// What waits, is not certain or came late concerns every day; the rest is of the days that are chosen.
bool OrdersPage::takesDays() const
{
    return m_filter == SaleFilter::All || m_filter == SaleFilter::Paid || m_filter == SaleFilter::Refunded;
}

void OrdersPage::ask()
{
    m_span = spanOf(m_span.kind, today(), m_span);     // today moves on at midnight
    SaleQuery query;
    query.filter = m_filter;
    query.text = m_search->text().trimmed();
    if (takesDays()) {
        query.day = m_span.from;
        query.until = m_span.until;
    }
    m_model.setQuery(query);
    if (onInbox())
        m_late.refresh();
    m_tools->setVisible(!onInbox());
    m_days->setEnabled(takesDays());
    showLists();
    placeColumns();
    countAgain();
    retranslate();
}

void OrdersPage::setSpan(const DaySpan &span)
{
    m_span = span;
    m_widened = false;
    m_pinned = false;
    ask();
}

void OrdersPage::pickSpan(int index)
{
    const auto kind = kSpans[std::clamp<int>(index, 0, std::size(kSpans) - 1)];
    if (kind != DaySpan::Kind::Chosen)
        return setSpan(spanOf(kind, today()));
    wordSpans();                                       // as it was, until days are chosen
    askForDays(this, m_span, today(), [this](QDate from, QDate until) { setSpan({DaySpan::Kind::Chosen, from, until}); });
}

// Who searches for a number from a slip does not know its day: today's list becomes every day, and today again afterwards.
void OrdersPage::search(const QString &text)
{
    if (!text.trimmed().isEmpty() && m_span.kind == DaySpan::Kind::Today) {
        m_span = spanOf(DaySpan::Kind::Every, today());
        m_widened = true;
    } else if (text.trimmed().isEmpty() && std::exchange(m_widened, false)) {
        m_span = spanOf(DaySpan::Kind::Today, today());
    }
    m_pinned = false;
    ask();
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
    if (m_chosen == sale && m_detail->record() && m_detail->record()->sale.id == sale)
        return;
    m_pinned = m_pinned && m_chosen.isEmpty();
    m_chosen = sale;
    m_detail->show(sale);
}

void OrdersPage::select(const SaleId &sale)
{
    const int at = m_model.rowOf(sale);
    if (at >= 0 && m_table->currentIndex().row() != at)
        m_table->setCurrentIndex(m_model.index(at, 0));
}

QDate OrdersPage::today() const
{
    return dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
}

void OrdersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_late.setZone(m_services.rules().shop.timeZone);
    m_model.setZone(m_services.rules().shop.timeZone);
    ask();
    (onInbox() ? m_inbox : m_table)->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeColumns();
}

void OrdersPage::placeColumns()
{
    const bool wide = width() >= kWide;
    constexpr int kLargeText = 150;
    m_detail->setFixedWidth(targetPx(wide && textPercent() < kLargeText ? 416 + std::clamp((width() - 1196) / 4, 0, 120) : 320));
    const bool oneDay = takesDays() && m_span.kind == DaySpan::Kind::Today;
    // Columns are for who has the room; else each order gets two lines.
    const bool compact = width() - m_detail->width() - 60 < textPx(520);
    for (QTableView *table : {m_table, m_inbox}) {
        static_cast<OrderDelegate *>(table->itemDelegate())->setCompact(compact);
        for (const int column : {OrdersModel::When, OrdersModel::Method, OrdersModel::Amount, OrdersModel::State})
            table->setColumnHidden(column, compact);
        table->horizontalHeader()->setSectionResizeMode(OrdersModel::Number, compact ? QHeaderView::Stretch : QHeaderView::Fixed);
        table->verticalHeader()->setDefaultSectionSize(compact ? std::max(kRow, textPx(52) + 16) : targetPx(kRow));
        table->setColumnWidth(OrdersModel::Number, textPx(wide ? 96 : 84));
        table->setColumnWidth(OrdersModel::When, textPx(!oneDay ? 152 : wide ? 76 : 64));    // with the day, where it may be another
        table->setColumnWidth(OrdersModel::Amount, textPx(wide ? 150 : 116));
        table->setColumnWidth(OrdersModel::State, textPx(wide ? 178 : 160));
    }
}

} // namespace laci
