#pragma once
#include "ports/approval.h"
#include "ports/secret_vault.h"
#include <QWidget>

class QLineEdit;

namespace laci {

class Button;
class TextLabel;

/// The supervisor's PIN: set once, changed only by who knows the present one. Kept by the keychain, never in this widget longer
/// than the storing takes.
class PinRow final : public QWidget {
    Q_OBJECT
public:
    PinRow(SecretVault &vault, Approver &approver, QWidget *parent = nullptr);
    void look();                       ///< asks whether a PIN is set
    void retranslate();

private:
    enum class Said { Nothing, Unset, Set, Short, Differs, Stored, NotStored };
    void save();
    void store(const QString &pin);
    void say(Said what);
    void sayError(const QString &sentence);
    void setBusy(bool busy);

    SecretVault &m_vault;
    Approver &m_approver;
    bool m_isSet = false;
    bool m_busy = false;
    Said m_what = Said::Nothing;
    TextLabel *m_oldLabel;
    QLineEdit *m_old;
    TextLabel *m_newLabel;
    QLineEdit *m_new;
    TextLabel *m_againLabel;
    QLineEdit *m_again;
    Button *m_save;
    TextLabel *m_text;
};

} // namespace laci
