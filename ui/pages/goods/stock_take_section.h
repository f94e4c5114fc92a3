#pragma once
#include "domain/code_entry.h"
#include "ui/pages/goods/goods_section.h"

class QLineEdit;

namespace laci {

class Button;
class RowList;
class TextLabel;

/// Counting the shelves: each scan counts one more, a number may be typed. What the books say shows only after finishing, so that
/// nobody counts towards it. All lines are stored at once, with a reason; what was counted stays while other pages are looked at.
class StockTakeSection final : public GoodsSection {
    Q_OBJECT
public:
    StockTakeSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;
    bool scanned(const QString &code) override;

private:
    struct Line {
        Product product;
        Quantity counted;
    };
    void enter();
    void find(const CodeEntry &entry, bool typed);
    void count(const Product &product, const std::optional<Quantity> &more);
    void askCount(const Product &product, const std::optional<Quantity> &now);
    void setCount(const Product &product, Quantity counted);
    void fill();
    void say(const QString &sentence, bool trouble);
    void askFinish();
    void finish(const QString &reason);
    void startAnew();
    int lineOf(ProductId product) const;

    QList<Line> m_lines;                         ///< the last counted first
    QList<StockTakeLine> m_result;               ///< of the stock-take that was finished; not empty: it is shown
    bool m_busy = false;
    TextLabel *m_title;
    TextLabel *m_hint;
    QLineEdit *m_field;
    Button *m_add;
    TextLabel *m_said;
    RowList *m_list;
    TextLabel *m_empty;
    Button *m_drop;
    Button *m_finish;
};

} // namespace laci
