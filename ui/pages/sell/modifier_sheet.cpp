#include "ui/pages/sell/modifier_sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/wrap_row.h"
#include <QKeyEvent>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr std::chrono::milliseconds kFinger{70};
constexpr int kDigits = 9;

QString asked(const ModifierGroup &group)
{
    const int choices = int(group.choices.size());
    if (group.least == group.most)
        return ModifierSheet::tr("choose %1").arg(group.least);
    if (group.least == 0)
        return group.most >= choices ? ModifierSheet::tr("as many as wanted, or none") : ModifierSheet::tr("up to %1, or none").arg(group.most);
    return ModifierSheet::tr("%1 to %2").arg(group.least).arg(group.most);
}
}

ModifierSheet::ModifierSheet(QWidget *owner, const Product &product, const QList<ModifierGroup> &groups,
                             std::function<void(std::optional<QList<Modifier>>)> answered)
    : Sheet(owner, product.name), m_price(product.price), m_sum(new MoneyLabel(Text::Heading, this))
{
    setObjectName(QStringLiteral("modifierSheet"));
    setPanelWidth(620);
    int digit = 0;
    for (const ModifierGroup &group : groups)
        addGroup(group, digit);
    m_sum->setObjectName(QStringLiteral("modifierSum"));
    m_sum->setAlignment(Qt::AlignRight);
    body()->addWidget(m_sum);
    addAction(tr("Back"), Button::Kind::Secondary);
    Button *yes = addTry(tr("Add"), Button::Kind::Primary, [this] { return add(); });
    yes->setObjectName(QStringLiteral("apply"));
    yes->setKeyHint(QStringLiteral("Enter"));
    connect(this, &Sheet::closed, owner, [this, answered = std::move(answered)] { answered(m_answer); });
    m_key.setSingleShot(true);
    connect(&m_key, &QTimer::timeout, this, &ModifierSheet::pressDigit);
    setFirst(yes);
    showSum();
}

void ModifierSheet::addGroup(const ModifierGroup &group, int &digit)
{
    Question question{group, new TextLabel(tr("%1 · %2").arg(group.name, asked(group)), Text::BodyStrong),
                      new TextLabel({}, Text::Small, Ink::Bad), {}, {}};
    body()->addWidget(question.title);
    auto *line = new QWidget;
    auto *row = new WrapRow(8, true, line);
    const int number = int(m_questions.size());
    for (int i = 0; i < group.choices.size(); ++i) {
        const Modifier &choice = group.choices[i];
        auto *card = new Button(choice.name, Button::Kind::Choice);
        card->setObjectName(QStringLiteral("choice_%1_%2").arg(number).arg(i));
        card->setTall(metric::kDigit);
        card->setDetail(choice.price.isZero() ? tr("no extra") : QStringLiteral("+") + rupiahText(choice.price));
        card->setCheckable(true);
        if (++digit <= kDigits)
            card->setKeyHint(QString::number(digit));
        m_digits.append(card);
        question.cards.append(card);
        row->addWidget(card);
        connect(card, &QPushButton::clicked, this, [this, number, i] { press(number, i); });
    }
    body()->addWidget(line);
    question.trouble->setObjectName(QStringLiteral("modifierTrouble"));
    question.trouble->hide();
    body()->addWidget(question.trouble);
    m_questions.append(question);
}

void ModifierSheet::press(int number, int choice)
{
    Question &question = m_questions[number];
    question.trouble->hide();
    if (question.order.contains(choice)) {
        // A question that must have one answer keeps it.
        if (question.group.least == 1 && question.group.most == 1)
            question.cards[choice]->setChecked(true);
        else
            question.order.removeAll(choice);
    } else {
        // The one before makes room where only one fits; else the cashier takes one away first.
        if (question.group.most == 1 && !question.order.isEmpty())
            question.cards[question.order.takeFirst()]->setChecked(false);
        if (question.order.size() >= question.group.most) {
            question.cards[choice]->setChecked(false);
            question.trouble->setText(tr("At most %1. Take one away first.").arg(question.group.most));
            question.trouble->show();
            return;
        }
        question.order.append(choice);
    }
    for (int i = 0; i < question.cards.size(); ++i)
        question.cards[i]->setChecked(question.order.contains(i));
    showSum();
    if (m_questions.size() == 1 && question.group.least == 1 && question.group.most == 1 && add())
        dismiss();
}

QList<Modifier> ModifierSheet::chosen() const
{
    QList<Modifier> list;
    for (const Question &question : m_questions) {
        for (int i = 0; i < question.group.choices.size(); ++i) {
            if (question.order.contains(i))
                list.append(question.group.choices[i]);
        }
    }
    return list;
}

void ModifierSheet::showSum()
{
    Rupiah sum = m_price;
    for (const Modifier &one : chosen())
        sum += one.price;
    m_sum->setText(rupiahText(sum));
}

bool ModifierSheet::add()
{
    for (const Question &question : std::as_const(m_questions)) {
        const int missing = question.group.least - int(question.order.size());
        question.trouble->setVisible(missing > 0);
        if (missing <= 0)
            continue;
        question.trouble->setText(tr("Choose %n more.", nullptr, missing));
        question.cards.first()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    m_answer = chosen();
    return true;
}

void ModifierSheet::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool digit = text.size() == 1 && text[0] >= u'1' && text[0] <= u'9' && !event->isAutoRepeat();
    if (!text.isEmpty() && (m_key.isActive() || digit)) {
        m_waiting = m_key.isActive() || !digit ? -1 : text[0].unicode() - u'1';
        m_key.start(kFinger);
        return event->accept();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (add())
            dismiss();
        return event->accept();
    }
    Sheet::keyPressEvent(event);
}

void ModifierSheet::pressDigit()
{
    if (const int at = std::exchange(m_waiting, -1); at >= 0 && at < m_digits.size())
        m_digits[at]->click();
}

} // namespace laci
