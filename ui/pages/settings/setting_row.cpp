#include "ui/pages/settings/setting_row.h"
#include "domain/discount.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/text/error_text.h"
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace laci {
namespace {

/// "10" or "7,5" as basis points in text; nullopt when it is no share of a hundred.
std::optional<QString> basisPoints(const QString &typed)
{
    QString text = typed.trimmed();
    text.remove(u'%');
    if (text.trimmed() == u"0")
        return QStringLiteral("0");
    const auto share = discountFromPerson(text.trimmed() + u'%');
    return share ? std::optional(QString::number(share->basisPoints)) : std::nullopt;
}

QString percentText(const QString &stored)
{
    const int points = stored.toInt();
    return points == 0 ? QStringLiteral("0") : discountText(Discount::ofPercent(points)).remove(u'%').trimmed();
}

}

SettingRow::SettingRow(Settings &settings, QString key, Shape shape, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_key(std::move(key)), m_shape(shape), m_label(new TextLabel({}, Text::SmallStrong)),
      m_hint(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    m_hint->setWordWrap(true);
    QWidget *field = nullptr;
    switch (shape) {
    case Shape::Line:
    case Shape::Percent:
        field = m_line = new QLineEdit;
        m_line->setMaxLength(200);
        connect(m_line, &QLineEdit::editingFinished, this, &SettingRow::commit);
        break;
    case Shape::File:
    case Shape::Folder: {
        field = new QWidget;
        auto *line = new QHBoxLayout(field);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        m_line = new QLineEdit;
        m_line->setMaxLength(1000);
        m_browse = new Button({});
        line->addWidget(m_line, 1);
        line->addWidget(m_browse);
        connect(m_line, &QLineEdit::editingFinished, this, &SettingRow::commit);
        connect(m_browse, &QPushButton::clicked, this, &SettingRow::browse);
        break;
    }
    case Shape::Lines:
        field = m_lines = new QPlainTextEdit;
        m_lines->setTabChangesFocus(true);
        m_lines->setFixedHeight(84);
        m_lines->installEventFilter(this);
        break;
    case Shape::Choice: {
        field = m_choice = new ChoiceBox;
        // A long choice opens whole below the box; it must not push the form out of a small window.
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(10);
        m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const SettingField *known = settings.field(m_key);
        for (const QString &value : known ? known->choices : QStringList())
            m_choice->addItem(value, value);
        connect(m_choice, &QComboBox::activated, this, &SettingRow::commit);
        break;
    }
    case Shape::Switch:
        field = m_switch = new Toggle;
        {
            QSizePolicy shrinks(QSizePolicy::Preferred, QSizePolicy::Preferred);
            shrinks.setHeightForWidth(true);
            m_switch->setSizePolicy(shrinks);
        }
        connect(m_switch, &QCheckBox::clicked, this, &SettingRow::commit);
        break;
    }
    (m_line ? m_line : field)->setObjectName(m_key);
    if (!m_switch)
        column->addWidget(m_label);
    column->addWidget(field);
    column->addWidget(m_hint);
    m_label->setBuddy(m_line ? m_line : field);
    reload();
}

void SettingRow::offer(const QStringList &values)
{
    m_choice->clear();
    QStringList all = values;
    if (const QString stored = m_settings.text(m_key); !all.contains(stored))
        all.append(stored);
    for (const QString &value : std::as_const(all))
        m_choice->addItem(m_choiceWords ? m_choiceWords(value) : value, value);
    m_choice->setCurrentIndex(m_choice->findData(m_settings.text(m_key)));
}

void SettingRow::browse()
{
    auto *dialog = new QFileDialog(window(), m_label->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_shape == Shape::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    }
    if (!m_line->text().isEmpty())
        dialog->setDirectory(m_shape == Shape::Folder ? m_line->text() : QFileInfo(m_line->text()).path());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_line->setText(file);
        commit();
    });
    dialog->open();
}

void SettingRow::setWords(std::function<QString()> label, std::function<QString()> hint,
                          std::function<QString(const QString &)> choices)
{
    m_labelWords = std::move(label);
    m_hintWords = std::move(hint);
    m_choiceWords = std::move(choices);
    retranslate();
}

void SettingRow::retranslate()
{
    const QString label = m_labelWords ? m_labelWords() : QString();
    m_label->setText(label);
    for (QWidget *field : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_lines), static_cast<QWidget *>(m_choice)}) {
        if (field)
            field->setAccessibleName(label);
    }
    if (m_switch)
        m_switch->setText(label);
    if (m_browse) {
        m_browse->setText(tr("Choose…"));
        m_browse->setAccessibleName(tr("Choose: %1").arg(label));
    }
    for (int i = 0; m_choice && m_choiceWords && i < m_choice->count(); ++i)
        m_choice->setItemText(i, m_choiceWords(m_choice->itemData(i).toString()));
    say({});
}

void SettingRow::reload()
{
    const QString value = m_settings.text(m_key);
    if (m_line)
        m_line->setText(m_shape == Shape::Percent ? percentText(value) : value);
    if (m_lines)
        m_lines->setPlainText(QString(value).replace(QStringLiteral("\\n"), QStringLiteral("\n")));
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value));
    if (m_switch)
        m_switch->setChecked(m_settings.flag(m_key));
    say({});
}

std::optional<QString> SettingRow::entered() const
{
    if (m_lines)
        return m_lines->toPlainText().trimmed().replace(u'\n', QStringLiteral("\\n"));
    if (m_choice)
        return m_choice->currentData().toString();
    if (m_switch)
        return m_switch->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    return m_shape == Shape::Percent ? basisPoints(m_line->text()) : m_line->text().trimmed();
}

bool SettingRow::commit()
{
    const auto value = entered();
    if (!value) {
        say(tr("Write a percentage, for example 10 or 7,5."));
        return false;
    }
    if (*value == m_settings.text(m_key)) {
        say({});
        return true;
    }
    if (m_browse && !value->isEmpty()) {
        const QFileInfo there(*value);
        if (m_shape == Shape::Folder ? !there.isDir() : !there.isFile()) {
            say(m_shape == Shape::Folder ? tr("There is no such folder.") : tr("There is no such file."));
            return false;
        }
    }
    const auto stored = m_settings.set(m_key, *value);
    if (!stored) {
        say(refusal(stored.error()));
        return false;
    }
    say({});
    emit committed(m_key);
    return true;
}

/// Where the setting knows what would fit, that is said.
QString SettingRow::refusal(const Error &error) const
{
    const SettingField *field = m_settings.field(m_key);
    if (error.code != ErrorCode::InvalidInput || !field)
        return settingErrorText(error);
    if (field->kind == SettingField::Kind::Whole && m_shape != Shape::Percent)
        return tr("Write a whole number from %1 to %2.").arg(rupiahDigits(Rupiah::trusted(field->least)), rupiahDigits(Rupiah::trusted(field->most)));
    if (field->kind == SettingField::Kind::Whole)
        return tr("Write a percentage from %1 to %2.").arg(percentText(QString::number(field->least)), percentText(QString::number(field->most)));
    if (m_key == u"till.id")
        return tr("Write 1 to 6 capital letters and digits, for example K1.");
    if (m_key == u"shop.name")
        return tr("Write a name in one line, at most 60 letters.");
    return settingErrorText(error);
}

void SettingRow::say(const QString &trouble)
{
    const QString hint = trouble.isEmpty() && m_hintWords ? m_hintWords() : trouble;
    m_hint->setInk(trouble.isEmpty() ? Ink::Muted : Ink::Bad);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    if (m_line) {
        m_line->setProperty("invalid", !trouble.isEmpty());
        m_line->style()->unpolish(m_line);
        m_line->style()->polish(m_line);
    }
}

bool SettingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_lines && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

} // namespace laci
