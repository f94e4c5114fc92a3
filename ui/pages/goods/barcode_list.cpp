#include "ui/pages/goods/barcode_list.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kLongestCode = 60;
}

BarcodeList::BarcodeList(QWidget *parent)
    : QWidget(parent), m_label(new TextLabel({}, Text::SmallStrong)), m_rows(new QVBoxLayout), m_field(new QLineEdit), m_add(new Button({})),
      m_said(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_label);
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    column->addWidget(m_said);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("barcodeSaid"));
    m_field->setObjectName(QStringLiteral("barcodeField"));
    m_field->setMaxLength(kLongestCode);
    m_add->setObjectName(QStringLiteral("addBarcode"));
    m_label->setBuddy(m_field);
    connect(m_add, &QPushButton::clicked, this, &BarcodeList::take);
    connect(m_field, &QLineEdit::returnPressed, this, &BarcodeList::take);
    connect(m_field, &QLineEdit::textEdited, this, &BarcodeList::edited);
    retranslate();
}

void BarcodeList::retranslate()
{
    m_label->setText(tr("Barcodes"));
    m_field->setAccessibleName(tr("Another barcode"));
    m_field->setPlaceholderText(tr("Scan or type"));
    m_add->setText(tr("Add"));
    setCodes(QStringList(m_codes));
}

QStringList BarcodeList::codes() const
{
    QStringList all = m_codes;
    if (const QString typed = m_field->text().trimmed(); !typed.isEmpty() && !all.contains(typed))
        all.append(typed);
    return all;
}

void BarcodeList::setCodes(const QStringList &codes)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();           // the press that removes a row may still be in its button
        delete item;
    }
    m_codes.clear();
    for (const QString &code : codes)
        show(code);
    m_field->clear();
    m_said->hide();
}

void BarcodeList::show(const QString &code)
{
    m_codes.append(code);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 0, 0);
    auto *text = new MoneyLabel(Text::Body);
    text->setText(code);
    text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    text->setObjectName(QStringLiteral("barcode"));
    auto *remove = new Button({}, Button::Kind::Quiet);
    remove->setIconName(QStringLiteral("cross"));
    remove->setAccessibleName(tr("Remove barcode %1").arg(code));
    remove->setToolTip(remove->accessibleName());
    connect(remove, &QPushButton::clicked, this, [this, code] {
        QStringList left = m_codes;
        left.removeAll(code);
        const QString typed = m_field->text();
        setCodes(left);
        m_field->setText(typed);
        emit edited();
    });
    row->addWidget(text, 1);
    row->addWidget(remove);
    m_rows->addWidget(line);
}

void BarcodeList::add(const QString &code)
{
    if (m_codes.contains(code)) {
        m_said->setInk(Ink::Muted);
        m_said->setText(tr("%1 is in the list already.").arg(code));
        m_said->show();
        return;
    }
    m_said->hide();
    show(code);
    emit edited();
}

void BarcodeList::take()
{
    const QString code = m_field->text().trimmed();
    m_field->clear();
    if (!code.isEmpty())
        add(code);
    m_field->setFocus();
}

void BarcodeList::complain(const QString &sentence)
{
    m_said->setInk(Ink::Bad);
    m_said->setText(sentence);
    m_said->show();
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace laci
