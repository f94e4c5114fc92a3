#include "ui/pages/settings/payments_part.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/gateway_card.h"
#include "ui/pages/settings/gateway_section.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace laci {
namespace {

constexpr int kSlow = 2000;          // ms of an answer from which on people notice

QString gatewayOf(const QString &way) { return way.section(u':', 0, 0).trimmed(); }

QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    return scroll;
}

}

QString orderOf(const QStringList &gateways, const QString &before)
{
    const QStringList ways = before.split(u',', Qt::SkipEmptyParts);
    QStringList order;
    for (const QString &gateway : gateways) {
        bool named = false;
        for (const QString &way : ways) {
            if (gatewayOf(way) != gateway)
                continue;
            order.append(way.trimmed());
            named = true;
        }
        if (!named)
            order.append(gateway);
    }
    return order.join(QStringLiteral(", "));
}

QStringList gatewaysInOrder(QStringList gateways, const QString &rule)
{
    QStringList order;
    const QStringList ways = rule.split(u',', Qt::SkipEmptyParts);
    for (const QString &way : ways) {
        if (gateways.removeOne(gatewayOf(way)))
            order.append(gatewayOf(way));
    }
    return order + gateways;
}

PaymentsPart::PaymentsPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_across(new QHBoxLayout), m_side(new QWidget), m_title(new TextLabel({}, Text::BodyStrong)),
      m_hint(new TextLabel({}, Text::Small, Ink::Muted)), m_rows(new QVBoxLayout), m_earlier(new Button({})), m_later(new Button({})),
      m_details(new QStackedWidget)
{
    m_across->setSpacing(20);
    m_column->addLayout(m_across, 1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(10);
    side->addWidget(m_title);
    m_rows->setSpacing(8);
    side->addLayout(m_rows);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_earlier, 1);
    steps->addWidget(m_later, 1);
    side->addLayout(steps);
    m_hint->setWordWrap(true);
    side->addWidget(m_hint);
    m_most = row("qris.most", SettingRow::Shape::Line);
    m_column->removeWidget(m_most);
    m_most->setWords([] { return tr("Most rupiah for one QRIS payment"); },
                     [] { return tr("What the shop wants to take at once; more is offered by other ways"); });
    side->addSpacing(8);
    side->addWidget(m_most);
    side->addStretch(1);
    m_across->addWidget(scrolling(m_side));
    auto *card = new Card;
    card->setMaximumWidth(textPx(760));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(4, 4, 4, 4);
    inCard->addWidget(m_details);
    m_across->addWidget(card, 1);

    m_earlier->setObjectName(QStringLiteral("gatewayEarlier"));
    m_later->setObjectName(QStringLiteral("gatewayLater"));
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(indexOf(m_open), -1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(indexOf(m_open), 1); });
    const auto &fields = services.settings.fields();
    for (const SettingField &field : fields) {
        const QString id = field.key.section(u'.', 1, 1);
        if (field.key == QStringLiteral("gateway.%1.enabled").arg(id))
            addGateway(id);
    }
    connect(&services.checkout, &Checkout::healthMoved, this, &PaymentsPart::refresh);
    connect(&services.checkout.channels(), &ChannelBook::changed, this, &PaymentsPart::refresh);
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"pay.auto_order")
            readOrder();
        else if (key.startsWith(u"gateway."))        // whoever rebuilds the gateways hears it too, perhaps after us
            QTimer::singleShot(0, this, [this, id = key.section(u'.', 1, 1)] { refresh(id); });
    });
    readOrder();
    if (!m_entries.isEmpty())
        m_open = m_entries.first().row->id();
    PaymentsPart::retranslate();
}

void PaymentsPart::addGateway(const QString &id)
{
    auto *inner = new QWidget;
    auto *section = new GatewaySection(m_services, id);
    auto *form = new QVBoxLayout(inner);
    form->setContentsMargins(14, 12, 14, 14);
    form->addWidget(section);
    form->addStretch(1);
    const Entry entry{new GatewayCard(id), section, scrolling(inner), id != u"static_qris"};
    m_details->addWidget(entry.page);
    connect(entry.row, &QPushButton::clicked, this, [this, id] { choose(id); });
    connect(entry.row, &GatewayCard::stepWanted, this, [this, id](int by) { step(indexOf(id), by); });
    connect(entry.row, &GatewayCard::neighbourWanted, this, [this, id](int by) {
        const int to = indexOf(id) + by;
        if (to < 0 || to >= m_entries.size())
            return;
        m_entries.at(to).row->setFocus(by < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
        choose(m_entries.at(to).row->id());
    });
    connect(entry.row, &GatewayCard::draggedTo, this, [this, row = entry.row](int y) { drag(row, y); });
    connect(entry.row, &GatewayCard::dropped, this, &PaymentsPart::storeOrder);
    m_entries.append(entry);
}

int PaymentsPart::indexOf(const QString &id) const
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).row->id() == id)
            return i;
    }
    return -1;
}

void PaymentsPart::readOrder()
{
    QStringList ids;
    for (const Entry &entry : std::as_const(m_entries))
        ids.append(entry.row->id());
    ids = gatewaysInOrder(ids, m_services.settings.text(QStringLiteral("pay.auto_order")));
    // What is never chosen by itself stands behind those that are.
    std::stable_sort(m_entries.begin(), m_entries.end(), [&ids](const Entry &a, const Entry &b) {
        return std::pair(!a.automatic, ids.indexOf(a.row->id())) < std::pair(!b.automatic, ids.indexOf(b.row->id()));
    });
    arrange();
    wordHint();
}

void PaymentsPart::arrange()
{
    // Taking a row out of the layout and back leaves it its focus, and the order of Tab is the one on the screen.
    for (const Entry &entry : std::as_const(m_entries))
        m_rows->removeWidget(entry.row);
    QWidget *before = nullptr;
    for (const Entry &entry : std::as_const(m_entries)) {
        m_rows->addWidget(entry.row);
        if (before)
            QWidget::setTabOrder(before, entry.row);
        before = entry.row;
    }
    for (const Entry &entry : std::as_const(m_entries))
        refresh(entry.row->id());
}

void PaymentsPart::storeOrder()
{
    QStringList ids;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.automatic)
            ids.append(entry.row->id());
    }
    const QString key = QStringLiteral("pay.auto_order");
    (void)m_services.settings.set(key, orderOf(ids, m_services.settings.text(key)));
    readOrder();                     // a disk that refused leaves the order as it was
}

void PaymentsPart::step(int at, int by)
{
    const int to = at + by;
    if (at < 0 || to < 0 || to >= m_entries.size() || !m_entries.at(at).automatic || !m_entries.at(to).automatic)
        return;
    m_entries.move(at, to);
    storeOrder();
}

void PaymentsPart::drag(GatewayCard *row, int y)
{
    const int at = indexOf(row->id());
    for (int to = 0; to < m_entries.size(); ++to) {
        const Entry &other = m_entries.at(to);
        const QRect place = other.row->geometry();
        // Past the middle of a neighbour it takes that one's place, so that nothing flutters.
        const bool passed = to < at ? y < place.center().y() : y > place.center().y();
        if (to == at || !other.automatic || !passed || std::abs(to - at) != 1)
            continue;
        m_entries.move(at, to);
        return arrange();
    }
}

void PaymentsPart::choose(const QString &gateway)
{
    const int at = indexOf(gateway);
    if (at < 0)
        return;
    m_open = gateway;
    for (const Entry &entry : std::as_const(m_entries))
        entry.row->setChecked(entry.row->id() == gateway);
    m_details->setCurrentWidget(m_entries.at(at).page);
    refresh(gateway);
    if (isVisible())                 // may ask to unlock the keychain
        m_entries.at(at).section->look();
}

void PaymentsPart::refresh(const QString &id)
{
    const int at = indexOf(id);
    if (at < 0)
        return;
    const Entry &entry = m_entries.at(at);
    PaymentGateway *wire = m_services.gateways.find(id);
    int automatic = 0;
    for (const Entry &each : std::as_const(m_entries))
        automatic += each.automatic;
    QStringList offers;
    if (wire) {
        const auto known = m_services.checkout.channels().known(id);
        for (const GatewayChannel &channel : known) {
            if (channel.open)
                offers.append(channel.name);
        }
    }
    if (!entry.automatic)
        offers = {tr("A person confirms; never chosen by itself")};
    const GatewayHealth health = m_services.checkout.health(id);
    QString word;
    Tone tone = Tone::Neutral;
    if (!wire) {
        word = tr("off");
    } else if (!entry.automatic) {
        word = tr("on");
        tone = Tone::Ok;
    } else if (health.isIll()) {
        word = tr("trouble");
        tone = Tone::Bad;
    } else if (!health.lastGood.isValid()) {
        word = tr("not asked yet");
    } else if (health.latency.count() >= kSlow) {
        //: %1 seconds, like 2,4
        word = tr("slow · %1 s").arg(screenLocale().toString(double(health.latency.count()) / 1000, 'f', 1));
        tone = Tone::Warn;
    } else {
        word = tr("healthy · %1 ms").arg(health.latency.count());
        tone = Tone::Ok;
    }
    entry.row->setFacts(gatewayName(id), offers.join(QStringLiteral(", ")), word, tone, entry.automatic ? at + 1 : 0, automatic);
    if (id == m_open) {
        m_earlier->setEnabled(entry.automatic && at > 0);
        m_later->setEnabled(entry.automatic && at + 1 < automatic);
    }
}

void PaymentsPart::look()
{
    FormPart::look();
    readOrder();
    choose(m_open);
}

void PaymentsPart::wordHint()
{
    m_hint->setText(m_services.settings.text(QStringLiteral("pay.auto_order")).isEmpty()
                        ? tr("No order is chosen yet: the cheapest is tried first. Drag a gateway to its place, or use Ctrl+Up and Ctrl+Down.")
                        : tr("The first that is well and can take the amount is used. Drag a gateway to its place, or use Ctrl+Up and Ctrl+Down."));
}

void PaymentsPart::retranslate()
{
    FormPart::retranslate();
    m_title->setText(tr("Order when automatic"));
    wordHint();
    m_earlier->setText(tr("Earlier"));
    m_later->setText(tr("Later"));
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.section->retranslate();
        refresh(entry.row->id());
    }
}

void PaymentsPart::resizeEvent(QResizeEvent *event)
{
    FormPart::resizeEvent(event);
    const int width = event->size().width();
    const bool beside = width >= textPx(560);
    m_across->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget *list = m_across->itemAt(0)->widget();
    list->setMaximumWidth(beside ? std::clamp(width * 2 / 5, textPx(220), textPx(360)) : QWIDGETSIZE_MAX);
    list->setMinimumWidth(beside ? list->maximumWidth() : 0);
}

} // namespace laci
