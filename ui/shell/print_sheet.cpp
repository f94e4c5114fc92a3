#include "ui/shell/print_sheet.h"
#include "base/when_done.h"
#include "ports/print_desk.h"
#include "ui/kit/card.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/text/print_text.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrintSheet)
};

/// The jobs as rows; built anew when one moves, for there are few.
class JobList final : public QWidget {
public:
    JobList(PrintDesk &printing, QWidget *parent) : QWidget(parent), m_printing(printing), m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(10);
        connect(&printing, &PrintDesk::changed, this, [this] { refresh(); }, Qt::QueuedConnection);
        refresh();
    }

private:
    void refresh()
    {
        while (QLayoutItem *item = m_column->takeAt(0)) {
            if (QWidget *row = item->widget()) {
                row->hide();
                row->deleteLater();
            }
            delete item;
        }
        const QList<PrintJob> jobs = m_printing.unfinished();
        for (const PrintJob &job : jobs)
            m_column->addWidget(row(job));
        if (jobs.isEmpty())
            m_column->addWidget(new TextLabel(Words::tr("All is printed."), Text::Body, Ink::Ok, this));
    }
    QWidget *row(const PrintJob &job)
    {
        auto *card = new Card(this);
        auto *line = new QHBoxLayout(card);
        line->setContentsMargins(14, 10, 10, 10);
        line->setSpacing(8);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(new TextLabel(printMatterText(job), Text::BodyStrong));
        auto *why = new TextLabel(printProblemText(job), Text::Small, job.state == PrintJobState::Queued ? Ink::Muted : Ink::Warn);
        why->setWordWrap(true);
        words->addWidget(why);
        line->addLayout(words, 1);
        // Again only where it will not come by itself; a job that is just being sent is left alone.
        if (job.state == PrintJobState::Failed || job.state == PrintJobState::Doubtful)
            addAct(line, Words::tr("Print again"), QStringLiteral("printAgain"), job, &PrintDesk::again);
        if (job.state != PrintJobState::Sending)
            addAct(line, Words::tr("Drop it"), QStringLiteral("printDrop"), job, &PrintDesk::drop);
        return card;
    }
    void addAct(QHBoxLayout *line, const QString &text, const QString &name, const PrintJob &job,
                Pending<PrintJob> (PrintDesk::*act)(const PrintJobId &))
    {
        auto *button = new Button(text);
        button->setObjectName(name);
        button->setAccessibleName(Words::tr("%1: %2").arg(text, printMatterText(job)));
        connect(button, &QPushButton::clicked, this, [this, button, act, id = job.id] {
            button->setEnabled(false);           // once is enough; the row comes anew when the job moved
            whenDone((m_printing.*act)(id), this, [this](const Result<PrintJob> &) { refresh(); });
        });
        line->addWidget(button);
    }
    PrintDesk &m_printing;
    QVBoxLayout *m_column;
};

} // namespace

void showPrintTroubles(QWidget *owner, PrintDesk &printing)
{
    if (Sheet::isOpenIn(owner))
        return;
    auto *sheet = new Sheet(owner, Words::tr("Printing"));
    sheet->setPanelWidth(620);
    sheet->body()->addWidget(new JobList(printing, sheet));
    sheet->setSafe(sheet->addAction(Words::tr("Back"), Button::Kind::Primary));
    sheet->open();
}

} // namespace laci
