#pragma once
#include "checkout/till_rules.h"
#include "ports/sale_books.h"
#include "ui/kit/card.h"
#include <QTimer>

namespace laci {

class Clock;
class SearchField;
class StatusChip;
class TextLabel;
class WhoClock;

enum class LineState { NotKnown, Online, Offline };

/// The strip along the top: name, search, what waits, the line, who and when. In training a band lies over it.
class TopBar final : public Surface {
    Q_OBJECT
public:
    TopBar(const Clock &clock, bool training, QWidget *parent = nullptr);

    SearchField *search() const { return m_search; }
    void setCounts(const SaleCounts &counts);
    void setLine(LineState state);
    void setShop(const ShopProfile &shop);       ///< with the name of who stands at the till as its cashier
    void setShift(const QString &name);          ///< empty: none is open
    /// The shop has people: another one can take over.
    void setSwitchable(bool on);
    /// How many print jobs wait for a person; 0: none.
    void setPrintTroubles(int count);

signals:
    void waitingPressed(laci::SaleFilter filter);
    void printerPressed();
    void whoPressed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fit();
    void tell();
    const Clock &m_clock;
    bool m_training;
    SaleCounts m_counts;
    LineState m_line = LineState::NotKnown;
    ShopProfile m_shop;
    QString m_shift;
    int m_printTroubles = 0;
    TextLabel *m_name;
    SearchField *m_search;
    StatusChip *m_waiting;
    StatusChip *m_unsure;
    StatusChip *m_late;
    StatusChip *m_printer;
    StatusChip *m_lineChip;
    WhoClock *m_who;
    QTimer m_minute;
};

} // namespace laci
