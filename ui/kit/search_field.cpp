#include "ui/kit/search_field.h"
#include "ui/kit/button.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>

namespace laci {

namespace {
constexpr int kText = 43;        // the field's edge to the text, past the magnifier
}

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(200);
    fit();
    // The box is painted here; the style sheet's one would lie over it.
    setStyleSheet(QStringLiteral("QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; min-height: 0; }"));
}

void SearchField::fit()
{
    setFixedHeight(targetPx(metric::kTouch));
    QFont own = fontFor(Text::Body);
    own.setPixelSize(textPx(16));
    setFont(own);
    setKeyHint(m_hint);
}

void SearchField::setKeyHint(const QString &hint)
{
    m_hint = hint;
    setTextMargins(kText, 0, 16 + (hint.isEmpty() ? 0 : keyHintWidth(hint) + 8), 0);
}

// The style sheet takes the least height away together with its box.
QSize SearchField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), targetPx(metric::kTouch)};
}

QSize SearchField::minimumSizeHint() const
{
    return {QLineEdit::minimumSizeHint().width(), targetPx(metric::kTouch)};
}

void SearchField::setInvitation(const QString &text)
{
    m_invitation = text;
    setAccessibleDescription(text);
    update();
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && font().pixelSize() != textPx(16))
        fit();
    // Nothing to undo in an empty field: Ctrl+Z is the page's.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    const Theme &t = themeOf(this);
    {
        QPainter painter(this);
        drawBox(painter, rect(), metric::kRadius, t.surface, t.accent, hasFocus() ? 2 : 1);
        drawIcon(painter, QStringLiteral("search"), QRect(16, height() / 2 - 10, 20, 20), t.muted);
        if (!m_hint.isEmpty())
            drawKeyHint(painter, width() - 16 - keyHintWidth(m_hint), height() / 2, m_hint, t.muted, t.line);
        if (text().isEmpty()) {
            const QMargins margins = textMargins();
            const QRect room = rect().adjusted(margins.left() + 2, 0, -margins.right(), 0);
            painter.setFont(font());
            painter.setPen(t.muted);
            drawText(painter, room, Qt::AlignLeft | Qt::AlignVCenter, elidedText(font(), m_invitation, room.width()));
        }
    }
    QLineEdit::paintEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool bare = text().isEmpty() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (event->key()) {
    case Qt::Key_Up: emit upPressed(); return;
    case Qt::Key_Down: emit downPressed(); return;
    case Qt::Key_Escape: emit escapePressed(); return;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Delete:
        if (bare) {
            emit bareKey(event->key());
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace laci
