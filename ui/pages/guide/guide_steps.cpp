// The steps of the guide: what each asks and what it does.
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/import_panel.h"
#include "ui/pages/guide/guide_screen.h"
#include "ui/pages/people/pin_pair.h"
#include "ui/pages/settings/gateway_section.h"
#include "ui/pages/settings/printer_part.h"
#include "ui/pages/settings/setting_row.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/right_text.h"
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace laci {

void GuideScreen::build()
{
    using Shape = SettingRow::Shape;
    QVBoxLayout *welcome = addStep();
    text(welcome, [] { return tr("Laci is the till of your shop. A few questions, then it sells. Each one can be answered later in Settings."); });
    SettingRow *language = row(welcome, "ui.language", int(Shape::Choice));
    language->setWords([] { return tr("Language"); }, {}, [](const QString &value) {
        return value == u"id" ? QStringLiteral("Bahasa Indonesia") : QStringLiteral("English");
    });
    m_firsts[Welcome] = language->findChild<QWidget *>(QStringLiteral("ui.language"));
    text(welcome, [] { return tr("Enter goes on, Esc goes back, Tab goes to the next field, Space presses a button. A finger does it all too."); }, true);

    QVBoxLayout *shop = addStep();
    SettingRow *name = row(shop, "shop.name", int(Shape::Line));
    name->setWords([] { return tr("Name of the shop"); }, [] { return tr("On receipts and on the screen"); });
    m_firsts[Shop] = name->findChild<QWidget *>(QStringLiteral("shop.name"));
    row(shop, "shop.address", int(Shape::Lines))->setWords([] { return tr("Address"); }, [] { return tr("On receipts; may stay empty"); });
    auto *zone = row(shop, "shop.time_zone", int(Shape::Choice));
    zone->setWords([] { return tr("Time zone"); }, {}, [](const QString &value) {
        return value == u"Asia/Makassar" ? tr("WITA: middle (Makassar)")
               : value == u"Asia/Jayapura" ? tr("WIT: east (Jayapura)")
                                           : tr("WIB: west (Jakarta)");
    });
    row(shop, "tax.mode", int(Shape::Choice))->setWords([] { return tr("Tax"); }, {}, [](const QString &value) {
        return value == u"ppn"    ? tr("PPN by the product's class (the shop is a PKP)")
               : value == u"pbjt" ? tr("PBJT (PB1): restaurant tax of the town")
                                  : tr("None (the shop is no PKP)");
    });
    row(shop, "tax.included", int(Shape::Switch))->setWords([] { return tr("Prices on the labels include the tax"); });
    row(shop, "rounding.unit", int(Shape::Choice))
        ->setWords([] { return tr("Cash is rounded to"); }, [] { return tr("Only cash, in the customer's favour"); }, [](const QString &value) {
            return value == u"1" ? tr("Not at all") : rupiahText(Rupiah::of(value.toLongLong()).value_or(Rupiah()));
        });

    buildOwner(addStep());
    buildGoods(addStep());
    buildGateway(addStep());

    QVBoxLayout *printer = addStep();
    text(printer, [] { return tr("Look for the receipt printer, choose it, print a test page. Without one Laci sells too; receipts can be saved or printed later."); });
    m_printer = new PrinterPart(m_services);
    printer->addWidget(m_printer);
    m_firsts[Printer] = m_printer->findChild<QWidget *>(QStringLiteral("findPrinters"));

    QVBoxLayout *training = addStep();
    text(training, [] { return tr("Everything is set up. Try it first: training has its own goods and payments that are only played, and six short tasks. Nothing of it goes into your books."); });
    m_train = new Button({});
    m_train->setObjectName(QStringLiteral("guideTrain"));
    m_train->setTall(metric::kDigit);
    auto *line = new QHBoxLayout;
    line->addWidget(m_train);
    line->addStretch(1);
    training->addLayout(line);
    text(training, [] { return tr("You find training and this guide again in Settings, Training."); }, true);
    m_firsts[Training] = m_train;
    connect(m_train, &QPushButton::clicked, this, [this] {
        (void)m_services.settings.set(QStringLiteral("guide.done"), QStringLiteral("true"));
        emit trainingWanted();
    });
}

void GuideScreen::buildOwner(QVBoxLayout *column)
{
    text(column, [] { return tr("The owner may everything and gives everybody else name, role and PIN. There is no PIN before you choose one; keep it to yourself."); });
    m_ownerForm = new QWidget;
    auto *form = new QVBoxLayout(m_ownerForm);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    m_nameLabel = new TextLabel({}, Text::SmallStrong);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("ownerName"));
    m_name->setMaxLength(60);
    m_nameLabel->setBuddy(m_name);
    form->addWidget(m_nameLabel);
    form->addWidget(m_name);
    form->addSpacing(8);
    m_pin = new PinPair;
    connect(m_pin, &PinPair::entered, this, &GuideScreen::forward);
    form->addWidget(m_pin);
    column->addWidget(m_ownerForm);
    m_ownerSaid = new TextLabel({}, Text::Body);
    m_ownerSaid->setWordWrap(true);
    m_ownerSaid->setObjectName(QStringLiteral("ownerSaid"));
    column->addWidget(m_ownerSaid);
    m_ownerSaid->hide();
    m_firsts[Owner] = m_name;
}

void GuideScreen::sayOwner(const QString &said, bool bad)
{
    m_ownerSaid->setInk(bad ? Ink::Bad : Ink::Ok);
    m_ownerSaid->setText(said);
    m_ownerSaid->setVisible(!said.isEmpty());
}

void GuideScreen::makeOwner()
{
    if (m_busy)
        return;
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return sayOwner(tr("Write the owner's name first. “Later” leaves it out for now."), true);
    }
    if (const QString trouble = m_pin->trouble(); !trouble.isEmpty()) {
        // Enter in the name leads on to the PIN; only a PIN that was typed is found wrong.
        if (!m_pin->isEmpty())
            sayOwner(trouble, true);
        m_pin->clear();
        m_pin->firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_busy = true;
    whenDone(m_services.people->add(name, Role::Owner, m_pin->pin(), name), this, [this](const Result<Person> &owner) {
        m_busy = false;
        m_pin->clear();
        if (!owner) {
            m_pin->firstField()->setFocus(Qt::OtherFocusReason);
            return sayOwner(personErrorText(owner.error()), true);
        }
        m_services.duty->take(*owner);
        m_services.duty->readAgain();
        go(m_step + 1);
    });
}

void GuideScreen::buildGoods(QVBoxLayout *column)
{
    text(column, [] { return tr("Take over a price list as a CSV file, or begin with the sample goods to look around. Single products are added on the page Products."); });
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_choose = new Button({});
    m_choose->setObjectName(QStringLiteral("guideCsv"));
    m_sample = new Button({});
    m_sample->setObjectName(QStringLiteral("guideSample"));
    line->addWidget(m_choose);
    line->addWidget(m_sample);
    line->addStretch(1);
    column->addLayout(line);
    m_goodsSaid = new TextLabel({}, Text::Body, Ink::Muted);
    m_goodsSaid->setObjectName(QStringLiteral("goodsSaid"));
    m_goodsSaid->setWordWrap(true);
    column->addWidget(m_goodsSaid);
    m_import = new QVBoxLayout;
    column->addLayout(m_import);
    m_firsts[Goods] = m_choose;
    connect(m_choose, &QPushButton::clicked, this, &GuideScreen::chooseFile);
    connect(m_sample, &QPushButton::clicked, this, &GuideScreen::takeSample);
}

void GuideScreen::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(window(), tr("Choose a price list"), folder, tr("Price lists (*.csv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &GuideScreen::takeFile);
    dialog->open();
}

void GuideScreen::takeFile(const QString &file)
{
    delete m_importing;
    m_importing = new ImportPanel(m_services.products, file);
    m_importing->setMinimumHeight(textPx(420));
    m_import->addWidget(m_importing);
    connect(m_importing, &ImportPanel::closed, this, [this] {
        m_importing->hide();
        m_importing->deleteLater();
        m_importing = nullptr;
        countGoods();
        first()->setFocus(Qt::OtherFocusReason);
    });
    m_importing->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::takeSample()
{
    if (m_busy)
        return;
    m_busy = true;
    CsvMapping columns;
    columns.sku = 0;
    columns.barcode = 1;
    columns.name = 2;
    columns.category = 3;
    columns.price = 4;
    columns.unit = 5;
    columns.stock = 6;
    whenDone(m_services.products.importCsv(QStringLiteral(":/sample/catalogue.csv"), columns, false, std::make_shared<ImportControl>()), this,
             [this](const Result<ImportReport> &report) {
                 m_busy = false;
                 if (!report) {
                     m_goodsSaid->setText(errorText(report.error()));
                     return;
                 }
                 countGoods();
                 m_next->setFocus(Qt::OtherFocusReason);
             });
}

void GuideScreen::countGoods()
{
    whenDone(m_services.products.count({QString(), true}), this, [this](const Result<int> &count) {
        if (count)
            m_goodsSaid->setText(*count == 0 ? tr("There are no goods yet.") : tr("%n product(s) can be sold.", nullptr, *count));
    });
}

void GuideScreen::buildGateway(QVBoxLayout *column)
{
    text(column, [] { return tr("Choose who takes QRIS and e-wallet money for you, fill in what they gave you, and test the connection. One is enough to begin with; cash works without."); });
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    int at = 0;
    const auto &fields = m_services.settings.fields();
    for (const SettingField &field : fields) {
        const QString id = field.key.section(u'.', 1, 1);
        if (field.key != QStringLiteral("gateway.%1.enabled").arg(id))
            continue;
        auto *button = new Button(gatewayName(id), Button::Kind::Choice);
        button->setObjectName(QStringLiteral("guide_%1").arg(id));
        button->setProperty("gateway", id);
        connect(button, &QPushButton::clicked, this, [this, id] { openGateway(id); });
        grid->addWidget(button, at / 3, at % 3);
        m_gateways.append(button);
        ++at;
    }
    column->addLayout(grid);
    m_gatewayBox = new QWidget;
    m_gatewayForm = new QVBoxLayout(m_gatewayBox);
    m_gatewayForm->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_gatewayBox);
    if (!m_gateways.isEmpty())
        m_firsts[Gateway] = m_gateways.first();
}

void GuideScreen::openGateway(const QString &id)
{
    for (Button *each : std::as_const(m_gateways))
        each->setChecked(each->property("gateway").toString() == id);
    delete m_gateway;
    m_gateway = new GatewaySection(m_services, id);
    m_gatewayForm->addWidget(m_gateway);
    m_gateway->look();
}

void GuideScreen::retranslate()
{
    for (const Words &each : std::as_const(m_words))
        each.label->setText(each.text());
    for (SettingRow *each : std::as_const(m_rows))
        each->retranslate();
    m_printer->retranslate();
    m_pin->retranslate();
    if (m_gateway)
        m_gateway->retranslate();
    m_where->setText(tr("Step %1 of %2").arg(int(m_step) + 1).arg(kSteps));
    switch (m_step) {
    case Welcome:  m_title->setText(tr("Welcome to Laci")); break;
    case Shop:     m_title->setText(tr("Your shop")); break;
    case Owner:    m_title->setText(tr("The owner")); break;
    case Goods:    m_title->setText(tr("What you sell")); break;
    case Gateway:  m_title->setText(tr("QRIS and e-wallets")); break;
    case Printer:  m_title->setText(tr("Receipt printer")); break;
    case Training: m_title->setText(tr("Ready to sell")); break;
    }
    setAccessibleName(tr("%1: %2").arg(m_where->text(), m_title->text()));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_choose->setText(tr("Take over a CSV file…"));
    m_sample->setText(tr("Sample goods"));
    m_train->setText(tr("Make the first training sale"));
    const bool owner = hasOwner();
    m_ownerForm->setVisible(!owner);
    if (owner)
        sayOwner(tr("The shop has its people. More are added in Settings, People."), false);
    m_aside->setText(tr("Put the guide aside"));
    m_back->setText(tr("Back"));
    //: skips a step of the guide
    m_later->setText(tr("Later"));
    m_next->setText(m_step == Training              ? tr("Start selling")
                    : m_step == Owner && !owner ? tr("Make the owner")
                                                : tr("Next"));
    m_back->setEnabled(m_step != Welcome);
    m_later->setVisible((m_step == Owner && !owner) || m_step == Shop || m_step == Goods || m_step == Gateway || m_step == Printer);
}

} // namespace laci
