#include "ui/pages/settings/backup_part.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/keep_wait.h"
#include "ui/pages/settings/restore_sheet.h"
#include "ui/text/keeping_text.h"
#include "ui/text/when_text.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {
namespace {

constexpr qsizetype kMostShown = 24;

}

BackupPart::BackupPart(TillServices &services, QWidget *parent)
    : GatedPart(services, Right::KeepData, parent), m_now(new Button({}, Button::Kind::Primary)), m_other(new Button({})), m_wait(new KeepWait),
      m_said(new Banner(Tone::Ok, QStringLiteral("check"))), m_title(new TextLabel({}, Text::SmallStrong)), m_none(new TextLabel({}, Text::Body, Ink::Muted)),
      m_list(new QWidget)
{
    using Shape = SettingRow::Shape;
    m_column->addWidget(m_said);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_now);
    acts->addWidget(m_other);
    acts->addStretch(1);
    m_column->addLayout(acts);
    m_column->addWidget(m_wait);
    row("backup.folder", Shape::Folder)
        ->setWords([] { return tr("Folder for backups"); }, [] { return tr("Better on another disk. Empty: beside the books, which helps against mistakes but not against a dead disk."); });
    row("backup.second_folder", Shape::Folder)
        ->setWords([] { return tr("Second copy"); }, [] { return tr("For instance a USB stick. While it is not there, the backup is made without it, and says so."); });
    row("backup.at_close", Shape::Switch)->setWords([] { return tr("Back up when a shift is closed"); });
    row("backup.keep_days", Shape::Line)->setWords([] { return tr("Keep the last of so many days"); }, [] { return tr("Days without a backup do not count"); });
    row("backup.keep_weeks", Shape::Line)->setWords([] { return tr("and of so many weeks"); }, [] { return tr("0: none for the week's sake"); });
    row("backup.keep_months", Shape::Line)->setWords([] { return tr("and of so many months"); }, [] { return tr("0: none for the month's sake"); });
    m_column->addWidget(m_title);
    m_column->addWidget(m_none);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    m_column->addWidget(m_list);
    m_said->hide();
    m_none->setWordWrap(true);
    m_now->setObjectName(QStringLiteral("backupNow"));
    m_other->setObjectName(QStringLiteral("restoreOther"));
    m_said->setObjectName(QStringLiteral("backupSaid"));
    connect(m_now, &QPushButton::clicked, this, &BackupPart::backUp);
    connect(m_other, &QPushButton::clicked, this, &BackupPart::chooseFile);
    BackupPart::retranslate();
}

void BackupPart::retranslate()
{
    GatedPart::retranslate();
    m_now->setText(tr("Back up now"));
    m_other->setText(tr("Restore from a file…"));
    m_title->setText(tr("Backups that are there: press one to see what it holds"));
    m_none->setText(tr("None yet."));
    m_wait->retranslate();
    show(m_found);
}

void BackupPart::opened()
{
    m_now->setEnabled(m_services.data && !m_wait->isRunning());
    m_other->setEnabled(m_services.data);
    list();
}

void BackupPart::say(Tone tone, const QString &text)
{
    m_said->setTone(tone, tone == Tone::Ok ? QStringLiteral("check") : QStringLiteral("warning"));
    m_said->setText(text);
    m_said->show();
}

void BackupPart::backUp()
{
    if (!m_services.data || m_wait->isRunning())
        return;
    m_said->hide();
    m_now->setEnabled(false);
    whenDone(m_services.data->backupNow(QStringLiteral("asked"), by(), m_wait->begin()), this, [this](const Result<BackupDone> &done) {
        m_wait->end();
        m_now->setEnabled(true);
        told(done);
        list();
    });
}

void BackupPart::told(const Result<BackupDone> &done)
{
    if (!done)
        return say(done.error().code == ErrorCode::Cancelled ? Tone::Warn : Tone::Bad, tr("No backup was made. %1 The older ones are untouched.").arg(keepErrorText(done.error())));
    QString text = tr("Backed up and checked: %n sale(s), %1.", nullptr, int(done->facts.rowsOf(QStringLiteral("sale")))).arg(bytesText(done->facts.bytes));
    Tone tone = Tone::Ok;
    if (done->facts.trouble != KeepTrouble::None) {
        tone = Tone::Bad;
        text += u' ' + keepTroubleText(done->facts.trouble) + u' ' + tr("The copy is as the books are; no older backup was thrown away.");
    }
    for (const BackupCopy &copy : done->copies) {
        if (copy.trouble == KeepTrouble::None) {
            text += u' ' + tr("A second copy is in %1.").arg(QDir::toNativeSeparators(copy.folder));
        } else {
            tone = tone == Tone::Ok ? Tone::Warn : tone;
            text += u' ' + tr("There is no second copy: %1").arg(keepTroubleText(copy.trouble));
        }
    }
    say(tone, text);
}

void BackupPart::list()
{
    if (!m_services.data)
        return show({});
    whenDone(m_services.data->backups(), this, [this](const Result<QList<FoundBackup>> &found) { show(found.value_or(QList<FoundBackup>())); });
}

QString BackupPart::wordsOf(const FoundBackup &backup) const
{
    QStringList parts{bytesText(backup.bytes)};
    if (backup.hasRecord)
        parts.prepend(tr("%n sale(s)", nullptr, int(backup.sales)));
    if (!backup.lastSale.isEmpty())
        parts.append(tr("last %1").arg(backup.lastSale));
    parts.append(QDir::toNativeSeparators(QFileInfo(backup.file).path()));
    return parts.join(QStringLiteral(" · "));
}

void BackupPart::show(const QList<FoundBackup> &found)
{
    m_found = found;
    const auto old = m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *each : old) {
        each->hide();
        each->deleteLater();
    }
    const QByteArray zone = m_services.rules().shop.timeZone;
    const QDate today = dayIn(m_services.clock.now(), zone);
    for (qsizetype i = 0; i < std::min(found.size(), kMostShown); ++i) {
        auto *button = new Button(whenText(found[i].takenAt, zone, today), Button::Kind::Choice, m_list);
        button->setDetail(wordsOf(found[i]));
        button->setObjectName(QStringLiteral("backup_%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, file = found[i].file] { look(file); });
        m_list->layout()->addWidget(button);
    }
    m_none->setVisible(found.isEmpty());
}

void BackupPart::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.db)"), tr("All files (*)")});
    if (m_services.data)
        dialog->setDirectory(m_services.data->folder());
    connect(dialog, &QFileDialog::fileSelected, this, &BackupPart::look);
    dialog->open();
}

void BackupPart::look(const QString &file)
{
    if (m_services.data && !file.isEmpty())
        (new RestoreSheet(m_services, this, file, by()))->open();
}

} // namespace laci
