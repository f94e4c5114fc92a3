#include "ui/pages/people/keys_part.h"
#include "ui/kit/button.h"
#include "ui/kit/key_names.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include "ui/text/till_keys.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace laci {

KeysPart::KeysPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_hint(new TextLabel({}, Text::Body, Ink::Muted)), m_all(new Button({}))
{
    m_hint->setWordWrap(true);
    m_column->addWidget(m_hint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int at = 0;
    const QList<TillKey> keys = tillKeys();
    for (const TillKey &key : keys) {
        Line line{key.setting, key.usual, new TextLabel({}, Text::Body), new QLineEdit, new TextLabel({}, Text::Small, Ink::Bad), new Button({})};
        line.what->setWordWrap(true);
        line.field->setReadOnly(true);
        line.field->setObjectName(key.setting);
        line.field->setProperty("takesKeys", true);
        line.field->setFixedWidth(textPx(140));
        line.field->installEventFilter(this);
        line.what->setBuddy(line.field);
        line.reset->setObjectName(QStringLiteral("reset_%1").arg(key.setting));
        line.said->setWordWrap(true);
        line.said->setObjectName(QStringLiteral("said_%1").arg(key.setting));
        line.said->hide();
        grid->addWidget(line.what, 2 * at, 0);
        grid->addWidget(line.field, 2 * at, 1);
        grid->addWidget(line.reset, 2 * at, 2);
        grid->addWidget(line.said, 2 * at + 1, 0, 1, 3);
        m_lines.append(line);
        const qsizetype place = at++;
        connect(line.reset, &QPushButton::clicked, this, [this, place] { take(m_lines[place], m_lines[place].usual); });
    }
    m_column->addLayout(grid);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_all);
    foot->addStretch(1);
    m_column->addLayout(foot);
    m_all->setObjectName(QStringLiteral("resetKeys"));
    connect(m_all, &QPushButton::clicked, this, &KeysPart::resetAll);
    KeysPart::retranslate();
}

void KeysPart::retranslate()
{
    FormPart::retranslate();
    m_hint->setText(tr("Go to a key and press the new one: F1 to F12, also with Ctrl, Alt or Shift, or Ctrl or Alt with a letter. It works at once."));
    m_all->setText(tr("All keys as usual"));
    const QList<TillKey> keys = tillKeys();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].what->setText(keys[i].what);
        m_lines[i].field->setAccessibleName(keys[i].what);
        m_lines[i].reset->setText(keys[i].usual);
        m_lines[i].reset->setAccessibleName(tr("%1 again: %2").arg(keys[i].usual, keys[i].what));
    }
    KeysPart::look();
}

void KeysPart::look()
{
    FormPart::look();
    for (const Line &line : std::as_const(m_lines)) {
        const QString key = m_services.settings.text(line.setting);
        line.field->setText(key);
        line.reset->setVisible(key != line.usual);
        say(line, {});
    }
}

bool KeysPart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return FormPart::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return false;                    // these lead to the next field
    default:
        break;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();                 // the key is named here, not pressed
        return true;
    }
    for (const Line &line : std::as_const(m_lines)) {
        if (line.field == watched && !key->isAutoRepeat()) {
            if (const QString pressed = keyText(key); !pressed.isEmpty())
                take(line, pressed);
        }
    }
    return true;
}

void KeysPart::take(const Line &line, const QString &key)
{
    const SettingField *field = m_services.settings.field(line.setting);
    if (!field || !m_services.settings.check(*field, key))
        return say(line, tr("%1 cannot be used: it is needed for typing. Take a function key, or Ctrl or Alt with a letter.").arg(key));
    if (const QString other = keyConflict(m_services.settings, line.setting, key); !other.isEmpty())
        return say(line, tr("%1 is taken: %2. Give that another key first.").arg(key, other));
    if (const auto stored = m_services.settings.set(line.setting, key); !stored)
        return say(line, settingErrorText(stored.error()));
    look();
}

void KeysPart::resetAll()
{
    for (const Line &line : std::as_const(m_lines)) {
        if (const auto stored = m_services.settings.unset(line.setting); !stored)
            return say(line, settingErrorText(stored.error()));
    }
    look();
}

void KeysPart::say(const Line &line, const QString &trouble)
{
    line.said->setText(trouble);
    line.said->setVisible(!trouble.isEmpty());
    line.field->setProperty("invalid", !trouble.isEmpty());
    line.field->style()->unpolish(line.field);
    line.field->style()->polish(line.field);
}

} // namespace laci
