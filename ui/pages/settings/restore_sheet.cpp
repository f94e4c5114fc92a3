#include "ui/pages/settings/restore_sheet.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/keep_wait.h"
#include "ui/text/keeping_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QFileInfo>
#include <QVBoxLayout>

namespace laci {
namespace {

constexpr qsizetype kMostNamed = 6;

}

RestoreSheet::RestoreSheet(TillServices &services, QWidget *owner, const QString &file, const QString &by)
    : Sheet(owner, tr("What this backup holds")), m_services(services), m_file(file), m_by(by), m_wait(new KeepWait)
{
    setPanelWidth(textPx(560));
    auto *name = new TextLabel(QFileInfo(file).fileName(), Text::Small, Ink::Muted);
    name->setWordWrap(true);
    body()->addWidget(name);
    body()->addWidget(m_wait);
    setSafe(addAction(tr("Leave everything as it is"), Button::Kind::Secondary));
    m_control = m_wait->begin();
    whenDone(services.data->preview(file, m_control), this, [this](const Result<RestorePreview> &preview) { told(preview); });
}

RestoreSheet::~RestoreSheet()
{
    if (m_control)
        m_control->cancel = true;
}

void RestoreSheet::line(const QString &text, Ink ink)
{
    auto *label = new TextLabel(text, Text::Body, ink);
    label->setWordWrap(true);
    body()->addWidget(label);
}

void RestoreSheet::told(const Result<RestorePreview> &preview)
{
    m_wait->end();
    if (!preview)
        return line(keepErrorText(preview.error()), Ink::Bad);
    m_preview = *preview;
    const FileFacts &facts = preview->facts;
    const QByteArray zone = m_services.rules().shop.timeZone;
    const QDate today = dayIn(m_services.clock.now(), zone);
    if (facts.trouble != KeepTrouble::None) {
        auto *why = new Banner(Tone::Bad, QStringLiteral("warning"));
        why->setText(keepTroubleText(facts.trouble));
        why->setObjectName(QStringLiteral("restoreTrouble"));
        body()->addWidget(why);
    }
    if (!preview->possible() && !preview->possibleIfAccepted())
        return line(tr("It cannot be restored. Nothing was changed."));
    if (!facts.shop.isEmpty())
        line(tr("Shop: %1, till %2").arg(facts.shop, facts.till));
    line(tr("Taken: %1").arg(whenText(facts.takenAt, zone, today)));
    line(tr("%n product(s)", nullptr, int(facts.rowsOf(QStringLiteral("product")))) + QStringLiteral(" · ")
         + tr("%n sale(s)", nullptr, int(facts.rowsOf(QStringLiteral("sale")))) + QStringLiteral(" · ")
         + (facts.lastSale.isEmpty() ? tr("no sale yet") : tr("last %1, %2").arg(facts.lastSale, whenText(facts.lastSaleAt, zone, today))));
    if (!facts.hasRecord)
        line(tr("No record lies beside it, so nobody can say whether it was changed since it was made. It is whole."), Ink::Muted);
    if (!preview->booksReadable)
        line(tr("The present books cannot be read or are not there."), Ink::Warn);
    else if (preview->salesLost > 0)
        line(tr("%n sale(s) of the present books are not in it. The present books stay beside it under another name.", nullptr, int(preview->salesLost)), Ink::Warn);
    else
        line(tr("Every sale of the present books is in it."));
    if (!preview->paymentsLost.isEmpty())
        offerLost();
    if (!m_services.restore)
        return;
    Button *go = addAction(preview->possible() ? tr("Restore this backup") : tr("Restore it all the same"), Button::Kind::Danger, [this] {
        m_services.restore(m_file, m_by, !m_preview.possible());
    });
    go->setObjectName(QStringLiteral("restoreGo"));
    line(tr("Laci closes and opens again with the restored books."), Ink::Muted);
}

/// Law 6: a code that was shown may still be paid, and after the restore nobody here would know it.
void RestoreSheet::offerLost()
{
    auto *warning = new Banner(Tone::Warn, QStringLiteral("warning"));
    warning->setObjectName(QStringLiteral("restoreLost"));
    warning->setText(tr("%n payment(s) of the present books are still watched and are not in this backup. After the restore nobody watches them: money that comes "
                        "for them is only seen at the gateway.", nullptr, int(m_preview.paymentsLost.size())));
    body()->addWidget(warning);
    for (qsizetype i = 0; i < std::min(m_preview.paymentsLost.size(), kMostNamed); ++i) {
        const LostPayment &lost = m_preview.paymentsLost[i];
        line(QStringLiteral("%1 · %2 · %3 · %4").arg(lost.sale, gatewayName(lost.gateway), rupiahText(Rupiah::trusted(lost.amount)), lost.reference));
    }
    auto *save = new Button(tr("Save the list of them…"));
    save->setObjectName(QStringLiteral("saveLost"));
    body()->addWidget(save);
    connect(save, &QPushButton::clicked, this, [this, save] {
        askWhereToSave(this, tr("Save the list of payments"), QStringLiteral("laci-payments.csv"), QStringLiteral("csv"), QStringLiteral("CSV"), [this, save](const QString &file) {
            whenDone(m_services.data->exportLost(m_preview, file), this, [save](const Result<qint64> &written) {
                save->setText(written ? tr("Saved.") : keepErrorText(written.error()));
            });
        });
    });
}

} // namespace laci
