#include "ui/pages/settings/secret_row.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include <QHBoxLayout>
#include <QLineEdit>

namespace laci {

SecretRow::SecretRow(SecretVault &vault, QString key, std::function<QString()> label, QWidget *parent)
    : QWidget(parent), m_vault(vault), m_key(std::move(key)), m_words(std::move(label)), m_label(new TextLabel({}, Text::SmallStrong)), m_field(new QLineEdit),
      m_save(new Button({})), m_said(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_label);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    m_field->setObjectName(QStringLiteral("secret"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(500);
    m_save->setObjectName(QStringLiteral("saveSecret"));
    m_said->setObjectName(QStringLiteral("secretSaid"));
    m_label->setBuddy(m_field);
    connect(m_save, &QPushButton::clicked, this, &SecretRow::save);
    connect(m_field, &QLineEdit::returnPressed, this, &SecretRow::save);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) { m_save->setEnabled(!text.isEmpty()); });
    m_save->setEnabled(false);
    retranslate();
}

void SecretRow::retranslate()
{
    m_label->setText(m_words());
    m_field->setAccessibleName(m_words());
    m_save->setText(tr("Store"));
    say(m_known);
}

void SecretRow::look()
{
    if (m_known != Known::NotAsked)
        return;
    say(Known::Asking);
    whenDone(m_vault.read(m_key), this, [this](const Result<QString> &secret) {
        if (m_known != Known::Asking)
            return;
        if (secret)
            return say(Known::Stored);
        switch (secret.error().code) {
        case ErrorCode::NotFound:  return say(Known::Missing);
        case ErrorCode::Cancelled: return say(Known::Locked);
        default:                   return say(Known::NoKeychain);
        }
    });
}

void SecretRow::save()
{
    const QString secret = m_field->text();
    if (secret.isEmpty() || m_known == Known::Saving)
        return;
    say(Known::Saving);
    m_field->clear();
    whenDone(m_vault.write(m_key, secret), this, [this](const Result<void> &stored) {
        if (stored)
            return say(Known::Stored);
        switch (stored.error().code) {
        case ErrorCode::Cancelled: return say(Known::Locked);
        case ErrorCode::Storage:
        case ErrorCode::NotFound:
        case ErrorCode::Timeout:   return say(Known::NoKeychain);
        default:                   return say(Known::Failed);
        }
    });
}

void SecretRow::say(Known known)
{
    m_known = known;
    Ink ink = Ink::Muted;
    QString text;
    QString inField;
    switch (known) {
    case Known::NotAsked: break;
    case Known::Asking:   text = tr("Asking the keychain…"); break;
    case Known::Stored:
        text = tr("Stored in the keychain. It is never shown again and never written to a file.");
        inField = tr("•••••••••••• stored in the keychain");
        ink = Ink::Ok;
        break;
    case Known::Missing:  text = tr("Nothing is stored yet. It goes into the system's keychain, never into a file."); break;
    case Known::NoKeychain:
        text = tr("This computer offers no keychain that Laci can use, so nothing was stored. Install and unlock one (GNOME Keyring or "
                  "KWallet), or set %1 for this program.")
                   .arg(QStringLiteral("LACI_SECRET_") + QString(m_key).replace(u'.', u'_').toUpper());
        ink = Ink::Bad;
        break;
    case Known::Locked:
        text = tr("The keychain was not unlocked. Enter the secret again and unlock the keychain when asked.");
        ink = Ink::Warn;
        break;
    case Known::Saving:   text = tr("Storing…"); break;
    case Known::Failed:
        text = tr("The keychain refused this secret. Nothing was stored.");
        ink = Ink::Bad;
        break;
    }
    m_said->setInk(ink);
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    m_field->setPlaceholderText(inField);
}

} // namespace laci
