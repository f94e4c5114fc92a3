#include "ui/kit/sheet.h"
#include "ui/kit/card.h"
#include "ui/kit/roomy.h"
#include "ui/kit/text_label.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace laci {

Sheet::Sheet(QWidget *owner, const QString &title)
    : QWidget(owner->window()), m_owner(owner), m_panel(new Card(this)), m_body(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    auto *heading = new TextLabel(title, Text::Heading, Ink::Normal, m_panel);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *content = new QWidget;
    content->setLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(12);
    m_room = new Roomy(content, m_panel);
    m_room->setMinimumHeight(0);
    column->addWidget(m_room, 1);
    column->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    window()->installEventFilter(this);
    connect(owner, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

Button *Sheet::addAction(const QString &text, Button::Kind kind, std::function<void()> then)
{
    auto *button = new Button(text, kind, m_panel);
    button->setTall(metric::kKey);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button, call = std::move(then)] {
        const QPointer<QWidget> owner = m_owner;
        if (button == m_safe)
            emit dismissed();
        finish();
        if (call && owner)
            call();
    });
    if (!m_safe)
        setSafe(button);
    return button;
}

Button *Sheet::addTry(const QString &text, Button::Kind kind, std::function<bool()> tried)
{
    auto *button = new Button(text, kind, m_panel);
    button->setTall(metric::kKey);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, call = std::move(tried)] {
        if (m_owner && call())
            finish();
    });
    return button;
}

void Sheet::setSafe(Button *button)
{
    m_safe = button;
    m_safe->setObjectName(QStringLiteral("safe"));
}

void Sheet::setFirst(QWidget *widget)
{
    m_first = widget;
}

void Sheet::setPanelWidth(int width)
{
    m_panelWidth = width;
}

void Sheet::open()
{
    m_focusBefore = window()->focusWidget();
    place();
    show();
    place();                 // shown, the content knows how high its lines are; no scroll bar for the last few pixels
    raise();
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
    else if (m_safe)
        m_safe->setFocus(Qt::OtherFocusReason);
}

void Sheet::dismiss()
{
    emit dismissed();
    finish();
}

void Sheet::finish()
{
    if (m_done)
        return;
    m_done = true;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
    deleteLater();
}

bool Sheet::isOpenIn(const QWidget *widget)
{
    const auto sheets = widget->window()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (const Sheet *sheet : sheets) {
        if (sheet->isVisible())
            return true;
    }
    return false;
}

void Sheet::place()
{
    setGeometry(window()->rect());
    const int width = qMin(targetPx(m_panelWidth), this->width() - 48);
    m_panel->setFixedWidth(width);
    const int wanted = m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->heightForWidth(width)
                                                              : m_panel->sizeHint().height();
    const int height = qMin(wanted, this->height() - 48);
    m_panel->setGeometry((this->width() - width) / 2, (this->height() - height) / 2, width, height);
    // What a scrolling content inside the content did not ask for beforehand is given as long as there is room.
    m_panel->layout()->activate();
    const int more = qMin(m_room->verticalScrollBar()->maximum(), this->height() - 48 - height);
    if (more > 0)
        m_panel->setGeometry(m_panel->geometry().adjusted(0, -(more / 2), 0, more - more / 2));
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::event(QEvent *event)
{
    // Keys of the page below must not act while the question stands.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QWidget::event(event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).shade);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();         // beside the panel: neither an answer nor a press on the page below
}

bool Sheet::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    const auto children = m_panel->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            stops.append(child);
    }
    if (stops.isEmpty())
        return true;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = next ? 1 : -1;
    const qsizetype to = now < 0 ? 0 : (now + step + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ask(QWidget *owner, const Question &question, std::function<void(bool)> answered)
{
    auto *sheet = new Sheet(owner, question.title);
    auto *text = new TextLabel(question.text, Text::Body, Ink::Normal, sheet);
    text->setWordWrap(true);
    sheet->body()->addWidget(text);
    sheet->addAction(question.no, Button::Kind::Secondary);
    QObject::connect(sheet, &Sheet::dismissed, owner, [answered] { answered(false); });
    Button *yes = sheet->addAction(question.yes, question.danger ? Button::Kind::Danger : Button::Kind::Primary,
                                   [answered] { answered(true); });
    yes->setObjectName(QStringLiteral("yes"));
    sheet->open();
}

} // namespace laci
