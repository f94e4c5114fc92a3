#include "ui/pages/guide/guide_screen.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/people/pin_pair.h"
#include "ui/pages/settings/printer_part.h"
#include "ui/pages/settings/setting_row.h"
#include "ui/text/right_text.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace laci {

GuideScreen::GuideScreen(TillServices &services, QWidget *window)
    : Cover(window), m_services(services), m_where(new TextLabel({}, Text::SmallStrong, Ink::Muted)), m_title(new TextLabel({}, Text::CartTotal)),
      m_pages(new QStackedWidget), m_aside(new Button({}, Button::Kind::Quiet)), m_back(new Button({})), m_later(new Button({})),
      m_next(new Button({}, Button::Kind::Primary))
{
    setObjectName(QStringLiteral("guide"));
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 20, 24, 20);
    outer->addStretch(1);
    auto *card = new Card;
    card->setMaximumWidth(textPx(860));
    outer->addWidget(card, 20);
    outer->addStretch(1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 18, 24, 18);
    column->setSpacing(8);
    column->addWidget(m_where);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->setContentsMargins(0, 8, 0, 0);
    foot->addWidget(m_aside);
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(m_later);
    foot->addWidget(m_next);
    column->addLayout(foot);
    const std::pair<Button *, const char *> buttons[] = {
        {m_aside, "guideAside"}, {m_back, "guideBack"}, {m_later, "guideLater"}, {m_next, "guideNext"}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        button->setTall(metric::kKey);
    }
    m_next->setMinimumWidth(textPx(150));
    m_where->setObjectName(QStringLiteral("guideWhere"));
    build();
    connect(m_next, &QPushButton::clicked, this, &GuideScreen::forward);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_later, &QPushButton::clicked, this, &GuideScreen::later);
    connect(m_aside, &QPushButton::clicked, this, [this] {
        if (hasOwner())
            return finish();
        withoutOwner([this] { finish(); });
    });
    if (m_services.duty)
        connect(m_services.duty, &Duty::changed, this, &GuideScreen::retranslate);
    // Begun and not ended: the next start goes on with it.
    if (!m_services.settings.flag(QStringLiteral("guide.done")))
        (void)m_services.settings.set(QStringLiteral("guide.done"), QStringLiteral("false"));
    go(Welcome);
}

QVBoxLayout *GuideScreen::addStep()
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 4, 8, 8);
    column->setSpacing(12);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(12);
    column->addLayout(fields);
    column->addStretch(1);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    m_pages->addWidget(scroll);
    m_firsts.append(nullptr);
    return fields;
}

TextLabel *GuideScreen::text(QVBoxLayout *column, std::function<QString()> words, bool muted)
{
    auto *label = new TextLabel({}, Text::Body, muted ? Ink::Muted : Ink::Normal);
    label->setWordWrap(true);
    column->addWidget(label);
    m_words.append({label, std::move(words)});
    return label;
}

SettingRow *GuideScreen::row(QVBoxLayout *column, const char *key, int shape)
{
    auto *made = new SettingRow(m_services.settings, QString::fromLatin1(key), SettingRow::Shape(shape));
    column->addWidget(made);
    m_rows.append(made);
    return made;
}

bool GuideScreen::hasOwner() const
{
    return !m_services.people || !m_services.duty || m_services.duty->hasPeople();
}

QWidget *GuideScreen::first() const
{
    QWidget *wanted = m_firsts.value(m_step);
    return wanted && wanted->isEnabled() && wanted->isVisibleTo(this) ? wanted : m_next;
}

/// From the last field to “Next”, also when fields were added after the foot was made; out of the guide comes last.
void GuideScreen::orderStops(QList<QWidget *> &stops) const
{
    for (Button *each : {m_next, m_later, m_back, m_aside}) {
        if (stops.removeOne(each))
            stops.append(each);
    }
}

void GuideScreen::go(int step)
{
    if (step < 0 || step >= kSteps)
        return;
    for (SettingRow *each : std::as_const(m_rows))
        each->reload();
    m_step = Step(step);
    m_pages->setCurrentIndex(step);
    if (m_step == Goods)
        countGoods();
    if (m_step == Printer)
        m_printer->look();
    retranslate();
    if (isUp())
        first()->setFocus(Qt::TabFocusReason);
}

void GuideScreen::forward()
{
    // What stands in the field that has the keyboard counts too.
    for (SettingRow *each : std::as_const(m_rows)) {
        if (each->isVisibleTo(this) && !each->commit())
            return;
    }
    if (m_step == Owner && !hasOwner())
        return makeOwner();
    if (m_step == Training)
        return finish();
    go(m_step + 1);
}

void GuideScreen::later()
{
    if (m_step == Owner && !hasOwner())
        return withoutOwner([this] { go(m_step + 1); });
    go(m_step + 1);
}

void GuideScreen::withoutOwner(std::function<void()> then)
{
    ask(this,
        {tr("Go on without an owner?"),
         tr("Without an owner nobody signs in: everybody at this till may give money back, change prices and settings, and the books do not "
            "know who did. The owner can be made later in Settings, People."),
         tr("Go on without an owner"), tr("Back to the guide"), false},
        [then = std::move(then)](bool yes) {
            if (yes)
                then();
        });
}

void GuideScreen::finish()
{
    (void)m_services.settings.set(QStringLiteral("guide.done"), QStringLiteral("true"));
    goAway();
    emit closed();
}

void GuideScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Cover::changeEvent(event);
}

void GuideScreen::keyPressEvent(QKeyEvent *event)
{
    if (Sheet::isOpenIn(this))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Not from a price list or a gateway half filled in: these have buttons of their own.
        if (focusWidget() == m_name || std::any_of(m_rows.cbegin(), m_rows.cend(), [this](SettingRow *row) { return row->isAncestorOf(focusWidget()); }))
            forward();
        break;
    case Qt::Key_Escape:
        go(m_step - 1);
        break;
    default:
        break;
    }
}

} // namespace laci
