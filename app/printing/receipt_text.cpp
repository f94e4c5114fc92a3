#include "printing/receipt_text.h"
#include "printing/paper_text.h"

namespace laci {
namespace {

class Slip {
public:
    Slip(const ReceiptWords &words, int columns) : m_words(words), m_columns(columns) {}

    QStringList lines(const Receipt &receipt)
    {
        marks(receipt);
        head(receipt);
        rule();
        for (const Receipt::Line &line : receipt.lines)
            item(line);
        rule();
        sums(receipt);
        tenders(receipt);
        marks(receipt);
        foot(receipt.shop);
        return m_lines;
    }

private:
    void rule() { m_lines += QString(m_columns, u'-'); }

    void centre(const QString &text) { m_lines += centredLines(asciiText(text), m_columns); }

    void pair(const QString &left, const QString &right, int indent = 0)
    {
        m_lines += twoSided(QString(indent, u' ') + asciiText(left), asciiText(right), m_columns);
    }

    void amount(const QString &label, Rupiah value, int indent = 0) { pair(label, rupiahDigits(value), indent); }

    /// At both ends, so that neither a torn-off head nor a torn-off foot makes it look like a paid first slip.
    void marks(const Receipt &receipt)
    {
        const auto mark = [this](bool shown, const QString &word) {
            if (shown)
                centre(QStringLiteral("*** %1 ***").arg(word));
        };
        mark(receipt.training, m_words.training);
        mark(receipt.copy, m_words.copy);
        mark(!receipt.paid, m_words.unpaid);
    }

    void head(const Receipt &receipt)
    {
        centre(receipt.shop.name);
        for (const QString &line : receipt.shop.address.split(u'\n', Qt::SkipEmptyParts))
            centre(line);
        if (!receipt.shop.npwp.isEmpty())
            centre(m_words.npwp + u' ' + receipt.shop.npwp);
        rule();
        pair(receipt.at.toString(QStringLiteral("dd/MM/yyyy")),
             receipt.at.toString(QStringLiteral("HH.mm")) + u' ' + receipt.zoneName);
        pair(m_words.number, receipt.number);
        if (!receipt.cashier.isEmpty())
            pair(m_words.cashier, receipt.cashier);
    }

    void item(const Receipt::Line &line)
    {
        m_lines += wrapped(asciiText(line.name), m_columns);
        QString quantity = quantityText(line.quantity);
        if (!line.unit.isEmpty() && line.unit.compare(u"pcs", Qt::CaseInsensitive) != 0)
            quantity += u' ' + line.unit;
        pair(quantity + QStringLiteral(" x ") + rupiahDigits(line.unitPrice), rupiahDigits(line.gross), 2);
        if (!line.discount.isZero())
            amount(m_words.discount, -line.discount, 2);
        for (const QString &note : wrapped(asciiText(line.note), m_columns - 2))
            m_lines += QStringLiteral("  ") + note;
    }

    void sums(const Receipt &receipt)
    {
        const Totals &totals = receipt.totals;
        amount(m_words.subtotal, totals.gross - totals.lineDiscounts);
        if (!totals.cartDiscount.isZero())
            amount(m_words.discount, -totals.cartDiscount);
        if (!totals.service.isZero())
            amount(totals.serviceLabel, totals.service);
        for (const TaxAmount &tax : totals.taxes) {
            if (!tax.included)
                amount(tax.label, tax.amount);
        }
        if (!receipt.rounding.isZero())
            amount(m_words.rounding, receipt.rounding);
        pair(m_words.total, rupiahText(receipt.payable));
        // Inside the prices: said, not added, so it does not stand in the column of sums.
        for (const TaxAmount &tax : totals.taxes) {
            if (tax.included)
                m_lines += wrapped(asciiText(QStringLiteral("(%1 %2 %3)")
                                                 .arg(m_words.taxIncluded, tax.label, rupiahText(tax.amount))),
                                   m_columns);
        }
    }

    void tenders(const Receipt &receipt)
    {
        bool cash = false;
        for (const Receipt::Tender &tender : receipt.tenders) {
            if (tender.gateway == u"cash") {
                cash = true;
                amount(m_words.cash, tender.received.isZero() ? tender.amount : tender.received);
                continue;
            }
            amount(tenderName(tender), tender.amount);
            if (!tender.gatewayRef.isEmpty())
                reference(asciiText(tender.gatewayRef));
        }
        if (cash || !receipt.change.isZero())
            pair(m_words.change, rupiahText(receipt.change));
    }

    /// On its own lines when it is long: somebody may have to type it.
    void reference(const QString &ref)
    {
        const QString label = QStringLiteral("  ") + asciiText(m_words.reference);
        if (label.size() + 1 + ref.size() <= m_columns) {
            m_lines += twoSided(label, ref, m_columns);
            return;
        }
        m_lines += label;
        for (const QString &part : wrapped(ref, m_columns - 2))
            m_lines += QStringLiteral("  ") + part;
    }

    /// "QRIS GoBiz", "BCA VA Paymenku".
    QString tenderName(const Receipt::Tender &tender) const
    {
        QString name = m_words.gateways.value(tender.gateway);
        if (name.isEmpty())
            name = tender.gateway.left(1).toUpper() + tender.gateway.mid(1);
        const QString channel = QString(tender.channel).replace(u'_', u' ').toUpper();
        return channel.isEmpty() ? name : channel + u' ' + name;
    }

    void foot(const ShopProfile &shop)
    {
        rule();
        if (shop.footer.trimmed().isEmpty())
            centre(m_words.thanks);
        for (const QString &line : shop.footer.split(u'\n', Qt::SkipEmptyParts))
            centre(line);
    }

    const ReceiptWords &m_words;
    const int m_columns;
    QStringList m_lines;
};

} // namespace

ReceiptWords receiptWordsId()
{
    ReceiptWords words;
    words.npwp = QStringLiteral("NPWP");
    words.number = QStringLiteral("No.");
    words.cashier = QStringLiteral("Kasir");
    words.subtotal = QStringLiteral("Subtotal");
    words.discount = QStringLiteral("Diskon");
    words.rounding = QStringLiteral("Pembulatan");
    words.total = QStringLiteral("TOTAL");
    words.cash = QStringLiteral("Tunai");
    words.change = QStringLiteral("KEMBALI");
    words.copy = QStringLiteral("SALINAN");
    words.training = QStringLiteral("LATIHAN");
    words.unpaid = QStringLiteral("BELUM LUNAS");
    words.thanks = QStringLiteral("Terima kasih");
    words.taxIncluded = QStringLiteral("Termasuk");
    words.reference = QStringLiteral("Ref.");
    return words;
}

QStringList receiptLines(const Receipt &receipt, int columns, const ReceiptWords &words)
{
    return Slip(words, qMax(16, columns)).lines(receipt);
}

} // namespace laci
