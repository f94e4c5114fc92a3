#include "ui/pages/settings/scan_part.h"
#include "base/when_done.h"
#include "domain/inner_barcode.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

ScanPart::ScanPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_title(new TextLabel({}, Text::SmallStrong)), m_code(new QLineEdit), m_said(new TextLabel({}, Text::Body, Ink::Muted))
{
    row("scan.inner_patterns", SettingRow::Shape::Line)
        ->setWords([] { return tr("Codes of the scale"); },
                   [] { return tr("I item, W grams, P rupiah, C check digit, for example 20IIIIIWWWWWC. Several apart by blanks; empty: none."); });
    m_column->addWidget(m_title);
    m_column->addWidget(m_code);
    m_column->addWidget(m_said);
    m_title->setBuddy(m_code);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_code->setMaxLength(200);
    m_code->setObjectName(QStringLiteral("scanTest"));
    m_said->setObjectName(QStringLiteral("scanSaid"));
    connect(m_code, &QLineEdit::returnPressed, this, [this] { tell(m_code->text()); });
    ScanPart::retranslate();
}

void ScanPart::retranslate()
{
    FormPart::retranslate();
    m_title->setText(tr("Try the scanner"));
    m_code->setAccessibleName(m_title->text());
    m_code->setPlaceholderText(tr("Scan something, or type a code and press Enter"));
    m_said->clear();
}

void ScanPart::look()
{
    FormPart::look();
    m_code->clear();
    m_said->clear();
    ++m_round;
}

bool ScanPart::scanned(const QString &code)
{
    m_code->setText(code);
    tell(code);
    return true;
}

void ScanPart::tell(const QString &typed)
{
    const QString code = typed.trimmed();
    if (code.isEmpty())
        return m_said->clear();
    QStringList lines{tr("%n character(s): %1", nullptr, int(code.size())).arg(code)};
    const auto patterns = barcodePatterns(m_services.settings.text(QStringLiteral("scan.inner_patterns")));
    QStringList asked{code};
    if (const auto inner = patterns ? innerBarcode(code, *patterns) : std::nullopt) {
        if (inner->weight)
            lines << tr("A label of the scale: item %1, %2 kg").arg(inner->itemCodes.value(0), quantityText(*inner->weight));
        if (inner->price)
            lines << tr("A label of the scale: item %1, %2").arg(inner->itemCodes.value(0), rupiahText(*inner->price));
        asked += inner->itemCodes;
    }
    m_said->setText(lines.join(u'\n'));
    // The till asks for the whole code first, then for the item inside; so does this.
    const int round = ++m_round;
    auto ask = std::make_shared<std::function<void(qsizetype)>>();
    *ask = [this, lines, asked, round, weak = std::weak_ptr(ask)](qsizetype at) {
        if (at >= asked.size()) {
            m_said->setText((lines + QStringList(tr("No product has this code."))).join(u'\n'));
            return;
        }
        const auto next = weak.lock();
        whenDone(m_services.products.byCode(asked[at]), this, [this, lines, round, at, next](const Result<std::optional<Product>> &found) {
            if (round != m_round)
                return;
            if (!found)
                m_said->setText((lines + QStringList(errorText(found.error()))).join(u'\n'));
            else if (*found)
                m_said->setText((lines + QStringList(tr("%1, %2").arg((*found)->name, rupiahText((*found)->price)))).join(u'\n'));
            else if (next)
                (*next)(at + 1);
        });
    };
    (*ask)(0);
}

} // namespace laci
