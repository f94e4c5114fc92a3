#include "ui/pages/goods/label_sheet.h"
#include "base/when_done.h"
#include "labels/label_page.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/error_text.h"
#include <QButtonGroup>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QThreadPool>
#include <QVBoxLayout>
#include <functional>
#include <memory>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabelSheet)
};

constexpr int kMostProducts = 2000;
constexpr int kMostCopies = 500;
constexpr int kMostLabels = 20'000;

struct Wanted {
    LabelKind kind = LabelKind::Shelf;
    LabelPaper paper = LabelPaper::A4;
    int copies = 1;
};

QList<Label> labelsOf(const QList<Product> &products, int copies)
{
    QList<Label> labels;
    for (const Product &product : products) {
        Label label;
        label.name = product.name;
        label.price = rupiahText(product.price);
        if (!product.unit.isEmpty() && product.unit != u"pcs")
            label.unit = u'/' + product.unit;
        label.code = product.barcodes.isEmpty() ? product.sku : product.barcodes.first();
        for (int i = 0; i < copies && labels.size() < kMostLabels; ++i)
            labels.append(label);
    }
    return labels;
}

Pending<LabelReport> write(const QString &file, const QList<Label> &labels, const Wanted &wanted)
{
    const auto promise = std::make_shared<QPromise<Result<LabelReport>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, file, labels, wanted] {
        promise->addResult(writeLabels(file, labels, wanted.kind, wanted.paper));
        promise->finish();
    });
    return future;
}

void tell(QWidget *owner, const QString &title, const QString &text)
{
    auto *sheet = new Sheet(owner, title);
    auto *label = new TextLabel(text, Text::Body, Ink::Normal, sheet);
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("labelsSaid"));
    sheet->body()->addWidget(label);
    sheet->addAction(Words::tr("Close"), Button::Kind::Secondary);
    sheet->open();
}

void save(QWidget *owner, const QList<Product> &products, const Wanted &wanted, const QString &file)
{
    whenDone(write(file, labelsOf(products, wanted.copies), wanted), owner, [owner, file](const Result<LabelReport> &report) {
        if (!report)
            return tell(owner, Words::tr("No labels"), Words::tr("%1 could not be written. Check the folder and the disk.").arg(file));
        QString text = Words::tr("%n label(s) stand in %1. Print them at 100 %, without fitting them to the page.", nullptr, report->labels).arg(file);
        if (report->withoutBars > 0)
            text += QStringLiteral("\n\n") + Words::tr("%n of them have no barcode: the code is too long for this label.", nullptr, report->withoutBars);
        tell(owner, Words::tr("Labels are ready"), text);
    });
}

void askFile(QWidget *owner, const QList<Product> &products, const Wanted &wanted)
{
    auto *dialog = new QFileDialog(owner->window(), Words::tr("Save the labels"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(Words::tr("labels.pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, owner,
                     [owner, products, wanted](const QString &file) { save(owner, products, wanted, file); });
    dialog->open();
}

/// One of two chips; the first is chosen.
Chip *addPair(Sheet *sheet, const QString &first, const QString &second, const char *name)
{
    auto *line = new QWidget;
    auto *row = new WrapRow(8, false, line);
    auto *group = new QButtonGroup(sheet);
    Chip *other = nullptr;
    for (const QString &word : {first, second}) {
        auto *chip = new Chip(word, sheet);
        group->addButton(chip);
        row->addWidget(chip);
        other = chip;
    }
    group->buttons().first()->setChecked(true);
    other->setObjectName(QString::fromLatin1(name));
    sheet->body()->addWidget(line);
    return other;
}

void askHow(QWidget *owner, const QString &what, std::function<void(const Wanted &)> wanted)
{
    auto *sheet = new Sheet(owner, Words::tr("Labels"));
    sheet->setPanelWidth(460);
    auto *text = new TextLabel(what, Text::Body, Ink::Muted, sheet);
    text->setWordWrap(true);
    sheet->body()->addWidget(text);
    const Chip *bars = addPair(sheet, Words::tr("For the shelf: large price"), Words::tr("For the product: large barcode"), "labelBars");
    const Chip *roll = addPair(sheet, Words::tr("A4, 24 labels of 70 × 37 mm"), Words::tr("Roll, 40 × 30 mm"), "labelRoll");
    QLineEdit *copies = addField(sheet, Words::tr("How many of each"), QStringLiteral("1"), "labelCopies");
    copies->setProperty("moneyField", true);
    TextLabel *wrong = addTrouble(sheet, copies);
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(Words::tr("Save as PDF…"), Button::Kind::Primary, [=] {
        bool number = false;
        const int count = copies->text().trimmed().toInt(&number);
        if (!number || count < 1 || count > kMostCopies)
            return complain(wrong, copies, Words::tr("1 to %1").arg(kMostCopies));
        const Wanted answer{bars->isChecked() ? LabelKind::Barcode : LabelKind::Shelf,
                            roll->isChecked() ? LabelPaper::Roll40x30 : LabelPaper::A4, count};
        QObject::connect(sheet, &Sheet::closed, owner, [wanted, answer] { wanted(answer); });
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    QObject::connect(copies, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

} // namespace

void askLabels(QWidget *owner, const QList<Product> &products)
{
    askHow(owner, products.size() == 1 ? products.first().name : QString(),
           [owner, products](const Wanted &wanted) { askFile(owner, products, wanted); });
}

void askLabels(QWidget *owner, GoodsDesk &desk, const GoodsQuery &query, int count)
{
    const int taken = qMin(count, kMostProducts);
    const QString what = count > taken ? Words::tr("For the first %1 of %2 products in the list. A filter makes the list shorter.").arg(taken).arg(count)
                                       : Words::tr("For the %n product(s) in the list.", nullptr, taken);
    askHow(owner, what, [owner, &desk, query, taken](const Wanted &wanted) {
        whenDone(desk.page(query, 0, taken), owner, [owner, wanted](const Result<QList<Product>> &products) {
            if (products)
                askFile(owner, *products, wanted);
            else
                tell(owner, Words::tr("No labels"), errorText(products.error()));
        });
    });
}

} // namespace laci
