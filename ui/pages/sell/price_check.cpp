#include "ui/pages/sell/price_check.h"
#include "base/when_done.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/error_text.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kMostShown = 5;
}

PriceCheck::PriceCheck(QWidget *owner, ProductStore &products, const QList<BarcodePattern> &patterns, int lowStock)
    : Sheet(owner, tr("What does it cost?")), m_products(products), m_patterns(patterns), m_lowStock(lowStock),
      m_field(addField(this, tr("Scan it, or write its name or code"), QString(), "priceCheck")), m_answers(new QVBoxLayout)
{
    setPanelWidth(560);
    m_answers->setSpacing(8);
    body()->addLayout(m_answers);
    say(tr("The cart stays as it is."));
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.simplified().isEmpty())
            search(text.simplified(), ++m_question, false);
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        look(m_field->text().simplified());
        m_field->selectAll();
    });
    addAction(tr("Back"), Button::Kind::Secondary);
}

void PriceCheck::scan(const QString &code)
{
    m_field->setText(code);
    m_field->selectAll();
    m_field->setFocus();
    look(code);
}

void PriceCheck::look(const QString &text)
{
    if (text.isEmpty())
        return;
    QStringList codes{text};
    if (const auto inner = innerBarcode(text, m_patterns))
        codes += inner->itemCodes;
    ++m_question;
    lookUp(codes, 0);
}

void PriceCheck::lookUp(const QStringList &codes, int at)
{
    const int question = m_question;
    if (at >= codes.size())
        return search(codes[0], question, true);
    whenDone(m_products.byCode(codes[at]), this, [this, codes, at, question](const Result<std::optional<Product>> &product) {
        if (question != m_question)
            return;
        if (!product)
            return say(errorText(product.error()));
        if (!*product)
            return lookUp(codes, at + 1);
        showAnswers({**product});
        emit found();
    });
}

void PriceCheck::search(const QString &text, int question, bool aloud)
{
    whenDone(m_products.search(text, kMostShown), this, [this, text, question, aloud](const Result<FoundProducts> &products) {
        if (question != m_question)
            return;
        if (!products)
            return say(errorText(products.error()));
        if (!products->isEmpty())
            return showAnswers(products->all());
        say(tr("Nothing found for “%1”.").arg(text));
        if (aloud)
            emit unknown();
    });
}

void PriceCheck::say(const QString &sentence)
{
    showAnswers({});
    auto *label = new TextLabel(sentence, Text::Body, Ink::Muted, this);
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("priceSentence"));
    m_answers->addWidget(label);
    label->show();
    m_shown.append(label);
}

void PriceCheck::showAnswers(const QList<Product> &products)
{
    for (QWidget *old : std::as_const(m_shown)) {
        old->hide();
        old->deleteLater();
    }
    m_shown.clear();
    const bool alone = products.size() == 1;
    for (const Product &product : products) {
        auto *row = new QWidget(this);
        auto *columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 4, 0, 4);
        columns->setSpacing(16);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        auto *name = new TextLabel(product.name, Text::BodyStrong, Ink::Normal, row);
        name->setWordWrap(true);
        name->setObjectName(QStringLiteral("priceName"));
        texts->addWidget(name);
        QStringList facts{product.barcodes.isEmpty() ? product.sku : product.barcodes.constFirst()};
        if (!product.category.isEmpty())
            facts << product.category;
        texts->addWidget(new TextLabel(facts.join(QStringLiteral(" · ")), Text::Small, Ink::Muted, row));
        const bool low = product.stock && *product.stock <= Quantity::pieces(m_lowStock);
        const QString stock = product.stock ? tr("Stock %1").arg(quantityText(*product.stock)) : tr("Stock is not counted");
        auto *stockLabel = new TextLabel(stock, low ? Text::SmallStrong : Text::Small, low ? Ink::Warn : Ink::Muted, row);
        stockLabel->setObjectName(QStringLiteral("priceStock"));
        texts->addWidget(stockLabel);
        columns->addLayout(texts, 1);
        auto *price = new MoneyLabel(alone ? Text::CartTotal : Text::BodyStrong, row);
        const bool piece = product.unit.isEmpty() || product.unit == QLatin1String("pcs");
        price->setText(piece ? rupiahText(product.price) : tr("%1/%2").arg(rupiahText(product.price), product.unit));
        price->setObjectName(QStringLiteral("price"));
        columns->addWidget(price);
        m_answers->addWidget(row);
        row->show();
        m_shown.append(row);
    }
}

} // namespace laci
