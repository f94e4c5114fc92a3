#pragma once
#include "domain/customer_view.h"
#include "qris/qr_matrix.h"
#include "ui/kit/theme.h"
#include "ui/pages/customer/idle_pictures.h"
#include <QTimer>
#include <QWidget>

namespace laci {

class Clock;
class QrView;
class Settings;

/// What the customer looks at: a window of its own that paints the feed's view and nothing else, in sizes that follow the window,
/// in landscape and portrait. Takes no keyboard from the till and does not keep the program alive.
class CustomerWindow final : public QWidget {
    Q_OBJECT
public:
    CustomerWindow(Settings &settings, const Clock &clock, QWidget *parent = nullptr);

    void show(const CustomerView &view);
    using QWidget::show;
    const CustomerView &view() const { return m_view; }
    /// Everything that is on the screen now, as text, line by line: for a screen reader and for tests.
    QString told() const { return m_told; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Places {
        QRect head;          ///< logo and name of the shop
        QRect sum;           ///< label and amount
        QRect lines;
        QRect card;          ///< empty: there is none
        QRect code;          ///< inside the card
    };
    Places places() const;
    int px(qreal at800) const;
    const Theme &theme() const;
    QFont font(qreal at800, QFont::Weight weight) const;
    bool hasCard() const;
    QString timeLeft() const;
    void place();
    void reload();
    void loadLogo();
    void tell();
    void paintIdle(QPainter &painter);
    void paintHead(QPainter &painter, const QRect &rect) const;
    void paintSum(QPainter &painter, const QRect &rect) const;
    void paintLines(QPainter &painter, const QRect &rect) const;
    void paintCard(QPainter &painter, const Places &at) const;
    void paintPaid(QPainter &painter, const QRect &card) const;
    void paintBand(QPainter &painter) const;

    Settings &m_settings;
    const Clock &m_clock;
    CustomerView m_view;
    QString m_told;
    QrView *m_qr;
    QByteArray m_drawn;          ///< what m_qr shows
    IdlePictures m_pictures;
    QImage m_logo;
    QString m_logoFile;
    QTimer m_second;
};

} // namespace laci
