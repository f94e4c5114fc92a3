#pragma once
#include <QHash>
#include <QString>

class QKeyEvent;

namespace laci {

/// The shop's own keys, by the usual one ("F12" → "Ctrl+P"), as portable QKeySequence text. Controls and pages speak of the usual
/// keys; what a person sees and presses is the shop's. For the whole program; set by the window from the settings. GUI thread.
void setShopKeys(const QHash<QString, QString> &shopByUsual);
/// The shop's key for a usual one; the same where the shop changed nothing.
QString shopKey(const QString &usual);
/// What was pressed, as the usual key (Qt::Key_F4 where the shop pays in cash by F3); 0 for a key that the shop took its meaning from.
/// Keys that are nobody's come back as they are.
int usualKey(const QKeyEvent *event);
/// "Ctrl+P" of a key event; empty for a modifier alone.
QString keyText(const QKeyEvent *event);

} // namespace laci
