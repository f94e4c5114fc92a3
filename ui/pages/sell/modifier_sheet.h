#pragma once
#include "domain/product.h"
#include "ui/kit/sheet.h"
#include <QTimer>
#include <functional>
#include <optional>

namespace laci {

class MoneyLabel;
class TextLabel;

/// Asks the questions of one product: size, sugar, topping. Each choice is a card to tap, with a digit that presses it; what it costs
/// more stands on it. Least and most are kept to. A single question with one answer is answered by one tap.
class ModifierSheet final : public Sheet {
    Q_OBJECT
public:
    /// `answered` is called once: the chosen ones in the order of the questions, or nullopt for never mind.
    ModifierSheet(QWidget *owner, const Product &product, const QList<ModifierGroup> &groups,
                  std::function<void(std::optional<QList<Modifier>>)> answered);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Question {
        ModifierGroup group;
        TextLabel *title;
        TextLabel *trouble;
        QList<Button *> cards;
        QList<int> order;        ///< chosen ones, in the order they were chosen
    };
    void addGroup(const ModifierGroup &group, int &digit);
    void press(int question, int choice);
    void pressDigit();
    bool add();
    void showSum();
    QList<Modifier> chosen() const;

    Rupiah m_price;
    QList<Question> m_questions;
    QList<Button *> m_digits;
    std::optional<QList<Modifier>> m_answer;
    MoneyLabel *m_sum;
    QTimer m_key;                ///< a scanner types digits too, quicker than any finger: such a burst presses nothing
    int m_waiting = -1;
};

} // namespace laci
