#include "ui/pages/goods/import_panel.h"
#include "base/when_done.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/text_label.h"
#include "ui/text/import_text.h"
#include "ui/text/when_text.h"
#include <QClipboard>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace laci {
namespace {
constexpr int kFieldsInRow = 5;
constexpr std::chrono::milliseconds kPoll{100};
constexpr int kMostShown = 2000;                  // rejected rows on the screen; copying takes all that were listed

QString number(qint64 n)
{
    return screenLocale().toString(n);
}
}

ImportPanel::ImportPanel(ProductStore &store, QString file, QWidget *parent)
    : QWidget(parent), m_store(store), m_file(std::move(file)), m_form(new QGridLayout), m_table(new QTableWidget),
      m_title(new TextLabel(Text::Heading)), m_facts(new TextLabel({}, Text::Small, Ink::Muted)), m_said(new TextLabel(Text::BodyStrong)),
      m_progress(new ProgressBar), m_progressText(new TextLabel({}, Text::Small, Ink::Muted)), m_rejected(new QPlainTextEdit),
      m_copy(new Button({})), m_close(new Button({})), m_try(new Button({})), m_take(new Button({}, Button::Kind::Primary))
{
    build();
    connect(&m_poll, &QTimer::timeout, this, &ImportPanel::showProgress);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (!m_running)
            return emit closed(m_changed);
        m_stopping = true;
        m_control->cancel = true;
        m_close->setEnabled(false);
    });
    connect(m_try, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_take, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_rejected->property("all").toString());
    });
    readPreview();
}

ImportPanel::~ImportPanel()
{
    if (m_control)
        m_control->cancel = true;
}

void ImportPanel::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    page->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(12);
    m_title->setText(tr("Import %1").arg(QFileInfo(m_file).fileName()));
    column->addWidget(m_title);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    column->addLayout(m_form);
    addField(tr("Name"), &CsvMapping::name);
    addField(tr("Price"), &CsvMapping::price);
    addField(tr("SKU"), &CsvMapping::sku);
    addField(tr("Barcode"), &CsvMapping::barcode);
    addField(tr("Category"), &CsvMapping::category);
    addField(tr("Stock"), &CsvMapping::stock);
    addField(tr("Unit"), &CsvMapping::unit);
    addField(tr("Cost"), &CsvMapping::cost);
    addField(tr("Tax class"), &CsvMapping::taxClass);

    m_table->setObjectName(QStringLiteral("preview"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(textPx(34));
    column->addWidget(m_table, 1);

    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("importSaid"));
    column->addWidget(m_said);
    m_rejected->setReadOnly(true);
    m_rejected->setObjectName(QStringLiteral("rejected"));
    m_rejected->setAccessibleName(tr("Rows that were left out"));
    m_rejected->hide();
    column->addWidget(m_rejected, 1);
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    m_progress->hide();
    m_progressText->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_copy->setText(tr("Copy the list"));
    m_close->setText(tr("Cancel"));
    m_try->setText(tr("Count only, change nothing"));
    m_take->setText(tr("Take over"));
    m_try->setObjectName(QStringLiteral("dryRun"));
    m_take->setObjectName(QStringLiteral("takeOver"));
    m_close->setObjectName(QStringLiteral("closeImport"));
    m_copy->setObjectName(QStringLiteral("copyRejected"));
    m_copy->hide();
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    for (Button *button : {m_close, m_try, m_take}) {
        button->setTall(metric::kKey);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    idle(false);
    m_close->setEnabled(true);
}

void ImportPanel::addField(const QString &label, int CsvMapping::*column)
{
    const int place = int(m_fields.size());
    const int row = place / kFieldsInRow * 2;
    auto *title = new TextLabel(label, Text::SmallStrong);
    auto *box = new ChoiceBox;
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);      // long column names do not push the others out
    box->setMinimumContentsLength(6);
    box->setObjectName(QStringLiteral("column_%1").arg(place));
    title->setBuddy(box);
    m_form->addWidget(title, row, place % kFieldsInRow);
    m_form->addWidget(box, row + 1, place % kFieldsInRow);
    m_form->setColumnStretch(place % kFieldsInRow, 1);
    m_fields.append({column, box});
    connect(box, &QComboBox::currentIndexChanged, this, [this] { check(); });
}

void ImportPanel::readPreview()
{
    // No packaged library reads these well.
    const QString kind = QFileInfo(m_file).suffix().toLower();
    if (kind == u"xlsx" || kind == u"xls" || kind == u"ods") {
        m_said->setInk(Ink::Bad);
        m_said->setText(tr("Laci does not read %1 files. Open it in Excel or LibreOffice, save it as CSV (UTF-8), and import that file.").arg(kind.toUpper()));
        return;
    }
    whenDone(m_store.previewCsv(m_file), this, [this](const Result<CsvPreview> &preview) {
        if (preview)
            return fill(*preview);
        m_said->setInk(Ink::Bad);
        m_said->setText(importErrorText(preview.error()));
    });
}

void ImportPanel::fill(const CsvPreview &preview)
{
    m_preview = preview;
    //: %1 is a word like "semicolon"
    m_facts->setText(tr("Columns are separated by a %1. Say which column is what; a field without a column stays as it is.")
                         .arg(separatorText(preview.separator)));
    for (const Field &field : std::as_const(m_fields)) {
        const QSignalBlocker quiet(field.box);
        field.box->clear();
        field.box->addItem(tr("(not in the file)"), -1);
        for (qsizetype i = 0; i < preview.header.size(); ++i)
            field.box->addItem(preview.header[i].isEmpty() ? tr("Column %1").arg(i + 1) : preview.header[i], int(i));
        field.box->setCurrentIndex(std::clamp(preview.mapping.*field.column, -1, int(preview.header.size()) - 1) + 1);
    }
    m_table->setColumnCount(int(preview.header.size()));
    m_table->setHorizontalHeaderLabels(preview.header);
    m_table->setRowCount(int(preview.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(preview.rows[row].value(column)));
    }
    idle(true);
    check();
    if (hasFocus())
        m_fields.first().box->setFocus(Qt::OtherFocusReason);
}

CsvMapping ImportPanel::mapping() const
{
    CsvMapping mapping;
    for (const Field &field : m_fields)
        mapping.*field.column = field.box->currentData().isValid() ? field.box->currentData().toInt() : -1;
    return mapping;
}

bool ImportPanel::mappingIsEnough(const CsvMapping &mapping) const
{
    return mapping.name >= 0 && mapping.price >= 0 && (mapping.sku >= 0 || mapping.barcode >= 0);
}

void ImportPanel::check()
{
    const bool enough = mappingIsEnough(mapping());
    m_said->setInk(enough ? Ink::Normal : Ink::Warn);
    m_said->setText(enough ? QString() : tr("Name, price, and SKU or barcode must each have a column."));
    m_try->setEnabled(enough && !m_running);
    m_take->setEnabled(enough && !m_running);
}

void ImportPanel::idle(bool on)
{
    for (const Field &field : std::as_const(m_fields))
        field.box->setEnabled(on);
    m_try->setEnabled(on);
    m_take->setEnabled(on);
}

void ImportPanel::run(bool dryRun)
{
    const CsvMapping chosen = mapping();
    if (m_running || !mappingIsEnough(chosen))
        return;
    m_running = true;
    m_stopping = false;
    m_control = std::make_shared<ImportControl>();
    m_close->setFocus(Qt::OtherFocusReason);       // a button that is switched off would hand the keyboard on to anywhere
    idle(false);
    m_close->setText(tr("Stop"));
    m_said->setInk(Ink::Normal);
    m_said->setText(dryRun ? tr("Counting. Nothing is changed.") : tr("Taking the price list over."));
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    m_progress->show();
    m_progressText->show();
    m_poll.start(kPoll);
    whenDone(m_store.importCsv(m_file, chosen, dryRun, m_control), this,
             [this](const Result<ImportReport> &report) { finish(report); });
}

void ImportPanel::showProgress()
{
    const qint64 total = m_control->bytesTotal;
    const qint64 done = m_control->bytesDone;
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    //: %1 is a number, already grouped
    m_progressText->setText(m_stopping ? tr("Stopping…") : tr("%1 rows read").arg(number(m_control->rowsDone)));
}

void ImportPanel::finish(const Result<ImportReport> &report)
{
    m_poll.stop();
    m_running = false;
    m_progress->hide();
    m_progressText->hide();
    m_close->setEnabled(true);
    m_close->setText(tr("Close"));
    idle(true);
    if (!report) {
        m_said->setInk(report.error().code == ErrorCode::Cancelled ? Ink::Normal : Ink::Bad);
        m_said->setText(importErrorText(report.error()));
        m_rejected->hide();
        m_table->show();
        m_copy->hide();
        return;
    }
    if (!report->dryRun)
        m_changed = m_changed || report->added > 0 || report->updated > 0;
    const QString counts = tr("%1 new, %2 changed, %3 the same, %4 left out.")
                               .arg(number(report->added), number(report->updated), number(report->unchanged), number(report->rejected));
    m_said->setInk(report->rejected > 0 ? Ink::Warn : Ink::Ok);
    //: %1 counts of rows as a sentence
    m_said->setText(report->dryRun ? tr("Counted, nothing changed yet: %1").arg(counts) : tr("Taken over: %1").arg(counts));
    QStringList lines;
    for (const RejectedRow &row : report->rows)
        lines.append(rejectedRowText(row));
    if (report->rejected > report->rows.size())
        lines.append(tr("… and %1 more").arg(number(report->rejected - report->rows.size())));
    m_rejected->setProperty("all", lines.join(u'\n'));
    m_rejected->setPlainText(lines.mid(0, kMostShown).join(u'\n'));
    m_rejected->setVisible(!lines.isEmpty());
    m_copy->setVisible(!lines.isEmpty());
    m_table->setVisible(lines.isEmpty());
    if (!report->dryRun) {
        m_take->setEnabled(false);                 // once is enough; the same file again would only say "the same"
        m_try->setEnabled(false);
    } else if (m_close->hasFocus()) {
        m_try->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace laci
