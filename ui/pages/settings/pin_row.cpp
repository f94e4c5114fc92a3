#include "ui/pages/settings/pin_row.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace laci {
namespace {
constexpr int kLeastDigits = 4;
constexpr char16_t kKey[] = u"till.supervisor_pin";      // secrets/pin_approver.cpp reads it
}

PinRow::PinRow(SecretVault &vault, Approver &approver, QWidget *parent)
    : QWidget(parent), m_vault(vault), m_approver(approver), m_oldLabel(new TextLabel({}, Text::SmallStrong)), m_old(new QLineEdit),
      m_newLabel(new TextLabel({}, Text::SmallStrong)), m_new(new QLineEdit), m_againLabel(new TextLabel({}, Text::SmallStrong)),
      m_again(new QLineEdit), m_save(new Button({})), m_text(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    const auto add = [this, column](TextLabel *label, QLineEdit *field, const char *name) {
        field->setObjectName(QLatin1String(name));
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(12);
        field->setInputMethodHints(Qt::ImhDigitsOnly);
        field->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), field));
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QLineEdit::returnPressed, this, &PinRow::save);
    };
    add(m_oldLabel, m_old, "pinNow");
    add(m_newLabel, m_new, "pinNew");
    add(m_againLabel, m_again, "pinAgain");
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addStretch(1);
    column->addLayout(row);
    m_text->setObjectName(QStringLiteral("pinSaid"));
    m_save->setObjectName(QStringLiteral("savePin"));
    connect(m_save, &QPushButton::clicked, this, &PinRow::save);
    retranslate();
}

void PinRow::retranslate()
{
    m_oldLabel->setText(tr("Present PIN"));
    m_newLabel->setText(m_isSet ? tr("New PIN") : tr("Supervisor's PIN"));
    m_againLabel->setText(tr("The same once more"));
    m_save->setText(m_isSet ? tr("Change the PIN") : tr("Set the PIN"));
    for (const auto &[label, field] : {std::pair(m_oldLabel, m_old), {m_newLabel, m_new}, {m_againLabel, m_again}})
        field->setAccessibleName(label->text());
    m_oldLabel->setVisible(m_isSet);
    m_old->setVisible(m_isSet);
    say(m_what);
}

void PinRow::look()
{
    whenDone(m_approver.isSet(), this, [this](const Result<bool> &set) {
        if (m_busy)
            return;
        m_isSet = set && *set;
        m_what = !set ? Said::NotStored : *set ? Said::Set : Said::Unset;
        retranslate();
    });
}

void PinRow::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
}

void PinRow::save()
{
    const QString pin = m_new->text();
    if (m_busy)
        return;
    if (pin.size() < kLeastDigits)
        return say(Said::Short);
    if (pin != m_again->text())
        return say(Said::Differs);
    setBusy(true);
    if (!m_isSet)
        return store(pin);
    whenDone(m_approver.approve(Right::ConfirmPayment, m_old->text()), this, [this, pin](const Result<QString> &who) {
        if (who)
            return store(pin);
        setBusy(false);
        m_old->clear();
        m_old->setFocus();
        sayError(pinErrorText(who.error()));
    });
}

void PinRow::store(const QString &pin)
{
    for (QLineEdit *field : {m_old, m_new, m_again})
        field->clear();
    whenDone(m_vault.write(QString::fromUtf16(kKey), pin), this, [this](const Result<void> &stored) {
        setBusy(false);
        m_isSet = m_isSet || stored;
        m_what = stored ? Said::Stored : Said::NotStored;
        retranslate();
    });
}

void PinRow::sayError(const QString &sentence)
{
    m_what = Said::Nothing;
    m_text->setInk(Ink::Bad);
    m_text->setText(sentence);
    m_text->show();
}

void PinRow::say(Said what)
{
    m_what = what;
    Ink ink = Ink::Muted;
    QString text;
    switch (what) {
    case Said::Nothing:   break;
    case Said::Unset:
        text = tr("Nobody can confirm a payment by hand or decide about late money before a PIN is set.");
        ink = Ink::Warn;
        break;
    case Said::Set:       text = tr("A PIN is set. It is asked for when a payment is confirmed by hand or late money is decided."); break;
    case Said::Short:
        text = tr("At least four digits.");
        ink = Ink::Bad;
        break;
    case Said::Differs:
        text = tr("The two are not the same. Type both again.");
        ink = Ink::Bad;
        break;
    case Said::Stored:
        text = tr("The new PIN is stored in the keychain.");
        ink = Ink::Ok;
        break;
    case Said::NotStored:
        text = tr("The keychain cannot be used, so the PIN is as it was. Unlock it, or set LACI_SECRET_TILL_SUPERVISOR_PIN for this program.");
        ink = Ink::Bad;
        break;
    }
    m_text->setInk(ink);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

} // namespace laci
