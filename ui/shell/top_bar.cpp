#include "ui/shell/top_bar.h"
#include "base/clock.h"
#include "ui/kit/chip.h"
#include "ui/kit/search_field.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/text_label.h"
#include "ui/shell/who_clock.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace laci {

namespace {
constexpr int kHeight = 59;          // the hairline below is the sixtieth pixel
constexpr int kBand = 24;
}

TopBar::TopBar(const Clock &clock, bool training, QWidget *parent)
    : Surface(parent), m_clock(clock), m_training(training), m_name(new TextLabel(QStringLiteral("Laci"), Text::Heading)),
      m_search(new SearchField(this)), m_waiting(new StatusChip(Tone::Wait)), m_unsure(new StatusChip(Tone::Warn)),
      m_late(new StatusChip(Tone::Warn)), m_printer(new StatusChip(Tone::Warn)), m_lineChip(new StatusChip(Tone::Ok)),
      m_who(new WhoClock)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, training ? textPx(kBand) : 0, 8, 0);
    row->setSpacing(14);
    m_name->setMinimumWidth(65);
    row->addWidget(m_name);
    row->addWidget(m_search, 1);
    const std::pair<StatusChip *, SaleFilter> chips[] = {
        {m_waiting, SaleFilter::Waiting}, {m_unsure, SaleFilter::Unsure}, {m_late, SaleFilter::LateMoney}};
    for (const auto &[chip, filter] : chips) {
        chip->setPressable(true);
        chip->hide();
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, which = filter] { emit waitingPressed(which); });
    }
    m_printer->setPressable(true);
    m_printer->hide();
    row->addWidget(m_printer);
    connect(m_printer, &QPushButton::clicked, this, &TopBar::printerPressed);
    m_lineChip->hide();
    row->addWidget(m_lineChip);
    row->addWidget(m_who);
    connect(m_who, &QPushButton::clicked, this, &TopBar::whoPressed);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setKeyHint(QStringLiteral("F2"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_printer->setObjectName(QStringLiteral("printerTrouble"));
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &TopBar::tell);
    fit();
    retranslate();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fit();
    Surface::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

void TopBar::fit()
{
    const int band = m_training ? textPx(kBand) : 0;
    setFixedHeight(targetPx(kHeight) + band);
    layout()->setContentsMargins(16, band, 8, 0);
    // With large letters in a small window what waits is worth more than who and when.
    const bool roomy = width() >= textPx(900);
    m_who->setVisible(roomy);
}

void TopBar::retranslate()
{
    m_search->setInvitation(tr("Search name, SKU, or scan a barcode"));
    m_search->setAccessibleName(tr("Search and scan"));
    setCounts(m_counts);
    setPrintTroubles(m_printTroubles);
    setLine(m_line);
    tell();
}

void TopBar::setCounts(const SaleCounts &counts)
{
    m_counts = counts;
    m_waiting->setState(Tone::Wait, tr("%n waiting for payment", nullptr, counts.waiting));
    m_waiting->setVisible(counts.waiting > 0);
    //: payments of which nobody knows yet whether they were paid
    m_unsure->setState(Tone::Warn, tr("%n not certain", nullptr, counts.unsure), QStringLiteral("question"));
    m_unsure->setVisible(counts.unsure > 0);
    m_late->setState(Tone::Warn, tr("%n late payment(s)", nullptr, counts.lateMoney), QStringLiteral("warning"));
    m_late->setVisible(counts.lateMoney > 0);
}

void TopBar::setPrintTroubles(int count)
{
    m_printTroubles = count;
    m_printer->setState(Tone::Warn, tr("%n not printed", nullptr, count), QStringLiteral("print"));
    m_printer->setVisible(count > 0);
}

void TopBar::setLine(LineState state)
{
    m_line = state;
    switch (state) {
    case LineState::NotKnown: break;
    case LineState::Online: m_lineChip->setState(Tone::Ok, tr("Online")); break;
    case LineState::Offline: m_lineChip->setState(Tone::Bad, tr("Offline"), QStringLiteral("offline")); break;
    }
    m_lineChip->setVisible(state != LineState::NotKnown);
}

void TopBar::setShop(const ShopProfile &shop)
{
    m_shop = shop;
    tell();
}

void TopBar::setShift(const QString &name)
{
    m_shift = name;
    tell();
}

void TopBar::setSwitchable(bool on)
{
    m_who->setPressable(on);
}

void TopBar::tell()
{
    const QDateTime now = m_clock.now();
    const QString with = m_shift.isEmpty() ? m_shop.till : m_shift;
    m_who->setWho(m_shop.cashier.isEmpty() ? with : tr("%1 · %2").arg(m_shop.cashier, with));
    m_who->setWhen(tr("%1 %2").arg(dayText(dayIn(now, m_shop.timeZone)), timeText(now, m_shop.timeZone)));
    m_minute.start(60'000 - int(now.toMSecsSinceEpoch() % 60'000) + 20);
}

void TopBar::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    if (!m_training)
        return;
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const QRect band(0, 0, width(), textPx(kBand));
    painter.fillRect(band, t.warn);
    painter.setFont(fontFor(Text::SmallStrong));
    painter.setPen(t.look == Look::Dark ? t.bg : t.surface);
    drawText(painter, band, Qt::AlignCenter, tr("TRAINING · no real money, no real stock"));
}

} // namespace laci
