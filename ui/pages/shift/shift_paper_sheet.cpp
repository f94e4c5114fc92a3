#include "ui/pages/shift/shift_paper_sheet.h"
#include "base/when_done.h"
#include "printing/shift_slip.h"
#include "printing/slip_page.h"
#include "ui/kit/save_file.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/receipt/receipt_files.h"
#include "ui/text/error_text.h"
#include "ui/text/receipt_words.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPixmap>
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {
namespace {

class ShiftPaperSheet final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(ShiftPaperSheet)
public:
    ShiftPaperSheet(QWidget *owner, TillServices &services, const ShiftFigures &figures, bool showsExpected, bool copy)
        : Sheet(owner, titleOf(figures)), m_services(services), m_figures(figures), m_shows(showsExpected), m_copy(copy),
          m_said(new TextLabel({}, Text::Small, Ink::Muted))
    {
        const int columns = services.settings.text(QStringLiteral("printer.columns")) == u"48" ? 48 : 32;
        const ShiftPaper paper{services.rules().shop, services.training, copy && !figures.shift.isOpen(), showsExpected};
        m_slip = shiftSlip(figures, paper, {columns, CodePage::Page, false, false}, receiptWords());
        auto *row = new QHBoxLayout;
        row->setSpacing(24);
        row->addWidget(makePaper(), 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(8);
        m_print = new Button(copy ? tr("Print a copy") : tr("Print"), Button::Kind::Primary);
        m_print->setObjectName(QStringLiteral("shiftPrint"));
        m_print->setFocusPolicy(Qt::StrongFocus);
        connect(m_print, &QPushButton::clicked, this, [this] { print(); });
        column->addWidget(m_print);
        auto *pdf = new Button(tr("Save as PDF…"));
        pdf->setObjectName(QStringLiteral("shiftPdf"));
        pdf->setFocusPolicy(Qt::StrongFocus);
        connect(pdf, &QPushButton::clicked, this, [this] { savePdf(); });
        column->addWidget(pdf);
        m_said->setWordWrap(true);
        m_said->setObjectName(QStringLiteral("shiftSaid"));
        m_said->setMinimumHeight(60);
        m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        column->addWidget(m_said);
        column->addStretch(1);
        row->addLayout(column, 1);
        body()->addLayout(row);
        addAction(tr("Close"), Button::Kind::Secondary);
    }

private:
    static QString titleOf(const ShiftFigures &figures)
    {
        return figures.shift.isOpen() ? tr("X report") : tr("Z report %1").arg(figures.shift.z);
    }

    QWidget *makePaper()
    {
        auto *paper = new QLabel;
        QImage picture = slipPicture(m_slip, 2);
        const qreal scale = 0.8;
        picture.setDevicePixelRatio(2 / scale);
        paper->setPixmap(QPixmap::fromImage(picture));
        paper->setObjectName(QStringLiteral("shiftSlip"));
        paper->setAccessibleName(tr("The report as it is printed"));
        paper->setAccessibleDescription(slipText(m_slip).join(u'\n'));
        const int width = int(picture.width() * scale / 2);
        auto *scroll = new QScrollArea;
        scroll->setAccessibleName(paper->accessibleName());
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(paper);
        scroll->setFixedWidth(width + 20);
        scroll->setFixedHeight(std::clamp(int(picture.height() * scale / 2) + 4, 300, 480));
        setPanelWidth(width + 300);
        return scroll;
    }

    void say(const QString &text, Ink ink = Ink::Muted)
    {
        m_said->setInk(ink);
        m_said->setText(text);
    }

    void print()
    {
        if (!m_services.printing.isOn())
            return say(tr("No printer is set up. Choose one in Settings, or save it as PDF."), Ink::Warn);
        m_print->setEnabled(false);
        whenDone(m_services.printing.printShift(m_figures, m_copy, m_shows), this, [this](const Result<PrintJob> &job) {
            m_print->setEnabled(true);
            if (!job)
                return say(errorText(job.error()), Ink::Warn);
            say(tr("Sent to the printer."));
            m_copy = !m_figures.shift.isOpen();
            m_print->setText(m_copy ? tr("Print a copy") : tr("Print"));
        });
    }

    void savePdf()
    {
        const QString name = m_figures.shift.isOpen() ? QStringLiteral("X") : QStringLiteral("Z-%1-%2").arg(m_figures.shift.till).arg(m_figures.shift.z);
        askWhereToSave(this, tr("Save the report"), name, QStringLiteral("pdf"), tr("PDF documents"), [this, name](const QString &file) {
            whenDone(saveSlipPdf(file, m_slip, name, {}), this, [this, file](const Result<void> &saved) {
                if (!saved)
                    return say(errorText(saved.error()), Ink::Warn);
                //: %1 is a file name
                say(tr("Saved as %1.").arg(QFileInfo(file).fileName()));
            });
        });
    }

    TillServices &m_services;
    ShiftFigures m_figures;
    bool m_shows;
    bool m_copy;
    Slip m_slip;
    TextLabel *m_said;
    Button *m_print;
};

} // namespace

Sheet *showShiftPaper(QWidget *owner, TillServices &services, const ShiftFigures &figures, bool showsExpected, bool copy)
{
    auto *sheet = new ShiftPaperSheet(owner, services, figures, showsExpected, copy);
    sheet->open();
    return sheet;
}

} // namespace laci
