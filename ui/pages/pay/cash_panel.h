#pragma once
#include "domain/money.h"
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QStackedLayout;

namespace laci {

class Button;
class MoneyLabel;
class TextLabel;

/// Counting cash: what is due, what was given, what goes back, live. An empty field means exact. Less than what is due is offered as
/// a part, by its own button or Ctrl+Enter, never by Enter. Only speaks by take() and takePart(); who listens decides whether it
/// may be done.
class CashPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CashPanel(QWidget *parent = nullptr);

    /// `rounding` is what cash adds to `due` (mostly less than nothing).
    void setDue(Rupiah due, Rupiah rounding);
    void setBusy(bool busy);
    void clear();
    /// As if it had been typed.
    void fill(Rupiah received);
    void focusField();
    /// Where there is little height (768 px with the training bar): the keys stay 64, the rest moves together. The default.
    void setTight(bool tight);
    void say(const QString &sentence);            ///< an error beside the field; goes with the next key

signals:
    void take(laci::Rupiah received);
    void takePart(laci::Rupiah part);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void buildNotes();
    void type(const QString &digits);
    void recount();
    void submit();
    void submitPart();
    /// What was given, when it is a part of what is due.
    std::optional<Rupiah> shortPart() const;
    Rupiah payable() const { return m_due + m_rounding; }
    /// What the field says: exact when it is empty, nullopt when it is no amount.
    std::optional<Rupiah> received() const;

    Rupiah m_due;
    Rupiah m_rounding;
    bool m_busy = false;
    QString m_said;
    TextLabel *m_title;
    TextLabel *m_roundingLine;
    MoneyLabel *m_amount;
    TextLabel *m_receivedLabel;
    QLineEdit *m_field;
    TextLabel *m_changeLabel;
    MoneyLabel *m_change;
    QStackedLayout *m_offers;        ///< the notes, or the part when what is typed is less than what is due
    QHBoxLayout *m_notes;
    Button *m_part;
    QList<Button *> m_noteButtons;
    QList<Button *> m_keys;
    Button *m_take;
};

} // namespace laci
