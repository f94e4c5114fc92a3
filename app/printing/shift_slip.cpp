#include "printing/shift_slip.h"
#include "domain/receipt.h"
#include "printing/slip_writer.h"

namespace laci {
namespace {

class ShiftLayout {
public:
    ShiftLayout(const ShiftFigures &figures, const ShiftPaper &paper, const SlipOptions &options, const ReceiptWords &words)
        : m_f(figures), m_paper(paper), m_words(words), m_w(words.shift), m_out(options)
    {
    }

    Slip slip()
    {
        head();
        sales();
        methods();
        given();
        drawer();
        open();
        foot();
        return m_out.take();
    }

private:
    void marks()
    {
        for (const auto &[shown, word] : {std::pair(m_paper.training, m_words.training), std::pair(m_paper.copy, m_words.copy)}) {
            if (shown)
                m_out.centre(QStringLiteral("*** %1 ***").arg(word), SlipWriter::kBold);
        }
    }

    QString when(const QDateTime &at) const
    {
        return atShop(at, m_paper.shop.timeZone).toString(QStringLiteral("dd/MM/yyyy HH.mm")) + u' '
            + zoneName(m_paper.shop.timeZone, at);
    }

    void head()
    {
        marks();
        m_out.centre(m_paper.shop.name, SlipWriter::kBig);
        m_out.centre(m_f.shift.isOpen() ? m_w.xReport : m_w.zReport.arg(m_f.shift.z), SlipWriter::kBig);
        m_out.rule();
        m_out.pair(m_w.shift, m_f.shift.name.isEmpty() ? m_f.shift.till : m_f.shift.till + u' ' + m_f.shift.name);
        m_out.pair(m_w.opened, when(m_f.shift.openedAt));
        m_out.pair(m_w.by, m_f.shift.openedBy, 2);
        m_out.pair(m_f.shift.isOpen() ? QStringLiteral("X") : m_w.closed, when(m_f.at));
        if (!m_f.shift.isOpen())
            m_out.pair(m_w.by, m_f.shift.closedBy, 2);
        m_out.rule();
    }

    void optional(const QString &label, Rupiah amount, int indent = 0)
    {
        if (!amount.isZero())
            m_out.amount(label, amount, indent);
    }

    void optional(const QString &label, qint64 count)
    {
        if (count != 0)
            m_out.pair(label, QString::number(count));
    }

    void sales()
    {
        m_out.pair(m_w.receipts, QString::number(m_f.receipts));
        if (!m_f.firstReceipt.isEmpty()) {
            m_out.reference(m_w.firstLast, m_f.firstReceipt, 2);
            if (m_f.lastReceipt != m_f.firstReceipt)
                m_out.reference(QStringLiteral("-"), m_f.lastReceipt, 2);
        }
        m_out.amount(m_w.gross, m_f.gross);
        optional(m_w.discounts, -(m_f.lineDiscounts + m_f.cartDiscounts));
        optional(m_w.service, m_f.service);
        for (const ShiftFigures::Tax &tax : m_f.taxes) {
            m_out.amount(m_w.taxBase + u' ' + tax.label, tax.base, 2);
            m_out.amount(tax.included ? QStringLiteral("%1 (%2)").arg(tax.label, m_w.included) : tax.label, tax.amount, 2);
        }
        m_out.pair(m_w.sales, rupiahDigits(m_f.sales), 0, SlipWriter::kBold);
        optional(m_w.cancelled, m_f.cancelled);
        m_out.rule();
    }

    QString nameOf(const QString &gateway, const QString &channelId) const
    {
        if (gateway == u"cash")
            return m_w.cash;
        QString name = m_words.gateways.value(gateway);
        if (name.isEmpty())
            name = gateway.left(1).toUpper() + gateway.mid(1);
        const QString channel = QString(channelId).replace(u'_', u' ').toUpper();
        return channel.isEmpty() ? name : channel + u' ' + name;
    }

    void methods()
    {
        m_out.text(m_w.methods, 0, SlipWriter::kBold);
        for (const ShiftFigures::Method &method : m_f.methods) {
            m_out.pair(QStringLiteral("%1 (%2)").arg(nameOf(method.gateway, method.channel)).arg(method.count),
                       rupiahDigits(method.amount));
            if (method.byPerson)
                m_out.text(QStringLiteral("(%1)").arg(m_w.byPerson), 2);
        }
        m_out.pair(m_words.total, rupiahDigits(m_f.methodsTotal()), 0, SlipWriter::kBold);
        if (m_f.late > 0)
            m_out.pair(QStringLiteral("%1 (%2)").arg(m_w.late).arg(m_f.late), rupiahDigits(m_f.lateMoney), 2);
        optional(m_w.rounding, m_f.rounding);
        m_out.rule();
    }

    QString givenName(const QString &kind) const
    {
        const auto word = refundKindFromWord(kind);
        if (!word)
            return kind;
        switch (*word) {
        case RefundKind::Refund: return m_w.refund;
        case RefundKind::Void: return m_w.voided;
        case RefundKind::Tender: return m_w.tender;
        }
        return kind;
    }

    void given()
    {
        if (m_f.given.isEmpty())
            return;
        m_out.text(m_w.givenBack, 0, SlipWriter::kBold);
        for (const ShiftFigures::Given &each : m_f.given) {
            m_out.pair(QStringLiteral("%1 (%2)").arg(givenName(each.kind)).arg(each.count), rupiahDigits(-each.amount));
            m_out.text(nameOf(each.gateway, {}), 2);
        }
        m_out.rule();
    }

    void drawer()
    {
        m_out.text(m_w.drawer, 0, SlipWriter::kBold);
        m_out.amount(m_w.cashFloat, m_f.shift.cashFloat);
        if (!m_paper.showsExpected && m_f.shift.isOpen()) {
            movements();
            m_out.text(m_w.hidden);
        } else {
            m_out.amount(m_w.cashTaken, m_f.cashTaken);
            optional(m_w.cashGiven, -m_f.cashGiven);
            movements();
            m_out.pair(m_w.expected, rupiahDigits(m_f.expected), 0, SlipWriter::kBold);
        }
        if (m_f.counted)
            counted();
        optional(m_w.openings, m_f.drawerOpenings);
    }

    void movements()
    {
        for (const CashMovement &move : m_f.movements) {
            const bool in = move.kind == CashMove::In;
            m_out.amount(in ? m_w.in : move.kind == CashMove::Out ? m_w.out : m_w.drop, in ? move.amount : -move.amount);
            m_out.text(QStringLiteral("%1 (%2)").arg(move.reason, move.by), 2);
        }
    }

    void counted()
    {
        for (const Pieces &each : m_f.pieces) {
            if (each.count > 0) {
                m_out.pair(QStringLiteral("%1 x %2").arg(rupiahDigits(each.value)).arg(each.count),
                           rupiahDigits(each.value.scaled(each.count, 1)), 2);
            }
        }
        m_out.pair(m_w.counted, rupiahDigits(*m_f.counted), 0, SlipWriter::kBold);
        m_out.pair(m_w.difference, rupiahText(m_f.difference.value_or(Rupiah())), 0, SlipWriter::kBig);
        if (!m_f.reason.isEmpty())
            m_out.pair(m_w.reason, m_f.reason);
        if (!m_f.approvedBy.isEmpty())
            m_out.pair(m_w.approvedBy, m_f.approvedBy);
    }

    void open()
    {
        if (m_f.openPayments.isEmpty())
            return;
        m_out.rule();
        m_out.text(m_w.openPayments, 0, SlipWriter::kBold);
        for (const ShiftFigures::OpenPayment &payment : m_f.openPayments) {
            m_out.text(payment.sale);
            m_out.pair(nameOf(payment.gateway, payment.channel), rupiahDigits(payment.amount), 2);
        }
    }

    void foot()
    {
        m_out.rule();
        if (!m_f.journalHead.isEmpty())
            m_out.pair(m_w.journal, m_f.journalHead.left(12));
        if (!m_f.shift.isOpen()) {
            m_out.blank(3);
            m_out.centre(QString(m_out.columns() / 2, u'.'));
            m_out.centre(m_words.signature);
        }
        marks();
        m_out.add(SlipLine::Kind::Cut);
    }

    const ShiftFigures &m_f;
    const ShiftPaper &m_paper;
    const ReceiptWords &m_words;
    const ShiftWords &m_w;
    SlipWriter m_out;
};

} // namespace

Slip shiftSlip(const ShiftFigures &figures, const ShiftPaper &paper, const SlipOptions &options, const ReceiptWords &words)
{
    return ShiftLayout(figures, paper, options, words).slip();
}

} // namespace laci
