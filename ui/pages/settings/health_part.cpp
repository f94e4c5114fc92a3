#include "ui/pages/settings/health_part.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/text/keeping_text.h"
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {
namespace {

int rank(HealthTone tone)
{
    switch (tone) {
    case HealthTone::Bad: return 0;
    case HealthTone::Watch: return 1;
    case HealthTone::Good: return 2;
    case HealthTone::Unknown: return 3;
    }
    return 3;
}

Ink inkOf(HealthTone tone)
{
    switch (tone) {
    case HealthTone::Bad: return Ink::Bad;
    case HealthTone::Watch: return Ink::Warn;
    case HealthTone::Good: return Ink::Ok;
    case HealthTone::Unknown: return Ink::Muted;
    }
    return Ink::Muted;
}

} // namespace

HealthPart::HealthPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_version(new TextLabel({}, Text::Small, Ink::Muted)), m_said(new Banner(Tone::Ok, QStringLiteral("check"))), m_rows(new QWidget),
      m_again(new Button({})), m_check(new Button({})), m_report(new Button({})), m_busy(new Busy)
{
    m_column->addWidget(m_said);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    m_column->addWidget(m_rows);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_check);
    acts->addWidget(m_report);
    acts->addWidget(m_again);
    acts->addStretch(1);
    m_column->addLayout(acts);
    m_column->addWidget(m_busy);
    row("updates.check", SettingRow::Shape::Switch)
        ->setWords([] { return tr("Ask once a day for a newer version"); }, [] { return tr("Nothing is sent but the question, and nothing is installed"); });
    row("updates.url", SettingRow::Shape::Line)->setWords([] { return tr("Address for that"); }, [] { return tr("Whoever gave you Laci names it; it begins with https://"); });
    m_column->addWidget(m_version);
    m_version->setWordWrap(true);
    m_said->hide();
    m_again->setObjectName(QStringLiteral("healthAgain"));
    m_check->setObjectName(QStringLiteral("healthCheck"));
    m_report->setObjectName(QStringLiteral("healthReport"));
    m_said->setObjectName(QStringLiteral("healthSaid"));
    connect(m_again, &QPushButton::clicked, this, &HealthPart::ask);
    connect(m_check, &QPushButton::clicked, this, &HealthPart::check);
    connect(m_report, &QPushButton::clicked, this, &HealthPart::save);
    HealthPart::retranslate();
}

void HealthPart::retranslate()
{
    FormPart::retranslate();
    m_again->setText(tr("Look again"));
    m_check->setText(tr("Check the books"));
    m_report->setText(tr("Report for support…"));
    if (m_sheet)
        show(*m_sheet);
}

void HealthPart::look()
{
    FormPart::look();
    for (Button *each : {m_again, m_check, m_report})
        each->setEnabled(m_services.health);
    ask();
}

void HealthPart::ask()
{
    if (!m_services.health)
        return;
    whenDone(m_services.health->look(), this, [this](const Result<HealthSheet> &sheet) {
        if (sheet)
            show(*sheet);
        else
            say(Tone::Bad, keepErrorText(sheet.error()));
    });
}

void HealthPart::show(const HealthSheet &sheet)
{
    m_sheet = sheet;
    const auto old = m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *each : old) {
        each->hide();
        each->deleteLater();
    }
    QList<HealthItem> items = sheet.items;
    std::stable_sort(items.begin(), items.end(), [](const HealthItem &a, const HealthItem &b) { return rank(a.tone) < rank(b.tone); });
    const QByteArray zone = m_services.rules().shop.timeZone;
    for (const HealthItem &item : std::as_const(items)) {
        // Colour and word: the sentence says what is the matter, the word before it how bad it is.
        const QString word = item.tone == HealthTone::Bad ? tr("Act now") : item.tone == HealthTone::Watch ? tr("Look at it") : item.tone == HealthTone::Good ? tr("Good") : tr("Not known");
        auto *row = new QWidget(m_rows);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(12);
        auto *tone = new TextLabel(word, Text::SmallStrong, inkOf(item.tone));
        tone->setFixedWidth(textPx(104));
        auto *title = new TextLabel(healthTitle(item), Text::BodyStrong);
        title->setFixedWidth(textPx(168));
        title->setWordWrap(true);
        auto *words = new TextLabel(healthText(item, zone, sheet.at), Text::Body);
        words->setWordWrap(true);
        words->setObjectName(QStringLiteral("health_%1").arg(healthTopicWord(item.topic)));
        line->addWidget(tone, 0, Qt::AlignTop);
        line->addWidget(title, 0, Qt::AlignTop);
        line->addWidget(words, 1);
        m_rows->layout()->addWidget(row);
    }
    m_version->setText(tr("Laci %1 · Qt %2 · SQLite %3 · %4").arg(sheet.program, sheet.qt, sheet.sqlite, sheet.system));
}

void HealthPart::say(Tone tone, const QString &text)
{
    m_said->setTone(tone, tone == Tone::Ok ? QStringLiteral("check") : QStringLiteral("warning"));
    m_said->setText(text);
    m_said->show();
}

void HealthPart::check()
{
    if (!m_services.health)
        return;
    m_check->setEnabled(false);
    m_said->hide();
    m_busy->start(tr("Checking every page of the books…"));
    whenDone(m_services.health->checkBooks(), this, [this](const Result<QStringList> &found) {
        m_busy->stop();
        m_check->setEnabled(true);
        if (!found)
            say(Tone::Bad, keepErrorText(found.error()));
        else if (found->isEmpty())
            say(Tone::Ok, tr("The books are sound, and the journal fits."));
        else
            say(Tone::Bad, tr("Something does not fit. Make a report for support, and keep the last good backup. (%1)").arg(found->first()));
        ask();
    });
}

void HealthPart::save()
{
    askWhereToSave(this, tr("Report for support"), QStringLiteral("laci-report.txt"), QStringLiteral("txt"), tr("Text"), [this](const QString &file) {
        whenDone(m_services.health->writeReport(file), this, [this, file](const Result<void> &written) {
            if (written)
                say(Tone::Ok, tr("Saved: %1. There is no key, no PIN, no customer and no amount in it.").arg(file));
            else
                say(Tone::Bad, keepErrorText(written.error()));
        });
    });
}

} // namespace laci
