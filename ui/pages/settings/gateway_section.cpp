#include "ui/pages/settings/gateway_section.h"
#include "base/when_done.h"
#include "domain/discount.h"
#include "ui/kit/banner.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/gateway_words.h"
#include "ui/pages/settings/secret_row.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {
namespace {

QString feeText(const GatewayChannel &channel)
{
    QStringList parts;
    if (!channel.feeFlat.isZero())
        parts.append(rupiahText(channel.feeFlat));
    if (channel.feeBasisPoints > 0)
        parts.append(discountText(Discount::ofPercent(channel.feeBasisPoints)));
    return parts.join(QStringLiteral(" + "));
}

}

GatewaySection::GatewaySection(TillServices &services, QString id, QWidget *parent)
    : QWidget(parent), m_services(services), m_id(std::move(id)), m_title(new TextLabel({}, Text::Heading)), m_outlets(new Button({})), m_check(new Button({})),
      m_health(new TextLabel({}, Text::Body)), m_said(new Banner(Tone::Ok, QStringLiteral("check"))),
      m_channelsTitle(new TextLabel({}, Text::SmallStrong)), m_channels(new TextLabel({}, Text::Body, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_title);
    if (services.training) {
        m_training = new TextLabel({}, Text::Body, Ink::Warn);
        m_training->setWordWrap(true);
        column->addWidget(m_training);
    } else {
        buildFields(column);
    }
    m_health->setWordWrap(true);
    m_channels->setWordWrap(true);
    column->addWidget(m_health);
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_check);
    buttons->addWidget(m_outlets);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_channelsTitle);
    column->addWidget(m_channels);
    m_said->hide();
    m_outlets->hide();
    m_check->setObjectName(QStringLiteral("checkConnection"));
    m_outlets->setObjectName(QStringLiteral("chooseOutlet"));
    m_health->setObjectName(QStringLiteral("gatewayHealth"));
    m_said->setObjectName(QStringLiteral("connectionSaid"));
    m_channels->setObjectName(QStringLiteral("gatewayChannels"));
    connect(m_check, &QPushButton::clicked, this, &GatewaySection::check);
    connect(m_outlets, &QPushButton::clicked, this, &GatewaySection::askOutlets);
    connect(&services.checkout, &Checkout::healthMoved, this, [this](const QString &which) {
        if (which == m_id)
            refresh();
    });
    connect(&services.checkout.channels(), &ChannelBook::changed, this, [this](const QString &which) {
        if (which == m_id)
            refresh();
    });
    retranslate();
}

QString GatewaySection::key(const char *last) const
{
    return QStringLiteral("gateway.%1.%2").arg(m_id, QLatin1String(last));
}

void GatewaySection::buildFields(QVBoxLayout *column)
{
    const auto fields = gatewayFields();
    for (const GatewayField &field : fields) {
        if (!m_services.settings.field(key(field.last)))
            continue;
        auto *row = new SettingRow(m_services.settings, key(field.last), field.shape);
        const QString last = QLatin1String(field.last);
        row->setWords([id = m_id, last] { return gatewayFieldLabel(id, last); }, [id = m_id, last] { return gatewayFieldHint(id, last); },
                      [last](const QString &value) { return gatewayChoiceText(last, value); });
        connect(row, &SettingRow::committed, this, [this] {
            m_said->hide();                      // it was about what stood here before
            refresh();
        });
        column->addWidget(row);
        m_rows.append(row);
        // The secret stands beside the name it belongs to, before what may stay as it is.
        const bool isName = last == u"client_id" || last == u"username" || last == u"email" || last == u"mode"
                            || (last == u"profile" && !m_services.settings.field(key("client_id")));
        if (const QString secret = gatewaySecret(m_id); isName && !m_secret && !secret.isEmpty()) {
            m_secret = new SecretRow(m_services.secrets, secret, [id = m_id] { return gatewaySecretLabel(id); });
            column->addWidget(m_secret);
        }
    }
}

void GatewaySection::look()
{
    for (SettingRow *row : std::as_const(m_rows))
        row->reload();
    if (m_secret)
        m_secret->look();
    refresh();
}

void GatewaySection::retranslate()
{
    m_title->setText(gatewayName(m_id));
    if (m_training)
        m_training->setText(tr("In training mode the gateway is pretended. Start Laci without training to set up %1.").arg(gatewayName(m_id)));
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    if (m_secret)
        m_secret->retranslate();
    m_check->setText(tr("Test the connection"));
    m_outlets->setText(tr("Choose the outlet…"));
    m_channelsTitle->setText(tr("What it offers"));
    m_said->hide();
    refresh();
}

void GatewaySection::refresh()
{
    PaymentGateway *wire = m_services.gateways.find(m_id);
    m_check->setEnabled(wire && !m_asking);
    m_outlets->setVisible(wire && wire->traits().hasOutlets && !m_training);
    m_outlets->setEnabled(!m_asking);
    const GatewayHealth health = m_services.checkout.health(m_id);
    m_health->setText(healthText());
    m_health->setInk(!wire || !health.lastGood.isValid() ? Ink::Muted : Ink::Ok);
    if (wire && health.isIll())
        m_health->setInk(Ink::Warn);
    const QString channels = channelsText();
    m_channels->setText(channels);
    m_channels->setVisible(!channels.isEmpty());
    m_channelsTitle->setVisible(!channels.isEmpty());
}

QString GatewaySection::healthText() const
{
    if (!m_services.gateways.find(m_id))
        return tr("Turned off.");
    const GatewayHealth health = m_services.checkout.health(m_id);
    const QByteArray zone = m_services.rules().shop.timeZone;
    const QDate today = dayIn(m_services.clock.now(), zone);
    if (health.isIll()) {
        const QString why = errorText(*health.trouble);
        return health.lastGood.isValid() ? tr("Trouble since %1; last good answer %2. %3")
                                               .arg(whenText(health.lastTrouble, zone, today), whenText(health.lastGood, zone, today), why)
                                         : tr("Trouble since %1. %2").arg(whenText(health.lastTrouble, zone, today), why);
    }
    if (!health.lastGood.isValid())
        return tr("No payment was asked about since the start.");
    //: %1 time of day, %2 milliseconds, %3 of %4: how many of the last questions went well
    return tr("Healthy: last answer %1, in %2 ms; %3 of %4 answers were good.")
        .arg(whenText(health.lastGood, zone, today), QString::number(health.latency.count()), QString::number(health.good),
             QString::number(health.asked));
}

QString GatewaySection::channelsText() const
{
    QStringList lines;
    const auto known = m_services.checkout.channels().known(m_id);
    for (const GatewayChannel &channel : known) {
        QString line = channel.name;
        const QString fee = feeText(channel);
        if (!channel.open)
            line = tr("%1: closed at the gateway").arg(channel.name);
        else if (!fee.isEmpty())
            line = channel.payerPays && channel.kind != ChannelKind::Qris ? tr("%1: the customer pays %2 on top").arg(channel.name, fee)
                                                                        : tr("%1: costs the shop %2").arg(channel.name, fee);
        lines.append(line);
    }
    return lines.join(u'\n');
}

void GatewaySection::check()
{
    PaymentGateway *wire = m_services.gateways.find(m_id);
    if (!wire || m_asking)
        return;
    m_asking = true;
    m_said->setTone(Tone::Wait, QStringLiteral("refresh"));
    m_said->setText(tr("Asking %1…").arg(gatewayName(m_id)));
    m_said->show();
    refresh();
    whenDone(wire->checkConnection(), this, [this](const Result<QString> &fact) { checked(fact); });
}

void GatewaySection::checked(const Result<QString> &fact)
{
    m_asking = false;
    const QString now = secondsText(m_services.clock.now(), m_services.rules().shop.timeZone);
    if (fact) {
        m_said->setTone(Tone::Ok, QStringLiteral("check"));
        m_said->setText(tr("Connected at %1. Address and key are right.").arg(now));
        whenDone(m_services.checkout.channels().ask(m_id, true), this, [](const Result<QList<GatewayChannel>> &) {});
    } else {
        m_said->setTone(Tone::Bad, QStringLiteral("warning"));
        m_said->setText(connectionErrorText(fact.error(), m_id));
    }
    refresh();
}

void GatewaySection::askOutlets()
{
    PaymentGateway *wire = m_services.gateways.find(m_id);
    if (!wire || m_asking)
        return;
    m_asking = true;
    refresh();
    whenDone(wire->listOutlets(), this, [this](const Result<QList<GatewayOutlet>> &outlets) {
        m_asking = false;
        refresh();
        if (outlets && !outlets->isEmpty())
            return chooseOutlet(*outlets);
        m_said->setTone(Tone::Warn, QStringLiteral("warning"));
        m_said->setText(outlets ? tr("%1 names no outlet for this account. Type the ID in.").arg(gatewayName(m_id))
                                : connectionErrorText(outlets.error(), m_id));
        m_said->show();
    });
}

void GatewaySection::chooseOutlet(const QList<GatewayOutlet> &outlets)
{
    auto *sheet = new Sheet(this, tr("Choose the outlet"));
    sheet->setPanelWidth(520);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    const QString now = m_services.settings.text(key("outlet_id"));
    for (const GatewayOutlet &outlet : outlets) {
        auto *button = new Button(outlet.name, Button::Kind::Choice);
        button->setDetail(outlet.id);
        button->setObjectName(QStringLiteral("outlet_%1").arg(outlet.id));
        button->setChecked(outlet.id == now);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, sheet, id = outlet.id] {
            const auto stored = m_services.settings.set(key("outlet_id"), id);
            sheet->dismiss();
            if (!stored) {
                m_said->setTone(Tone::Bad, QStringLiteral("warning"));
                m_said->setText(settingErrorText(stored.error()));
                m_said->show();
            }
            look();
        });
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(list);
    list->setAutoFillBackground(false);
    scroll->setFixedHeight(std::min(int(outlets.size()) * 72, 360));
    sheet->body()->addWidget(scroll);
    sheet->addAction(tr("Cancel"), Button::Kind::Secondary);
    sheet->open();
}

} // namespace laci
