#pragma once
#include "domain/shift.h"
#include <QWidget>

class QLineEdit;

namespace laci {

class MoneyLabel;

/// Counting the drawer: a row for each note and coin, largest first, with less, a field and more. Enter and the arrow keys go from
/// row to row, + and - change the pieces; Enter in the last row is done().
class CountTable final : public QWidget {
    Q_OBJECT
public:
    explicit CountTable(QWidget *parent = nullptr);
    QList<Pieces> pieces() const;                ///< only rows with something in them
    void setPieces(const QList<Pieces> &pieces);
    Rupiah total() const;
    void focusFirst();

signals:
    void changed();
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        Rupiah value;
        QLineEdit *field;
        QWidget *less;
        QWidget *more;
        MoneyLabel *sum;
    };
    void add(Rupiah value);
    void step(int row, int by);
    void recount();
    void name(const Row &row);
    int countOf(const Row &row) const;
    QList<Row> m_rows;
};

} // namespace laci
