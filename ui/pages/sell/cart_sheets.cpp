#include "ui/pages/sell/cart_sheets.h"
#include "domain/measure.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/cart_rights.h"
#include "ui/pages/sell/sheet_field.h"
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CartSheets)
};

/// What the typed quantity comes to, while it is typed.
void addSum(Sheet *sheet, QLineEdit *field, Rupiah price, const QString &unit)
{
    auto *sum = new MoneyLabel(Text::BodyStrong, sheet);
    sum->setObjectName(QStringLiteral("sheetSum"));
    sheet->body()->addWidget(sum);
    const auto fill = [sum, field, price, unit] {
        const auto quantity = quantityFromPerson(field->text());
        const auto amount = quantity ? priceTimes(price, *quantity) : std::nullopt;
        if (amount && !quantity->isZero())
            sum->setText(Words::tr("%1 %2 × %3 = %4").arg(quantityText(*quantity), unit, rupiahText(price), rupiahText(*amount)));
        else
            sum->setText(Words::tr("%1 for one %2").arg(rupiahText(price), unit));
    };
    QObject::connect(field, &QLineEdit::textChanged, sum, fill);
    fill();
}

QLineEdit *addDigits(Sheet *sheet, const QString &label, const QString &text)
{
    QLineEdit *field = addField(sheet, label, text);
    field->setProperty("moneyField", true);      // a barcode is no quantity and no amount
    return field;
}

Button *finishWith(Sheet *sheet, QLineEdit *field, Button *button)
{
    button->setObjectName(QStringLiteral("apply"));
    QObject::connect(field, &QLineEdit::returnPressed, button, &QPushButton::click);
    sheet->open();
    return button;
}

} // namespace

void askQuantity(QWidget *owner, const CartLine &line, std::function<void(Quantity)> answered)
{
    auto *sheet = new Sheet(owner, line.name);
    sheet->setPanelWidth(360);
    const bool measured = isMeasured(line.unit);
    QLineEdit *field = addDigits(sheet, measured ? Words::tr("Quantity in %1").arg(line.unit) : Words::tr("Quantity"),
                                 quantityText(line.quantity));
    TextLabel *trouble = addTrouble(sheet, field);
    if (measured)
        addSum(sheet, field, line.unitPrice, line.unit);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral(","), sheet));
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    finishWith(sheet, field, sheet->addTry(Words::tr("Set"), Button::Kind::Primary, [=] {
        const auto quantity = quantityFromPerson(field->text());
        if (!quantity)
            return complain(trouble, field, Words::tr("Write a number such as 3 or 0,5."));
        answered(*quantity);
        return true;
    }));
}

void askMeasure(QWidget *owner, const Product &product, std::function<void(std::optional<Quantity>)> answered)
{
    auto *sheet = new Sheet(owner, product.name);
    sheet->setPanelWidth(360);
    QLineEdit *field = addDigits(sheet, Words::tr("How much, in %1").arg(product.unit), QString());
    TextLabel *trouble = addTrouble(sheet, field);
    addSum(sheet, field, product.price, product.unit);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral(","), sheet));
    const auto given = std::make_shared<std::optional<Quantity>>();
    QObject::connect(sheet, &Sheet::closed, owner, [given, answered] { answered(*given); });
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    finishWith(sheet, field, sheet->addTry(Words::tr("Add"), Button::Kind::Primary, [=] {
        const auto quantity = quantityFromPerson(field->text());
        if (!quantity || quantity->isZero())
            return complain(trouble, field, Words::tr("Write how much it is, such as 0,355."));
        *given = quantity;
        return true;
    }));
}

void askNote(QWidget *owner, const QString &title, const QString &label, const QString &note, std::function<void(const QString &)> answered)
{
    auto *sheet = new Sheet(owner, title);
    QLineEdit *field = addField(sheet, label, note);
    field->setMaxLength(120);
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    finishWith(sheet, field, sheet->addAction(Words::tr("Save"), Button::Kind::Primary, [=] { answered(field->text().simplified()); }));
}

void askDiscount(QWidget *owner, CartSession &session, CartRights &rights, int line, bool lineFirst,
                 std::function<void(const Result<void> &)> answered)
{
    auto *sheet = new Sheet(owner, Words::tr("Discount"));
    sheet->setPanelWidth(420);
    const bool hasLine = line >= 0 && line < session.cart().lines.size();

    auto *cartChip = new Chip(Words::tr("Whole cart"), sheet);
    auto *targets = new QButtonGroup(sheet);
    targets->addButton(cartChip);
    cartChip->setChecked(true);
    Chip *lineChip = nullptr;
    if (hasLine) {
        const QString name = session.cart().lines[line].name;
        lineChip = new Chip(sheet->fontMetrics().elidedText(name, Qt::ElideRight, 200), sheet);
        lineChip->setObjectName(QStringLiteral("lineTarget"));
        lineChip->setAccessibleName(name);
        targets->addButton(lineChip);
        lineChip->setChecked(lineFirst);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(cartChip);
    if (lineChip)
        row->addWidget(lineChip);
    row->addStretch(1);
    sheet->body()->addLayout(row);

    const auto onLine = [lineChip] { return lineChip && lineChip->isChecked(); };
    const QPointer<CartSession> cart = &session;
    const auto present = [=] { return discountText(onLine() ? cart->cart().lines.value(line).discount : cart->cart().discount); };
    QLineEdit *field = addDigits(sheet, Words::tr("Amount or percent: 2.000 or 10%"), present());
    TextLabel *trouble = addTrouble(sheet, field);
    auto *shares = new QHBoxLayout;
    shares->setSpacing(8);
    for (const char *share : {"5%", "10%", "15%", "20%"}) {
        const QString word = QLatin1String(share);
        auto *chip = new Button(word, Button::Kind::Secondary, sheet);
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        shares->addWidget(chip);
        QObject::connect(chip, &QPushButton::clicked, field, [field, word] {
            field->setText(word);
            field->setFocus();
        });
    }
    sheet->body()->addLayout(shares);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral("%"), sheet));

    // The PIN, where one is needed, is asked for by a sheet of its own once this one is gone.
    const auto put = [=, &rights](const Discount &discount) {
        const bool lines = onLine();
        QObject::connect(sheet, &Sheet::closed, owner, [=, &rights] {
            rights.forDiscount(lines ? line : -1, discount, [=] {
                if (!cart)
                    return;
                answered(lines ? cart->setLineDiscount(line, discount) : cart->setCartDiscount(discount));
            });
        });
    };
    if (lineChip) {
        QObject::connect(targets, &QButtonGroup::buttonToggled, field, [=](QAbstractButton *, bool on) {
            if (!on || !cart)
                return;
            field->setText(present());
            field->selectAll();
        });
    }
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *none = sheet->addTry(Words::tr("No discount"), Button::Kind::Danger, [=] {
        put(Discount{});
        return true;
    });
    none->setObjectName(QStringLiteral("noDiscount"));
    finishWith(sheet, field, sheet->addTry(Words::tr("Apply"), Button::Kind::Primary, [=] {
        const auto discount = discountFromPerson(field->text());
        if (!discount)
            return complain(trouble, field, Words::tr("Write an amount such as 2.000, or a percentage such as 10%."));
        put(*discount);
        return true;
    }));
}

void askPrice(QWidget *owner, const CartLine &line, std::function<void(Rupiah)> answered)
{
    auto *sheet = new Sheet(owner, line.name);
    sheet->setPanelWidth(420);
    QLineEdit *field = addDigits(sheet, line.unit.isEmpty() ? Words::tr("Price, for this sale alone")
                                                            : Words::tr("Price for one %1, for this sale alone").arg(line.unit),
                                 rupiahDigits(line.unitPrice));
    TextLabel *trouble = addTrouble(sheet, field);
    auto *catalogue = new TextLabel(Words::tr("The catalogue says %1.").arg(rupiahText(line.listPrice)), Text::Small, Ink::Muted, sheet);
    sheet->body()->addWidget(catalogue);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral("00"), sheet));
    const auto answer = [=](Rupiah price) {
        QObject::connect(sheet, &Sheet::closed, owner, [=] { answered(price); });
        return true;
    };
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    if (line.unitPrice != line.listPrice) {
        Button *list = sheet->addTry(Words::tr("Price of the catalogue"), Button::Kind::Secondary, [=] { return answer(line.listPrice); });
        list->setObjectName(QStringLiteral("listPrice"));
    }
    finishWith(sheet, field, sheet->addTry(Words::tr("Set"), Button::Kind::Primary, [=] {
        const auto price = rupiahFromPerson(field->text());
        if (!price)
            return complain(trouble, field, Words::tr("Write an amount such as 12.500 or 12,5rb."));
        return answer(*price);
    }));
}

void askLineTool(QWidget *owner, const CartLine &line, std::function<void(LineTool)> chosen)
{
    auto *sheet = new Sheet(owner, line.name);
    sheet->setPanelWidth(360);
    struct Entry {
        LineTool tool;
        QString word;
        QString detail;
        const char *name;
    };
    const Entry entries[] = {
        {LineTool::Quantity, Words::tr("Quantity"), quantityText(line.quantity), "toolQuantity"},
        {LineTool::Note, Words::tr("Note"), line.note, "toolNote"},
        {LineTool::Discount, Words::tr("Discount"), discountText(line.discount), "toolDiscount"},
        {LineTool::Price, Words::tr("Price"), rupiahText(line.unitPrice), "toolPrice"},
        {LineTool::Remove, Words::tr("Delete"), QString(), "toolRemove"},
    };
    for (const Entry &entry : entries) {
        auto *button = new Button(entry.word, Button::Kind::Choice, sheet);
        button->setDetail(entry.detail);
        button->setObjectName(QLatin1String(entry.name));
        sheet->body()->addWidget(button);
        if (entry.tool == LineTool::Quantity)
            sheet->setFirst(button);
        QObject::connect(button, &QPushButton::clicked, sheet, [sheet, owner, chosen, tool = entry.tool] {
            QObject::connect(sheet, &Sheet::closed, owner, [chosen, tool] { chosen(tool); });
            sheet->dismiss();
        });
    }
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    sheet->open();
}

} // namespace laci
