#include "ui/shell/key_sheet.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include <QCoreApplication>
#include <QGridLayout>

namespace laci {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
};
}

void showKeys(QWidget *owner)
{
    auto *sheet = new Sheet(owner, Words::tr("Keys"));
    sheet->setPanelWidth(680);
    const std::pair<QString, QString> keys[] = {
        {QStringLiteral("F1"), Words::tr("This help")},
        {QStringLiteral("F2"), Words::tr("Search and scan")},
        {QStringLiteral("F4"), Words::tr("Pay in cash")},
        {QStringLiteral("F5"), Words::tr("Check the payment now")},
        {QStringLiteral("F6"), Words::tr("Last sales")},
        {QStringLiteral("F9"), Words::tr("Pay by QRIS")},
        {QStringLiteral("F10"), Words::tr("Other ways to pay")},
        {QStringLiteral("F11"), Words::tr("Discount")},
        {QStringLiteral("F12"), Words::tr("Pay")},
        {QStringLiteral("Enter"), Words::tr("Add what is found; in the empty field: pay")},
        {QStringLiteral("3*"), Words::tr("Quantity, then a code or a tile")},
        {QStringLiteral("+  −"), Words::tr("One more, one less on the chosen line")},
        {QStringLiteral("↑  ↓"), Words::tr("Choose a line of the cart; while searching: go to the tiles")},
        {QStringLiteral("Del"), Words::tr("Delete the chosen line")},
        {QStringLiteral("Ctrl+Z"), Words::tr("Undo the last change of the cart")},
        {QStringLiteral("Esc"), Words::tr("Back; never deletes anything")},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    const int half = int(std::size(keys) + 1) / 2;
    int at = 0;
    for (const auto &[key, what] : keys) {
        const int column = at / half * 2;
        grid->addWidget(new TextLabel(key, Text::BodyStrong, Ink::Accent, sheet), at % half, column, Qt::AlignTop);
        auto *words = new TextLabel(what, Text::Body, Ink::Normal, sheet);
        words->setWordWrap(true);
        grid->addWidget(words, at % half, column + 1, Qt::AlignTop);
        ++at;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    sheet->body()->addLayout(grid);
    sheet->setSafe(sheet->addAction(Words::tr("Back"), Button::Kind::Primary));
    sheet->open();
}

} // namespace laci
