#pragma once
#include "ports/secret_vault.h"
#include <QWidget>
#include <functional>

class QLineEdit;

namespace laci {

class Button;
class TextLabel;

/// A secret on its way into the system's keychain (law 10): typed once, never shown again, never kept in this widget longer than
/// the storing takes.
class SecretRow final : public QWidget {
    Q_OBJECT
public:
    /// `label` is asked for again after a change of language. `key` is the keychain's, for example "gobiz.client_secret".
    SecretRow(SecretVault &vault, QString key, std::function<QString()> label, QWidget *parent = nullptr);
    void look();                       ///< asks the keychain whether something is stored
    void retranslate();

private:
    enum class Known { NotAsked, Asking, Stored, Missing, NoKeychain, Locked, Saving, Failed };
    void save();
    void say(Known known);

    SecretVault &m_vault;
    QString m_key;
    std::function<QString()> m_words;
    Known m_known = Known::NotAsked;
    TextLabel *m_label;
    QLineEdit *m_field;
    Button *m_save;
    TextLabel *m_said;
};

} // namespace laci
