#include "ui/pages/receipt/receipt_sheet.h"
#include "base/when_done.h"
#include "printing/receipt_slip.h"
#include "printing/slip_page.h"
#include "ui/kit/keypad.h"
#include "ui/kit/save_file.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/receipt/receipt_files.h"
#include "ui/text/error_text.h"
#include "ui/text/receipt_words.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtMath>

namespace laci {
namespace {

/// The paper, a little smaller than its dots: black on white in every theme.
class SlipView final : public QWidget {
public:
    explicit SlipView(const Slip &slip) : m_slip(slip) { measure(); }
    void setLogo(const QImage &logo)
    {
        m_logo = logo;
        measure();
        update();
    }
    const QImage &logo() const { return m_logo; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).edge);
        painter.fillRect(rect().adjusted(1, 1, -1, -1), Qt::white);
        painter.translate(1, 1);
        painter.scale(kScale, kScale);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        paintSlip(painter, m_slip, m_logo);
    }

private:
    static constexpr qreal kScale = 0.8;
    void measure()
    {
        const QSize page = slipPageSize(m_slip, m_logo);
        setFixedSize(qCeil(page.width() * kScale) + 2, qCeil(page.height() * kScale) + 2);
    }
    Slip m_slip;
    QImage m_logo;
};

/// The slip on the left, what can be done with it on the right, each with its letter.
class ReceiptSheet final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(ReceiptSheet)
public:
    ReceiptSheet(QWidget *owner, TillServices &services, const SaleRecord &record, const Receipt &receipt, const RefundId &refund, bool copy)
        : Sheet(owner, refund.isEmpty() ? tr("Receipt") : tr("Slip of a refund")), m_services(services), m_record(record), m_refund(refund),
          m_number(receipt.number), m_copy(copy), m_slip(receiptSlip(receipt, optionsOf(services), receiptWords())),
          m_lines(slipText(m_slip)), m_paper(new SlipView(m_slip)), m_said(new TextLabel({}, Text::Small, Ink::Muted))
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(24);
        row->addWidget(makePaper(), 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(8);
        m_print = add(column, {}, "receiptPrint", Qt::Key_P, &ReceiptSheet::print);
        m_print->setKind(Button::Kind::Primary);
        add(column, tr("Save as PDF…"), "receiptPdf", Qt::Key_S, &ReceiptSheet::savePdf);
        add(column, tr("Save as text…"), "receiptText", Qt::Key_T, &ReceiptSheet::saveText);
        add(column, tr("Copy the text"), "receiptCopy", Qt::Key_C, &ReceiptSheet::toClipboard);
        add(column, tr("E-mail…"), "receiptMail", Qt::Key_E, &ReceiptSheet::mail);
        add(column, tr("WhatsApp…"), "receiptWhatsapp", Qt::Key_W, &ReceiptSheet::whatsapp);
        m_said->setWordWrap(true);
        m_said->setObjectName(QStringLiteral("receiptSaid"));
        m_said->setMinimumHeight(60);
        m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        column->addWidget(m_said);
        column->addStretch(1);
        row->addLayout(column, 1);
        body()->addLayout(row);
        setPanelWidth(m_paper->width() + 330);
        wordPrint();
        addAction(tr("Close"), Button::Kind::Secondary);
        if (const QString logo = services.settings.text(QStringLiteral("printer.logo")); !logo.isEmpty()) {
            whenDone(loadLogo(logo), this, [this](const Result<QImage> &picture) {
                if (picture)
                    m_paper->setLogo(*picture);
            });
        }
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!event->isAutoRepeat() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            for (const Way &way : std::as_const(m_ways)) {
                if (event->key() == way.key && way.button->isEnabled())
                    way.button->click();
            }
        }
        Sheet::keyPressEvent(event);
    }

private:
    struct Way {
        Qt::Key key;
        Button *button;
    };

    static SlipOptions optionsOf(const TillServices &services)
    {
        SlipOptions options;
        options.columns = services.settings.text(QStringLiteral("printer.columns")) == u"48" ? 48 : 32;
        options.page = CodePage::Page;
        options.logo = !services.settings.text(QStringLiteral("printer.logo")).isEmpty();
        return options;
    }

    QWidget *makePaper()
    {
        m_paper->setObjectName(QStringLiteral("slip"));
        m_paper->setAccessibleName(tr("The receipt as it is printed"));
        m_paper->setAccessibleDescription(m_lines.join(u'\n'));
        auto *scroll = new QScrollArea;
        scroll->setObjectName(QStringLiteral("slipScroll"));
        scroll->setAccessibleName(tr("The receipt as it is printed"));
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(m_paper);
        scroll->setFixedWidth(m_paper->width() + 20);
        scroll->setFixedHeight(std::clamp(m_paper->height() + 4, 360, 500));
        return scroll;
    }

    Button *add(QVBoxLayout *column, const QString &text, const char *name, Qt::Key key, void (ReceiptSheet::*act)())
    {
        auto *button = new Button(text);
        button->setObjectName(QLatin1String(name));
        button->setTall(metric::kKey);
        button->setKeyHint(QString(QChar(key)));
        column->addWidget(button);
        m_ways.append({key, button});
        connect(button, &QPushButton::clicked, this, act);
        return button;
    }

    void say(const QString &text, Ink ink = Ink::Muted)
    {
        m_said->setInk(ink);
        m_said->setText(text);
    }

    void wordPrint()
    {
        m_print->setText(m_copy ? tr("Print a copy") : tr("Print"));
    }

    void print()
    {
        if (!m_services.printing.isOn())
            return say(tr("No printer is set up. Choose one in Settings, or save the receipt as PDF."), Ink::Warn);
        m_print->setEnabled(false);
        const auto job = m_refund.isEmpty() ? m_services.printing.printReceipt(m_record, m_copy, false)
                                            : m_services.printing.printRefund(m_record, m_refund, m_copy);
        whenDone(job, this, [this](const Result<PrintJob> &made) {
            m_print->setEnabled(true);
            if (!made)
                return say(errorText(made.error()), Ink::Warn);
            if (!m_copy && made->state == PrintJobState::Done) {
                // The first slip has one job for ever; paper beyond it is a copy and says so.
                say(tr("This receipt is printed already. Another one is marked as a copy."));
            } else {
                say(tr("Sent to the printer."));
            }
            m_copy = true;
            wordPrint();
        });
    }

    const QString &fileName() const { return m_number; }

    void told(const Pending<void> &saving, const QString &file)
    {
        whenDone(saving, this, [this, file](const Result<void> &saved) {
            if (!saved)
                return say(errorText(saved.error()), Ink::Warn);
            //: %1 is a file name
            say(tr("Saved as %1.").arg(QFileInfo(file).fileName()));
        });
    }

    void savePdf()
    {
        askWhereToSave(this, tr("Save the receipt"), fileName(), QStringLiteral("pdf"), tr("PDF documents"),
                       [this](const QString &file) { told(saveSlipPdf(file, m_slip, m_number, m_paper->logo()), file); });
    }

    void saveText()
    {
        askWhereToSave(this, tr("Save the receipt"), fileName(), QStringLiteral("txt"), tr("Text files"),
                       [this](const QString &file) { told(saveSlipText(file, m_lines), file); });
    }

    void toClipboard()
    {
        QGuiApplication::clipboard()->setText(m_lines.join(u'\n'));
        say(tr("Copied."));
    }

    void openLink(const QUrl &link, const QString &opened, const QString &notThere)
    {
        if (!fitsLink(link))
            say(tr("This receipt is too long to go along in a link. Save it as PDF and send the file."), Ink::Warn);
        else if (QDesktopServices::openUrl(link))
            say(opened);
        else
            say(notThere, Ink::Warn);
    }

    void mail()
    {
        //: Subject of an e-mail: %1 number of the receipt, %2 name of the shop
        openLink(mailLink(tr("Receipt %1 from %2").arg(m_number, m_services.rules().shop.name), m_lines),
             tr("The e-mail program opens with the receipt."),
             tr("No e-mail program answers on this computer. Save the receipt as PDF and send the file."));
    }

    void whatsapp()
    {
        auto *sheet = new Sheet(this, tr("Send by WhatsApp"));
        auto *label = new TextLabel(tr("Number of the customer"), Text::SmallStrong);
        auto *number = new QLineEdit(m_record.sale.cart.customer.phone);
        number->setObjectName(QStringLiteral("whatsappNumber"));
        number->setAccessibleName(label->text());
        number->setPlaceholderText(QStringLiteral("0812 3456 7890"));
        number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
        number->setMaxLength(24);
        label->setBuddy(number);
        auto *wrong = new TextLabel(tr("This is no phone number."), Text::Small, Ink::Bad);
        wrong->hide();
        sheet->body()->addWidget(label);
        sheet->body()->addWidget(number);
        sheet->body()->addWidget(wrong);
        sheet->body()->addWidget(new Keypad(number, QStringLiteral("+"), sheet));
        sheet->addAction(tr("Back"), Button::Kind::Secondary);
        Button *yes = sheet->addTry(tr("Open WhatsApp"), Button::Kind::Primary, [this, number, wrong] {
            if (whatsappNumber(number->text()).isEmpty()) {
                wrong->show();
                number->setFocus();
                return false;
            }
            openLink(whatsappLink(number->text(), m_lines), tr("WhatsApp opens with the receipt; send it there."),
                 tr("No browser answers on this computer. Save the receipt as PDF and send the file."));
            return true;
        });
        yes->setObjectName(QStringLiteral("openWhatsapp"));
        connect(number, &QLineEdit::returnPressed, yes, &QPushButton::click);
        sheet->setFirst(number);
        sheet->open();
    }

    TillServices &m_services;
    SaleRecord m_record;
    RefundId m_refund;
    QString m_number;
    bool m_copy;
    Slip m_slip;
    QStringList m_lines;
    SlipView *m_paper;
    TextLabel *m_said;
    Button *m_print = nullptr;
    QList<Way> m_ways;
};

}

Sheet *showReceipt(QWidget *owner, TillServices &services, const SaleRecord &record, bool copy)
{
    auto *sheet = new ReceiptSheet(owner, services, record, receiptOf(record, services.rules().shop, copy), {}, copy);
    sheet->open();
    return sheet;
}

Sheet *showRefundSlip(QWidget *owner, TillServices &services, const SaleRecord &record, const RefundId &refund, bool copy)
{
    const Result<Receipt> receipt = refundReceiptOf(record, refund, services.rules().shop, copy);
    if (!receipt)
        return nullptr;
    auto *sheet = new ReceiptSheet(owner, services, record, *receipt, refund, copy);
    sheet->open();
    return sheet;
}

} // namespace laci
