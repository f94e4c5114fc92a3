#include "ui/pages/sell/cart_sheets.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CartSheets)
};

QLineEdit *addField(Sheet *sheet, const QString &label, const QString &text)
{
    auto *caption = new TextLabel(label, Text::Small, Ink::Muted, sheet);
    auto *field = new QLineEdit(text, sheet);
    field->setObjectName(QStringLiteral("sheetField"));
    field->setAccessibleName(label);
    caption->setBuddy(field);
    sheet->body()->addWidget(caption);
    sheet->body()->addWidget(field);
    field->selectAll();
    sheet->setFirst(field);
    return field;
}

/// The error beside the field, in words; goes with the next key.
TextLabel *addTrouble(Sheet *sheet, QLineEdit *field)
{
    auto *trouble = new TextLabel(QString(), Text::Small, Ink::Bad, sheet);
    trouble->setWordWrap(true);
    trouble->setObjectName(QStringLiteral("sheetTrouble"));
    trouble->hide();
    sheet->body()->addWidget(trouble);
    QObject::connect(field, &QLineEdit::textChanged, trouble, [trouble, field] {
        trouble->hide();
        field->setProperty("invalid", false);
        field->style()->unpolish(field);
        field->style()->polish(field);
    });
    return trouble;
}

bool complain(TextLabel *trouble, QLineEdit *field, const QString &sentence)
{
    trouble->setText(sentence);
    trouble->show();
    field->setProperty("invalid", true);
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->setFocus();
    field->selectAll();
    return false;
}

} // namespace

void askQuantity(QWidget *owner, const CartLine &line, std::function<void(Quantity)> answered)
{
    auto *sheet = new Sheet(owner, line.name);
    sheet->setPanelWidth(360);
    const bool weighed = !line.unit.isEmpty() && line.unit != QLatin1String("pcs");
    QLineEdit *field = addField(sheet, weighed ? Words::tr("Quantity in %1").arg(line.unit) : Words::tr("Quantity"),
                                quantityText(line.quantity));
    field->setProperty("moneyField", true);      // a barcode is no quantity either
    TextLabel *trouble = addTrouble(sheet, field);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral(","), sheet));
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *set = sheet->addTry(Words::tr("Set"), Button::Kind::Primary, [=] {
        const auto quantity = quantityFromPerson(field->text());
        if (!quantity)
            return complain(trouble, field, Words::tr("Write a number such as 3 or 0,5."));
        answered(*quantity);
        return true;
    });
    set->setObjectName(QStringLiteral("apply"));
    QObject::connect(field, &QLineEdit::returnPressed, set, &QPushButton::click);
    sheet->open();
}

void askNote(QWidget *owner, const CartLine &line, std::function<void(const QString &)> answered)
{
    auto *sheet = new Sheet(owner, line.name);
    QLineEdit *field = addField(sheet, Words::tr("Note for the kitchen or the receipt"), line.note);
    field->setMaxLength(120);
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *set = sheet->addAction(Words::tr("Save"), Button::Kind::Primary, [=] { answered(field->text().simplified()); });
    set->setObjectName(QStringLiteral("apply"));
    QObject::connect(field, &QLineEdit::returnPressed, set, &QPushButton::click);
    sheet->open();
}

void askDiscount(QWidget *owner, CartSession &session, std::function<void(const Error &)> refused)
{
    auto *sheet = new Sheet(owner, Words::tr("Discount"));
    sheet->setPanelWidth(420);
    const int line = session.chosenLine();
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
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(cartChip);
    if (lineChip)
        row->addWidget(lineChip);
    row->addStretch(1);
    sheet->body()->addLayout(row);

    QLineEdit *field = addField(sheet, Words::tr("Amount or percent: 2.000 or 10%"), discountText(session.cart().discount));
    field->setProperty("moneyField", true);
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

    const auto onLine = [lineChip] { return lineChip && lineChip->isChecked(); };
    const QPointer<CartSession> cart = &session;
    const auto put = [=](const Discount &discount) {
        if (!cart)
            return;
        const auto done = onLine() ? cart->setLineDiscount(line, discount) : cart->setCartDiscount(discount);
        if (!done)
            refused(done.error());
    };
    if (lineChip) {
        QObject::connect(targets, &QButtonGroup::buttonToggled, field, [=](QAbstractButton *, bool on) {
            if (!on || !cart)
                return;
            field->setText(discountText(onLine() ? cart->cart().lines.value(line).discount : cart->cart().discount));
            field->selectAll();
        });
    }
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *none = sheet->addTry(Words::tr("No discount"), Button::Kind::Danger, [=] {
        put(Discount{});
        return true;
    });
    none->setObjectName(QStringLiteral("noDiscount"));
    Button *set = sheet->addTry(Words::tr("Apply"), Button::Kind::Primary, [=] {
        const auto discount = discountFromPerson(field->text());
        if (!discount)
            return complain(trouble, field, Words::tr("Write an amount such as 2.000, or a percentage such as 10%."));
        put(*discount);
        return true;
    });
    set->setObjectName(QStringLiteral("apply"));
    QObject::connect(field, &QLineEdit::returnPressed, set, &QPushButton::click);
    sheet->open();
}

} // namespace laci
