#pragma once
#include <QWidget>

class QLineEdit;

namespace laci {

class TextLabel;

/// A new PIN, typed twice, by keyboard or on digits for a finger. Nothing is shown of it.
class PinPair final : public QWidget {
    Q_OBJECT
public:
    explicit PinPair(QWidget *parent = nullptr);
    void retranslate();
    QString pin() const;
    bool isEmpty() const;
    /// What is wrong with it, in a sentence; empty: it can be taken.
    QString trouble() const;
    void clear();
    QLineEdit *firstField() const { return m_pin; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void entered();              ///< Enter in the second field

private:
    TextLabel *m_label;
    QLineEdit *m_pin;
    TextLabel *m_againLabel;
    QLineEdit *m_again;
};

} // namespace laci
