#include "ui/kit/scan_filter.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace laci {

namespace {

bool isEnd(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
}

bool isCharacter(const QKeyEvent *key)
{
    return key->text().size() == 1 && key->text()[0].isPrint()
           && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

bool takesText(const QWidget *widget)
{
    return widget && (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget));
}

} // namespace

ScanFilter::ScanFilter(QObject *parent) : QObject(parent)
{
    m_since.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void ScanFilter::guard(QWidget *field)
{
    m_guarded.append(field);
}

quint64 ScanFilter::timeOf(const QKeyEvent *key) const
{
    // The system's own time of the key press: a busy moment of ours must not stretch a burst.
    return key->timestamp() ? key->timestamp() : quint64(m_since.elapsed()) + 1;
}

bool ScanFilter::isComplete(quint64 now) const
{
    return isFast() && now >= m_last && now - m_last <= kLongestGap;
}

bool ScanFilter::isFast() const
{
    return m_code.size() >= kLeastLength && m_last - m_first <= quint64(kMeanGap) * quint64(m_code.size() - 1);
}

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto *receiver = qobject_cast<QWidget *>(watched);
    if (!receiver)
        return false;                            // the window hands it to a widget next
    auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // In the middle of a burst no single-key shortcut may act, and its Enter least of all.
        const quint64 now = timeOf(key);
        const bool fast = m_code.size() >= 2 && now >= m_last && now - m_last <= quint64(kMeanGap);
        if ((isEnd(key) && isComplete(now)) || (fast && isCharacter(key))) {
            event->accept();
            return true;
        }
        return false;
    }
    if (event == m_seen && m_seenAt && receiver != m_seenAt && receiver->isAncestorOf(m_seenAt))
        return m_seenAnswer;                     // the same press, on its way up
    m_seen = event;
    m_seenAt = receiver;
    m_seenAnswer = pressed(receiver, key);
    return m_seenAnswer;
}

bool ScanFilter::pressed(QWidget *receiver, QKeyEvent *key)
{
    const quint64 now = timeOf(key);
    if (key->isAutoRepeat()) {
        forget();
        return false;
    }
    if (isEnd(key)) {
        if (isComplete(now)) {
            const QString code = m_code;
            const bool money = m_moneyField;
            putBack();
            forget();
            const bool bounced = m_hadScan && code == m_lastCode && now >= m_lastScan && now - m_lastScan <= kBounce;
            m_hadScan = true;
            m_lastCode = code;
            m_lastScan = now;
            if (bounced)
                return true;
            if (money)
                emit refusedInMoneyField(code);
            else
                emit scanned(code);
            return true;
        }
        forget();
        // Some scanners end in both CR and LF: the second is a part of the scan, not a press.
        return m_hadScan && now >= m_lastScan && now - m_lastScan <= quint64(kMeanGap);
    }
    if (!isCharacter(key)) {
        if (!key->text().isEmpty() || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Escape)
            forget();
        return false;                            // a Shift on its own belongs to the next character
    }
    if (m_code.isEmpty() || now < m_last || now - m_last > kLongestGap || m_code.size() >= kMostLength) {
        forget();
        m_first = now;
        for (const auto &field : std::as_const(m_guarded))
            keep(field);
    }
    const bool fast = m_code.size() >= 2 && now - m_last <= quint64(kMeanGap);
    m_code += key->text();
    m_last = now;
    keep(receiver);
    m_moneyField = m_moneyField || receiver->property("moneyField").toBool();
    if (isFast() && !m_moneyField)
        emit reading(m_code);
    // A blank inside a code must not press the button that has the focus.
    return fast && !takesText(receiver);
}

void ScanFilter::keep(QWidget *field)
{
    if (!takesText(field))
        return;
    for (const Kept &kept : std::as_const(m_kept)) {
        if (kept.field == field)
            return;
    }
    Kept kept;
    kept.field = field;
    if (const auto *line = qobject_cast<QLineEdit *>(field)) {
        kept.text = line->text();
        kept.cursor = line->cursorPosition();
        kept.selectionStart = line->selectionStart();
        kept.selectionLength = line->selectionLength();
    } else if (const auto *plain = qobject_cast<QPlainTextEdit *>(field)) {
        kept.text = plain->toPlainText();
        kept.cursor = plain->textCursor().position();
    }
    m_kept.append(kept);
}

void ScanFilter::putBack()
{
    for (const Kept &kept : std::as_const(m_kept)) {
        if (auto *line = qobject_cast<QLineEdit *>(kept.field.data())) {
            if (line->text() == kept.text)
                continue;
            line->setText(kept.text);
            line->setCursorPosition(kept.cursor);
            if (kept.selectionStart >= 0)
                line->setSelection(kept.selectionStart, kept.selectionLength);
        } else if (auto *plain = qobject_cast<QPlainTextEdit *>(kept.field.data())) {
            if (plain->toPlainText() == kept.text)
                continue;
            plain->setPlainText(kept.text);
            QTextCursor cursor = plain->textCursor();
            cursor.setPosition(kept.cursor);
            plain->setTextCursor(cursor);
        }
    }
}

void ScanFilter::forget()
{
    m_code.clear();
    m_kept.clear();
    m_moneyField = false;
}

} // namespace laci
