#include "ui/pages/goods/manager_section.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/roomy.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kPanel = 480;
}

ManagerSection::ManagerSection(TillServices &services, GoodsRights &rights, const char *name, QWidget *parent)
    : GoodsSection(services, rights, parent), m_list(new RowList(name)), m_head(new QHBoxLayout), m_form(new QVBoxLayout),
      m_save(new Button({}, Button::Kind::Primary)), m_remove(new Button({}, Button::Kind::Danger)), m_new(new Button({})),
      m_empty(new TextLabel({}, Text::Body, Ink::Muted)), m_title(new TextLabel(Text::Heading)), m_said(new TextLabel({}, Text::Small, Ink::Bad))
{
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(20);
    auto *left = new Card;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    m_head->setContentsMargins(18, 10, 18, 10);
    m_head->setSpacing(8);
    m_head->addWidget(m_new);
    m_head->addStretch(1);
    column->addLayout(m_head);
    column->addWidget(new Hairline);
    column->addWidget(m_list, 1);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(30, 40, 30, 0);
    column->addWidget(m_empty, 1);
    page->addWidget(left, 1);
    auto *right = new Card;
    right->setFixedWidth(targetPx(kPanel));
    auto *panel = new QVBoxLayout(right);
    panel->setContentsMargins(0, 14, 0, 14);
    panel->setSpacing(10);
    auto *content = new QWidget;
    m_form->setContentsMargins(18, 0, 18, 0);
    m_form->setSpacing(12);
    content->setLayout(m_form);
    m_title->setContentsMargins(18, 0, 18, 0);
    m_title->setWordWrap(true);
    panel->addWidget(m_title);
    panel->addWidget(new Roomy(content), 1);
    m_said->setWordWrap(true);
    m_said->setContentsMargins(18, 0, 18, 0);
    m_said->setObjectName(QString::fromLatin1(name) + QStringLiteral("Said"));
    m_said->hide();
    panel->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(18, 0, 18, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save, 1);
    panel->addLayout(buttons);
    page->addWidget(right);
    m_new->setIconName(QStringLiteral("plus"));
    m_new->setObjectName(QString::fromLatin1(name) + QStringLiteral("New"));
    m_save->setObjectName(QString::fromLatin1(name) + QStringLiteral("Save"));
    m_remove->setObjectName(QString::fromLatin1(name) + QStringLiteral("Remove"));
    m_save->setTall(metric::kKey);
    m_remove->setTall(metric::kKey);
    startAt(m_list);
    connect(m_new, &QPushButton::clicked, this, [this] { show(-1); });
    connect(m_list, &RowList::chosen, this, [this](int row) { show(row); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(); });
    words([this] {
        m_save->setText(tr("Save"));
        m_remove->setText(tr("Remove"));
    });
    setDirty(false);
}

void ManagerSection::setWords(const QString &add, const QString &nothing)
{
    m_new->setText(add);
    m_empty->setText(nothing);
}

void ManagerSection::showRows(const QList<ListRow> &rows)
{
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
}

void ManagerSection::show(int row)
{
    if (m_dirty && row == m_row && row >= 0)
        return;
    const auto go = [this, row] {
        m_row = row;
        say({});
        choose(row);
        m_remove->setVisible(row >= 0);
        open(row);
        setDirty(false);
    };
    if (!m_dirty)
        return go();
    ask(this, {tr("Throw the changes away?"), tr("What you changed is not saved."), tr("Throw away"), tr("Keep them"), true},
        [this, go](bool yes) {
            if (yes)
                go();
            else
                choose(m_row);
        });
}

void ManagerSection::choose(int row)
{
    m_row = row;
    m_list->setCurrentRow(row);
    m_remove->setVisible(row >= 0);
}

void ManagerSection::setDirty(bool dirty)
{
    m_dirty = dirty;
    m_save->setEnabled(dirty);
}

void ManagerSection::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ManagerSection::say(const QString &trouble)
{
    m_said->setText(trouble);
    m_said->setVisible(!trouble.isEmpty());
}

} // namespace laci
