#pragma once
#include "domain/money.h"
#include "domain/quantity.h"
#include "ui/kit/strip_view.h"
#include <QColor>
#include <QFont>
#include <QPixmap>
#include <functional>

namespace laci {

struct Theme;

/// What one tile shows.
struct Tile {
    QString name;                    ///< empty: still on its way from the disk
    Rupiah price;
    QString unit;                    ///< shown after the price when it is no plain piece
    std::optional<Quantity> stock;
    Quantity inCart;                 ///< 0: not in the cart
    bool low = false;                ///< little is left: the stock is shown in amber
    QPixmap picture = {};            ///< 44 × 44 with its corners cut; null: the monogram
    QColor colour = {};              ///< of the category, for the monogram; invalid: by the name
};

/// Products as tiles, four across at 1280 px. What a tile says is asked of `source` while painting.
class TileGrid final : public StripView {
    Q_OBJECT
public:
    static constexpr int kTileHeight = 148;      ///< at 100 % text
    static constexpr int kGap = 12;
    static constexpr int kSide = 16;             ///< margin left and right; the scroll bar lives in the right one
    static constexpr int kLeastTile = 160;       ///< at 100 % text

    explicit TileGrid(QWidget *parent = nullptr);
    void setSource(std::function<Tile(const QModelIndex &)> source);
    int columns() const;
    static int tileHeight();
    /// Where Enter in the search field would lead: outlined even while the keyboard is elsewhere.
    void setMarked(int row);
    QString rowName(int row) const override;
    QString rowValue(int row) const override;
    int marked() const { return m_marked; }

signals:
    void chosen(const QModelIndex &index);       ///< pressed, or Enter on the current one
    void typed(const QString &text);             ///< stray typing, for the search field

protected:
    int contentHeight() const override;
    QRect rowRect(int row) const override;
    int rowAt(const QPoint &point) const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    int rowsAcross() const override { return columns(); }
    int scrollStep() const override { return 40; }
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::function<Tile(const QModelIndex &)> m_source;
    int m_marked = -1;
};

/// "KS" of "Kopi Susu Gula Aren".
QString monogramOf(const QString &name);
/// Its font, of one size for ever. GUI thread.
const QFont &monogramFont();
/// Ink and ground of a monogram, the same for the same name for ever; 4.5:1 at least.
std::pair<QColor, QColor> monogramColors(const QString &name);
/// The same from a colour that somebody chose.
std::pair<QColor, QColor> monogramColors(const QColor &chosen);
int monogramColorCount();
std::pair<QColor, QColor> monogramColor(int which);

} // namespace laci
