#include "ui/kit/search_field.h"
#include "ui/kit/button.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>

namespace laci {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setFixedHeight(metric::kTouch);
    setMaxLength(200);
    QFont own = fontFor(Text::Body);
    own.setPixelSize(16);
    setFont(own);
    // The box is painted here; the style sheet's one would lie over it.
    setStyleSheet(QStringLiteral("QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; min-height: 0; }"));
    setTextMargins(46, 0, 16, 0);
}

void SearchField::setKeyHint(const QString &hint)
{
    m_hint = hint;
    setTextMargins(46, 0, 16 + (hint.isEmpty() ? 0 : keyHintWidth(hint) + 8), 0);
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
