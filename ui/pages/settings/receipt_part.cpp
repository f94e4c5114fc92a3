#include "ui/pages/settings/receipt_part.h"
#include "base/when_done.h"
#include "printing/receipt_slip.h"
#include "printing/slip_page.h"
#include "ui/kit/text_label.h"
#include "ui/pages/receipt/receipt_files.h"
#include "ui/pages/settings/side_by_side.h"
#include "ui/pages/settings/slip_preview.h"
#include "ui/text/receipt_words.h"
#include <QBoxLayout>
#include <QCoreApplication>
#include <QResizeEvent>

namespace laci {
namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(SampleReceipt) };
}

Receipt sampleReceipt(const TillRules &rules, const QDateTime &now)
{
    SaleRecord record;
    Sale &sale = record.sale;
    sale.id = SaleId(QStringLiteral("sample"));
    sale.till = rules.shop.till;
    sale.cashier = rules.shop.cashier;
    sale.timeZone = rules.shop.timeZone;
    sale.state = SaleState::Paid;
    sale.createdAt = sale.closedAt = now;
    sale.number = QStringLiteral("%1-%2-0042").arg(sale.till, atShop(now, sale.timeZone).date().toString(QStringLiteral("yyyyMMdd")));
    const std::pair<QString, int> goods[] = {{Words::tr("Iced palm sugar coffee"), 18'000}, {Words::tr("Toasted bread"), 22'500}};
    int pieces = 2;
    for (const auto &[name, price] : goods) {
        CartLine line;
        line.name = name;
        line.unitPrice = line.listPrice = Rupiah::trusted(price);
        line.quantity = Quantity::pieces(pieces--);
        sale.cart.lines.append(line);
    }
    sale.totals = totalsOf(sale.cart, rules.tax, atShop(now, sale.timeZone).date()).value_or(Totals());
    Payment cash;
    cash.id = PaymentId(QStringLiteral("sample"));
    cash.sale = sale.id;
    cash.gateway = QStringLiteral("cash");
    cash.state = PaymentState::Paid;
    cash.rounding = cashRoundingFor(sale.totals.total, rules.rounding);
    cash.amount = sale.totals.total + cash.rounding;
    cash.received = Rupiah::trusted(100'000);
    cash.change = cash.received - cash.amount;
    record.payments = {cash};
    return receiptOf(record, rules.shop, false);
}

ReceiptPart::ReceiptPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_title(new TextLabel({}, Text::Heading)), m_previewTitle(new TextLabel({}, Text::Heading)),
      m_previewHint(new TextLabel({}, Text::Small, Ink::Muted)), m_preview(new SlipPreview)
{
    using Shape = SettingRow::Shape;
    QList<SettingRow *> rows;
    const auto add = [&](const char *key, Shape shape) {
        rows.append(row(key, shape));
        return rows.last();
    };
    add("shop.name", Shape::Line)->setWords([] { return tr("Name at the head"); }, [] { return tr("The shop's name, as in Shop"); });
    add("shop.address", Shape::Lines)->setWords([] { return tr("Address"); }, [] { return tr("Lines under the name"); });
    add("printer.logo", Shape::File)->setWords([] { return tr("Picture above the name"); }, [] { return tr("Black on white prints best. Empty: none"); });
    add("shop.footer", Shape::Lines)
        ->setWords([] { return tr("Last lines"); }, [] { return tr("Opening hours, how to exchange, a thank you. Empty: a short thank you"); });
    add("printer.columns", Shape::Choice)
        ->setWords([] { return tr("Width of the paper"); }, [] { return tr("The width of the roll, not of the printer"); }, [](const QString &value) {
            return value == u"48" ? tr("80 mm, 48 letters in a line") : tr("58 mm, 32 letters in a line");
        });
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_previewHint->setWordWrap(true);
    column->addWidget(m_previewTitle);
    column->addWidget(m_previewHint);
    column->addWidget(m_preview, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_preview->setObjectName(QStringLiteral("receiptPreview"));
    m_across = sideBySide(m_column, m_title, rows, side);
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (!isVisible())
            return;
        if (key == u"printer.logo")
            readLogo();
        else if (key.startsWith(u"shop.") || key.startsWith(u"printer.") || key.startsWith(u"till."))
            draw();
    });
    ReceiptPart::retranslate();
}

void ReceiptPart::draw()
{
    SlipOptions options;
    options.columns = m_services.settings.text(QStringLiteral("printer.columns")) == u"48" ? 48 : 32;
    options.page = CodePage::Page;
    options.logo = !m_logo.isNull();
    m_preview->show(receiptSlip(sampleReceipt(m_services.rules(), m_services.clock.now()), options, receiptWords()), m_logo);
}

void ReceiptPart::readLogo()
{
    m_logoFile = m_services.settings.text(QStringLiteral("printer.logo"));
    if (m_logoFile.isEmpty()) {
        m_logo = {};
        return draw();
    }
    whenDone(loadLogo(m_logoFile), this, [this, file = m_logoFile](const Result<QImage> &logo) {
        if (file != m_logoFile)
            return;
        m_logo = logo.value_or(QImage());
        draw();
    });
}

void ReceiptPart::look()
{
    FormPart::look();
    draw();
    readLogo();
}

void ReceiptPart::retranslate()
{
    FormPart::retranslate();
    m_title->setText(tr("Receipt"));
    m_previewTitle->setText(tr("So it will look"));
    m_previewHint->setText(tr("A sale that was never made. What you change shows here when you leave the field."));
    draw();
}

void ReceiptPart::resizeEvent(QResizeEvent *event)
{
    FormPart::resizeEvent(event);
    turnSideBySide(m_across, event->size().width());
}

} // namespace laci
