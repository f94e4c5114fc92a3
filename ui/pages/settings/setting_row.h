#pragma once
#include "settings/settings.h"
#include <QWidget>
#include <functional>

class QComboBox;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace laci {

class Button;
class TextLabel;

/// One setting on a form: label above, field, and under it the hint or why the value was refused. A value is taken over
/// when the field is left or chosen; the settings decide whether it fits.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Line, Lines, Choice, Switch, Percent, File, Folder };
    SettingRow(Settings &settings, QString key, Shape shape, QWidget *parent = nullptr);

    /// Words are asked for again after a change of language. `choices` (Choice): word of a stored value.
    void setWords(std::function<QString()> label, std::function<QString()> hint = {},
                  std::function<QString(const QString &)> choices = {});
    /// What a Choice offers, where the setting itself does not say (a number, a name); a stored value beside these stays in the list.
    void offer(const QStringList &values);
    void retranslate();
    void reload();                     ///< as the settings say now
    const QString &key() const { return m_key; }
    bool commit();                     ///< false: refused, and said so

signals:
    void committed(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<QString> entered() const;
    void browse();
    void say(const QString &trouble);
    QString refusal(const Error &error) const;

    Settings &m_settings;
    QString m_key;
    Shape m_shape;
    std::function<QString()> m_labelWords;
    std::function<QString()> m_hintWords;
    std::function<QString(const QString &)> m_choiceWords;
    TextLabel *m_label;
    TextLabel *m_hint;
    QLineEdit *m_line = nullptr;
    Button *m_browse = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_switch = nullptr;
};

} // namespace laci
