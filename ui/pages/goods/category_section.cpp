#include "ui/pages/goods/category_section.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/form_field.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/text/goods_text.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QLineEdit>

namespace laci {

namespace {

/// One colour of the palette: pressed in when it is chosen.
class Swatch final : public Button {
public:
    explicit Swatch(const QColor &colour) : Button({}), m_colour(colour) { setCheckable(true); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(5, 5, -5, -5);
        drawBox(painter, box, 8, m_colour.isValid() ? m_colour : theme.raised, theme.edge);
        if (!m_colour.isValid()) {
            painter.setPen(theme.muted);
            painter.setFont(fontFor(Text::SmallStrong));
            painter.drawText(box, Qt::AlignCenter, QStringLiteral("A"));
        }
        if (isChecked())
            drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, theme.ink);
        else if (hasFocus())
            drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, theme.accent);
    }

private:
    QColor m_colour;
};

struct Colour {
    const char *value;
    const char *name;
};
constexpr Colour kPalette[] = {
    {"", QT_TRANSLATE_NOOP("laci::CategorySection", "by the name")},  {"#7A4A21", QT_TRANSLATE_NOOP("laci::CategorySection", "brown")},
    {"#B3261E", QT_TRANSLATE_NOOP("laci::CategorySection", "red")},   {"#C2571A", QT_TRANSLATE_NOOP("laci::CategorySection", "orange")},
    {"#B58900", QT_TRANSLATE_NOOP("laci::CategorySection", "yellow")}, {"#4C7A12", QT_TRANSLATE_NOOP("laci::CategorySection", "light green")},
    {"#1B7A3D", QT_TRANSLATE_NOOP("laci::CategorySection", "green")}, {"#0B6B63", QT_TRANSLATE_NOOP("laci::CategorySection", "turquoise")},
    {"#1B5E93", QT_TRANSLATE_NOOP("laci::CategorySection", "blue")},  {"#4E4390", QT_TRANSLATE_NOOP("laci::CategorySection", "violet")},
    {"#9A2F7A", QT_TRANSLATE_NOOP("laci::CategorySection", "pink")},  {"#4A4A4A", QT_TRANSLATE_NOOP("laci::CategorySection", "grey")},
};

} // namespace

CategorySection::CategorySection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : ManagerSection(services, rights, "categories", parent), m_name(new FormField(FormField::Takes::Text, "categoryName")),
      m_colourTitle(new TextLabel({}, Text::SmallStrong)), m_up(new Button({})), m_down(new Button({}))
{
    m_form->addWidget(m_name);
    m_form->addWidget(m_colourTitle);
    auto *colours = new QWidget;
    auto *swatches = new WrapRow(6, false, colours);
    for (const Colour &one : kPalette) {
        const QString value = QString::fromLatin1(one.value);
        auto *swatch = new Swatch(QColor(value));
        swatch->setObjectName(QStringLiteral("colour") + value);
        swatches->addWidget(swatch);
        m_colours.append({value, swatch});
        connect(swatch, &QPushButton::clicked, this, [this, value] {
            m_colour = value;
            showColour();
            setDirty(true);
        });
    }
    m_form->addWidget(colours);
    m_form->addStretch(1);
    m_head->addWidget(m_up);
    m_head->addWidget(m_down);
    m_up->setText(QStringLiteral("↑"));
    m_down->setText(QStringLiteral("↓"));
    m_up->setObjectName(QStringLiteral("categoryUp"));
    m_down->setObjectName(QStringLiteral("categoryDown"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_name, &FormField::edited, this, [this] { setDirty(true); });
    connect(m_name->edit(), &QLineEdit::returnPressed, this, [this] {
        if (m_save->isEnabled())
            save();
    });
    words([this] {
        setWords(tr("New category"), tr("No categories yet. They are the chips above the products on Sell."));
        m_name->setLabel(tr("Name"));
        m_colourTitle->setText(tr("Colour of its tiles"));
        m_up->setAccessibleName(tr("Move up"));
        m_down->setAccessibleName(tr("Move down"));
        m_up->setToolTip(m_up->accessibleName());
        m_down->setToolTip(m_down->accessibleName());
        for (int i = 0; i < m_colours.size(); ++i) {
            m_colours[i].second->setAccessibleName(tr(kPalette[i].name));
            m_colours[i].second->setToolTip(m_colours[i].second->accessibleName());
        }
        m_list->setAccessibleName(tr("Categories"));
        fill();
        setTitle(row() < 0 ? tr("New category") : m_name->text());
    });
}

void CategorySection::look()
{
    read(m_categories.value(row()).name);
}

void CategorySection::read(const QString &wanted)
{
    whenDone(m_desk.categories(), this, [this, wanted](const Result<QList<Category>> &categories) {
        if (!categories)
            return say(goodsErrorText(categories.error()));
        m_categories = *categories;
        fill();
        int at = -1;
        for (int i = 0; i < m_categories.size(); ++i) {
            if (m_categories[i].name == wanted)
                at = i;
        }
        if (m_save->isEnabled())
            choose(at);                          // the form holds what was typed
        else
            show(at < 0 && !m_categories.isEmpty() ? 0 : at);
    });
}

void CategorySection::fill()
{
    QList<ListRow> rows;
    for (const Category &one : std::as_const(m_categories)) {
        const QColor colour(one.colour);
        rows.append({one.name, {}, QString::number(one.products), Ink::Muted, colour.isValid() ? colour : themeOf(this).raised});
    }
    showRows(rows);
    m_up->setEnabled(m_categories.size() > 1);
    m_down->setEnabled(m_categories.size() > 1);
}

void CategorySection::showColour()
{
    for (const auto &[value, swatch] : std::as_const(m_colours))
        swatch->setChecked(value.compare(m_colour, Qt::CaseInsensitive) == 0);
}

void CategorySection::open(int row)
{
    const Category category = m_categories.value(row);
    m_name->setText(category.name);
    m_colour = category.colour;
    showColour();
    setTitle(row < 0 ? tr("New category") : category.name);
    if (row < 0 && isVisible())
        m_name->edit()->setFocus(Qt::OtherFocusReason);
}

void CategorySection::save()
{
    const Category now{m_name->text(), m_colour, 0};
    if (now.name.isEmpty()) {
        m_name->complain(tr("Write what it is called."));
        return;
    }
    m_rights.with(Right::EditGoods, this, [this, now, was = m_categories.value(row()).name](const QString &by) {
        whenDone(m_desk.saveCategory(was, now, by), this, [this, now](const Result<void> &done) {
            if (!done) {
                m_name->complain(goodsErrorText(done.error()));
                return;
            }
            setDirty(false);
            read(now.name);
            emit goodsChanged();
        });
    });
}

void CategorySection::remove()
{
    const QString name = m_categories.value(row()).name;
    m_rights.with(Right::EditGoods, this, [this, name](const QString &by) {
        whenDone(m_desk.removeCategory(name, by), this, [this, name](const Result<void> &done) {
            if (!done)
                return say(goodsErrorText(done.error()));
            setDirty(false);
            emit said(tr("%1 is removed.").arg(name));
            read({});
            emit goodsChanged();
        });
    });
}

void CategorySection::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_categories.size())
        return;
    QStringList names;
    for (const Category &one : std::as_const(m_categories))
        names.append(one.name);
    names.move(from, to);
    m_rights.with(Right::EditGoods, this, [this, names, moved = names[to]](const QString &who) {
        whenDone(m_desk.orderCategories(names, who), this, [this, moved](const Result<void> &done) {
            if (!done)
                return say(goodsErrorText(done.error()));
            read(moved);
            emit goodsChanged();
        });
    });
}

} // namespace laci
