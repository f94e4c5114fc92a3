// The sections of Setelan that came with a day's work at the counter.
#include "ui/kit/button.h"
#include "ui/pages/people/keys_part.h"
#include "ui/pages/people/people_part.h"
#include "ui/pages/people/rights_part.h"
#include "ui/pages/settings/backup_part.h"
#include "ui/pages/settings/customer_part.h"
#include "ui/pages/settings/data_part.h"
#include "ui/pages/settings/health_part.h"
#include "ui/pages/settings/journal_part.h"
#include "ui/pages/settings/payments_part.h"
#include "ui/pages/settings/printer_part.h"
#include "ui/pages/settings/receipt_part.h"
#include "ui/pages/settings/scan_part.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/settings/tax_part.h"
#include "ui/pages/settings/training_part.h"
#include <QStackedWidget>
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

template <class Part>
Part *SettingsPage::widePart(const char *id, std::function<QString()> name)
{
    const int index = int(m_sections.size());
    Button *button = nameSection(id);
    auto *made = new Part(m_services);
    m_forms->addWidget(made);
    m_sections.append({button, nullptr, std::move(name)});
    m_parts.insert(index, made);
    return made;
}

void SettingsPage::buildMoney()
{
    widePart<ReceiptPart>("receipt", [] { return tr("Receipt"); });
    widePart<TaxPart>("tax", [] { return tr("Tax and rounding"); });
    widePart<PaymentsPart>("payments", [] { return tr("Payments"); });
}

void SettingsPage::buildSelling()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *form = section("selling", [] { return tr("Selling"); });
    row(form, "ui.sell_mode", Shape::Choice)->setWords([] { return tr("Products are shown as"); }, [] { return tr("Both can be searched and scanned"); }, [](const QString &value) {
        return value == u"list" ? tr("a list, for many products") : tr("tiles, for tapping");
    });
    row(form, "ui.left_handed", Shape::Switch)->setWords([] { return tr("The cart on the left"); }, [] { return tr("For who types with the left hand"); });
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

void SettingsPage::buildPeople()
{
    part<PeoplePart>("people", [] { return tr("People"); });
    part<RightsPart>("rights", [] { return tr("Rights"); });
    part<KeysPart>("keys", [] { return tr("Keys"); });
}

void SettingsPage::buildDevices()
{
    part<PrinterPart>("printer", [] { return tr("Printer"); });
    part<ScanPart>("scanner", [] { return tr("Scanner"); });
    auto *customer = part<CustomerPart>("customer", [] { return tr("Customer's screen"); });
    connect(customer, &CustomerPart::screenWanted, this, &SettingsPage::customerScreenWanted);
}

void SettingsPage::buildParts()
{
    part<BackupPart>("backup", [] { return tr("Backup"); });
    part<DataPart>("data", [] { return tr("Your data"); });
    part<HealthPart>("health", [] { return tr("Health"); });
    part<JournalPart>("journal", [] { return tr("Journal"); });
    auto *training = part<TrainingPart>("training", [] { return tr("Training"); });
    connect(training, &TrainingPart::modeWanted, this, &SettingsPage::modeWanted);
    connect(training, &TrainingPart::guideWanted, this, &SettingsPage::guideWanted);
}

bool SettingsPage::scanned(const QString &code)
{
    FormPart *open = m_parts.value(m_open);
    return open && open->scanned(code);
}

} // namespace laci
