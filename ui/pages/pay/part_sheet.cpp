#include "ui/pages/pay/part_sheet.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/money_typing.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {
struct PartSheet { Q_DECLARE_TR_FUNCTIONS(PartSheet) };

std::optional<Rupiah> partIn(const QLineEdit *field, Rupiah due)
{
    const auto part = rupiahFromPerson(field->text().trimmed());
    return part && *part > Rupiah() && *part < due ? part : std::nullopt;
}
}

Sheet *askForPart(QWidget *owner, Rupiah due, const std::optional<Rupiah> &now,
                  std::function<void(const std::optional<Rupiah> &part)> chosen)
{
    auto *sheet = new Sheet(owner, PartSheet::tr("Pay a part of %1").arg(rupiahText(due)));
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("part"));
    field->setProperty("moneyField", true);             // a scanned code is no amount
    field->setAccessibleName(PartSheet::tr("Part"));
    field->setPlaceholderText(PartSheet::tr("how much the next way takes"));
    field->setFont(fontFor(Text::Heading));
    field->setMaxLength(20);
    field->setMinimumHeight(metric::kKey);
    auto *rest = new TextLabel({}, Text::Body, Ink::Muted);
    rest->setObjectName(QStringLiteral("partRest"));
    sheet->body()->addWidget(field);
    sheet->body()->addWidget(rest);
    auto *pad = new Keypad(field, QStringLiteral("000"));
    sheet->body()->addWidget(pad);

    sheet->addAction(PartSheet::tr("Back"), Button::Kind::Secondary);
    if (now)
        sheet->addAction(PartSheet::tr("The whole amount"), Button::Kind::Secondary, [chosen] { chosen(std::nullopt); })
            ->setObjectName(QStringLiteral("wholeAmount"));
    Button *yes = sheet->addTry(PartSheet::tr("This part"), Button::Kind::Primary, [field, due, chosen] {
        const auto part = partIn(field, due);
        if (part)
            chosen(part);
        return part.has_value();
    });
    yes->setObjectName(QStringLiteral("usePart"));
    const auto recount = [field, rest, yes, due] {
        groupDigits(field);
        const auto part = partIn(field, due);
        const bool wrong = !part && !field->text().trimmed().isEmpty();
        field->setProperty("invalid", wrong);
        yes->setEnabled(part.has_value());
        rest->setInk(wrong ? Ink::Bad : Ink::Muted);
        rest->setText(part    ? PartSheet::tr("%1 is then still due.").arg(rupiahText(due - *part))
                      : wrong ? PartSheet::tr("A part is less than %1.").arg(rupiahText(due))
                              : PartSheet::tr("Then choose how this part is paid."));
    };
    QObject::connect(field, &QLineEdit::textChanged, sheet, recount);
    QObject::connect(field, &QLineEdit::returnPressed, yes, &QPushButton::click);
    if (now) {
        field->setText(rupiahDigits(*now));
        field->selectAll();
    }
    recount();
    sheet->setFirst(field);
    sheet->open();
    return sheet;
}

} // namespace laci
