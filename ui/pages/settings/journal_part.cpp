#include "ui/pages/settings/journal_part.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/text/journal_text.h"
#include "ui/text/keeping_text.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {

constexpr int kMostShown = 100;

}

JournalPart::JournalPart(TillServices &services, QWidget *parent)
    : GatedPart(services, Right::KeepData, parent), m_verify(new Button({}, Button::Kind::Primary)), m_save(new Button({})),
      m_said(new Banner(Tone::Ok, QStringLiteral("check"))), m_kindLabel(new TextLabel({}, Text::SmallStrong)), m_kind(new ChoiceBox),
      m_textLabel(new TextLabel({}, Text::SmallStrong)), m_text(new QLineEdit), m_rows(new QWidget), m_none(new TextLabel({}, Text::Body, Ink::Muted))
{
    m_column->addWidget(m_said);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_verify);
    acts->addWidget(m_save);
    acts->addStretch(1);
    m_column->addLayout(acts);
    auto *filter = new QHBoxLayout;
    filter->setSpacing(12);
    for (const auto &[label, field] : {std::pair<TextLabel *, QWidget *>(m_kindLabel, m_kind), std::pair<TextLabel *, QWidget *>(m_textLabel, m_text)}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(5);
        column->addWidget(label);
        column->addWidget(field);
        filter->addLayout(column, 1);
    }
    m_column->addLayout(filter);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_column->addWidget(m_none);
    m_column->addWidget(m_rows);
    m_said->hide();
    m_verify->setObjectName(QStringLiteral("journalVerify"));
    m_save->setObjectName(QStringLiteral("journalSave"));
    m_said->setObjectName(QStringLiteral("journalSaid"));
    m_kind->setObjectName(QStringLiteral("journalKind"));
    m_text->setObjectName(QStringLiteral("journalText"));
    m_kind->addItem(QString(), -1);
    const auto kinds = allJournalKinds();
    for (const JournalKind kind : kinds)
        m_kind->addItem(QString(), int(kind));
    connect(m_verify, &QPushButton::clicked, this, &JournalPart::verify);
    connect(m_save, &QPushButton::clicked, this, &JournalPart::save);
    connect(m_kind, &QComboBox::activated, this, &JournalPart::list);
    connect(m_text, &QLineEdit::textChanged, this, &JournalPart::list);
    JournalPart::retranslate();
}

void JournalPart::retranslate()
{
    GatedPart::retranslate();
    m_verify->setText(tr("Has anybody changed it?"));
    m_save->setText(tr("Export…"));
    m_kindLabel->setText(tr("What happened"));
    m_textLabel->setText(tr("Who, or what it was about"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_text->setAccessibleName(m_textLabel->text());
    m_none->setText(tr("Nothing stands here yet."));
    m_kind->setItemText(0, tr("Everything"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, journalKindText(JournalKind(m_kind->itemData(i).toInt())));
    show(m_entries);
}

void JournalPart::opened()
{
    m_verify->setEnabled(m_services.journal);
    m_save->setEnabled(m_services.journal);
    list();
}

JournalQuery JournalPart::query() const
{
    JournalQuery query;
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        query.kind = JournalKind(kind);
    query.text = m_text->text().trimmed();
    query.limit = kMostShown;
    return query;
}

void JournalPart::list()
{
    if (!m_services.journal || !isOpen())
        return show({});
    whenDone(m_services.journal->entries(query()), this, [this, round = ++m_round](const Result<QList<JournalEntry>> &entries) {
        if (round != m_round)
            return;
        if (!entries)
            say(Tone::Bad, keepErrorText(entries.error()));
        show(entries.value_or(QList<JournalEntry>()));
    });
}

void JournalPart::show(const QList<JournalEntry> &entries)
{
    m_entries = entries;
    const auto old = m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *each : old) {
        each->hide();
        each->deleteLater();
    }
    const QByteArray zone = m_services.rules().shop.timeZone;
    const QDate today = dayIn(m_services.clock.now(), zone);
    for (const JournalEntry &entry : entries) {
        auto *row = new QWidget(m_rows);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        const QString who = entry.act.approvedBy.isEmpty() ? entry.act.who : tr("%1, allowed by %2").arg(entry.act.who, entry.act.approvedBy);
        column->addWidget(new TextLabel(QStringLiteral("%1 · %2").arg(journalKindText(entry.act.kind), who), Text::BodyStrong));
        QStringList more{QString::number(entry.number), whenText(entry.at, zone, today)};
        for (const QString &part : {entry.act.subject, entry.act.detail}) {
            if (!part.isEmpty())
                more.append(part);
        }
        auto *detail = new TextLabel(more.join(QStringLiteral(" · ")), Text::Small, Ink::Muted);
        detail->setWordWrap(true);
        column->addWidget(detail);
        m_rows->layout()->addWidget(row);
    }
    m_none->setVisible(entries.isEmpty());
}

void JournalPart::say(Tone tone, const QString &text)
{
    m_said->setTone(tone, tone == Tone::Ok ? QStringLiteral("check") : QStringLiteral("warning"));
    m_said->setText(text);
    m_said->show();
}

void JournalPart::verify()
{
    if (!m_services.journal)
        return;
    m_verify->setEnabled(false);
    whenDone(m_services.journal->verify(), this, [this](const Result<JournalVerdict> &verdict) {
        m_verify->setEnabled(true);
        if (!verdict)
            return say(Tone::Bad, keepErrorText(verdict.error()));
        say(verdict->fits() ? Tone::Ok : Tone::Bad, journalVerdictText(*verdict));
    });
}

void JournalPart::save()
{
    askWhereToSave(this, tr("Export the journal"), QStringLiteral("laci-journal.csv"), QStringLiteral("csv"), QStringLiteral("CSV"), [this](const QString &file) {
        JournalQuery wanted = query();
        whenDone(m_services.journal->exportTo(file, wanted), this, [this, file](const Result<qint64> &rows) {
            if (rows)
                say(Tone::Ok, tr("%n entries are in %1.", nullptr, int(*rows)).arg(file));
            else
                say(Tone::Bad, keepErrorText(rows.error()));
        });
    });
}

} // namespace laci
