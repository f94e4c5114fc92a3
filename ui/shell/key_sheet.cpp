#include "ui/shell/key_sheet.h"
#include "base/when_done.h"
#include "ui/kit/key_names.h"
#include "ui/kit/save_file.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/text/till_keys.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>

namespace laci {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
};

/// What stands on the page, put into words by the thread that has the translator.
struct KeyPage {
    QString title, heading;
    QList<KeyWord> keys;
    QFont font;
};

bool paintKeys(QIODevice &out, const KeyPage &page)
{
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(page.title);
    writer.setResolution(300);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const int mm = 300 * 10 / 254;
    QFont font = page.font;
    font.setPixelSize(7 * mm);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRect(0, 0, 180 * mm, 12 * mm), Qt::AlignLeft | Qt::AlignVCenter, page.heading);
    int y = 18 * mm;
    for (const KeyWord &each : page.keys) {
        font.setPixelSize(5 * mm);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(QRect(0, y, 28 * mm, 10 * mm), Qt::AlignLeft | Qt::AlignVCenter, each.key);
        font.setBold(false);
        painter.setFont(font);
        painter.drawText(QRect(30 * mm, y, 145 * mm, 10 * mm), Qt::AlignLeft | Qt::AlignVCenter, each.what);
        y += 11 * mm;
    }
    return painter.end();
}

void saveAs(QWidget *owner, TextLabel *said)
{
    askWhereToSave(owner, Words::tr("Save the keys as a PDF"), QStringLiteral("laci-keys.pdf"), QStringLiteral("pdf"), QStringLiteral("PDF"),
                   [said = QPointer<TextLabel>(said)](const QString &file) {
        if (!said)
            return;
        const KeyPage page{Words::tr("Keys"), Words::tr("Laci: the keys"), keyWords(), fontFor(Text::Body)};
        whenDone(writeFile(file, [page](QIODevice &out) { return paintKeys(out, page); }), said.data(), [said, file](const Result<void> &saved) {
            said->setInk(saved ? Ink::Ok : Ink::Bad);
            said->setText(saved ? Words::tr("Saved: %1").arg(file) : Words::tr("This file cannot be written. Choose another folder."));
        });
    });
}
}

QList<KeyWord> keyWords()
{
    QList<KeyWord> words;
    KeyWord undo;
    const QList<TillKey> keys = tillKeys();
    for (const TillKey &each : keys) {
        if (each.setting == u"keys.undo")
            undo = {shopKey(each.usual), each.what};
        else
            words.append({shopKey(each.usual), each.what});
    }
    words += {
        {QStringLiteral("Enter"), Words::tr("Add what is found; in the empty field: pay")},
        {QStringLiteral("3*"), Words::tr("Quantity, then a code or a tile")},
        {QStringLiteral("+  −"), Words::tr("One more, one less on the chosen line")},
        {QStringLiteral("↑  ↓"), Words::tr("Choose a line of the cart; while searching: go to the tiles")},
        {QStringLiteral("Del"), Words::tr("Delete the chosen line")},
        undo,
        {QStringLiteral("Tab"), Words::tr("To the next control; Space presses it")},
        {QStringLiteral("Esc"), Words::tr("Back; never deletes anything")},
    };
    return words;
}

void showKeys(QWidget *owner)
{
    auto *sheet = new Sheet(owner, Words::tr("Keys"));
    sheet->setPanelWidth(760);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QList<KeyWord> keys = keyWords();
    const int half = int(keys.size() + 1) / 2;
    for (int at = 0; at < int(keys.size()); ++at) {
        const int column = at / half * 2;
        grid->addWidget(new TextLabel(keys[at].key, Text::BodyStrong, Ink::Accent, sheet), at % half, column, Qt::AlignTop);
        auto *words = new TextLabel(keys[at].what, Text::Body, Ink::Normal, sheet);
        words->setWordWrap(true);
        grid->addWidget(words, at % half, column + 1, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    sheet->body()->addLayout(grid);
    auto *line = new QHBoxLayout;
    auto *save = new Button(Words::tr("Save as a PDF to print…"), Button::Kind::Secondary, sheet);
    auto *said = new TextLabel({}, Text::Small, Ink::Muted, sheet);
    said->setWordWrap(true);
    save->setObjectName(QStringLiteral("saveKeys"));
    line->addWidget(save);
    line->addWidget(said, 1);
    sheet->body()->addLayout(line);
    QObject::connect(save, &QPushButton::clicked, sheet, [owner, said] { saveAs(owner, said); });
    sheet->setSafe(sheet->addAction(Words::tr("Back"), Button::Kind::Primary));
    sheet->open();
}

} // namespace laci
