#include "ui/pages/settings/data_part.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/keep_wait.h"
#include "ui/text/keeping_text.h"
#include "ui/text/when_text.h"
#include "ports/data_keeper.h"
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>
#include <numeric>

namespace laci {

DataPart::DataPart(TillServices &services, QWidget *parent)
    : GatedPart(services, Right::KeepData, parent), m_text(new TextLabel({}, Text::Body)), m_go(new Button({}, Button::Kind::Primary)), m_wait(new KeepWait),
      m_said(new Banner(Tone::Ok, QStringLiteral("check")))
{
    m_text->setWordWrap(true);
    m_column->addWidget(m_text);
    m_column->addWidget(m_said);
    auto *line = new QHBoxLayout;
    line->addWidget(m_go);
    line->addStretch(1);
    m_column->addLayout(line);
    m_column->addWidget(m_wait);
    m_said->hide();
    m_go->setObjectName(QStringLiteral("exportAll"));
    m_said->setObjectName(QStringLiteral("exportSaid"));
    connect(m_go, &QPushButton::clicked, this, &DataPart::choose);
    DataPart::retranslate();
}

void DataPart::retranslate()
{
    GatedPart::retranslate();
    m_text->setText(tr("Your data is yours. Goods, prices, sales, payments, refunds, shifts, people, journal and settings are written into a new folder, each as CSV for a "
                       "spreadsheet and as JSON for a program, with a list of what is in it. PINs and keys of gateways are left out."));
    m_go->setText(tr("Export everything…"));
    m_wait->retranslate();
}

void DataPart::opened()
{
    m_go->setEnabled(m_services.data && !m_wait->isRunning());
}

void DataPart::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Where to put the folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DataPart::begin);
    dialog->open();
}

void DataPart::begin(const QString &parent)
{
    if (parent.isEmpty() || !m_services.data || m_wait->isRunning())
        return;
    const QTimeZone zone(m_services.rules().shop.timeZone);
    const QDateTime now = zone.isValid() ? m_services.clock.now().toTimeZone(zone) : m_services.clock.now();
    const QString folder = QDir(parent).filePath(QStringLiteral("laci-export-%1").arg(now.toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    m_said->hide();
    m_go->setEnabled(false);
    whenDone(m_services.data->exportAll(folder, by(), m_wait->begin()), this, [this](const Result<ExportDone> &done) {
        m_wait->end();
        m_go->setEnabled(true);
        if (done) {
            const qint64 rows = std::accumulate(done->rows.begin(), done->rows.end(), qint64(0), [](qint64 sum, const auto &each) { return sum + each.second; });
            m_said->setTone(Tone::Ok, QStringLiteral("check"));
            m_said->setText(tr("%1 rows of %2 tables are in %3.").arg(screenLocale().toString(rows), screenLocale().toString(done->rows.size()), QDir::toNativeSeparators(done->folder)));
        } else {
            m_said->setTone(done.error().code == ErrorCode::Cancelled ? Tone::Warn : Tone::Bad, QStringLiteral("warning"));
            m_said->setText(keepErrorText(done.error()));
        }
        m_said->show();
    });
}

} // namespace laci
