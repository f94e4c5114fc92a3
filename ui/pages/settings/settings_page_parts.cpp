// The sections of Setelan that came with a day's work at the counter.
#include "ui/pages/settings/customer_part.h"
#include "ui/pages/settings/printer_part.h"
#include "ui/pages/settings/scan_part.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/settings/training_part.h"
#include <QVBoxLayout>

namespace laci {

template <class Part>
Part *SettingsPage::part(const char *id, std::function<QString()> name)
{
    const int index = int(m_sections.size());
    QVBoxLayout *form = section(id, std::move(name));
    auto *made = new Part(m_services);
    form->addWidget(made);
    m_parts.insert(index, made);
    return made;
}

void SettingsPage::buildSelling()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("selling", [] { return tr("Selling"); });
    row(form, "ui.sell_mode", Shape::Choice)->setWords([] { return tr("Products are shown as"); }, {}, [](const QString &value) {
        return value == u"list" ? tr("a list, for many products") : tr("tiles, for tapping");
    });
    row(form, "ui.left_handed", Shape::Switch)->setWords([] { return tr("The cart on the left"); });
    row(form, "stock.low", Shape::Line)
        ->setWords([] { return tr("Warn when the stock falls to"); }, [] { return tr("0: only when there is none"); });
    row(form, "ui.paid_seconds", Shape::Line)
        ->setWords([] { return tr("Seconds until the paid screen goes by itself"); }, [] { return tr("0: it stays until Enter"); });
}

void SettingsPage::buildSounds()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("sounds", [] { return tr("Sounds"); });
    const std::pair<const char *, Sound> sounds[] = {{"sound.scan", Sound::ScanOk}, {"sound.unknown", Sound::UnknownCode},
                                                     {"sound.paid", Sound::Paid}, {"sound.attention", Sound::Attention}};
    for (const auto &[key, sound] : sounds) {
        SettingRow *made = row(form, key, Shape::Switch);
        made->setWords([which = sound] {
            switch (which) {
            case Sound::ScanOk: return tr("A sound for each scan that was taken");
            case Sound::UnknownCode:
            case Sound::Refused: return tr("A sound for a code that nobody knows, or that was refused");
            case Sound::Paid: return tr("A sound when money came in");
            case Sound::Attention: return tr("A sound when money needs a person");
            }
            return QString();
        });
        // Switched on, it is heard at once: that is what one wants to know.
        connect(made, &SettingRow::committed, this, [this, which = sound] { m_services.sounds.play(which); });
    }
    SettingRow *speak = row(form, "sound.speak", Shape::Switch);
    speak->setWords([] { return tr("Say the amount when money came in"); }, [] { return tr("Where this computer has a voice (espeak-ng)"); });
    connect(speak, &SettingRow::committed, this, [this] {
        if (m_services.settings.flag(QStringLiteral("sound.speak")))
            m_services.sounds.sayPaid(QStringLiteral("QRIS"), Rupiah::trusted(50'000));
    });
}

void SettingsPage::buildRights()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("rights", [] { return tr("Rights"); });
    row(form, "rights.discount_percent", Shape::Line)
        ->setWords([] { return tr("A cashier may give a discount up to (percent)"); },
                   [] { return tr("More needs the supervisor's PIN. 100: every discount may be given."); });
    row(form, "rights.price_needs_pin", Shape::Switch)->setWords([] { return tr("Another price needs the supervisor's PIN"); });
    row(form, "rights.refund_needs_pin", Shape::Switch)->setWords([] { return tr("Giving money back needs the supervisor's PIN"); });
    row(form, "rights.drawer_needs_pin", Shape::Switch)
        ->setWords([] { return tr("Opening the drawer without a sale needs the supervisor's PIN"); });
}

void SettingsPage::buildParts()
{
    part<PrinterPart>("printer", [] { return tr("Printer"); });
    auto *customer = part<CustomerPart>("customer", [] { return tr("Customer's screen"); });
    connect(customer, &CustomerPart::screenWanted, this, &SettingsPage::customerScreenWanted);
    part<ScanPart>("scanner", [] { return tr("Scanner"); });
    auto *training = part<TrainingPart>("training", [] { return tr("Training"); });
    connect(training, &TrainingPart::modeWanted, this, &SettingsPage::modeWanted);
}

bool SettingsPage::scanned(const QString &code)
{
    FormPart *open = m_parts.value(m_open);
    return open && open->scanned(code);
}

} // namespace laci
