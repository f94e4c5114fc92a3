#include "ui/pages/reports/figure_card.h"
#include "ui/kit/text_label.h"
#include <QGridLayout>
#include <QVBoxLayout>

namespace laci {

FigureCard::FigureCard(const char *name, QWidget *parent)
    : Card(parent), m_title(new TextLabel({}, Text::Small, Ink::Muted)), m_figure(new MoneyLabel(Text::CartTotal)),
      m_about(new TextLabel({}, Text::Small, Ink::Muted))
{
    setObjectName(QLatin1String(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 13);
    column->setSpacing(2);
    m_about->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("title"));
    m_figure->setObjectName(QStringLiteral("figure"));
    m_about->setObjectName(QStringLiteral("about"));
    column->addWidget(m_title);
    m_figure->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(m_figure);
    column->addWidget(m_about);
    column->addStretch(1);
}

void FigureCard::setFigure(const QString &title, const QString &figure, const QString &about, Ink ink)
{
    m_title->setText(title);
    m_figure->setText(figure);
    m_figure->setAccessibleName(QStringLiteral("%1: %2").arg(title, figure));
    m_about->setText(about);
    m_about->setInk(ink);
}

ShortList::ShortList(const char *name, QWidget *parent) : Card(parent), m_content(nullptr)
{
    setObjectName(QLatin1String(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
}

void ShortList::setRows(const QString &title, const QString &more, const QString &amount, const QList<Row> &rows, const QString &none)
{
    delete m_content;
    m_content = new QWidget;
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new TextLabel(title, Text::BodyStrong), 0, 0);
    const auto head = [&](const QString &text, int column) {
        if (!rows.isEmpty())
            grid->addWidget(new TextLabel(text, Text::Small, Ink::Muted), 0, column, Qt::AlignRight);
    };
    head(more, 1);
    head(amount, 2);
    int at = 1;
    for (const Row &row : rows) {
        auto *name = new TextLabel(row.name, Text::Body, row.ink);
        name->setWordWrap(true);
        name->setAccessibleName(QStringLiteral("%1: %2, %3").arg(row.name, row.more, row.amount));
        auto *aside = new MoneyLabel(Text::Body);
        aside->setText(row.more);
        aside->setInk(Ink::Muted);
        auto *figure = new MoneyLabel(Text::BodyStrong);
        figure->setText(row.amount);
        grid->addWidget(name, at, 0);
        grid->addWidget(aside, at, 1, Qt::AlignRight);
        grid->addWidget(figure, at++, 2, Qt::AlignRight);
        grid->addWidget(new Hairline, at++, 0, 1, 3);
    }
    if (rows.isEmpty()) {
        auto *said = new TextLabel(none, Text::Body, Ink::Muted);
        said->setWordWrap(true);
        grid->addWidget(said, 1, 0, 1, 3);
    }
    grid->setRowStretch(at + 1, 1);
    layout()->addWidget(m_content);
}

} // namespace laci
