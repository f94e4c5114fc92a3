#include "ui/pages/sell/product_sheet.h"
#include "base/when_done.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductSheet)
};

constexpr int kLongestName = 120;
constexpr int kLongestCode = 60;

ChoiceBox *addChoice(QVBoxLayout *into, const QString &label, const char *name, QWidget *parent)
{
    auto *caption = new TextLabel(label, Text::Small, Ink::Muted, parent);
    auto *box = new ChoiceBox(parent);
    box->setAccessibleName(label);
    box->setObjectName(QLatin1String(name));
    box->setMinimumHeight(metric::kTouch);
    caption->setBuddy(box);
    into->addWidget(caption);
    into->addWidget(box);
    return box;
}

QString refusalText(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return Words::tr("Another product has this code already. Search for it instead.");
    return errorText(error);
}

} // namespace

void askNewProduct(QWidget *owner, ProductStore &store, const Product &known, const QStringList &categories,
                   std::function<void(const Product &)> added)
{
    auto *sheet = new Sheet(owner, Words::tr("New product"));
    sheet->setPanelWidth(440);
    QLineEdit *name = addField(sheet, Words::tr("Name"), known.name, "productName");
    name->setMaxLength(kLongestName);
    TextLabel *nameTrouble = addTrouble(sheet, name);
    QLineEdit *price = addField(sheet, Words::tr("Price: 12.500 or 12,5rb"), QString(), "productPrice");
    price->setProperty("moneyField", true);
    TextLabel *priceTrouble = addTrouble(sheet, price);

    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(12);
    right->setSpacing(12);
    pair->addLayout(left, 1);
    pair->addLayout(right, 1);
    sheet->body()->addLayout(pair);
    ChoiceBox *unit = addChoice(left, Words::tr("Sold by"), "productUnit", sheet);
    unit->addItem(Words::tr("piece"), QStringLiteral("pcs"));
    for (const char *word : {"kg", "g", "ons", "l", "ml", "m", "pak", "dus", "botol"})
        unit->addItem(QLatin1String(word), QLatin1String(word));
    unit->setCurrentIndex(qMax(0, unit->findData(known.unit)));
    ChoiceBox *category = addChoice(right, Words::tr("Category"), "productCategory", sheet);
    category->addItem(Words::tr("none"), QString());
    for (const QString &one : categories) {
        if (!one.isEmpty())
            category->addItem(one, one);
    }
    category->setCurrentIndex(qMax(0, category->findData(known.category)));
    QLineEdit *code = addField(sheet, Words::tr("Barcode, may stay empty"), known.barcodes.value(0), "productCode");
    code->setMaxLength(kLongestCode);
    TextLabel *codeTrouble = addTrouble(sheet, code);
    sheet->body()->addWidget(new Keypad(price, QStringLiteral("00"), sheet));

    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *save = sheet->addTry(Words::tr("Save and add"), Button::Kind::Primary, [=, &store, saving = std::make_shared<bool>(false)] {
        Product product = known;
        product.name = name->text().simplified();
        if (product.name.isEmpty())
            return complain(nameTrouble, name, Words::tr("Write what it is called."));
        const auto amount = rupiahFromPerson(price->text());
        if (!amount)
            return complain(priceTrouble, price, Words::tr("Write an amount such as 12.500 or 12,5rb."));
        product.price = *amount;
        product.unit = unit->currentData().toString();
        product.category = category->currentData().toString();
        const QString text = code->text().simplified();
        product.barcodes = text.isEmpty() ? QStringList() : QStringList{text};
        if (std::exchange(*saving, true))
            return false;
        whenDone(store.addProduct(product), sheet, [=](const Result<Product> &done) {
            *saving = false;
            if (!done) {
                complain(codeTrouble, code, refusalText(done.error()));
                return;
            }
            // The owner takes it when this sheet is gone: it may have a question of its own.
            QObject::connect(sheet, &Sheet::closed, owner, [added, product = *done] { added(product); });
            sheet->dismiss();
        });
        return false;
    });
    save->setObjectName(QStringLiteral("apply"));
    QObject::connect(name, &QLineEdit::returnPressed, price, [price] { price->setFocus(); });
    QObject::connect(price, &QLineEdit::returnPressed, save, &QPushButton::click);
    QObject::connect(code, &QLineEdit::returnPressed, save, &QPushButton::click);
    sheet->open();
}

} // namespace laci
