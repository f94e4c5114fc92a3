#pragma once
#include <QList>
#include <QString>
#include <QWidget>

namespace laci {

/// One value of a plot.
struct PlotPoint {
    QString label;               ///< under it: "12", "20 Nov"
    QString text;                ///< the value as people read it: "44", "Rp8.412.300"
    qint64 value = 0;
};

/// A few numbers as bars or as a line, where people would rather look than read. The largest says its value; the arrows walk from
/// one to the next, each says its own (to a screen reader as well), and so does the one under the pointer. No chart of exact figures:
/// a table stands beside it.
class Plot final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Bars, Line };
    explicit Plot(Shape shape, QWidget *parent = nullptr);
    /// `title` is its accessible name. Shown as given, left to right.
    void setPoints(const QString &title, const QList<PlotPoint> &points);
    const QList<PlotPoint> &points() const { return m_points; }
    int current() const { return m_current; }    ///< −1: none chosen
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int point);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRectF field() const;                        ///< where values are drawn
    qreal centreOf(int point) const;
    qreal heightOf(qint64 value) const;          ///< y of a value
    int at(const QPointF &place) const;
    void choose(int point);
    void paintBars(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintText(QPainter &painter, int point, bool strong) const;

    Shape m_shape;
    QString m_title;
    QList<PlotPoint> m_points;
    qint64 m_most = 0;
    qint64 m_least = 0;
    int m_largest = -1;
    int m_current = -1;
    int m_under = -1;                            ///< under the pointer
};

} // namespace laci
