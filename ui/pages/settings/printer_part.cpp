#include "ui/pages/settings/printer_part.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/shift/cash_sheets.h"
#include "ui/text/error_text.h"
#include "ui/text/print_text.h"
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

namespace laci {

PrinterPart::PrinterPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_find(new Button({})), m_places(new QWidget), m_test(new Button({}, Button::Kind::Primary)),
      m_drawer(new Button({})), m_said(new Banner(Tone::Ok, QStringLiteral("check")))
{
    using Shape = SettingRow::Shape;
    m_kind = row("printer.kind", Shape::Choice);
    m_kind->setWords([] { return tr("Receipt printer"); }, {}, [](const QString &value) {
        return value == u"network"  ? tr("In the network (address)")
               : value == u"device" ? tr("USB or serial (device)")
               : value == u"queue"  ? tr("Printer of this computer, as a receipt printer")
               : value == u"system" ? tr("Printer of this computer, as an office page")
                                    : tr("None");
    });
    m_address = row("printer.address", Shape::Line);
    m_address->setWords([] { return tr("Where it is"); },
                        [] { return tr("Network: 192.168.1.50 or 192.168.1.50:9100. USB: /dev/usb/lp0. Windows: COM3. Else the printer's name."); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_find);
    line->addStretch(1);
    m_column->addLayout(line);
    auto *places = new QVBoxLayout(m_places);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(6);
    m_places->hide();
    m_column->addWidget(m_places);
    row("printer.columns", Shape::Choice)->setWords([] { return tr("Paper"); }, {}, [](const QString &value) {
        return value == u"48" ? tr("80 mm, 48 letters in a line") : tr("58 mm, 32 letters in a line");
    });
    row("printer.code_page", Shape::Choice)
        ->setWords([] { return tr("Letters with accents"); }, [] { return tr("Try the test page: é and ñ have to look right."); },
                   [](const QString &value) { return value == u"ascii" ? tr("Print without accents") : value.toUpper(); });
    row("printer.qr", Shape::Choice)->setWords([] { return tr("QR codes"); }, {}, [](const QString &value) {
        return value == u"raster" ? tr("Drawn by Laci (old printers)") : tr("Drawn by the printer");
    });
    row("printer.auto", Shape::Switch)->setWords([] { return tr("Print each receipt by itself"); });
    row("printer.cut", Shape::Switch)->setWords([] { return tr("Cut the paper after each receipt"); });
    row("printer.drawer", Shape::Switch)->setWords([] { return tr("Open the drawer for cash"); });
    row("printer.logo", Shape::File)->setWords([] { return tr("Picture above the shop's name"); }, [] { return tr("Black on white prints best"); });
    m_column->addWidget(m_said);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_test);
    acts->addWidget(m_drawer);
    acts->addStretch(1);
    m_column->addLayout(acts);
    m_said->hide();
    m_find->setObjectName(QStringLiteral("findPrinters"));
    m_test->setObjectName(QStringLiteral("testPage"));
    m_drawer->setObjectName(QStringLiteral("tryDrawer"));
    m_said->setObjectName(QStringLiteral("printerSaid"));

    connect(m_find, &QPushButton::clicked, this, [this] {
        // Not switched off meanwhile: that would hand the keyboard on to the next button.
        if (!std::exchange(m_looking, true))
            m_finder.find();
    });
    connect(&m_finder, &PrinterFinder::found, this, &PrinterPart::showPlaces);
    connect(m_test, &QPushButton::clicked, this, &PrinterPart::printTestPage);
    connect(m_drawer, &QPushButton::clicked, this, &PrinterPart::openDrawer);
    connect(&services.printing, &PrintDesk::changed, this, &PrinterPart::moved);
    PrinterPart::retranslate();
}

void PrinterPart::retranslate()
{
    FormPart::retranslate();
    m_find->setText(tr("Look for printers"));
    m_test->setText(tr("Print a test page"));
    m_drawer->setText(tr("Open the drawer"));
}

void PrinterPart::look()
{
    FormPart::look();
    m_said->hide();
}

void PrinterPart::showPlaces(const QList<PrinterFinder::Place> &places)
{
    m_looking = false;
    const auto old = m_places->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *each : old) {
        each->hide();
        each->deleteLater();
    }
    for (const PrinterFinder::Place &place : places) {
        auto *button = new Button(place.address, Button::Kind::Choice, m_places);
        button->setDetail(place.kind == u"queue" ? tr("Printer of this computer") : tr("Device"));
        button->setObjectName(QStringLiteral("place_%1").arg(place.address));
        connect(button, &QPushButton::clicked, this, [this, place] {
            // What a queue is for, a receipt or a page, the person may have said already.
            const QString now = m_services.settings.text(QStringLiteral("printer.kind"));
            const bool fits = place.kind == now || (place.kind == u"queue" && now == u"system");
            auto stored = fits ? Result<void>() : m_services.settings.set(QStringLiteral("printer.kind"), place.kind);
            if (stored)
                stored = m_services.settings.set(QStringLiteral("printer.address"), place.address);
            if (!stored)
                say(int(Tone::Bad), settingErrorText(stored.error()));
            FormPart::look();
        });
        m_places->layout()->addWidget(button);
    }
    if (places.isEmpty()) {
        auto *none = new TextLabel(tr("None was found on this computer. A printer in the network is reached by its address."), Text::Small,
                                   Ink::Muted, m_places);
        none->setWordWrap(true);
        m_places->layout()->addWidget(none);
    }
    m_places->show();
}

void PrinterPart::say(int tone, const QString &text)
{
    m_said->setTone(Tone(tone), tone == int(Tone::Ok) ? QStringLiteral("check") : tone == int(Tone::Bad) ? QStringLiteral("cross") : QStringLiteral("clock"));
    m_said->setText(text);
    m_said->show();
}

void PrinterPart::printTestPage()
{
    if (!m_services.printing.isOn())
        return say(int(Tone::Bad), tr("No printer is set up. Choose one above."));
    say(int(Tone::Wait), tr("Sent to the printer…"));
    whenDone(m_services.printing.printTestPage(), this, [this](const Result<PrintJob> &job) {
        if (!job)
            return say(int(Tone::Bad), errorText(job.error()));
        m_job = job->id;
        moved(*job);
    });
}

/// A try is an opened drawer as any other: who and why stands in the journal first.
void PrinterPart::openDrawer()
{
    if (!m_services.printing.isOn())
        return say(int(Tone::Bad), tr("No printer is set up. Choose one above."));
    askOpenDrawer(this, m_services, [this](const QString &trouble) {
        if (trouble.isEmpty())
            say(int(Tone::Ok), tr("The printer was told to open the drawer."));
        else
            say(int(Tone::Bad), trouble);
    });
}

void PrinterPart::moved(const PrintJob &job)
{
    if (job.id.value.isEmpty() || job.id != m_job)
        return;
    switch (job.state) {
    case PrintJobState::Done: say(int(Tone::Ok), tr("Printed. Does the paper look right?")); break;
    case PrintJobState::Failed:
    case PrintJobState::Doubtful: say(int(Tone::Bad), printProblemText(job)); break;
    case PrintJobState::Queued:
    case PrintJobState::Sending:
        if (!job.problem.isEmpty())
            say(int(Tone::Bad), printProblemText(job));
        break;
    case PrintJobState::Dropped: m_said->hide(); break;
    }
}

} // namespace laci
