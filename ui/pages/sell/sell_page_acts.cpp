// The page's sheets, notices and sounds.
#include "base/when_done.h"
#include "domain/code_entry.h"
#include "ports/goods_desk.h"
#include "ui/kit/banner.h"
#include "ui/kit/search_field.h"
#include "ui/kit/strip_view.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/sell/cart_panel.h"
#include "ui/pages/sell/cart_sheets.h"
#include "ui/pages/sell/customer_sheet.h"
#include "ui/pages/sell/last_sale.h"
#include "ui/pages/sell/modifier_sheet.h"
#include "ui/pages/sell/parking.h"
#include "ui/pages/sell/price_check.h"
#include "ui/pages/sell/product_sheet.h"
#include "ui/pages/sell/sell_page.h"
#include "ui/pages/sell/shelf.h"
#include "ui/text/error_text.h"

namespace laci {

namespace {
constexpr std::chrono::seconds kUndo{10};
}

void SellPage::scan(const QString &code)
{
    if (m_priceCheck)
        return m_priceCheck->scan(code);
    // A "3*" in the field waited for this code; left there it would multiply the next one.
    const Result<CodeEntry> waits = m_field ? parseCodeEntry(m_field->text()) : CodeEntry{};
    if (!waits || !waits->quantity || !waits->code.isEmpty())
        return m_entry.scan(code);
    m_field->clear();
    m_entry.scan(code, waits->quantity);
}

bool SellPage::takesScan() const
{
    return m_priceCheck && m_priceCheck->isVisible();
}

void SellPage::pay()
{
    m_entry.pay();
}

void SellPage::discount()
{
    m_panel->askDiscount();
}

void SellPage::undo()
{
    if (!m_entry.isHeld())
        m_services.cart.undo();
}

void SellPage::park()
{
    if (!m_entry.isHeld())
        m_parking->park();
}

void SellPage::customer()
{
    askCustomer(this, m_services.books, m_services.cart.cart().customer, [this](const Customer &chosen) {
        m_services.cart.setCustomer(chosen);
        undoable(chosen.isKnown() ? tr("This sale is for %1.").arg(chosen.name) : tr("This sale is for nobody in particular."));
    });
}

void SellPage::priceCheck()
{
    m_priceCheck = new PriceCheck(this, m_services.products, m_entry.patterns(), m_lowStock);
    connect(m_priceCheck, &PriceCheck::found, this, [this] { m_services.sounds.play(Sound::ScanOk); });
    connect(m_priceCheck, &PriceCheck::unknown, this, [this] { m_services.sounds.play(Sound::UnknownCode); });
    connect(m_priceCheck, &Sheet::closed, this, [this] { m_priceCheck = nullptr; });
    m_priceCheck->open();
}

void SellPage::askWeight(const Product &product)
{
    askMeasure(this, product, [this](std::optional<Quantity> quantity) { m_entry.answer(quantity); });
}

void SellPage::askChoices(const Product &product)
{
    if (!m_services.goods)
        return m_entry.answerChoices(QList<Modifier>());
    whenDone(m_services.goods->modifiersOf(product.id), this, [this, product](const Result<QList<ModifierGroup>> &groups) {
        if (!groups) {
            showTrouble(groups.error());
            return m_entry.answerChoices(std::nullopt);      // without its choices the price would be wrong
        }
        if (groups->isEmpty())
            return m_entry.answerChoices(QList<Modifier>());
        auto *sheet = new ModifierSheet(this, product, *groups,
                                        [this](const std::optional<QList<Modifier>> &chosen) { m_entry.answerChoices(chosen); });
        sheet->open();
    });
}

void SellPage::noteAdded(const Product &product, bool byCode)
{
    m_trouble->hide();
    if (byCode)
        m_services.sounds.play(Sound::ScanOk);
    if (!product.stock)
        return;
    m_stock.insert(product.id, {product.name, *product.stock});
    warnOfStock({product.id});
}

void SellPage::warnOfStock(const QList<ProductId> &products)
{
    if (m_services.cart.cart().isEmpty()) {
        m_stock.clear();
        m_warned.clear();
        return;
    }
    for (const ProductId product : products) {
        const auto known = m_stock.constFind(product);
        const Quantity inCart = m_cart.quantities().value(product);
        if (known == m_stock.constEnd() || inCart <= known->left || m_warned.contains(product))
            continue;
        m_warned.insert(product);
        m_toast->say(tr("%1: the stock says %2, in the cart are %3. It is sold all the same.")
                         .arg(known->name, quantityText(known->left), quantityText(inCart)));
    }
}

void SellPage::undoable(const QString &sentence)
{
    m_toast->say(sentence, tr("Undo"), [this] { undo(); }, kUndo);
}

void SellPage::object(const QString &sentence)
{
    m_services.sounds.play(Sound::Refused);
    m_toast->say(sentence);
}

void SellPage::showUnknown(const QString &code)
{
    m_services.sounds.play(Sound::UnknownCode);
    m_unknownCode = code;
    m_unknown->setText(tr("The code %1 is not in the catalogue.").arg(code));
    m_unknown->show();
}

void SellPage::searchUnknown()
{
    m_unknown->hide();
    if (!m_field)
        return;
    m_field->setText(m_unknownCode);
    m_field->setFocus();
    m_field->selectAll();
}

void SellPage::addUnknown()
{
    const QString code = m_unknownCode;
    const auto inner = innerBarcode(code, m_entry.patterns());
    Product known;
    known.barcodes = {inner ? inner->itemCodes.constFirst() : code};
    known.unit = inner && inner->weight ? QStringLiteral("kg") : QStringLiteral("pcs");
    known.category = m_catalogue.filter().category;
    askNewProduct(this, m_services.products, known, m_categoryNames, [this, code, label = inner.has_value()](const Product &product) {
        if (m_unknownCode == code)
            m_unknown->hide();
        reload();
        m_toast->say(tr("%1 is in the catalogue now.").arg(product.name));
        if (label)
            m_entry.scan(code);                  // its weight or price stands in the code
        else
            m_entry.add(product, QString());
    });
}

void SellPage::showTrouble(const Error &error)
{
    const QString sentence = errorText(error);
    if (sentence.isEmpty())
        return;
    m_services.sounds.play(Sound::Refused);
    m_trouble->setText(sentence);
    m_trouble->show();
}

void SellPage::saleMoved(const SaleRecord &record)
{
    if (record.sale.state != SaleState::Paid)
        return;
    const bool again = record.sale.id == m_freshFor;
    m_freshFor = record.sale.id;
    if (!again || m_last->record().sale.id == record.sale.id)
        m_last->showSale(record);
    // Its goods have left the stock.
    const auto [first, last] = m_shelf->view()->visibleRows();
    if (!again)
        m_catalogue.freshen(first, last);
}

void SellPage::printAgain()
{
    whenDone(m_services.printing.printReceipt(m_last->record(), true, false), this, [this](const Result<PrintJob> &job) {
        if (job)
            m_toast->say(tr("A copy of %1 goes to the printer.").arg(m_last->record().sale.number));
        else
            m_toast->say(tr("Nothing was printed: no printer is set up. Look in Settings."));
    });
}

void SellPage::showParkedCount(int parked)
{
    //: carts put aside; a button that shows them
    m_parked->setText(tr("Parked %1").arg(parked));
    m_parked->setVisible(parked > 0);
}

void SellPage::refreshEmpty()
{
    const bool nothing = m_catalogue.rowCount() == 0 && m_catalogue.isSettled();
    m_nothing->setVisible(nothing);
    if (!nothing)
        return;
    m_nothing->setText(m_catalogue.isSearch() ? tr("Nothing found for “%1”.").arg(m_catalogue.search())
                                              : tr("No products yet. Bring in a CSV file on the page Products."));
    m_nothing->setGeometry(24, 24, qMax(100, m_shelf->width() - 48), 80);
    m_nothing->raise();
}

} // namespace laci
