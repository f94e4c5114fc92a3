#pragma once
#include "ports/shifts.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace laci {

class Button;
class Card;
class ClosePanel;
class Toast;

/// Whether selling has to wait for a shift (shift.required, and none is open).
bool shiftIsMissing(const TillServices &services);

/// Shift: open with a float, the figures so far, money in and out, count and close, the Z of the past.
class ShiftPage final : public QWidget {
    Q_OBJECT
public:
    explicit ShiftPage(TillServices &services, QWidget *parent = nullptr);
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Face { Loading, None, Open, Closing };
    void turnTo(Face face);
    void rebuild();
    QVBoxLayout *fresh(Card *card, QWidget *&body);
    void buildNone(QVBoxLayout *column);
    void buildOpen(QVBoxLayout *column);
    void buildSteps(QVBoxLayout *column);
    void buildRight(QVBoxLayout *column);
    QWidget *makePast();
    Button *act(QVBoxLayout *column, const QString &text, const char *name, void (ShiftPage::*what)());
    void moveIn();
    void moveOut();
    void drop();
    void openDrawer();
    void showX();
    void startClosing();
    void leaveClosing();
    void openShift();
    void say(const QString &text);
    bool showsDrawer() const;
    QString openedLine(const Shift &shift) const;

    TillServices &m_services;
    Face m_face = Face::Loading;
    Card *m_left;
    Card *m_right;
    QWidget *m_leftBody = nullptr;
    QWidget *m_rightBody = nullptr;
    ClosePanel *m_closing;
    Toast *m_toast;
    std::optional<ShiftFigures> m_figures;
    QList<Shift> m_past;
    bool m_looksBack = false;            ///< the right side shows the shifts of the past
    QLineEdit *m_float = nullptr;
    QString m_name;
    QString m_trouble;
    QWidget *m_first = nullptr;
    int m_round = 0;
};

} // namespace laci
