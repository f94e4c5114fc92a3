#pragma once
#include "ui/kit/card.h"
#include "ui/kit/theme.h"

namespace laci {

class MoneyLabel;
class TextLabel;

/// One figure to see at once: what it is, the figure large, and a line about it.
class FigureCard final : public Card {
    Q_OBJECT
public:
    explicit FigureCard(const char *name, QWidget *parent = nullptr);
    void setFigure(const QString &title, const QString &figure, const QString &about, Ink ink = Ink::Muted);

private:
    TextLabel *m_title;
    MoneyLabel *m_figure;
    TextLabel *m_about;
};

/// A few rows under a title: a name, one more thing in pale letters, and an amount. A screen reader gets each row whole.
class ShortList final : public Card {
    Q_OBJECT
public:
    struct Row {
        QString name;
        QString more;
        QString amount;
        Ink ink = Ink::Normal;
    };
    explicit ShortList(const char *name, QWidget *parent = nullptr);
    void setRows(const QString &title, const QString &more, const QString &amount, const QList<Row> &rows, const QString &none);

private:
    QWidget *m_content;
};

} // namespace laci
