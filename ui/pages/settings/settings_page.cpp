#include "ui/pages/settings/settings_page.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/form_part.h"
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

    // As a shop asks for them: what it is and prints, how it is paid, what stands on the counter, who works there, what is kept.
    buildShop();
    buildMoney();
    buildSelling();
    buildDevices();
    buildDisplay();
    buildSounds();
    buildPeople();
    buildParts();
    retranslate();
    openSection(0);
}

Button *SettingsPage::nameSection(const char *id)
{
    const int index = int(m_sections.size());
    auto *button = new Button({}, Button::Kind::Choice);
    button->setObjectName(QStringLiteral("section_%1").arg(QLatin1String(id)));
    connect(button, &QPushButton::clicked, this, [this, index, button] {
        button->setFocus(Qt::MouseFocusReason);              // else the ring stays on the section that was left
        openSection(index);
    });
    m_names->addWidget(button);
    return button;
}

QVBoxLayout *SettingsPage::section(const char *id, std::function<QString()> name)
{
    Button *button = nameSection(id);
    auto *card = new Card;
    card->setMaximumWidth(textPx(760));
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
    QVBoxLayout *form = section("display", [] { return tr("Look and language"); });
    SettingRow *language = row(form, "ui.language", Shape::Choice);
    language->setWords([] { return tr("Language"); }, [] { return tr("Of the screen and of new receipts; at once"); }, [](const QString &value) {
        // A language is named in itself, whatever the screen speaks.
        return value == u"id" ? QStringLiteral("Bahasa Indonesia") : QStringLiteral("English");
    });
    connect(language, &SettingRow::committed, this, &SettingsPage::languageChanged);
    SettingRow *theme = row(form, "ui.theme", Shape::Choice);
    theme->setWords([] { return tr("Look"); }, [] { return tr("High contrast is for bright counters and tired eyes"); }, [](const QString &value) {
        return value == u"light"  ? tr("Light")
               : value == u"dark" ? tr("Dark")
               : value == u"contrast" ? tr("High contrast")
                                      : tr("As the system");
    });
    connect(theme, &SettingRow::committed, this, &SettingsPage::themeChanged);
    SettingRow *size = row(form, "ui.text_percent", Shape::Choice);
    size->setWords([] { return tr("Size of all text"); }, [] { return tr("Pages that then need more room scroll"); }, [](const QString &value) { return tr("%1 %").arg(value); });
    size->offer({QStringLiteral("100"), QStringLiteral("115"), QStringLiteral("130"), QStringLiteral("150"), QStringLiteral("175"), QStringLiteral("200")});
    row(form, "ui.motion", Shape::Choice)->setWords([] { return tr("Motion"); }, [] { return tr("Swinging lists and turning rings"); }, [](const QString &value) {
        return value == u"none" ? tr("Nothing moves by itself") : tr("As the system asks");
    });
}

void SettingsPage::buildShop()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("shop", [] { return tr("Shop"); });
    row(form, "shop.name", Shape::Line)->setWords([] { return tr("Name"); }, [] { return tr("On receipts and on the screen"); });
    row(form, "shop.address", Shape::Lines)->setWords([] { return tr("Address"); }, [] { return tr("Under the name, as many lines as you write"); });
    row(form, "shop.npwp", Shape::Line)->setWords([] { return tr("NPWP"); }, [] { return tr("Printed when it is filled in"); });
    row(form, "till.id", Shape::Line)
        ->setWords([] { return tr("This till"); },
                   [] { return tr("In the numbers of receipts, other than any other till's of the shop: 1 to 6 of A to Z and 0 to 9"); });
    row(form, "till.cashier", Shape::Line)
        ->setWords([] { return tr("Cashier"); }, [] { return tr("On receipts while nobody is signed in"); });
    row(form, "shop.time_zone", Shape::Choice)->setWords([] { return tr("Time zone"); }, [] { return tr("When a day of the books begins and ends, and the time on receipts"); }, [](const QString &value) {
        return value == u"Asia/Jakarta"    ? tr("WIB: west (Jakarta)")
               : value == u"Asia/Makassar" ? tr("WITA: middle (Makassar)")
               : value == u"Asia/Jayapura" ? tr("WIT: east (Jayapura)")
                                           : value;
    });
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
}

void SettingsPage::retranslate()
{
    for (const Section &each : std::as_const(m_sections)) {
        each.button->setText(each.name());
        if (each.title)
            each.title->setText(each.name());
    }
    for (SettingRow *each : std::as_const(m_rows))
        each->retranslate();
    for (FormPart *each : std::as_const(m_parts))
        each->retranslate();
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
