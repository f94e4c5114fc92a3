#include "ui/pages/pay/cash_panel.h"
#include "domain/cash.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/money_typing.h"
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>

namespace laci {
namespace {
constexpr int kMostNotes = 4;
constexpr Rupiah kLeastPart = Rupiah::trusted(100);      // the smallest coin
const char16_t *const kKeys[] = {u"7", u"8", u"9", u"4", u"5", u"6", u"1", u"2", u"3", u"000", u"0", u"⌫"};
}

CashPanel::CashPanel(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel({}, Text::Heading)), m_roundingLine(new TextLabel({}, Text::Small, Ink::Muted)),
      m_amount(new MoneyLabel(Text::PayAmount)), m_receivedLabel(new TextLabel({}, Text::SmallStrong)),
      m_field(new QLineEdit), m_changeLabel(new TextLabel({}, Text::SmallStrong)), m_change(new MoneyLabel(Text::CartTotal)),
      m_offers(new QStackedLayout), m_notes(new QHBoxLayout), m_part(new Button({})), m_take(new Button({}, Button::Kind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_roundingLine);
    column->addLayout(head);
    m_amount->setAlignment(Qt::AlignCenter);
    column->addWidget(m_amount);

    auto *figures = new QGridLayout;
    figures->setHorizontalSpacing(16);
    figures->setVerticalSpacing(4);
    figures->addWidget(m_receivedLabel, 0, 0);
    figures->addWidget(m_field, 1, 0);
    figures->addWidget(m_changeLabel, 0, 1);
    figures->addWidget(m_change, 1, 1);
    figures->setColumnStretch(0, 1);
    figures->setColumnStretch(1, 1);
    column->addLayout(figures);
    m_field->setObjectName(QStringLiteral("received"));
    m_field->setProperty("moneyField", true);           // a scanned code is no amount (ui/kit/scan_filter.h)
    m_field->setFont(fontFor(Text::Heading));
    m_field->setMaxLength(20);
    m_field->installEventFilter(this);
    m_receivedLabel->setBuddy(m_field);

    // One row for both, so that nothing moves under the finger that types.
    auto *notes = new QWidget;
    notes->setLayout(m_notes);
    m_notes->setContentsMargins(0, 0, 0, 0);
    m_notes->setSpacing(8);
    m_offers->addWidget(notes);
    m_offers->addWidget(m_part);
    column->addLayout(m_offers);
    m_part->setObjectName(QStringLiteral("takePart"));
    m_part->setKeyHint(QStringLiteral("Ctrl+Enter"));

    auto *keys = new QGridLayout;
    keys->setSpacing(8);
    int place = 0;
    for (const char16_t *word : kKeys) {
        const QString key = QString::fromUtf16(word);
        auto *button = new Button(key, Button::Kind::Secondary);
        button->setTall(metric::kDigit);
        button->setTextSize(Text::PayButton);
        button->setFocusPolicy(Qt::NoFocus);            // the field keeps the keyboard
        button->setObjectName(QStringLiteral("key_%1").arg(key));
        keys->addWidget(button, place / 3, place % 3);
        connect(button, &QPushButton::clicked, this, [this, key] { type(key); });
        m_keys.append(button);
        ++place;
    }
    column->addLayout(keys);
    column->addStretch(1);

    m_take->setObjectName(QStringLiteral("take"));
    m_take->setTall(metric::kPay);
    m_take->setTextSize(Text::PayButton);
    m_take->setKeyHint(QStringLiteral("Enter"));
    column->addWidget(m_take);

    connect(m_take, &QPushButton::clicked, this, &CashPanel::submit);
    connect(m_part, &QPushButton::clicked, this, &CashPanel::submitPart);
    connect(m_field, &QLineEdit::textEdited, this, [this] { groupDigits(m_field); });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_said.clear();
        recount();
    });
    setTight(true);
    retranslate();
}

void CashPanel::retranslate()
{
    m_title->setText(tr("Cash"));
    m_receivedLabel->setText(tr("Received"));
    m_field->setAccessibleName(tr("Cash received"));
    for (Button *key : std::as_const(m_keys)) {
        if (key->text() == u"⌫")
            key->setAccessibleName(tr("Delete the last digit"));
    }
    buildNotes();
    recount();
}

void CashPanel::setDue(Rupiah due, Rupiah rounding)
{
    if (due == m_due && rounding == m_rounding && !m_noteButtons.isEmpty())
        return;
    if (due != m_due)
        m_field->clear();                    // what was typed was meant for another amount
    m_due = due;
    m_rounding = rounding;
    buildNotes();
    recount();
}

void CashPanel::buildNotes()
{
    qDeleteAll(m_noteButtons);
    m_noteButtons.clear();
    const auto offer = [this](const QString &text, Rupiah amount) {
        auto *button = new Button(text, Button::Kind::Secondary, this);
        button->setFocusPolicy(Qt::NoFocus);
        button->setProperty("fingerOnly", true);        // the keyboard types the amount
        button->setObjectName(QStringLiteral("note_%1").arg(amount.units()));
        button->setEnabled(!m_busy);
        m_notes->addWidget(button, 1);
        m_noteButtons.append(button);
        connect(button, &QPushButton::clicked, this, [this, amount] {
            m_field->setText(rupiahDigits(amount));
            focusField();
        });
    };
    offer(tr("Exact"), payable());
    const QList<Rupiah> notes = quickCash(payable()).mid(0, kMostNotes);
    for (const Rupiah note : notes)
        offer(rupiahDigits(note), note);
}

void CashPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_field->setReadOnly(busy);
    for (const QList<Button *> &buttons : {m_keys, m_noteButtons}) {
        for (Button *button : buttons)
            button->setEnabled(!busy);
    }
    recount();
}

void CashPanel::clear()
{
    m_field->clear();
    m_said.clear();
    recount();
}

void CashPanel::fill(Rupiah received)
{
    m_field->setText(rupiahDigits(received));
}

void CashPanel::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void CashPanel::setTight(bool tight)
{
    layout()->setSpacing(tight ? 4 : 8);
    m_take->setTall(tight ? 56 : metric::kPay);
}

void CashPanel::say(const QString &sentence)
{
    m_said = sentence;
    recount();
}

void CashPanel::type(const QString &key)
{
    QString text = m_field->text();
    if (key == u"⌫") {
        text.chop(1);
        while (text.endsWith(u'.'))
            text.chop(1);
    } else {
        text += key;
    }
    m_field->setText(text.left(m_field->maxLength()));
    groupDigits(m_field);
    focusField();
}

std::optional<Rupiah> CashPanel::received() const
{
    const QString text = m_field->text().trimmed();
    return text.isEmpty() ? std::optional(payable()) : rupiahFromPerson(text);
}

void CashPanel::recount()
{
    m_amount->setText(rupiahText(payable()));
    m_roundingLine->setText(m_rounding.isZero() ? QString()
                                                //: %1 is the bill before rounding, %2 what rounding adds (mostly a minus)
                                                : tr("%1 · rounding %2").arg(rupiahText(m_due), rupiahText(m_rounding)));
    m_field->setPlaceholderText(rupiahDigits(payable()));
    const auto given = received();
    const auto part = shortPart();
    const bool enough = given && *given >= payable() && plausibleCash(payable(), *given);
    const bool wrong = (!enough && !part) || !m_said.isEmpty();
    m_field->setProperty("invalid", wrong);
    m_changeLabel->setInk(wrong ? Ink::Bad : Ink::Normal);
    m_change->setInk(wrong ? Ink::Bad : Ink::Normal);
    if (!given) {
        m_changeLabel->setText(tr("Not an amount"));
        m_change->setText(QStringLiteral("–"));
    } else if (*given < payable()) {
        m_changeLabel->setText(part ? tr("Still due") : tr("Short by"));
        m_change->setText(rupiahText((part ? m_due : payable()) - *given));
    } else if (!enough) {
        m_changeLabel->setText(tr("Far too much. Check it."));
        m_change->setText(QStringLiteral("–"));
    } else {
        m_changeLabel->setText(tr("Change"));
        m_change->setText(rupiahText(*given - payable()));
    }
    if (!m_said.isEmpty())
        m_changeLabel->setText(m_said);
    const bool exact = given && *given == payable();
    m_take->setText(exact ? tr("Exact cash %1").arg(rupiahText(payable())) : tr("Take cash %1").arg(rupiahText(given.value_or(Rupiah()))));
    m_take->setEnabled(enough && !m_busy);
    if (part)
        //: %1 cash that is taken now, %2 what is still due after it
        m_part->setText(tr("Take %1 in cash, %2 still due").arg(rupiahText(*part), rupiahText(m_due - *part)));
    m_part->setEnabled(part && !m_busy);
    m_offers->setCurrentIndex(part ? 1 : 0);
}

std::optional<Rupiah> CashPanel::shortPart() const
{
    const auto given = received();
    return given && *given >= kLeastPart && *given < payable() && *given < m_due ? given : std::nullopt;
}

void CashPanel::submitPart()
{
    if (const auto part = shortPart(); part && !m_busy)
        emit takePart(*part);
}

void CashPanel::submit()
{
    const auto given = received();
    if (m_busy || !given || *given < payable() || !plausibleCash(payable(), *given))
        return;
    emit take(*given);
}

// Enter is taken from the key itself, so that a key held down on the page before does not take cash here.
bool CashPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!key->isAutoRepeat())
                key->modifiers() & Qt::ControlModifier ? submitPart() : submit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CashPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
