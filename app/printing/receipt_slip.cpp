#include "printing/receipt_slip.h"
#include "printing/slip_writer.h"

namespace laci {
namespace {

using Kind = SlipLine::Kind;

/// "QRIS GoBiz", "BCA VA Paymenku".
QString tenderName(const ReceiptWords &words, const QString &gateway, const QString &channelId)
{
    QString name = words.gateways.value(gateway);
    if (name.isEmpty())
        name = gateway.left(1).toUpper() + gateway.mid(1);
    const QString channel = QString(channelId).replace(u'_', u' ').toUpper();
    return channel.isEmpty() ? name : channel + u' ' + name;
}

QString pieces(const Receipt::Line &line)
{
    QString quantity = quantityText(line.quantity);
    if (!line.unit.isEmpty() && line.unit.compare(u"pcs", Qt::CaseInsensitive) != 0)
        quantity += u' ' + line.unit;
    return quantity;
}

class ReceiptLayout {
public:
    ReceiptLayout(const Receipt &receipt, const SlipOptions &options, const ReceiptWords &words)
        : m_receipt(receipt), m_options(options), m_words(words), m_out(options)
    {
    }

    Slip slip()
    {
        if (m_options.drawer)
            m_out.add(Kind::Drawer);
        marks();
        shop();
        m_out.rule();
        head();
        m_out.rule();
        if (m_receipt.refund)
            refund(*m_receipt.refund);
        else
            sale();
        marks();
        m_out.rule();
        foot();
        m_out.add(Kind::Cut);
        return m_out.take();
    }

private:
    /// At both ends, so that neither a torn-off head nor a torn-off foot makes it look like a paid first slip.
    void marks()
    {
        const auto mark = [this](bool shown, const QString &word) {
            if (shown)
                m_out.centre(QStringLiteral("*** %1 ***").arg(word), SlipWriter::kBold);
        };
        mark(m_receipt.training, m_words.training);
        mark(m_receipt.copy, m_words.copy);
        mark(!m_receipt.paid, m_words.unpaid);
    }

    void shop()
    {
        if (m_options.logo)
            m_out.add(Kind::Logo);
        m_out.centre(m_receipt.shop.name, SlipWriter::kBig);
        const QStringList address = m_receipt.shop.address.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : address)
            m_out.centre(line);
        if (!m_receipt.shop.npwp.isEmpty())
            m_out.centre(m_words.npwp + u' ' + m_receipt.shop.npwp);
    }

    void head()
    {
        if (m_receipt.refund)
            m_out.centre(m_receipt.refund->kind == RefundKind::Void ? m_words.voided : m_words.refund, SlipWriter::kBig);
        m_out.pair(m_receipt.at.toString(QStringLiteral("dd/MM/yyyy")),
                   m_receipt.at.toString(QStringLiteral("HH.mm")) + u' ' + m_receipt.zoneName);
        m_out.pair(m_words.number, m_receipt.number);
        if (m_receipt.refund)
            m_out.pair(m_words.ofSale, m_receipt.refund->saleNumber);
        optional(m_words.cashier, m_receipt.cashier);
        optional(m_words.customer, m_receipt.customer);
        optional(m_words.note, m_receipt.note);
    }

    void optional(const QString &label, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            m_out.pair(label, value);
    }

    void sale()
    {
        for (const Receipt::Line &line : m_receipt.lines)
            item(line);
        m_out.rule();
        sums();
        tenders();
        for (const Receipt::GivenBack &back : m_receipt.givenBack) {
            m_out.amount(m_words.givenBack, -back.amount);
            m_out.reference(m_words.number, back.number, 2);
        }
    }

    void item(const Receipt::Line &line)
    {
        m_out.text(line.name);
        m_out.text(line.choices, 2);
        m_out.pair(pieces(line) + QStringLiteral(" x ") + rupiahDigits(line.unitPrice), rupiahDigits(line.gross), 2);
        if (!line.discount.isZero())
            m_out.amount(m_words.discount, -line.discount, 2);
        m_out.text(line.note, 2);
    }

    void sums()
    {
        const Totals &totals = m_receipt.totals;
        m_out.amount(m_words.subtotal, totals.gross - totals.lineDiscounts);
        if (!totals.cartDiscount.isZero())
            m_out.amount(m_words.discount, -totals.cartDiscount);
        if (!totals.service.isZero())
            m_out.amount(totals.serviceLabel, totals.service);
        for (const TaxAmount &tax : totals.taxes) {
            if (!tax.included)
                m_out.amount(tax.label, tax.amount);
        }
        if (!m_receipt.rounding.isZero())
            m_out.amount(m_words.rounding, m_receipt.rounding);
        m_out.pair(m_words.total, rupiahText(m_receipt.payable), 0, SlipWriter::kBig);
        // Inside the prices: said, not added, so it does not stand in the column of sums.
        for (const TaxAmount &tax : totals.taxes) {
            if (tax.included)
                m_out.text(QStringLiteral("(%1 %2 %3)").arg(m_words.taxIncluded, tax.label, rupiahText(tax.amount)));
        }
    }

    void tenders()
    {
        bool cash = false;
        for (const Receipt::Tender &tender : m_receipt.tenders) {
            if (tender.gateway == u"cash") {
                cash = true;
                m_out.amount(m_words.cash, tender.received.isZero() ? tender.amount : tender.received);
                continue;
            }
            m_out.amount(tenderName(m_words, tender.gateway, tender.channel), tender.amount);
            if (!tender.payerFee.isZero())
                m_out.text(QStringLiteral("(+ %1 %2)").arg(m_words.payerFee, rupiahText(tender.payerFee)), 2);
            if (tender.byPerson)
                m_out.text(QStringLiteral("(%1)").arg(m_words.byPerson), 2);
            if (!tender.gatewayRef.isEmpty())
                m_out.reference(m_words.reference, tender.gatewayRef, 2);
        }
        if (cash || !m_receipt.change.isZero())
            m_out.pair(m_words.change, rupiahText(m_receipt.change), 0, SlipWriter::kBold);
    }

    void refund(const Receipt::RefundPart &part)
    {
        for (const Receipt::Line &line : m_receipt.lines) {
            m_out.text(line.name);
            m_out.pair(pieces(line), rupiahDigits(line.gross), 2);
        }
        if (!m_receipt.lines.isEmpty())
            m_out.rule();
        if (!m_receipt.rounding.isZero()) {
            m_out.amount(m_words.subtotal, m_receipt.totals.total);
            m_out.amount(m_words.rounding, m_receipt.rounding);
        }
        m_out.pair(m_words.moneyBack, rupiahText(m_receipt.payable), 0, SlipWriter::kBig);
        way(part);
        optional(m_words.reason, part.reason);
        m_out.blank(3);
        m_out.centre(QString(m_out.columns() / 2, u'.'));
        m_out.centre(m_words.signature);
    }

    void way(const Receipt::RefundPart &part)
    {
        switch (part.way) {
        case RefundWay::Cash: m_out.text(m_words.cash); break;
        case RefundWay::AtGateway: m_out.pair(tenderName(m_words, part.gateway, part.channel), m_words.atGateway); break;
        case RefundWay::ByGateway: m_out.pair(tenderName(m_words, part.gateway, part.channel), m_words.byGateway); break;
        }
        if (part.state != RefundState::Done)
            m_out.centre(QStringLiteral("*** %1 ***").arg(m_words.notYetBack), SlipWriter::kBold);
    }

    void foot()
    {
        if (m_receipt.refund)
            return m_out.centre(m_words.thanks);
        if (m_receipt.shop.footer.trimmed().isEmpty())
            m_out.centre(m_words.thanks);
        const QStringList lines = m_receipt.shop.footer.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            m_out.centre(line);
    }

    const Receipt &m_receipt;
    const SlipOptions &m_options;
    const ReceiptWords &m_words;
    SlipWriter m_out;
};

} // namespace

Slip receiptSlip(const Receipt &receipt, const SlipOptions &options, const ReceiptWords &words)
{
    return ReceiptLayout(receipt, options, words).slip();
}

Slip qrSlip(const QrNote &note, const SlipOptions &options, const ReceiptWords &words)
{
    SlipWriter out(options);
    if (note.training)
        out.centre(QStringLiteral("*** %1 ***").arg(words.training), SlipWriter::kBold);
    out.centre(note.shop);
    out.centre(note.link ? words.payLink : words.payQris, SlipWriter::kBold);
    out.rule();
    if (!note.link) {
        out.centre(note.merchant, SlipWriter::kBold);
        if (!note.nmid.isEmpty())
            out.centre(QStringLiteral("NMID ") + note.nmid);
    }
    out.centre(rupiahText(note.amount), SlipWriter::kBig);
    out.add(Kind::Qr, note.code);
    out.pair(words.number, note.number);
    if (note.validUntil.isValid())
        out.pair(words.validUntil, note.validUntil.toString(QStringLiteral("dd/MM HH.mm")) + u' ' + note.zoneName);
    if (note.training)
        out.centre(QStringLiteral("*** %1 ***").arg(words.training), SlipWriter::kBold);
    out.add(Kind::Cut);
    return out.take();
}

Slip drawerSlip(const SlipOptions &options)
{
    SlipWriter out(options);
    out.add(Kind::Drawer);
    return out.take();
}

Slip testSlip(const QString &shop, const SlipOptions &options, const ReceiptWords &words)
{
    SlipWriter out(options);
    if (options.logo)
        out.add(Kind::Logo);
    out.centre(shop, SlipWriter::kBig);
    out.centre(words.testPage, SlipWriter::kBold);
    out.rule();
    QString ruler;
    for (int i = 1; i <= out.columns(); ++i)
        ruler += QChar(char16_t(u'0' + i % 10));
    out.text(ruler);
    out.pair(QStringLiteral("|<"), QStringLiteral(">|"));
    out.pair(codePageWord(options.page), QStringLiteral("\u00E9\u00E8\u00FC\u00F1\u00E7"));
    out.pair(words.total, rupiahText(Rupiah::trusted(1'234'567)), 0, SlipWriter::kBig);
    out.add(Kind::Qr, "https://qris.id/");
    out.centre(words.testText);
    out.add(Kind::Cut);
    return out.take();
}

} // namespace laci
