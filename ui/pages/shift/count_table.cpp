#include "ui/pages/shift/count_table.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include <QEvent>
#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

namespace laci {

namespace {
constexpr int kMost = 99'999;
}

CountTable::CountTable(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (const Rupiah value : denominations())
        add(value);
    grid->setRowStretch(int(m_rows.size()), 1);
    recount();
}

void CountTable::add(Rupiah value)
{
    const int row = int(m_rows.size());
    auto *grid = static_cast<QGridLayout *>(layout());
    auto *label = new MoneyLabel(Text::BodyStrong);
    label->setText(rupiahText(value));
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *less = new Button({});
    auto *more = new Button({});
    less->setIconName(QStringLiteral("minus"));
    more->setIconName(QStringLiteral("plus"));
    less->setFocusPolicy(Qt::NoFocus);           // by finger; the keyboard has + and -
    more->setFocusPolicy(Qt::NoFocus);
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("pieces%1").arg(value.units()));
    field->setAlignment(Qt::AlignCenter);
    field->setFixedWidth(textPx(76));
    field->setValidator(new QIntValidator(0, kMost, field));
    field->setPlaceholderText(QStringLiteral("0"));
    field->setInputMethodHints(Qt::ImhDigitsOnly);
    field->setProperty("moneyField", true);
    field->installEventFilter(this);
    label->setBuddy(field);
    auto *sum = new MoneyLabel(Text::Body);
    sum->setInk(Ink::Muted);
    sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    sum->setMinimumWidth(textPx(116));
    grid->addWidget(label, row, 0);
    grid->addWidget(less, row, 1);
    grid->addWidget(field, row, 2);
    grid->addWidget(more, row, 3);
    grid->addWidget(sum, row, 4);
    m_rows.append({value, field, less, more, sum});
    name(m_rows.last());
    connect(less, &QPushButton::clicked, this, [this, row] { step(row, -1); });
    connect(more, &QPushButton::clicked, this, [this, row] { step(row, 1); });
    connect(field, &QLineEdit::textChanged, this, &CountTable::recount);
}

void CountTable::name(const Row &row)
{
    const QString value = rupiahText(row.value);
    //: %1 is the value of a note or coin
    row.field->setAccessibleName(tr("Pieces of %1").arg(value));
    //: %1 is the value of a note or coin
    row.less->setAccessibleName(tr("One %1 less").arg(value));
    //: %1 is the value of a note or coin
    row.more->setAccessibleName(tr("One %1 more").arg(value));
}

int CountTable::countOf(const Row &row) const { return row.field->text().toInt(); }

QList<Pieces> CountTable::pieces() const
{
    QList<Pieces> pieces;
    for (const Row &row : m_rows) {
        if (countOf(row) > 0)
            pieces.append({row.value, countOf(row)});
    }
    return pieces;
}

void CountTable::setPieces(const QList<Pieces> &pieces)
{
    for (const Row &row : std::as_const(m_rows)) {
        int count = 0;
        for (const Pieces &each : pieces)
            count = each.value == row.value ? each.count : count;
        row.field->setText(count > 0 ? QString::number(count) : QString());
    }
}

Rupiah CountTable::total() const
{
    Rupiah sum;
    for (const Row &row : m_rows)
        sum += row.value.scaled(countOf(row), 1);
    return sum;
}

void CountTable::focusFirst()
{
    m_rows.first().field->setFocus();
    m_rows.first().field->selectAll();
}

void CountTable::step(int row, int by)
{
    const int count = std::clamp(countOf(m_rows[row]) + by, 0, kMost);
    m_rows[row].field->setText(count > 0 ? QString::number(count) : QString());
}

void CountTable::recount()
{
    for (const Row &row : std::as_const(m_rows)) {
        const int count = countOf(row);
        row.less->setEnabled(count > 0);
        row.sum->setText(count > 0 ? rupiahText(row.value.scaled(count, 1)) : QStringLiteral("–"));
    }
    emit changed();
}

bool CountTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::FocusIn)
        return QWidget::eventFilter(watched, event);
    int at = 0;
    while (at < m_rows.size() && m_rows[at].field != watched)
        ++at;
    if (at == m_rows.size())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        QMetaObject::invokeMethod(m_rows[at].field, &QLineEdit::selectAll, Qt::QueuedConnection);
        return false;
    }
    const auto go = [this](int to) {
        if (to >= 0 && to < m_rows.size())
            m_rows[to].field->setFocus();
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at + 1 == m_rows.size())
            emit done();
        else
            go(at + 1);
        return true;
    case Qt::Key_Down: return go(at + 1);
    case Qt::Key_Up: return go(at - 1);
    case Qt::Key_Plus: step(at, 1); return true;
    case Qt::Key_Minus: step(at, -1); return true;
    default: return false;
    }
}

void CountTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Row &row : std::as_const(m_rows))
            name(row);
    }
    QWidget::changeEvent(event);
}

} // namespace laci
