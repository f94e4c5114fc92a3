#include "ui/pages/settings/settings_page.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/form_part.h"
#include "ui/pages/settings/gateway_section.h"
#include "ui/pages/settings/pin_row.h"
#include "ui/text/payment_text.h"
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace laci {

SettingsPage::SettingsPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_names(new QVBoxLayout), m_forms(new QStackedWidget)
{
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(20, 20, 20, 20);
    page->setSpacing(20);
    auto *list = new Card;
    list->setFixedWidth(textPx(216));
    // More sections than a small screen has room for: they scroll.
    auto *outer = new QVBoxLayout(list);
    outer->setContentsMargins(4, 4, 4, 4);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *inner = new QWidget;
    auto *names = new QVBoxLayout(inner);
    names->setContentsMargins(6, 6, 6, 6);
    m_names->setSpacing(4);
    names->addLayout(m_names);
    names->addStretch(1);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    page->addWidget(list);
    page->addWidget(m_forms, 1);

    buildShop();
    buildDisplay();
    buildSelling();
    buildTax();
    buildPayments();
    buildRights();
    buildSounds();
    buildParts();
    buildGateways();
    retranslate();
    openSection(0);
}

QVBoxLayout *SettingsPage::section(const char *id, std::function<QString()> name)
{
    const int index = int(m_sections.size());
    auto *button = new Button({}, Button::Kind::Choice);
    button->setObjectName(QStringLiteral("section_%1").arg(QLatin1String(id)));
    connect(button, &QPushButton::clicked, this, [this, index] { openSection(index); });
    m_names->addWidget(button);

    auto *card = new Card;
    card->setMaximumWidth(760);
    auto *outer = new QVBoxLayout(card);
    outer->setContentsMargins(4, 4, 4, 4);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);          // its fields take the keyboard and scroll into sight
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(false);
    auto *form = new QVBoxLayout(inner);
    form->setContentsMargins(16, 14, 16, 16);
    form->setSpacing(14);
    auto *title = new TextLabel({}, Text::Heading);
    form->addWidget(title);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(14);
    form->addLayout(fields);
    form->addStretch(1);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);

    auto *place = new QWidget;
    auto *left = new QHBoxLayout(place);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(card, 1);
    left->addStretch(0);
    m_forms->addWidget(place);
    m_sections.append({button, title, std::move(name)});
    return fields;
}

SettingRow *SettingsPage::row(QVBoxLayout *form, const char *key, SettingRow::Shape shape)
{
    auto *made = new SettingRow(m_services.settings, QString::fromLatin1(key), shape);
    form->addWidget(made);
    m_rows.append(made);
    return made;
}

void SettingsPage::buildDisplay()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("display", [] { return tr("Display"); });
    SettingRow *language = row(form, "ui.language", Shape::Choice);
    language->setWords([] { return tr("Language"); }, {}, [](const QString &value) {
        // A language is named in itself, whatever the screen speaks.
        return value == u"id" ? QStringLiteral("Bahasa Indonesia") : QStringLiteral("English");
    });
    connect(language, &SettingRow::committed, this, &SettingsPage::languageChanged);
    SettingRow *theme = row(form, "ui.theme", Shape::Choice);
    theme->setWords([] { return tr("Look"); }, {}, [](const QString &value) {
        return value == u"light"  ? tr("Light")
               : value == u"dark" ? tr("Dark")
               : value == u"contrast" ? tr("High contrast")
                                      : tr("As the system");
    });
    connect(theme, &SettingRow::committed, this, &SettingsPage::themeChanged);
    SettingRow *size = row(form, "ui.text_percent", Shape::Choice);
    size->setWords([] { return tr("Size of all text"); }, {}, [](const QString &value) { return tr("%1 %").arg(value); });
    size->offer({QStringLiteral("100"), QStringLiteral("115"), QStringLiteral("130"), QStringLiteral("150"), QStringLiteral("175"), QStringLiteral("200")});
    row(form, "ui.motion", Shape::Choice)->setWords([] { return tr("Motion"); }, {}, [](const QString &value) {
        return value == u"none" ? tr("Nothing moves by itself") : tr("As the system asks");
    });
}

void SettingsPage::buildShop()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("shop", [] { return tr("Shop"); });
    row(form, "shop.name", Shape::Line)->setWords([] { return tr("Name"); }, [] { return tr("On receipts and on the screen"); });
    row(form, "shop.address", Shape::Lines)->setWords([] { return tr("Address"); });
    row(form, "shop.npwp", Shape::Line)->setWords([] { return tr("NPWP"); }, [] { return tr("Printed when it is filled in"); });
    row(form, "shop.footer", Shape::Lines)->setWords([] { return tr("Last lines of the receipt"); });
    row(form, "till.cashier", Shape::Line)->setWords([] { return tr("Cashier"); });
    row(form, "shop.time_zone", Shape::Choice)->setWords([] { return tr("Time zone"); }, {}, [](const QString &value) {
        return value == u"Asia/Jakarta"    ? tr("WIB: west (Jakarta)")
               : value == u"Asia/Makassar" ? tr("WITA: middle (Makassar)")
               : value == u"Asia/Jayapura" ? tr("WIT: east (Jayapura)")
                                           : value;
    });
}

void SettingsPage::buildTax()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("tax", [] { return tr("Tax and rounding"); });
    row(form, "tax.mode", Shape::Choice)->setWords([] { return tr("Tax"); }, {}, [](const QString &value) {
        return value == u"ppn"    ? tr("PPN by the product's class (the shop is a PKP)")
               : value == u"pbjt" ? tr("PBJT (PB1): restaurant tax of the town")
                                  : tr("None (the shop is no PKP)");
    });
    row(form, "tax.included", Shape::Switch)->setWords([] { return tr("Prices on the labels include the tax"); });
    row(form, "tax.pbjt_basis_points", Shape::Percent)
        ->setWords([] { return tr("PBJT in percent"); }, [] { return tr("The town's rate, at most 10"); });
    row(form, "service.basis_points", Shape::Percent)
        ->setWords([] { return tr("Service charge in percent"); }, [] { return tr("0: none"); });
    row(form, "service.base", Shape::Choice)->setWords([] { return tr("Service charge is taken"); }, {}, [](const QString &value) {
        return value == u"gross" ? tr("before discounts") : tr("after discounts");
    });
    row(form, "service.taxed", Shape::Switch)->setWords([] { return tr("The tax is taken on the service charge too"); });
    row(form, "rounding.unit", Shape::Choice)
        ->setWords([] { return tr("Cash is rounded to"); },
                   [] { return tr("Only cash. Rp500 or more can cost the customer's trust; Rp100 is still money."); },
                   [](const QString &value) {
                       return value == u"1" ? tr("Not at all") : rupiahText(Rupiah::of(value.toLongLong()).value_or(Rupiah()));
                   });
    row(form, "rounding.direction", Shape::Choice)->setWords([] { return tr("Rounding goes"); }, {}, [](const QString &value) {
        return value == u"nearest" ? tr("to the nearest") : tr("in the customer's favour");
    });
}

void SettingsPage::buildPayments()
{
    using Shape = SettingRow::Shape;
    m_payments = int(m_sections.size());
    QVBoxLayout *form = section("payments", [] { return tr("Payments"); });
    row(form, "pay.auto_order", Shape::Line)
        ->setWords([] { return tr("Order of “Automatic”"); },
                   [] { return tr("For example gobiz:qris, paymenku. What is not named comes after, the cheapest first."); });
    row(form, "till.supervisor", Shape::Line)
        ->setWords([] { return tr("Supervisor"); }, [] { return tr("The name that stands in the books for what this PIN approves"); });
    m_pin = new PinRow(m_services.secrets, m_services.approver);
    form->addWidget(m_pin);
}

void SettingsPage::buildGateways()
{
    const auto &fields = m_services.settings.fields();
    for (const SettingField &field : fields) {
        const QString id = field.key.section(u'.', 1, 1);
        if (field.key != QStringLiteral("gateway.%1.enabled").arg(id))
            continue;
        const int index = int(m_sections.size());
        QVBoxLayout *form = section(qPrintable(id), [id] { return gatewayName(id); });
        auto *made = new GatewaySection(m_services, id);
        form->addWidget(made);
        m_gateways.insert(index, made);
    }
}

void SettingsPage::openSection(int index)
{
    m_open = index;
    m_forms->setCurrentIndex(index);
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_sections[i].button->setChecked(i == index);
    m_open = index;
    for (SettingRow *each : std::as_const(m_rows)) {
        if (m_services.settings.field(each->key()))
            each->reload();
    }
    if (FormPart *part = m_parts.value(index))
        part->look();
    // These may ask to unlock the keychain, so only here.
    if (index == m_payments)
        m_pin->look();
    if (GatewaySection *gateway = m_gateways.value(index))
        gateway->look();
}

void SettingsPage::retranslate()
{
    for (const Section &each : std::as_const(m_sections)) {
        each.button->setText(each.name());
        each.title->setText(each.name());
    }
    for (SettingRow *each : std::as_const(m_rows))
        each->retranslate();
    for (FormPart *each : std::as_const(m_parts))
        each->retranslate();
    for (GatewaySection *each : std::as_const(m_gateways))
        each->retranslate();
    m_pin->retranslate();
}

void SettingsPage::focusInEvent(QFocusEvent *event)
{
    // No focus proxy: Qt would leave the sections before it out of the round of Tab.
    m_sections[m_open].button->setFocus(event->reason());
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
